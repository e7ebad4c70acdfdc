from django.contrib import admin

from apps.core.admin import ReadOnlyAdmin
from apps.delegations.models import Entity, Participation


@admin.register(Entity)
class EntityAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "code", "kind", "forum"]
    list_filter = ["kind", "forum"]
    list_select_related = ["forum"]
    search_fields = ["code"]


@admin.register(Participation)
class ParticipationAdmin(ReadOnlyAdmin):
    list_display = ["entity", "conference", "role", "status", "entitled", "seats"]
    list_filter = ["status", "role", "conference"]
    list_select_related = ["entity", "conference"]
    search_fields = ["entity__code"]
