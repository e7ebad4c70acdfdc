"""Circulating a revision, and reading one that was circulated."""

from functools import cached_property
from operator import attrgetter
from typing import Any

from django.http import Http404
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.delegates.models import Person
from apps.statements import services
from apps.statements.amendments.groups import groups_of
from apps.statements.amendments.voices import Voice, voices_of
from apps.statements.amendments.window import AMENDABLE, is_open
from apps.statements.choices import Distribution
from apps.statements.circulation.reading import Circulated, circle, circles_left, circulated_to
from apps.statements.forms.circulating import CirculateForm
from apps.statements.log.snapshots import snapshot_of
from apps.statements.models import Circulation, Party, Referral
from apps.statements.views.base import StatementMixin
from apps.statements.views.speaking import ForPartyMixin, opened_for
from apps.statements.views.wordings import compared


class CirculateView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """Hand the revision that stands to a circle: who that is now, how many, and what they get."""

    permission_required = "statements.write"
    form_class = CirculateForm
    template_name = "statements/circulate.html"

    @cached_property
    def had(self) -> list[Circulation]:
        return list(self.statement.revision.circulations.select_related("by"))

    @cached_property
    def offered(self) -> list[Distribution]:
        return circles_left(self.statement.revision)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"revision": self.statement.revision, "offered": self.offered}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        counts = [(each.label, circle(self.conference, each).count()) for each in self.offered]
        return super().get_context_data(had=self.had, counts=counts, **kwargs)

    def perform(self, form):
        data = form.cleaned_data
        by = self.request.user
        return services.circulate(self.statement, data["circle"], by=by, seen=data["seen"], note=data["note"])

    @property
    def success_message(self):
        words = {"symbol": self.result.revision.statement.revision_symbol, "circle": self.result.get_circle_display()}
        return _("%(symbol)s is circulated to %(circle)s.") % words


class CirculatedView(ForPartyMixin, PermissionRequiredMixin, TemplateView):
    """The latest revision that was circulated to this reader; beside it, on demand, what changed since an earlier one.

    What was not circulated to them does not exist here.
    """

    permission_required = "statements.read_circulated"
    nav_current = "site:me"
    template_name = "statements/circulated.html"

    @cached_property
    def text(self) -> Circulated:
        people = list(Person.objects.belonging_to(self.request.user).filter(forum=self.conference.forum_id))
        found = circulated_to(people, self.conference, self.kwargs["statement_id"])
        if not found:
            raise Http404
        return found[0]

    @cached_property
    def voices(self) -> list[Voice]:
        statement = self.text.statement
        return voices_of(self.request.user, statement) if statement.state in AMENDABLE else []

    @property
    def own_parties(self) -> list[Party]:
        return [each.party for each in self.voices]

    @property
    def speaking(self) -> Party | None:
        return opened_for(self.request, self.voices, attrgetter("party")).party if self.voices else None

    @property
    def shown(self) -> Circulation:
        return self._revision("revision") or self.text.latest

    @property
    def earlier(self) -> Circulation | None:
        """What it is compared with; nothing unless it is asked for."""
        return self._revision("since")

    def _revision(self, name: str) -> Circulation | None:
        asked = self.request.GET.get(name, "")
        found = (each for each in self.text.circulations if str(each.revision.rev_no) == asked)
        return next(found, None)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        shown, earlier = self.shown, self.earlier
        after = snapshot_of(shown.revision)
        before = snapshot_of(earlier.revision) if earlier else after
        language = self.language_of(after)
        others = [each for each in self.text.circulations if each.revision.rev_no < shown.revision.rev_no]
        statement = self.text.statement
        may_amend = bool(self.voices)
        return super().get_context_data(
            may_amend=may_amend,
            is_amendable=statement.state in AMENDABLE,
            is_open=may_amend and is_open(statement),
            groups=self.groups(self.voices, after),
            text=self.text,
            statement=self.text.statement,
            shown=shown,
            earlier=earlier,
            others=others,
            **compared(before, after, language),
            **kwargs,
        )

    def groups(self, voices: list[Voice], snapshot: dict) -> list[tuple[Referral, list[str]]]:
        """The small groups in which this reader's parties sit, with the places of their paragraphs."""
        numbers = {each["uid"]: each["number"] or str(at) for at, each in enumerate(snapshot["paragraphs"], start=1)}
        found = groups_of(self.text.statement, voices) if voices else []
        return [(each, [numbers[str(uid)] for uid in each.paragraphs if str(uid) in numbers]) for each in found]

    def language_of(self, snapshot: dict) -> str:
        """The page's, where the text is complete in it; else that in which it is negotiated."""
        own = self.request.LANGUAGE_CODE
        whole = own in snapshot["titles"] and all(each["words"].get(own) for each in snapshot["paragraphs"])
        return own if whole else snapshot["working_language"]
