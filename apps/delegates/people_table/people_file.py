"""A table of people read against one conference: who is new, who is known, and what is wrong in which cell."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.core.email_addresses import validate_letters
from apps.core.exceptions import Refused
from apps.core.guards.plain_text import validate_line
from apps.core.languages import CONTENT_LANGUAGES, NAME_LANGUAGES
from apps.core.lazy import Words
from apps.delegates.choices import DelegateRole, NameOrder
from apps.delegates.models import Delegate, Person
from apps.delegates.people_table.columns import Column, key, match
from apps.delegates.people_table.pasted import PastedTable, read_table
from apps.delegates.person_columns import EVERYTHING
from apps.delegates.seats import people_on, sits
from apps.delegations.models import Participation

MAX_ROWS = 500
NEW, KNOWN, HERE = "new", "known", "here"
ROLE_WORDS: dict[str, str] = {
    "delegate": DelegateRole.DELEGATE, "代表": DelegateRole.DELEGATE, "団員": DelegateRole.DELEGATE,
    "observer": DelegateRole.OBSERVER, "オブザーバー": DelegateRole.OBSERVER,
    "resourceperson": DelegateRole.RESOURCE_PERSON, "有識者": DelegateRole.RESOURCE_PERSON,
    "専門家": DelegateRole.RESOURCE_PERSON, "専門家招請": DelegateRole.RESOURCE_PERSON,
    "focalpoint": DelegateRole.FOCAL_POINT, "窓口": DelegateRole.FOCAL_POINT, "連絡担当": DelegateRole.FOCAL_POINT,
}  # fmt: skip
ORDER_WORDS: dict[str, str] = {
    "": NameOrder.GIVEN_FIRST, "givenfirst": NameOrder.GIVEN_FIRST, "givennamefirst": NameOrder.GIVEN_FIRST,
    "名姓": NameOrder.GIVEN_FIRST, "familyfirst": NameOrder.FAMILY_FIRST, "familynamefirst": NameOrder.FAMILY_FIRST,
    "姓名": NameOrder.FAMILY_FIRST,
}  # fmt: skip
LANGUAGE_WORDS = {
    **{key(code): code for code in CONTENT_LANGUAGES}, **{key(name): code for code, name in CONTENT_LANGUAGES.items()},
    "japanese": "ja", "korean": "ko", "chinese": "zh-hans", "mongolian": "mn", "russian": "ru", "french": "fr",
    "german": "de", "italian": "it", "spanish": "es", "英語": "en", "韓国語": "ko", "中国語": "zh-hans",
    "モンゴル語": "mn", "ロシア語": "ru", "フランス語": "fr", "ドイツ語": "de", "イタリア語": "it", "スペイン語": "es",
    "zh": "zh-hans",
}  # fmt: skip


NAME_LANGUAGE_WORDS = {
    **LANGUAGE_WORDS, "zhhant": "zh-hant", "traditionalchinese": "zh-hant", key(NAME_LANGUAGES["zh-hant"]): "zh-hant",
    "繁体字中国語": "zh-hant", "中国語繁体字": "zh-hant",
}  # fmt: skip


@dataclass
class PersonRow:
    """One row: `cells` as typed, `person` as it would be stored, `errors` per field, `outcome` (NEW, KNOWN, HERE)."""

    line: int
    cells: dict[str, str]
    person: dict[str, Any] = field(default_factory=dict)
    participation: Participation | None = None
    roles: list[str] = field(default_factory=list)
    outcome: str = NEW
    known: Person | None = None
    errors: dict[str, str] = field(default_factory=dict)
    is_beyond: bool = False  # of the seats of its delegation

    def shown(self, columns: list[Column]) -> list[tuple[str, str, str]]:
        """(heading, what was typed, what is wrong with it) per column, for the preview."""
        return [(str(c.label), self.cells.get(c.field, ""), self.errors.get(c.field, "")) for c in columns]


@dataclass(frozen=True)
class PeopleFile:
    columns: list[Column]
    unused: list[str]
    rows: list[PersonRow]
    beyond_seats: dict[Participation, int] = field(default_factory=dict)  # the people there would be

    def preview(self) -> list[dict[str, Any]]:
        """The rows as the preview shows them."""
        return [
            {
                "line": row.line,
                "outcome": row.outcome,
                "errors": row.errors,
                "shown": row.shown(self.columns),
                "is_beyond": row.is_beyond,
            }
            for row in self.rows
        ]

    @property
    def faulty(self) -> list[PersonRow]:
        return [row for row in self.rows if row.errors]

    @property
    def to_add(self) -> list[PersonRow]:
        return [row for row in self.rows if row.outcome != HERE and not row.errors]

    @property
    def here(self) -> list[PersonRow]:
        return [row for row in self.rows if row.outcome == HERE and not row.errors]


def read_people(text: str, conference: Conference, *, by: User | None = None) -> PeopleFile:
    """Read a pasted or decoded table for `by`, who is told of people by name as far as they may read them.

    Refused (field "table") where the table as a whole cannot be read.
    """
    table = read_table(text)
    if len(table.rows) > MAX_ROWS:
        message = _("The table has %(count)s rows; at most %(limit)s can be taken in at once.")
        raise Refused(message % {"count": len(table.rows), "limit": MAX_ROWS}, field="table", code="too_many")
    columns, unused = match(table.header)
    delegations = _Delegations(conference)
    rows = [_read_row(table, index, columns, delegations) for index in range(len(table.rows))]
    _find_repeated(rows)
    _find_known(rows, conference, by)
    beyond = _find_beyond(rows)
    return PeopleFile([column for column in columns if column], unused, rows, beyond)


class _Delegations:
    """The conference's delegations by code and by every name they go under, in any language."""

    def __init__(self, conference: Conference):
        self.by_name: dict[str, Participation] = {}
        self.labels: list[str] = []
        for row in Participation.objects.filter(conference=conference).with_names():
            own = [name.display for name in row.entity.names.all() if name.conference_id == conference.pk]
            for name in [row.entity.code, *row.entity.default_names.values(), *own]:
                self.by_name[key(name)] = row
            self.labels.append(f"{row.entity.code} ({own[0] if own else row.entity})")

    def find(self, typed: str) -> Participation | None:
        """None for an empty cell: resource persons stand outside delegations."""
        if not typed:
            return None
        if (found := self.by_name.get(key(typed))) is None:
            known = ", ".join(sorted(self.labels)) or _("none yet")
            message = _("No delegation of this conference is called “%(name)s”. There are: %(known)s.")
            raise ValidationError(message % {"name": typed, "known": known})
        return found


