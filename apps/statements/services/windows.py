"""Until when amendments are handed in in writing."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.statements.log import entries as log
from apps.statements.models import Statement
from apps.statements.services.amending import refuse_unless_amendable
from apps.statements.services.life import locked


@transaction.atomic
def set_amendment_window(statement: Statement, until: dt.datetime | None, *, by: User) -> Statement:
    """None closes it. Refused: "state"; "past" (field day) for a moment that is over, by the database's clock."""
    statement = locked(statement)
    refuse_unless_amendable(statement)
    if until is not None and until <= database_now():
        raise Refused(_("This moment is past already."), field="day", code="past")
    statement.amendments_until = until
    statement.save()
    log.record("statement.amendments_until", statement, by=by, until=until.isoformat() if until else "")
    return statement
