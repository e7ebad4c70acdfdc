"""The quick ways to a test database end where Django's own do."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.models import Entry
from config.embedded.schema import FILLED_BY_MIGRATE
from tests.factories.accounts import UserFactory
from tests.factories.messaging import MessageFactory
from tests.support import database


def filled_tables() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(database.TABLES, [[]])
        tables = [name for (name,) in cursor.fetchall()]
        cursor.execute(" UNION ALL ".join(f"(SELECT '{name}' FROM {name} LIMIT 1)" for name in tables))
        return {name for (name,) in cursor.fetchall()}


@pytest.mark.django_db
def test_nothing_is_left_for_django_to_fill_in():
    def rows():
        kinds = set(ContentType.objects.values_list("pk", "app_label", "model"))
        return kinds, set(Permission.objects.values_list("content_type", "codename", "name"))

    before = rows()
    emit_post_migrate_signal(0, False, "default")
    assert rows() == before
    assert min(map(len, before)) > 50


@pytest.mark.django_db(transaction=True)
def test_emptying_leaves_what_migrating_puts_in_and_no_row_more():
    audit.record("message.queued", target=MessageFactory(), by=UserFactory())
    assert {User._meta.db_table, Entry._meta.db_table} < filled_tables()
    database.empty()
    assert filled_tables() == set(FILLED_BY_MIGRATE)


@pytest.mark.django_db
def test_a_copy_that_django_migrated_is_left_as_it_is():
    before = ContentType.objects.count()
    database.migrated()
    assert ContentType.objects.count() == before
