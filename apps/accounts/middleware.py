import time

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.db import OperationalError, transaction
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.accounts.signing_in.security import has_second_factor, requires_second_factor
from apps.core.guards.full_disk import is_full

OPEN_VIEWS = ("account_", "mfa_", "usersessions_", "accounts:")


SEEN_SECONDS = 300
SEEN_AT_MOST = 10_000


class DeviceMiddleware:
    """Keeps the list of devices: notes a browser when first seen, when its address or name changes, every five minutes.

    Only where USERSESSIONS_TRACK_ACTIVITY. The library's own middleware writes at every request. What was noted lately
    is remembered by each process alone: a page of somebody signed in must not depend on the cache server.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.seen: dict[tuple[str, str, str], float] = {}

    def __call__(self, request):
        tracked = settings.USERSESSIONS_TRACK_ACTIVITY and request.session.session_key
        if tracked and request.user.is_authenticated and self.is_news(request):
            self.note(request)
        return self.get_response(request)

    def note(self, request) -> None:
        """A page that is only read must not fail because this cannot be written down."""
        try:
            with transaction.atomic():
                UserSession.objects.create_from_request(request)
        except OperationalError as error:
            if not is_full(error):
                raise

    def is_news(self, request) -> bool:
        browser = (
            request.session.session_key,
            request.META.get("REMOTE_ADDR", ""),
            request.headers.get("User-Agent", ""),
        )
        now = time.monotonic()
        if now - self.seen.get(browser, -SEEN_SECONDS) < SEEN_SECONDS:
            return False
        if len(self.seen) >= SEEN_AT_MOST:
            self.seen.clear()
        self.seen[browser] = now
        return True


class SecondFactorMiddleware:
    """Leads whoever must have a second factor and has none to the page where it is set up.

    The account's own pages stay open, else nobody could set it up or sign out. Only where SECOND_FACTOR_REQUIRED.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        if not settings.SECOND_FACTOR_REQUIRED or not request.user.is_authenticated:
            return None
        if (request.resolver_match.view_name or "").startswith(OPEN_VIEWS):
            return None
        if has_second_factor(request.user) or not requires_second_factor(request.user):
            return None
        messages.warning(request, _("Your role needs a second factor. Set one up to go on."))
        return redirect("mfa_index")
