"""Many sessions put on the programme at once: all of them, or none."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences import services as conferences
from apps.conferences.models import Conference, Room
from apps.core.exceptions import Refused
from apps.core.tables.headings import key
from apps.delegates.invitation_life import GONE
from apps.delegates.models import Delegate
from apps.sessions.choices import Role
from apps.sessions.drafts.clashing import find_clashes
from apps.sessions.drafts.draft import MOST, Draft, Proposal, language_of
from apps.sessions.models import (
    AgendaItem,
    Assignment,
    Interpretation,
    Session,
    SessionDelegation,
    SessionQuestion,
    SessionQuestionSet,
)
from apps.sessions.services.locking import lock_programme
from apps.sessions.services.sittings import as_range, check_sitting, place_in_words

ROLES = {role: place for place, role in enumerate(Role)}


@transaction.atomic
def add_sittings(conference: Conference, drafts: Sequence[Draft], *, by: User | None) -> list[Session]:
    """Make a session of each draft, with all that belongs to it, and the rooms that they name anew.

    As many statements for two hundred as for two. Refused, with nothing written and the row named: a draft with errors
    ("rows"), a room or person taken ("room_taken", "person_busy"), rows of another conference or forum ("foreign_row"),
    somebody who is not coming ("not_coming"), none ("empty") or too many at once ("too_many").
    """
    conference = lock_programme(conference)
    refuse_at_all(drafts)
    rooms = _add_rooms(conference, drafts, by=by)
    sittings = [_sitting(conference, draft, rooms) for draft in drafts]
    _refuse_foreign(conference, drafts)
    refuse_clashes(conference, drafts, by=by)
    people = [row for draft, sitting in zip(drafts, sittings, strict=True) for row in _people(draft, sitting)]
    with nobody_was_faster():
        Session.objects.bulk_create(sittings)
        _add_contents(list(zip(drafts, sittings, strict=True)))
        Assignment.objects.bulk_create(people)
        AgendaItem.objects.bulk_create(  # after the people: rapporteurs are among them
            AgendaItem(sitting=sitting, order=order, **point._asdict())
            for draft, sitting in zip(drafts, sittings, strict=True)
            for order, point in enumerate(draft.agenda)
        )
    audit.record_many("session.added", targets=sittings, by=by, each=[place_in_words(row) for row in sittings])
    audit.record_many(
        "session.person_assigned",
        targets=[row.sitting for row in people],
        by=by,
        each=[{"person": str(row.person), "role": str(row.role)} for row in people],
    )
    return sittings


def _add_contents(made: Sequence[tuple[Draft, Session]]) -> None:
    SessionDelegation.objects.bulk_create(
        SessionDelegation(sitting=sitting, participation=row)
        for draft, sitting in made
        for row in dict.fromkeys(draft.delegations)
    )
    SessionQuestion.objects.bulk_create(
        SessionQuestion(sitting=sitting, question=row, order=order)
        for draft, sitting in made
        for order, row in enumerate(dict.fromkeys(draft.questions))
    )
    SessionQuestionSet.objects.bulk_create(
        SessionQuestionSet(sitting=sitting, question_set=row, order=order)
        for draft, sitting in made
        for order, row in enumerate(dict.fromkeys(draft.question_sets))
    )
    Interpretation.objects.bulk_create(
        Interpretation(sitting=sitting, source=source, target=target)
        for draft, sitting in made
        for source, target in draft.directions
    )


def refuse_clashes(conference: Conference, drafts: Sequence[Draft], *, by: User | None) -> None:
    for clash in find_clashes(conference, drafts, by=by):
        code = "room_taken" if clash.field == "room" else "person_busy"
        raise of_row(clash.draft, clash.sentence, code)


@contextmanager
def nobody_was_faster() -> Iterator[None]:
    """Writers of programmes wait for one another; what the database refuses all the same is told as a sentence."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None) or ""
        if not name.startswith("forum_sessions_"):
            raise
        message = _("A room or a person was given away at that very moment. Look at the list again.")
        raise Refused(message, code="meanwhile") from error


def refuse_at_all(drafts: Sequence[Draft]) -> None:
    if not drafts:
        raise Refused(_("There is no session to add."), code="empty")
    if len(drafts) > MOST:
        message = _("At most %(limit)s sessions can be added at once; these are %(count)s.")
        raise Refused(message % {"limit": MOST, "count": len(drafts)}, code="too_many")
    for draft in drafts:
        for sentence in draft.errors.values():
            raise of_row(draft, sentence, "rows")


def _add_rooms(conference: Conference, drafts: Sequence[Draft], *, by: User | None) -> dict[str, Room]:
    """The rooms that are named and not there yet, by how they are written in a table."""
    names = Proposal(list(drafts)).new_rooms
    added = conferences.add_rooms(conference, [{language_of(name, conference): name} for name in names], by=by)
    return {key(name): room for name, room in zip(names, added, strict=True)}


def _sitting(conference: Conference, draft: Draft, rooms: Mapping[str, Room]) -> Session:
    room = draft.room or rooms.get(key(draft.new_room))
    sitting = Session(conference=conference, room=room, during=as_range(draft.times), **draft.details)
    try:
        check_sitting(sitting)
    except Refused as refused:
        raise of_row(draft, refused.message, refused.code) from None
    return sitting


def _refuse_foreign(conference: Conference, drafts: Sequence[Draft]) -> None:
    people = {person.pk for draft in drafts for person, _role in draft.people}
    of_here = Delegate.objects.filter(conference=conference, person__in=people, status__in=GONE)
    gone = set(of_here.values_list("person_id", flat=True)) if people else set()
    for draft in drafts:
        own: Any = chain(draft.delegations, draft.questions, draft.question_sets)
        editions = {row.conference_id for row in own}
        if editions - {conference.pk}:
            raise of_row(draft, _("This belongs to another conference."), "foreign_row")
        for person, _role in draft.people:
            if person.forum_id != conference.forum_id:
                raise of_row(draft, _("This person belongs to another forum."), "foreign_row")
            if person.pk in gone:
                message = _("%(person)s is not coming to this conference.") % {"person": person}
                raise of_row(draft, message, "not_coming")


def _people(draft: Draft, sitting: Session) -> Iterator[Assignment]:
    """By role, and within each in their order."""
    orders = dict.fromkeys(Role, 0)
    for person, role in sorted(dict.fromkeys(draft.people), key=lambda pair: ROLES[Role(pair[1])]):
        languages = draft.languages.get(person.pk, []) if role == Role.INTERPRETER else []
        yield Assignment(sitting=sitting, person=person, role=role, order=orders[Role(role)], languages=languages)
        orders[Role(role)] += 1


def of_row(draft: Draft, sentence: object, code: str | None) -> Refused:
    words = {"line": draft.line, "reason": sentence}
    return Refused(_("Row %(line)s: %(reason)s Nothing was added.") % words, code=code or "rows")
