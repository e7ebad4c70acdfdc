from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences import choices
from apps.conferences.models.editions import Conference
from apps.conferences.models.forums import working_languages
from apps.core.models import DomainModel


@tracked()
class DecisionProfile(DomainModel):
    """How this conference decides; copied onto a text when it is tabled, so a later change never touches that text."""

    conference = models.OneToOneField(Conference, on_delete=models.CASCADE, related_name="decision_profile")
    rule = models.CharField(_("rule"), max_length=20, choices=choices.Rule, default=choices.Rule.CONSENSUS)
    party_kind = models.CharField(
        _("parties are"), max_length=12, choices=choices.PartyKind, default=choices.PartyKind.INDIVIDUAL
    )
    quorum = models.PositiveSmallIntegerField(_("quorum (parties present)"), null=True, blank=True)
    silence_hours_min = models.PositiveSmallIntegerField(_("shortest silence, hours"), default=48)
    ad_referendum_allowed = models.BooleanField(_("joining ad referendum allowed"), default=True)
    countersigned = models.BooleanField(_("decisions are countersigned"), default=False)
    # of positions on a text, while it lies on the table
    disclosure = models.CharField(
        _("who sees positions"), max_length=6, choices=choices.Disclosure, default=choices.Disclosure.DESK
    )
    authentic_languages = ArrayField(
        models.CharField(max_length=10), default=working_languages, verbose_name=_("authentic languages")
    )
    language_policy = models.CharField(
        _("language policy"), max_length=8, choices=choices.LanguagePolicy, default=choices.LanguagePolicy.ALL
    )

    class Meta:
        verbose_name = _("decision profile")
        constraints = [
            models.CheckConstraint(
                condition=~Q(authentic_languages=[]),
                name="conferences_profile_languages",
                violation_error_message=_("At least one language has to be authentic."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_rule_display()
