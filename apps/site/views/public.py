"""Pages for everybody."""

from typing import Any

from django.http import Http404
from django.utils.translation import get_language
from django.views.generic import ListView, TemplateView

from apps.conferences.views.base import ConferenceMixin
from apps.core.views import PublicMixin
from apps.site.participants import public_participants
from apps.site.public_forum import edition_page, forum_page, public_forums


class HomeView(PublicMixin, ListView):
    """With one forum the home page is that forum's; with several it is the list of them."""

    template_name = "site/home.html"
    paginate_by = 30
    extra_context = {"nav_current": "site:home"}

    def get_queryset(self):
        return public_forums().order_by("slug")

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        found = context["forums"] = list(context["page_obj"])
        if context["paginator"].count == 1:
            self.template_name = "site/forum.html"
            context |= {"forum": found[0], "nav_current": "site:forum", **forum_page(found[0], get_language())}
        return context


class ForumView(PublicMixin, TemplateView):
    """What a forum is, its next edition, what it has agreed on."""

    template_name = "site/forum.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        forum = public_forums().filter(slug=self.kwargs["forum_slug"]).first()
        if forum is None:
            raise Http404
        page = forum_page(forum, get_language())
        return super().get_context_data(forum=forum, nav_current="site:forum", **page, **kwargs)


class EditionView(PublicMixin, ConferenceMixin, TemplateView):
    """One edition: when, where, about what, who."""

    template_name = "site/edition.html"
    nav_current = "site:edition"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(**edition_page(self.conference, get_language()), **kwargs)


class ParticipantsView(PublicMixin, ConferenceMixin, TemplateView):
    """Who takes part, of those who agreed to be named; there is no such page unless the conference wants one."""

    template_name = "site/participants.html"
    nav_current = "site:participants"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        if not self.conference.list_public:
            raise Http404
        return super().get_context_data(listed=public_participants(self.conference, get_language()), **kwargs)


class AccessibilityView(PublicMixin, TemplateView):
    template_name = "site/accessibility.html"
    extra_context = {"nav_current": "site:accessibility"}


class PrivacyView(PublicMixin, TemplateView):
    template_name = "site/privacy.html"
    extra_context = {"nav_current": "site:privacy"}
