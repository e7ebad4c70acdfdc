"""The list of people as a table; what it writes can be taken in again."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from apps.core.tables.pasted import write_csv
from apps.delegates.models import Delegate
from apps.delegates.people_list.roster import in_delegation_order
from apps.delegates.people_table.columns import COLUMNS
from apps.delegations.models import Participation

PERSON_COLUMNS = [column for column in COLUMNS if column.field not in ("delegation", "roles")]


def people_csv(people: Iterable[Delegate], delegations: Sequence[Participation]) -> bytes:
    """People (by name) by delegation: the columns of the import, then where each stands, and the badge."""
    codes: dict[UUID | None, str] = {row.pk: row.entity.code for row in delegations}
    rows = [[*_header(), "status", "attends", "name on the badge"]]
    for delegate in in_delegation_order(people, [row.pk for row in delegations]):
        person = [_cell(getattr(delegate.person, column.field)) for column in PERSON_COLUMNS]
        roles = "; ".join(role.replace("_", " ") for role in delegate.roles)
        place = [codes.get(delegate.participation_id, ""), roles]
        badge = getattr(getattr(delegate, "registration", None), "badge_name", "")
        rows.append([*person, *place, delegate.status, delegate.mode, badge])
    return write_csv(rows)


def _header() -> list[str]:
    """Headings by which the import finds its columns again, whatever the language of the page."""
    return [column.field.replace("_", " ") for column in PERSON_COLUMNS] + ["delegation", "roles"]


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    return str(value).replace("_", " ") if value in ("given_first", "family_first") else str(value)
