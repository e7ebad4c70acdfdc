"""Who asks for a setting gets the Celery application too; bin/serve and its like ask for none and start at once."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
