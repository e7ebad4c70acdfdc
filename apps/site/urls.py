from django.urls import path

from apps.site.views import own, public

app_name = "site"

FORUM = "<slug:forum_slug>/"
EDITION = "<slug:forum_slug>/<slug:conference_slug>/"

urlpatterns = [
    path("", public.HomeView.as_view(), name="home"),
    path("me/", own.MeView.as_view(), name="me"),
    path("me/calendar/<uuid:person_id>/renew/", own.RenewCalendarView.as_view(), name="renew-calendar"),
    path("about/accessibility", public.AccessibilityView.as_view(), name="accessibility"),
    path("about/privacy", public.PrivacyView.as_view(), name="privacy"),
    path(FORUM, public.ForumView.as_view(), name="forum"),
    path(EDITION, public.EditionView.as_view(), name="edition"),
    path(f"{EDITION}participants", public.ParticipantsView.as_view(), name="participants"),
]
