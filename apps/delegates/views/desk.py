"""What the organizer's pages about people start from."""

from functools import cached_property

from django.shortcuts import get_object_or_404
from django.utils.translation import get_language

from apps.conferences.views.base import ConferenceMixin
from apps.core.views import PermissionRequiredMixin
from apps.delegates.models import Delegate, Invitation
from apps.delegations.listing import delegations_of
from apps.delegations.models import Participation


class DeskMixin(ConferenceMixin, PermissionRequiredMixin):
    """A page about the people of one conference, for its organizers."""

    permission_required = "delegates.manage"
    nav_current = "delegates:people"

    @cached_property
    def delegations(self) -> list[Participation]:
        return delegations_of(self.conference, get_language())


class DelegateMixin(DeskMixin):
    """A page about one delegate of the conference in the address; anybody else's does not exist here."""

    @cached_property
    def delegate(self) -> Delegate:
        rows = Delegate.objects.of(self.conference).with_mail()
        rows = rows.select_related("person__user", "participation__entity", "conference", "invitation")
        delegate = get_object_or_404(rows, pk=self.kwargs["delegate_id"])
        delegate.conference = self.conference
        return delegate

    @property
    def invitation(self) -> Invitation:
        """The delegate's invitation; 404 for somebody who has none yet."""
        return get_object_or_404(Invitation.objects.with_everything(), delegate=self.delegate)

    def get_success_url(self) -> str:
        return self.here("delegates:person", delegate_id=self.delegate.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(delegate=self.delegate, person=self.delegate.person, **kwargs)
