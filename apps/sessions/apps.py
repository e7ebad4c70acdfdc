from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    name = "apps.sessions"
    label = "forum_sessions"  # Django's own session framework already owns "sessions"
