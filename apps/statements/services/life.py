"""The lock of a text and its moves, for the verbs; what has no verb, a deadline that passes, asks `consensus.life`."""

from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.statements.consensus.life import freeze, freeze_words, locked, move
from apps.statements.models import Statement

__all__ = ["check_seen", "freeze", "freeze_words", "locked", "move"]
NO_TABLING = "none"  # the mark of a page of a text that lies before nobody


def check_seen(statement: Statement, seen: str) -> None:
    """Refused ("changed_meanwhile") where a page was made of another tabling than that of the text now.

    The caller holds the text's lock. `seen` is the tabling's id or NO_TABLING; empty where nobody pressed a page. The
    same words may lie on the table once more, before others and under other terms.
    """
    if seen and seen != str(statement.tabling_id or NO_TABLING):
        message = _("Meanwhile the text was opened again, or put on the table once more. Look at it as it stands now.")
        raise Refused(message, code=CHANGED_MEANWHILE)
