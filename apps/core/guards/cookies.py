"""Cookies: what a reader has chosen, kept for a year; and what every cookie says of itself."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

YEAR = 365 * 24 * 3600


def remember(response: HttpResponseBase, name: str, value: str) -> None:
    """Keep a choice of the reader's."""
    response.set_cookie(name, value, max_age=YEAR)


def remember_language(response: HttpResponseBase, language: str) -> None:
    """The language of pages whose address names none."""
    remember(response, settings.LANGUAGE_COOKIE_NAME, language)


def guard_cookies(request: HttpRequest, response: HttpResponseBase) -> None:
    """No script reads a cookie, no other site sends it, and where there is TLS it never travels without.

    Said of those of libraries too, and of the ends of cookies, which Django writes without it.
    """
    secure = settings.SESSION_COOKIE_SECURE or request.is_secure()
    for morsel in response.cookies.values():
        morsel["httponly"] = True
        morsel["secure"] = morsel["secure"] or secure
        morsel["samesite"] = morsel["samesite"] or "Lax"
