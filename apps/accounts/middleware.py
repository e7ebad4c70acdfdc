from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.accounts.security import has_second_factor, requires_second_factor

OPEN_VIEWS = ("account_", "mfa_", "usersessions_", "accounts:")


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
