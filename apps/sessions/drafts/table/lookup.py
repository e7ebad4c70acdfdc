"""The rooms and people of a conference by whatever they are called; each found in one way, or a sentence why not."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.models import Conference, Room
from apps.core.tables.headings import key
from apps.delegates.models import Person
from apps.delegates.people_table.delegations import Delegations
from apps.delegations.models import Participation
from apps.sessions.cast.candidates import people_to_choose

Found = TypeVar("Found")
# From what nobody writes inside a name to what some do: a cell is cut no finer than it has to be.
SEPARATORS = [r"\s*[;；\n]\s*", r"\s*[、，/／]\s*", r"\s*(?:,|・|\s[-–—―]\s|&|\+|\band\b)\s*"]


class Rooms:
    def __init__(self, rooms: Iterable[Room]):
        self.rooms = list(rooms)
        self._by_name: dict[str, list[Room]] = defaultdict(list)
        for room in self.rooms:
            for name in dict.fromkeys(map(key, room.names.values())):
                self._by_name[name].append(room)

    def find(self, name: str) -> Room | None:
        """By any of its names. ValidationError where two rooms are called so."""
        found = self._by_name.get(key(name), [])
        if len(found) > 1:
            raise ValidationError(
                _("Two rooms are called “%(name)s”. Give them different names first.") % {"name": name}
            )
        return found[0] if found else None

    def first(self, name: str) -> Room | None:
        """The first of that name, where it does not matter which."""
        return next(iter(self._by_name.get(key(name), [])), None)


class People:
    """Whoever can be given a role in a session, by name in either order, in the own script, or by address."""

    def __init__(self, conference: Conference, *, by: User):
        self.people, _groups = people_to_choose(conference, by=by)
        self._by_name: dict[str, dict[str, Person]] = defaultdict(dict)
        for pk, person in self.people.items():
            given, family = person.given_name, person.family_name
            for name in (person.email, person.native_name, f"{given} {family}", f"{family} {given}"):
                if wanted := _name_key(name):
                    self._by_name[wanted][pk] = person

    def find(self, name: str) -> Person | None:
        """ValidationError where there are two of that name."""
        found = list(self._by_name.get(_name_key(name), {}).values())
        if len(found) > 1:
            message = _("%(count)s people are called “%(name)s”. Write the email address instead.")
            raise ValidationError(message % {"count": len(found), "name": name})
        return found[0] if found else None

    def all_of(self, cell: str) -> list[Person]:
        """Everybody that a cell names. ValidationError naming who is not known."""
        found, unknown = pieces(cell, self.find)
        if unknown:
            message = _(
                "Nobody who can be given a role is called “%(names)s”. Correct the name, or add them to the list."
            )
            raise ValidationError(message % {"names": "”, “".join(unknown)})
        return found


class Seats:
    """Delegations by every name that the naming protocol knows."""

    def __init__(self, conference: Conference):
        self.delegations = Delegations(conference)
        rows = Participation.objects.filter(conference=conference)
        absent = rows.exclude(pk__in=rows.present().values("pk"))
        self.gone = set(absent.values_list("pk", flat=True))

    def all_of(self, cell: str) -> list[Participation]:
        found, unknown = pieces(cell, self._find)
        if unknown:
            self.delegations.find(unknown[0])  # says which there are
        for row in found:
            if row.pk in self.gone:
                name = self.delegations.shown[row]
                raise ValidationError(_("%(delegation)s does not take part.") % {"delegation": name})
        return found

    def _find(self, name: str) -> Participation | None:
        try:
            return self.delegations.find(name)
        except ValidationError:
            return None


def pieces(cell: str, find: Callable[[str], Found | None], finer: int = 0) -> tuple[list[Found], list[str]]:
    """What the names in a cell are found as, each once, and those that are not: "Example, One; Example, Two"."""
    cell = cell.strip()
    if not cell:
        return [], []
    if (whole := find(cell)) is not None:
        return [whole], []
    if finer == len(SEPARATORS):
        return [], [cell]
    parts = re.split(SEPARATORS[finer], cell)
    read = [pieces(part, find, finer + 1) for part in parts]
    found = [row for rows, _unknown in read for row in rows]
    unknown = [name for _rows, names in read for name in names]
    if unknown and not found and finer:
        return [], [cell]
    return list(dict.fromkeys(found)), unknown


def _name_key(name: str) -> str:
    """A name without accents, capitals, blanks and a form of address in brackets behind it."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\s*[(（].*?[)）]\s*", " ", name))
    return re.sub(r"[\s,._'’-]", "", "".join(each for each in plain if not unicodedata.combining(each))).casefold()
