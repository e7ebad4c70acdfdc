"""Two organizers on one form: the second is told who changed what."""

import pytest

from apps.conferences import services
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE, version_of
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory

pytestmark = pytest.mark.django_db


def test_a_fresh_form_may_save():
    conference = ConferenceFactory(reminder_days=3)
    services.change_details(conference, by=UserFactory(), version=version_of(conference), reminder_days=5)
    conference.refresh_from_db()
    assert conference.reminder_days == 5


def test_the_second_form_is_refused_with_name_and_fields():
    conference = ConferenceFactory(reminder_days=3, time_zone="Asia/Tokyo")
    version = version_of(conference)
    first = UserFactory(name="Organizer Example One")
    services.change_details(conference, by=first, version=version, reminder_days=5, places={"en": "Osaka"})
    with pytest.raises(Refused) as refused:
        services.change_details(conference, by=UserFactory(), version=version, reminder_days=7)
    assert refused.value.code == CHANGED_MEANWHILE
    assert str(refused.value).startswith("Organizer Example One changed city and reminder, days before the deadline (")
    conference.refresh_from_db()
    assert (conference.reminder_days, conference.places) == (5, {"en": "Osaka"})


def test_a_version_that_is_no_version_is_refused():
    conference = ConferenceFactory()
    with pytest.raises(Refused) as refused:
        services.change_details(conference, by=UserFactory(), version="tampered", reminder_days=7)
    assert refused.value.code == CHANGED_MEANWHILE


def test_a_save_that_changes_nothing_keeps_the_version():
    conference = ConferenceFactory(reminder_days=3)
    version = version_of(conference)
    services.change_details(conference, by=UserFactory(), version=version, reminder_days=3)
    conference.refresh_from_db()
    assert version_of(conference) == version
