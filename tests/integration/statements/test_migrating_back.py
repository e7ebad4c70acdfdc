"""Backwards no decision is dropped: the old schema refuses, with a sentence, where a text has had its parties."""

import pytest
from django.db import connection, transaction
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.executor import MigrationExecutor

from apps.statements.models import Statement
from apps.statements.record.verification import faults
from tests.factories.statements import adopted

pytestmark = pytest.mark.django_db
BEFORE_TABLINGS = ("statements", "0004_superseded_documents")


def migrate(*targets):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets) or executor.loader.graph.leaf_nodes("statements"))


def test_a_decision_stays_where_it_can_be_held():
    statement = adopted()
    with pytest.raises(IrreversibleError, match="restore a backup"), transaction.atomic():
        migrate(BEFORE_TABLINGS)
    migrate()
    assert Statement.objects.get(pk=statement.pk).record.sha256 == statement.tabled.sha256
    assert list(faults()) == []
