"""The back office signs in through the product's own page: rate limits and second factor hold there too."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.views.generic import RedirectView

from apps.accounts.models import User
from apps.core.admin import ReadOnlyAdmin

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]  # as allauth says to do it
# Django's own form for one's password knows no limits and tells nobody.
change_password = RedirectView.as_view(pattern_name="account_change_password")
admin.site.password_change = change_password  # type: ignore[method-assign, assignment]  # it is a view as well


@admin.register(User)
class UserAdmin(ReadOnlyAdmin):
    """Accounts are changed by verbs of their own (the office's page of an account), which the trail records."""

    list_display = ["email", "name", "is_active", "is_staff", "is_superuser", "last_login"]
    list_filter = ["is_active", "is_staff", "is_superuser"]
    search_fields = ["email", "name"]
    ordering = ["email"]
    fields = ["email", "name", "language", "time_zone", "is_active", "is_staff", "is_superuser", "last_login"]
