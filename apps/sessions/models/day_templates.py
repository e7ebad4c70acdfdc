from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import Conference
from apps.core.fields import validate_translations
from apps.core.guards.plain_text import validate_line
from apps.core.models import DomainModel

LAST_MINUTE = 24 * 60 - 1


def validate_slots(value: Any) -> None:
    """Names and titles in them are texts per language, of one line each."""
    for slot in value:
        for texts in (slot["titles"], slot["room"]):
            validate_translations(texts)
            for text in texts.values():
                validate_line(text)


@tracked()
class DayTemplate(DomainModel):
    """The sessions of a day as somebody saved them to be used again: without a date, and without anybody in them.

    `begins` is when the first starts, in minutes after midnight; `slots` are `drafts.skeletons.Slot` as JSON.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="day_templates")
    name = models.CharField(_("name"), max_length=100)
    begins = models.PositiveSmallIntegerField(validators=[MaxValueValidator(LAST_MINUTE)])
    slots = models.JSONField(default=list, validators=[validate_slots])

    class Meta:
        verbose_name = _("template of a day")
        verbose_name_plural = _("templates of days")
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "name"],
                name="forum_sessions_day_template_name",
                violation_error_message=_("There is a template of this name already."),
            ),
            models.CheckConstraint(condition=Q(begins__lte=LAST_MINUTE), name="forum_sessions_day_template_begins"),
        ]

    def __str__(self) -> str:
        return self.name
