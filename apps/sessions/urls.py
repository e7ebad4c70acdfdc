from django.urls import path
from django.utils.translation import gettext_lazy as _

from apps.sessions.views import (
    calendars,
    conflicts,
    desk,
    displays,
    grid,
    materials,
    meetings,
    notes,
    own_paper,
    parts,
    printing,
    proposals,
    public,
    releases,
    sign_ups,
    versions,
    zone,
)
from apps.sessions.views.many import base as many
from apps.sessions.views.many import day_templates, days, earlier, pairs, peer, table

app_name = "sessions"
EDITION = "<slug:forum_slug>/<slug:conference_slug>"
DESK = f"desk/{EDITION}/programme"
MANY = f"{DESK}/many"
SITTING = f"{DESK}/<uuid:sitting_id>"
REQUEST = f"{DESK}/meetings/<uuid:request_id>"
MEETINGS = f"delegation/{EDITION}/meetings"
ONE = f"{EDITION}/programme/<uuid:sitting_id>"
PRINT = f"{DESK}/print"
MINE = f"me/{EDITION}"
PERSON = f"{SITTING}/people/<uuid:assignment_id>"


def part_paths(kind: parts.Rows, listing: type[parts.PartsView]) -> list:
    """The list, one row and its buttons: names "agenda", "agenda-edit", "agenda-remove", "agenda-up" …"""
    root, one = f"{SITTING}/{kind.page}/", f"{SITTING}/{kind.page}/<uuid:row_id>/"
    paths = [
        path(root, listing.as_view(rows=kind), name=kind.page),
        path(f"{one}remove/", parts.PartRemoveView.as_view(rows=kind), name=f"{kind.page}-remove"),
    ]
    if kind.change:
        paths.append(path(one, parts.PartEditView.as_view(rows=kind), name=f"{kind.page}-edit"))
    if kind.move:
        paths.append(path(f"{one}up/", parts.PartMoveView.as_view(rows=kind, up=True), name=f"{kind.page}-up"))
        paths.append(path(f"{one}down/", parts.PartMoveView.as_view(rows=kind, up=False), name=f"{kind.page}-down"))
    return paths


