"""bin/test: real PostgreSQL and Valkey, given by the environment; fast password hashing, plain static files."""

from config.settings.base import *  # noqa: F403
from config.settings.base import STORAGES

SECRET_KEY = "only for tests"  # nosec B105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
