"""Pages that exist twice: for a whole forum, and for one of its editions."""

from django.utils.translation import gettext_lazy as _

from apps.conferences.addresses import address
from apps.conferences.models import Conference, Forum
from apps.conferences.views.base import ConferenceMixin, ForumMixin
from apps.core.views import Page

MANAGE = "conferences.manage"
EDITION_RAIL = [
    (_("Overview"), "conferences:setup", "conferences.view_desk"),
    (_("Details"), "conferences:setup-details", MANAGE),
    (_("Time zone"), "sessions:time-zone", MANAGE),
    (_("Rooms"), "conferences:setup-rooms", MANAGE),
    (_("Guiding questions"), "conferences:setup-questions", MANAGE),
    (_("Sets of questions"), "conferences:setup-question-sets", MANAGE),
    (_("Rounds of talks"), "conferences:setup-rounds", MANAGE),
    (_("Phases"), "conferences:setup-phases", MANAGE),
    (_("Tracks"), "conferences:setup-tracks", MANAGE),
    (_("Publishing the programme"), "sessions:programme-mode", MANAGE),
    (_("Way of deciding"), "conferences:setup-decisions", MANAGE),
    (_("Organizations"), "conferences:setup-organizations", MANAGE),
    (_("Facts and sources"), "conferences:setup-facts", MANAGE),
    (_("Team"), "conferences:setup-team", "conferences.manage_team"),
    (_("Status"), "conferences:setup-status", MANAGE),
    (_("History"), "conferences:setup-history", "conferences.view_trail"),
]
FORUM_RAIL = [
    (_("Overview"), "conferences:forum"),
    (_("Details"), "conferences:forum-details"),
    (_("Organizations"), "conferences:forum-organizations"),
    (_("Facts and sources"), "conferences:forum-facts"),
    (_("Team"), "conferences:forum-team"),
]


class ScopeMixin(Page):
    """Addresses and the rail beside the page; `page` is the name of its address without the prefix."""

    url_prefix: str
    page: str

    @property
    def scope(self) -> Forum | Conference:
        raise NotImplementedError

    def rail(self) -> list:
        """Label and URL name of every page that this reader may open."""
        raise NotImplementedError

    def scope_url(self, name: str = "", **kwargs) -> str:
        """The address of a page of this scope: "rooms", "rooms-edit", …; of the page itself without a name."""
        return address(self.scope, f"conferences:{self.url_prefix}{name or self.page}", **kwargs)

    def get_success_url(self) -> str:
        return self.scope_url()

    def get_context_data(self, **kwargs):
        current = self.page if ":" in self.page else f"conferences:{self.url_prefix}{self.page}"
        kwargs["rail"] = [
            {"label": label, "url": address(self.scope, name), "current": name == current}
            for label, name in self.rail()
        ]
        return super().get_context_data(**kwargs)


class ForumScope(ScopeMixin, ForumMixin):
    """A page of the whole forum; for its organizers."""

    permission_required = "conferences.manage_forum"
    url_prefix = "forum-"
    conference: Conference | None = None

    def rail(self) -> list:
        return FORUM_RAIL

    @property
    def scope(self) -> Forum:
        return self.forum


class EditionScope(ScopeMixin, ConferenceMixin):
    """A page of one edition's set-up; for its organizers."""

    permission_required = "conferences.manage"
    nav_current = "conferences:setup"
    url_prefix = "setup-"

    def rail(self) -> list:
        may = self.request.user.has_perm
        return [(label, name) for label, name, permission in EDITION_RAIL if may(permission, self.conference)]

    @property
    def scope(self) -> Conference:
        return self.conference
