import datetime as dt

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import Conference, Forum
from apps.core.fields import TranslatedField
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.models import DomainModel
from apps.documents import choices, symbols, triggers
from apps.documents.querysets import CorrigendumQuerySet, DocumentQuerySet, LanguageVersionQuerySet

# What is said of a document at its deposit, and never otherwise.
DEPOSITED = [
    "conference",
    "symbol",
    "series",
    "year",
    "number",
    "kind",
    "titles",
    "dated_on",
    "outcome",
    "facts",
    "sha256",
]


@tracked()
class SymbolCounter(DomainModel):
    """The last number given in one series of a forum, a body of it, and a year; with `parent`, the last of its addenda.

    Whoever takes a number holds this row's lock.
    """

    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="symbol_counters")
    body = models.CharField(max_length=13, blank=True)
    year = models.PositiveSmallIntegerField()
    series = models.CharField(max_length=2, choices=choices.Series, blank=True)
    parent = models.CharField(max_length=symbols.LONGEST, blank=True)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["forum", "body", "year", "series", "parent"], name="documents_symbol_counter_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.forum_id}/{self.body}/{self.year}/{self.series}/{self.parent}"


@tracked()
class Document(DomainModel):
    """One text in the register. Its symbol is its address for ever: given once, never changed, never deleted."""

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="documents")
    symbol = models.CharField(_("symbol"), max_length=symbols.LONGEST, unique=True)
    series = models.CharField(_("series"), max_length=2, choices=choices.Series, blank=True)
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.PositiveIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=20, choices=choices.DocumentKind)
    titles = TranslatedField(_("title"))  # at the deposit; later versions have their own
    dated_on = models.DateField(_("date"))
    outcome = models.CharField(_("outcome"), max_length=10, choices=choices.Outcome)
    facts = models.JSONField(_("facts"), default=dict, blank=True)  # rule and counts; never a name
    sha256 = models.CharField(_("SHA-256 of the adopted text"), max_length=64, blank=True)
    superseded_by = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="supersedes"
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["-dated_on", "symbol"]
        constraints = [
            models.CheckConstraint(condition=Q(symbol__regex=f"^{symbols.DOCUMENT}$"), name="documents_symbol_form"),
            models.CheckConstraint(
                condition=Q(outcome="adopted", sha256__regex="^[0-9a-f]{64}$") | ~Q(outcome="adopted") & Q(sha256=""),
                name="documents_adopted_have_a_hash",
            ),
            models.CheckConstraint(condition=~Q(superseded_by=F("id")), name="documents_superseded_by_another"),
        ]
        triggers = [
            pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="deposited", fields=DEPOSITED),
            triggers.SUPERSEDED_ONCE,
        ]

    def __str__(self) -> str:
        return f"{self.symbol} {pick(self.titles, 'en')}"

    live_versions: "list[LanguageVersion]"  # of `with_live_versions`
    newest_versions: "list[LanguageVersion]"  # of `with_newest_versions`
    successor: str | None  # of `with_succession`
    predecessors: list[str]

    @property
    def told_by(self) -> str:
        """Who tells a decision that was not taken with this system; empty for one that was, and what is proved here."""
        return self.facts.get("elsewhere", "")

    @property
    def live_titles(self) -> dict[str, str]:
        """The titles that the public may read; needs `with_live_versions`, so that no embargoed title leaks."""
        return {version.language: version.title for version in self.live_versions}


