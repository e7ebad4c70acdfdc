"""bin/test --changed: which test files a change reaches, on a small tree and on this one."""

import subprocess

import pytest

from config.embedded import testing
from config.embedded.failures import Failure
from config.embedded.reach import Reach, changed_files

TREE = {
    "config/urls.py": "from apps.desk import urls",
    "config/settings/base.py": 'MIDDLEWARE = ["apps.core.guards.headers.Headers"]\nROOT_URLCONF = "config.urls"',
    "config/embedded/serve.py": "",
    "apps/core/guards/headers.py": "from apps.core import shared",
    "apps/core/shared.py": "",
    "apps/core/templatetags/words.py": "",
    "apps/desk/urls.py": "from apps.desk.views import board",
    "apps/desk/views.py": "import apps.desk.board",
    "apps/desk/board.py": "",
    "apps/desk/permissions.py": "from apps.desk import roles",
    "apps/desk/roles.py": "",
    "apps/desk/management/commands/tidy.py": "from apps.desk import tidying",
    "apps/desk/tidying.py": "",
    "apps/mail/sending.py": "",
    "tests/conftest.py": (
        "import pytest\nfrom apps.mail import sending\nfrom apps.core import shared\n\n\n"
        '@pytest.fixture(autouse=True)\ndef always():\n    """What pages leave."""\n    shared.clear()\n\n\n'
        "@pytest.fixture\ndef mailer():\n    return sending\n\n\n"
        "@pytest.fixture\ndef post(mailer):\n    return mailer\n"
    ),
    "tests/support/gates.py": "from apps.desk import roles",
    "tests/unit/test_alone.py": '"""The mailer is not asked."""\n',
    "tests/unit/test_board.py": "from apps.desk.board import rows",
    "tests/unit/test_gate.py": "from tests.support import gates",
    "tests/unit/test_post.py": "def test_post(post): pass",
    "tests/unit/test_right.py": 'RIGHT = "desk.see"',
    "tests/unit/test_tidy.py": 'call_command("tidy")',
    "tests/unit/test_patch.py": 'patch("apps.mail.sending.now")',
    "tests/unit/test_page.py": 'def test_page(client): client.get(reverse("desk:board"))',
    "tests/unit/test_other_page.py": 'def test_page(client): client.get(reverse("mail:list"))',
    "tests/unit/test_typed.py": 'def test_typed(client): client.get("/en/")',
    "tests/unit/test_tree.py": 'FILES = ROOT.glob("apps/**/*.py")',
    "tests/unit/test_guide.py": 'GUIDE = "docs/guide.md"',
    "tests/browser/test_look.py": "",
    "tests/faults/test_kills.py": "import subprocess",
}
EVERY = sorted(path.split("test_")[1].removesuffix(".py") for path in TREE if "/test_" in path)
PAGES = ["other_page", "page", "typed"]


def fill(folder, files) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def reach(tmp_path) -> Reach:
    fill(tmp_path, TREE)
    return Reach(tmp_path)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("apps/core/shared.py", EVERY),  # by the fixture that every test uses
        ("apps/desk/board.py", ["board", "kills", "page", "tree", "typed"]),
        ("apps/desk/roles.py", ["gate", "kills", "right", "tree"]),
        ("apps/desk/tidying.py", ["kills", "tidy", "tree"]),
        ("apps/mail/sending.py", ["kills", "patch", "post", "tree"]),
        ("apps/mail/gone.py", ["tree"]),
        ("apps/core/guards/headers.py", ["kills", *PAGES, "tree"]),
        ("apps/core/templatetags/words.py", ["kills", *PAGES, "tree"]),
        ("apps/core/templatetags/__init__.py", ["tree"]),
        ("config/embedded/serve.py", ["kills", "tree"]),
        ("tests/support/gates.py", ["gate", "tree"]),
        ("tests/unit/test_alone.py", ["alone", "tree"]),
        ("static/css/base.css", ["look", "tree"]),
        ("docs/guide.md", ["guide", "tree"]),
        ("CHANGELOG.md", ["tree"]),
        ("deploy/Caddyfile", ["kills", "tree"]),
        ("bin/serve", ["kills", "tree"]),
        ("templates/base.html", EVERY),
        ("locale/ja/LC_MESSAGES/django.po", EVERY),
        ("apps/desk/migrations/0001_initial.py", EVERY),
        ("apps/desk/models.py", EVERY),
        ("config/settings/base.py", EVERY),
        ("tests/conftest.py", EVERY),
        ("requirements/base.txt", EVERY),
        ("pyproject.toml", EVERY),
        ("manage.py", EVERY),
    ],
)
def test_what_a_change_reaches(reach, changed, expected):
    found = [test.split("test_")[1].removesuffix(".py") for test in reach.tests_for([changed])]
    assert sorted(found) == sorted(expected)


