"""How many people a delegation may send. Who counts is for the app above, which says so by `count_people_with`.

Nobody goes beyond the seats by accident: it takes an organizer who has been told the number and says yes to it.
"""

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from uuid import UUID

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.delegations.models import Participation
from apps.delegations.names import display_name

Counter = Callable[[Iterable[UUID]], Mapping[UUID, int]]
_counters: list[Counter] = []


class NoSeat(Refused):
    """There would be more people than seats; `needed` says of which delegations, and how many people.

    `answer` is what an organizer sends back to say yes to exactly these numbers, `told` are the numbers in words.
    """

    def __init__(self, needed: Mapping[Participation, int], *, field: str | None = None):
        self.needed = needed
        self.answer = " ".join(f"{row.pk}:{people}" for row, people in needed.items())
        self.told = _("; ").join(_told(row, people) for row, people in needed.items())
        message = _("There would be more people than seats: %(delegations)s.") % {"delegations": self.told}
        super().__init__(message, field=field, code="no_seat")


def _told(row: Participation, people: int) -> str:
    words = ngettext(
        "%(delegation)s, %(people)s people for %(seats)s seat",
        "%(delegation)s, %(people)s people for %(seats)s seats",
        row.seats or 0,
    )
    name = display_name(row.entity, row.conference, get_language() or "en").display
    return words % {"delegation": name, "people": people, "seats": row.seats}


def count_people_with(counter: Counter) -> None:
    """Let `counter` say how many people sit on the seats of some delegations (by id; none where it says nothing)."""
    _counters.append(counter)


def people_on(delegations: Iterable[UUID]) -> dict[UUID, int]:
    ids = list(delegations)
    found = [counter(ids) for counter in _counters]
    return {pk: sum(counts.get(pk, 0) for counts in found) for pk in ids}


def confirmed(answers: Iterable[str]) -> dict[UUID, int]:
    """How many people an organizer has said yes to, by delegation, out of `NoSeat.answer`s; nonsense is no answer."""
    found = {}
    for pair in " ".join(answers).split():
        key, _colon, people = pair.partition(":")
        try:
            found[UUID(key)] = int(people)
        except ValueError:
            continue
    return found


def excess(wanted: Mapping[UUID, int], rows: Iterable[Participation]) -> dict[Participation, int]:
    """Delegations that `wanted` more people would bring beyond their seats, each with the people there would be."""
    rows = list(rows)
    taken = people_on(row.pk for row in rows)
    people = {row: taken[row.pk] + wanted[row.pk] for row in rows if wanted[row.pk]}
    return {row: number for row, number in people.items() if row.seats is not None and number > row.seats}


def claim(
    wanted: Mapping[UUID, int], *, by: User | None, field: str | None, beyond: Mapping[UUID, int] | None = None
) -> None:
    """Take so many seats of each delegation; their rows are held until the end of the transaction.

    Refused (NoSeat) where there are not enough, unless `beyond` has said yes to as many people; that goes on record.
    """
    rows = Participation.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=wanted).order_by("pk")
    needed = excess(wanted, rows.with_names())
    _refuse_unless(needed, beyond, field)
    for row, people in needed.items():
        _record(row, people, by)


def cut(participation: Participation, seats: int | None, *, by: User, beyond: Mapping[UUID, int] | None) -> None:
    """Look whether a delegation, whose row is held, can do with so many seats. Refused as `claim`, beside "seats"."""
    if seats is None or (participation.seats is not None and participation.seats <= seats):
        return
    people = people_on([participation.pk])[participation.pk]
    if people > seats:
        wished = copy(participation)
        wished.seats = seats
        _refuse_unless({wished: people}, beyond, "seats")
        _record(wished, people, by)


def _refuse_unless(needed: Mapping[Participation, int], beyond: Mapping[UUID, int] | None, field: str | None) -> None:
    """One question names everything that is needed, so that one yes is enough."""
    if any(people > (beyond or {}).get(row.pk, 0) for row, people in needed.items()):
        raise NoSeat(needed, field=field)


def _record(row: Participation, people: int, by: User | None) -> None:
    audit.record("delegation.seats_exceeded", target=row, by=by, seats=row.seats, people=people)