@tracked(exclude=["body"])
class LanguageVersion(DomainModel):
    """A document's text in one language, as deposited: immutable by trigger.

    Versions of a language are a sequence: readers get the newest that is public, and after an authentic one comes only
    its correction. An authentic version that is not of the text as adopted has its `corrigendum`.

    `paragraphs` is a list of {"uid", "number", "kind", "text"}, with the "level" of one under another; `body` is the
    same as plain text, for searching.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versions")
    language = models.CharField(_("language"), max_length=10, choices=list(CONTENT_LANGUAGES.items()))
    sequence = models.PositiveSmallIntegerField(_("version"), default=1)
    status = models.CharField(_("status"), max_length=10, choices=choices.LanguageStatus)
    title = models.CharField(_("title"), max_length=500)
    paragraphs = models.JSONField(_("paragraphs"))
    body = models.TextField(editable=False)

    objects = LanguageVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("language version")
        verbose_name_plural = _("language versions")
        ordering = ["document", "language", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["document", "language", "sequence"], name="documents_version_once"),
        ]
        triggers = [
            pgtrigger.Protect(name="immutable", operation=pgtrigger.Update | pgtrigger.Delete),
            triggers.SEQUENCE,
            triggers.CORRECTED_BY_A_CORRIGENDUM,
        ]

    def __str__(self) -> str:
        return f"{self.document.symbol} [{self.language}]"

    @property
    def conference_id(self):
        return self.document.conference_id


@tracked(exclude=["canonical"])
class Corrigendum(DomainModel):
    """What comes to a text after its deposit, its own bytes and their hash; the text as deposited keeps its own.

    `version` is what it brings: an authentic language that came later (translation), or the words of an authentic one
    without its slips (editorial, with its `reason`). Append-only, and numbered by document without gaps.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="corrigenda")
    version = models.OneToOneField(LanguageVersion, on_delete=models.PROTECT, related_name="corrigendum")
    number = models.PositiveSmallIntegerField(_("number"))
    symbol = models.CharField(_("symbol"), max_length=symbols.LONGEST_CORRIGENDUM, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=choices.CorrigendumKind)
    approved_by = models.CharField(_("approved by"), max_length=300)
    approved_on = models.DateField(_("approved on"))
    reason = models.CharField(_("reason"), max_length=1000, blank=True)
    canonical = models.BinaryField()
    canon_version = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)

    objects = CorrigendumQuerySet.as_manager()

    class Meta:
        verbose_name = _("corrigendum")
        verbose_name_plural = _("corrigenda")
        ordering = ["document", "number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="documents_corrigendum_once"),
            models.CheckConstraint(
                condition=Q(symbol__regex=f"^{symbols.CORRIGENDUM}$"), name="documents_corrigendum_symbol_form"
            ),
            models.CheckConstraint(condition=~Q(approved_by=""), name="documents_corrigendum_is_approved"),
            models.CheckConstraint(
                condition=Q(kind="translation", reason="") | Q(kind="editorial") & ~Q(reason=""),
                name="documents_corrigendum_reason",
            ),
            models.CheckConstraint(
                condition=Q(
                    sha256=Func(
                        Func(F("canonical"), function="sha256", output_field=models.BinaryField()),
                        Value("hex"),
                        function="encode",
                        output_field=models.CharField(),
                    )
                ),
                name="documents_corrigendum_hash",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            triggers.CORRIGENDUM,
        ]

    def __str__(self) -> str:
        return self.symbol

    @property
    def conference_id(self):
        return self.document.conference_id

    @property
    def language(self) -> str:
        return self.version.language


@tracked()
class Publication(DomainModel):
    """When the public may read a version. The state is read from the clock, so no job can be late."""

    version = models.OneToOneField(LanguageVersion, on_delete=models.PROTECT, related_name="publication")
    embargo_until = models.DateTimeField(_("embargo until"), null=True, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    retracted_at = models.DateTimeField(_("retracted"), null=True, blank=True)
    retracted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    retraction_notes = TranslatedField(_("why it was retracted"), has_lines=True, blank=True)

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        constraints = [
            models.CheckConstraint(
                condition=Q(retracted_at=None, retraction_notes={})
                | Q(retracted_at__isnull=False, published_at__isnull=False) & ~Q(retraction_notes={}),
                name="documents_retraction_has_a_note",
            ),
            models.CheckConstraint(
                condition=Q(retracted_at=None) | Q(retracted_at__gte=F("published_at")),
                name="documents_retracted_after_published",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete),
            pgtrigger.Protect(
                name="retracted_for_good",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__retracted_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.version)

    @property
    def conference_id(self):
        return self.version.conference_id

    def state_at(self, at: dt.datetime | None = None) -> choices.PublicationState:
        """The state at `at` (default now)."""
        at = at or timezone.now()
        if self.retracted_at is not None:
            return choices.PublicationState.RETRACTED
        if self.published_at is None:
            return choices.PublicationState.DRAFT
        if self.embargo_until is not None and self.embargo_until > at:
            return choices.PublicationState.SCHEDULED
        return choices.PublicationState.LIVE

    @property
    def live_from(self) -> dt.datetime | None:
        """When the public could or can first read it."""
        return max(filter(None, [self.published_at, self.embargo_until]), default=None) if self.published_at else None
