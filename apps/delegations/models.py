from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.audit.tracking import tracked
from apps.conferences.models import Conference, Forum
from apps.core.fields import TranslatedField
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.models import DomainModel
from apps.delegations import choices
from apps.delegations.querysets import EntityQuerySet, ParticipationQuerySet

if TYPE_CHECKING:
    from apps.delegations.names import DisplayName
    from apps.delegations.overview import NameCell


@tracked()
class Entity(DomainModel):
    """A state, territory, organization, society or institution, under the names that this forum gives it.

    `names` are the forum's; a conference overrides them by `EntityName` rows. No name comes from a library.
    """

    forum = models.ForeignKey(Forum, on_delete=models.CASCADE, related_name="entities")
    code = models.CharField(_("code"), max_length=12)
    kind = models.CharField(_("kind"), max_length=12, choices=choices.EntityKind, default=choices.EntityKind.STATE)
    default_names = TranslatedField(_("name"))
    default_sort_keys = TranslatedField(_("sorted under"), blank=True)

    objects = EntityQuerySet.as_manager()

    class Meta:
        verbose_name = _("entity")
        verbose_name_plural = _("entities")
        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["forum", "code"], name="delegations_entity_code")]

    def __str__(self) -> str:
        return pick(self.default_names, "en") or self.code


@tracked()
class EntityName(DomainModel):
    """The naming protocol: how one conference names an entity, per language and context. Sorting is independent."""

    entity = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="names")
    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="entity_names")
    language = models.CharField(_("language"), max_length=10, choices=list(CONTENT_LANGUAGES.items()))
    context = models.CharField(
        _("used in"), max_length=10, choices=choices.NameContext, default=choices.NameContext.LIST
    )
    display = models.CharField(_("shown as"), max_length=200)
    sort_key = models.CharField(_("sorted under"), max_length=200, blank=True)
    flag_allowed = models.BooleanField(_("a flag may be shown"), default=False)
    disclaimer = models.CharField(_("disclaimer"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("name of an entity")
        verbose_name_plural = _("names of entities")
        ordering = ["language", "context"]
        constraints = [
            models.UniqueConstraint(
                fields=["entity", "conference", "language", "context"], name="delegations_name_once"
            ),
        ]

    def __str__(self) -> str:
        return self.display


@tracked(exclude=["note"])  # what is noted of people ends when it is deleted
class Participation(DomainModel):
    """An entity in a conference: a delegation. It is a party when `entitled`."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="participations")
    entity = models.ForeignKey(Entity, on_delete=models.PROTECT, related_name="participations")
    role = models.CharField(
        _("role"), max_length=14, choices=choices.ParticipationRole, default=choices.ParticipationRole.PARTICIPATING
    )
    capacity = models.CharField(_("capacity"), max_length=12, choices=choices.Capacity, default=choices.Capacity.STATE)
    entitled = models.BooleanField(_("entitled to a position"), default=False)
    status = models.CharField(
        _("status"), max_length=10, choices=choices.ParticipationStatus, default=choices.ParticipationStatus.PROPOSED
    )
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("protocol order"), default=0)  # 0: no place given
    valid_from = models.DateTimeField(_("from"), null=True, blank=True)
    valid_until = models.DateTimeField(pgettext_lazy("participation", "until"), null=True, blank=True)
    suspended = models.BooleanField(_("position suspended"), default=False)
    suspended_at = models.DateTimeField(_("suspended since"), null=True, blank=True)  # unknown for rows of before
    note = models.CharField(_("note of the secretariat"), max_length=500, blank=True)

    name: "DisplayName"  # of `names.in_protocol_order`
    cells: "list[NameCell]"  # of the page of names

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "entity"],
                name="delegations_participation_once",
                violation_error_message=_("It takes part already."),
            ),
            models.CheckConstraint(
                condition=~Q(entitled=True, role__in=["observer", "invited"]),
                name="delegations_observers_have_no_position",
                violation_error_message=_("An observer or invited guest has no position on texts."),
            ),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gt=F("valid_from")),
                name="delegations_participation_dates",
                violation_error_message=_("The last day is before the first."),
            ),
            models.CheckConstraint(
                condition=Q(suspended=True) | Q(suspended_at=None),
                name="delegations_suspended_since",
                violation_error_message=_("Only a suspended delegation has been suspended since a day."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.entity)