def test_a_module_that_is_gone_is_missed_by_those_who_still_import_it(tmp_path):
    fill(tmp_path, {name: text for name, text in TREE.items() if name != "apps/desk/board.py"})
    assert "tests/unit/test_board.py" in Reach(tmp_path).tests_for(["apps/desk/board.py"])


def test_this_tree():
    reach = Reach()
    assert len(reach.tests) > 100
    every_tree = {test for test in reach.tests_for(["README.md"]) if test.startswith("tests/test_")}
    assert every_tree == {f"tests/test_{name}.py" for name in ("architecture", "audit_verbs", "markup", "one_home")}
    parsing = reach.tests_for(["apps/statements/paragraphs/parsing.py"])
    assert "tests/unit/statements/test_parsing.py" in parsing
    assert "tests/integration/statements/test_pages.py" in parsing
    assert "tests/unit/sessions/test_grid.py" not in parsing


def git(folder, *words):
    identity = ["-c", "user.name=Example", "-c", "user.email=example@example.org"]
    subprocess.run(["git", "-C", folder, *identity, *words], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    git(tmp_path, "init", "--initial-branch=main")
    fill(tmp_path, {"first.py": "1", "gone.py": "the only one that goes", ".gitignore": "*.log"})
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "First")
    fill(tmp_path, {"second.py": "2"})
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "Second")
    return tmp_path


def test_on_main_it_is_the_last_commit_until_something_is_not_committed(repository):
    assert changed_files(repository) == {"second.py"}
    fill(repository, {"first.py": "changed", "new.py": "", "ignored.log": ""})
    assert changed_files(repository) == {"first.py", "new.py"}


def test_on_a_branch_it_is_everything_since_main_was_left(repository):
    git(repository, "switch", "-c", "topic")
    git(repository, "mv", "gone.py", "moved.py")
    git(repository, "commit", "-m", "Third")
    fill(repository, {"new.py": ""})
    assert changed_files(repository) == {"gone.py", "moved.py", "new.py"}


def test_without_git_there_is_a_sentence(tmp_path):
    with pytest.raises(Failure, match="--changed asks git"):
        changed_files(tmp_path)


PARSING, GRID = "tests/unit/statements/test_parsing.py", "tests/unit/sessions/test_grid.py"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["--changed", "-x", "tests/unit/statements", "-q"], ["-x", "-q", PARSING]),
        (["--changed", f"{PARSING}::test_one"], [f"{PARSING}::test_one"]),
        (["--changed", PARSING, "tests/unit"], [PARSING]),
        (["--changed", "-n", "2"], ["-n", "2", PARSING]),
        (["--changed", GRID], []),
    ],
)
def test_other_arguments_work_beside_it(tmp_path, typed, expected):
    fill(
        tmp_path, {PARSING: "from apps.statements.paragraphs import parsing", GRID: "", "tests/unit/test_other.py": ""}
    )
    assert testing.narrowed(typed, Reach(tmp_path), {"apps/statements/paragraphs/parsing.py"}) == expected
