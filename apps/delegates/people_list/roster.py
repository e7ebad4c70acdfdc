"""The list of people as the organizer reads it: searched, filtered, by delegation."""

import itertools
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar
from uuid import UUID

from apps.delegates.invitations.replies import IS_OPEN
from apps.delegates.people_list.delegate_rows import DelegateRow


class OfDelegation(Protocol):
    """Whoever belongs to a delegation, or to none."""

    @property
    def participation_id(self) -> UUID | None: ...


class OneDelegation(Protocol):
    @property
    def pk(self) -> Any: ...


Member = TypeVar("Member", bound=OfDelegation)
OUTSIDE = "outside"  # the filter's value for people outside delegations


@dataclass(frozen=True)
class Group:
    """People of one delegation (None: outside delegations) on one page of the list."""

    participation: Any  # with its name
    people: list[Any]


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def chosen(people: Iterable[DelegateRow], wanted: dict[str, Any]) -> list[DelegateRow]:
    """Those whom the filter means, by `q` (every word somewhere), `delegation`, `status`, `role` and what is `open`.

    What is empty means all.
    """
    words = folded(wanted.get("q", "")).split()
    return [row for row in people if _fits(row, wanted) and (not words or _holds(row, words))]


def _fits(row: DelegateRow, wanted: dict[str, Any]) -> bool:
    return (
        wanted.get("delegation") in ("", None, str(row.participation_id or OUTSIDE))
        and wanted.get("status") in ("", None, row.status)
        and (not wanted.get("role") or wanted["role"] in row.roles)
        and (not wanted.get("open") or IS_OPEN[wanted["open"]](row))
    )


def _holds(row: DelegateRow, words: Iterable[str]) -> bool:
    names = f"{row.given_name} {row.family_name} {row.native_name}"
    searched = folded(f"{names} {row.email} {row.affiliation} {row.position}")
    return all(word in searched for word in words)


def in_delegation_order(people: Iterable[Member], delegations: Iterable[UUID]) -> list[Member]:
    """By delegation in the given (protocol) order, those outside last; within one they stay as they come."""
    places: dict[UUID | None, int] = {pk: index for index, pk in enumerate(delegations)}
    return sorted(people, key=lambda row: places.get(row.participation_id, len(places)))


def grouped(people: Iterable[OfDelegation], delegations: Iterable[OneDelegation]) -> list[Group]:
    """Runs of people of one delegation, for a list that is in that order already."""
    by_pk = {row.pk: row for row in delegations}
    runs = itertools.groupby(people, key=lambda row: row.participation_id)
    return [Group(by_pk.get(pk), list(rows)) for pk, rows in runs]
