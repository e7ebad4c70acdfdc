"""The notes of a session: written by its rapporteurs on a telephone or a desk, read by few."""

from functools import cached_property
from typing import Any, cast

from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.accounts.models import User
from apps.conferences.views.base import ConferenceMixin, DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.sessions import services
from apps.sessions.forms.notes import NotesForm, ReopenForm
from apps.sessions.models import ReleasedSession, Session, SessionNotes
from apps.sessions.notes.headings import Heading, headings_of, unattributed_at_first
from apps.sessions.notes.listing import notes_of_desk
from apps.sessions.notes.standing import Standing, standing_in
from apps.sessions.programme.selectors import programme_for
from apps.sessions.views.desk import DeskMixin


class NotesMixin(ConferenceMixin, PermissionRequiredMixin):
    """For whoever may not read the notes, the page does not exist."""

    permission_required = "sessions.notes"
    nav_current = "sessions:programme"

    @cached_property
    def sitting(self) -> ReleasedSession:
        found = programme_for(self.request.user, self.conference).filter(pk=self.kwargs["sitting_id"]).first()
        if found is None:
            raise Http404
        found.conference = self.conference
        return found

    @cached_property
    def standing(self) -> Standing:
        standing = standing_in(self.request.user, self.conference, self.sitting)
        if not standing.reads:
            raise Http404
        return standing

    @cached_property
    def notes(self) -> SessionNotes | None:
        return SessionNotes.objects.filter(sitting_id=self.sitting.pk).first()

    @property
    def writes(self) -> bool:
        """Also what was typed before somebody else marked the notes as final comes back."""
        is_final = self.notes is not None and self.notes.is_final
        return self.standing.writes and (self.request.method == "POST" or not is_final)

    def working(self) -> Session:
        return get_object_or_404(Session.objects.select_related("conference__forum"), pk=self.sitting.pk)

    def get_context_data(self, **kwargs):
        kwargs |= {"sitting": self.sitting, "notes": self.notes, "standing": self.standing, "writes": self.writes}
        return super().get_context_data(**kwargs)

    def get_success_url(self) -> str:
        return self.here("sessions:notes", sitting_id=self.sitting.pk)


class NotesView(NotesMixin, DomainFormView):
    """All headings on one page. What was typed over somebody else's words comes back with both, and saves nothing."""

    template_name = "sessions/notes.html"
    form_class = NotesForm
    shows_only = ("keep",)  # what was typed and not sent, from the script of the page

    def only_shows(self, posted: QueryDict) -> bool:
        """Nothing is kept for who cannot write here; for who cannot read here, there is no such page."""
        return super().only_shows(posted) and self.standing.writes

    @cached_property
    def headings(self) -> list[Heading]:
        return headings_of(self.sitting, self.notes) if self.standing.reads else []

    def get_form_kwargs(self):
        mine = [each for each in self.headings if self.writes and self.standing.may_write(each.place)]
        first = unattributed_at_first(self.sitting, self.conference)
        return super().get_form_kwargs() | {"headings": mine, "unattributed": first}

    def get_context_data(self, **kwargs):
        mine = {heading.place for heading in self.get_form_kwargs()["headings"]}
        kwargs["read_only"] = [each for each in self.headings if each.place not in mine]
        return super().get_context_data(**kwargs)

    @property
    def marks_final(self) -> bool:
        return "final" in self.request.POST and self.standing.finishes

    @property
    def success_message(self) -> Any:
        return _("The notes are final.") if self.marks_final else _("Saved.")

    def perform(self, form):
        if not self.standing.writes:
            raise Http404
        return services.save_notes(
            self.working(), form.written(), by=cast(User, self.request.user), final=self.marks_final
        )


class ReopenNotesView(NotesMixin, DomainFormView):
    """The chair of the session or an organizer opens final notes again, and says why."""

    template_name = "sessions/notes_reopen.html"
    form_class = ReopenForm
    success_message = _("The notes are open again.")

    def get_form(self, form_class=None):
        if not self.standing.reopens:
            raise Http404
        return super().get_form(form_class)

    def perform(self, form):
        services.reopen_notes(self.working(), by=cast(User, self.request.user), reason=form.cleaned_data["reason"])


class DeskNotesView(DeskMixin, TemplateView):
    """Of every session on which somebody reports: how far its notes are."""

    permission_required = "sessions.view_notes"
    template_name = "sessions/desk_notes.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(lines=notes_of_desk(self.conference), **kwargs)
