"""How parties feel about paragraphs while a text is negotiated: working information, which no rule counts."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models.forums import RED_LINES_FROM
from apps.delegates.models import Credential
from apps.statements import amendment_triggers
from apps.statements.choices import StanceValue, StanceVisibility
from apps.statements.models.tablings import ONE_OF_BOTH, PartyBase
from apps.statements.models.texts import Paragraph, Revision, Statement


@tracked(exclude=["value", "note"])
class Stance(PartyBase):
    """What a party says of a paragraph as it reads in a revision; a later one takes its place. Append-only.

    A private one is a red line for the mediator's count alone: nobody, the team included, reads whose it is, and it
    keeps the number from which such lines were counted when it was given.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="stances")
    paragraph = models.ForeignKey(Paragraph, on_delete=models.PROTECT, related_name="stances")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    value = models.CharField(_("stance"), max_length=11, choices=StanceValue, blank=True)  # "": taken back
    visibility = models.CharField(_("who reads it"), max_length=7, choices=StanceVisibility)
    note = models.CharField(_("note"), max_length=500, blank=True)
    told_from = models.PositiveSmallIntegerField(default=3)  # the promise: counted only among so many, whatever comes
    credential = models.ForeignKey(Credential, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()  # by the clock of the database
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("stance")
        verbose_name_plural = _("stances")
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=ONE_OF_BOTH, name="statements_stance_of_one"),
            models.CheckConstraint(condition=Q(told_from__range=RED_LINES_FROM), name="statements_stance_told_from"),
            models.CheckConstraint(condition=~Q(value="") | Q(note=""), name="statements_stance_note_of_a_stance"),
        ]
        triggers = [amendment_triggers.APPEND_ONLY]

    @property
    def conference_id(self):
        return self.statement.conference_id
