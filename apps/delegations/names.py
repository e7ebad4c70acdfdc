"""The naming protocol: the one place from which any output takes the name of a state or entity."""

from collections.abc import Iterable
from dataclasses import dataclass

from apps.conferences.models import Conference
from apps.core.languages import pick
from apps.delegations.choices import NameContext
from apps.delegations.models import Entity, Participation


@dataclass(frozen=True)
class DisplayName:
    """`display` is what stands on the page, `sort_key` what it is sorted by (never shown)."""

    display: str
    sort_key: str
    disclaimer: str = ""
    flag_allowed: bool = False


def display_name(
    entity: Entity, conference: Conference | None, language: str, context: str = NameContext.LIST
) -> DisplayName:
    """The name of `entity` in this conference, language and context.

    Falls back from the context to lists, then to the forum's name. Prefetch `entity.names` for many rows.
    """
    rows = {
        row.context: row
        for row in entity.names.all()
        if conference is not None and row.conference_id == conference.pk and row.language == language
    }
    row = rows.get(context) or rows.get(NameContext.LIST)
    if row is None:
        name = pick(entity.default_names, language) or entity.code
        return DisplayName(name, pick(entity.default_sort_keys, language) or name)
    return DisplayName(row.display, row.sort_key or row.display, row.disclaimer, row.flag_allowed)


def in_protocol_order(participations: Iterable[Participation], language: str) -> list[Participation]:
    """Delegations by the conference's order, then by sort key in `language`; sets `.name` (a DisplayName) on each."""
    rows = list(participations)
    for row in rows:
        row.name = display_name(row.entity, row.conference, language)
    return sorted(rows, key=lambda row: (row.order, row.name.sort_key.casefold()))
