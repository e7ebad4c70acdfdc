"""bin/test --changed: the test files that a change can reach. Guesses only towards more tests, never towards fewer.

What leads from a file on: imports; dotted names in strings (middleware, tasks, patches); "app.word" (a permission, a
model) and, from tests, "app:name" (a page) and a command's name. A test that opens pages by typed addresses, or starts
programs, can reach every module. Of a conftest.py only the fixtures that a test names count, and those used by all.
"""

import ast
import re
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from config.embedded.failures import Failure
from config.embedded.layout import ROOT

DOTTED = re.compile(r"(?!config\.(urls|wsgi|asgi)$)(?:apps|config|tests)(?:\.\w+)+$")
NAMED = re.compile(r"(\w+)([.:])[\w-]+$")
PAGES = {"client", "Client", "pages", "live_server", "browser_page", "chromium", "rf", "RequestFactory"}
TYPED = re.compile(r"""["'](https?:/)?/\w*|reverse\(["'](\w+["']|admin:)|follow=True""")
PROGRAMS = re.compile(r"^(import|from) (subprocess|tests\.support\.(devstack|supervised|workers|proxy))\b", re.M)
MODULE = re.compile(r"(apps|config|tests)/(?!.*(migrations|settings)/|(.*/)?(conftest|apps|models|admin)\.py$).*\.py$")
WHOLE_TREE = re.compile(r"""(ROOT|BASE_DIR|APPS|["']apps["']\))\.r?glob\(""")
SHOWN = ("apps/*/templatetags/*.py", "config/urls.py", "config/settings/*.py")  # what runs on every page
BY_NAME = ("docs/", "deploy/", "bin/", "Dockerfile", "docker-compose.yml", ".docker", "static/")


def changed_files(root: Path = ROOT) -> set[str]:
    """Files that differ from where the branch left main; on main: that are not committed, else the last commit's."""
    head = _git(root, "rev-parse", "HEAD")[0]
    left = next((found[0] for name in ("main", "origin/main") if (found := _git(root, "merge-base", name, head))), head)
    new = _git(root, "ls-files", "--others", "--exclude-standard")
    changed = {*_git(root, "diff", "--name-only", "--no-renames", left), *new}
    if not changed and left == head:
        changed = {*_git(root, "diff", "--name-only", "--no-renames", "HEAD~1", "HEAD")}
    return changed


def _git(root: Path, *words: str) -> list[str]:
    """The lines of git's answer; none where it refuses, as for a branch that is not there."""
    done = subprocess.run(["git", "-C", root, *words], capture_output=True, text=True, check=False)
    if done.returncode != 0 and words[0] not in ("merge-base", "diff"):
        raise Failure("--changed asks git what has changed, and git does not know this folder.")
    return done.stdout.splitlines() if done.returncode == 0 else []


