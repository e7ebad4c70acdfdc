from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.models import DomainModel
from apps.sessions.models.sittings import Session

LANGUAGES = list(CONTENT_LANGUAGES.items())


class InterpretationColumns(DomainModel):
    """One direction in which a session is interpreted: what is said in `source` is heard in `target`."""

    source = models.CharField(_("from"), max_length=10, choices=LANGUAGES)
    target = models.CharField(_("into"), max_length=10, choices=LANGUAGES)

    class Meta:
        abstract = True
        ordering = ["source", "target"]

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"


@tracked()
class Interpretation(InterpretationColumns):
    """A direction as the team works on it."""

    sitting = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="interpretations")

    class Meta(InterpretationColumns.Meta):
        verbose_name = _("interpretation")
        verbose_name_plural = _("interpretations")
        constraints = [
            models.UniqueConstraint(
                fields=["sitting", "source", "target"],
                name="forum_sessions_interpretation_once",
                violation_error_message=_("This direction stands in the list already."),
            ),
            models.CheckConstraint(
                condition=~Q(source=F("target")),
                name="forum_sessions_interpretation_into",
                violation_error_message=_("Choose two different languages."),
            ),
        ]

    @property
    def conference_id(self):
        return self.sitting.conference_id
