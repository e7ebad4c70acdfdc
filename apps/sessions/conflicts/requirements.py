"""Requirements between two sides: never in one room, must meet, one after the other."""

from collections.abc import Iterator, Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.core.listing import enumerated
from apps.sessions.choices import Format, RequirementKind
from apps.sessions.conflicts.kinds import MEETINGS, WITHOUT_HEADS, Kind
from apps.sessions.conflicts.rows import Asked, Conflict, Planned, Programme, Side, timed


def in_one_room(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    for asked in programme.requirements:
        if asked.kind == RequirementKind.APART:
            for sitting in timed(sittings):
                if takes_part(programme, asked.first, sitting) and takes_part(programme, asked.second, sitting):
                    words = {"title": sitting.title, **names_of(programme, asked)}
                    message = _("“%(title)s” brings %(first)s and %(second)s into one room, which must not be.")
                    yield Conflict(Kind.IN_ONE_ROOM, message % words, (sitting,), (asked.pk,))


def not_meeting(programme: Programme, _sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """Asked of the whole programme: a bilateral or trilateral with a time where both take part."""
    for asked in programme.requirements:
        if asked.kind == RequirementKind.MEET and not any(
            sitting.format in MEETINGS
            and takes_part(programme, asked.first, sitting)
            and takes_part(programme, asked.second, sitting)
            for sitting in timed(programme.sittings)
        ):
            message = _("%(first)s and %(second)s must meet, and no bilateral or trilateral brings them together.")
            yield Conflict(Kind.NOT_MEETING, message % names_of(programme, asked), (), (asked.pk,))


def out_of_order(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """Whatever the first side chooses has to be over before any of the second begins."""
    for asked in programme.requirements:
        if asked.kind == RequirementKind.ORDER:
            before = [each for each in timed(sittings) if chooses(asked.first, each)]
            for sitting in timed(sittings):
                late = [each for each in before if each.pk != sitting.pk and _is_late(each, sitting)]
                if late and chooses(asked.second, sitting):
                    titles = enumerated(_("“%(title)s”") % {"title": each.title} for each in late)
                    message = _("“%(title)s” begins before this is over, against what is required: %(titles)s.")
                    words = {"title": sitting.title, "titles": titles}
                    yield Conflict(Kind.OUT_OF_ORDER, message % words, (sitting, *late), (asked.pk,))


def _is_late(first: Planned, second: Planned) -> bool:
    return bool(first.ends and second.starts and first.ends > second.starts)


def takes_part(programme: Programme, side: Side, sitting: Planned) -> bool:
    """A delegation that sits there; a person in a role, or one whose whole delegation does."""
    if side.delegation:
        return side.delegation in sitting.delegation_ids
    person = programme.people.get(side.person) if side.person else None
    whole = person is not None and sitting.format not in WITHOUT_HEADS and not person.is_gone
    return side.person in sitting.person_ids or bool(
        whole and person and person.participation_id in sitting.delegation_ids
    )


def chooses(side: Side, sitting: Planned) -> bool:
    return sitting.pk == side.sitting if side.sitting else sitting.format == side.format


def names_of(programme: Programme, asked: Asked) -> dict[str, str]:
    return {"first": name_of(programme, asked.first), "second": name_of(programme, asked.second)}


def name_of(programme: Programme, side: Side) -> str:
    """A delegation, a person, a session or a format as a list of requirements calls it."""
    if side.delegation:
        return programme.names.get(side.delegation, "")
    if side.person:
        return programme.name_of(side.person)
    if side.sitting:
        return next((each.title for each in programme.sittings if each.pk == side.sitting), "")
    return capfirst(str(Format(side.format).label))
