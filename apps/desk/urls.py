from django.urls import path

from apps.desk import urls_mail
from apps.desk.views import board

app_name = "desk"

urlpatterns = [
    path("start", board.StartView.as_view(), name="start"),
    path("desk/", board.DeskView.as_view(), name="desk"),
    path("desk/<slug:forum_slug>/<slug:conference_slug>/", board.BoardView.as_view(), name="board"),
    *urls_mail.urlpatterns,
]
