"""The tables of the canary test are whole, and its words can be told from others."""

import uuid

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.views.generic import RedirectView
from pghistory.models import Event

from apps.conferences.least_rights import MAY_READ
from tests.canary.addresses import ASKED
from tests.canary.canaries import FORM, word_of, words_in
from tests.canary.fields import FIELDS, Kept, Nobody
from tests.canary.test_readers import BEYOND_TEXT, NAMES, THINGS
from tests.integration.test_access_matrix import views

TEXT = (models.CharField, models.TextField, models.JSONField, models.FileField, models.BinaryField, ArrayField)


def test_head_is_what_get_is():
    """Django answers HEAD by what answers GET, unless a view says otherwise: then the crawl would have to ask it."""
    classes = [view for _name, view in views()]
    assert len(classes) > 100
    assert [view for view in classes if hasattr(view, "head") and not issubclass(view, RedirectView)] == []


def text_columns() -> set[str]:
    ours = [config for config in apps.get_app_configs() if config.name.startswith("apps.")]
    tables = [model for config in ours for model in config.get_models() if not issubclass(model, Event)]
    return {
        f"{model._meta.label}.{column.name}"
        for model in tables
        for column in model._meta.concrete_fields
        if isinstance(column, TEXT) and not column.choices
    }


def test_every_field_that_holds_text_says_who_may_read_it():
    assert text_columns() - set(FIELDS) == set(), "say in FIELDS who may read it"
    assert set(FIELDS) - text_columns() == set(), "these fields are gone"


def test_every_address_says_with_what_it_is_asked():
    names = {name for name, _view in views()}
    assert names - set(ASKED) == set(), "say in LINES with which objects it is asked"
    assert set(ASKED) - names == set(), "these addresses are gone"


def test_every_row_and_every_thing_of_the_table_is_tried():
    rows = {str(getattr(row, "value", row)) for row in MAY_READ}
    assert rows - set(NAMES) == set()
    assert set().union(*MAY_READ.values()) - set(BEYOND_TEXT) - set().union(*THINGS.values()) == set()


def test_what_is_for_nobody_or_holds_nothing_says_why():
    assert [
        label for label, field in FIELDS.items() if isinstance(field.rule, Kept | Nobody) and not field.rule.reason
    ] == []


def test_a_canary_is_found_wherever_it_stands_and_nothing_else_is_taken_for_one():
    words = [word_of(number) for number in range(3000)]
    assert len(set(words)) == 3000
    assert words_in(f"({words[7].upper()}@x.example) {words[8]}の言葉,x{words[9]}y") == set(words[7:10])
    assert all(FORM.fullmatch(word) for word in words)
    others = " ".join(f"cn {uuid.UUID(int=n * 7919)} {n:064x} cn{n:04x}qq cnabcdef" for n in range(500))
    assert words_in(others) & set(words) == set()
