"""What is different between two programmes, session by session."""

import hashlib
import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.sessions.choices import SessionStatus
from apps.sessions.openness import VISIBILITIES
from apps.sessions.releases.entries import Entry, Programmed

KNOWN_PARTS = {"session_delegations", "assignments"}
WORDS = ["descriptions", "format", "attribution", "strand"]


class Kind(TextChoices):
    """In the order in which a page says them."""

    ADDED = "added", pgettext_lazy("session", "new")
    REMOVED = "removed", pgettext_lazy("session", "removed")
    CANCELLED = "cancelled", pgettext_lazy("session", "cancelled")
    RESTORED = "restored", _("takes place after all")
    SCHEDULED = "scheduled", _("given a time")
    UNSCHEDULED = "unscheduled", _("taken off the timetable")
    MOVED = "moved", _("other time")
    ROOM = "room", _("other room")
    RENAMED = "renamed", _("other title")
    NARROWED = "narrowed", _("open to fewer")
    WIDENED = "widened", _("open to more")
    DELEGATIONS = "delegations", _("other delegations")
    PEOPLE = "people", _("other people in roles")
    DETAILS = "details", _("other details")


@dataclass(frozen=True)
class Change:
    """A session before and after; one of them is missing where the session is new or removed."""

    pk: UUID
    kinds: tuple[Kind, ...]
    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        """As it is now, or was last."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change of nothing")
        return found

    @property
    def token(self) -> str:
        """Names the session and everything that is different: what somebody has seen before they confirmed it."""
        digest = hashlib.sha256(json.dumps(self.as_json(), sort_keys=True).encode()).hexdigest()
        return f"{self.pk}:{digest[:16]}"

    @staticmethod
    def pk_of(token: str) -> UUID:
        """ValueError for what is no token."""
        return UUID(token.partition(":")[0])

    def as_json(self) -> dict[str, Any]:
        before, after = (side and side.as_json() for side in (self.before, self.after))
        return {"kinds": [kind.value for kind in self.kinds], "before": before, "after": after}


def changes_between(before: Programmed, after: Programmed) -> list[Change]:
    """In the order of the later programme, then what is gone in the order of the earlier one."""
    found = []
    for pk in dict.fromkeys([*after, *before]):
        sides = before.get(pk), after.get(pk)
        if kinds := kinds_between(*sides):
            found.append(Change(pk, kinds, *sides))
    return found


def kinds_between(before: Entry | None, after: Entry | None) -> tuple[Kind, ...]:
    if before is None or after is None:
        return () if before is after else (Kind.ADDED if before is None else Kind.REMOVED,)
    return tuple(kind for kind in Kind if kind in RULES and RULES[kind](before, after))


def came_to(status: SessionStatus) -> Callable[[Entry, Entry], bool]:
    return lambda before, after: before.status != after.status == status


def openness(entry: Entry) -> int:
    """The higher, the fewer."""
    return [each.value for each in VISIBILITIES].index(entry.visibility)


def has_other_details(before: Entry, after: Entry) -> bool:
    """The rest: words, and whatever hangs on a session that has no word of its own here."""
    if any(getattr(before, name) != getattr(after, name) for name in WORDS):
        return True
    others = (before.parts.keys() | after.parts.keys()) - KNOWN_PARTS
    return any(before.parts.get(name, []) != after.parts.get(name, []) for name in others)


def differs_in(name: str) -> Callable[[Entry, Entry], bool]:
    return lambda before, after: before.parts.get(name, []) != after.parts.get(name, [])


RULES: dict[Kind, Callable[[Entry, Entry], bool]] = {
    Kind.CANCELLED: came_to(SessionStatus.CANCELLED),
    Kind.RESTORED: came_to(SessionStatus.SCHEDULED),
    Kind.SCHEDULED: lambda before, after: not before.starts and bool(after.starts),
    Kind.UNSCHEDULED: lambda before, after: bool(before.starts) and not after.starts,
    Kind.MOVED: lambda before, after: (
        bool(before.starts and after.starts) and (before.starts, before.ends) != (after.starts, after.ends)
    ),
    Kind.ROOM: lambda before, after: before.room != after.room,
    Kind.RENAMED: lambda before, after: before.titles != after.titles,
    Kind.NARROWED: lambda before, after: openness(before) < openness(after),
    Kind.WIDENED: lambda before, after: openness(before) > openness(after),
    Kind.DELEGATIONS: differs_in("session_delegations"),
    Kind.PEOPLE: differs_in("assignments"),
    Kind.DETAILS: has_other_details,
}


def released_with(released: Programmed, working: Programmed, chosen: Collection[UUID]) -> dict[UUID, Entry]:
    """The programme that everybody reads once the `chosen` sessions are released, in the order of their times."""
    sides = [(working if pk in chosen else released).get(pk) for pk in dict.fromkeys([*working, *released])]
    there = [entry for entry in sides if entry is not None]
    return {entry.pk: entry for entry in sorted(there, key=lambda each: (not each.starts, each.starts))}


def tokens_of(changes: Iterable[Change]) -> set[str]:
    return {change.token for change in changes}
