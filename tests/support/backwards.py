"""Migrations backwards: the whole programme and the newest of the mails, whose tables hold rows then."""

import io

from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from apps.sessions.models import Session
from tests.support.forum_files import DEMONSTRATION


def irreversible(executor: MigrationExecutor) -> list[str]:
    """Operations of our migrations that know no way back."""
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("apps.")}
    return [
        f"{app}.{name}: {operation}"
        for (app, name), migration in sorted(executor.loader.disk_migrations.items())
        if app in ours
        for operation in migration.operations
        if not operation.reversible
    ]


def fill() -> None:
    """The demonstration and its accounts, in a database that may still be empty."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("import_forum", str(DEMONSTRATION), stdout=io.StringIO())
    call_command("demo_accounts", stdout=io.StringIO())


def go() -> None:
    fill()
    executor = MigrationExecutor(connection)
    assert irreversible(executor) == []
    assert Session.objects.exists()
    mails = sorted(name for app, name in executor.loader.disk_migrations if app == "messaging")
    steps = [("forum_sessions", None), ("messaging", mails[-2])]
    plan = executor.migration_plan(steps)
    done: list[str] = []
    executor.progress_callback = lambda action, migration=None, fake=False: (
        done.append(str(migration)) if action == "unapply_success" else None
    )
    executor.migrate(steps, plan=plan)
    print(len(plan), len(done), sorted({name.partition(".")[0] for name in done}))
