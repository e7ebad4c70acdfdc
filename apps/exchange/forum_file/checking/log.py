"""The log of a text: without a gap, each entry upon the one before it, its hashes those of the words."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file.checking.clock import check_follows, check_moments
from apps.exchange.forum_file.checking.known import rows_of
from apps.exchange.forum_file.checking.revisions import check_revision
from apps.exchange.forum_file.errors import Problems
from apps.statements.log.replaying import KEYFRAME_EVERY
from apps.statements.log.snapshots import NOTHING, Snapshot, applied, sha256_of


def check_log(problems: Problems, path: str, text: dict[str, Any], tz: str) -> None:
    rows = rows_of(text, "log", path)
    for place, entry in rows:
        check_moments(problems, place, entry, ("at",), tz, past=True)
        check_revision(problems, f"{place}.revision", entry.get("revision", 0), text)
    for (_before, one), (place, other) in pairwise(rows):
        check_follows(problems, f"{place}.at", other.get("at"), one.get("at"), tz)
    standing, last = NOTHING, ""
    for number, (place, entry) in enumerate(rows, start=1):
        found = _wrong(number, entry, standing, last)
        if found is not None:
            problems.add(place + found[0], found[1])
            return  # what follows hangs on it
        standing, last = _after(entry, standing), entry["after_sha256"]


def _wrong(number: int, entry: dict[str, Any], standing: Snapshot, last: str) -> tuple[str, str] | None:
    """The first thing that is wrong with an entry, with its place below it."""
    if entry.get("number") != number:
        message = _("This must be number %(number)s: a log has no gap.")
        return ".number", message % {"number": number}
    if (number - 1) % KEYFRAME_EVERY == 0 and not entry.get("state"):
        return ".state", _("Here the whole text has to stand: in the first entry, and in every fiftieth after it.")
    if (entry.get("before_sha256") or "") != last:
        return ".before_sha256", _("This is not the hash that the entry before it leaves.")
    if not _can_be_applied(entry.get("change") or {}, standing) or not _is_whole(entry.get("state")):
        return ".change", _("This change does not fit the text before it.")
    after = _after(entry, standing)
    if sha256_of(after) != entry.get("after_sha256"):
        return ".after_sha256", _("The text after this entry does not have this hash.")
    if entry.get("state") not in (None, after):
        return ".state", _("This is not what the changes before it give.")
    return None


def _after(entry: dict[str, Any], standing: Snapshot) -> Snapshot:
    """The first entry begins with the text that stood when the log was begun."""
    return entry["state"] if standing is NOTHING else applied(standing, entry.get("change") or {})


def _is_whole(state: Mapping[str, Any] | None) -> bool:
    """Nothing of it was refused already."""
    if state is None:
        return True
    rows = state.get("paragraphs")
    uids = [row.get("uid") if isinstance(row, dict) else None for row in rows or []]
    return None not in (state.get("working_language"), state.get("titles"), rows, *uids)


def _can_be_applied(change: Mapping[str, Any], standing: Snapshot) -> bool:
    """Every paragraph that it names is one that stood, or is put there."""
    put = change.get("put") or {}
    if any(not isinstance(row, dict) or row.get("uid") != uid for uid, row in put.items()):
        return False
    known = {row["uid"] for row in standing["paragraphs"]} | set(put)
    return None not in change.values() and set(change.get("order", [])) <= known
