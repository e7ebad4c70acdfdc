"""Taking in a table of people, all of it or nothing."""

from collections.abc import Iterable, Mapping
from typing import cast
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.models import Conference
from apps.core.exceptions import Refused
from apps.delegates import seats
from apps.delegates.models import Delegate, Person
from apps.delegates.people_table.rows import HERE, PersonRow
from apps.delegates.services.people import check_delegation, create_person, fill_gaps, place


@transaction.atomic
def import_people(
    conference: Conference,
    rows: Iterable[PersonRow],
    *,
    by: User | None,
    beyond: Mapping[UUID, int] | None = None,
) -> list[Delegate]:
    """Make the people of a checked table (`people_file.read_people`) delegates of the conference.

    People the forum knows keep their record, gaps in it are filled; who is in the conference already is passed over.
    Refused, with nothing written, when a row has errors (code "rows"), when nobody has said yet for whom it is taken
    (code "asked") or when somebody was added in the meantime; the sentence names the line; also where seats are missing
    and `beyond` does not say yes to more (field "beyond_seats").
    Returns the new delegates.
    """
    rows = list(rows)
    if faulty := [row for row in rows if row.errors]:
        message = _("Nothing was added: there are mistakes in %(count)s rows.") % {"count": len(faulty)}
        raise Refused(message, field="table", code="rows")
    if asked := [row for row in rows if row.is_open]:
        question = _("Nothing was added. First say whether line %(line)s is the same person.")
        raise Refused(question % {"line": asked[0].line}, field="table", code="asked")
    new = [row for row in rows if row.outcome != HERE]
    places = [(row.participation, row.roles) for row in new]
    seats.claim_for(places, by=by, field="beyond_seats", beyond=beyond)
    added = [_take_in(row, conference, by) for row in new]
    audit.record("conference.people_imported", target=conference, by=by, added=len(added), rows=len(rows))
    return added


def _take_in(row: PersonRow, conference: Conference, by: User | None) -> Delegate:
    try:
        check_delegation(conference, row.participation)
        person = create_person(conference.forum, row.person) if row.known is None else _known(row, conference, by)
        return place(person, conference, participation=row.participation, roles=row.roles, by=by)
    except Refused as refused:
        message = _("Line %(line)s: %(reason)s Nothing was added; check the table again.")
        raise Refused(message % {"line": row.line, "reason": refused}, field="table", code=refused.code) from None


def _known(row: PersonRow, conference: Conference, by: User | None) -> Person:
    person = Person.objects.select_for_update().get(pk=cast(Person, row.known).pk, forum=conference.forum_id)
    fill_gaps(person, row.person, here=conference, by=by)
    return person
