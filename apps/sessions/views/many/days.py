"""A session once more, and the sessions of a whole day on others."""

from typing import Any

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import ngettext

from apps.core.clocks.times import zone
from apps.sessions import services
from apps.sessions.drafts.clashing import tell_clashes
from apps.sessions.drafts.days import copied, copy_of, moved, whole
from apps.sessions.drafts.draft import Draft, Proposal, numbered
from apps.sessions.forms.many.days import DayForm, DuplicateForm
from apps.sessions.models import Session
from apps.sessions.views.desk import SittingMixin
from apps.sessions.views.many.base import ProposalView


class DayView(ProposalView):
    """The sessions of a day copied to other days, or moved to another one."""

    form_class = DayForm
    template_name = "sessions/many/day.html"

    def get_initial(self):
        return {name: self.request.GET[name] for name in ("day", "what") if name in self.request.GET}

    def propose(self, form: Any) -> Proposal:
        self.moves = form.moves
        if form.moves:
            found = moved(self.conference, form.chosen, form.targets[0])
        else:
            ticked = {name: form.cleaned_data[name] for name in ("with_delegations", "with_people")}
            found = copied(self.conference, form.chosen, form.targets, **ticked)
        tell_clashes(self.conference, found.drafts, by=self.request.user)
        return found

    def show(self, form: Any, proposal: Proposal, **told: Any):
        return super().show(form, proposal, moves=form.moves, **told)

    def perform(self, form: Any) -> Session:
        if not form.moves:
            return super().perform(form)
        self.made = services.move_sittings(self.conference, self.found.drafts, by=self.request.user)
        return self.made[0]

    @property
    def success_message(self) -> str:
        if not self.moves:
            return super().success_message
        count = len(self.made)
        return ngettext("%(count)s session moved.", "%(count)s sessions moved.", count) % {"count": count}


class DuplicateView(SittingMixin, ProposalView):
    """One session on other days, at another time, or in another room."""

    form_class = DuplicateForm
    template_name = "sessions/many/duplicate.html"

    def only_shows(self, posted: QueryDict) -> bool:
        """What is typed about a session that is not there (404) is not kept either."""
        return bool(self.sitting) and super().only_shows(posted)

    @cached_property
    def copied_from(self) -> Session:
        return next((row for row in whole(self.conference) if row.pk == self.sitting.pk), self.sitting)

    def get_initial(self):
        day = self.sitting.starts
        return {"days": [f"{day.astimezone(zone(self.conference.time_zone)):%Y-%m-%d}"]} if day else {}

    def propose(self, form: Any) -> Proposal:
        said = form.cleaned_data
        ticked = {name: said[name] for name in ("with_delegations", "with_people")}
        if form.targets and self.sitting.during:
            targets = form.targets
            found = copied(self.conference, [self.copied_from], targets, at=said["start"], room=said["room"], **ticked)
        else:
            found = Proposal(numbered([self.without_time(said["room"], ticked)]))
        tell_clashes(self.conference, found.drafts, by=self.request.user)
        return found

    def without_time(self, room: Any, ticked: dict[str, bool]) -> Draft:
        draft = copy_of(self.copied_from, **ticked)
        draft.room = room or draft.room
        return draft
