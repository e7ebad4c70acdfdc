"""What tests that commit rest on: the next one finds nothing of theirs, whoever is still at work when they end."""

from threading import Event

import pytest
from django.db import connection, transaction

from apps.conferences.models import Forum
from tests.factories.conferences import ForumFactory
from tests.support import database
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("order", [1, -1])
def test_a_request_that_goes_on_is_waited_for_and_needs_nothing_that_is_locked_meanwhile(order):
    ForumFactory()
    with connection.cursor() as cursor:
        first, *_others, last = database.table_names(cursor)[::order]
    begun = Event()

    def request():
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SELECT FROM {last}")
            begun.set()
            cursor.execute("SELECT pg_sleep(0.3)")
            cursor.execute(f"SELECT FROM {first}")
            ForumFactory()

    def end():
        begun.wait(10)
        database.empty()

    at_once(request, end)
    assert not Forum.objects.exists()
