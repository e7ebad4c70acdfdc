import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models.editions import Conference
from apps.core.fields import TranslatedField
from apps.core.languages import pick
from apps.core.models import DomainModel

QUESTION_OF_OWN_SET = pgtrigger.Trigger(
    name="conferences_question_of_own_set",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("question_set_id", "conference_id"),
    func="""
        IF NEW.question_set_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM conferences_questionset s
            WHERE s.id = NEW.question_set_id AND s.conference_id = NEW.conference_id
        ) THEN
            RAISE EXCEPTION 'the set belongs to another conference'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'conferences_question_of_own_set';
        END IF;
        RETURN NEW;
    """,
)


@tracked()
class QuestionSet(DomainModel):
    """Guiding questions that belong together. Sessions take it up as a whole (`sessions.SessionQuestionSet`)."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="question_sets")
    titles = TranslatedField(_("title"))
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("set of guiding questions"), _("sets of guiding questions")
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return pick(self.titles, "en")


@tracked()
class GuidingQuestion(DomainModel):
    """A question of one set, or of none. Its place counts among those of its set."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="guiding_questions")
    question_set = models.ForeignKey(
        QuestionSet,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="questions",
        verbose_name=_("set of guiding questions"),
    )
    texts = TranslatedField(_("question"), has_lines=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("guiding question"), _("guiding questions")
        ordering = ["order", "id"]
        triggers = [QUESTION_OF_OWN_SET]

    def __str__(self) -> str:
        return pick(self.texts, "en")
