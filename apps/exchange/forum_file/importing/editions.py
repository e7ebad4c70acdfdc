"""One edition of the file, part by part."""

from collections.abc import Callable
from typing import Any

from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference, DecisionProfile, GuidingQuestion, QuestionSet, Room, Round
from apps.delegations import bindings
from apps.delegations.models import EntityName
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.delegations import take_delegates, take_delegations
from apps.exchange.forum_file.importing.intake import EditionIntake, Intake, numbered
from apps.exchange.forum_file.importing.meetings import take_meetings
from apps.exchange.forum_file.importing.outlines import take_outlines
from apps.exchange.forum_file.importing.parts import take_facts, take_organization_roles, take_team
from apps.exchange.forum_file.importing.register import take_documents
from apps.exchange.forum_file.importing.released import take_released
from apps.exchange.forum_file.importing.releases import take_releases
from apps.exchange.forum_file.importing.requirements import take_accepted_conflicts, take_requirements, take_rules
from apps.exchange.forum_file.importing.sessions import take_day_templates, take_sessions
from apps.exchange.forum_file.importing.texts import take_texts
from apps.exchange.forum_file.keys import Shelf, frozen
from apps.exchange.forum_file.shapes import Shape


def take_edition(whole: Intake, path: str, item: dict[str, Any]) -> EditionIntake | None:
    """The edition with everything in it; links between texts come later (`texts.link_texts`)."""
    found = Conference.objects.filter(forum=whole.forum, slug=item["slug"]).first()
    conference = found or Conference()
    said = {"programme_mode": ProgrammeMode.AS_EDITED.value, **item}  # as every edition of a file of before
    released = found is not None and found.programme_mode == ProgrammeMode.RELEASED
    values = {"forum": whole.forum, **columns.EDITION.read(said, item.get("time_zone", "UTC"))}
    if not whole.store.put(conference, values, path, columns.EDITION):
        return None
    whole.editions[conference.slug] = conference
    edition = EditionIntake(whole, conference, path, unproved=set(bindings.unproved(conference.pk)))
    take_team(whole, conference, numbered(item, "team", path))
    take_organization_roles(whole, conference, numbered(item, "organizations", path))
    take_facts(whole, conference, numbered(item, "facts", path))
    _take_profile(edition, item.get("decision_profile"))
    _take_questions(edition, item)
    _take_rooms(edition, item)
    _take_strands(edition, item)
    _take_entity_names(edition, item)
    take_delegations(edition, item)
    take_delegates(edition, item)
    take_sessions(edition, item)
    take_meetings(edition, item)
    take_day_templates(edition, item)
    take_rules(edition, item)
    take_requirements(edition, item)
    take_accepted_conflicts(edition, item)
    take_released(edition, item, was_behind=released)
    take_releases(edition, item)
    take_texts(edition, item)
    take_documents(edition, item)
    take_outlines(edition, item)
    return edition


def _take_profile(edition: EditionIntake, item: dict[str, Any] | None) -> None:
    if item is None:
        return
    row = DecisionProfile.objects.filter(conference=edition.conference).first() or DecisionProfile()
    values = {"conference": edition.conference, **columns.PROFILE.read(item)}
    edition.store.put(row, values, f"{edition.path}.decision_profile", columns.PROFILE)


def _take_questions(edition: EditionIntake, item: dict[str, Any]) -> None:
    """A set is who it is by its title, a question by its words."""
    known = Shelf(edition.conference.question_sets.all(), lambda row: frozen(row.titles))
    for order, (path, each) in enumerate(numbered(item, "question_sets", edition.path)):
        found = known.take(frozen(each["titles"])) or QuestionSet()
        values = {"conference": edition.conference, "order": order, **columns.QUESTION_SET.read(each)}
        if edition.store.put(found, values, path, columns.QUESTION_SET):
            edition.question_sets.append(found)
    if edition.whole.problems:  # questions count the sets
        return
    shelf = Shelf(edition.conference.guiding_questions.all(), lambda row: frozen(row.texts))
    for order, (path, each) in enumerate(numbered(item, "guiding_questions", edition.path)):
        row = shelf.take(frozen(each["texts"])) or GuidingQuestion()
        values = {"conference": edition.conference, "order": order, **columns.QUESTION.read(each)}
        values["question_set"] = edition.question_sets[each["set"] - 1] if "set" in each else None
        if edition.store.put(row, values, path, columns.QUESTION):
            edition.questions.append(row)


def _take_rooms(edition: EditionIntake, item: dict[str, Any]) -> None:
    """A room is who it is by its name."""
    shelf = Shelf(edition.conference.rooms.all(), lambda row: frozen(row.names))
    for order, (path, each) in enumerate(numbered(item, "rooms", edition.path)):
        row = shelf.take(frozen(each["names"])) or Room()
        values = {"conference": edition.conference, "order": order, **columns.ROOM.read(each)}
        if edition.store.put(row, values, path, columns.ROOM):
            edition.rooms[each["key"]] = row


def _take_strands(edition: EditionIntake, item: dict[str, Any]) -> None:
    """Rounds, phases and tracks: each is who it is by its title."""
    rounds: dict[str, Round] = {}
    _take_titled(edition, item, "rounds", columns.ROUND, edition.conference.rounds, rounds)

    def of_round(each: dict[str, Any]) -> dict[str, Any]:
        return {"round": rounds.get(each.get("round", ""))}

    _take_titled(edition, item, "phases", columns.PHASE, edition.conference.phases, edition.phases, of_round)
    _take_titled(edition, item, "tracks", columns.TRACK, edition.conference.tracks, edition.tracks)


def _take_titled(
    edition: EditionIntake,
    item: dict[str, Any],
    key: str,
    shape: Shape,
    rows: Any,
    into: dict[str, Any],
    more: Callable[[dict[str, Any]], dict[str, Any]] = lambda _each: {},
) -> None:
    shelf = Shelf(rows.all(), lambda row: frozen(row.titles))
    for order, (path, each) in enumerate(numbered(item, key, edition.path)):
        row = shelf.take(frozen(each["titles"])) or shape.model()
        values = {"conference": edition.conference, "order": order, **shape.read(each), **more(each)}
        if edition.store.put(row, values, path, shape):
            into[each["key"]] = row


def _take_entity_names(edition: EditionIntake, item: dict[str, Any]) -> None:
    rows = EntityName.objects.filter(conference=edition.conference)
    shelf = Shelf(rows, lambda row: (row.entity_id, row.language, row.context))
    for path, each in numbered(item, "entity_names", edition.path):
        entity = edition.whole.entities.get(each["entity"])
        if entity is None:
            continue
        values = columns.ENTITY_NAME.read(each)
        row = shelf.take((entity.pk, values["language"], values["context"])) or EntityName()
        edition.store.put(
            row, {"entity": entity, "conference": edition.conference, **values}, path, columns.ENTITY_NAME
        )
