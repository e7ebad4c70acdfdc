"""The text: statements, revisions, paragraphs."""

import datetime as dt
from typing import TYPE_CHECKING, cast

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.audit.tracking import tracked
from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.core.fields import TranslatedField
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.models import DomainModel
from apps.documents import symbols
from apps.documents.choices import DocumentKind, LanguageStatus, ParagraphKind
from apps.documents.models import Document
from apps.statements import choices, text_life, triggers
from apps.statements.countersigning import triggers as gavel_triggers
from apps.statements.objections import triggers as call_triggers
from apps.statements.querysets import StatementQuerySet
from apps.statements.silence import triggers as silence_triggers

if TYPE_CHECKING:
    from apps.statements.models.tablings import Tabling
    from apps.statements.models.translations import TranslatedParagraph, Translation

AUTHENTIC = LanguageStatus.AUTHENTIC


@tracked()
class Statement(DomainModel):
    """One text of a conference from plan to end.

    What is decided about it, and how, stands in its tablings: one for every time it was put to the parties.
    """

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="statements")
    symbol = models.CharField(_("symbol"), max_length=40, unique=True)  # of the working paper, e.g. APC/2027/L.1
    kind = models.CharField(_("kind"), max_length=20, choices=DocumentKind)
    basis = models.CharField(_("whose text it is"), max_length=10, choices=choices.Basis)
    state = models.CharField(
        pgettext_lazy("condition", "state"), max_length=14, choices=choices.State, default=choices.State.PLANNED
    )
    working_language = models.CharField(_("working language"), max_length=10, choices=list(CONTENT_LANGUAGES.items()))
    dated_on = models.DateField(_("date"))
    places = TranslatedField(_("place"), blank=True)
    # null only between the two inserts of a new text, so every reader may rely on it
    revision = cast(
        "models.OneToOneField[Revision, Revision]",
        models.OneToOneField("Revision", on_delete=models.PROTECT, null=True, related_name="current_of"),
    )

    # until when amendments are taken in writing; none: they are not
    amendments_until = models.DateTimeField(_("amendments until"), null=True, blank=True)
    # what lies before the parties, or was adopted; none while the words may change
    tabling = models.OneToOneField(
        "Tabling", on_delete=models.PROTECT, null=True, blank=True, related_name="current_of"
    )

    number = models.PositiveIntegerField(_("number of the decision"), null=True, blank=True)
    document = models.OneToOneField(Document, on_delete=models.PROTECT, null=True, blank=True, related_name="statement")
    superseded_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="supersedes"
    )

    objects = StatementQuerySet.as_manager()

    asked: int  # of `texts_waiting`
    given: int
    silence_until: dt.datetime | None
    silence_outcome: str | None
    to_publish: bool  # of `with_publication`

    class Meta:
        verbose_name = _("text")
        verbose_name_plural = _("texts")
        ordering = ["-dated_on", "symbol"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(basis="parties", kind__in=sorted(map(str, text_life.NEVER_ADOPTED))),
                name="statements_kind_has_an_adoption_path",
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(map(str, text_life.PINNED)), tabling__isnull=False)
                | ~Q(state__in=sorted(map(str, text_life.PINNED))) & Q(tabling=None),
                name="statements_pinned",
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(map(str, text_life.DECIDED)), number__isnull=False)
                | ~Q(state__in=sorted(map(str, text_life.DECIDED))) & Q(number=None),
                name="statements_number_at_adoption_only",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[*sorted(map(str, text_life.PINNED))]) | Q(basis="parties"),
                name="statements_only_parties_decide",
            ),
            models.CheckConstraint(
                condition=Q(state="superseded", superseded_by__isnull=False)
                | ~Q(state="superseded") & Q(superseded_by=None),
                name="statements_superseded_by_a_text",
            ),
        ]
        triggers = [
            triggers.LIFE,
            triggers.PINNED_TEXT,
            triggers.TABLING_FITS,
            triggers.ADOPTED_HAS_RECORD,
            silence_triggers.TEXT_WITH_SILENCE,
            call_triggers.TEXT_WITH_CALL,
            gavel_triggers.TEXT_WITH_GAVEL,
            triggers.NO_DELETE,
        ]

    def __str__(self) -> str:
        return f"{self.symbol} {self.revision.title if self.revision else ''}".strip()

    @property
    def revision_symbol(self) -> str:
        """The symbol of the wording as it stands now: APC/2027/L.1/Rev.2."""
        return symbols.with_revision(self.symbol, self.revision.rev_no)

    @property
    def is_editable(self) -> bool:
        """The text itself may change (a planned one may be written too)."""
        return self.state == choices.State.PLANNED or self.state in text_life.EDITABLE

    @property
    def tabled(self) -> "Tabling":
        """The tabling of a text that is on the table or adopted; nobody asks it of another."""
        if self.tabling is None:
            raise ValueError(f"{self.symbol} is {self.state}")
        return self.tabling

    @property
    def past_day(self) -> dt.date | None:
        """Its day, if that is over at the venue: then what happened to it is told, not done."""
        today = timezone.now().astimezone(zone(self.conference.time_zone)).date()
        return self.dated_on if self.dated_on < today else None


