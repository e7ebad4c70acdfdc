"""What a programme keeps to beyond rooms and people: settings of an edition, requirements between two sides."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import Conference, Room
from apps.core.fields import TimeZoneField
from apps.core.models import DomainModel
from apps.delegates.models import Person
from apps.delegations.models import Participation
from apps.sessions import choices, triggers
from apps.sessions.models.sittings import Session
from apps.sessions.night_hours import NIGHT_FROM, NIGHT_UNTIL
from apps.sessions.requirement_sides import needed_columns

OWN = "other.conference_id = NEW.conference_id"
OWN_FORUM = "other.forum_id = (SELECT c.forum_id FROM conferences_conference c WHERE c.id = NEW.conference_id)"
MINUTES = [MinValueValidator(1), MaxValueValidator(24 * 60)]


@tracked()
class ProgrammeRules(DomainModel):
    """What the whole programme of an edition keeps to. No row: nothing is asked, and night is from ten to seven."""

    conference = models.OneToOneField(Conference, on_delete=models.CASCADE, related_name="programme_rules")
    opens = models.TimeField(_("open from"), null=True, blank=True)
    closes = models.TimeField(_("open until"), null=True, blank=True)
    travel_minutes = models.PositiveSmallIntegerField(
        _("minutes from one building to another"), null=True, blank=True, validators=MINUTES
    )
    interpreter_pause = models.PositiveSmallIntegerField(
        _("interpreters' pause between two sessions, minutes"), null=True, blank=True, validators=MINUTES
    )
    interpreter_stretch = models.PositiveSmallIntegerField(
        _("interpreters' longest stretch, minutes"), null=True, blank=True, validators=MINUTES
    )
    night_from = models.TimeField(_("night begins"), default=NIGHT_FROM)
    night_until = models.TimeField(_("night ends"), default=NIGHT_UNTIL)

    class Meta:
        verbose_name, verbose_name_plural = _("rules of a programme"), _("rules of programmes")
        constraints = [
            models.CheckConstraint(
                condition=Q(opens=None) | Q(closes=None) | Q(closes__gt=F("opens")),
                name="forum_sessions_rules_hours",
                violation_error_message=_("The venue would close before it opens."),
            ),
        ]


@tracked()
class RoomTerms(DomainModel):
    """Where a room is, and when it can be used. Without hours of its own it has those of the edition."""

    room = models.OneToOneField(Room, on_delete=models.CASCADE, related_name="terms")
    building = models.CharField(_("building"), max_length=80, blank=True)
    opens = models.TimeField(_("open from"), null=True, blank=True)
    closes = models.TimeField(_("open until"), null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("terms of a room"), _("terms of rooms")
        constraints = [
            models.CheckConstraint(
                condition=Q(opens=None) | Q(closes=None) | Q(closes__gt=F("opens")),
                name="forum_sessions_room_hours",
                violation_error_message=_("The room would close before it opens."),
            ),
        ]


@tracked()
class DelegationTerms(DomainModel):
    """How many of a delegation have to be wherever it takes part, and on which clocks it lives."""

    participation = models.OneToOneField(Participation, on_delete=models.CASCADE, related_name="terms")
    minimum = models.PositiveSmallIntegerField(
        _("fewest people in a session"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    time_zone = TimeZoneField(_("time zone"), blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("terms of a delegation"), _("terms of delegations")


@tracked()
class Requirement(DomainModel):
    """Two sides that must never be in one room, or must meet; or what has to be over before something else begins.

    A side is a delegation or a person; of an order, one session or all of a format.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="requirements")
    kind = models.CharField(_("requirement"), max_length=8, choices=choices.RequirementKind)
    first_delegation = models.ForeignKey(
        Participation, on_delete=models.CASCADE, null=True, blank=True, related_name="requirements_first"
    )
    first_person = models.ForeignKey(
        Person, on_delete=models.CASCADE, null=True, blank=True, related_name="requirements_first"
    )
    first_sitting = models.ForeignKey(
        Session, on_delete=models.CASCADE, null=True, blank=True, related_name="requirements_first"
    )
    first_format = models.CharField(max_length=14, choices=choices.Format, blank=True)
    second_delegation = models.ForeignKey(
        Participation, on_delete=models.CASCADE, null=True, blank=True, related_name="requirements_second"
    )
    second_person = models.ForeignKey(
        Person, on_delete=models.CASCADE, null=True, blank=True, related_name="requirements_second"
    )
    second_sitting = models.ForeignKey(
        Session, on_delete=models.CASCADE, null=True, blank=True, related_name="requirements_second"
    )
    second_format = models.CharField(max_length=14, choices=choices.Format, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("requirement of a programme"), _("requirements of programmes")
        ordering = ["kind", "id"]
        constraints = [
            models.CheckConstraint(
                condition=needed_columns(), name="forum_sessions_requirement_sides"
            ),
            models.UniqueConstraint(
                fields=[
                    "conference", "kind",
                    "first_delegation", "first_person", "first_sitting", "first_format",
                    "second_delegation", "second_person", "second_sitting", "second_format",
                ],
                nulls_distinct=False,
                name="forum_sessions_requirement_once",
                violation_error_message=_("This requirement is there already."),
            ),
        ]  # fmt: skip
        triggers = [
            *(
                triggers.belongs(f"forum_sessions_requirement_{side}_{name}", f"{side}_{name}_id", table, wanted)
                for side in ("first", "second")
                for name, table, wanted in (
                    ("delegation", "delegations_participation", OWN),
                    ("person", "delegates_person", OWN_FORUM),
                    ("sitting", "forum_sessions_session", OWN),
                )
            ),
        ]


@tracked()
class AcceptedConflict(DomainModel):
    """A warning about the programme that is meant to be so, with the reason.

    `fingerprint` covers what was accepted: kind, sessions, their times and rooms, and whom it is about. When any of it
    changes, the warning is there again.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="accepted_conflicts")
    kind = models.CharField(_("kind"), max_length=20)
    sitting_ids = ArrayField(models.UUIDField(), default=list, blank=True)
    fingerprint = models.CharField(max_length=64)
    reason = models.CharField(_("reason"), max_length=300)

    class Meta:
        verbose_name, verbose_name_plural = _("accepted conflict"), _("accepted conflicts")
        constraints = [
            models.UniqueConstraint(fields=["conference", "fingerprint"], name="forum_sessions_accepted_once"),
        ]
