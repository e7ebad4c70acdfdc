from django.apps import AppConfig


class DelegatesConfig(AppConfig):
    name = "apps.delegates"
