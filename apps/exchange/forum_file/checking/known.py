"""What a file names, and whether everything it speaks of has been named."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.core.listing import sentences
from apps.exchange.forum_file.checking.places import each
from apps.exchange.forum_file.errors import Problems

UNKNOWN = {
    "entities": gettext_lazy("No entity of this file has the code “%(name)s”."),
    "people": gettext_lazy("No person of this file has the key “%(name)s”."),
    "organizations": gettext_lazy("No organization of this file has the key “%(name)s”."),
    "editions": gettext_lazy("No edition of this file has the address “%(name)s”."),
    "rooms": gettext_lazy("No room of this edition has the key “%(name)s”."),
    "rounds": gettext_lazy("No round of this edition has the key “%(name)s”."),
    "phases": gettext_lazy("No phase of this edition has the key “%(name)s”."),
    "tracks": gettext_lazy("No track of this edition has the key “%(name)s”."),
    "delegations": gettext_lazy("“%(name)s” has no delegation in this edition."),
    "texts": gettext_lazy("No text of this file has the symbol “%(name)s”."),
    "documents": gettext_lazy("No document of this file has the symbol “%(name)s”."),
}


@dataclass
class Known:
    """The names of one place: of the whole file, or of one edition with those of the file."""

    problems: Problems
    names: dict[str, set] = field(default_factory=dict)

    def within(self) -> "Known":
        return Known(self.problems, dict(self.names))

    def learn(self, kind: str, rows: Iterable[tuple[str, dict[str, Any]]], key: str) -> None:
        """Names of that kind; one that is given twice is a problem at its second place."""
        self.names[kind] = set(no_twins(self.problems, rows, key))

    def refer(self, kind: str, path: str, name: Any) -> None:
        """Something here speaks of `name`."""
        if name is not None and name not in self.names[kind]:
            sentence = str(UNKNOWN[kind] % {"name": name})
            if meant := self._meant(kind, name):
                sentence = sentences([sentence, _("Is “%(meant)s” meant?") % {"meant": meant}])
            self.problems.add(path, sentence)

    def forgive(self, kind: str, of: str) -> None:
        """A name of that kind is told where it is given: what is meant by it may be spoken of."""
        self.names[kind] |= {meant for name in self.names[kind] if (meant := self._meant(of, name))}

    def _meant(self, kind: str, name: Any) -> Any:
        folded = str(name).strip().casefold()
        return next((known for known in self.names[kind] if str(known).casefold() == folded), None)


def no_twins(problems: Problems, rows: Iterable[tuple[str, dict[str, Any]]], key: str) -> Iterator[Any]:
    """The values under `key`, and a problem for every one that stood before, letters of both cases being the same."""
    places: dict[Any, str] = {}
    for path, item in rows:
        value = item.get(key)
        if value in (None, ""):
            continue
        same = value.lower() if isinstance(value, str) else value
        if same in places:
            problems.add(
                f"{path}.{key}", _("“%(name)s” stands already at %(path)s.") % {"name": value, "path": places[same]}
            )
        places.setdefault(same, path)
        yield value


def rows_of(item: Any, key: str, path: str) -> list[tuple[str, dict[str, Any]]]:
    return list(each(item, key, path))
