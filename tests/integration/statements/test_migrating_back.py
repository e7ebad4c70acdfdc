"""Backwards no decision is dropped: the old schema refuses, with a sentence, where a text has had its parties."""

from importlib import import_module

import pytest
from django.apps import apps
from django.db.migrations.exceptions import IrreversibleError

from tests.factories.statements import drafted, tabled

pytestmark = pytest.mark.django_db
SETTLED = import_module("apps.statements.migrations.0007_tablings_settled")


def test_the_way_back_is_closed_by_a_tabling_before_anything_is_dropped():
    """The last operation is the first on the way back."""
    back = SETTLED.Migration.operations[-1].reverse_code
    drafted()
    back(apps, None)
    tabled()
    with pytest.raises(IrreversibleError, match="restore a backup"):
        back(apps, None)
