import re

import pghistory
import structlog

SECRET_PATH = re.compile(r"(/(?:i|link|join|calendar)/)[^/]+")


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
            "path": SECRET_PATH.sub(r"\1…", request.path),
            "request": str(structlog.contextvars.get_contextvars().get("request_id", "")),
        }
        with pghistory.context(**context):
            return self.get_response(request)