def print_paths(view: type[printing.PaperView], *kinds: printing.Kind) -> list:
    return [path(f"{PRINT}/{each.name}.pdf", view.as_view(kind=each), name=f"print-{each.name}") for each in kinds]


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
    path(f"{DESK}/conflicts/", conflicts.ConflictsView.as_view(), name="conflicts"),
    path(f"{DESK}/conflicts/way-out/", conflicts.TakeWayOutView.as_view(), name="way-out"),
    path(f"{DESK}/conflicts/leave/<slug:fingerprint>/", conflicts.AcceptConflictView.as_view(), name="accept-conflict"),
    path(
        f"{DESK}/conflicts/look-again/<uuid:acceptance_id>/",
        conflicts.WithdrawAcceptanceView.as_view(),
        name="withdraw-acceptance",
    ),
    path(f"{DESK}/rules/", conflicts.RulesView.as_view(), name="rules"),
    path(f"{DESK}/requirements/", conflicts.RequirementsView.as_view(), name="requirements"),
    path(
        f"{DESK}/requirements/<uuid:requirement_id>/remove/",
        conflicts.RemoveRequirementView.as_view(),
        name="remove-requirement",
    ),
    path(f"{DESK}/proposal/", proposals.ProposalView.as_view(), name="proposal"),
    path(f"{DESK}/proposal/<uuid:proposal_id>/stop/", proposals.StopProposalView.as_view(), name="stop-proposal"),
    path(f"{DESK}/proposal/<uuid:proposal_id>/take/", proposals.TakeProposalView.as_view(), name="take-proposal"),
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
    path(
        f"{SITTING}/pin/",
        desk.SittingActionView.as_view(verb="pin_sitting", done=_("No proposal moves it from there.")),
        name="pin",
    ),
    path(
        f"{SITTING}/unpin/",
        desk.SittingActionView.as_view(verb="unpin_sitting", done=_("Proposals may move it again.")),
        name="unpin",
    ),
    path(f"{PERSON}/unassign/", desk.AssignmentActionView.as_view(), name="unassign"),
    path(f"{PERSON}/earlier/", desk.AssignmentActionView.as_view(move="earlier"), name="earlier"),
    path(f"{PERSON}/later/", desk.AssignmentActionView.as_view(move="later"), name="later"),
    path(f"{PERSON}/languages/", parts.LanguagesView.as_view(), name="languages"),
    path(f"{DESK}/grid/", grid.GridStateView.as_view(), name="grid-state"),
    path(f"{DESK}/grid/arrange/", grid.ArrangeView.as_view(), name="grid-arrange"),
    path(f"{DESK}/grid/ways-out/", grid.WaysOutView.as_view(), name="grid-ways-out"),
    path(f"{DESK}/grid/new/", grid.AddBesideView.as_view(), name="grid-new"),
    path(f"{SITTING}/grid/", grid.ChangeBesideView.as_view(), name="grid-change"),
    path(f"{SITTING}/grid/cast/", grid.CastView.as_view(), name="grid-cast"),
    path(f"{SITTING}/grid/cancel/", grid.GridSittingVerbView.as_view(verb="cancel_sitting"), name="grid-cancel"),
    path(f"{SITTING}/grid/restore/", grid.GridSittingVerbView.as_view(verb="restore_sitting"), name="grid-restore"),
    path(
        f"{SITTING}/grid/take-back/",
        grid.GridSittingVerbView.as_view(verb="take_back_sitting"),
        name="grid-take-back",
    ),
    path(f"{DESK}/meetings/", meetings.DeskMeetingsView.as_view(), name="desk-meetings"),
    path(f"{REQUEST}/", meetings.DeskMeetingView.as_view(), name="desk-meeting"),
    path(f"{REQUEST}/decline/", meetings.RefuseMeetingView.as_view(), name="desk-meeting-refuse"),
    path(f"{MEETINGS}/", meetings.MeetingsView.as_view(), name="meetings"),
    path(f"{MEETINGS}/new/", meetings.AskMeetingView.as_view(), name="meeting-ask"),
    path(f"{MEETINGS}/<uuid:request_id>/", meetings.MeetingView.as_view(), name="meeting"),
    path(f"{MEETINGS}/<uuid:request_id>/decline/", meetings.DeclineMeetingView.as_view(), name="meeting-decline"),
    path(f"{MEETINGS}/<uuid:request_id>/withdraw/", meetings.WithdrawMeetingView.as_view(), name="meeting-withdraw"),
    path(f"{EDITION}/programme", public.ProgrammeView.as_view(), name="programme"),
    path(f"{EDITION}/programme.ics", calendars.ProgrammeCalendarView.as_view(), name="programme-ics"),
    path(f"{EDITION}/schedule.json", calendars.ProgrammeJsonView.as_view(), name="schedule-json"),
    path(f"{EDITION}/schedule.xml", calendars.ProgrammeXmlView.as_view(), name="schedule-xml"),
    path(f"{EDITION}/programme/<uuid:sitting_id>", public.SittingView.as_view(), name="sitting"),
    path(f"{ONE}/materials/<uuid:material_id>", materials.MaterialView.as_view(), name="material"),
    path(f"{ONE}/remarks/", materials.RemarksView.as_view(), name="remarks"),
    path(f"{ONE}/remarks/<uuid:material_id>/remove/", materials.RemoveRemarksView.as_view(), name="remarks-remove"),
    path(f"{ONE}/notes/", notes.NotesView.as_view(), name="notes"),
    path(f"{ONE}/notes/reopen/", notes.ReopenNotesView.as_view(), name="notes-reopen"),
    path(f"{DESK}/notes/", notes.DeskNotesView.as_view(), name="desk-notes"),
    path(f"{ONE}/sign-up/", sign_ups.SignUpView.as_view(), name="sign-up"),
    path(f"{ONE}/sign-up/asked/", sign_ups.AskedView.as_view(), name="sign-up-asked"),
    path(f"{ONE}/sign-up/key/<str:token>/", sign_ups.GuestView.as_view(), name="guest"),
    path(f"{SITTING}/guests/", sign_ups.GuestsView.as_view(), name="guests"),
    path(f"{SITTING}/guests.csv", sign_ups.GuestsCsvView.as_view(), name="guests-csv"),
    path(f"{SITTING}/guests/end/", sign_ups.EndSignUpView.as_view(), name="guests-end"),
    path(f"{SITTING}/guests/<uuid:guest_id>/remove/", sign_ups.RemoveGuestView.as_view(), name="guest-remove"),
    path(f"{EDITION}/programme/<uuid:sitting_id>.ics", calendars.SittingCalendarView.as_view(), name="sitting-ics"),
]
urlpatterns += [
    path(f"{PRINT}/", printing.PrintView.as_view(), name="print"),
    *print_paths(printing.PaperView, printing.DAY, printing.ROOM, printing.SIGNS, printing.JOURNAL),
    *print_paths(printing.PersonalPaperView, printing.PERSON, printing.DELEGATION),
    path(f"{PRINT}/journal/", printing.JournalView.as_view(), name="journal"),
    path(f"{PRINT}/screens/", displays.AddDisplayLinkView.as_view(), name="add-screen"),
    path(f"{PRINT}/screens/<uuid:link_id>/end/", displays.EndDisplayLinkView.as_view(), name="end-screen"),
    path(f"{MINE}/booklet.pdf", own_paper.MyBookletView.as_view(), name="my-booklet"),
    path(f"{MINE}/journal/", own_paper.MyJournalView.as_view(), name="my-journal"),
    path(f"{MINE}/journal.pdf", own_paper.MyJournalPdfView.as_view(), name="my-journal-pdf"),
    path(f"{EDITION}/wall", displays.WallView.as_view(), name="wall"),
    path(f"{EDITION}/wall/<uuid:room_id>", displays.RoomWallView.as_view(), name="wall-room"),
    path(f"{EDITION}/wall/key/<str:token>", displays.LinkedWallView.as_view(), name="wall-link"),
]
urlpatterns += part_paths(parts.AGENDA, parts.AgendaView)
urlpatterns += part_paths(parts.LINKS, parts.LinksView)
urlpatterns += part_paths(parts.INTERPRETATION, parts.InterpretationView)
urlpatterns += part_paths(parts.MATERIALS, parts.MaterialsView)
