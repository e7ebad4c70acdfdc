"""Title, kind, date and place of a text that somebody else saved meanwhile, put together with what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import version_of
from apps.core.wordings.redline import Run, redline
from apps.statements.forms.meeting import MINE, THEIRS
from apps.statements.log.snapshots import Snapshot
from apps.statements.merging.three_ways import Mark, one_of, words_of
from apps.statements.models import Statement

FACTS = ("kind", "basis", "dated_on")


@dataclass(frozen=True)
class FactNote:
    """What is said of one of them; `language` of a title, `runs` what they made of it."""

    sentence: str
    language: str = ""
    runs: Sequence[Run] = ()


def chosen_titles(data: Any, statement: Statement) -> Any:
    """What was sent, with the titles as they are saved where those were chosen."""
    taken = [code for code in data.getlist("title_clash") if data.get(f"title_take_{code}") == THEIRS]
    if not taken:
        return data
    found = data.copy()
    for code in taken:
        found[f"titles_{code}"] = statement.revision.titles.get(code, "")
    return found


def open_titles(data: Any) -> list[str]:
    """Languages of which somebody still has to choose the title."""
    found = [code for code in data.getlist("title_clash") if code in CONTENT_LANGUAGES]
    return [code for code in found if data.get(f"title_take_{code}") not in (THEIRS, MINE)]


@dataclass
class FactsMerging:
    """`form` as it was typed, for the text as it stood (`then`: a row of its history, None where unknown)."""

    form: Any
    statement: Statement
    then: Any
    base: Snapshot | None

    def __post_init__(self) -> None:
        self.notes: list[FactNote] = []
        self.clashes: list[str] = []
        self.data = self.form.data.copy()

    def merge(self) -> None:
        """What only they changed is taken into the form; of what both changed, mine stands and theirs is told."""
        self._titles()
        for name in FACTS:
            self._fact(name)
        self._places()
        self.data.setlist("title_clash", self.clashes)
        for code in self.clashes:
            self.data.pop(f"title_take_{code}", None)
        self.form.data = self.data

    def _titles(self) -> None:
        now, was = self.statement.revision.titles, self.base["titles"] if self.base else {}
        for code, mine in self.form.cleaned_data["titles"].items():
            began = was.get(code, "") if self.base else None
            theirs = now.get(code, "")
            said, mark = words_of(began, theirs, mine)
            self.data[f"titles_{code}"] = said
            runs = redline(began or "", theirs)
            if mark == Mark.THEIRS:
                self.notes.append(FactNote(_("The title was changed meanwhile; you did not change it."), code, runs))
            elif mark == Mark.PROPOSED:
                self.notes.append(FactNote(_("Both changes of the title are put together: look."), code, runs))
            elif mark == Mark.CLASH:
                self.clashes.append(code)

    def _fact(self, name: str) -> None:
        mine, theirs = self.form.cleaned_data[name], getattr(self.statement, name)
        began = str(getattr(self.then, name)) if self.then else None
        said, mark = one_of(began, str(theirs), str(mine))
        self.data[name] = said
        self._tell(name, mark, self._label(name, str(theirs)))

    def _label(self, name: str, value: str) -> str:
        return str(dict(getattr(self.form.fields[name], "choices", [])).get(value, value))

    def _places(self) -> None:
        mine, theirs = self.form.cleaned_data["places"], self.statement.places
        for code in dict.fromkeys([*mine, *theirs]):
            began = self.then.places.get(code, "") if self.then else None
            said, mark = one_of(began, theirs.get(code, ""), mine.get(code, ""))
            self.data[f"places_{code}"] = said
            self._tell("places", mark, theirs.get(code, ""))

    def _tell(self, name: str, mark: Mark, theirs: str) -> None:
        told = {"field": self.form.fields[name].label, "theirs": theirs}
        if mark == Mark.THEIRS:
            self.notes.append(FactNote(_("%(field)s was changed to “%(theirs)s”.") % told))
        elif mark == Mark.CLASH:
            sentence = _("%(field)s was changed to “%(theirs)s”; what you chose stands in the form.")
            self.notes.append(FactNote(sentence % told))


def state_at(statement: Statement, version: str) -> Any:
    """The text as its history has it at a version of a form; None where it has not."""
    events: Any = getattr(statement, "events", None)
    moments = [each for each in events.order_by("-pgh_id") if version_of(each) == version]
    return moments[0] if moments else None
