from django.urls import path

from apps.delegations.views import cloning, delegations, names

app_name = "delegations"

EDITION = "desk/<slug:forum_slug>/<slug:conference_slug>/"
ALL = f"{EDITION}delegations/"
ONE = f"{ALL}<uuid:participation_id>/"

urlpatterns = [
    path(f"{EDITION}setup/clone/", cloning.CloneView.as_view(), name="clone"),
    path(ALL, delegations.DelegationsView.as_view(), name="list"),
    path(f"{ALL}add/", delegations.AddView.as_view(), name="add"),
    path(f"{ALL}sort/", delegations.SortView.as_view(), name="sort"),
    path(f"{ALL}names/", names.NamingView.as_view(), name="names"),
    path(ONE, delegations.EditView.as_view(), name="edit"),
    path(f"{ONE}status/", delegations.StatusView.as_view(), name="status"),
    path(f"{ONE}up/", delegations.MoveView.as_view(up=True), name="up"),
    path(f"{ONE}down/", delegations.MoveView.as_view(up=False), name="down"),
    path(f"{ONE}remove/", delegations.RemoveView.as_view(), name="remove"),
    path(f"{ONE}entity/", delegations.EntityView.as_view(), name="entity"),
    path(f"{ONE}names/", names.EntityNamesView.as_view(), name="entity-names"),
]
