"""Who acts when nobody is signed in: a Celery task says so in the row history."""

import celery
import pghistory
import structlog

TASK = "task "  # how the history names one


class AuditedTask(celery.Task):
    """Base of every task: its row changes and named events carry the task's name and its id as their request."""

    def __call__(self, *args, **kwargs):
        request = str(self.request.id or "")
        with (
            structlog.contextvars.bound_contextvars(request_id=request),
            pghistory.context(actor=TASK + self.name, request=request),
        ):
            return super().__call__(*args, **kwargs)
