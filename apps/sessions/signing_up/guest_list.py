"""Who has signed up, for the desk and for the door."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from apps.core.tables.pasted import write_csv
from apps.sessions.models import Guest, SignUp


class GuestList(NamedTuple):
    seated: list[Guest]
    waiting: list[Guest]
    unconfirmed: int  # nobody knows whose they are: their names are not shown


def guests_of(sign_up: SignUp | None) -> GuestList:
    """Two queries."""
    if sign_up is None:
        return GuestList([], [], 0)
    confirmed = list(sign_up.guests.confirmed().order_by("turn"))
    seated = [guest for guest in confirmed if guest.seat is not None]
    waiting = [guest for guest in confirmed if guest.seat is None]
    return GuestList(seated, waiting, sign_up.guests.filter(confirmed_at=None).count())


def guests_csv(sign_up: SignUp | None) -> bytes:
    """Those with a place in the order of their names, then who waits, in order."""
    found = guests_of(sign_up)
    rows = [["name", "email", "language", "place"]]
    rows += [
        [guest.name, guest.email, guest.language, _("place")]
        for guest in sorted(found.seated, key=lambda row: row.name)
    ]
    for number, guest in enumerate(found.waiting, start=1):
        rows.append([guest.name, guest.email, guest.language, _("waiting list, %(number)s") % {"number": number}])
    return write_csv(rows)
