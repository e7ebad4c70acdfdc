"""Takes a forum file in: everything, or nothing with every reason."""

from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.models import Forum
from apps.delegations import bindings
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.editions import take_edition
from apps.exchange.forum_file.importing.intake import EditionIntake, Intake, numbered
from apps.exchange.forum_file.importing.parts import take_accounts, take_facts, take_organization_roles, take_team
from apps.exchange.forum_file.importing.people import take_entities, take_organizations, take_people
from apps.exchange.forum_file.importing.records import seal_records
from apps.exchange.forum_file.importing.store import Store
from apps.exchange.forum_file.importing.texts import link_register, link_texts


@dataclass(frozen=True)
class Report:
    """What an import did, in rows."""

    forum: Forum
    created: int
    updated: int
    unchanged: int


def import_document(document: dict[str, Any], *, by: User | None = None) -> Report:
    """Bring the database to what a checked document says (see `opening.parse_forum_file`), in one transaction.

    Rows are found by what makes them what they are (slugs, codes, addresses, names), so importing a file again changes
    nothing; what the file does not name stays. Nothing is mailed. FileRefused, with nothing written, when the
    database or a model refuses anything.
    """
    with transaction.atomic():
        intake = _take(document)
        if intake.problems:
            raise FileRefused(intake.problems)
        store = intake.store
        counts = {"created": store.created, "updated": store.updated, "unchanged": store.unchanged}
        audit.record("forum.imported", target=intake.forum, by=by, actor_label="forum file", **counts)
    return Report(intake.forum, **counts)


def _take(document: dict[str, Any]) -> Intake:
    item, store = document["forum"], Store()
    forum = Forum.objects.select_for_update().filter(slug=item["slug"]).first() or Forum()
    intake = Intake(forum, store)
    if not store.put(forum, columns.FORUM.read(item), "$.forum", columns.FORUM):
        return intake
    take_accounts(intake, numbered(document, "accounts", "$"))
    take_team(intake, None, numbered(document, "team", "$"))
    take_organizations(intake, numbered(document, "organizations", "$"))
    take_organization_roles(intake, None, numbered(document, "organization_roles", "$"))
    take_facts(intake, None, numbered(document, "facts", "$"))
    take_entities(intake, numbered(document, "entities", "$"))
    take_people(intake, numbered(document, "people", "$"))
    taken = [(take_edition(intake, *each), *each) for each in numbered(document, "editions", "$")]
    for edition, path, item in taken:
        if edition is not None:
            _take_origin(intake, path, item)
            link_texts(edition, item)
    for edition, _path, item in taken:
        if edition is not None:
            link_register(edition, item)
    if not intake.problems:
        seal_records(intake.records, intake.problems)
    for edition, path, _item in taken:
        if edition is not None and not intake.problems:
            _check_what_stands(intake, edition, path)
    if not intake.problems:
        connection.check_constraints()  # those that wait for the end of the transaction are asked now
    return intake


def _check_what_stands(intake: Intake, edition: EditionIntake, path: str) -> None:
    """Decisions that were here before the file must stay provable by what it says of delegations and people."""
    now = bindings.unproved(edition.conference.pk)
    if broken := {key: text for key, text in now.items() if key not in edition.unproved}:
        intake.store.problems.add(path, bindings.sentence(broken))


def _take_origin(intake: Intake, path: str, edition: dict[str, Any]) -> None:
    conference = intake.editions.get(edition["slug"])
    if conference is not None:
        source = intake.editions.get(edition.get("cloned_from", ""))
        intake.store.put(conference, {"cloned_from": source}, path)
