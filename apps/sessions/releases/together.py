"""Sessions that cannot be released one without the other: a room or a person would be in two of them at one time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.core.languages import pick
from apps.sessions.choices import SessionStatus
from apps.sessions.releases.entries import Entry
from apps.sessions.releases.preview import Preview


def refuse_if_torn_apart(preview: Preview) -> None:
    """Of the programme as everybody would read it. Nothing is wrong with a whole one: the working rows see to that."""
    for first, second in _clashes(preview.result.values()):
        titles = [pick(entry.titles, get_language()) for entry in (first, second)]
        message = _("“%(first)s” and “%(second)s” would share a room or a person at one time. Release both of them.")
        raise Refused(message % {"first": titles[0], "second": titles[1]}, code="belongs_together")


def _clashes(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Entry]]:
    held: defaultdict[str, list[Entry]] = defaultdict(list)
    planned = [entry for entry in entries if entry.starts and entry.status == SessionStatus.SCHEDULED]
    for entry in sorted(planned, key=lambda each: each.starts):
        for name in {entry.room, *(row["person_id"] for row in entry.parts["assignments"])} - {""}:
            for other in held[name]:
                if other.ends > entry.starts:
                    yield other, entry
            held[name].append(entry)
