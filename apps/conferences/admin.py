from django.contrib import admin

from apps.conferences.models import Conference, Forum, TeamMember
from apps.core.admin import ReadOnlyAdmin


@admin.register(Forum)
class ForumAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "slug", "abbreviation", "status", "is_demonstration"]
    list_filter = ["status"]
    search_fields = ["slug", "abbreviation"]


@admin.register(Conference)
class ConferenceAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "forum", "number", "status", "starts_on", "time_zone"]
    list_filter = ["status", "forum"]
    list_select_related = ["forum"]
    search_fields = ["slug"]


@admin.register(TeamMember)
class TeamMemberAdmin(ReadOnlyAdmin):
    list_display = ["user", "role", "forum", "conference"]
    list_filter = ["role", "forum"]
    list_select_related = ["user", "forum", "conference"]
    search_fields = ["user__email", "user__name"]
