"""What somebody finds after signing in who has work in sessions and is no delegate: an interpreter, a moderator."""

from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from apps.conferences.models import Conference
from apps.core.languages import CONTENT_LANGUAGES
from apps.delegates.models import Person
from apps.sessions.models import Material, ReleasedAssignment, ReleasedSession
from apps.sessions.programme.interpretation import direction
from apps.site.own_reports import add_questions_and_notes


@dataclass
class Work:
    """One session and what is to be done in it."""

    sitting: ReleasedSession
    roles: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)  # in which an interpreter works there
    directions: list[str] = field(default_factory=list)  # in which it is interpreted
    materials: list[Material] = field(default_factory=list)


@dataclass
class AtWork:
    """One conference of somebody who works in it."""

    conference: Conference
    works: list[Work] = field(default_factory=list)


def at_work(user, besides: Collection[UUID]) -> list[AtWork]:
    """Announced conferences beside those of `besides` in which the account has a role, each with its sessions in order.

    Six queries where there are any, and one for the materials of each conference.
    """
    people = list(Person.objects.belonging_to(user))
    own = ReleasedAssignment.objects.filter(person__in=people).exclude(sitting__conference__in=besides)
    sittings = ReleasedSession.objects.visible_to_people(people).filter(pk__in=own.values("sitting")).timed()
    works = {
        row.pk: Work(row)
        for row in sittings.select_related("room", "conference__forum").prefetch_related("interpretations").in_order()
    }
    add_questions_and_notes({work.sitting.pk: work.sitting for work in works.values()}, people)
    for assignment in own.filter(sitting__in=works).order_by("order", "id"):
        work = works[assignment.sitting_id]
        work.roles.append(assignment.get_role_display())
        work.languages += [CONTENT_LANGUAGES[code] for code in assignment.languages]
    found: dict[UUID, AtWork] = {}
    for work in works.values():
        conference = work.sitting.conference
        work.directions = [direction(row.source, row.target) for row in work.sitting.interpretations.all()]
        found.setdefault(conference.pk, AtWork(conference)).works.append(work)
    for each in found.values():
        files = Material.objects.filter(sitting__in=[work.sitting.pk for work in each.works])
        for material in files.for_reader(user, each.conference).listed():
            works[material.sitting_id].materials.append(material)
    return list(found.values())
