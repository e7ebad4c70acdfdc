"""What is answered when a page could not be made, or is not there for whoever asks.

A page that says no is asked for more often than any other, by programs that guess addresses above all. It follows from
the language, the sentence and who reads it, and is kept as it was written; only the address and the token of its form
are new.
"""

import secrets
import sys
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseNotFound
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.translation import get_language
from django.views.decorators.csrf import requires_csrf_token
from django.views.defaults import server_error as unexpected

from apps.core.guards.full_disk import is_full

INSUFFICIENT_STORAGE = 507
KEPT = 64  # pages of each process; as large as a page without content
# Where the address and the token go. Made by chance: nobody can write them into a name or an address.
PLACE, TOKEN = secrets.token_hex(16), secrets.token_hex(16)


def server_error(request: HttpRequest) -> HttpResponse:
    """A full disk is said to be one: nothing was saved, and it is for whoever runs the installation to mend."""
    if not is_full(sys.exc_info()[1]):
        return unexpected(request)
    return HttpResponse(render_to_string("507.html"), status=INSUFFICIENT_STORAGE)


@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponseNotFound(_refusal(request, "404.html"))


@requires_csrf_token
def not_open(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponseForbidden(_refusal(request, "403.html", str(exception)))


@dataclass(frozen=True)
class Account:
    """What the page shows of whoever is signed in."""

    name: str
    email: str
    is_authenticated = True

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True)
class Asked:
    """What the page asks of a request: its address, for the same page in other languages."""

    path: str
    method = "GET"

    def get_full_path(self) -> str:
        return self.path


def _refusal(request: HttpRequest, template: str, sentence: str = "") -> str:
    user = getattr(request, "user", None)  # none where a middleware before it says no
    if get_messages(request):
        return render_to_string(template, {"exception": sentence}, request)
    path = request.get_full_path() if request.method in ("GET", "HEAD") else request.path
    first, _slash, rest = path[1:].partition("/")
    in_a_language = first in dict(settings.LANGUAGES)
    account = Account(str(user), user.email) if user and user.is_authenticated else None
    page = _written(get_language(), template, sentence, account, in_a_language)
    if TOKEN in page:
        page = page.replace(TOKEN, get_token(request))
    return page.replace(PLACE, escape(rest if in_a_language else path[1:]))


@lru_cache(maxsize=KEPT)
def _written(language: str, template: str, sentence: str, account: Account | None, in_a_language: bool) -> str:
    path = f"/{settings.LANGUAGE_CODE}/{PLACE}" if in_a_language else f"/{PLACE}"
    user = account or AnonymousUser()
    return render_to_string(
        template, {"exception": sentence, "user": user, "request": Asked(path), "csrf_token": TOKEN}
    )
