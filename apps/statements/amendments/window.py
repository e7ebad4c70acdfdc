"""When amendments are taken: between circulation and the clean text, and in writing until a set time."""

from apps.core.clocks.database_clock import database_now
from apps.statements.choices import State
from apps.statements.models import Statement

AMENDABLE = {State.CIRCULATED, State.NEGOTIATING}


def is_open(statement: Statement) -> bool:
    """Whether parties hand them in in writing now, by the database's clock."""
    until = statement.amendments_until
    return statement.state in AMENDABLE and until is not None and database_now() < until
