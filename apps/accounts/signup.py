"""What a browser has been allowed to do: open one account, with one address, because a personal link proved it."""

from django.http import HttpRequest

SIGNUP_KEY = "accounts_signup"
VERIFIED_KEY = "account_verified_email"  # allauth's own: an address proven before the sign-up


def unlocked_email(request: HttpRequest) -> str | None:
    """The address that this browser may open an account with."""
    return (request.session.get(SIGNUP_KEY) or {}).get("email")
