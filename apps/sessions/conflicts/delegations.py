"""Delegations and their heads, needed in two places or in more than they have people for."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from apps.sessions.choices import Format
from apps.sessions.conflicts.kinds import Kind
from apps.sessions.conflicts.rows import Conflict, Planned, Programme, overlapping, side_by_side, timed


def twice(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """A delegation sits as a whole (working groups apart); its head belongs there, and where they have a role."""
    seated = {sitting.pk: programme.whole(sitting) for sitting in sittings}
    needed = needed_heads(programme, sittings)
    for first, second in overlapping(sitting for sitting in sittings if not sitting.is_break):
        whole, heads = seated[first.pk] & seated[second.pk], needed[first.pk] & needed[second.pk]
        for row in programme.delegations if heads else ():
            words = {"delegation": row.name.display, "first": first.title, "second": second.title}
            if row.pk in whole:
                message = _(
                    "“%(first)s” and “%(second)s” both take the whole delegation of %(delegation)s at one time."
                )
                yield Conflict(Kind.DELEGATION_TWICE, message % words, (first, second), (row.pk,))
            elif row.pk in heads:
                message = _("The head of %(delegation)s belongs in “%(first)s” and in “%(second)s” at the same time.")
                yield Conflict(Kind.HEAD_TWICE, message % words, (first, second), (row.pk,))


def needed_heads(programme: Programme, sittings: Sequence[Planned]) -> dict[UUID, set[UUID]]:
    """By session the delegations whose heads it needs: worked out once for each, as many pairs share time."""
    headed = programme.headed_by
    return {
        sitting.pk: programme.whole(sitting).union(*(headed.get(person, ()) for person in sitting.person_ids))
        for sitting in sittings
    }


def too_few(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """A delegation divides itself among working groups and one other session, as far as it has people."""
    for together in side_by_side(sitting for sitting in sittings if not sitting.is_break):
        if len(together) < 2 or all(sitting.format != Format.WORKING_GROUP for sitting in together):
            continue
        for pk in together[-1].delegation_ids:
            theirs = tuple(sitting for sitting in together if pk in sitting.delegation_ids)
            if len(theirs) < 2 or all(sitting.format != Format.WORKING_GROUP for sitting in theirs):
                continue
            people = len(programme.members.get(pk, ()))
            if pk in programme.names and people < len(theirs) * fewest(programme, pk):
                titles = _(", ").join(f"“{sitting.title}”" for sitting in theirs)
                words = {"delegation": programme.names[pk], "titles": titles}
                message = _("%(delegation)s has fewer people than sessions at one time: %(titles)s.")
                if fewest(programme, pk) > 1:
                    message = _("%(delegation)s has too few people for %(fewest)s in each of these: %(titles)s.")
                    words["fewest"] = str(fewest(programme, pk))
                yield Conflict(Kind.TOO_FEW, message % words, theirs, (pk, people))


def fewest(programme: Programme, pk: UUID) -> int:
    """How many of a delegation have to be in each session."""
    terms = programme.terms.get(pk)
    return (terms.minimum if terms else None) or 1


def below_minimum(programme: Programme, sittings: Sequence[Planned]) -> Iterator[Conflict]:
    """Only where somebody set how many it has to be."""
    small = [
        (row, len(programme.members.get(row.pk, ())))
        for row in programme.delegations
        if row.pk in programme.there and fewest(programme, row.pk) > 1
    ]
    for row, people in small:
        for sitting in timed(sittings) if people < fewest(programme, row.pk) else ():
            if row.pk in sitting.delegation_ids and not sitting.is_break:
                words = {
                    "delegation": row.name.display, "people": people, "title": sitting.title,
                    "fewest": fewest(programme, row.pk),
                }  # fmt: skip
                message = _("%(delegation)s has %(people)s people for “%(title)s”, where %(fewest)s have to be.")
                yield Conflict(Kind.BELOW_MINIMUM, message % words, (sitting,), (row.pk, people))
