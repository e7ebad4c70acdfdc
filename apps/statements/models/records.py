"""What a decision leaves behind: the words of parties beside a text, and the sealed record of adoption."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.choices import PartyKind, Rule
from apps.conferences.models import Forum
from apps.core.fields import TranslatedField
from apps.core.models import DomainModel
from apps.delegates.models import Credential, Person
from apps.statements import annex_triggers, choices, decision_triggers, triggers
from apps.statements.countersigning import triggers as gavel_triggers
from apps.statements.models.hashes import hash_of
from apps.statements.models.tablings import RosterEntry, Tabling
from apps.statements.models.texts import Statement
from apps.statements.objections import triggers as call_triggers
from apps.statements.querysets import AnnexQuerySet
from apps.statements.silence import triggers as silence_triggers


@tracked()
class Annex(DomainModel):
    """A party's own words beside a text, as it gave them. Public only if the party asked for it.

    Given while the text lies on the table; a later one of the same kind takes its place (`supersedes`), `withdrawn`
    takes it back. What stands when the text is adopted gets its `symbol`. `statuses` says of each language whether it
    is authentic; a reservation is annexed from its position, and has neither giver nor moment of its own.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="annexes")
    party = models.ForeignKey(RosterEntry, on_delete=models.PROTECT, related_name="annexes")
    kind = models.CharField(_("kind"), max_length=24, choices=choices.AnnexKind)
    paragraphs = ArrayField(models.UUIDField(), default=list, blank=True)
    texts = TranslatedField(_("text"), has_lines=True)
    statuses = models.JSONField(default=dict, blank=True)
    publish = models.BooleanField(_("to be published"), default=False)
    symbol = models.CharField(_("symbol"), max_length=60, blank=True)
    withdrawn = models.BooleanField(_("withdrawn by its party"), default=False)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    credential = models.ForeignKey(Credential, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(_("given"), null=True, blank=True)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    objects = AnnexQuerySet.as_manager()

    class Meta:
        verbose_name = _("annex")
        verbose_name_plural = _("annexes")
        ordering = ["party__order", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["party", "kind"], condition=Q(supersedes=None), name="statements_first_annex_once"
            ),
            models.CheckConstraint(
                condition=Q(given_by=None, recorded_by=None, at=None, credential=None)
                | Q(given_by__isnull=False, recorded_by__isnull=False, at__isnull=False),
                name="statements_annex_given_by_somebody",
            ),
            models.CheckConstraint(condition=Q(withdrawn=False) | Q(symbol=""), name="statements_annex_stands"),
        ]
        triggers = [annex_triggers.ANNEX, annex_triggers.ANNEX_STANDS, triggers.NO_DELETE]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.party})"

    @property
    def conference_id(self):
        return self.statement.conference_id


@tracked(exclude=["canonical", "seal"])
class AdoptionRecord(DomainModel):
    """The proof: who decided what, by which rule; the bytes of the text and their hash. One per text, append-only.

    In format 2 the whole record is sealed: `seal` is its canonical form (record/seal.py), chained by `previous_sha256`
    to the record before it in the forum. A record of format 1 proves its words only. Lists:
    `roster` [{"party", "names", "left", "excluded", "counted"}] in the order of the text, `positions`
    [{"party", "value", "text", "given_by", "function", "at"}].
    """

    statement = models.OneToOneField(Statement, on_delete=models.PROTECT, related_name="record")
    tabling = models.OneToOneField(Tabling, on_delete=models.PROTECT, related_name="record")
    forum = models.ForeignKey(Forum, on_delete=models.PROTECT, related_name="records")
    format = models.PositiveSmallIntegerField(_("format"))
    origin = models.CharField(
        _("origin"), max_length=9, choices=choices.RecordOrigin, default=choices.RecordOrigin.HERE
    )
    source = models.CharField(_("where it is told"), max_length=300, blank=True)
    rule = models.CharField(_("rule"), max_length=20, choices=Rule)
    party_kind = models.CharField(_("parties are"), max_length=12, choices=PartyKind)
    quorum = models.PositiveSmallIntegerField(_("quorum"), null=True, blank=True)
    present = models.PositiveSmallIntegerField(_("parties present"), null=True, blank=True)
    asked_for_objections = models.BooleanField(_("the chair asked for objections"), default=False)
    roster = models.JSONField()
    positions = models.JSONField(blank=True)
    adopted_at = models.DateTimeField(_("adopted"))
    places = TranslatedField(_("place"), blank=True)
    chair = models.CharField(_("in the chair"), max_length=200)
    gavelled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gavelled_by_name = models.CharField(
        _("recorded by"), max_length=200, blank=True
    )  # as it was then; none in format 1
    # only of a decision that was countersigned
    countersigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    countersigned_by_name = models.CharField(_("countersigned by"), max_length=200, blank=True)
    decision_symbol = models.CharField(_("symbol of the decision"), max_length=40, unique=True)
    text_symbol = models.CharField(_("symbol of the text"), max_length=40)
    canonical = models.BinaryField()
    canon_version = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)
    chain_number = models.PositiveIntegerField(_("number in the forum's chain"), null=True, blank=True)
    previous_sha256 = models.CharField(max_length=64, blank=True)
    seal = models.BinaryField(default=bytes)
    seal_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("adoption record")
        verbose_name_plural = _("adoption records")
        ordering = ["adopted_at"]
        constraints = [
            models.CheckConstraint(condition=Q(sha256=hash_of("canonical")), name="statements_record_hash"),
            models.CheckConstraint(condition=~Q(roster=[]), name="statements_record_roster"),
            models.CheckConstraint(
                condition=Q(format=1, chain_number=None, previous_sha256="", seal_sha256="")
                | Q(format=2, chain_number__gte=1, seal_sha256=hash_of("seal")),
                name="statements_record_sealed",
            ),
            models.CheckConstraint(
                condition=Q(chain_number=None)
                | Q(chain_number=1, previous_sha256="")
                | Q(chain_number__gt=1, previous_sha256__regex="^[0-9a-f]{64}$"),
                name="statements_record_chained",
            ),
            models.UniqueConstraint(fields=["forum", "chain_number"], name="statements_record_chain_once"),
            models.CheckConstraint(
                condition=Q(origin="here", source="") | Q(origin="elsewhere") & ~Q(source=""),
                name="statements_record_elsewhere_names_its_source",
            ),
            models.CheckConstraint(condition=Q(adopted_at__lte=F("created_at")), name="statements_record_not_ahead"),
            models.CheckConstraint(
                condition=Q(countersigned_by=None, countersigned_by_name="")
                | Q(countersigned_by__isnull=False)
                & ~Q(countersigned_by_name="")
                & ~Q(countersigned_by=F("gavelled_by")),
                name="statements_record_countersigned_by_another",
            ),
        ]
        triggers = [
            triggers.APPEND_ONLY,
            decision_triggers.RECORD_OF_ITS_TABLING,
            silence_triggers.SILENT_RECORD,
            call_triggers.CALLED_RECORD,
            gavel_triggers.COUNTERSIGNED_RECORD,
        ]

    def __str__(self) -> str:
        return f"{self.decision_symbol} {self.sha256[:12]}"

    @property
    def conference_id(self):
        return self.statement.conference_id

    @property
    def is_from_elsewhere(self) -> bool:
        return self.origin == choices.RecordOrigin.ELSEWHERE
