from django.urls import path

from apps.delegates.views import reply

app_name = "delegates"
urlpatterns = [
    path("i/<str:token>/", reply.AnswerView.as_view(), name="reply"),
    path("i/<str:token>/details", reply.DetailsView.as_view(), name="details"),
    path("i/<str:token>/check", reply.CheckView.as_view(), name="check"),
    path("i/<str:token>/done", reply.DoneView.as_view(), name="done"),
    path("i/<str:token>/account", reply.AccountView.as_view(), name="account"),
]
