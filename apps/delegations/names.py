"""The naming protocol: the one place from which any output takes the name of a state or entity."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings

from apps.conferences.models import Conference
from apps.core.languages import pick, picked_language
from apps.delegations.choices import NameContext
from apps.delegations.models import Entity, EntityName, Participation

if TYPE_CHECKING:
    pass


@dataclass(frozen=True)
class DisplayName:
    """`display` is what stands on the page, `sort_key` what it is sorted by (never shown).

    `language` is the name's own; it differs from the one asked for where the forum has no name in that.
    """

    display: str
    sort_key: str
    disclaimer: str = ""
    flag_allowed: bool = False
    language: str = ""

    @property
    def place(self) -> str:
        """Where it stands among other names."""
        return self.sort_key.casefold()


@dataclass(frozen=True)
class NameEntry:
    """One line of a conference's protocol; an empty `display` means: as the forum names it."""

    display: str = ""
    sort_key: str = ""
    flag_allowed: bool = False
    disclaimer: str = ""

    @classmethod
    def of(cls, row: EntityName) -> "NameEntry":
        return cls(row.display, row.sort_key, row.flag_allowed, row.disclaimer)


class ForumNames(NamedTuple):
    """How the forum names an entity; the names are those of its columns."""

    code: str
    default_names: dict[str, str]
    default_sort_keys: dict[str, str]

    @classmethod
    def of(cls, entity: Entity) -> "ForumNames":
        return cls(entity.code, entity.default_names, entity.default_sort_keys)


def protocol_languages(conference: Conference) -> list[str]:
    """The languages that a conference needs names in: its working languages, and those of the pages."""
    pages = [code for code, _name in settings.LANGUAGES]
    return list(dict.fromkeys([*conference.working_languages, *pages]))


def display_name(
    entity: Entity, conference: Conference | None, language: str, context: str = NameContext.LIST
) -> DisplayName:
    """The name of `entity` in this conference, language and context.

    Falls back from the context to lists, then to the forum's name. Prefetch `entity.names` for many rows.
    """
    lines = {
        row.context: NameEntry.of(row)
        for row in entity.names.all()
        if conference is not None and row.conference_id == conference.pk and row.language == language
    }
    return name_by(lines, ForumNames.of(entity), language, context)


def name_by(lines: Mapping[str, NameEntry], forum: ForumNames, language: str, context: str) -> DisplayName:
    """The name by a protocol's `lines` of one language (context → line), saved or only typed so far."""
    line = lines.get(context) or lines.get(NameContext.LIST)
    if line is None:
        name = pick(forum.default_names, language) or forum.code
        own = picked_language(forum.default_names, language)
        return DisplayName(name, forum.default_sort_keys.get(own) or name, language=own)
    return DisplayName(line.display, line.sort_key or line.display, line.disclaimer, line.flag_allowed, language)


UNPLACED = 2**31 - 1
OUTSIDE = (2**31, "")  # after every delegation


def place_in_protocol(order: int) -> int:
    """The place that the conference gave; 0 is none: such a delegation comes after all that have one."""
    return order or UNPLACED


def protocol_key(order: int, name: DisplayName) -> tuple[int, str]:
    """The one order of delegations, in every list, plate and document: the conference's, then that of their names."""
    return place_in_protocol(order), name.place


def in_protocol_order(participations: Iterable[Participation], language: str) -> list[Participation]:
    """Delegations in protocol order, their names in `language`; sets `.name` (a DisplayName) on each."""
    rows = list(participations)
    for row in rows:
        row.name = display_name(row.entity, row.conference, language)
    return sorted(rows, key=lambda row: protocol_key(row.order, row.name))
