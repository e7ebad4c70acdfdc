"""One rule, one home: what would let a second one grow beside it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from apps.conferences.choices import ConferenceStatus
from apps.conferences.edition_life import WITHOUT_ANSWERS
from apps.delegates.deadlines import WHY_CLOSED

ROOT = Path(__file__).resolve().parents[1]
STATUSES = {status.value for status in ConferenceStatus}


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(ROOT.glob("apps/**/*.py")):
        if "migrations" not in path.parts:
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text())


def is_status(node: ast.AST) -> bool:
    """`ConferenceStatus.DRAFT`, `choices.ConferenceStatus.DRAFT`."""
    if not isinstance(node, ast.Attribute):
        return False
    of = node.value
    return (of.attr if isinstance(of, ast.Attribute) else getattr(of, "id", "")) == "ConferenceStatus"


def asks_for_statuses(node: ast.AST) -> bool:
    """A collection of statuses, or a comparison with some."""
    if isinstance(node, ast.Set | ast.List | ast.Tuple):
        words = [each.value if isinstance(each, ast.Constant) else None for each in node.elts]
        return any(map(is_status, node.elts)) or (len(words) > 1 and set(words) <= STATUSES)
    return isinstance(node, ast.Compare) and any(map(is_status, [node.left, *node.comparators]))


def test_the_phases_of_an_edition_stand_in_one_module():
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources()
        if name != "apps/conferences/edition_life.py"
        for node in ast.walk(tree)
        if asks_for_statuses(node) or (isinstance(node, ast.alias) and node.name == "ConferenceStatus" and node.asname)
    ]
    assert found == []


def test_templates_ask_an_edition_for_its_phase_by_name():
    found = [
        str(path.relative_to(ROOT))
        for path in ROOT.glob("templates/**/*.html")
        if re.search(r"(conference|edition)\.status\s*(==|!=|in\b)", path.read_text())
    ]
    assert found == []


def test_whoever_cannot_answer_is_told_why():
    assert set(WHY_CLOSED) == WITHOUT_ANSWERS


def is_word(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_"


def is_vocabulary(node: ast.stmt) -> bool:
    """An import, a docstring, a class of choices, or words for some of them."""
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
        return all(map(is_word, node.value.values))
    return isinstance(node, ast.Import | ast.ImportFrom | ast.ClassDef | ast.Expr)


def test_choices_hold_vocabulary_and_no_policy():
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources()
        if name.endswith("/choices.py")
        for node in tree.body
        if not is_vocabulary(node)
    ]
    assert found == []


def test_what_may_follow_what_stands_in_a_life_or_a_policy_and_is_asked_there():
    """An upper app that reads the table itself repeats a rule that its owner has a word for."""
    tables, readers = [], []
    for name, tree in sources():
        app = name.split("/")[1]
        for node in ast.walk(tree):
            names = [getattr(each, "id", "") for each in node.targets] if isinstance(node, ast.Assign) else []
            if {"NEXT", "TRANSITIONS"} & {*names} and not name.endswith(("_life.py", "_policy.py")):
                tables.append(f"{name}:{node.lineno}")
            if isinstance(node, ast.ImportFrom) and "NEXT" in {each.name for each in node.names}:
                readers += [name] * (not (node.module or "").startswith(f"apps.{app}."))
    assert (tables, readers) == ([], [])
