from django.urls import path

from apps.portal import urls_mail
from apps.portal.views import accounts, desk, office, own, public

app_name = "portal"

FORUM = "<slug:forum_slug>/"
EDITION = "<slug:forum_slug>/<slug:conference_slug>/"

urlpatterns = [
    path("", public.HomeView.as_view(), name="home"),
    path("start", desk.StartView.as_view(), name="start"),
    path("desk/", desk.DeskView.as_view(), name="desk"),
    path(f"desk/{EDITION}", desk.BoardView.as_view(), name="board"),
    *urls_mail.urlpatterns,
    path("me/", own.MeView.as_view(), name="me"),
    path("me/calendar/<uuid:person_id>/renew/", own.RenewCalendarView.as_view(), name="renew-calendar"),
    path("office/", office.OfficeView.as_view(), name="office"),
    path("office/accounts/", accounts.AccountsView.as_view(), name="accounts"),
    path("office/accounts/<uuid:account_id>/", accounts.AccountView.as_view(), name="account"),
    path("office/accounts/<uuid:account_id>/<slug:verb>/", accounts.AccountVerbView.as_view(), name="account-verb"),
    path("about/accessibility", public.AccessibilityView.as_view(), name="accessibility"),
    path("about/privacy", public.PrivacyView.as_view(), name="privacy"),
    path(FORUM, public.ForumView.as_view(), name="forum"),
    path(EDITION, public.EditionView.as_view(), name="edition"),
    path(f"{EDITION}participants", public.ParticipantsView.as_view(), name="participants"),
]
