"""Every app of this project back to nothing, in one plan: each has rows when its turn comes, but for the texts."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

FLOORS = [
    "statements", "documents", "forum_sessions", "delegates", "delegations", "conferences", "messaging", "audit",
    "accounts",
]  # fmt: skip


def forget_texts() -> None:
    """Going back behind tablings is refused where there are any; as the owner, since their rows are kept."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for table in connection.introspection.table_names(cursor):
            if table.startswith("statements_"):
                cursor.execute(f"DELETE FROM {table}")
        cursor.execute("SET session_replication_role = DEFAULT")


def go() -> None:
    forget_texts()
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan([(app, None) for app in FLOORS])
    done: list[str] = []
    executor.progress_callback = lambda action, migration=None, fake=False: (
        done.append(str(migration)) if action == "unapply_success" else None
    )
    executor.migrate([(app, None) for app in FLOORS], plan=plan)
    print(len(plan), len(done), sorted({name.partition(".")[0] for name in done}))
