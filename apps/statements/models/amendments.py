"""What parties want otherwise in a text: amendments, who carries them, and the brackets in which they stand."""

from collections.abc import Container
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.core.rows.concurrency import mark_of
from apps.delegates.models import Credential
from apps.documents.choices import ParagraphKind
from apps.statements import amendment_life, amendment_triggers
from apps.statements.choices import AmendmentOp, AmendmentState, Origin, Rebased, SponsorRole, Under
from apps.statements.models.tablings import ONE_OF_BOTH, PartyBase
from apps.statements.models.texts import Paragraph, Revision, Statement

PENDING = sorted(map(str, amendment_life.PENDING))
OF_A_PARAGRAPH = [AmendmentOp.REPLACE.value, AmendmentOp.DELETE.value, AmendmentOp.MOVE.value]


@tracked(exclude=["text", "base_text", "base_chapeau", "reason", "answer"])
class Amendment(DomainModel):
    """One change that a party wants, on a paragraph that keeps its identity wherever it goes.

    `base_text` are the words of the paragraph it was written on, its number in that text is `place`; it stood under
    `base_parent`, which said `base_chapeau`. `after` is the paragraph behind which one is put in or moved (none: at the
    beginning). One that is put in `under` that paragraph rests on its words: they are its `base_chapeau`. While its
    paragraph says anything else, or stands under other words, it is stale, and cannot be agreed.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="amendments")
    number = models.PositiveSmallIntegerField(_("number"))
    op = models.CharField(_("what it does"), max_length=8, choices=AmendmentOp)
    target = models.ForeignKey(Paragraph, on_delete=models.PROTECT, null=True, blank=True, related_name="amendments")
    after = models.ForeignKey(Paragraph, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    under = models.CharField(_("its place there"), max_length=5, choices=Under, blank=True)  # "": beside `after`
    kind = models.CharField(max_length=10, choices=ParagraphKind, default=ParagraphKind.OPERATIVE)
    base_revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    base_text = models.TextField(blank=True)
    base_parent = models.ForeignKey(Paragraph, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    base_chapeau = models.TextField(blank=True)
    place = models.CharField(max_length=12, blank=True)
    text = models.TextField(_("new words"), blank=True)
    reason = models.TextField(_("reason"), blank=True, max_length=2000)
    state = models.CharField(max_length=12, choices=AmendmentState, default=AmendmentState.SUBMITTED)
    answer = models.TextField(_("why"), blank=True, max_length=2000)  # of the chair, with how it ended
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="sub_amendments")
    overtaken_by = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="overtook")
    contested_at = models.DateTimeField(null=True, blank=True)
    admitted_at = models.DateTimeField(null=True, blank=True)  # from then on the other parties read it
    submitted_at = models.DateTimeField()  # by the clock of the database
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("amendment")
        verbose_name_plural = _("amendments")
        ordering = ["statement", "number"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "number"], name="statements_amendment_number_once"),
            models.CheckConstraint(
                condition=Q(op__in=OF_A_PARAGRAPH, target__isnull=False) | ~Q(op__in=OF_A_PARAGRAPH) & Q(target=None),
                name="statements_amendment_has_its_place",
            ),
            models.CheckConstraint(
                condition=Q(op__in=["replace", "insert", "title"]) & ~Q(text="")
                | Q(op__in=["delete", "move"], text=""),
                name="statements_amendment_has_its_words",
            ),
            models.CheckConstraint(
                condition=Q(under="")
                | Q(under__in=Under.values, op="insert", after__isnull=False, base_parent__isnull=False)
                & Q(after=F("base_parent")),
                name="statements_amendment_under_its_chapeau",
            ),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="statements_amendment_not_of_itself"),
        ]
        indexes = [
            models.Index(fields=["statement"], condition=Q(state__in=PENDING), name="statements_amendment_pending")
        ]
        triggers = [amendment_triggers.LIFE, amendment_triggers.STANDS, amendment_triggers.KEPT]

    def __str__(self) -> str:
        return f"{self.statement.symbol} ({self.number})"

    @property
    def conference_id(self):
        return self.statement.conference_id

    @property
    def mark(self) -> str:
        """Of what it wants on which words: another one once its sponsor has written it anew."""
        return mark_of(self.base_text, self.text)

    def has_lost_its_place(self, standing: Container[UUID]) -> bool:
        """Whether the paragraph that it is about, or is to stand under, is not among those that stand."""
        place = self.after_id if self.under else self.target_id
        return place is not None and place not in standing


@tracked()
class Sponsor(PartyBase):
    """A party that carries an amendment, or supports it, from when until when. Rows are dated, not removed."""

    amendment = models.ForeignKey(Amendment, on_delete=models.PROTECT, related_name="sponsors")
    role = models.CharField(max_length=9, choices=SponsorRole, default=SponsorRole.SPONSOR)
    credential = models.ForeignKey(Credential, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("sponsor")
        verbose_name_plural = _("sponsors")
        ordering = ["joined_at", "id"]
        constraints = [
            models.CheckConstraint(condition=ONE_OF_BOTH, name="statements_sponsor_is_one"),
            models.UniqueConstraint(
                fields=["amendment", "participation"],
                condition=Q(left_at=None),
                name="statements_sponsor_delegation_once",
            ),
            models.UniqueConstraint(
                fields=["amendment", "person"], condition=Q(left_at=None), name="statements_sponsor_person_once"
            ),
            models.CheckConstraint(
                condition=Q(left_at=None) | Q(left_at__gte=F("joined_at")), name="statements_sponsor_in_its_time"
            ),
        ]
        triggers = [amendment_triggers.SPONSOR_STANDS]

    @property
    def conference_id(self):
        return self.amendment.conference_id


@tracked(exclude=["was", "proposed", "confirmed"])
class AmendmentRebase(DomainModel):
    """An amendment whose paragraph had changed, written anew by its sponsor on the words that stand. Append-only."""

    amendment = models.ForeignKey(Amendment, on_delete=models.PROTECT, related_name="rebases")
    result = models.CharField(max_length=9, choices=Rebased)
    was = models.TextField(blank=True)  # the words of the paragraph it had been written on
    proposed = models.TextField(blank=True)
    confirmed = models.TextField(blank=True)
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("rebase of an amendment")
        verbose_name_plural = _("rebases of amendments")
        ordering = ["at", "id"]
        triggers = [amendment_triggers.APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.amendment} {self.result}"

    @property
    def conference_id(self):
        return self.amendment.conference_id


@tracked()
class BracketGroup(DomainModel):
    """Words on which there is no agreement yet: a paragraph, or a place between two, with the alternatives for it.

    `target` None is a new paragraph behind `after`. Closed by choosing an alternative, for good.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="bracket_groups")
    number = models.PositiveSmallIntegerField()
    target = models.ForeignKey(Paragraph, on_delete=models.PROTECT, null=True, blank=True, related_name="brackets")
    after = models.ForeignKey(Paragraph, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    chosen = models.OneToOneField("Alternative", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("bracket group")
        verbose_name_plural = _("bracket groups")
        ordering = ["statement", "number"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "number"], name="statements_bracket_number_once"),
            models.UniqueConstraint(fields=["target"], condition=Q(closed_at=None), name="statements_bracket_one_open"),
            models.CheckConstraint(
                condition=Q(closed_at=None, chosen=None) | Q(closed_at__isnull=False, chosen__isnull=False),
                name="statements_bracket_closed_by_choosing",
            ),
        ]
        triggers = [amendment_triggers.CLOSED_BRACKET]

    def __str__(self) -> str:
        return f"{self.statement.symbol} [{self.number}]"

    @property
    def conference_id(self):
        return self.statement.conference_id


