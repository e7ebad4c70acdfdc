from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.audit.trails.verbs import name_verbs

VERBS = {
    "session.added": _("session added"),
    "session.changed": _("session changed"),
    "session.moved": _("time or room changed"),
    "session.unscheduled": _("taken off the timetable"),
    "session.cancelled": _("session cancelled"),
    "session.restored": _("cancellation undone"),
    "session.removed": _("session removed"),
    "session.person_assigned": _("role given"),
    "session.person_unassigned": _("role removed"),
    "session.people_reordered": _("order of people changed"),
    "day_template.saved": _("template of a day saved"),
    "day_template.removed": _("template of a day removed"),
    "programme.released": _("programme released"),
    "calendar.link_renewed": _("private calendar address renewed"),
}


class ProgrammeConfig(AppConfig):
    name = "apps.sessions"
    label = "forum_sessions"  # Django's own session framework already owns "sessions"

    def ready(self):
        name_verbs(VERBS)
