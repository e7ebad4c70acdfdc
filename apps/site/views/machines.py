"""For search engines and feed readers: addresses without a language."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.generic import View

from apps.core.guards.headers import CLOSED_AREAS
from apps.core.views import PublicMixin
from apps.site.addresses import PublicPages, absolute
from apps.site.feeds import announcements_feed, forum_feed
from apps.site.public_forum import public_forums


class SitemapView(PublicMixin, View):
    """Django's own view would take the domain from the Host header and tell search engines not to index the list."""

    def get(self, request) -> HttpResponse:
        urls = PublicPages().get_urls()
        return render(request, "sitemap.xml", {"urlset": urls}, content_type="application/xml; charset=utf-8")


class RobotsView(PublicMixin, View):
    def get(self, request) -> HttpResponse:
        prefixes = ["", *(f"/{code}" for code, _name in settings.LANGUAGES)]
        closed = [f"/{area}" if area == "start" else f"/{area}/" for area in CLOSED_AREAS]
        rules = [f"Disallow: {prefix}{path}" for prefix in prefixes for path in closed]
        lines = ["User-agent: *", *rules, f"Sitemap: {absolute('/sitemap.xml')}", ""]
        return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


class FeedView(PublicMixin, View):
    """The texts a forum has published, in the language asked for by `?language=`."""

    feed = staticmethod(forum_feed)

    def get(self, request, forum_slug: str) -> HttpResponse:
        forum = public_forums().filter(slug=forum_slug).first()
        if forum is None:
            raise Http404
        known = dict(settings.LANGUAGES)
        language = request.GET.get("language", "en")
        content = self.feed(forum, language if language in known else "en")
        return HttpResponse(content, content_type="application/atom+xml; charset=utf-8")


class AnnouncementsView(FeedView):
    """The same, and its editions: announced, postponed, cancelled."""

    feed = staticmethod(announcements_feed)
