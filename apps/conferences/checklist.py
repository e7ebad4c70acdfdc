"""What of an edition's set-up is done and what is missing."""

from dataclasses import dataclass

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from apps.conferences.choices import OrganizationRoleKind, ProgrammeMode, TeamRole
from apps.conferences.edition_life import OVER
from apps.conferences.models import Conference, DecisionProfile, OrganizationRole, TeamMember
from apps.core.clocks.times import format_dates, format_moment
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.listing import enumerated

SECTIONS = {"dates": "dates", "place": "place", "languages": "languages", "deadline": "replies"}  # of the details


@dataclass(frozen=True)
class Item:
    """One line of the list. `state` is "yes" (done), "wait" (worth doing) or "no" (needed before people reply)."""

    key: str
    label: str
    state: str
    detail: str
    page: str  # URL name, with forum_slug and conference_slug
    action: str
    section: str = ""  # of the details, where the page is one of theirs

    @property
    def place(self) -> dict[str, str]:
        """The further arguments of the page's address."""
        return {"section": self.section} if self.section else {}


def checklist(conference: Conference) -> list[Item]:
    """Everything an organizer sets up, in the order of the work; four queries."""
    return [
        _dates(conference),
        _zone(conference),
        _place(conference),
        _languages(conference),
        _deadline(conference),
        _rooms(conference),
        _questions(conference),
        _programme(conference),
        _deciding(conference),
        _organizations(conference),
        _team(conference),
    ]


def missing(conference: Conference) -> list[Item]:
    """The lines that are not done, for the board."""
    return [item for item in checklist(conference) if item.state != "yes"]


def _item(key: str, label: str, state: str, detail: str, page: str, action: str = "", section: str = "") -> Item:
    if page == "setup-details":
        page, section = "setup-details-section", section or SECTIONS[key]
    return Item(key, label, state, detail, page if ":" in page else f"conferences:{page}", action or _("Set"), section)


def _dates(conference: Conference) -> Item:
    if conference.starts_on is None:
        return _item("dates", _("Dates"), "no", _("No first and last day yet."), "setup-details")
    said = format_dates(conference.starts_on, conference.ends_on)
    return _item("dates", _("Dates"), "yes", said, "setup-details", _("Change"))


def _zone(conference: Conference) -> Item:
    label, page = _("Time zone"), "sessions:time-zone"
    if not conference.has_zone and conference.status not in OVER:
        return _item("zone", label, "no", _("Nobody has chosen it: every time is read in UTC."), page, _("Choose"))
    return _item("zone", label, "yes", conference.time_zone, page, _("Change"))


def _place(conference: Conference) -> Item:
    label = _("City and venue")
    if conference.places or conference.mode == "online":
        place = pick(conference.places, get_language())
        said = _(", ").join(str(part) for part in [place, conference.get_mode_display()] if part)
        return _item("place", label, "yes", said, "setup-details", _("Change"))
    return _item("place", label, "wait", _("Nobody knows yet where to travel."), "setup-details")


def _languages(conference: Conference) -> Item:
    said = enumerated(CONTENT_LANGUAGES.get(code, code) for code in conference.working_languages)
    untitled = [code for code in conference.working_languages if not conference.titles.get(code)]
    if untitled:
        names = enumerated(CONTENT_LANGUAGES.get(code, code) for code in untitled)
        detail = _("The title is missing in %(languages)s.") % {"languages": names}
        return _item("languages", _("Working languages"), "wait", detail, "setup-details", _("Complete"), "names")
    return _item("languages", _("Working languages"), "yes", said, "setup-details", _("Change"))


def _deadline(conference: Conference) -> Item:
    label = _("Reply deadline")
    if conference.reply_deadline is None:
        detail = _("Without one nobody is reminded, and replies stay open until the first day.")
        return _item("deadline", label, "wait", detail, "setup-details")
    said = format_moment(conference.reply_deadline, conference.time_zone)
    return _item("deadline", label, "yes", said, "setup-details", _("Change"))


def _rooms(conference: Conference) -> Item:
    count = conference.rooms.count()
    if not count:
        detail = _("Sessions can be planned, but two of them could be sent to the same place.")
        return _item("rooms", _("Rooms"), "wait", detail, "setup-rooms", _("Add rooms"))
    detail = ngettext("%(count)s room", "%(count)s rooms", count) % {"count": count}
    return _item("rooms", _("Rooms"), "yes", detail, "setup-rooms", _("Change"))


def _questions(conference: Conference) -> Item:
    count, label = conference.guiding_questions.count(), _("Guiding questions")
    if not count:
        return _item("questions", label, "wait", _("None yet."), "setup-questions", _("Add questions"))
    detail = ngettext("%(count)s question", "%(count)s questions", count) % {"count": count}
    return _item("questions", label, "yes", detail, "setup-questions", _("Change"))


def _programme(conference: Conference) -> Item:
    """Both ways are right; it is said which one holds, since it decides what everybody reads."""
    said = {
        ProgrammeMode.RELEASED: _("Changes are public when you release them."),
        ProgrammeMode.AS_EDITED: _("Changes are public as you make them."),
    }
    detail = said[ProgrammeMode(conference.programme_mode)]
    return _item("programme", _("Programme"), "yes", detail, "sessions:programme-mode", _("Change"))


def _deciding(conference: Conference) -> Item:
    profile = DecisionProfile.objects.filter(conference=conference).first()
    label = _("Way of deciding")
    if profile is None:
        return _item(
            "deciding", label, "no", _("Not chosen: no text can be put forward."), "setup-decisions", _("Choose")
        )
    said = f"{profile.get_rule_display()}; {profile.get_party_kind_display()}"
    return _item("deciding", label, "yes", said, "setup-decisions", _("Change"))


def _organizations(conference: Conference) -> Item:
    rows = OrganizationRole.objects.for_edition(conference)
    names = [pick(row.organization.names, get_language()) for row in rows if row.role == OrganizationRoleKind.HOST]
    hosts = list(dict.fromkeys(names))  # one may host the forum and this edition too
    label = _("Organizations")
    if not hosts:
        return _item("organizations", label, "wait", _("No host is named."), "setup-organizations", _("Name the host"))
    said = _("Host: %(names)s") % {"names": enumerated(hosts)}
    return _item("organizations", label, "yes", said, "setup-organizations", _("Change"))


def _team(conference: Conference) -> Item:
    held = list(TeamMember.objects.of(conference).values_list("user_id", "role"))
    roles, people = {role for _user, role in held}, len({user for user, _role in held})
    absent = [role for role in (TeamRole.CHAIR, TeamRole.DOCUMENT_STAFF) if role not in roles]
    if absent:
        names = enumerated(role.label for role in absent)
        return _item(
            "team",
            _("Team"),
            "wait",
            _("No one has this role yet: %(roles)s.") % {"roles": names},
            "setup-team",
            _("Invite"),
        )
    detail = ngettext("%(count)s account", "%(count)s accounts", people) % {"count": people}
    return _item("team", _("Team"), "yes", detail, "setup-team", _("Change"))
