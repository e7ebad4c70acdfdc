from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import Conference
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.models import DomainModel
from apps.delegates.models import Person
from apps.sessions.models import Session
from apps.statements import triggers
from apps.statements.choices import CommentAnswer, OutlineState
from apps.statements.models.texts import Statement

LONGEST_SECTION, LONGEST_COMMENT = 40_000, 4000


@tracked()
class ReportOutline(DomainModel):
    """The draft of a summary report, put together from rapporteurs' notes; `number` counts those of the edition.

    Built anew it is another outline: this one stays as it was, with the comments on it. The words are in `sections`.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="report_outlines")
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=300)
    language = models.CharField(_("language"), max_length=10, choices=list(CONTENT_LANGUAGES.items()))
    state = models.CharField(_("state"), max_length=12, choices=OutlineState, default=OutlineState.DRAFT)
    comments_until = models.DateTimeField(_("comments until"), null=True, blank=True)
    cleared_at = models.DateTimeField(null=True, blank=True)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    cleared_name = models.CharField(_("cleared by"), max_length=200, blank=True)
    statement = models.OneToOneField(
        Statement, on_delete=models.PROTECT, null=True, blank=True, related_name="outline"
    )  # the text that it became

    class Meta:
        verbose_name, verbose_name_plural = _("outline of the report"), _("outlines of the report")
        ordering = ["conference", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "number"], name="statements_outline_once"),
            models.CheckConstraint(
                condition=~Q(state__in=[OutlineState.CLEARED, OutlineState.HANDED_OVER])
                | Q(cleared_at__isnull=False) & ~Q(cleared_name=""),
                name="statements_outline_cleared_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state=OutlineState.HANDED_OVER) ^ Q(statement=None), name="statements_outline_handed_over"
            ),
            models.CheckConstraint(
                condition=~Q(state=OutlineState.COMMENTS) | Q(comments_until__isnull=False),
                name="statements_outline_comments_until",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    @property
    def is_fixed(self) -> bool:
        return self.state in (OutlineState.CLEARED, OutlineState.HANDED_OVER)


@tracked()
class OutlineSource(DomainModel):
    """From which version of which session's notes an outline was built."""

    outline = models.ForeignKey(ReportOutline, on_delete=models.CASCADE, related_name="sources")
    sitting = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="outline_sources")
    number = models.PositiveIntegerField(_("version"))

    class Meta:
        verbose_name, verbose_name_plural = _("source of an outline"), _("sources of outlines")
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["outline", "sitting"], name="statements_outline_source_once")]


@tracked(exclude=["text"])
class OutlineSection(DomainModel):
    """What the outline says on one item of a session's agenda, one of its questions, or the session as a whole.

    Without a session it is a chapter of its own under its heading, such as an introduction.
    """

    outline = models.ForeignKey(ReportOutline, on_delete=models.CASCADE, related_name="sections")
    sitting = models.ForeignKey(
        Session, on_delete=models.PROTECT, null=True, blank=True, related_name="outline_sections"
    )
    order = models.PositiveSmallIntegerField(default=0)
    heading = models.CharField(_("heading"), max_length=1000, blank=True)
    text = models.TextField(_("text"), max_length=LONGEST_SECTION)

    class Meta:
        verbose_name, verbose_name_plural = _("section of an outline"), _("sections of outlines")
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["outline", "order"], name="statements_outline_section_once"),
            models.CheckConstraint(
                condition=Q(sitting__isnull=False) | ~Q(heading=""),
                name="statements_outline_section_heading",
                violation_error_message=_("A section that belongs to no session needs a heading."),
            ),
        ]
        triggers = [triggers.CLEARED_OUTLINE]

    def __str__(self) -> str:
        return self.heading or str(self.order)

    @property
    def conference_id(self):
        return self.outline.conference_id


@tracked(exclude=["text", "reason"])
class OutlineComment(DomainModel):
    """What a delegate says of a section, and what became of it. For the team, the chair and that delegate."""

    section = models.ForeignKey(OutlineSection, on_delete=models.CASCADE, related_name="comments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="outline_comments")
    text = models.TextField(_("comment"), max_length=LONGEST_COMMENT)
    at = models.DateTimeField()  # by the clock of the database
    answer = models.CharField(_("answer"), max_length=10, choices=CommentAnswer, default=CommentAnswer.OPEN)
    reason = models.TextField(_("reason"), max_length=LONGEST_COMMENT, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("comment on an outline"), _("comments on outlines")
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(answer=CommentAnswer.NOT_TAKEN) | ~Q(reason=""), name="statements_comment_reason"
            ),
            models.CheckConstraint(
                condition=Q(answer=CommentAnswer.OPEN) ^ Q(answered_at__isnull=False),
                name="statements_comment_answered",
            ),
        ]

    def __str__(self) -> str:
        return str(self.section)

    @property
    def conference_id(self):
        return self.section.conference_id
