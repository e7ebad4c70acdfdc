"""Django's command line, with a sentence where a database is not ready for the command, and with an orderly end."""

import os
import signal
import sys
from typing import NoReturn

import psycopg
from django.core.management import execute_from_command_line
from django.db import ProgrammingError, connection
from django.db.migrations.executor import MigrationExecutor

NOT_THERE = (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn)


def main(arguments: list[str]) -> None:
    """Run a command. Asked to end, it ends as by Ctrl-C: what it has begun is taken back, no folder is left behind."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end)
    try:
        execute_from_command_line(arguments)
    except ProgrammingError as error:
        if not isinstance(error.__cause__, NOT_THERE) or not _is_behind():
            raise
        sys.exit(f"{' '.join(arguments[1:2])}: {what_to_do()}")


def what_to_do() -> str:
    folder = os.environ.get("FORUM_DATA", "")
    where = f" --data {folder}" if folder else ""
    return (
        "the database has no tables yet, or those of an earlier version. "
        f"Run `bin/manage migrate{where}` first (bin/serve does it by itself), then this command again."
    )


def _is_behind() -> bool:
    """Whether a migration of this version has not run."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _end(number: int, _frame: object) -> NoReturn:
    raise SystemExit(128 + number)
