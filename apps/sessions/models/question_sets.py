from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import QuestionSet
from apps.core.models import DomainModel
from apps.sessions import triggers
from apps.sessions.models.sittings import OF_SAME_CONFERENCE, Session


@tracked()
class SessionQuestionSet(DomainModel):
    """A set of guiding questions that a session takes up, in its order.

    Of the moment, as files and links are: who may know of the session reads it, released or not.
    """

    sitting = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="session_question_sets")
    question_set = models.ForeignKey(QuestionSet, on_delete=models.RESTRICT, related_name="session_question_sets")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("set of questions of a session")
        verbose_name_plural = _("sets of questions of sessions")
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["sitting", "question_set"], name="forum_sessions_question_set_once"),
        ]
        triggers = [
            triggers.belongs(
                "forum_sessions_question_set_own", "question_set_id", "conferences_questionset", OF_SAME_CONFERENCE
            ),
        ]

    @property
    def conference_id(self):
        return self.sitting.conference_id