class Reach:
    """The graph of one source tree; a node is a file, or `conftest.py::fixture`."""

    def __init__(self, root: Path = ROOT):
        self.root = root
        found = (path for top in ("apps", "config", "tests") for path in (root / top).rglob("*.py"))
        self.texts = {path.relative_to(root).as_posix(): path.read_text() for path in found}
        self.commands = {Path(name).stem: name for name in self.texts if "/commands/" in name}
        self.edges: dict[str, set[str]] = {}
        for name, text in self.texts.items():
            self._add(name, ast.parse(text), text)
        self.tests = sorted(name for name in self.texts if re.match(r"tests/(.*/)?test_\w+\.py$", name))

    def tests_for(self, changed: Iterable[str]) -> list[str]:
        """Test files to run; all of them for what every test stands on, such as settings, migrations and templates."""
        return sorted({name for each in changed for name in self._tests_for(each)})

    def _tests_for(self, changed: str) -> set[str]:
        reading = {test for test in self.tests if any(WHOLE_TREE.search(text) for text in self._own(test))}
        reading |= {test for test in self.tests if any(Path(changed).name in text for text in self._own(test))}
        if changed.endswith(".md"):
            return reading
        if changed.startswith(BY_NAME):
            folder = "tests/browser/" if changed.startswith("static/") else "tests/faults/"
            top = re.compile(rf"\b{re.escape(changed.split('/')[0])}\b")
            return reading | {test for test in self.tests if top.search(self.texts[test]) or test.startswith(folder)}
        if not MODULE.match(changed):
            return set(self.tests)
        return reading | {test for test in self.tests if changed in self.reached(test)}

    def _own(self, test: str) -> set[str]:
        """What stands in a test file and in the helpers it leads to."""
        return {self.texts[each] for each in self.reached(test) if each.startswith("tests/") and each in self.texts}

    @cache  # noqa: B019  (one graph per run)
    def reached(self, start: str) -> frozenset[str]:
        found, waiting = set(), [start]
        while waiting:
            name = waiting.pop()
            waiting += () if name in found else self.edges.get(name, ())
            found.add(name)
        return frozenset(found)

    def _add(self, name: str, tree: ast.Module, text: str) -> None:
        if not name.endswith("conftest.py"):
            fixtures = self._fixtures(name, words_of(tree)) if name.startswith("tests/") else ()
            self.edges[name] = {*self._leads(tree, name, text), *fixtures}
            return
        imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef):
                continue
            source = ast.get_source_segment(text, node) or ""
            words = words_of(node)
            used = [each for each in imports if words & {(a.asname or a.name).split(".")[0] for a in each.names}]
            leads = {*self._leads(ast.Module([*used, node], []), name, source), *self._fixtures(name, words)}
            self.edges[f"{name}::{node.name}"] = leads

    def _fixtures(self, name: str, words: set[str]) -> Iterator[str]:
        """Nodes of the conftest.py files above that are named, and of those that are used without being named."""
        for folder in Path(name).parents:
            above = f"{folder.as_posix()}/conftest.py"
            for found in re.finditer(r"^((?:@.*\n)*)def (\w+)", self.texts.get(above, ""), re.M):
                if found[2] in words or (above != name and "autouse" in found[1]):
                    yield f"{above}::{found[2]}"

    def _leads(self, tree: ast.Module, name: str, text: str) -> Iterator[str]:
        in_tests = name.startswith("tests/")
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from (path for alias in node.names for path in files_of(alias.name))
            elif isinstance(node, ast.ImportFrom):
                yield from (path for alias in node.names for path in files_of(f"{node.module}.{alias.name}"))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from self._named(node.value, in_tests)
        if in_tests and PROGRAMS.search(text):
            yield from (each for each in self.texts if not each.startswith("tests/"))
        if in_tests and PAGES & words_of(tree):
            typed = TYPED.search(text)
            shown = (path.relative_to(self.root).as_posix() for glob in SHOWN for path in self.root.glob(glob))
            yield from (path for path in shown if typed or path != "config/urls.py")

    def _named(self, word: str, in_tests: bool) -> Iterator[str]:
        if DOTTED.match(word):
            yield from files_of(word)
        elif found := NAMED.match(word):
            ends = ("permissions.py", "models.py") if found[2] == "." else ("urls.py",) if in_tests else ()
            yield from (f"apps/{found[1]}/{end}" for end in ends)
        elif in_tests and word in self.commands:
            yield self.commands[word]


def words_of(tree: ast.AST) -> set[str]:
    """Names, arguments and one-word strings of a piece of code; what a docstring talks about is none of them."""
    ends = {ast.Constant: "value", ast.Name: "id", ast.arg: "arg"}
    return {getattr(node, ends[type(node)]) for node in ast.walk(tree) if type(node) in ends}


def files_of(dotted: str) -> Iterator[str]:
    """Where a dotted name and the packages above it would lie, whether or not they do: what is gone is missed too."""
    parts = dotted.split(".")
    for number in range(1, len(parts) + 1):
        yield from ("/".join(parts[:number]) + end for end in (".py", "/__init__.py"))
