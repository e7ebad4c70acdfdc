"""The database of a test process: made by copying, emptied by DELETE.

Django's own ways send post_migrate each time, which asks for every model's content type and permissions one after
another: seconds of every test that commits.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from django.apps import apps
from django.contrib.auth.management import _get_all_permissions, create_permissions
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.management import create_contenttypes
from django.contrib.contenttypes.models import ContentType
from django.core import management
from django.core.management.sql import emit_post_migrate_signal
from django.db import OperationalError, connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models.signals import post_migrate
from psycopg.errors import LockNotAvailable

from config.embedded.schema import FILLED_BY_MIGRATE

PATIENCE = 30  # seconds
TABLES = "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY(%s)"


def table_names(cursor: CursorWrapper) -> list[str]:
    """Of every table whose rows are a test's, as SQL writes them."""
    cursor.execute(TABLES, [list(FILLED_BY_MIGRATE)])
    return [name for (name,) in cursor.fetchall()]


def empty() -> None:
    """No row is left but those that migrating puts in; as its owner, because tables of kept rows refuse everybody.

    Whoever is still writing is waited for, such as a request that a browser no longer waits for; no lock is held
    meanwhile, which that might need.
    """
    until = time.monotonic() + PATIENCE
    while not emptied():
        if time.monotonic() > until:
            raise TimeoutError(f"after {PATIENCE} s somebody still writes to the database of the tests")
        time.sleep(0.01)


def emptied() -> bool:
    """False where somebody has a lock."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            tables = table_names(cursor)
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute(f"LOCK TABLE {', '.join(tables)} IN ACCESS EXCLUSIVE MODE NOWAIT")
            cursor.execute(" UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in tables))
            if filled := [name for (name,) in cursor.fetchall()]:
                cursor.execute("; ".join(f"DELETE FROM {name}" for name in filled))
    except OperationalError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            return False
        raise
    return True


@contextmanager
def copied_not_migrated() -> Iterator[None]:
    """Meanwhile Django's `migrate` only does what is still to do in a copy of a database that has been migrated."""
    usual = management.call_command

    def call_command(name, *arguments, **options):
        return migrated() if name == "migrate" else usual(name, *arguments, **options)

    with patch.object(management, "call_command", call_command):
        yield


def migrated() -> None:
    """Content types and permissions of every model in four statements, then everything else that hears post_migrate.

    Nothing where they are there: a migration is newer than the schema, so Django migrated what was copied.
    """
    if ContentType.objects.exists():
        return
    models = [model for config in apps.get_app_configs() if config.models_module for model in config.get_models()]
    kinds = [ContentType(app_label=model._meta.app_label, model=model._meta.model_name) for model in models]
    ContentType.objects.bulk_create(kinds)
    Permission.objects.bulk_create(
        Permission(content_type=kind, codename=codename, name=name)
        for kind, model in zip(kinds, models, strict=True)
        for codename, name in _get_all_permissions(model._meta)
    )
    identity = "django.contrib.auth.management.create_permissions"
    post_migrate.disconnect(create_contenttypes)
    post_migrate.disconnect(dispatch_uid=identity)
    try:
        emit_post_migrate_signal(0, False, "default")
    finally:
        post_migrate.connect(create_contenttypes)
        post_migrate.connect(create_permissions, dispatch_uid=identity)
