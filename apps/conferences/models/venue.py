from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models.editions import Conference
from apps.core.fields import TranslatedField
from apps.core.languages import pick
from apps.core.models import DomainModel


@tracked()
class Room(DomainModel):
    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="rooms")
    names = TranslatedField(_("name"))
    capacity = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("room"), _("rooms")
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return pick(self.names, "en")
