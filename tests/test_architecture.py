"""What imports do not show: foreign keys, permissions of views, history of tables, words that must not be used."""

import inspect
import re
from pathlib import Path

import pytest
import rules
from django.apps import apps
from django.db import models
from django.urls import URLPattern, URLResolver, get_resolver
from pghistory.models import Event

from apps.conferences.views.base import ForumMixin
from apps.core.access import who_may

ROOT = Path(__file__).resolve().parents[1]
FLOORS = [
    "core", "accounts", "audit", "messaging", "conferences", "delegations", "delegates", "forum_sessions", "documents",
    "statements", "exchange", "operations", "site", "desk",
]  # fmt: skip
UNTRACKED = {"audit", "core"}  # the trail is its own history; what was typed and not recorded must leave none
HISTORIES = {"statements.LogEntry"}  # append-only, of every change: a history itself
OURS = [config for config in apps.get_app_configs() if config.name.startswith("apps.")]


def templates() -> list[Path]:
    """Those of both engines."""
    return [*ROOT.glob("templates/**/*.html"), *ROOT.glob("templates/jinja/**/*.jinja")]


def our_models():
    return [model for config in OURS for model in config.get_models(include_auto_created=True)]


def our_views():
    def walk(patterns):
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns)
            elif isinstance(pattern, URLPattern):
                yield pattern

    for pattern in walk(get_resolver().url_patterns):
        view = getattr(pattern.callback, "view_class", pattern.callback)
        if view.__module__.startswith("apps."):
            yield pattern, view


def test_every_app_has_a_floor():
    assert sorted(config.label for config in OURS) == sorted(FLOORS)


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_foreign_keys_point_down(model):
    if issubclass(model, Event):
        return
    floor = FLOORS.index(model._meta.app_label)
    for field in model._meta.get_fields():
        target = getattr(field, "related_model", None)
        if target is None or field.auto_created or target._meta.app_label not in FLOORS:
            continue
        assert FLOORS.index(target._meta.app_label) <= floor, f"{model._meta.label}.{field.name} points up"


@pytest.mark.parametrize(
    "model",
    [
        model
        for model in our_models()
        if not issubclass(model, Event)
        and not model._meta.auto_created
        and model._meta.app_label not in UNTRACKED
        and model._meta.label not in HISTORIES
    ],
    ids=lambda model: model._meta.label,
)
def test_every_table_has_its_history(model):
    tracked = {event.pgh_tracked_model for event in our_models() if issubclass(event, Event)}
    assert model in tracked, f"{model._meta.label} is not tracked"


def test_every_view_says_who_may_enter():
    silent = [
        f"{view.__module__}.{view.__name__}"
        for _pattern, view in our_views()
        if not (
            inspect.isclass(view) and (getattr(view, "public", False) or getattr(view, "permission_required", None))
        )
    ]
    assert silent == []


def test_every_closed_page_says_who_may_open_it():
    """Whoever has an account may open the pages that ask for no more than one: nobody is refused there."""
    asked = {getattr(view, "permission_required", None) for _pattern, view in our_views()} - {None, ""}
    guarded = {name for name in asked if rules.permissions.permissions[name] is not rules.is_authenticated}
    assert len(guarded) > 10
    assert sorted(name for name in guarded if not who_may(name)) == []


def test_every_closed_page_of_a_forum_notes_who_has_come():
    """A base class that answers `entered` itself would leave members unnamed for ever."""
    closed = {view for _pattern, view in our_views() if getattr(view, "permission_required", None)}
    pages = [view for view in closed if issubclass(view, ForumMixin)]
    assert len(pages) > 50
    assert [view.__name__ for view in pages if view.entered is not ForumMixin.entered] == []


def test_views_exist_to_be_checked():
    assert len(list(our_views())) > 30


def test_no_view_is_both_public_and_guarded():
    both = [
        v.__name__ for _p, v in our_views() if getattr(v, "public", False) and getattr(v, "permission_required", None)
    ]
    assert both == []


def test_django_owns_the_word_session():
    """`session` as an address argument or template loop variable would hide the browser's session."""
    offenders = [
        str(path.relative_to(ROOT))
        for path in [*templates(), *ROOT.glob("apps/**/urls.py")]
        if re.search(r"for session in|as session\b|<\w+:session(_id)?>", path.read_text())
    ]
    assert offenders == []


