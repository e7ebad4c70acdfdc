from django.contrib.postgres.fields import DateTimeRangeField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import Conference
from apps.core.models import DomainModel
from apps.delegations.models import Participation
from apps.sessions import choices, triggers
from apps.sessions.models.sittings import Session
from apps.sessions.querysets import MeetingRequestQuerySet

OWN_CONFERENCE = (
    "other.conference_id = (SELECT r.conference_id FROM forum_sessions_meetingrequest r WHERE r.id = NEW.request_id)"
)


@tracked()
class MeetingRequest(DomainModel):
    """One delegation asks one or two others to meet, at one of several times.

    Nobody knows of it but those delegations' heads and the organizers. Once all who were asked accept the same time it
    is agreed, and becomes a session of just these delegations as soon as a room is free.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="meeting_requests")
    asking = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="meetings_asked_for")
    subject = models.CharField(_("subject"), max_length=300)
    status = models.CharField(
        _("status"), max_length=10, choices=choices.MeetingStatus, default=choices.MeetingStatus.OPEN
    )
    word = models.CharField(_("word"), max_length=300, blank=True)  # of the organizers, who declined it
    sitting = models.OneToOneField(
        Session, on_delete=models.SET_NULL, null=True, blank=True, related_name="meeting_request"
    )

    objects = MeetingRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request for a meeting")
        verbose_name_plural = _("requests for meetings")
        ordering = ["-created_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sitting=None) | Q(status=choices.MeetingStatus.PLACED), name="forum_sessions_meeting_placed"
            ),
        ]
        triggers = [
            triggers.belongs(
                "forum_sessions_meeting_asking", "asking_id", "delegations_participation",
                "other.conference_id = NEW.conference_id",
            ),
            triggers.belongs(
                "forum_sessions_meeting_own", "sitting_id", "forum_sessions_session",
                "other.conference_id = NEW.conference_id",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.subject


@tracked()
class ProposedTime(DomainModel):
    """One of the times at which the asking delegation could meet."""

    request = models.ForeignKey(MeetingRequest, on_delete=models.CASCADE, related_name="times")
    during = DateTimeRangeField(_("time"))

    class Meta:
        verbose_name = _("proposed time")
        verbose_name_plural = _("proposed times")
        ordering = ["during", "id"]
        constraints = [
            models.UniqueConstraint(fields=["request", "during"], name="forum_sessions_proposed_once"),
            models.CheckConstraint(
                condition=Q(
                    during__isempty=False, during__lower_inf=False, during__upper_inf=False, during__lower_inc=True,
                    during__upper_inc=False,
                ),
                name="forum_sessions_proposed_during",
            ),
        ]  # fmt: skip

    @property
    def conference_id(self):
        return self.request.conference_id

    @property
    def starts(self):
        return self.during.lower

    @property
    def ends(self):
        return self.during.upper


@tracked()
class AskedParty(DomainModel):
    """A delegation that was asked, and what it has said: the time it accepts, or that it declines, with a word."""

    request = models.ForeignKey(MeetingRequest, on_delete=models.CASCADE, related_name="parties")
    participation = models.ForeignKey(Participation, on_delete=models.CASCADE, related_name="meetings_asked")
    answer = models.CharField(
        _("answer"), max_length=10, choices=choices.MeetingAnswer, default=choices.MeetingAnswer.OPEN
    )
    time = models.ForeignKey(ProposedTime, on_delete=models.CASCADE, null=True, blank=True, related_name="accepted_by")
    word = models.CharField(_("word"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("delegation asked for a meeting")
        verbose_name_plural = _("delegations asked for a meeting")
        ordering = ["participation__order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["request", "participation"], name="forum_sessions_asked_once"),
            models.CheckConstraint(
                condition=Q(answer=choices.MeetingAnswer.ACCEPTED, time__isnull=False)
                | Q(~Q(answer=choices.MeetingAnswer.ACCEPTED), time__isnull=True),
                name="forum_sessions_asked_time",
            ),
        ]
        triggers = [
            triggers.belongs(
                "forum_sessions_asked_own", "participation_id", "delegations_participation", OWN_CONFERENCE
            ),
            triggers.belongs(
                "forum_sessions_asked_proposed", "time_id", "forum_sessions_proposedtime",
                "other.request_id = NEW.request_id",
            ),
        ]  # fmt: skip

    @property
    def conference_id(self):
        return self.request.conference_id
