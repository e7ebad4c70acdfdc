"""What every answer says of itself, by kind of answer; docs/headers.md is the same table with the reasons.

Content-Security-Policy, X-Frame-Options and the headers of Django's SecurityMiddleware stand in the settings. Here is
what no library sets, and what depends on who asks.
"""

import re
from collections.abc import Callable
from enum import Enum, auto

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_vary_headers

from apps.core.guards.cookies import guard_cookies

UNUSED = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
    "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer",
    "microphone", "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial", "storage-access", "usb",
    "window-management", "xr-spatial-tracking",
)  # fmt: skip
PASSKEYS = ("publickey-credentials-create", "publickey-credentials-get")
EVERY_ANSWER = {
    "Permissions-Policy": ", ".join([f"{name}=()" for name in UNUSED] + [f"{name}=(self)" for name in PASSKEYS]),
    "Cross-Origin-Resource-Policy": "same-origin",
}
KEPT_NOWHERE = "private, no-store"

# First parts of addresses (after the language) that are never for everybody: pages of an account or of a team, the
# doors to them, personal links.
CLOSED_AREAS = ("accounts", "delegation", "desk", "i", "me", "office", "start", "texts")
PROBES = ("healthz", "metrics", "readyz")
_LANGUAGE = f"(?:(?:{'|'.join(code for code, _name in settings.LANGUAGES)})/)?"
OF_ONE_READER = ("materials", "notes", "remarks", "sign-up")  # below a session: each reader by a reason of their own
_CLOSED = re.compile(
    rf"/{_LANGUAGE}(?:{'|'.join(CLOSED_AREAS)})(?:/|$)|/(?:{'|'.join(PROBES)})/?$"
    rf"|/{_LANGUAGE}[^/]+/[^/]+/programme/[0-9a-f-]+/(?:{'|'.join(OF_ONE_READER)})(?:/|$)"
    rf"|/{_LANGUAGE}[^/]+/[^/]+/wall/key/"
)


class Kind(Enum):
    """How long an answer may be kept, and by whom."""

    STATIC = auto()
    PUBLIC = auto()
    PRIVATE = auto()


def kind_of(request: HttpRequest, response: HttpResponseBase) -> Kind:
    """PRIVATE in case of doubt: whoever sends a session's cookie may be signed in, a cookie is given to one reader."""
    if request.path_info.startswith(settings.STATIC_URL) and response.status_code in {200, 206, 304}:
        return Kind.STATIC
    asked_by_one = settings.SESSION_COOKIE_NAME in request.COOKIES or "Authorization" in request.headers
    if asked_by_one or response.cookies or _CLOSED.match(request.path_info):
        return Kind.PRIVATE
    return Kind.PUBLIC


class HeadersMiddleware:
    """Stands first, so that redirects, refusals, files and errors that other middleware answers pass through it too.

    A header that a view has set stays, but for Cache-Control of a private answer: nothing is stricter than this one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for name, value in EVERY_ANSWER.items():
            response.headers.setdefault(name, value)
        guard_cookies(request, response)
        kind = kind_of(request, response)
        if kind is not Kind.STATIC:
            patch_vary_headers(response, ["Cookie"])
        if kind is Kind.PRIVATE:
            response.headers["Cache-Control"] = KEPT_NOWHERE
            response.headers.pop("Expires", None)
        return response
