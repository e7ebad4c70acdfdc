"""Pages that exist twice: for a whole forum, and for one of its editions."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.conferences.views.base import ConferenceMixin, ForumMixin

EDITION_RAIL = [
    (_("Overview"), "conferences:setup"),
    (_("Details"), "conferences:setup-details"),
    (_("Rooms"), "conferences:setup-rooms"),
    (_("Guiding questions"), "conferences:setup-questions"),
    (_("Way of deciding"), "conferences:setup-decisions"),
    (_("Organizations"), "conferences:setup-organizations"),
    (_("Facts and sources"), "conferences:setup-facts"),
    (_("Team"), "conferences:setup-team"),
    (_("Status"), "conferences:setup-status"),
    (_("History"), "conferences:setup-history"),
]
FORUM_RAIL = [
    (_("Overview"), "conferences:forum"),
    (_("Details"), "conferences:forum-details"),
    (_("Organizations"), "conferences:forum-organizations"),
    (_("Facts and sources"), "conferences:forum-facts"),
    (_("Team"), "conferences:forum-team"),
]


class ScopeMixin:
    """Addresses and the rail beside the page; `page` is the name of its address without the prefix."""

    url_prefix: str
    page: str
    rail: list

    def scope_kwargs(self) -> dict[str, str]:
        raise NotImplementedError

    def scope_url(self, name: str = "", **kwargs) -> str:
        """The address of a page of this scope: "rooms", "rooms-edit", …; of the page itself without a name."""
        return reverse(f"conferences:{self.url_prefix}{name or self.page}", kwargs={**self.scope_kwargs(), **kwargs})

    def get_success_url(self) -> str:
        return self.scope_url()

    def get_context_data(self, **kwargs):
        current = f"conferences:{self.url_prefix}{self.page}"
        kwargs["rail"] = [
            {"label": label, "url": reverse(name, kwargs=self.scope_kwargs()), "current": name == current}
            for label, name in self.rail
        ]
        return super().get_context_data(**kwargs)


class ForumScope(ScopeMixin, ForumMixin):
    """A page of the whole forum; for its organizers."""

    permission_required = "conferences.manage_forum"
    url_prefix = "forum-"
    rail = FORUM_RAIL
    conference: Conference | None = None

    def scope_kwargs(self) -> dict[str, str]:
        return {"forum_slug": self.forum.slug}


class EditionScope(ScopeMixin, ConferenceMixin):
    """A page of one edition's set-up; for its organizers."""

    permission_required = "conferences.manage"
    nav_current = "conferences:setup"
    url_prefix = "setup-"
    rail = EDITION_RAIL

    def scope_kwargs(self) -> dict[str, str]:
        return {"forum_slug": self.forum.slug, "conference_slug": self.conference.slug}
