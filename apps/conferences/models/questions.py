from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models.editions import Conference
from apps.core.fields import TranslatedField
from apps.core.languages import pick
from apps.core.models import DomainModel


@tracked()
class GuidingQuestion(DomainModel):
    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="guiding_questions")
    texts = TranslatedField(_("question"), has_lines=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("guiding question"), _("guiding questions")
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return pick(self.texts, "en")
