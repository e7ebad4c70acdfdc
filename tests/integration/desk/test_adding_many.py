"""Whatever is added one after the other: it is said by name, and the second button brings the form back."""

import pytest
from django.urls import reverse

from apps.conferences.models import TeamMember
from apps.core.languages import pick
from apps.delegates.models import Delegate
from apps.delegations.models import Participation
from apps.sessions.models import Session
from tests.factories.accounts import UserFactory
from tests.factories.conferences import RoomFactory, TeamMemberFactory
from tests.factories.delegations import ParticipationFactory

pytestmark = pytest.mark.django_db

# the page, what is typed, how the next form begins, what is said
PERSON = {"family_name": "Example", "given_name": "Ten", "name_order": "given_first", "language": "ja"}
SITTING = {"titles_en": "First talk", "format": "plenary", "visibility": "public", "start": "09:00", "end": "10:00"}
MEMBER = {"email": "new@example.org", "name": "New Example", "language": "en", "roles": "chair"}
OBSERVER = {"role": "observer", "capacity": "institution"}
SOURCE = {"subject": "attendance", "source": "The report"}
FORMS = {
    "person": ("delegates:add", {**PERSON, "roles": "delegate"}, {"language": "ja"}, "Ten Example"),
    "delegation": (
        "delegations:add",
        {"default_names_en": "Newland", "code": "NEW", "kind": "state", **OBSERVER},
        OBSERVER,
        "Newland",
    ),
    "session": ("sessions:add", {**SITTING, "day": "2027-09-10"}, {"day": "2027-09-10"}, "First talk"),
    "room": ("conferences:setup-rooms", {"names_en": "Great Hall"}, {}, "Great Hall"),
    "question": ("conferences:setup-questions", {"texts_en": "What is to be done?"}, {}, "What is to be done?"),
    "organization": (
        "conferences:setup-organizations",
        {"names_en": "Example House", "role": "support"},
        {"role": "support"},
        "Example House",
    ),
    "fact": ("conferences:setup-facts", {**SOURCE, "values_en": "17"}, SOURCE, "17"),
    "member of the team": ("conferences:setup-team", MEMBER, {}, "New Example"),
}


def url(name: str, conference) -> str:
    return reverse(name, kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug})


@pytest.mark.parametrize("kind", FORMS)
def test_what_is_added_is_said_by_its_name(desk, conference, kind):
    page, typed, _kept, name = FORMS[kind]
    answer = desk.post(url(page, conference), typed)
    assert answer.status_code == 302, answer.context["form"].errors
    assert f"Saved: {name}." in desk.get(answer.url).text


@pytest.mark.parametrize("kind", FORMS)
def test_the_second_button_brings_the_form_back(desk, conference, kind):
    page, typed, kept, name = FORMS[kind]
    assert "Save and add another" in desk.get(url(page, conference)).text
    answer = desk.post(url(page, conference), {**typed, "another": "1"})
    assert answer.status_code == 302, answer.context["form"].errors
    assert answer.url.startswith(url(page, conference))
    shown = desk.get(answer.url)
    assert shown.text.count(f"Saved: {name}.") == 1
    form = shown.context["form"]
    assert not form.is_bound
    assert {field: form[field].value() for field in kept} == kept


@pytest.mark.parametrize("kind", ["room", "question", "organization", "fact", "member of the team"])
def test_under_a_list_it_is_said_beside_the_form(desk, conference, kind):
    page, typed, _kept, name = FORMS[kind]
    answer = desk.post(url(page, conference), {**typed, "another": "1"})
    assert answer.url.endswith("#add")
    section = desk.get(answer.url).text.partition('id="add"')[2].partition("</section>")[0]
    assert f"Saved: {name}." in section


def test_an_address_cannot_make_the_page_say_anything(desk, conference):
    elsewhere = RoomFactory(names={"en": "Another Hall"})
    for added in (elsewhere.pk, "Great Hall", "", "\0"):
        assert "Saved:" not in desk.get(url("conferences:setup-rooms", conference), {"added": added}).text


def test_nothing_is_made_twice_or_lost(desk, conference):
    row = ParticipationFactory(conference=conference)
    page, typed, _kept, _name = FORMS["person"]
    answer = desk.post(url(page, conference), {**typed, "participation": str(row.pk), "another": "1"})
    assert desk.get(answer.url).context["form"]["participation"].value() == str(row.pk)
    assert Delegate.objects.get(conference=conference).participation == row
    assert (Participation.objects.count(), Session.objects.count()) == (1, 0)


def test_of_an_account_no_more_is_told_than_was_typed(desk, conference):
    known = UserFactory(email="known@example.org", name="Secret Name")
    typed = {"email": "known@example.org", "name": "", "language": "en", "roles": "chair"}
    answer = desk.post(url("conferences:setup-team", conference), {**typed, "another": "1"})
    assert str(known.pk) not in answer.url
    shown = desk.get(answer.url).text
    assert "Saved: known@example.org." in shown
    assert "Secret Name" not in shown
    assert TeamMember.objects.filter(conference=conference, user=known).count() == 1


def test_of_the_forum_too(client, conference):
    client.force_login(TeamMemberFactory(conference=None, forum=conference.forum).user)
    address = reverse("conferences:forum-organizations", kwargs={"forum_slug": conference.forum.slug})
    answer = client.post(address, {"names_en": "Example House", "role": "host", "another": "1"})
    shown = client.get(answer.url)
    assert "Saved: Example House." in shown.text
    assert pick(conference.forum.organizations.get().names, "en") == "Example House"
