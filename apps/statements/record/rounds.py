"""What a seal says of who saw the positions on which a text was adopted."""

from typing import Any

from apps.conferences.choices import Disclosure
from apps.statements.models import Tabling
from apps.statements.record.moments import moment


def round_in_words(tabling: Tabling) -> dict[str, Any]:
    """`{"disclosure": …}`, with the moment at which a seal was opened; nothing where only the chair and the team saw
    them, so that records from before keep their bytes."""
    if tabling.disclosure == Disclosure.DESK:
        return {}
    opened = {"disclosed_at": moment(tabling.disclosed_at)} if tabling.disclosed_at else {}
    return {"disclosure": tabling.disclosure, **opened}
