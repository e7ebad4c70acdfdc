from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences import choices
from apps.conferences.models.editions import Conference
from apps.conferences.models.forums import Forum
from apps.core.fields import TranslatedField
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.models import DomainModel


@tracked()
class SourcedFact(DomainModel):
    """One value that one source gives. Where sources disagree there are several rows, and all of them are shown."""

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="facts")
    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, null=True, blank=True, related_name="facts")
    subject = models.CharField(_("about"), max_length=14, choices=choices.FactSubject)
    values = TranslatedField(_("value"))
    source = models.CharField(_("source"), max_length=300)
    source_language = models.CharField(
        _("language of the source"), max_length=10, choices=list(CONTENT_LANGUAGES.items()), blank=True
    )
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("sourced fact"), _("sourced facts")
        ordering = ["subject", "order", "id"]

    def __str__(self) -> str:
        return f"{self.get_subject_display()}: {pick(self.values, 'en')} ({self.source})"
