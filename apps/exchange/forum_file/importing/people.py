"""Organizations, entities and people of a forum, under the short names the file gives them."""

from collections.abc import Hashable

from apps.conferences.models import Organization
from apps.delegates.models import Person
from apps.delegates.services.people import end_waiting_mail
from apps.delegations.models import Entity
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import Intake
from apps.exchange.forum_file.importing.parts import Items, account_of
from apps.exchange.forum_file.keys import Shelf, frozen


def take_organizations(intake: Intake, items: Items) -> None:
    """An organization is who it is by its names."""
    shelf = Shelf(intake.forum.organizations.all(), lambda row: frozen(row.names))
    for path, item in items:
        values = columns.ORGANIZATION.read(item)
        row = shelf.take(frozen(values["names"])) or Organization()
        if intake.store.put(row, {"forum": intake.forum, **values}, path, columns.ORGANIZATION):
            intake.organizations[item["key"]] = row


def take_entities(intake: Intake, items: Items) -> None:
    shelf = Shelf(intake.forum.entities.all(), lambda row: row.code)
    for path, item in items:
        row = shelf.take(item["code"]) or Entity()
        if intake.store.put(row, {"forum": intake.forum, **columns.ENTITY.read(item)}, path, columns.ENTITY):
            intake.entities[item["code"]] = row


def take_people(intake: Intake, items: Items) -> None:
    """Known by address, or, without one, by their names. One account stands for one person of a forum."""
    shelf = Shelf(intake.forum.people.all(), _identity)
    for path, item in items:
        values = columns.PERSON.read(item)
        row = shelf.take(_identity(Person(**values))) or Person()
        user = account_of(intake, item["account"], path) if item.get("account") else None
        new, before = row._state.adding, row.user_id
        if intake.store.put(row, {"forum": intake.forum, **values, "user": user}, path, columns.PERSON):
            intake.people[item["key"]] = row
            if not new and row.user_id != before:
                end_waiting_mail(row, by=None, actor_label="forum file")


def _identity(person: Person) -> Hashable:
    return person.email.lower() or (person.family_name, person.given_name, person.native_name)
