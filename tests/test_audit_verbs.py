"""Every event that anything records has its words for the trail, in every language of the pages."""

import ast
import re
from pathlib import Path

from django.utils.translation import override

from apps.audit.trails.verbs import _LABELS
from apps.messaging.delivery import UNDELIVERED
from apps.statements.services.ending import PLAIN

APPS = Path(__file__).resolve().parents[1] / "apps"
VERB = re.compile(r"[a-z_]+\.[a-z_]+")
# Verbs put together from a word: every word that can stand there.
PUT_TOGETHER = {
    "statement.": {str(event) for event in PLAIN},
    "message.": {str(state) for state in UNDELIVERED},
}


def literals(node):
    """Verbs written out under a node; those put together are looked up by how they begin."""
    if isinstance(node, ast.JoinedStr):
        return {node.values[0].value + word for word in PUT_TOGETHER[node.values[0].value]}
    found = {each.value for each in ast.walk(node) if isinstance(each, ast.Constant)}
    return {value for value in found if isinstance(value, str) and VERB.fullmatch(value)}


def takers(tree):
    """Functions of a module that are handed a verb, with the place it has among their arguments."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    names = {node.name: [each.arg for each in node.args.args] for node in functions}
    return {name: arguments.index("verb") for name, arguments in names.items() if "verb" in arguments}


def verbs_of(tree):
    places = {**takers(tree), "record": 0, "record_many": 0}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and any(getattr(target, "id", "") == "verb" for target in node.targets):
            yield from literals(node.value)
        if not isinstance(node, ast.Call):
            continue
        place = places.get(getattr(node.func, "attr", getattr(node.func, "id", "")))
        if place is not None and len(node.args) > place:
            yield from literals(node.args[place])
        for keyword in node.keywords:
            if keyword.arg == "verb":
                yield from literals(keyword.value)


def recorded():
    sources = [path for path in APPS.rglob("*.py") if "migrations" not in path.parts]
    return {verb for path in sources for verb in verbs_of(ast.parse(path.read_text()))}


def test_every_recorded_verb_has_its_words():
    assert sorted(recorded() - set(_LABELS)) == []


def test_every_word_is_recorded_somewhere():
    assert sorted(set(_LABELS) - recorded()) == []


def test_the_words_are_japanese_too():
    with override("en"):
        english = {verb: str(label) for verb, label in _LABELS.items()}
    with override("ja"):
        assert sorted(verb for verb, label in _LABELS.items() if str(label) == english[verb]) == []


def test_verbs_are_found_however_they_are_handed_on():
    source = """
def _note(row, verb, by): ...
def change(row, on):
    verb = "row.opened" if on else "row.closed"
    audit.record(verb, target=row)
    audit.record_many("row.counted", targets=[row])
    rows.add(row, verb="row.added")
    _note(row, "row.noted", None)
    audit.record(f"message.{state}", target=row)
"""
    expected = ["row.added", "row.closed", "row.counted", "row.noted", "row.opened"]
    assert sorted(set(verbs_of(ast.parse(source)))) == sorted([*expected, "message.bounced", "message.failed"])


def test_nobody_says_whose_team_reads_an_entry():
    """Its target does (`audit.services.scope_of`); said beside it, it would be taken for a detail."""
    calls = [
        (path.name, node.lineno)
        for path in APPS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") in ("record", "record_many")
        and any(keyword.arg == "scope_id" for keyword in node.keywords)
    ]
    assert calls == []
