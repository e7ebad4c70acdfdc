from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.fields import TranslatedField
from apps.core.languages import pick
from apps.core.models import DomainModel
from apps.delegates.models import Person
from apps.sessions import triggers
from apps.sessions.models.sittings import Session

LONGEST_ITEM = 24 * 60  # minutes
LONGEST_SYMBOL = 50  # letters; the register's own limit for the longest it gives


class AgendaColumns(DomainModel):
    """One point of a session's agenda, in its order.

    `symbols` name papers of the register, which lies above the programme: whether a reader may open one is asked there
    (`documents.templatetags.papers`), so that an agenda tells of no paper that is not theirs.
    """

    order = models.PositiveSmallIntegerField(default=0)
    titles = TranslatedField(_("title"))
    minutes = models.PositiveSmallIntegerField(
        _("minutes"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(LONGEST_ITEM)]
    )
    symbols = ArrayField(
        models.CharField(max_length=LONGEST_SYMBOL), default=list, blank=True, verbose_name=_("papers")
    )

    class Meta:
        abstract = True
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return pick(self.titles, "en")


@tracked()
class AgendaItem(AgendaColumns):
    """An item as the team works on it."""

    sitting = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="agenda_items")
    rapporteur = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agenda_items",
        verbose_name=_("rapporteur"),
    )  # somebody who has a role in the session: who may not know of it cannot report on it

    class Meta(AgendaColumns.Meta):
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes=None) | Q(minutes__gte=1, minutes__lte=LONGEST_ITEM),
                name="forum_sessions_agenda_minutes",
            ),
        ]
        triggers = [
            triggers.has_a_role("forum_sessions_agenda_rapporteur", "rapporteur_id"),
        ]

    @property
    def conference_id(self):
        return self.sitting.conference_id
