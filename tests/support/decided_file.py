"""The demonstration's adopted text as a file that somebody may lie in."""

import copy
import json
from functools import cache

import pytest

from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.statements.models import Statement
from tests.support.forum_files import DEMONSTRATION


@cache
def only_the_decision():
    """Only what the decision needs: its edition with its delegations, the text, and the document that it became."""
    document = parse_forum_file(DEMONSTRATION.read_bytes())
    edition = next(each for each in document["editions"] if each["slug"] == "2027")
    for key in ("sessions", "cloned_from", "rooms", "guiding_questions", "delegates", "outlines"):
        edition.pop(key, None)
    edition["texts"] = [text for text in edition["texts"] if text["state"] == "adopted"]
    edition["documents"] = [each for each in edition["documents"] if each["symbol"] == edition["texts"][0]["document"]]
    return {**document, "editions": [edition]}


def as_bytes(document):
    return json.dumps(document, ensure_ascii=False).encode()


class File:
    """The demonstration, its adopted text, and the parts of it that a liar would change."""

    def __init__(self):
        self.document = copy.deepcopy(only_the_decision())
        self.edition = self.document["editions"][0]
        (self.text,) = self.edition["texts"]
        self.tabling, self.record = self.text["tablings"][0], self.text["record"]
        self.positions, self.roster = self.tabling["positions"], self.tabling["roster"]
        self.register = next(each for each in self.edition["documents"] if each["symbol"] == self.text["document"])

    def delegation(self, code="CHN"):
        return next(each for each in self.edition["delegations"] if each["entity"] == code)

    def bare(self):
        """As somebody writes it by hand: what follows from the rest is left out."""
        self.text["record"] = {key: self.record[key] for key in ("adopted_at", "chair", "gavelled_by")}
        self.record = self.text["record"]
        return self

    def refused(self):
        with pytest.raises(FileRefused) as refused:
            import_document(parse_forum_file(as_bytes(self.document)))
        assert not Statement.objects.exists()
        return {problem.path.removeprefix("$.editions[0]."): problem.sentence for problem in refused.value.problems}