def test_no_inline_script_and_no_style_without_a_nonce():
    script = r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)|\son[a-z]+="
    style = r"<style(?! nonce=\"{{ request.csp_nonce }}\">)|\sstyle="
    offenders = [
        str(path.relative_to(ROOT))
        for path in templates()
        if "emails" not in path.parts and re.search(f"{script}|{style}", path.read_text())
    ]
    assert offenders == []


def test_no_signal_receivers_between_our_apps():
    offenders = [
        str(path.relative_to(ROOT))
        for path in ROOT.glob("apps/**/*.py")
        if re.search(r"@receiver\(|(post|pre)_(save|delete)\.connect", path.read_text())
    ]
    assert offenders == []


def test_no_module_is_called_utils():
    assert [str(p.relative_to(ROOT)) for p in ROOT.glob("apps/**/utils.py")] == []


def test_what_the_type_checker_overlooks_says_why():
    overlooked = [
        (str(path.relative_to(ROOT)), line.strip())
        for path in [*ROOT.glob("apps/**/*.py"), *ROOT.glob("config/**/*.py")]
        for line in path.read_text().splitlines()
        if "# type: ignore" in line or "# mypy:" in line
    ]
    assert len(overlooked) > 5
    assert [each for each in overlooked if not re.search(r"# type: ignore\[[a-z, -]+\]  # \w", each[1])] == []


def test_files_keep_to_the_budget():
    long = {
        str(path.relative_to(ROOT)): count
        for path in [*ROOT.glob("apps/**/*.py"), *ROOT.glob("config/**/*.py")]
        if "migrations" not in path.parts and (count := len(path.read_text().splitlines())) > 300
    }
    assert long == {}


def test_templates_keep_to_the_budget():
    long = {
        str(path.relative_to(ROOT)): count
        for path in templates()
        if (count := len(path.read_text().splitlines())) > 180
    }
    assert long == {}


def test_templates_are_written_in_lines_that_can_be_read():
    """Longer are only four lines of mails: their styles stand in attributes, for mail programs know no style sheets."""
    paths = list(ROOT.glob("templates/**/*.html"))
    assert len(paths) > 100
    long = [
        str(path.relative_to(ROOT / "templates"))
        for path in paths
        for line in path.read_text().splitlines()
        if len(line) > 200
    ]
    assert sorted(long) == ["emails/account/message.html"] * 2 + ["emails/base.html", "emails/button.html"]


def test_slugs_of_addresses_are_spelled_out_in_one_place():
    """Else each page writes the beginning of its addresses anew: `{% here %}`, `here()` and `address()` know it."""
    spelled = re.compile(r"{% *url [^%]*(\.slug\b|_slug=)|\"(forum|conference)_slug\":|\b(forum|conference)_slug=")
    offenders = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in [*ROOT.glob("templates/**/*.html"), *ROOT.glob("apps/**/*.py")]
        if path != ROOT / "apps/conferences/addresses.py"
        for found in spelled.finditer(path.read_text())
    ]
    assert offenders == []


def test_uuid_keys_everywhere():
    """Nobody finds the next person by adding one."""
    counted = [
        model._meta.label
        for model in our_models()
        if not issubclass(model, Event)
        and not model._meta.auto_created
        and not isinstance(model._meta.pk, (models.UUIDField, models.OneToOneField))
    ]
    assert counted == []


def test_addresses_are_never_compared_by_their_capitals():
    """`iexact` compares UPPER(): "ı" becomes "I" there, and two domains become one. `email__lower` does not."""
    found = [
        str(path.relative_to(ROOT)) for path in (ROOT / "apps").rglob("*.py") if "email__iexact" in path.read_text()
    ]
    assert found == []


def test_texts_are_typed_into_fields_that_know_their_lines():
    """A bare field of Django's takes line ends into names, and characters that turn the direction of writing."""
    bare = re.compile(r"\bforms\.CharField\(")
    ours = [path for path in (ROOT / "apps").rglob("*.py") if bare.search(path.read_text())]
    found = {path.relative_to(ROOT).as_posix() for path in ours}
    # `version` is hidden; a table is looked at cell by cell
    assert found == {"apps/core/rows/concurrency.py", "apps/core/tables/form.py"}


def test_addresses_are_read_in_one_place():
    """A bare field of Django's takes letters that count as others when addresses are compared."""
    bare = re.compile(r"\b(?:models|forms)\.EmailField\(|\bvalidate_email\b|\bEmailValidator\b")
    found = [
        path
        for path in (ROOT / "apps").rglob("*.py")
        if "migrations" not in path.parts and bare.search(path.read_text())
    ]
    assert [path.relative_to(ROOT).as_posix() for path in found] == ["apps/core/email_addresses.py"]
