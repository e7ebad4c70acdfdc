"""Sign-up for public sessions: places, a waiting list in the order of confirmation, and nothing told of anybody."""

import datetime as dt

from django.db import transaction
from django.db.models import F, Max
from django.db.models.functions import Now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.choices import Visibility
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.core.rows.saving import save_checked
from apps.messaging.services import queue_messages
from apps.sessions.models import Guest, Session, SignUp
from apps.sessions.services.locking import lock_sitting
from apps.sessions.signing_up import letters

PAUSE = dt.timedelta(minutes=5)  # between two mails to one address, which anybody can ask for
MOST_MAILS = 6
UNCONFIRMED_FOR_EACH_PLACE, UNCONFIRMED_AT_LEAST = 10, 200  # more are not taken in: somebody is filling the list
CLOSED = _("Sign-up for this session is closed.")


@transaction.atomic
def offer_places(sitting: Session, *, by: User | None, places: int, closes_at: dt.datetime | None = None) -> SignUp:
    """Let people sign up, or change for how many places and until when. Who waits moves up into new places.

    Refused: a session that is not public ("not_public"), fewer places than people have ("taken").
    """
    locked = lock_sitting(sitting)
    if locked.visibility != Visibility.PUBLIC:
        message = _("Only for a public session can people sign up. Open the session to everybody first.")
        raise Refused(message, code="not_public")
    row = SignUp.objects.select_for_update().filter(sitting=locked).first() or SignUp(sitting=locked)
    if not row._state.adding:
        _make_fit(row, places)
    row.places, row.closes_at = places, closes_at
    save_checked(row)
    audit.record("sign_up.offered", target=locked, by=by, places=places, closes_at=str(closes_at or ""))
    _move_up(row)
    return row


@transaction.atomic
def end_sign_up(sitting: Session, *, by: User | None) -> None:
    """Offer no places any more. Refused ("taken") while anybody has signed up."""
    locked = lock_sitting(sitting)
    row = SignUp.objects.select_for_update().filter(sitting=locked).first()
    if row is None:
        return
    if row.guests.confirmed().exists():
        raise Refused(_("People have signed up already. Close it instead."), code="taken")
    row.delete()
    audit.record("sign_up.ended", target=locked, by=by)


@transaction.atomic
def ask_for_place(sign_up: SignUp, *, name: str, email: str, language: str) -> None:
    """Somebody asks, of whom nothing is known. A mail goes to the address and says what there is to say.

    The answer is the same whether the address is new, unconfirmed, or has a place: only its owner learns which.
    Refused only for what is the same for everybody: sign-up is closed ("closed"), or too many have asked ("too_many").
    """
    locked = _lock(sign_up)
    _check_open(locked)
    guest = locked.guests.filter(email__lower=email.lower()).first()
    if guest is None:
        open_ones = locked.guests.filter(confirmed_at=None).count()
        if open_ones >= max(UNCONFIRMED_AT_LEAST, UNCONFIRMED_FOR_EACH_PLACE * locked.places):
            raise Refused(_("Too many people are signing up at this moment. Please try again later."), code="too_many")
        guest = Guest(sign_up=locked, name=name, email=email, language=language)
        save_checked(guest)
    _mail(guest, letters.STANDING if guest.is_confirmed else letters.CONFIRM)


@transaction.atomic
def confirm_place(guest: Guest) -> Guest:
    """The owner of the address wants it: a place if one is free and nobody waits, else the end of the waiting list.

    Nothing happens the second time. Refused when sign-up has closed meanwhile ("closed"), or who cancelled ("gone").
    """
    locked, found = _current(guest)
    if found.is_confirmed:
        return found
    _check_open(locked)
    last = locked.guests.aggregate(last=Max("turn"))["last"] or 0
    free = _free_seats(locked) if not locked.guests.waiting().exists() else []
    found.turn, found.seat, found.confirmed_at = last + 1, (free[0] if free else None), database_now()
    found.save(update_fields=["turn", "seat", "confirmed_at", "updated_at"])
    audit.record("sign_up.confirmed", target=locked.sitting, by=None, actor_label="sign-up link", turn=found.turn)
    return found


@transaction.atomic
def cancel_place(guest: Guest, *, by: User | None = None) -> None:
    """Erase a guest, by their own link or at the desk; who waits first gets the place, and is mailed while it is of
    use."""
    locked, found = _current(guest)
    turn, label = found.turn, "" if by else "sign-up link"
    found.delete()
    audit.record("sign_up.cancelled", target=locked.sitting, by=by, actor_label=label, turn=turn)
    _move_up(locked)


def _lock(sign_up: SignUp) -> SignUp:
    found = SignUp.objects.select_for_update(of=("self",)).select_related("sitting__conference__forum", "sitting__room")
    locked = found.filter(pk=sign_up.pk).first()
    if locked is None:
        raise Refused(CLOSED, code="closed")
    return locked


def _current(guest: Guest) -> tuple[SignUp, Guest]:
    locked = _lock(guest.sign_up)
    found = Guest.objects.filter(pk=guest.pk).first()
    if found is None:
        raise Refused(_("This sign-up was cancelled already."), code="gone")
    found.sign_up = locked
    return locked, found


def _check_open(sign_up: SignUp) -> None:
    if sign_up.told is None or not SignUp.objects.open().filter(pk=sign_up.pk).exists():
        raise Refused(CLOSED, code="closed")


def _free_seats(sign_up: SignUp) -> list[int]:
    taken = set(sign_up.guests.seated().values_list("seat", flat=True))
    return [seat for seat in range(1, sign_up.places + 1) if seat not in taken]


def _move_up(sign_up: SignUp) -> None:
    """Who waits gets what is free, in the order of the list.

    Of a session that is off, over, or not public any more nobody is mailed: where it takes place after all, the release
    says that they have a place.
    """
    free = _free_seats(sign_up)
    is_of_use = sign_up.told is not None and SignUp.objects.coming().filter(pk=sign_up.pk).exists()
    for guest, seat in zip(sign_up.guests.waiting().select_for_update()[: len(free)], free, strict=False):
        guest.seat, guest.sign_up = seat, sign_up
        guest.save(update_fields=["seat", "updated_at"])
        if is_of_use:
            queue_messages([letters.draft(letters.PLACE, guest, key=f"guest:{guest.pk}:place")], actor_label="sign-up")


def _make_fit(sign_up: SignUp, places: int) -> None:
    """Before there are fewer places: nobody loses one, seats beyond the last are exchanged for free ones before it."""
    seated = sign_up.guests.seated()
    if (taken := seated.count()) > places:
        message = ngettext("%(taken)s person has a place already.", "%(taken)s people have a place already.", taken)
        raise Refused(message % {"taken": taken}, field="places", code="taken")
    free = [seat for seat in _free_seats(sign_up) if seat <= places]
    for guest, seat in zip(seated.filter(seat__gt=places).order_by("turn"), free, strict=False):
        guest.seat = seat
        guest.save(update_fields=["seat", "updated_at"])


def _mail(guest: Guest, kind: str) -> None:
    """One mail in a while, however often somebody asks."""
    due = Guest.objects.filter(pk=guest.pk, mails__lt=MOST_MAILS).exclude(mailed_at__gt=Now() - PAUSE)
    if due.update(mails=F("mails") + 1, mailed_at=Now()):
        guest.refresh_from_db(fields=["mails"])
        queue_messages([letters.draft(kind, guest, key=f"guest:{guest.pk}:{guest.mails}")], actor_label="sign-up")
