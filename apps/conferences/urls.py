from django.urls import path

from apps.conferences.views import forums, rows, setup, team

app_name = "conferences"

FORUM = "desk/<slug:forum_slug>/"
EDITION = "desk/<slug:forum_slug>/<slug:conference_slug>/"


def row_paths(kind: rows.Rows, root: str, prefix: str, views: tuple) -> list:
    """The list, one row, and its buttons: names "setup-rooms", "setup-rooms-edit", "setup-rooms-up" …"""
    listing, editing, moving, removing = views
    name = f"{prefix}-{kind.page}"
    one = f"{root}{kind.page}/<uuid:row_id>/"
    paths = [
        path(f"{root}{kind.page}/", listing.as_view(rows=kind), name=name),
        path(one, editing.as_view(rows=kind), name=f"{name}-edit"),
        path(f"{one}remove/", removing.as_view(rows=kind), name=f"{name}-remove"),
    ]
    if kind.move:
        paths.append(path(f"{one}up/", moving.as_view(rows=kind, up=True), name=f"{name}-up"))
        paths.append(path(f"{one}down/", moving.as_view(rows=kind, up=False), name=f"{name}-down"))
    return paths


EDITION_ROWS = (rows.EditionRowsView, rows.EditionRowEditView, rows.EditionRowMoveView, rows.EditionRowRemoveView)
FORUM_ROWS = (rows.ForumRowsView, rows.ForumRowEditView, rows.ForumRowMoveView, rows.ForumRowRemoveView)

urlpatterns = [
    path("desk/new", forums.NewForumView.as_view(), name="new-forum"),
    path(FORUM, forums.ForumView.as_view(), name="forum"),
    path(f"{FORUM}forum/details/", forums.ForumDetailsView.as_view(), name="forum-details"),
    path(f"{FORUM}forum/new-edition/", forums.NewEditionView.as_view(), name="forum-new-edition"),
    path(f"{FORUM}forum/team/", team.ForumTeamView.as_view(), name="forum-team"),
    path(f"{FORUM}forum/team/<uuid:member_id>/", team.ForumTeamEditView.as_view(), name="forum-team-edit"),
    path(f"{EDITION}setup/", setup.SetupView.as_view(), name="setup"),
    path(f"{EDITION}setup/details/", setup.DetailsView.as_view(), name="setup-details"),
    path(f"{EDITION}setup/details/<slug:section>/", setup.DetailsSectionView.as_view(), name="setup-details-section"),
    path(f"{EDITION}setup/decisions/", setup.DecisionsView.as_view(), name="setup-decisions"),
    path(f"{EDITION}setup/status/", setup.StatusView.as_view(), name="setup-status"),
    path(f"{EDITION}setup/history/", setup.HistoryView.as_view(), name="setup-history"),
    path(f"{EDITION}setup/team/", team.EditionTeamView.as_view(), name="setup-team"),
    path(f"{EDITION}setup/team/<uuid:member_id>/", team.EditionTeamEditView.as_view(), name="setup-team-edit"),
]
for kind in (rows.ROOMS, rows.QUESTIONS, rows.ORGANIZATIONS, rows.FACTS, rows.ROUNDS, rows.PHASES, rows.TRACKS):
    urlpatterns += row_paths(kind, f"{EDITION}setup/", "setup", EDITION_ROWS)
urlpatterns += row_paths(rows.QUESTION_SETS, f"{EDITION}setup/", "setup", (rows.QuestionSetsView, *EDITION_ROWS[1:]))
for kind in (rows.ORGANIZATIONS, rows.FACTS):
    urlpatterns += row_paths(kind, f"{FORUM}forum/", "forum", FORUM_ROWS)
