"""The back office signs in through the product's own page: rate limits and second factor hold there too."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin

from apps.accounts.models import User

admin.site.login = secure_admin_login(admin.site.login)


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Close and reopen accounts, and say who operates the installation. Nobody sets another's password."""

    list_display = ["email", "name", "is_active", "is_staff", "last_login"]
    list_filter = ["is_active", "is_staff", "is_superuser"]
    search_fields = ["email", "name"]
    ordering = ["email"]
    fields = ["email", "name", "language", "time_zone", "is_active", "is_staff", "is_superuser", "last_login"]
    readonly_fields = ["last_login"]

    def has_delete_permission(self, request, obj=None) -> bool:
        return False  # what an account did keeps its actor; closing it is enough
