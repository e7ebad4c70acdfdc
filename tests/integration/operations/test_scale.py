"""The large invented installation."""

import io

import pytest
from django.core.management import CommandError, call_command

from apps.conferences.models import Conference
from apps.delegates.models import Delegate
from apps.sessions import conflicts
from apps.sessions.models import Assignment, Session

pytestmark = pytest.mark.django_db


def load(**options) -> str:
    written = io.StringIO()
    call_command("load_scale", stdout=written, **options)
    return written.getvalue()


def test_sizes_are_those_asked_for():
    assert "/scale/large/: 60 people, 30 sessions" in load(people=60, sessions=30, closed=4, delegations=10)
    conference = Conference.objects.get()
    assert Delegate.objects.filter(conference=conference).count() == 60
    assert Session.objects.public().count() == 26
    assert Assignment.objects.count() == 120
    assert conflicts.scan(conference) == []


def test_a_second_one_needs_another_address():
    load(people=30, sessions=5, delegations=5)
    with pytest.raises(CommandError, match="already"):
        load(people=30, sessions=5, delegations=5)
    load(people=30, sessions=5, delegations=5, slug="other")


def test_too_few_people_for_all_rooms():
    with pytest.raises(CommandError, match="too few people"):
        load(people=10, sessions=5, rooms=5)
