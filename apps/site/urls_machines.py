"""Addresses for machines; they carry no language."""

from django.urls import path

from apps.site.views import machines

app_name = "machines"
urlpatterns = [
    path("sitemap.xml", machines.SitemapView.as_view(), name="sitemap"),
    path("sitemap-<slug:section>-<int:number>.xml", machines.SitemapPartView.as_view(), name="sitemap-part"),
    path("robots.txt", machines.RobotsView.as_view(), name="robots"),
    path("<slug:forum_slug>/feed.atom", machines.FeedView.as_view(), name="feed"),
    path("<slug:forum_slug>/announcements.atom", machines.AnnouncementsView.as_view(), name="announcements"),
]
