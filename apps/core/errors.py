"""What is answered when a page could not be made."""

import sys

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.defaults import server_error as unexpected

from apps.core.guards.full_disk import is_full

INSUFFICIENT_STORAGE = 507


def server_error(request: HttpRequest) -> HttpResponse:
    """A full disk is said to be one: nothing was saved, and it is for whoever runs the installation to mend."""
    if not is_full(sys.exc_info()[1]):
        return unexpected(request)
    return HttpResponse(render_to_string("507.html"), status=INSUFFICIENT_STORAGE)
