from django.urls import path
from django.utils.translation import gettext_lazy as _

from apps.sessions.views import calendars, desk, public, releases, versions, zone
from apps.sessions.views.many import base as many
from apps.sessions.views.many import day_templates, days, earlier, pairs, peer, table

app_name = "sessions"
EDITION = "<slug:forum_slug>/<slug:conference_slug>"
DESK = f"desk/{EDITION}/programme"
MANY = f"{DESK}/many"
SITTING = f"{DESK}/<uuid:sitting_id>"
PERSON = f"{SITTING}/people/<uuid:assignment_id>"

urlpatterns = [
    path("me/calendar/<str:token>.ics", calendars.MyCalendarView.as_view(), name="my-calendar"),
    path(f"desk/{EDITION}/setup/time-zone/", zone.TimeZoneView.as_view(), name="time-zone"),
    path(f"desk/{EDITION}/setup/programme/", releases.ProgrammeModeView.as_view(), name="programme-mode"),
    path(f"{DESK}/release/", releases.ReleaseView.as_view(), name="release"),
    path(f"{DESK}/release/email/<uuid:person_id>/", releases.ReleaseMailView.as_view(), name="release-mail"),
    path(f"{DESK}/releases/", versions.ReleasesView.as_view(), name="releases"),
    path(f"{DESK}/releases/compare/", versions.CompareView.as_view(), name="compare"),
    path(f"{DESK}/releases/<int:number>/", versions.VersionView.as_view(), name="version"),
    path(f"{DESK}/", desk.DeskView.as_view(), name="desk"),
    path(f"{DESK}/new/", desk.AddSittingView.as_view(), name="add"),
    path(f"{MANY}/", many.ManyMenuView.as_view(), name="many"),
    path(f"{MANY}/paste/", table.PasteView.as_view(), name="paste"),
    path(f"{MANY}/day/", days.DayView.as_view(), name="day"),
    path(f"{MANY}/template/", day_templates.UseTemplateView.as_view(), name="day-template"),
    path(f"{MANY}/template/save/", day_templates.SaveTemplateView.as_view(), name="save-template"),
    path(
        f"{MANY}/template/<uuid:template_id>/remove/",
        day_templates.RemoveTemplateView.as_view(),
        name="remove-template",
    ),
    path(f"{MANY}/earlier/", earlier.EarlierView.as_view(), name="earlier-edition"),
    path(f"{MANY}/bilaterals/", pairs.BilateralsView.as_view(), name="bilaterals"),
    path(f"{MANY}/import/", peer.PeerView.as_view(), name="import-schedule"),
    path(f"{SITTING}/duplicate/", days.DuplicateView.as_view(), name="duplicate"),
    path(f"{SITTING}/", desk.DeskSittingView.as_view(), name="desk-sitting"),
    path(f"{SITTING}/change/", desk.ChangeSittingView.as_view(), name="change"),
    path(f"{SITTING}/people/", desk.AssignPersonView.as_view(), name="assign"),
    path(
        f"{SITTING}/unschedule/",
        desk.SittingActionView.as_view(verb="unschedule_sitting", done=_("It is off the timetable.")),
        name="unschedule",
    ),
    path(
        f"{SITTING}/cancel/",
        desk.SittingActionView.as_view(verb="cancel_sitting", done=_("It is cancelled. Calendars are told.")),
        name="cancel",
    ),
    path(
        f"{SITTING}/restore/",
        desk.SittingActionView.as_view(verb="restore_sitting", done=_("It is back on the programme.")),
        name="restore",
    ),
    path(
        f"{SITTING}/remove/",
        desk.SittingActionView.as_view(verb="remove_sitting", done=_("It is removed.")),
        name="remove",
    ),
    path(f"{PERSON}/unassign/", desk.AssignmentActionView.as_view(), name="unassign"),
    path(f"{PERSON}/earlier/", desk.AssignmentActionView.as_view(move="earlier"), name="earlier"),
    path(f"{PERSON}/later/", desk.AssignmentActionView.as_view(move="later"), name="later"),
    path(f"{EDITION}/programme", public.ProgrammeView.as_view(), name="programme"),
    path(f"{EDITION}/programme.ics", calendars.ProgrammeCalendarView.as_view(), name="programme-ics"),
    path(f"{EDITION}/schedule.json", calendars.ProgrammeJsonView.as_view(), name="schedule-json"),
    path(f"{EDITION}/schedule.xml", calendars.ProgrammeXmlView.as_view(), name="schedule-xml"),
    path(f"{EDITION}/programme/<uuid:sitting_id>", public.SittingView.as_view(), name="sitting"),
    path(f"{EDITION}/programme/<uuid:sitting_id>.ics", calendars.SittingCalendarView.as_view(), name="sitting-ics"),
]
