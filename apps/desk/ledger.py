"""The ledger of delegations on the board, as HTML.

Written here and not by a template: 57 delegations take the template engine 30 ms and this 2. Every text is escaped
here.
"""

import html
from collections.abc import Iterable, Sequence

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.desk.board import LedgerRow, Standing

NONE = "—"


def ledger_html(rows: Iterable[LedgerRow]) -> SafeString:
    """The rows of the table, a delegation each."""
    labels = [html.escape(label) for label in (_("Head"), _("Seats"), _("Named"), _("Invited"), _("Coming"))]
    labels += [html.escape(label) for label in (_("Registered"), _("State"))]
    return mark_safe("\n".join(row_html(row, labels) for row in rows))  # nosec B308 B703


def in_words(standing: Standing, n: int) -> tuple[str, str]:
    """The shape of the chip, and what it says."""
    match standing:
        case Standing.NOBODY:
            return "", _("nobody named yet")
        case Standing.NO_HEAD:
            return "no", _("no head named")
        case Standing.REPLIES_OPEN:
            return "wait", ngettext("%(n)s reply open", "%(n)s replies open", n) % {"n": n}
        case Standing.DETAILS_MISSING:
            return "wait", ngettext("details of %(n)s person missing", "details of %(n)s people missing", n) % {"n": n}
        case Standing.NOT_INVITED:
            return "info", ngettext("%(n)s not invited yet", "%(n)s not invited yet", n) % {"n": n}
        case Standing.COMPLETE:
            return "yes", _("complete")


def row_html(row: LedgerRow, labels: Sequence[str]) -> str:
    """`labels` are what the cells are called where the table has no head, on a phone; escaped already."""
    people, delegation = row.funnel, row.funnel.participation
    seats = NONE if delegation is None or delegation.seats is None else delegation.seats
    head, *counted, state = labels
    counts = zip(counted, (seats, people.total, people.invited, people.coming, people.registered), strict=True)
    cells = "".join(f'<td class="n" data-label="{label}">{count}</td>' for label, count in counts)
    chip, words = in_words(*row.standing)
    return (
        f'<tr><th scope="row">{html.escape(people.label)}</th>'
        f'<td data-label="{head}">{html.escape(str(row.head or NONE))}</td>{cells}'
        f'<td data-label="{state}"><span class="chip {chip}">{html.escape(words)}</span></td></tr>'
    )
