"""Addresses for machines; they carry no language."""

from django.urls import path

from apps.core.probes import machine_views as views

urlpatterns = [
    path("healthz", views.AliveView.as_view(), name="healthz"),
    path("readyz", views.ReadyView.as_view(), name="readyz"),
    path("metrics", views.MetricsView.as_view(), name="metrics"),
    path(".well-known/security.txt", views.SecurityTextView.as_view(), name="security-txt"),
]
