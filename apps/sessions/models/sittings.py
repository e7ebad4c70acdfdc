from typing import Any
from uuid import UUID

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import Deferrable, F, Q, Value
from django.db.models.expressions import Case, When
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.choices import AttributionRule
from apps.conferences.models import Conference, GuidingQuestion, Phase, Room, Track
from apps.core.choices import Visibility
from apps.core.fields import TranslatedField
from apps.core.identifiers import uuid7
from apps.core.languages import pick
from apps.core.models import DomainModel
from apps.delegations.models import Participation
from apps.sessions import choices, triggers
from apps.sessions.openness import VISIBILITIES, VISIBILITY_CHOICES, is_closed
from apps.sessions.querysets import SessionQuerySet


def new_uid() -> str:
    return str(uuid7())


def no_time() -> DateTimeTZRange:
    """The empty range: it overlaps nothing, and unlike NULL a foreign key follows it."""
    return DateTimeTZRange(empty=True)


class SessionColumns(DomainModel):
    """What is said of a session: in the working programme (`Session`) and as it was released (`ReleasedSession`).

    `during` is half-open. `busy` is the time for which room and people are taken: `during` while the session is
    planned, the empty range when it is cancelled or has no time yet.
    """

    room: Any  # these three of each table, since a room knows them by different names
    phase: Any
    track: Any

    titles = TranslatedField(_("title"))
    descriptions = TranslatedField(_("description"), has_lines=True, blank=True)
    format = models.CharField(_("format"), max_length=14, choices=choices.Format, default=choices.Format.PLENARY)
    during = DateTimeRangeField(_("time"), null=True, blank=True)
    busy = models.GeneratedField(
        expression=Case(
            When(status="scheduled", during__isnull=False, then=F("during")),
            default=Value("empty", output_field=DateTimeRangeField()),
        ),
        output_field=DateTimeRangeField(),
        db_persist=True,
    )
    visibility = models.CharField(
        _("who may know of it"), max_length=14, choices=VISIBILITY_CHOICES, default=Visibility.SESSION
    )
    attribution = models.CharField(
        _("attribution"), max_length=16, choices=AttributionRule, blank=True
    )  # blank: the conference's rule
    status = models.CharField(
        _("status"), max_length=10, choices=choices.SessionStatus, default=choices.SessionStatus.SCHEDULED
    )
    ics_uid = models.CharField(max_length=120, unique=True, default=new_uid, editable=False)

    objects = SessionQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["id"]

    def __str__(self) -> str:
        return pick(self.titles, "en")

    @property
    def starts(self):
        return self.during.lower if self.during else None

    @property
    def ends(self):
        return self.during.upper if self.during else None

    @property
    def room_names(self) -> dict[str, str] | None:
        return self.room.names if self.room else None

    @property
    def is_cancelled(self) -> bool:
        return self.status == choices.SessionStatus.CANCELLED

    @property
    def is_closed(self) -> bool:
        return is_closed(self.visibility)


Programme = type[SessionColumns]  # which one is read: the sessions that the team works on, or those released


@tracked(exclude=["busy"])
class Session(SessionColumns):
    """A session of a conference's programme as the team works on it; nobody outside the team reads these rows.

    As a variable always `sitting`, since Django owns the word session.
    """

    seats: list[UUID]  # of with_cast: its delegations
    cast: list[UUID]  # of with_cast: people in any role
    interpreters: list[UUID]  # of with_cast
    mark: str  # of with_mark

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="sittings")
    room = models.ForeignKey(
        Room, on_delete=models.PROTECT, null=True, blank=True, related_name="sittings", verbose_name=_("room")
    )
    phase = models.ForeignKey(
        Phase, on_delete=models.RESTRICT, null=True, blank=True, related_name="sittings", verbose_name=_("phase")
    )
    track = models.ForeignKey(
        Track, on_delete=models.RESTRICT, null=True, blank=True, related_name="sittings", verbose_name=_("track")
    )
    delegations = models.ManyToManyField(Participation, through="SessionDelegation", related_name="sittings")
    questions = models.ManyToManyField(GuidingQuestion, through="SessionQuestion", related_name="sittings")
    pinned = models.BooleanField(_("stays where it is"), default=False)  # no way out and no proposal moves it

    class Meta(SessionColumns.Meta):
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            ExclusionConstraint(
                name="forum_sessions_room_once",
                expressions=[("room", RangeOperators.EQUAL), ("busy", RangeOperators.OVERLAPS)],
                deferrable=Deferrable.IMMEDIATE,  # asked after each statement: several can move in one
            ),
            models.UniqueConstraint(fields=["id", "busy"], name="forum_sessions_session_busy"),
            models.CheckConstraint(
                condition=Q(during=None)
                | Q(
                    during__isempty=False,
                    during__lower_inf=False,
                    during__upper_inf=False,
                    during__lower_inc=True,
                    during__upper_inc=False,
                ),
                name="forum_sessions_session_during",
            ),
            models.CheckConstraint(condition=Q(visibility__in=VISIBILITIES), name="forum_sessions_session_visibility"),
        ]
        triggers = [
            triggers.belongs(
                "forum_sessions_room_own", "room_id", "conferences_room", "other.conference_id = NEW.conference_id"
            ),
            triggers.belongs(
                "forum_sessions_phase_own", "phase_id", "conferences_phase", "other.conference_id = NEW.conference_id"
            ),
            triggers.belongs(
                "forum_sessions_track_own", "track_id", "conferences_track", "other.conference_id = NEW.conference_id"
            ),
        ]


OF_SAME_CONFERENCE = (
    "other.conference_id = (SELECT s.conference_id FROM forum_sessions_session s WHERE s.id = NEW.sitting_id)"
)


@tracked()
class SessionDelegation(DomainModel):
    """A delegation that takes part in a session."""

    sitting = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="session_delegations")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="session_delegations")

    class Meta:
        verbose_name = _("delegation in a session")
        verbose_name_plural = _("delegations in sessions")
        ordering = ["participation__order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["sitting", "participation"], name="forum_sessions_delegation_once"),
        ]
        triggers = [
            triggers.belongs(
                "forum_sessions_delegation_own", "participation_id", "delegations_participation", OF_SAME_CONFERENCE
            ),
        ]


@tracked()
class SessionQuestion(DomainModel):
    """A guiding question that a session takes up, in its order."""

    sitting = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="session_questions")
    question = models.ForeignKey(GuidingQuestion, on_delete=models.RESTRICT, related_name="session_questions")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("question of a session")
        verbose_name_plural = _("questions of sessions")
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["sitting", "question"], name="forum_sessions_question_once"),
        ]
        triggers = [
            triggers.belongs(
                "forum_sessions_question_own", "question_id", "conferences_guidingquestion", OF_SAME_CONFERENCE
            ),
        ]
