"""Tags stand in templates, and whatever people typed is escaped there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template import TemplateDoesNotExist, engines
from jinja2 import UndefinedError

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "templates"
ROWS = TEMPLATES / "jinja"
NAMES = sorted(str(path.relative_to(ROWS)) for path in ROWS.rglob("*.*"))
TAG = re.compile(r"</?[a-z][\w-]*(?=[\s/>]|$)|<!--", re.I)
TRUSTED = {"mark_safe", "format_html", "format_html_join", "SafeString", "SafeText", "Markup"}
FORM = re.compile(r"(<form\b(?:[^>{]|{{.*?}}|{%.*?%})*>)(.*?)</form>", re.DOTALL)
ASKS = re.compile(r"{% fields? |\brequired\b")
HOME = "apps/core/markup.py"  # the one place that vouches for markup: what comes from the engine has been escaped


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted([*ROOT.glob("apps/**/*.py"), *ROOT.glob("config/**/*.py")]):
        if "migrations" not in path.parts:
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text())


def without_docstrings(tree: ast.Module) -> Iterator[ast.AST]:
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return (node for node in ast.walk(tree) if id(node) not in said)


def test_no_module_builds_tags():
    found = [
        f"{name}:{node.lineno}: {node.value}"
        for name, tree in sources()
        for node in without_docstrings(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and TAG.search(node.value)
    ]
    assert found == []


def test_one_module_vouches_for_markup():
    """`SafeString` as a type promises nothing by itself; as a call it would."""
    found = []
    for name, tree in sources():
        for node in ast.walk(tree):
            called = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
            imported = {each.name for each in node.names} if isinstance(node, ast.ImportFrom) else set()
            found += [name] * bool({called, *imported - {"SafeString"}} & TRUSTED)
    assert set(found) == {HOME}


@pytest.mark.parametrize("name", NAMES)
def test_every_template_of_the_second_engine_escapes(name):
    assert not re.search(r"\|\s*safe\b|\bautoescape\b|\bMarkup\b", (ROWS / name).read_text())
    made = engines["jinja2"].env
    assert made.autoescape is True
    made.get_template(name)  # it compiles


def test_the_second_engine_escapes_and_refuses_names_that_it_does_not_know():
    made = engines["jinja2"].env
    assert made.from_string("{{ x }}").render(x="<b>\"'&") == "&lt;b&gt;&#34;&#39;&amp;"
    with pytest.raises(UndefinedError):
        made.from_string("{{ x }}").render()


def test_no_engine_takes_the_others_templates():
    pages = [str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.*") if ROWS not in path.parents]
    assert len(pages) > 100
    assert len(NAMES) >= 5
    for engine, names in (("jinja2", pages), ("django", NAMES)):
        for name in names:
            with pytest.raises(TemplateDoesNotExist):
                engines[engine].get_template(name)


def test_what_is_wrong_is_said_by_the_page_and_not_by_the_browser():
    """A browser checks in a bubble of its own, in its own language, one field after the other."""
    forms = [(path, *found) for path in sorted(TEMPLATES.rglob("*.html")) for found in FORM.findall(path.read_text())]
    asking = [(path, tag) for path, tag, body in forms if 'method="post"' in tag and ASKS.search(body)]
    assert len(asking) > 60
    assert [path.name for path, tag in asking if "novalidate" not in tag] == []
