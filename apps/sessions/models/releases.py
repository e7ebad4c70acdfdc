"""The programme as it was released: what everybody outside the team reads, and the team where it looks as they do.

`mirror.PAIRS` says which of these rows belongs to which working row, and how they follow.
"""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import Conference, GuidingQuestion, Phase, Room, Track
from apps.core.models import DomainModel
from apps.delegates.models import Person
from apps.delegations.models import Participation
from apps.sessions import triggers
from apps.sessions.models.agenda import AgendaColumns
from apps.sessions.models.interpretation import InterpretationColumns
from apps.sessions.models.people import AssignmentColumns
from apps.sessions.models.sittings import SessionColumns


@tracked(exclude=["busy"])
class ReleasedSession(SessionColumns):
    """A session as it was last released, under the id it has in the working programme; which may have lost it since.

    `sequence` is counted by the database, so that no way of changing a row can forget it.
    """

    own_roles: list[str]  # of `site.own_pages`: what the reader is in it
    own_sets: list[dict[str, str]]  # of site.own_reports
    own_notes: str | None  # likewise

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="released_sittings")
    room = models.ForeignKey(
        Room, on_delete=models.PROTECT, null=True, blank=True, related_name="released_sittings", verbose_name=_("room")
    )
    phase = models.ForeignKey(Phase, on_delete=models.RESTRICT, null=True, blank=True, related_name="released_sittings")
    track = models.ForeignKey(Track, on_delete=models.RESTRICT, null=True, blank=True, related_name="released_sittings")
    sequence = models.PositiveIntegerField(default=0)  # iCalendar SEQUENCE: each change of time, room or status

    class Meta(SessionColumns.Meta):
        verbose_name = _("released session")
        verbose_name_plural = _("released sessions")
        constraints = [
            ExclusionConstraint(  # judged at the end, since a release may let two sessions change places
                name="forum_sessions_released_room_once",
                expressions=[("room", RangeOperators.EQUAL), ("busy", RangeOperators.OVERLAPS)],
                deferrable=Deferrable.DEFERRED,
            ),
        ]
        triggers = [triggers.SEQUENCE_COUNTS]


@tracked()
class ReleasedDelegation(DomainModel):
    """A delegation that takes part in a released session."""

    sitting = models.ForeignKey(ReleasedSession, on_delete=models.CASCADE, related_name="session_delegations")
    participation = models.ForeignKey(
        Participation, on_delete=models.CASCADE, related_name="released_session_delegations"
    )

    class Meta:
        verbose_name = _("delegation in a released session")
        verbose_name_plural = _("delegations in released sessions")
        ordering = ["participation__order", "id"]


@tracked()
class ReleasedQuestion(DomainModel):
    """A guiding question that a released session takes up."""

    sitting = models.ForeignKey(ReleasedSession, on_delete=models.CASCADE, related_name="session_questions")
    question = models.ForeignKey(GuidingQuestion, on_delete=models.RESTRICT, related_name="released_session_questions")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("question of a released session")
        verbose_name_plural = _("questions of released sessions")
        ordering = ["order", "id"]


@tracked()
class ReleasedAssignment(AssignmentColumns):
    """A person in a role in a released session."""

    sitting = models.ForeignKey(ReleasedSession, on_delete=models.CASCADE, related_name="assignments")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="released_assignments", verbose_name=_("person")
    )

    class Meta(AssignmentColumns.Meta):
        verbose_name = _("person in a role in a released session")
        verbose_name_plural = _("people in roles in released sessions")


@tracked()
class ReleasedAgendaItem(AgendaColumns):
    """An item of a released session's agenda."""

    sitting = models.ForeignKey(ReleasedSession, on_delete=models.CASCADE, related_name="agenda_items")
    rapporteur = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="released_agenda_items"
    )

    class Meta(AgendaColumns.Meta):
        verbose_name = _("agenda item of a released session")
        verbose_name_plural = _("agenda items of released sessions")


@tracked()
class ReleasedInterpretation(InterpretationColumns):
    """A direction in which a released session is interpreted."""

    sitting = models.ForeignKey(ReleasedSession, on_delete=models.CASCADE, related_name="interpretations")

    class Meta(InterpretationColumns.Meta):
        verbose_name = _("interpretation of a released session")
        verbose_name_plural = _("interpretations of released sessions")


@tracked(exclude=["snapshot", "diff"])
class Release(DomainModel):
    """A version of a programme, as everybody outside the team has read it since. Append-only, numbered without gaps.

    `snapshot` holds every released session (`releases.entries.Entry`), `diff` what this release changed: of each such
    session the kinds of change and what it was before.
    """

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="releases")
    number = models.PositiveIntegerField(_("number"))
    at = models.DateTimeField(_("released"))  # by the clock of the database
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField(_("note for the team"), blank=True)
    snapshot = models.JSONField()
    diff = models.JSONField()
    told = models.PositiveIntegerField(_("people told"), default=0)

    class Meta:
        verbose_name = _("release of a programme")
        verbose_name_plural = _("releases of programmes")
        ordering = ["conference", "number"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "number"], name="forum_sessions_release_once"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            triggers.RELEASES_COUNT,
        ]

    def __str__(self) -> str:
        return str(self.number)
