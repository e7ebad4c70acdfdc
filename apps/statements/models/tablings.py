"""The decision: who was asked about which words, under which terms, and what each said."""

import datetime as dt

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.choices import Disclosure, PartyKind, Rule
from apps.core.clocks.times import zone
from apps.core.models import DomainModel
from apps.delegates.models import Credential, Person
from apps.delegations.models import Participation
from apps.statements import choices, decision_triggers, text_life, triggers
from apps.statements.countersigning import triggers as gavel_triggers
from apps.statements.models.hashes import hash_of
from apps.statements.models.texts import Revision, Statement
from apps.statements.querysets import PositionQuerySet, RosterEntryQuerySet
from apps.statements.rounds import triggers as round_triggers

LATER = dt.timedelta(hours=12)  # from here on something was written down after the event
CALLING = {Rule.CONSENSUS, Rule.CONSENSUS_MINUS_ONE}  # rules under which silence in the room is agreement
ONE_OF_BOTH = Q(participation__isnull=False, person=None) | Q(participation=None, person__isnull=False)


class PartyBase(DomainModel):
    """A delegation or institution (`participation`), or an individual (`person`).

    The order belongs to the text: two communiqués of the same talks may name their parties differently.
    """

    participation = models.ForeignKey(Participation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    order = models.PositiveSmallIntegerField(_("order in the text"), default=0)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.participation or self.person)


@tracked()
class Party(PartyBase):
    """Who is to be asked about a text: chosen while it is written, copied to the roster when it is put on the table."""

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="parties")

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(condition=ONE_OF_BOTH, name="statements_party_is_one"),
            models.UniqueConstraint(fields=["statement", "participation"], name="statements_party_delegation_once"),
            models.UniqueConstraint(fields=["statement", "person"], name="statements_party_person_once"),
        ]
        triggers = [decision_triggers.PARTIES]

    @property
    def conference_id(self):
        return self.statement.conference_id


