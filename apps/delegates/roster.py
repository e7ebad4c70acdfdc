"""The list of people as the organizer reads it: searched, filtered, by delegation."""

import itertools
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from apps.delegates.models import Delegate
from apps.delegates.names import sort_key
from apps.delegates.replies import standing
from apps.delegations.models import Participation

OUTSIDE = "outside"  # the filter's value for people outside delegations


@dataclass(frozen=True)
class Group:
    """People of one delegation (None: outside delegations) on one page of the list."""

    participation: Participation | None
    people: list[Delegate]


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def chosen(people: Iterable[Delegate], wanted: dict[str, Any]) -> list[Delegate]:
    """Those whom the filter means: `q` (every word somewhere), `delegation`, `status`, `role`; empty ones mean all."""
    words = folded(wanted.get("q", "")).split()
    return [row for row in people if _fits(row, wanted) and all(word in _searched(row) for word in words)]


def _fits(row: Delegate, wanted: dict[str, Any]) -> bool:
    delegation = str(row.participation_id) if row.participation_id else OUTSIDE
    return (
        wanted.get("delegation") in ("", None, delegation)
        and wanted.get("status") in ("", None, row.status)
        and (not wanted.get("role") or wanted["role"] in row.roles)
    )


def _searched(row: Delegate) -> str:
    person = row.person
    return folded(
        f"{person.given_name} {person.family_name} {person.native_name} {person.email} {person.affiliation} "
        f"{person.position}"
    )


def in_delegation_order(people: Iterable[Delegate], delegations: Sequence[Participation]) -> list[Delegate]:
    """By delegation in the given (protocol) order, those outside delegations last, then by name."""
    places = {row.pk: index for index, row in enumerate(delegations)}
    return sorted(people, key=lambda row: (places.get(row.participation_id, len(places)), sort_key(row.person)))


def with_standing(people: Iterable[Delegate]) -> list[Delegate]:
    """The same people, each with its `.standing` (chip state, words); they come from `people_of`."""
    rows = list(people)
    for row in rows:
        row.standing = standing(row)
    return rows


def grouped(people: Iterable[Delegate], delegations: Sequence[Participation]) -> list[Group]:
    """Runs of people of one delegation, for a list that is in that order already."""
    by_pk = {row.pk: row for row in delegations}
    runs = itertools.groupby(people, key=lambda row: row.participation_id)
    return [Group(by_pk.get(pk), list(rows)) for pk, rows in runs]
