"""What the pages have in common on which somebody says something for a party: for whom, on whose word, the way back."""

from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language

from apps.conferences.views.base import ConferenceMixin, DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.delegates import own_delegation
from apps.delegates.models import Credential
from apps.delegates.own_delegation import Place
from apps.delegations.names import display_name
from apps.statements.consensus.parties import party_name
from apps.statements.models import RosterEntry, Statement
from apps.statements.views.speaking import ForPartyMixin, refuse_another


class OwnMixin(ConferenceMixin, PermissionRequiredMixin):
    """A page of whoever speaks for a delegation, or looks after it."""

    nav_current = "statements:own-delegation"

    @cached_property
    def places(self) -> list[Place]:
        return own_delegation.places_of(self.request.user, self.conference)

    def name_of(self, place: Place) -> str:
        return display_name(place.participation.entity, self.conference, get_language()).display


class OwnPartyView(ForPartyMixin, OwnMixin, DomainFormView):
    """Something that is said for a party before which a text lies or lay; `give` says it."""

    @property
    def entry(self) -> RosterEntry:
        """The party for which the page speaks."""
        raise NotImplementedError

    @property
    def statement(self) -> Statement:
        raise NotImplementedError

    @property
    def place(self) -> Place | None:
        """What the account is to the delegation; None: an individual, who is the party."""
        raise NotImplementedError

    def give(self, form) -> Any:
        """What the form is for, once it is sure for whom it speaks."""
        raise NotImplementedError

    @property
    def credential(self) -> Credential | None:
        return self.place.credential if self.place else None

    @property
    def name(self) -> str:
        """Of the party."""
        return self.name_of(self.place) if self.place else party_name(self.entry, get_language())

    @property
    def speaking(self) -> RosterEntry:
        return self.entry

    @property
    def way_back(self) -> str:
        return self.here("statements:own-delegation") if self.place else reverse("site:me")

    def perform(self, form):
        refuse_another(self.request, self.entry)
        return self.give(form)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        shared = {"statement": self.statement, "place": self.place, "name": self.name}
        return super().get_context_data(**shared | kwargs)
