"""What a programme keeps to: hours in order, requirements between sides that are there, no conflict left twice."""

import json
from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file.checking.clock import check_hours
from apps.exchange.forum_file.checking.known import Known, no_twins, rows_of
from apps.exchange.forum_file.checking.places import each, plain
from apps.exchange.forum_file.errors import Problems
from apps.sessions.choices import RequirementKind
from apps.sessions.requirement_sides import SIDES

KEYS = {"sitting": "session"}  # column: key in the file, where it is another


def check_rules(problems: Problems, path: str, edition: dict[str, Any]) -> None:
    check_hours(problems, f"{path}.programme_rules", edition.get("programme_rules") or {})
    for place, item in each(edition, "rooms", path):
        check_hours(problems, place, item)


def check_requirements(known: Known, path: str, edition: dict[str, Any]) -> None:
    """After everybody and everything that they speak of."""
    sittings = {row.get("uid") for _at, row in each(edition, "sessions", path)}
    places: dict[str, str] = {}
    for place, item in each(edition, "requirements", path):
        for side in ("first", "second"):
            _check_side(known, f"{place}.{side}", item.get(side), item.get("kind"), sittings)
        _check_twins(known.problems, place, item, places)
    list(no_twins(known.problems, rows_of(edition, "accepted_conflicts", path), "fingerprint"))
    for place, item in each(edition, "accepted_conflicts", path):
        for at, uid in plain(item, "sessions", place):
            _check_sitting(known.problems, at, uid, sittings)


def _check_side(known: Known, path: str, side: Any, kind: str | None, sittings: set) -> None:
    if not isinstance(side, dict) or kind is None:
        return
    wanted = [KEYS.get(name, name) for name in SIDES[RequirementKind(kind)]]
    if len(side) != 1 or not side.keys() <= set(wanted):
        known.problems.add(path, _("Give exactly one of these here: %(keys)s.") % {"keys": ", ".join(wanted)})
        return
    known.refer("delegations", f"{path}.delegation", side.get("delegation"))
    known.refer("people", f"{path}.person", side.get("person"))
    if side.get("session") is not None:
        _check_sitting(known.problems, f"{path}.session", side["session"], sittings)


def _check_sitting(problems: Problems, path: str, uid: str, sittings: set) -> None:
    if uid not in sittings:
        problems.add(path, _("No session of this edition has this “uid”."))


def _check_twins(problems: Problems, path: str, item: dict[str, Any], places: dict[str, str]) -> None:
    first, second = item.get("first"), item.get("second")
    if not first or not second:
        return
    if first == second and "format" not in first:
        problems.add(f"{path}.second", _("Choose two different sides."))
    same = json.dumps([item.get("kind"), first, second], sort_keys=True)
    if same in places:
        problems.add(path, _("This requirement stands already at %(path)s.") % {"path": places[same]})
    places.setdefault(same, path)
