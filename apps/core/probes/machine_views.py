"""Addresses for machines: probes, metrics, the contact for security reports. Without language, without cookies."""

import hmac
from datetime import datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views import View
from django_prometheus.exports import ExportToDjangoView

from apps.core.probes import health

SECURITY_TEXT_DAYS = 180


class AliveView(View):
    """The process lives. Asks nothing of database or broker, so a probe does not restart a healthy process."""

    public = True

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse("ok\n", content_type="text/plain")


class ReadyView(View):
    """Database, broker and worker answer: 200, else 503; JSON with one word for each."""

    public = True

    def get(self, request: HttpRequest) -> HttpResponse:
        report = health.report()
        return JsonResponse(report, status=200 if set(report.values()) == {"ok"} else 503)


class MetricsView(View):
    """Prometheus' text for operators: a superuser, or the bearer of METRICS_TOKEN; 404 for everybody else."""

    public = True  # says itself who may read

    def get(self, request: HttpRequest) -> HttpResponse:
        if not (bears_token(request) or (request.user.is_active and request.user.is_superuser)):
            request.urlconf = (
                "apps.core.urls"  # else the language middleware offers /en/metrics/ instead of a plain 404
            )
            return HttpResponse("Not found\n", status=404, content_type="text/plain")
        return ExportToDjangoView(request)


def bears_token(request: HttpRequest) -> bool:
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    expected = settings.METRICS_TOKEN
    return bool(expected) and scheme == "Bearer" and hmac.compare_digest(given.encode(), expected.encode())


class SecurityTextView(View):
    """Whom to tell about a weakness (RFC 9116, which wants an expiry within a year)."""

    public = True

    def get(self, request: HttpRequest) -> HttpResponse:
        last_day = timezone.now().date() + timedelta(days=SECURITY_TEXT_DAYS)
        expires = datetime.combine(last_day, time(), tzinfo=timezone.get_default_timezone())
        lines = [
            f"Contact: {settings.SECURITY_CONTACT}",
            f"Expires: {expires.isoformat(timespec='seconds')}",
            "Preferred-Languages: " + ", ".join(code for code, _name in settings.LANGUAGES),
            f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
        ]
        return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
