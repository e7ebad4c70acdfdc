import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import GuidingQuestion
from apps.core.models import DomainModel
from apps.sessions import choices, triggers
from apps.sessions.models.agenda import AgendaItem
from apps.sessions.models.sittings import Session

LONGEST_NOTE = 20_000  # letters under one heading


@tracked(exclude=["reopened_because"])
class SessionNotes(DomainModel):
    """The rapporteur's notes of one session: how far they are. Their words are `NoteEntry` rows.

    `number` is the version: it counts up with each save. Who reads them is asked in `notes.standing`. Why final notes
    were opened again may speak of people: that stands here, and neither in the row history nor in the trail.
    """

    sitting = models.OneToOneField(Session, on_delete=models.CASCADE, related_name="notes")
    state = models.CharField(
        _("state"), max_length=12, choices=choices.NotesState, default=choices.NotesState.IN_PROGRESS
    )
    number = models.PositiveIntegerField(_("version"), default=0)
    final_at = models.DateTimeField(null=True, blank=True)
    reopened_at = models.DateTimeField(null=True, blank=True)
    reopened_because = models.CharField(_("reason"), max_length=500, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("notes of a session"), _("notes of sessions")
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=choices.NotesState.FINAL) | Q(final_at__isnull=False),
                name="forum_sessions_notes_final_since",
            ),
        ]
        triggers = [triggers.NOTES_REOPENED_WITH_REASON]

    def __str__(self) -> str:
        return str(self.sitting)

    @property
    def conference_id(self):
        return self.sitting.conference_id

    @property
    def is_final(self) -> bool:
        return self.state == choices.NotesState.FINAL


@tracked(exclude=["text"])
class NoteEntry(DomainModel):
    """What stood under one heading of the notes from version `number` on: an agenda item, a question, or neither.

    Append-only, and the only place where these words are kept: no history and no trail has them.
    """

    notes = models.ForeignKey(SessionNotes, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField(_("version"))
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, null=True, blank=True, related_name="note_entries"
    )
    question = models.ForeignKey(
        GuidingQuestion, on_delete=models.PROTECT, null=True, blank=True, related_name="note_entries"
    )
    text = models.TextField(_("notes"), max_length=LONGEST_NOTE, blank=True)
    unattributed = models.BooleanField(_("not attributed"), default=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name, verbose_name_plural = _("note"), _("notes")
        ordering = ["number", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["notes", "number", "agenda_item", "question"],
                nulls_distinct=False,
                name="forum_sessions_note_once",
            ),
            models.CheckConstraint(
                condition=Q(agenda_item=None) | Q(question=None), name="forum_sessions_note_one_heading"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            triggers.NO_NOTE_WHEN_FINAL,
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def conference_id(self):
        return self.notes.conference_id

    @property
    def place(self) -> str:
        """Under which heading it stands, as forms and pages name it."""
        if self.agenda_item_id:
            return f"item-{self.agenda_item_id}"
        return f"question-{self.question_id}" if self.question_id else "general"
