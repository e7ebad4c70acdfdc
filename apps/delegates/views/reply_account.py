"""Beside the reply: from it to an account, and addresses to which something sticks."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views import View

from apps.accounts.models import User
from apps.accounts.services import unlock_signup
from apps.core.views import PublicMixin
from apps.delegates.invitations import links
from apps.delegates.views.reply import ReplyView


class StuckView(PublicMixin, View):
    """An address with more behind the link than belongs there: a comma or bracket is dropped, all else is explained."""

    def get(self, request: HttpRequest, token: str, rest: str) -> HttpResponse:
        if links.without_what_sticks(rest.replace("/", "")):
            return render(request, "delegates/reply/dead_link.html", {"sentence": links.ALTERED}, status=404)
        return HttpResponseRedirect("../" * rest.count("/") or "./")  # no key in a header


class AccountView(ReplyView):
    """Open an account with the invited address, which the mailed link has proven. Nobody needs one to answer.

    Whoever has an account signs in: a link shown to them on their own page was not mailed to the address on the list.
    Only our own button leads here: this begins a session, which would end that of a reader whom another site sent.
    """

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.lead_to("")

    def post(self, request: HttpRequest) -> HttpResponse:
        if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return self.lead_to("done")
        email = self.person.email
        if not email or self.person.user_id or User.objects.filter(email__lower=email.lower()).exists():
            return redirect("account_login")
        unlock_signup(request, email=email, proof=links.proof_of(self.invitation), mailed=True)
        return redirect("account_signup")