def _read_row(table: PastedTable, index: int, columns: list[Column | None], delegations: _Delegations) -> PersonRow:
    cells = {column.field: cell for column, cell in zip(columns, table.rows[index], strict=False) if column is not None}
    row = PersonRow(table.lines[index], cells)
    if len(table.rows[index]) > len(columns) and any(table.rows[index][len(columns) :]):
        row.errors["family_name"] = str(_("This row has more cells than the header."))
    readers = {
        "email": _address,
        "native_language": lambda text: _word(text, NAME_LANGUAGE_WORDS, ", ".join(NAME_LANGUAGES)) if text else "",
        "name_order": lambda text: _word(text, ORDER_WORDS, _("given first, family first")),
        "language": lambda text: _word(text, LANGUAGE_WORDS, ", ".join(CONTENT_LANGUAGES)) if text else "en",
        "languages": lambda text: [_word(part, LANGUAGE_WORDS, ", ".join(CONTENT_LANGUAGES)) for part in _parts(text)],
    }
    for name in EVERYTHING:
        if name in cells:
            _try(row, name, lambda name=name: row.person.__setitem__(name, readers.get(name, _line)(cells[name])))
    _try(row, "delegation", lambda: setattr(row, "participation", delegations.find(cells.get("delegation", ""))))
    _try(row, "roles", lambda: setattr(row, "roles", _roles(cells.get("roles", ""))))
    _check_as_person(row)
    return row


