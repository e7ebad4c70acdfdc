"""A forum as one JSON document: always the same bytes for the same content."""

import json
from typing import Any

from apps.accounts.models import User
from apps.conferences.models import Forum
from apps.portal.forum_file import tables
from apps.portal.forum_file.writing.editions import write_edition, write_fact, write_team
from apps.portal.forum_file.writing.names import Names, names_of

FORMAT = "communique-forum/1"


def export_forum(forum: Forum) -> str:
    """The forum file: UTF-8 text that ends with a newline. Secrets (links, passwords, mail bodies) are not in it."""
    return json.dumps(document_of(forum), ensure_ascii=False, indent=2) + "\n"


def document_of(forum: Forum) -> dict[str, Any]:
    """The forum file as data, empty parts left out."""
    names = names_of(forum)
    editions = forum.conferences.select_related("cloned_from", "decision_profile")
    document = {
        "format": FORMAT,
        "forum": tables.FORUM.write(forum),
        "accounts": [tables.ACCOUNT.write(user) for user in _accounts(forum, names)],
        "team": write_team(forum.team.filter(conference=None)),
        "organizations": [
            {"key": names.organizations[row.pk], **tables.ORGANIZATION.write(row)} for row in names.organization_rows
        ],
        "organization_roles": [
            {"organization": names.organizations[row.organization_id], "role": row.role}
            for row in forum.organization_roles.filter(conference=None)
        ],
        "facts": [write_fact(fact) for fact in forum.facts.filter(conference=None)],
        "entities": [tables.ENTITY.write(row) for row in names.entity_rows],
        "people": [_person(row, names) for row in names.person_rows],
        "editions": [write_edition(row, names) for row in sorted(editions, key=_edition_order)],
    }
    return {key: value for key, value in document.items() if value != []}


def _accounts(forum: Forum, names: Names) -> list[User]:
    """Accounts of the team and of people who sign in. They belong to the installation; the file only names them."""
    team = User.objects.filter(team_roles__forum=forum).distinct()
    people = [person.user for person in names.person_rows if person.user]
    return sorted({*team, *people}, key=lambda user: user.email)


def _person(person, names: Names) -> dict[str, Any]:
    account = {"account": person.user.email} if person.user else {}
    return {"key": names.people[person.pk], **tables.PERSON.write(person), **account}


def _edition_order(conference) -> tuple:
    return (conference.starts_on is None, str(conference.starts_on), conference.slug)
