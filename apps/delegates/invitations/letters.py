"""Invitation, reminder and confirmation: what they say, and to whom."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import F, Q
from django.utils.translation import gettext, override

from apps.conferences.addresses import address
from apps.conferences.choices import OrganizationRoleKind, TeamRole
from apps.conferences.models import Conference, OrganizationRole, TeamMember
from apps.core.clocks.times import format_moment, format_weekdays
from apps.core.languages import pick
from apps.core.listing import enumerated
from apps.delegates.choices import AttendanceMode, DelegateStatus
from apps.delegates.invitations import calendar_file
from apps.delegates.invitations.deadlines import reply_deadline
from apps.delegates.invitations.links import invitation_link
from apps.delegates.models import Invitation
from apps.delegates.names import addressee, mail_language
from apps.delegations.names import display_name
from apps.messaging.drafts import Draft
from apps.messaging.wording import Wording, render

INVITATION, REMINDER, CONFIRMATION = "invitation", "reminder", "confirmation"


@dataclass(frozen=True)
class Sender:
    """Who a conference's mail comes from; the same for a whole wave, so it is asked for once."""

    hosts: tuple[OrganizationRole, ...]
    contact: str

    def names(self, language: str) -> str:
        with override(language):
            return enumerated((pick(row.organization.names, language) for row in self.hosts), language)


def sender_of(conference: Conference) -> Sender:
    """Hosts of the edition, else of the forum, and the address that answers go to. Two queries."""
    hosts = OrganizationRole.objects.filter(
        Q(conference=conference) | Q(conference=None), forum_id=conference.forum_id, role=OrganizationRoleKind.HOST
    ).select_related("organization")
    own = tuple(row for row in hosts if row.conference_id)
    return Sender(own or tuple(hosts), contact_of(conference))


def contact_of(conference: Conference) -> str:
    """The address an invited person may write to: the first organizer who has come; empty without one."""
    organizers = TeamMember.objects.of(conference).come().filter(role=TeamRole.ORGANIZER).select_related("user")
    own_first = F("conference").asc(nulls_last=True)
    first = organizers.order_by(own_first, "created_at").first()
    return first.user.email if first else ""


def days_of(conference: Conference, language: str) -> str:
    """The days of the conference with their weekdays; empty while they are open."""
    return format_weekdays(conference.starts_on, conference.ends_on, language) if conference.starts_on else ""


def letter_context(invitation: Invitation, sender: Sender) -> dict[str, Any]:
    """What the mail templates name, already in words of the recipient's language."""
    delegate, person, conference = invitation.delegate, invitation.delegate.person, invitation.delegate.conference
    language = mail_language(person)
    with override(language):
        return {
            "to_name": addressee(person, language),
            "sender_name": pick(conference.forum.names, language),
            "conference_title": pick(conference.titles, language),
            "theme": pick(conference.themes, language),
            "place": pick(conference.places, language),
            "dates": days_of(conference, language),
            "delegation": delegation_name(invitation, language),
            "hosts": sender.names(language),
            "contact": sender.contact,
            "deadline": deadline_of(invitation, language),
            "mode": AttendanceMode(delegate.mode).label if delegate.mode else "",
            "details_missing": delegate.status == DelegateStatus.ACCEPTED,
            "page": page_of(conference),
        }


def page_of(conference: Conference) -> str:
    """The absolute address of what everybody may read of the conference; empty for one that is not announced."""
    return settings.SITE_URL.rstrip("/") + address(conference, "site:edition") if conference.is_public else ""


def preview(kind: str, invitation: Invitation, sender: Sender) -> Wording:
    """The mail as it would go out, the personal link as its placeholder. Writes nothing."""
    language = mail_language(invitation.delegate.person)
    return render(f"delegates/{kind}", language, letter_context(invitation, sender), secrets=["link"])


def draft(
    kind: str, invitation: Invitation, sender: Sender, *, dedupe_key: str, wave_id: uuid.UUID | None = None
) -> Draft:
    """The mail to the person of an invitation, ready to be queued. The same key twice is one mail."""
    person, conference = invitation.delegate.person, invitation.delegate.conference
    context = letter_context(invitation, sender)
    files = files_of(kind, invitation, context["page"])
    return Draft(
        dedupe_key=dedupe_key,
        kind=kind,
        to_address=person.email,
        to_name=person.full_name,
        language=mail_language(person),
        template=f"delegates/{kind}",
        context={**context, "has_file": bool(files)},
        secrets={"link": invitation_link(invitation)},
        attachments=files,
        scope_id=conference.pk,
        target_id=invitation.pk,
        wave_id=wave_id,
        from_name=pick(conference.forum.names, mail_language(person)),
        reply_to=sender.contact,
    )


def files_of(kind: str, invitation: Invitation, page: str) -> list[dict[str, str]]:
    """With a confirmation of somebody who comes, the days for their calendar."""
    language = mail_language(invitation.delegate.person)
    with override(language):
        text = calendar_file.days_of(invitation, language, page) if kind == CONFIRMATION else ""
    return [{"name": calendar_file.NAME, "kind": calendar_file.KIND, "text": text}] if text else []


def deadline_of(invitation: Invitation, language: str) -> str:
    """The reply deadline in words, empty where there is none."""
    deadline, delegate = reply_deadline(invitation), invitation.delegate
    return deadline_words(deadline, delegate.conference, delegate.person.time_zone, language) if deadline else ""


def deadline_words(deadline: dt.datetime, conference: Conference, own_zone: str, language: str) -> str:
    """The deadline on the clocks of the venue, and on the reader's own where they differ."""
    venue = format_moment(deadline, conference.time_zone, "datetime", language)
    place = pick(conference.places, language) or conference.time_zone
    text = gettext("%(time)s (%(place)s)") % {"time": venue, "place": place}
    own = format_moment(deadline, own_zone, "datetime", language) if own_zone else venue
    if own == venue:
        return text
    return gettext("%(venue)s; %(own)s where you are") % {"venue": text, "own": own}


def delegation_name(invitation: Invitation, language: str) -> str:
    """The delegation's name by the naming protocol, empty for a person outside delegations."""
    delegate = invitation.delegate
    if delegate.participation is None:
        return ""
    return display_name(delegate.participation.entity, delegate.conference, language).display