def _line(text: str) -> str:
    validate_line(text)
    return text


def _address(text: str) -> str:
    """As typed on a keyboard with wide letters; looked at before: NFKC makes plain letters of those that look alike."""
    validate_letters(text)
    return unicodedata.normalize("NFKC", text).replace(" ", "")


def _try(row: PersonRow, name: str, read: Callable[..., Any]) -> None:
    try:
        read()
    except ValidationError as error:
        row.errors.setdefault(name, " ".join(error.messages))


def _check_as_person(row: PersonRow) -> None:
    """The model's own rules: lengths, a family name, an address that is one, a zone that exists."""
    try:
        Person(**row.person).clean_fields(exclude=["forum", "user"])
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            row.errors.setdefault(name, " ".join(messages))


def _word(text: str, words: dict[str, str], known: Words) -> str:
    if (found := words.get(key(text))) is None:
        message = _("“%(word)s” is not known here. Possible: %(known)s.")
        raise ValidationError(message % {"word": text, "known": known})
    return str(found)


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"\s*[;,/、・，]\s*", text.strip()) if part]


def _roles(text: str) -> list[str]:
    known = ", ".join(str(role.label) for role in DelegateRole)
    return [_word(part, ROLE_WORDS, known) for part in _parts(text)] or [str(DelegateRole.DELEGATE)]


def _identity(person: dict[str, Any]) -> tuple[str, ...]:
    """What makes two rows the same person: the address, or for want of one the whole name."""
    if email := person.get("email", ""):
        return ("email", email.lower())
    return ("name", person.get("given_name", "").casefold(), person.get("family_name", "").casefold())


def _find_repeated(rows: list[PersonRow]) -> None:
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        identity = _identity(row.person)
        if identity in first and identity != ("name", "", ""):
            message = _("The same person stands in line %(line)s already.") % {"line": first[identity]}
            row.errors.setdefault("email" if identity[0] == "email" else "family_name", str(message))
        first.setdefault(identity, row.line)


def _find_known(rows: list[PersonRow], conference: Conference, by: User | None) -> None:
    """Mark who the forum knows already, and who is in this conference already. Three queries.

    Whoever knows an address gets the record that has it. A name alone would give the address to who may not read it.
    """
    people = list(Person.objects.filter(forum_id=conference.forum_id))
    here = set(Delegate.objects.of(conference).values_list("person_id", flat=True))
    readable = here.union(Person.objects.readable_by(by).values_list("pk", flat=True))
    by_email = {person.email.lower(): person for person in people if person.email}
    by_name: dict[tuple[str, ...], list[Person]] = {}
    for person in (person for person in people if person.pk in readable):
        by_name.setdefault(("name", person.given_name.casefold(), person.family_name.casefold()), []).append(person)
    for row in rows:
        identity = _identity(row.person)
        same_name = by_name.get(identity, [])
        row.known = by_email.get(identity[1]) if identity[0] == "email" else None
        if row.known is None and len(same_name) == 1:
            row.known = same_name[0]
        if row.known:
            row.outcome = HERE if row.known.pk in here else KNOWN


def _find_beyond(rows: list[PersonRow]) -> dict[Participation, int]:
    """Mark the rows that go beyond the seats of their delegation; say how many people there would be. One query."""
    coming = [row for row in rows if row.outcome != HERE and not row.errors and sits(row.roles)]
    delegations = {row.participation.pk: row.participation for row in coming if row.participation}
    people = dict.fromkeys(delegations, 0) | people_on(delegations)
    for row in coming:
        if row.participation and row.participation.seats is not None:
            people[row.participation.pk] += 1
            row.is_beyond = people[row.participation.pk] > row.participation.seats
    return {row.participation: people[row.participation.pk] for row in coming if row.participation and row.is_beyond}
