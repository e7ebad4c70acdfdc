"""Delegations with those who speak for them, and delegates with what they answered."""

import uuid
from typing import Any

from django.utils.translation import gettext as _

from apps.delegates.models import Credential, Delegate, Invitation, Registration
from apps.delegations.models import Participation
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.keys import Shelf
from apps.messaging.choices import MessageState
from apps.messaging.models import Message


def take_delegations(edition: EditionIntake, item: dict[str, Any]) -> None:
    shelf = Shelf(edition.conference.participations.all(), lambda row: row.entity_id)
    for path, each in numbered(item, "delegations", edition.path):
        entity = edition.whole.entities.get(each["entity"])
        if entity is None:
            continue
        row = shelf.take(entity.pk) or Participation()
        values = {"conference": edition.conference, "entity": entity, **columns.DELEGATION.read(each, edition.tz)}
        if edition.store.put(row, values, path, columns.DELEGATION):
            edition.participations[each["entity"]] = row
            _take_credentials(edition, path, each, row)


def _take_credentials(edition: EditionIntake, path: str, item: dict[str, Any], participation: Participation) -> None:
    shelf = Shelf(participation.credentials.all(), lambda row: (row.person_id, row.function, row.valid_from))
    for place, each in numbered(item, "credentials", path):
        person = edition.whole.people.get(each["person"])
        if person is None:
            continue
        values = columns.CREDENTIAL.read(each, edition.tz)
        row = shelf.take((person.pk, values["function"], values["valid_from"])) or Credential()
        values |= {"participation": participation, "person": person}
        edition.store.put(row, values, place, columns.CREDENTIAL)


def take_delegates(edition: EditionIntake, item: dict[str, Any]) -> None:
    shelf = Shelf(edition.conference.delegates.all(), lambda row: row.person_id)
    for path, each in numbered(item, "delegates", edition.path):
        person = edition.whole.people.get(each["person"])
        if person is None:
            continue
        row = shelf.take(person.pk) or Delegate()
        values = {
            "conference": edition.conference,
            "person": person,
            "participation": edition.participations.get(each.get("delegation", "")),
            **columns.DELEGATE.read(each, edition.tz),
        }
        if edition.store.put(row, values, path, columns.DELEGATE):
            _take_registration(edition, path, each.get("registration"), row)
            _take_invitation(edition, path, each.get("invitation"), row)


def _take_registration(edition: EditionIntake, path: str, item: dict[str, Any] | None, delegate: Delegate) -> None:
    if item is not None:
        row = Registration.objects.filter(delegate=delegate).first() or Registration()
        values = {"delegate": delegate, **columns.REGISTRATION.read(item, edition.tz)}
        edition.store.put(row, values, f"{path}.registration", columns.REGISTRATION)


def _take_invitation(edition: EditionIntake, path: str, item: dict[str, Any] | None, delegate: Delegate) -> None:
    """The link is a new one: a file holds no key, so links mailed by another installation do not open anything here."""
    if item is None:
        return
    path = f"{path}.invitation"
    row = Invitation.objects.filter(delegate=delegate).first() or Invitation()
    values = {"delegate": delegate, **columns.INVITATION.read(item, edition.tz)}
    if row._state.adding:
        values["key_version"] = delegate.person.key_version
    if edition.store.put(row, values, path, columns.INVITATION) and "delivery" in item:
        _take_delivery(edition, f"{path}.delivery", item["delivery"], row)


def _take_delivery(edition: EditionIntake, path: str, item: dict[str, Any], invitation: Invitation) -> None:
    """What became of the mail, as a row without a body. It is never sent again by itself: its state is a final one."""
    known = Message.objects.filter(target_id=invitation.pk, kind="invitation").order_by("-created_at").first()
    person, key = invitation.delegate.person, f"forum-file:{invitation.pk}"
    if not person.email:
        edition.store.problems.add(path, _("This person has no email address; no email can have been sent."))
        return
    row = known or Message(dedupe_key=key, message_id=f"<{uuid.uuid4().hex}@forum-file.invalid>")
    values = {
        "state": item["state"],
        "sent_at": moments.parse(item["at"], edition.tz) if "at" in item else None,
        "last_error": item.get("error", ""),
    }
    if row._state.adding:
        values |= {
            "kind": "invitation",
            "scope_id": edition.conference.pk,
            "target_id": invitation.pk,
            "to_name": person.full_name,
            "to_address": person.email,
            "language": person.language,
            "subject": edition.conference.titles.get(person.language) or str(edition.conference),
            "text_body": "—",
            "attempts": 1,
        }
    if not (known and known.state == MessageState.DUE):
        edition.store.put(row, values, path)
