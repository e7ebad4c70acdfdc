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
    "agenda.added": _("agenda item added"),
    "agenda.changed": _("agenda item changed"),
    "agenda.moved": _("order of the agenda changed"),
    "agenda.removed": _("agenda item removed"),
    "link.added": _("link into the session added"),
    "link.changed": _("link into the session changed"),
    "link.removed": _("link into the session removed"),
    "interpretation.added": _("interpretation added"),
    "interpretation.removed": _("interpretation removed"),
    "session.interpreter_languages": _("languages of an interpreter changed"),
    "material.added": _("file added"),
    "material.changed": _("file described otherwise"),
    "material.removed": _("file removed"),
    "sign_up.offered": _("places offered for sign-up"),
    "sign_up.ended": _("sign-up ended"),
    "sign_up.confirmed": _("guest confirmed"),
    "sign_up.cancelled": _("guest’s sign-up cancelled"),
    "meeting.asked": _("meeting asked for"),
    "meeting.accepted": _("meeting accepted"),
    "meeting.declined": _("meeting declined"),
    "meeting.withdrawn": _("request for a meeting withdrawn"),
    "meeting.placed": _("meeting put on the programme"),
    "meeting.refused": _("meeting declined by the organizers"),
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
    "day_template.saved": _("template of a day saved"),
    "day_template.removed": _("template of a day removed"),
    "notes.saved": _("notes saved"),
    "notes.final": _("notes marked as final"),
    "notes.reopened": _("final notes opened again"),
    "notes.reminded": _("rapporteurs reminded of notes"),
    "programme.released": _("programme released"),
    "display_link.added": _("link of a screen made"),
    "display_link.ended": _("link of a screen ended"),
    "calendar.link_renewed": _("private calendar address renewed"),
}


class ProgrammeConfig(AppConfig):
    name = "apps.sessions"
    label = "forum_sessions"  # Django's own session framework already owns "sessions"

    def ready(self):
        name_verbs(VERBS)
