"""Rooms, guiding questions, sourced facts and the way of deciding: each change a verb with its actor."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.conferences.models import Conference, DecisionProfile, Forum, GuidingQuestion, QuestionSet, Room, SourcedFact
from apps.conferences.services import rows
from apps.conferences.services.locking import lock_conference
from apps.core.rows.saving import save_checked


@transaction.atomic
def add_room(conference: Conference, *, by: User, names: dict[str, str], capacity: int | None = None) -> Room:
    return rows.add(Room(conference=conference, names=names, capacity=capacity), by=by, verb="room.added")


@transaction.atomic
def add_rooms(conference: Conference, names: Sequence[dict[str, str]], *, by: User | None) -> list[Room]:
    """Several at once, in their order, after those there are. Refused with the field, and nothing added."""
    return rows.add_many([Room(conference=conference, names=each) for each in names], by=by, verb="room.added")


@transaction.atomic
def change_room(room: Room, *, by: User, version: str | None = None, **values: Any) -> Room:
    return rows.change(room, by=by, verb="room.changed", version=version, values=values)


@transaction.atomic
def move_room(room: Room, *, by: User, up: bool) -> None:
    rows.move(room, by=by, verb="room.moved", up=up)


@transaction.atomic
def remove_room(room: Room, *, by: User) -> None:
    """Refused (code "in_use") while a session takes place in the room."""
    message = _("Sessions take place in this room. Move them to another room before you remove it.")
    rows.remove(room, by=by, verb="room.removed", in_use=message)


@transaction.atomic
def add_question(
    conference: Conference, *, by: User, texts: dict[str, str], question_set: QuestionSet | None = None
) -> GuidingQuestion:
    row = GuidingQuestion(conference=conference, question_set=question_set, texts=texts)
    return rows.add(row, by=by, verb="question.added")


@transaction.atomic
def change_question(
    question: GuidingQuestion, *, by: User, version: str | None = None, **values: Any
) -> GuidingQuestion:
    return rows.change(question, by=by, verb="question.changed", version=version, values=values)


@transaction.atomic
def move_question(question: GuidingQuestion, *, by: User, up: bool) -> None:
    rows.move(question, by=by, verb="question.moved", up=up)


@transaction.atomic
def remove_question(question: GuidingQuestion, *, by: User) -> None:
    """Refused (code "in_use") while a session is built on the question."""
    message = _("A session is built on this question. Take it out of the session before you remove it.")
    rows.remove(question, by=by, verb="question.removed", in_use=message)


@transaction.atomic
def add_fact(forum: Forum, conference: Conference | None, *, by: User, **values: Any) -> SourcedFact:
    """Hold what one source says. Where sources disagree, add one row for each: all of them are shown."""
    return rows.add(SourcedFact(forum=forum, conference=conference, **values), by=by, verb="fact.added")


@transaction.atomic
def change_fact(fact: SourcedFact, *, by: User, version: str | None = None, **values: Any) -> SourcedFact:
    return rows.change(fact, by=by, verb="fact.changed", version=version, values=values)


@transaction.atomic
def remove_fact(fact: SourcedFact, *, by: User) -> None:
    rows.remove(fact, by=by, verb="fact.removed", in_use=_("Something depends on this fact."))


@transaction.atomic
def set_decision_profile(
    conference: Conference, *, by: User, version: str | None = None, **values: Any
) -> DecisionProfile:
    """Set how the edition decides. Texts tabled earlier keep the way they were tabled under.

    Refused when the form was older than the row (code "changed_meanwhile").
    """
    locked = lock_conference(conference)
    profile = DecisionProfile.objects.filter(conference=locked).first() or DecisionProfile(conference=locked)
    if not profile._state.adding:
        refuse_if_changed(profile, version, tz=locked.time_zone)
    if changed := assign(profile, values):
        save_checked(profile)
        audit.record("decision_profile.changed", target=profile, by=by, changed=changed)
    return profile
