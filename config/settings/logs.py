"""Structured logs on standard error: one JSON object a line, with the request id. Never a name, a token or a body."""

import logging

import structlog

from apps.core.guards.secret_paths import hide_keys, hide_people


def without_people(_logger, _method, event: dict) -> dict:
    """No line of the log says whose address it was or what a row held; in tracebacks neither."""
    return {key: hide_people(value) if isinstance(value, str) else value for key, value in event.items()}


def without_keys(_logger, _method, line: str) -> str:
    """No line of the log opens a door. Cut last, from the whole line: then it does not matter where a link stood."""
    return hide_keys(line)


def without_way_of_a_refusal(record: logging.LogRecord) -> bool:
    """A page that is closed to somebody is no fault: its line says which one, and not by which lines of the program."""
    if record.levelno < logging.ERROR:
        record.exc_info = None
    return True


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                without_people,
                structlog.processors.JSONRenderer(ensure_ascii=False),
                without_keys,
            ],
            "foreign_pre_chain": [
                structlog.contextvars.merge_contextvars,
                structlog.processors.TimeStamper(fmt="iso"),
                structlog.stdlib.add_logger_name,
                structlog.stdlib.add_log_level,
            ],
        }
    },
    "filters": {"refusals": {"()": lambda: without_way_of_a_refusal}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "apps": {"level": "INFO"},
        "celery": {"level": "INFO"},
        "celery.beat": {"level": "WARNING"},  # it would say every ten seconds that it sweeps
        "django.request": {"filters": ["refusals"]},
        "django.server": {"handlers": ["console"], "level": "INFO", "propagate": False},  # runserver's access log
    },
}
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.filter_by_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.format_exc_info,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
