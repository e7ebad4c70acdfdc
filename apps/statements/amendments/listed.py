"""The chair's proposals as they stand: the newest of each open amendment, and those that are on the list."""

from django.db.models import F, Max, Q, QuerySet

from apps.statements.choices import AmendmentState
from apps.statements.models import Disposition, Statement


def current(statement: Statement) -> list[Disposition]:
    """The newest proposal for each open amendment on its present words, by its number. One query."""
    rows = on_present_words(
        Disposition.objects.filter(
            amendment__statement=statement, amendment__state=AmendmentState.OPEN, settled_at=None
        )
    )
    newest: dict = {}
    for row in rows.select_related("amendment", "pulled_by", "pulled_by_person").order_by("amendment", "version"):
        row.amendment.statement = statement
        newest[row.amendment_id] = row
    return sorted(newest.values(), key=lambda row: row.amendment.number)


def on_present_words(rows: QuerySet[Disposition]) -> QuerySet[Disposition]:
    """Made since the sponsor wrote the amendment anew: what was proposed and listed before is about other words."""
    written = rows.annotate(written_at=Max("amendment__rebases__at"))
    return written.filter(Q(written_at=None) | Q(prepared_at__gt=F("written_at")))


def listed(statement: Statement) -> list[Disposition]:
    """Those before all parties. A newer version that is not listed yet takes its item off the list."""
    return [row for row in current(statement) if row.listed_at is not None]
