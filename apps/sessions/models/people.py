from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import Deferrable, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.delegates.models import Person
from apps.sessions import choices, triggers
from apps.sessions.models.sittings import Session, no_time


class AssignmentColumns(DomainModel):
    """What a person does in a session, and their place among those who do the same."""

    role = models.CharField(_("role"), max_length=12, choices=choices.Role, default=choices.Role.PARTICIPANT)
    order = models.PositiveSmallIntegerField(default=0)
    languages = ArrayField(
        models.CharField(max_length=10), default=list, blank=True, verbose_name=_("languages")
    )  # that an interpreter works in, here

    class Meta:
        abstract = True
        ordering = ["order", "id"]


@tracked(exclude=["busy"])
class Assignment(AssignmentColumns):
    """A person in a role in a session. One person may hold two roles in a session, but not be in two sessions at once.

    `busy` is a copy of the session's: (sitting, busy) is a foreign key with ON UPDATE CASCADE, so a move of the session
    takes its people along in the same statement, or is refused with it.
    """

    sitting = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="assignments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="assignments", verbose_name=_("person"))
    busy = DateTimeRangeField(default=no_time, editable=False)

    class Meta(AssignmentColumns.Meta):
        verbose_name = _("person in a role")
        verbose_name_plural = _("people in roles")
        constraints = [
            models.UniqueConstraint(
                fields=["sitting", "person", "role"],
                name="forum_sessions_assignment_once",
                violation_error_message=_("This person has this role in the session already."),
            ),
            models.CheckConstraint(
                condition=Q(languages=[]) | Q(role=choices.Role.INTERPRETER), name="forum_sessions_assignment_languages"
            ),
            ExclusionConstraint(
                name="forum_sessions_person_once",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("busy", RangeOperators.OVERLAPS),
                    ("sitting", RangeOperators.NOT_EQUAL),
                ],
                deferrable=Deferrable.IMMEDIATE,  # asked when the people of all moved sessions have come along
            ),
        ]
        triggers = [
            triggers.busy_follows("forum_sessions_assignment_busy"),
            triggers.belongs(
                "forum_sessions_person_own",
                "person_id",
                "delegates_person",
                "other.forum_id = (SELECT c.forum_id FROM forum_sessions_session s"
                " JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id)",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} ({self.get_role_display()})"

    @property
    def conference_id(self):
        return self.sitting.conference_id
