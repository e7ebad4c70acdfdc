"""Every address. Pages carry a language prefix; machines' addresses do not."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

handler403 = "apps.core.errors.not_open"
handler404 = "apps.core.errors.not_found"
handler500 = "apps.core.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("apps.core.urls")),
    path("", include("apps.site.urls_machines")),
]
urlpatterns += i18n_patterns(
    path("accounts/", include("apps.accounts.urls")),  # first: its list of devices stands in the place of allauth's
    path("accounts/", include("allauth.urls")),
    path("office/admin/", admin.site.urls),
    path("", include("apps.conferences.urls")),
    path("", include("apps.delegations.urls")),
    path("", include("apps.delegates.urls")),
    path("", include("apps.sessions.urls")),
    path("", include("apps.documents.urls")),
    path("", include("apps.statements.urls")),
    path("", include("apps.desk.urls")),
    path("", include("apps.operations.urls")),
    path("", include("apps.site.urls")),  # last: forum slugs stand at the root
)
