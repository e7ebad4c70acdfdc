"""One rule, one home: what would let a second one grow beside it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from apps.conferences.choices import ConferenceStatus
from apps.conferences.edition_life import WITHOUT_ANSWERS
from apps.delegates import person_columns
from apps.delegates.invitations.deadlines import WHY_CLOSED
from apps.delegates.invitations.replies import Standing
from apps.delegates.people_list.looks import LOOKS
from apps.delegates.people_table.columns import COLUMNS
from apps.delegates.people_table.preview import GROUPS

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
        for path in [*ROOT.glob("templates/**/*.html"), *ROOT.glob("templates/jinja/**/*.jinja")]
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


def test_every_standing_has_its_look():
    assert set(LOOKS) == set(Standing)


def mentioning(pattern: str) -> list[str]:
    return [
        str(path.relative_to(ROOT))
        for path in sorted(ROOT.glob("apps/**/*.py"))
        if "migrations" not in path.parts and re.search(pattern, path.read_text())
    ]


def test_delegations_are_put_in_order_by_one_key():
    assert mentioning(r"sort_key\.casefold") == ["apps/delegations/names.py"]


def test_what_the_public_reads_of_a_person_is_decided_once():
    """Beside the choice itself, its column and its form: whoever else names its values decides a second time."""
    assert mentioning("NamingConsent") == [
        "apps/delegates/choices.py",
        "apps/delegates/forms/reply.py",
        "apps/delegates/models.py",
        "apps/delegates/public_naming.py",
    ]


def homes() -> list[tuple[str, list[str]]]:
    """The rows of "Where does a rule live?": file, symbols."""
    text = (ROOT / "docs" / "architecture.md").read_text().split("## Where does a rule live?")[1].split("\n## ")[0]
    rows = [line.split("|")[2:4] for line in text.splitlines() if line.startswith("| ")][1:]
    return [(path.strip(" `"), re.findall(r"`(\w+)`", symbols)) for path, symbols in rows]


def defined(tree: ast.Module) -> set[str]:
    """What a module defines at any depth, the names of constraints, and the fields it counts."""
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.Name(id=name, ctx=ast.Store()):
                found.add(name)
            case ast.keyword(arg="name", value=ast.Constant(value=str(name))):
                found.add(name)
            case ast.AugAssign(target=ast.Attribute(attr=name)):
                found.add(name)
    return found


def test_every_rule_of_the_table_lives_where_it_says():
    rows = homes()
    assert len(rows) >= 19
    assert [path for path, symbols in rows if not (ROOT / path).is_file() or not symbols] == []
    trees = {path: defined(ast.parse((ROOT / path).read_text())) for path, _symbols in rows}
    assert [f"{path}: {name}" for path, symbols in rows for name in symbols if name not in trees[path]] == []


def test_every_file_that_the_walk_of_a_request_names_is_there():
    text = (ROOT / "docs" / "architecture.md").read_text().split("## One request")[1].split("\n## ")[0]
    named = re.findall(r"`((?:apps|config)/[\w/]+\.py)`", text)
    assert len(named) > 5
    assert [path for path in named if not (ROOT / path).is_file()] == []


def test_the_columns_of_a_person_are_listed_once():
    """But for one or two of them: a third is a list that has to grow with the next column."""
    columns = set(person_columns.EVERYTHING) - {"email", "language", "languages", "time_zone", "position"}
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources()
        if name not in ("apps/delegates/person_columns.py", "apps/delegates/people_table/whole_names.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.List | ast.Tuple | ast.Set)
        and sum(isinstance(each, ast.Constant) and each.value in columns for each in node.elts) > 2
    ]
    assert found == []


def test_a_table_of_people_has_every_column_of_a_person():
    everything = {*person_columns.EVERYTHING, "delegation", "roles"}
    assert {column.field for column in COLUMNS} == everything
    assert {field for _label, fields in GROUPS for field in fields} == everything  # and its preview shows it
