from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.audit.trails.verbs import name_verbs

VERBS = {
    "forum.created": _("forum founded"),
    "forum.changed": _("forum changed"),
    "conference.created": _("edition begun"),
    "conference.cloned": _("edition begun from an earlier one"),
    "conference.changed": _("details changed"),
    "conference.status_changed": _("status changed"),
    "conference.time_zone_changed": _("time zone changed"),
    "room.added": _("room added"),
    "room.changed": _("room changed"),
    "room.moved": _("room moved in the order"),
    "room.removed": _("room removed"),
    "round.added": _("round of talks added"),
    "round.changed": _("round of talks changed"),
    "round.moved": _("round of talks moved in the order"),
    "round.removed": _("round of talks removed"),
    "phase.added": _("phase added"),
    "phase.changed": _("phase changed"),
    "phase.moved": _("phase moved in the order"),
    "phase.removed": _("phase removed"),
    "track.added": _("track added"),
    "track.changed": _("track changed"),
    "track.moved": _("track moved in the order"),
    "track.removed": _("track removed"),
    "question.added": _("guiding question added"),
    "question.changed": _("guiding question changed"),
    "question.moved": _("guiding question moved in the order"),
    "question.removed": _("guiding question removed"),
    "question_set.added": _("set of guiding questions added"),
    "question_set.changed": _("set of guiding questions changed"),
    "question_set.moved": _("set of guiding questions moved in the order"),
    "question_set.removed": _("set of guiding questions removed"),
    "fact.added": _("sourced fact added"),
    "fact.changed": _("sourced fact changed"),
    "fact.removed": _("sourced fact removed"),
    "decision_profile.changed": _("way of deciding changed"),
    "organization.added": _("organization added"),
    "organization.changed": _("organization changed"),
    "organization_role.added": _("role of an organization added"),
    "organization_role.moved": _("role of an organization moved in the order"),
    "organization_role.removed": _("role of an organization removed"),
    "account.opened": _("account opened"),
    "team.accepted": _("took up a role in the team"),
    "team.joined": _("joined the team"),
    "team.left": _("left the team"),
}


class ConferencesConfig(AppConfig):
    name = "apps.conferences"

    def ready(self):
        name_verbs(VERBS)
