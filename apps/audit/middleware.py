import pghistory
import structlog
from django.http import HttpRequest
from django.urls import Resolver404, resolve

from apps.core.guards.secret_paths import hide_keys

SECRET_ARGUMENTS = {"token", "key", "uidb36", "signature", "secret"}


class AuditContextMiddleware:
    """Gives every row change made by a request its actor, address and request id.

    Personal links are keys: what identifies the person in the address is left out of the trail.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.method in {"GET", "HEAD", "OPTIONS"}:
            return self.get_response(request)
        user = getattr(request, "user", None)
        context = {
            "user": str(user.pk) if user is not None and user.is_authenticated else None,
            "path": public_path(request),
            "request": str(structlog.contextvars.get_contextvars().get("request_id", "")),
        }
        with pghistory.context(**context):
            return self.get_response(request)


def public_path(request: HttpRequest) -> str:
    """The path without what opens a door: arguments that are keys by their name, and what follows a known prefix."""
    path = request.path
    try:
        arguments = resolve(request.path_info).kwargs
    except Resolver404:
        arguments = {}
    for name in SECRET_ARGUMENTS & arguments.keys():
        path = path.replace(str(arguments[name]), "…")
    return hide_keys(path)
