from uuid import uuid4

from django.contrib.postgres.fields import ArrayField, DateTimeRangeField
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import Conference
from apps.core.models import DomainModel
from apps.delegates.models import Person
from apps.sessions.querysets import ToldBlockQuerySet, WithdrawalQuerySet


@tracked()
class Withdrawal(DomainModel):
    """A session that somebody had in a calendar and has no longer: off the timetable, removed, or open to fewer people.

    It holds what the calendar needs to take it out and no words: a title may be what was not to be known. Without a
    `person` it is the public that had it. The session itself may be gone. It stays when a person has the session again
    (feeds tell it to nobody who knows of the session), so that SEQUENCE never falls for them. The database writes it
    too, for whoever leaves (migration `people_who_left`).
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="withdrawals")
    former_id = models.UUIDField(db_index=True)  # of the session
    ics_uid = models.CharField(max_length=120, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="withdrawals")
    during = DateTimeRangeField(_("time"))  # as it was last told
    sequence = models.PositiveIntegerField()
    ahead = models.PositiveSmallIntegerField(default=0)  # of this person: how far the words are beyond the session's

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("session removed from calendars")
        verbose_name_plural = _("sessions removed from calendars")
        constraints = [
            models.UniqueConstraint(
                fields=["former_id", "person"], nulls_distinct=False, name="forum_sessions_withdrawal_once"
            ),
        ]

    @property
    def sequence_again(self) -> int:
        """How much SEQUENCE has to be raised for this person when they have the session again."""
        return self.ahead + 1

    @property
    def starts(self):
        return self.during.lower

    @property
    def ends(self):
        return self.during.upper


def unguessable() -> str:
    return str(uuid4())


@tracked()
class ToldBlock(DomainModel):
    """A block of closed sessions as the calendars of one reader were last told of it; without a `person` the public's.

    Two readers have different blocks, and each has them anew with every change: what a block was is known only by what
    was told. It holds no words; `sitting_ids` say which block of now it is, and leave the database for nobody.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="told_blocks")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="told_blocks")
    ics_uid = models.CharField(max_length=120, unique=True, default=unguessable, editable=False)
    during = DateTimeRangeField(_("time"))
    sequence = models.PositiveIntegerField(default=0)
    is_off = models.BooleanField(default=False)
    told_at = models.DateTimeField()  # when time or `is_off` was told last, by the clock of the database
    sitting_ids = ArrayField(models.UUIDField(), default=list)

    objects = ToldBlockQuerySet.as_manager()

    class Meta:
        verbose_name = _("block in calendars")
        verbose_name_plural = _("blocks in calendars")
        ordering = ["created_at", "id"]

    @property
    def starts(self):
        return self.during.lower

    @property
    def ends(self):
        return self.during.upper


@tracked()
class CalendarKey(DomainModel):
    """The version of a person's private calendar address. No row means version 1; a higher version ends older links."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="calendar_key")
    version = models.PositiveSmallIntegerField(default=1)

    class Meta:
        verbose_name = _("private calendar address")
        verbose_name_plural = _("private calendar addresses")

    def __str__(self) -> str:
        return str(self.person)
