"""bin/test: real PostgreSQL and Valkey, given by the environment; fast password hashing, plain static files.

Parallel test processes share the servers: each has its own database (pytest-django), its own Valkey databases and its
own folder, so none clears another's cache or reads another's queue.
"""

import os

from config.settings.base import *  # noqa: F403
from config.settings.base import CACHE_LOCATION, CELERY_BROKER_URL, DATA_DIR, DATABASES, STORAGES

WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
SECRET_KEY = "only for tests"  # nosec B105
ALLOWED_HOSTS = ["*"]
KEPT_IS_CHECKED = True
SECOND_FACTOR_REQUIRED = False  # tests of the second factor ask for it
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

if template := os.environ.get("TEST_TEMPLATE"):  # migrated once by bin/test instead of once per process
    DATABASES["default"]["TEST"] = {"TEMPLATE": template}

DATA_DIR = DATA_DIR / f"worker-{WORKER}"
MEDIA_ROOT = DATA_DIR / "media"
STATIC_ROOT = DATA_DIR / "static"
EMAIL_FILE_PATH = DATA_DIR / "mail"
CELERY_BROKER_URL = CELERY_BROKER_URL.removesuffix("0") + str(4 + 2 * WORKER)
CACHE_LOCATION = CACHE_LOCATION.removesuffix("2") + str(5 + 2 * WORKER)
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": CACHE_LOCATION}}
