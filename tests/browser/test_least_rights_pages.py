"""The pages of least rights and the question about seats in a real browser: accessible, fitting, on a phone too."""

import pytest
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.conferences.least_rights import MAY_READ
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import DelegateFactory, RegistrationFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.support.browser import OTHER_LOOKS, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TABLE = "family name\temail\tdelegation\n" + "".join(f"Row{n}\trow{n}@example.org\tSML\n" for n in range(3))


@pytest.fixture
def small(transactional_db):
    entity = {"code": "SML", "default_names": {"en": "Smallland", "ja": "小国"}}
    delegation = ParticipationFactory(seats=2)
    EntityFactory._meta.model.objects.filter(pk=delegation.entity_id).update(**entity)
    for number in range(2):
        person = {"person__native_name": "例 一郎", "person__family_name": f"Example {number}"}
        delegate = DelegateFactory(
            conference=delegation.conference, participation=delegation, registered=True, **person
        )
        RegistrationFactory(delegate=delegate, arrival_on="2027-09-08")
    DelegateFactory(conference=delegation.conference, participation=None, accepted=True)
    return delegation


def address(name: str, delegation) -> str:
    conference = delegation.conference
    return reverse(name, kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug})


def test_the_rights_of_every_role_opened(pages, small):
    organizer = TeamMemberFactory(conference=small.conference).user
    page = pages.open(user=organizer, viewport=PHONE)
    page.goto(address("conferences:setup-team", small))
    summaries = page.locator("[aria-labelledby=rights] summary").all()
    assert len(summaries) == len(MAY_READ)
    for summary in summaries:
        summary.click()
    assert_sound(page, OTHER_LOOKS)


def test_arrivals_of_a_conference(pages, small):
    user = TeamMemberFactory(conference=small.conference, role=TeamRole.CHECK_IN).user
    page = pages.open(user=user, viewport=PHONE)
    page.goto("/en/start")
    assert page.url.endswith("/arrivals/")
    assert_sound(page, OTHER_LOOKS)


def test_one_more_than_the_seats_is_asked_about(pages, small):
    organizer = TeamMemberFactory(conference=small.conference).user
    page = pages.open(user=organizer, viewport=PHONE)
    page.goto(address("delegates:add", small))
    page.fill("[name=family_name]", "Third")
    page.select_option("[name=participation]", str(small.pk))
    page.click("main .form-actions button.button >> nth=0")
    tick = page.get_by_label("Yes: Smallland, 3 people for 2 seats")
    assert_sound(page, OTHER_LOOKS)
    tick.check()
    page.click("main .form-actions button.button >> nth=0")
    page.wait_for_url("**/people/")
    assert small.delegates.count() == 3


def test_a_table_says_which_rows_go_beyond_the_seats(pages, small):
    organizer = TeamMemberFactory(conference=small.conference).user
    page = pages.open(user=organizer, viewport=PHONE)
    page.goto(address("delegates:import", small))
    page.fill("[name=table]", TABLE)
    page.click("text=Check the table")
    page.get_by_label("Yes: Smallland, 5 people for 2 seats").check()
    assert_sound(page, OTHER_LOOKS)
    page.click("text=Add 3 people")
    page.wait_for_url("**/people/")
    assert small.delegates.count() == 5
