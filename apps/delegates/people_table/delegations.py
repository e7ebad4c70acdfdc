"""The delegations of a conference by whatever they are called: by code, and by each of their names in any language."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.tables.headings import key
from apps.delegations.models import Participation

# A code beside a name, the one in brackets or behind a dash.
TWICE = re.compile(r"\s+[-–—]\s+|[(（:：/／]")
# Words that one list writes and another leaves out: "The Republic of Example" is "Example Republic".
LITTLE = {
    "delegation",
    "the",
    "of",
    "and",
    "la",
    "le",
    "les",
    "el",
    "los",
    "de",
    "du",
    "des",
    "d",
    "l",
    "der",
    "die",
    "das",
    "del",
}


class Delegations:
    """`find` is asked for each row of a table."""

    def __init__(self, conference: Conference):
        self.labels: list[str] = []
        self.shown: dict[Participation, str] = {}
        self._exact: dict[str, Participation] = {}
        self._plain: dict[str, set[Participation]] = {}
        self._words: dict[frozenset[str], set[Participation]] = {}
        for row in Participation.objects.filter(conference=conference).with_names():
            own = [name.display for name in row.entity.names.all() if name.conference_id == conference.pk]
            for name in [row.entity.code, *row.entity.default_names.values(), *own]:
                self._learn(name, row)
            self.shown[row] = own[0] if own else str(row.entity)
            self.labels.append(f"{row.entity.code} ({self.shown[row]})")

    def _learn(self, name: str, row: Participation) -> None:
        self._exact[key(name)] = row
        self._plain.setdefault(key(_plain(name)), set()).add(row)
        if words := _words(name):
            self._words.setdefault(words, set()).add(row)

    def find(self, typed: str) -> Participation | None:
        """By the exact name, else without accents, else by its words in any order; none for an empty cell.

        ValidationError, naming what there is, where no delegation or more than one is called so.
        """
        if not typed:
            return None
        if found := self.known_as(typed):
            return found
        known = ", ".join(sorted(self.labels)) or _("none yet")
        message = _("No delegation of this conference is called “%(name)s”. There are: %(known)s.")
        raise ValidationError(message % {"name": typed, "known": known})

    def known_as(self, typed: str) -> Participation | None:
        """The one delegation that is called so; also where both its code and its name stand there."""
        if found := self._called(typed):
            return found
        parts = [self._called(part.strip(" )）")) for part in TWICE.split(typed)]
        return parts[0] if len(parts) > 1 and len(set(parts)) == 1 else None

    def _called(self, typed: str) -> Participation | None:
        if found := self._exact.get(key(typed)):
            return found
        for candidates in (self._plain.get(key(_plain(typed)), set()), self._words.get(_words(typed), set())):
            if len(candidates) == 1:
                return next(iter(candidates))
        return None


def _plain(name: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))


def _words(name: str) -> frozenset[str]:
    words = re.split(r"[\W_]+", _plain(name).casefold())
    return frozenset(word for word in words if word and word not in LITTLE)
