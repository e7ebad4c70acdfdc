"""The chair's proposals as they stand: the newest of each open amendment, and those that are on the list."""

from apps.statements.choices import AmendmentState
from apps.statements.models import Disposition, Statement


def current(statement: Statement) -> list[Disposition]:
    """The newest proposal for each open amendment, by its number. One query."""
    rows = Disposition.objects.filter(
        amendment__statement=statement, amendment__state=AmendmentState.OPEN, settled_at=None
    )
    newest: dict = {}
    for row in rows.select_related("amendment", "pulled_by", "pulled_by_person").order_by("amendment", "version"):
        row.amendment.statement = statement
        newest[row.amendment_id] = row
    return sorted(newest.values(), key=lambda row: row.amendment.number)


def listed(statement: Statement) -> list[Disposition]:
    """Those before all parties. A newer version that is not listed yet takes its item off the list."""
    return [row for row in current(statement) if row.listed_at is not None]
