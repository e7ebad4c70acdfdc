from django.urls import path

from apps.accounts import views

app_name = "accounts"
urlpatterns = [
    path("sessions/", views.DevicesView.as_view(), name="devices"),
    path("settings/", views.SettingsView.as_view(), name="settings"),
    path("join/<str:token>/", views.JoinView.as_view(), name="join"),
    path("link/<str:token>/", views.LoginLinkView.as_view(), name="link"),
]