@tracked()
class Revision(DomainModel):
    """The whole text as it stood. Its words are frozen once circulated or tabled, its translations once tabled or
    issued: the database refuses any change after that.

    `working_language` is the language of its title and paragraphs, always authentic; every other language is a
    Translation.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="revisions")
    rev_no = models.PositiveSmallIntegerField(_("revision"), default=0)
    working_language = models.CharField(_("working language"), max_length=10, choices=list(CONTENT_LANGUAGES.items()))
    title = models.CharField(_("title"), max_length=300)
    note = models.CharField(_("note"), max_length=300, blank=True)
    frozen_at = models.DateTimeField(null=True, blank=True)
    translations_frozen_at = models.DateTimeField(null=True, blank=True)

    rows: "list[ParagraphText]"  # of `pipeline.standing.with_rows`

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["statement", "rev_no"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "rev_no"], name="statements_revision_once"),
            models.CheckConstraint(
                condition=Q(translations_frozen_at=None) | Q(frozen_at__isnull=False),
                name="statements_words_freeze_first",
            ),
        ]
        triggers = [triggers.FROZEN_REVISION]

    def __str__(self) -> str:
        return f"Rev.{self.rev_no}"

    @property
    def conference_id(self):
        return self.statement.conference_id

    @property
    def titles(self) -> dict[str, str]:
        """The title in every language that has one; lists prefetch `translations` (`with_text`)."""
        return self._by_language({each.language: each.title for each in self.translations.all()}, self.title)

    @property
    def languages(self) -> dict[str, str]:
        """The status of every language of the text."""
        return self._by_language({each.language: each.status for each in self.translations.all()}, AUTHENTIC)

    def translation(self, language: str) -> "Translation | None":
        return next((each for each in self.translations.all() if each.language == language), None)

    def _by_language(self, others: dict[str, str], own: str) -> dict[str, str]:
        found = {**others, self.working_language: own}
        return {code: found[code] for code in CONTENT_LANGUAGES if found.get(code)}


@tracked()
class Paragraph(DomainModel):
    """The identity of a paragraph over all revisions: it survives rewording, renumbering and moving."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="paragraphs")
    born_in = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    ended_in = models.ForeignKey(Revision, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    split_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="split_into")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged_from")

    class Meta:
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.pk)


@tracked()
class ParagraphText(DomainModel):
    """A paragraph in one revision: its place, number and words in the working language.

    `parent` is the paragraph it stands under there, at most four levels deep; those under one follow it at once.
    """

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="texts")
    paragraph = models.ForeignKey(Paragraph, on_delete=models.PROTECT, related_name="texts")
    parent = models.ForeignKey(Paragraph, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    order = models.PositiveSmallIntegerField()
    number = models.CharField(_("number"), max_length=12, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=ParagraphKind)
    text = models.TextField(_("text"))

    level: int  # of texts.rows_of
    address: str  # "3 (a) (i)"

    class Meta:
        verbose_name = _("text of a paragraph")
        verbose_name_plural = _("texts of paragraphs")
        ordering = ["revision", "order"]
        constraints = [
            # checked at the end of the transaction: paragraphs change places with each other
            models.UniqueConstraint(
                fields=["revision", "order"], name="statements_paragraph_place", deferrable=models.Deferrable.DEFERRED
            ),
            models.UniqueConstraint(fields=["revision", "paragraph"], name="statements_paragraph_once"),
        ]
        indexes = [
            models.Index(fields=["revision"], condition=Q(parent__isnull=False), name="statements_paragraph_under")
        ]
        triggers = [triggers.FROZEN_TEXT_WRITE, triggers.FROZEN_TEXT_REMOVE, triggers.PARAGRAPH_TREE]

    def __str__(self) -> str:
        return f"{self.number} {self.text[:60]}".strip()

    def translated_into(self, language: str) -> "TranslatedParagraph | None":
        """Its words in another language; `texts.rows_of` prefetches them."""
        return next((each for each in self.translated.all() if each.translation.language == language), None)
