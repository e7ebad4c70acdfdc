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
    "session.pinned": _("fixed where it is"),
    "session.unpinned": _("no longer fixed"),
    "programme.rules_changed": _("rules of the programme changed"),
    "programme.requirement_added": _("requirement of the programme added"),
    "programme.requirement_removed": _("requirement of the programme removed"),
    "programme.conflict_accepted": _("conflict left as it is"),
    "programme.acceptance_withdrawn": _("conflict looked at again"),
    "programme.proposal_asked": _("programme asked for"),
    "programme.proposal_stopped": _("proposal stopped"),
    "programme.proposal_taken": _("proposal taken"),
    "programme.released": _("programme released"),
    "calendar.link_renewed": _("private calendar address renewed"),
}


class ProgrammeConfig(AppConfig):
    name = "apps.sessions"
    label = "forum_sessions"  # Django's own session framework already owns "sessions"

    def ready(self):
        name_verbs(VERBS)
