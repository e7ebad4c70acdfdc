"""The silence procedure of a tabling: each start of it, the notices with their proof, and what parties wrote."""

import datetime as dt

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.delegates.models import Credential, Person
from apps.statements import triggers
from apps.statements.choices import ReplyKind, SilenceOutcome
from apps.statements.models.tablings import RosterEntry, Tabling
from apps.statements.silence import triggers as silence_triggers
from apps.statements.silence.querysets import SilenceProcedureQuerySet

_O = SilenceOutcome


@tracked()
class SilenceProcedure(DomainModel):
    """One start of the procedure for the words on the table. Nothing about it changes but how it ends, once.

    `opened_at`, `deadline` and `ended_at` are moments of the database's clock. One that a party objected to using ended
    when it began, and has no deadline.
    """

    tabling = models.ForeignKey(Tabling, on_delete=models.PROTECT, related_name="silences")
    number = models.PositiveSmallIntegerField(pgettext_lazy("silence", "start"))
    opened_at = models.DateTimeField(_("started"))
    deadline = models.DateTimeField(_("deadline"), null=True, blank=True)
    hours_min = models.PositiveSmallIntegerField(_("shortest silence, hours"))
    chair = models.CharField(_("in the chair"), max_length=200)
    meeting = models.CharField(_("where it was proposed"), max_length=300, blank=True)
    night_reason = models.TextField(_("why it ends at night for somebody"), blank=True)
    at_night = ArrayField(models.UUIDField(), default=list, blank=True)  # roster entries for which it does
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(_("how it ended"), max_length=9, choices=SilenceOutcome, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    objects = SilenceProcedureQuerySet.as_manager()

    class Meta:
        verbose_name = _("silence procedure")
        verbose_name_plural = _("silence procedures")
        ordering = ["tabling", "number"]
        constraints = [
            models.UniqueConstraint(fields=["tabling", "number"], name="statements_silence_number_once"),
            models.UniqueConstraint(
                fields=["tabling"], condition=Q(ended_at=None), name="statements_silence_one_running"
            ),
            models.CheckConstraint(
                condition=Q(outcome="", ended_at=None, deadline__isnull=False)
                | Q(outcome=_O.ADOPTED, ended_at=F("deadline"))
                | Q(outcome=_O.BROKEN, ended_at__lt=F("deadline"))
                | Q(outcome=_O.STOPPED, ended_at__lte=F("deadline"))
                | Q(outcome=_O.CONTESTED, ended_at=F("opened_at"), deadline=None),
                name="statements_silence_ends_in_time",
            ),
            models.CheckConstraint(
                condition=Q(deadline=None) | Q(deadline__gt=F("opened_at")), name="statements_silence_lasts"
            ),
            models.CheckConstraint(
                condition=Q(at_night=[], night_reason="") | ~Q(at_night=[]) & ~Q(night_reason=""),
                name="statements_silence_night_has_a_reason",
            ),
        ]
        triggers = [
            silence_triggers.BEGINS,
            silence_triggers.STANDS,
            silence_triggers.WITH_ITS_TEXT,
            triggers.NO_DELETE,
        ]

    def __str__(self) -> str:
        return f"{self.tabling} {self.number}"

    @property
    def conference_id(self):
        return self.tabling.conference_id

    @property
    def ends(self) -> dt.datetime:
        """The deadline of one that was started."""
        if self.deadline is None:
            raise ValueError(f"{self} was contested and has no deadline")
        return self.deadline


@tracked()
class SilenceNotice(DomainModel):
    """That somebody who speaks for a party was told: by mail, by what they saw on the page, or by hand.

    `counts`: the one by which the party counts as notified, its first speaker's. What became of the mail is written by
    the database when it happens (`migrations/0012_silence.py`); each fact comes once, before the deadline.
    """

    procedure = models.ForeignKey(SilenceProcedure, on_delete=models.PROTECT, related_name="notices")
    party = models.ForeignKey(RosterEntry, on_delete=models.PROTECT, related_name="notices")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    function = models.CharField(_("function"), max_length=12, blank=True)  # of the credential; none of an individual
    counts = models.BooleanField(default=False)
    message_id = models.UUIDField(null=True, blank=True, db_index=True)
    queued_at = models.DateTimeField(_("queued"), null=True, blank=True)
    sent_at = models.DateTimeField(_("accepted by the mail server"), null=True, blank=True)
    failed_at = models.DateTimeField(_("refused, bounced or given up"), null=True, blank=True)
    seen_at = models.DateTimeField(_("seen on the page"), null=True, blank=True)
    handed_at = models.DateTimeField(_("handed over"), null=True, blank=True)
    handed_words = models.TextField(_("how it was handed over"), blank=True)
    handed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("notice of a silence procedure")
        verbose_name_plural = _("notices of silence procedures")
        ordering = ["party__order", "-counts", "id"]
        constraints = [
            models.UniqueConstraint(fields=["procedure", "party", "person"], name="statements_notice_once"),
            models.UniqueConstraint(
                fields=["procedure", "party"], condition=Q(counts=True), name="statements_notice_one_counts"
            ),
            models.CheckConstraint(
                condition=Q(handed_at=None, handed_words="", handed_by=None)
                | Q(handed_at__isnull=False, handed_by__isnull=False) & ~Q(handed_words=""),
                name="statements_notice_handed_over_somehow",
            ),
        ]
        triggers = [silence_triggers.NOTICE, triggers.NO_DELETE]

    def __str__(self) -> str:
        return f"{self.party}: {self.person}"

    @property
    def conference_id(self):
        return self.procedure.conference_id


@tracked()
class SilenceReply(DomainModel):
    """What a party wrote about the procedure, by whom and on whose authority. Append-only.

    `is_late`: it came at the deadline or after it, is on file, and decides nothing. A word that came on paper names its
    `letter`; `at` is then when it was received, and `recorded_at` (the database's clock) when it was written down here,
    which has to be before the deadline too: what a deadline decided, nobody undoes by a date.
    """

    procedure = models.ForeignKey(SilenceProcedure, on_delete=models.PROTECT, related_name="replies")
    party = models.ForeignKey(RosterEntry, on_delete=models.PROTECT, related_name="replies")
    kind = models.CharField(_("kind"), max_length=9, choices=ReplyKind)
    text = models.TextField(_("reason, or the change wanted"))
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    credential = models.ForeignKey(Credential, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    is_late = models.BooleanField(default=False)
    letter = models.CharField(_("the letter"), max_length=300, blank=True)
    recorded_at = models.DateTimeField(_("letter written down"), null=True, blank=True)

    class Meta:
        verbose_name = _("reply to a silence procedure")
        verbose_name_plural = _("replies to silence procedures")
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="statements_reply_has_its_words"),
            models.CheckConstraint(condition=Q(kind__in=sorted(ReplyKind.values)), name="statements_reply_is_one"),
            models.CheckConstraint(
                condition=Q(letter="", recorded_at=None)
                | ~Q(letter="") & ~Q(kind=ReplyKind.USE) & Q(recorded_at__isnull=False, recorded_at__gte=F("at")),
                name="statements_reply_by_letter",
            ),
        ]
        triggers = [triggers.APPEND_ONLY, silence_triggers.REPLY]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_kind_display()}"

    @property
    def conference_id(self):
        return self.procedure.conference_id