@tracked(exclude=["canonical"])
class Tabling(DomainModel):
    """One act of putting a frozen revision to the parties; positions and roster hang on it.

    Append-only: nothing about it changes but how it ends, and, once, what the chair stated at a gavel ad referendum.
    `opened_at` is when the text was put on the table, `created_at` when that was written down here.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="tablings")
    round = models.PositiveSmallIntegerField(_("round"))
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="tablings")
    canonical = models.BinaryField()
    canon_version = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)
    # unknown only of rounds that were opened again before tablings were kept
    rule = models.CharField(_("rule"), max_length=20, choices=Rule, blank=True)
    party_kind = models.CharField(_("parties are"), max_length=12, choices=PartyKind, blank=True)
    quorum = models.PositiveSmallIntegerField(_("quorum"), null=True, blank=True)
    ad_referendum_allowed = models.BooleanField(_("joining ad referendum allowed"), default=False)
    exclusion_ground = models.TextField(_("ground of the exclusion"), blank=True)
    deadline = models.DateTimeField(_("deadline of the silence procedure"), null=True, blank=True)
    # before the gavel the room is asked, as a step of its own; not of what is written down after the event
    calls_objections = models.BooleanField(_("objections are called for"), default=False)
    countersigned = models.BooleanField(_("the decision is countersigned"), default=False)
    # who sees what parties say before the decision; a seal is opened once, by the chair or (by nobody) the last answer
    disclosure = models.CharField(_("who sees positions"), max_length=6, choices=Disclosure, default=Disclosure.DESK)
    disclosed_at = models.DateTimeField(_("sealed round closed"), null=True, blank=True)
    disclosed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    size = models.PositiveSmallIntegerField(_("parties on the roster"))
    opened_at = models.DateTimeField(_("put on the table"), default=timezone.now)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    # what the chair stated at a gavel that still awaits confirmations: at, chair, places, by, present
    provisional = models.JSONField(default=dict, blank=True)
    outcome = models.CharField(_("how it ended"), max_length=14, choices=choices.TablingOutcome, blank=True)
    closed_at = models.DateTimeField(_("ended"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("tabling")
        verbose_name_plural = _("tablings")
        ordering = ["statement", "round"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "round"], name="statements_tabling_round_once"),
            models.UniqueConstraint(
                fields=["statement"], condition=Q(closed_at=None), name="statements_tabling_one_open"
            ),
            models.CheckConstraint(condition=Q(sha256=hash_of("canonical")), name="statements_tabling_hash"),
            models.CheckConstraint(
                condition=Q(closed_at=None, outcome="") | Q(closed_at__isnull=False) & ~Q(outcome=""),
                name="statements_tabling_ends_somehow",
            ),
            models.CheckConstraint(
                condition=~Q(rule=Rule.CONSENSUS_MINUS_ONE) | ~Q(exclusion_ground=""),
                name="statements_tabling_exclusion_has_a_ground",
            ),
            models.CheckConstraint(condition=Q(size__gte=1), name="statements_tabling_has_parties"),
            models.CheckConstraint(
                condition=Q(calls_objections=False) | Q(rule__in=sorted(map(str, CALLING))),
                name="statements_tabling_called_by_consensus",
            ),
            models.CheckConstraint(
                condition=Q(disclosure__in=sorted(Disclosure.values))
                & (
                    Q(disclosed_at=None, disclosed_by=None)
                    | Q(disclosure=Disclosure.SEALED, disclosed_at__isnull=False, disclosed_at__gte=F("opened_at"))
                ),
                name="statements_tabling_seal_opened",
            ),
            models.CheckConstraint(
                condition=~Q(rule=Rule.SILENCE) | Q(disclosure=Disclosure.DESK),
                name="statements_tabling_silence_not_sealed",
            ),
            models.CheckConstraint(
                condition=~Q(disclosure=Disclosure.SEALED, disclosed_at=None)
                | ~Q(outcome=choices.TablingOutcome.ADOPTED) & Q(provisional={}),
                name="statements_tabling_decided_unsealed",
            ),
            models.CheckConstraint(
                condition=Q(opened_at__lte=F("created_at"))
                & (
                    Q(closed_at=None, closed_by=None)
                    | Q(closed_at__isnull=False, closed_at__gte=F("opened_at"), closed_at__lte=F("updated_at"))
                ),
                name="statements_tabling_in_its_time",
            ),
        ]
        triggers = [
            decision_triggers.TABLING_BEGINS,
            decision_triggers.TABLING_STANDS,
            round_triggers.DISCLOSURE_STANDS,
            decision_triggers.ROSTER_COMPLETE,
            decision_triggers.CLOSED_WITH_ITS_TEXT,
            triggers.NO_DELETE,
        ]

    def __str__(self) -> str:
        return f"{self.statement.symbol} ({self.round})"

    @property
    def conference_id(self):
        return self.statement.conference_id

    @property
    def is_sealed(self) -> bool:
        """Nobody but the party itself sees what it said; also for ever, where the round ended without being closed."""
        return self.disclosure == Disclosure.SEALED and self.disclosed_at is None

    @property
    def is_open_to_parties(self) -> bool:
        return self.disclosure == Disclosure.OPEN or (
            self.disclosure == Disclosure.SEALED and self.disclosed_at is not None
        )

    @property
    def told_day(self) -> dt.date | None:
        """The day on which it was put on the table, if that was written down much later."""
        tz = zone(self.statement.conference.time_zone)
        return self.opened_at.astimezone(tz).date() if self.created_at - self.opened_at > LATER else None


@tracked()
class RosterEntry(PartyBase):
    """A party of one tabling. It can only leave, by its own letter, and only while the tabling is open."""

    tabling = models.ForeignKey(Tabling, on_delete=models.PROTECT, related_name="roster")
    excluded = models.BooleanField(_("left out"), default=False)  # consensus minus one
    left_at = models.DateTimeField(_("left"), null=True, blank=True)
    letter = models.CharField(_("its letter"), max_length=300, blank=True)

    objects = RosterEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("party on the roster")
        verbose_name_plural = _("parties on the roster")
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(condition=ONE_OF_BOTH, name="statements_roster_is_one"),
            models.UniqueConstraint(fields=["tabling", "participation"], name="statements_roster_delegation_once"),
            models.UniqueConstraint(fields=["tabling", "person"], name="statements_roster_person_once"),
            models.UniqueConstraint(
                fields=["tabling"], condition=Q(excluded=True), name="statements_roster_one_excluded"
            ),
            models.CheckConstraint(
                condition=Q(left_at=None, letter="") | Q(left_at__isnull=False) & ~Q(letter=""),
                name="statements_roster_leaves_by_letter",
            ),
        ]
        triggers = [decision_triggers.ROSTER, gavel_triggers.ROSTER_SHUT]

    @property
    def conference_id(self):
        return self.tabling.conference_id


@tracked()
class Position(DomainModel):
    """What a party said about the words on the table, on whose authority. Append-only: a later one supersedes.

    `at` is when it was given, `created_at` when it was written down here.
    """

    party = models.ForeignKey(RosterEntry, on_delete=models.PROTECT, related_name="positions")
    tabled_sha256 = models.CharField(max_length=64)
    value = models.CharField(_("position"), max_length=22, choices=choices.PositionValue)
    text = models.TextField(_("reservation or reason"), blank=True)
    paragraphs = ArrayField(models.UUIDField(), default=list, blank=True)
    publish = models.BooleanField(_("the reservation is to be published"), default=False)
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
                fields=["party"], condition=Q(supersedes=None), name="statements_first_position_once"
            ),
            models.CheckConstraint(
                condition=~Q(value__in=sorted(map(str, text_life.NEEDS_TEXT))) | ~Q(text=""),
                name="statements_position_has_its_text",
            ),
            models.CheckConstraint(condition=Q(at__lte=F("created_at")), name="statements_position_not_ahead"),
            models.CheckConstraint(
                condition=Q(value__in=sorted(choices.PositionValue.values)), name="statements_position_is_one"
            ),
        ]
        triggers = [
            triggers.APPEND_ONLY,
            decision_triggers.ON_ITS_TABLING,
            gavel_triggers.POSITIONS_SHUT,
            round_triggers.ENTRY_HOLDS_ITS_ROUND,
            round_triggers.SEALED_ENTRY_BY_ITS_OWN,
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_value_display()}"
