"""The decision: parties, their positions, what they annex, and the record of adoption."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.choices import PartyKind, Rule
from apps.core.fields import TranslatedField
from apps.core.models import DomainModel
from apps.delegates.models import Credential, Person
from apps.delegations.models import Participation
from apps.statements import choices, text_life, triggers
from apps.statements.models.texts import Statement
from apps.statements.querysets import PositionQuerySet


@tracked()
class Party(DomainModel):
    """Who may take a position on one text: a delegation or institution (`participation`), or an individual (`person`).

    The order belongs to the text: two communiqués of the same talks may name their parties differently.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="parties")
    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    order = models.PositiveSmallIntegerField(_("order in the text"), default=0)
    entitled = models.BooleanField(_("entitled to a position"), default=True)
    withdrawn_at = models.DateTimeField(_("left"), null=True, blank=True)
    withdrawal_letter = models.CharField(_("its letter"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(participation__isnull=False, person=None) | Q(participation=None, person__isnull=False),
                name="statements_party_is_one",
            ),
            models.UniqueConstraint(fields=["statement", "participation"], name="statements_party_delegation_once"),
            models.UniqueConstraint(fields=["statement", "person"], name="statements_party_person_once"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawal_letter="")
                | Q(withdrawn_at__isnull=False) & ~Q(withdrawal_letter=""),
                name="statements_party_leaves_by_letter",
            ),
        ]
        triggers = [triggers.ROSTER]

    def __str__(self) -> str:
        return str(self.participation or self.person)

    @property
    def conference_id(self):
        return self.statement.conference_id


@tracked()
class Position(DomainModel):
    """What a party said about a text, on whose authority. Append-only: a later one supersedes an earlier one."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="positions")
    round = models.PositiveSmallIntegerField()
    tabled_sha256 = models.CharField(max_length=64)
    value = models.CharField(_("position"), max_length=22, choices=choices.PositionValue)
    text = models.TextField(_("reservation or reason"), blank=True)
    paragraphs = ArrayField(models.UUIDField(), default=list, blank=True)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    credential = models.ForeignKey(Credential, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    objects = PositionQuerySet.as_manager()

    class Meta:
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["party", "round"], condition=Q(supersedes=None), name="statements_first_position_once"
            ),
            models.CheckConstraint(
                condition=~Q(value__in=sorted(map(str, text_life.NEEDS_TEXT))) | ~Q(text=""),
                name="statements_position_has_its_text",
            ),
        ]
        triggers = [triggers.APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_value_display()}"


@tracked()
class Annex(DomainModel):
    """A party's own words beside an adopted text. Public only if the party asked for it."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="annexes")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="annexes")
    kind = models.CharField(_("kind"), max_length=24, choices=choices.AnnexKind)
    paragraphs = ArrayField(models.UUIDField(), default=list, blank=True)
    texts = TranslatedField(_("text"), has_lines=True)
    publish = models.BooleanField(_("to be published"), default=False)

    class Meta:
        verbose_name = _("annex")
        verbose_name_plural = _("annexes")
        ordering = ["party__order", "id"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.party})"

    @property
    def conference_id(self):
        return self.statement.conference_id


@tracked(exclude=["canonical"])
class AdoptionRecord(DomainModel):
    """The proof: who decided what, by which rule; the bytes of the text and their hash. One per text, append-only."""

    statement = models.OneToOneField(Statement, on_delete=models.PROTECT, related_name="record")
    rule = models.CharField(_("rule"), max_length=20, choices=Rule)
    party_kind = models.CharField(_("parties are"), max_length=12, choices=PartyKind)
    quorum = models.PositiveSmallIntegerField(_("quorum"), null=True, blank=True)
    present = models.PositiveSmallIntegerField(_("parties present"), null=True, blank=True)
    roster = (
        models.JSONField()
    )  # [{"party", "names", "entitled", "withdrawn", "excluded", "counted"}] in the text's order
    positions = models.JSONField()  # [{"party", "value", "text", "given_by", "function", "at"}]
    adopted_at = models.DateTimeField(_("adopted"))
    places = TranslatedField(_("place"), blank=True)
    chair = models.CharField(_("in the chair"), max_length=200)
    gavelled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decision_symbol = models.CharField(_("symbol of the decision"), max_length=40, unique=True)
    text_symbol = models.CharField(_("symbol of the text"), max_length=40)
    canonical = models.BinaryField()
    canon_version = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("adoption record")
        verbose_name_plural = _("adoption records")
        ordering = ["adopted_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    sha256=Func(
                        Func(F("canonical"), function="sha256", output_field=models.BinaryField()),
                        Value("hex"),
                        function="encode",
                        output_field=models.CharField(),
                    )
                ),
                name="statements_record_hash",
            ),
            models.CheckConstraint(condition=~Q(roster=[]), name="statements_record_roster"),
        ]
        triggers = [triggers.APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.decision_symbol} {self.sha256[:12]}"

    @property
    def conference_id(self):
        return self.statement.conference_id
