"""The Celery application. Due times live in PostgreSQL, by its clock; beat only sweeps, on a static schedule."""

import logging.config
import os

from celery import Celery
from celery.signals import setup_logging, worker_ready
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
app = Celery("communique", task_cls="apps.audit.actors:AuditedTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.beat_scheduler = "config.beat:SteadyScheduler"
app.conf.beat_max_loop_interval = 10  # seconds
app.conf.beat_schedule = {
    "deliver-due-messages": {"task": "apps.messaging.tasks.deliver_due", "schedule": 10.0},
    "remind-before-deadline": {"task": "apps.delegates.tasks.send_due_reminders", "schedule": 60.0},
    "seal-audit-trail": {"task": "apps.audit.tasks.seal_trail", "schedule": 300.0},
    "erase-what-was-typed": {"task": "apps.core.tasks.erase_typed", "schedule": 600.0},
    "erase-guests": {"task": "apps.sessions.tasks.erase_guests", "schedule": 600.0},
    "remind-rapporteurs": {"task": "apps.sessions.tasks.remind_rapporteurs", "schedule": 600.0},
    "work-out-proposals": {"task": "apps.sessions.tasks.work_out_proposals", "schedule": 30.0},
    "settle-silences": {"task": "apps.statements.tasks.settle_silences", "schedule": 10.0},
    "worker-heartbeat": {"task": "apps.core.tasks.heartbeat", "schedule": 10.0},
}


@setup_logging.connect
def log_as_everywhere(**_kwargs) -> None:
    """Worker and beat write the lines of config.settings.logs; Celery's own format would let personal links pass."""
    logging.config.dictConfig(settings.LOGGING)


@worker_ready.connect
def first_heartbeat(**_kwargs) -> None:
    """A worker that has just come up is ready at once, not only when beat next asks; and so is what waited for it."""
    app.send_task("apps.core.tasks.heartbeat")
    app.send_task("apps.messaging.tasks.deliver_due")
