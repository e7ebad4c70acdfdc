"""For search engines and feed readers: addresses without a language."""

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.views.generic import View

from apps.core.guards.headers import CLOSED_AREAS
from apps.core.views import PublicMixin
from apps.site.addresses import absolute
from apps.site.feeds import announcements_feed, forum_feed
from apps.site.public_forum import public_forums
from apps.site.sitemap import part, sitemap

HOUR = 3600  # seconds
XML = "application/xml; charset=utf-8"


class SitemapView(PublicMixin, View):
    """Every public address, or the index of the lists that hold them. Short in both cases."""

    def get(self, request) -> HttpResponseBase:
        return _kept(HttpResponse("".join(sitemap()), content_type=XML))


class SitemapPartView(PublicMixin, View):
    """One of the lists, sent as it is read."""

    def get(self, request, section: str, number: int) -> HttpResponseBase:
        return _kept(StreamingHttpResponse(part(section, number), content_type=XML))


def _kept(answer: HttpResponseBase) -> HttpResponseBase:
    """By whoever fetched it, for an hour: search engines ask for all of it, and nothing in it is urgent."""
    answer["Cache-Control"] = f"public, max-age={HOUR}"
    return answer


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