@tracked(exclude=["text"])
class Alternative(DomainModel):
    """One wording of a bracket group. No text is one too. `retired_at`: its amendment was withdrawn or rewritten."""

    group = models.ForeignKey(BracketGroup, on_delete=models.PROTECT, related_name="alternatives")
    number = models.PositiveSmallIntegerField()
    origin = models.CharField(max_length=9, choices=Origin)
    text = models.TextField(blank=True)
    amendment = models.ForeignKey(
        Amendment, on_delete=models.PROTECT, null=True, blank=True, related_name="alternatives"
    )
    derived_from = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="led_to")
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("alternative")
        verbose_name_plural = _("alternatives")
        ordering = ["group", "number"]
        constraints = [
            models.UniqueConstraint(fields=["group", "number"], name="statements_alternative_once"),
            models.CheckConstraint(
                condition=Q(origin="no_text", text="") | ~Q(origin="no_text") & ~Q(text=""),
                name="statements_alternative_has_words",
            ),
            models.CheckConstraint(
                condition=Q(origin="amendment") | Q(origin="no_text") | Q(amendment=None),
                name="statements_alternative_of_an_amendment",
            ),
        ]
        triggers = [amendment_triggers.ALTERNATIVE]

    def __str__(self) -> str:
        return f"{self.group} {self.number}"

    @property
    def conference_id(self):
        return self.group.conference_id
