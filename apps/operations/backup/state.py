"""What an installation holds and which version it has, for the manifest and for comparing with one."""

import subprocess
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils.crypto import salted_hmac

from apps.accounts.models import User
from apps.audit.models import Entry, Seal
from apps.conferences.models import Forum

COUNTED = [
    "accounts.User", "audit.Entry", "audit.Seal", "conferences.Conference", "conferences.Forum", "delegates.Delegate",
    "delegates.Person", "delegations.Participation", "documents.Document", "forum_sessions.Session",
    "messaging.Message", "statements.AdoptionRecord", "statements.Statement",
]  # fmt: skip


def counts() -> dict[str, int]:
    """Of the tables there are: a database may be older than this version."""
    tables = set(connection.introspection.table_names())
    models = {label: apps.get_model(label) for label in COUNTED}
    return {label: model._base_manager.count() for label, model in models.items() if model._meta.db_table in tables}


def applied_migrations() -> list[str]:
    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def known_migrations() -> set[str]:
    """Of this version of the product, and those it has replaced by others."""
    loader = MigrationLoader(None)
    return {f"{app}.{name}" for app, name in loader.disk_migrations}


def newest_seal() -> dict[str, Any] | None:
    seal = Seal.objects.last() if Seal._meta.db_table in connection.introspection.table_names() else None
    return {"number": seal.number, "digest": seal.digest} if seal else None


def database() -> dict[str, Any]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_database(), current_setting('server_version'), pg_database_size(current_database())"
        )
        name, server, size = cursor.fetchone()
    return {"name": name, "server": server, "size": size}


def has_tables() -> bool:
    return bool(connection.introspection.table_names())


def is_occupied() -> bool:
    """Whether the database holds anything of anybody's: an account, a forum, an event, or tables that are not ours."""
    tables = set(connection.introspection.table_names())
    if tables - set(connection.introspection.django_table_names()) - {MigrationRecorder.Migration._meta.db_table}:
        return True
    return any(model._meta.db_table in tables and model._base_manager.exists() for model in (User, Forum, Entry))


def key_fingerprint() -> str:
    """Tells two keys apart and reveals neither."""
    return salted_hmac("portal.backup", "key", algorithm="sha256").hexdigest()[:16]


def revision() -> str:
    """The commit of a source folder under Git; empty elsewhere."""
    asked = ["git", "-C", str(settings.BASE_DIR), "rev-parse", "--short", "HEAD"]
    try:
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""
