"""What a delegate types of their name is the last word: it reaches lists, files, the programme and the badge."""

import pytest
from django.urls import reverse

from apps.delegates import services
from apps.delegates.choices import Answer
from apps.delegates.invitations.answers import details_of
from apps.delegates.models import Delegate, Person
from apps.delegates.names import name_in_letters, name_on_badge
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times
from tests.integration.delegates.test_reply import DETAILS

TYPED = {**DETAILS, "given_name": "Ichirō", "family_name": "Exampleson", "badge_name": "Ichirō EXAMPLESON",
         "native_name": "", "name_order": "given_first"}  # fmt: skip


@pytest.fixture
def corrected(invitation, conference):
    conference.list_public = True
    conference.save()
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    AssignmentFactory(sitting=sitting, person=invitation.delegate.person, role="speaker")
    return services.reply(invitation, answer=Answer.IN_PERSON, details=TYPED)


def page(client, conference, name):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return client.get(reverse(name, kwargs=place)).content.decode()


def test_the_latin_spelling_is_the_delegates_to_correct(corrected):
    person = Person.objects.get()
    assert (person.given_name, person.family_name, person.full_name) == ("Ichirō", "Exampleson", "Ichirō Exampleson")


@pytest.mark.parametrize("name", ["sessions:programme", "site:participants"])
def test_the_public_reads_the_name_as_on_the_badge(client, corrected, conference, name):
    text = page(client, conference, name)
    assert "Ichirō EXAMPLESON" in text
    assert "Example One" not in text


@pytest.mark.parametrize("name", ["delegates:people", "delegates:invitations"])
def test_the_organizers_lists_have_the_corrected_name(desk, corrected, conference, name):
    text = page(desk, conference, name)
    assert "Example One" not in text
    if name == "delegates:people":
        assert "Ichirō Exampleson" in text


def test_the_file_has_both_names(desk, corrected, conference):
    rows = [row.split(",") for row in page(desk, conference, "delegates:export").lstrip("\ufeff").splitlines()]
    found = dict(zip(rows[0], rows[1], strict=True))
    assert (found["family name"], found["given name"]) == ("Exampleson", "Ichirō")
    assert found["name on the badge"] == "Ichirō EXAMPLESON"


def test_of_who_has_not_registered_the_programme_says_the_name_of_the_list(client, conference, invitation, desk):
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    AssignmentFactory(sitting=sitting, person=invitation.delegate.person, role="speaker")
    assert "Delegate Example One" in page(desk, conference, "sessions:programme")


def test_a_badge_left_as_it_was_follows_the_corrected_name(invitation):
    services.reply(invitation, answer=Answer.IN_PERSON, details={**TYPED, "badge_name": "Delegate Example One"})
    assert Delegate.objects.get().registration.badge_name == "Ichirō Exampleson"


@pytest.mark.parametrize(
    ("given", "family", "honorific", "badge"),
    [
        ("Ichiro", "Example", "Professor", "Ichiro Example"),
        ("Professor Ichiro", "Example", "Professor", "Ichiro Example"),
        ("Dr. Ichiro", "Example", "Dr.", "Ichiro Example"),
        ("一郎", "例", "様", ""),
        ("", "例一郎様", "", ""),
        ("Drew", "Example", "Dr", "Drew Example"),
    ],
)
def test_no_form_of_address_and_no_other_script_is_filled_in_for_the_badge(given, family, honorific, badge):
    person = Person(given_name=given, family_name=family, honorific=honorific)
    assert name_on_badge(person) == badge


@pytest.mark.parametrize(
    ("typed", "name"), [("例一郎様", "例一郎"), ("예시님", "예시"), ("様", "様"), ("例 先生", "例")]
)
def test_a_form_of_address_behind_a_name_is_no_part_of_it(typed, name):
    assert name_in_letters(typed, "") == name


def test_the_form_begins_without_forms_of_address(conference):
    person = {"person__given_name": "Prof. Ichiro", "person__family_name": "Example", "person__honorific": "Prof."}
    details = details_of(DelegateFactory(conference=conference, **person), None)
    assert (details["given_name"], details["family_name"], details["badge_name"]) == (
        "Ichiro", "Example", "Ichiro Example",
    )  # fmt: skip
