"""Whether the trail is still what its seals say: recomputed from every entry."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.audit.models import Entry, Seal
from apps.audit.seals import canonical

TOLERANCE = dt.timedelta(minutes=15)  # between two machines' clocks, and between making an entry and writing it
LATE = dt.timedelta(hours=1)  # no worker has sealed for that long: somebody should look


@dataclass
class Report:
    """`faults` are sentences; `head` is the newest seal, to be compared with one kept elsewhere.

    `doubts` are sentences about what may be innocent: a worker that stands still, a change that was rolled back.
    """

    seals: int = 0
    broken: int = 0
    sealed: int = 0
    unsealed: int = 0
    oldest: dt.datetime | None = None  # of the entries not sealed yet
    head: Seal | None = None
    faults: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    @property
    def is_late(self) -> bool:
        return self.oldest is not None and timezone.now() - self.oldest > LATE


def verify(known: str = "") -> Report:
    """Recompute every seal. `known` is the digest of a seal that was written down earlier and must still stand."""
    report, found = Report(), not known
    seals = Seal.objects.order_by("number").iterator()
    entries = Peekable(Entry.objects.order_by("number").iterator(chunk_size=1000))
    for seal in seals:
        faults = list(_faults_of(seal, report.head, entries))
        report.faults += faults
        report.broken += bool(faults)
        report.seals += 1
        report.sealed += seal.count
        report.head = seal
        found = found or seal.digest == known
    if not found:
        report.faults.append(_("No seal has the digest %(digest)s.") % {"digest": known})
    _take_unsealed(report, entries)
    if entries.none_at_all:
        report.faults += _of_an_empty_trail(report)
    report.doubts += [*_of_late_sealing(report), *_of_the_last_numbers(report, entries.seen)]
    return report


def _of_an_empty_trail(report: Report) -> Iterator[str]:
    """One sentence, instead of one for each seal; none where nothing was ever written."""
    known = {"entries": report.sealed, "seals": report.seals, "numbers": last_number_given()}
    if report.seals:
        yield _("The trail is empty: all %(entries)s entries under its seals are missing.") % known
    elif known["numbers"]:
        yield _("The trail is empty, but numbers up to %(numbers)s were given: entries and seals are missing.") % known


def _of_late_sealing(report: Report) -> Iterator[str]:
    """Entries that have waited long: a worker that stands still looks like seals that were deleted."""
    if report.oldest is None or not report.is_late:
        return
    known = {"count": report.unsealed, "since": canonical.moment(report.oldest)[:16]}
    if report.head is None:
        message = _(
            "Not one of %(count)s entries since %(since)s is sealed: no worker has run, or all seals are missing."
        )
    else:
        message = _(
            "%(count)s entries wait for a seal since %(since)s: no worker runs, or the newest seals are missing."
        )
    yield message % known


def _of_the_last_numbers(report: Report, highest: int) -> Iterator[str]:
    """Nothing but a digest kept elsewhere proves that the newest entries are gone, with their seals or before one."""
    highest = max(highest, report.head.last_number if report.head else 0)
    if highest and (gap := last_number_given() - highest) > 0:
        message = _(
            "The last %(count)s numbers given have no entry: "
            "changes that were undone, or the newest entries are missing."
        )
        yield message % {"count": gap}


def last_number_given() -> int:
    """The last number that the database has given to an entry, whether or not it stayed; 0 before the first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT last_value FROM audit_entry_number WHERE is_called")
        found = cursor.fetchone()
    return found[0] if found else 0


class Peekable:
    """Entries in order, read once; `up_to` leaves the first one above the number where it is."""

    def __init__(self, entries: Iterator[Entry]):
        self._entries = entries
        self._next = next(entries, None)
        self.none_at_all = self._next is None
        self.seen = 0  # the number of the last entry that was passed

    def up_to(self, number: int | None) -> Iterator[Entry]:
        while (entry := self._next) is not None and (number is None or entry.number <= number):
            self.seen = entry.number
            yield entry
            self._next = next(self._entries, None)


def _faults_of(seal: Seal, before: Seal | None, entries: Peekable) -> Iterator[str]:
    """What is wrong with one seal, each as a sentence that names the entries it covers."""
    known = {"seal": seal_in_words(seal), "count": seal.count}
    known["gone"] = seal.number - (before.number if before else 0) - 1
    if known["gone"]:
        message = (
            _("%(seal)s: the seal before it is missing.")
            if known["gone"] == 1
            else _("%(seal)s: %(gone)s seals before it are missing.")
        )
        yield message % known
        _skip(entries, seal.first_number - 1)
    elif before and seal.previous != before.digest:
        yield _("%(seal)s: the seal before it was another one when this one was made.") % known
    lines, backdated = [], []
    for entry in entries.up_to(seal.last_number):
        lines.append(canonical.entry_bytes(entry))
        if _is_backdated(entry, before):
            backdated.append(entry)
    known["difference"] = abs(seal.count - len(lines))
    if len(lines) < seal.count and entries.none_at_all:
        return  # said once for the whole trail
    if len(lines) < seal.count:
        yield _("%(seal)s: entries missing: %(difference)s of %(count)s.") % known
    elif len(lines) > seal.count:
        yield _("%(seal)s: entries put in: %(difference)s, beside %(count)s sealed.") % known
    elif canonical.seal_digest(seal, lines) != seal.digest:
        yield _("%(seal)s: the seal or at least one of its %(count)s entries has been changed.") % known
    yield from map(_backdated_sentence, backdated)


def seal_in_words(seal: Seal) -> str:
    return _("Seal %(number)s (%(at)s, entries %(first)s to %(last)s)") % {
        "number": seal.number,
        "at": canonical.moment(seal.sealed_at)[:16],
        "first": seal.first_entry,
        "last": seal.last_entry,
    }


def _skip(entries: Peekable, number: int) -> None:
    """Pass over what no seal covers, so that the next one is not blamed for it."""
    for _entry in entries.up_to(number):
        pass


def _take_unsealed(report: Report, entries: Peekable) -> None:
    for entry in entries.up_to(None):
        report.unsealed += 1
        report.oldest = min(report.oldest or entry.at, entry.at)
        if _is_backdated(entry, report.head):
            report.faults.append(_backdated_sentence(entry))


def _is_backdated(entry: Entry, before: Seal | None) -> bool:
    """Whether an entry claims to be older than a seal that was made before it was written."""
    if before is None or entry.number <= before.settled_number:
        return False
    return min(entry.at, made_at(entry)) < before.sealed_at - TOLERANCE


def made_at(entry: Entry) -> dt.datetime:
    """The moment inside a version 7 identifier (RFC 9562)."""
    if entry.pk.version != 7:
        return entry.at
    return dt.datetime.fromtimestamp((entry.pk.int >> 80) / 1000, dt.UTC)


def _backdated_sentence(entry: Entry) -> str:
    known = {"id": entry.pk, "at": canonical.moment(min(entry.at, made_at(entry)))[:16]}
    return (
        _("Entry %(id)s bears an earlier date (%(at)s) than the seal before it: put in later, or a wrong clock.")
        % known
    )
