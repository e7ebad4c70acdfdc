"""The order of a merged text: theirs, with what I moved or put in behind the paragraph behind which I left it."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from apps.statements.log.comparing import in_order

Uid = uuid.UUID


def in_places(rows: Sequence[Any], base: Sequence[Uid], theirs: Sequence[Uid], mine: Sequence[Uid | None]) -> list[Any]:
    """`rows` (each with `uid`, new ones without; mine first, in my order) in their places.

    One that both moved stands where I put it, marked (`moved_by_both`). Of two put in at one place theirs comes first.
    """
    by_me, by_them = _moved(base, mine), _moved(base, theirs)
    place = {uid: at for at, uid in enumerate(theirs)}
    staying = [row for row in rows if row.uid in place and row.uid not in by_me]
    found = sorted(staying, key=lambda row: place[row.uid])
    typed = {uid for uid in mine if uid}
    own = [row for row in rows if row.uid is None or row.uid in typed]
    placed = {id(row) for row in found}
    for at, row in enumerate(own):
        if id(row) in placed:
            continue
        before = next((each for each in reversed(own[:at]) if id(each) in placed), None)
        index = next((at for at, each in enumerate(found) if each is before), -1) + 1
        while index < len(found) and found[index].uid in place and found[index].uid not in {*base, *typed}:
            index += 1
        found.insert(index, row)
        placed.add(id(row))
    return [replace(row, moved_by_both=True) if row.uid in by_me & by_them else row for row in found]


def _moved(base: Sequence[Uid], other: Sequence[Uid | None]) -> set[Uid]:
    there = [uid for uid in other if uid]
    known = set(there)
    common = [uid for uid in base if uid in known]
    return set(common) - in_order(common, there)
