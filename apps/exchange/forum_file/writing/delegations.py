"""Delegations with those who speak for them, and delegates with what they answered."""

from typing import Any

from apps.conferences.models import Conference
from apps.delegates.models import Delegate, Invitation, Registration
from apps.delegations.names import place_in_protocol
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.writing.names import Names
from apps.messaging.choices import MessageState
from apps.messaging.models import Message

FINAL_STATES = (MessageState.SENT, MessageState.BOUNCED, MessageState.FAILED)


def write_delegations(conference: Conference, names: Names) -> list[dict[str, Any]]:
    tz, written = conference.time_zone, []
    rows = conference.participations.select_related("terms").prefetch_related("credentials")
    for row in sorted(rows, key=lambda each: (place_in_protocol(each.order), names.entities[each.entity_id])):
        credentials = [
            {"person": names.people[credential.person_id], **columns.CREDENTIAL.write(credential, tz)}
            for credential in sorted(
                row.credentials.all(), key=lambda each: (each.valid_from, each.function, each.created_at)
            )
        ]
        item = {"entity": names.entities[row.entity_id], **columns.DELEGATION.write(row, tz)}
        item |= columns.DELEGATION_TERMS.write(row.terms) if hasattr(row, "terms") else {}
        written.append({**item, "credentials": credentials} if credentials else item)
    return written


def write_delegates(conference: Conference, names: Names) -> list[dict[str, Any]]:
    tz = conference.time_zone
    rows = conference.delegates.select_related("participation", "registration", "invitation")
    place = {key: index for index, key in enumerate(names.people)}
    mail = _last_mail([row.invitation.pk for row in rows if hasattr(row, "invitation")])
    return [_delegate(row, names, tz, mail) for row in sorted(rows, key=lambda each: place[each.person_id])]


def _delegate(row: Delegate, names: Names, tz: str, mail: dict[Any, Message]) -> dict[str, Any]:
    item: dict[str, Any] = {"person": names.people[row.person_id]}
    if row.participation:
        item["delegation"] = names.entities[row.participation.entity_id]
    item |= columns.DELEGATE.write(row, tz)
    if hasattr(row, "registration"):
        item["registration"] = _registration(row.registration, tz)
    if hasattr(row, "invitation"):
        item["invitation"] = _invitation(row.invitation, tz, mail)
    return item


def _registration(registration: Registration, tz: str) -> dict[str, Any]:
    return columns.REGISTRATION.write(registration, tz)


def _invitation(invitation: Invitation, tz: str, mail: dict[Any, Message]) -> dict[str, Any]:
    item = columns.INVITATION.write(invitation, tz)
    message = mail.get(invitation.pk)
    if message is not None:
        delivery = {"state": message.state}
        if message.sent_at:
            delivery["at"] = moments.show(message.sent_at, tz)
        if message.last_error:
            delivery["error"] = message.last_error
        item["delivery"] = delivery
    return item


def _last_mail(invitation_ids: list) -> dict[Any, Message]:
    """What became of the latest invitation mail of each; mail still waiting is not carried along."""
    messages = Message.objects.filter(target_id__in=invitation_ids, kind="invitation", state__in=FINAL_STATES)
    return {message.target_id: message for message in messages.order_by("created_at")}
