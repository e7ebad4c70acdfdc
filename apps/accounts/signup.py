"""What a browser has been allowed to do: open one account, with one address, because a personal link led there.

The permission stands in the browser's session, so it is asked again at every step whether the link still holds: an
address corrected meanwhile, an invitation revoked or used, end it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest

SIGNUP_KEY = "accounts_signup"
VERIFIED_KEY = "account_verified_email"  # allauth's own: an address proven before the sign-up

_proofs: dict[str, Callable[[str, str], bool]] = {}


def register_proof(kind: str, holds: Callable[[str, str], bool]) -> None:
    """Name a kind of personal link: `holds(reference, email)` says whether that link still speaks for the address."""
    _proofs[kind] = holds


@dataclass(frozen=True)
class Unlocked:
    """`mailed`: the link was mailed to this very address, which is thereby proven; else a mailed code must prove it."""

    email: str
    kind: str
    reference: str
    mailed: bool


def allow(request: HttpRequest, unlocked: Unlocked) -> None:
    request.session[SIGNUP_KEY] = vars(unlocked)
    request.session[VERIFIED_KEY] = unlocked.email if unlocked.mailed else None


def use_up(request: HttpRequest) -> None:
    """The account is being opened; what proved its address is read, and then forgotten, by the library."""
    request.session.pop(SIGNUP_KEY, None)


def unlocked_by(request: HttpRequest) -> Unlocked | None:
    """What this browser may open an account with; None, and forgotten, once the link no longer holds."""
    held = request.session.get(SIGNUP_KEY)
    if not held:
        return None
    unlocked = Unlocked(**held)
    if not _proofs[unlocked.kind](unlocked.reference, unlocked.email):
        request.session.pop(SIGNUP_KEY, None)
        request.session.pop(VERIFIED_KEY, None)
        return None
    return unlocked
