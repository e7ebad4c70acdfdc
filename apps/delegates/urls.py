from django.urls import path

from apps.delegates.views import (
    arrivals,
    credentials,
    invitations,
    lists,
    people,
    reply,
    reply_account,
    reply_check,
    waves,
)

app_name = "delegates"

DESK = "desk/<slug:forum_slug>/<slug:conference_slug>/"
PERSON = f"{DESK}people/<uuid:delegate_id>/"
CREDENTIALS = f"{DESK}delegations/<uuid:participation_id>/credentials/"

urlpatterns = [
    path("i/<str:token>/", reply.AnswerView.as_view(), name="reply"),
    path("i/<str:token>/details", reply.DetailsView.as_view(), name="details"),
    path("i/<str:token>/check", reply_check.CheckView.as_view(), name="check"),
    path("i/<str:token>/done", reply_check.DoneView.as_view(), name="done"),
    path("i/<str:token>/account", reply_account.AccountView.as_view(), name="account"),
    path("i/<str:token>/<path:rest>", reply_account.StuckView.as_view(), name="stuck"),
    path(f"{DESK}people/", people.PeopleView.as_view(), name="people"),
    path(f"{DESK}people/add", people.AddView.as_view(), name="add"),
    path(f"{DESK}people/import", lists.ImportView.as_view(), name="import"),
    path(f"{DESK}people/take-over", lists.TakeOverView.as_view(), name="take-over"),
    path(f"{DESK}people/people.csv", lists.ExportView.as_view(), name="export"),
    path(f"{DESK}arrivals/", arrivals.ArrivalsView.as_view(), name="arrivals"),
    path(PERSON, people.PersonView.as_view(), name="person"),
    path(f"{PERSON}edit", people.EditView.as_view(), name="edit"),
    path(f"{PERSON}withdraw", people.WithdrawView.as_view(), name="withdraw"),
    path(f"{PERSON}restore", people.RestoreView.as_view(), name="restore"),
    path(f"{PERSON}preview", invitations.PreviewView.as_view(), name="preview"),
    path(f"{PERSON}mend", invitations.MendView.as_view(), name="mend"),
    path(f"{PERSON}revoke", invitations.RevokeView.as_view(), name="revoke"),
    path(f"{PERSON}deadline", invitations.DeadlineView.as_view(), name="deadline"),
    path(f"{PERSON}answer", invitations.AnswerGivenView.as_view(), name="answer-given"),
    path(f"{DESK}invitations/", invitations.InvitationsView.as_view(), name="invitations"),
    path(f"{DESK}invitations/prepare", waves.PrepareView.as_view(), name="prepare"),
    path(f"{DESK}invitations/prepare-reminders", waves.PrepareRemindersView.as_view(), name="prepare-reminders"),
    path(f"{DESK}invitations/send", waves.SendView.as_view(), name="send"),
    path(f"{DESK}invitations/remind", waves.RemindView.as_view(), name="remind"),
    path(f"{DESK}delegations/heads/", credentials.HeadsView.as_view(), name="heads"),
    path(CREDENTIALS, credentials.CredentialsView.as_view(), name="credentials"),
    path(f"{CREDENTIALS}<uuid:credential_id>/end", credentials.EndCredentialView.as_view(), name="end-credential"),
]
