import itertools

import pytest

from apps.audit.models import Entry
from apps.conferences import services
from apps.conferences.choices import ConferenceStatus
from apps.conferences.edition_life import NEEDS_NOTE, NEXT
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import version_of
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory

pytestmark = pytest.mark.django_db
STEPS = list(itertools.product(ConferenceStatus, ConferenceStatus))


@pytest.mark.parametrize(("before", "after"), [step for step in STEPS if step[1] in NEXT[step[0]]])
def test_every_step_of_the_table_can_be_made(before, after):
    conference = ConferenceFactory(status=before)
    notes = {"en": "A reason."} if after in NEEDS_NOTE else {}
    changed = services.change_status(conference, after, by=UserFactory(), notes=notes)
    assert (changed.status, changed.status_notes) == (after, notes)


@pytest.mark.parametrize(("before", "after"), [step for step in STEPS if step[1] not in NEXT[step[0]]])
def test_no_other_step_can_be_made(before, after):
    conference = ConferenceFactory(status=before)
    with pytest.raises(Refused) as refused:
        services.change_status(conference, after, by=UserFactory(), notes={"en": "A reason."})
    assert refused.value.code == "no_such_step"
    conference.refresh_from_db()
    assert conference.status == before


@pytest.mark.parametrize("after", sorted(NEEDS_NOTE))
def test_an_unhappy_end_needs_words(after):
    with pytest.raises(Refused) as refused:
        services.change_status(ConferenceFactory(status="announced"), after, by=UserFactory())
    assert (refused.value.code, refused.value.field) == ("note_missing", "notes")


def test_registration_needs_dates():
    conference = ConferenceFactory(status="announced", starts_on=None, ends_on=None)
    with pytest.raises(Refused) as refused:
        services.change_status(conference, ConferenceStatus.REGISTRATION, by=UserFactory())
    assert refused.value.code == "dates_missing"


def test_a_status_that_does_not_exist_is_refused():
    with pytest.raises(Refused) as refused:
        services.change_status(ConferenceFactory(), "dissolved", by=UserFactory())
    assert refused.value.code == "no_such_step"


def test_the_second_of_two_organizers_is_told():
    conference = ConferenceFactory(status="announced")
    version = version_of(conference)
    first = UserFactory(name="Organizer Example One")
    services.change_status(conference, ConferenceStatus.REGISTRATION, by=first, version=version)
    with pytest.raises(Refused) as refused:
        services.change_status(
            conference, ConferenceStatus.CANCELLED, by=UserFactory(), version=version, notes={"en": "No."}
        )
    assert str(refused.value).startswith("Organizer Example One changed status (")


def test_the_trail_names_both_ends():
    by = UserFactory()
    conference = ConferenceFactory(status="draft")
    services.change_status(conference, ConferenceStatus.ANNOUNCED, by=by)
    entry = Entry.objects.of(conference).get()
    assert (entry.verb, entry.actor, entry.scope_id) == ("conference.status_changed", by, conference.pk)
    assert entry.details == {"before": "draft", "after": "announced", "notes": {}}
