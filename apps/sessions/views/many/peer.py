"""The schedule of another program as working programme."""

from typing import Any

from django.http import HttpResponse

from apps.sessions.drafts.draft import Proposal
from apps.sessions.drafts.peers.reading import proposal_of
from apps.sessions.forms.many.peer import PeerForm
from apps.sessions.views.many.base import ProposalView


class PeerView(ProposalView):
    form_class = PeerForm
    template_name = "sessions/many/peer.html"

    def form_valid(self, form: Any) -> HttpResponse:
        if form.files and (kept := self.to_kept(posted=form.kept())):
            return kept
        return super().form_valid(form)

    def propose(self, form: Any) -> Proposal:
        names = ("visibility", "other_format", "create_rooms")
        said = {name: form.cleaned_data[name] for name in names}
        return proposal_of(form.events, self.conference, by=self.request.user, **said)
