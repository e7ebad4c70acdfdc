"""Every page about people and invitations in a real browser: accessible, fitting, and working without script."""

import datetime as dt

import pytest

from apps.core.models import Typed
from apps.delegates import services
from apps.delegates.choices import Answer, DelegateStatus
from apps.delegates.invitations import links
from apps.messaging.models import Message
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.support.browser import OTHER_LOOKS, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DETAILS = {
    "badge_name": "Delegate Example", "native_name": "例 一郎", "name_order": "family_first", "affiliation": "",
    "position": "", "naming_consent": "institution", "diet": "no nuts", "access_needs": "", "arrival_on": None,
    "departure_on": dt.date(2027, 9, 11), "needs_visa_letter": True, "phone": "", "remarks": "Two\nlines",
}  # fmt: skip


@pytest.fixture
def organizer(transactional_db):
    return TeamMemberFactory(conference__mode="hybrid").user


@pytest.fixture
def people(organizer):
    """Somebody in each state: registered, email came back, silent, not invited."""
    conference = organizer.team_roles.get().conference
    japan = ParticipationFactory(conference=conference)
    rows = [DelegateFactory(conference=conference, participation=japan) for _number in range(4)]
    services.invite(rows[:3], by=organizer)
    services.reply(rows[0].invitation, answer=Answer.IN_PERSON, details=DETAILS)
    Message.objects.about(rows[1].invitation.pk).update(state="bounced", last_error="550 no such mailbox")
    CredentialFactory(participation=japan, person=rows[0].person)
    DelegateFactory(conference=ConferenceFactory(forum=conference.forum))
    return rows


def desk_pages(people):
    conference, bounced = people[0].conference, people[1].pk
    base = f"/en/desk/{conference.forum.slug}/{conference.slug}"
    yield from (f"{base}/people/{path}" for path in ["", "?q=nobody", "add", "import", "take-over"])
    yield f"{base}/people/{people[0].pk}/"
    yield from (f"{base}/people/{bounced}/{path}" for path in ["", "edit", "preview", "mend", "deadline", "answer"])
    yield f"{base}/invitations/"
    yield f"{base}/delegations/{people[0].participation_id}/credentials/"


def test_the_organizers_pages(pages, organizer, people):
    page = pages.open(user=organizer, viewport=PHONE)
    for address in desk_pages(people):
        assert page.goto(address).status == 200
        assert_sound(page, OTHER_LOOKS)


def test_the_preview_of_a_table_and_of_a_wave(pages, organizer, people):
    page = pages.open(user=organizer, viewport=PHONE)
    addresses = list(desk_pages(people))
    page.goto(addresses[3])
    page.fill("textarea", "family name\tgiven name\te-mail\tdelegation\nExample\tNew\tno address\tAtlantis")
    page.click("text=Check the table")
    assert_sound(page, OTHER_LOOKS)
    page.goto(addresses[-2])
    page.click("text=See the emails for those ticked")
    assert_sound(page, OTHER_LOOKS)


def test_the_reply_needs_neither_script_nor_account(pages, people):
    page = pages.open(viewport=PHONE, java_script_enabled=False)
    looked_at = pages.open(viewport=PHONE)
    page.goto(f"/en/i/{links.token_of(people[2].invitation)}/")
    page.check("input[value=in_person]")
    page.click("button:has-text('Continue')")
    page.fill("[name=diet]", "no nuts")
    page.click("button:has-text('Continue')")
    assert "no nuts" in page.inner_text("main")
    page.click("text=Send this reply")
    assert page.inner_text("h1") == "We have recorded that you will attend"
    people[2].refresh_from_db()
    assert people[2].status == DelegateStatus.REGISTERED
    looked_at.goto(page.url)
    assert_sound(looked_at, OTHER_LOOKS)


def test_every_step_of_the_reply_is_accessible(pages, people):
    page = pages.open(viewport=PHONE)
    page.goto(f"/ja/i/{links.token_of(people[2].invitation)}/")
    assert_sound(page, OTHER_LOOKS)
    page.check("input[value=online]")
    page.click("main button.button")
    assert_sound(page, OTHER_LOOKS)
    page.fill("[name=badge_name]", " ")
    page.click("main button.button >> nth=0")
    assert_sound(page, OTHER_LOOKS)
    page.fill("[name=badge_name]", "Delegate Example")
    page.click("main button.button >> nth=0")
    assert_sound(page, OTHER_LOOKS)
    page.goto("/en/i/no-such-link/")
    assert_sound(page, OTHER_LOOKS)


def test_the_language_changes_and_nothing_typed_is_lost(pages, people):
    page = pages.open()
    page.goto(f"/en/i/{links.token_of(people[2].invitation)}/")
    page.check("input[value=in_person]")
    page.click("button:has-text('Continue')")
    page.fill("[name=diet]", "no nuts")
    page.click("button[lang=ja]")
    assert page.get_attribute("html", "lang") == "ja"
    assert page.input_value("[name=diet]") == "no nuts"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_back_shows_pages_and_what_was_typed(pages, people, script):
    """Never the browser's own error page, which asks to send the form again."""
    page = pages.open(viewport=PHONE, java_script_enabled=script)
    page.goto(f"/en/i/{links.token_of(people[2].invitation)}/")
    page.click("button:has-text('Continue')")  # nothing chosen: the page says so
    page.check("input[value=in_person]")
    page.click("button:has-text('Continue')")
    page.fill("[name=diet]", "no nuts")
    page.fill("[name=badge_name]", " ")
    page.click("button:has-text('Continue')")  # wrong: said there
    page.fill("[name=badge_name]", "Delegate Example")
    page.click("button:has-text('Continue')")
    assert "no nuts" in page.inner_text("main")
    page.go_back()
    assert page.input_value("[name=diet]") == "no nuts"
    for _step in range(3):
        page.go_back()
        assert page.locator("form#reply").count() == 1
    for _step in range(4):
        page.go_forward()
    page.click("text=Send this reply")
    assert page.inner_text("h1") == "We have recorded that you will attend"
    page.go_back()
    assert page.inner_text("h1") == "We have recorded that you will attend"
    people[2].refresh_from_db()
    assert people[2].registration.diet == "no nuts"


def test_what_was_typed_and_not_sent_survives_back(pages, people):
    page = pages.open(viewport=PHONE)
    page.goto(f"/en/i/{links.token_of(people[2].invitation)}/")
    page.check("input[value=in_person]")
    page.click("button:has-text('Continue')")
    page.wait_for_url("**/details?*")
    page.wait_for_load_state()
    page.fill("[name=diet]", "no nuts")
    page.go_back()
    kept = Typed.objects.filter(data__details__diet="no nuts")
    for _time in range(150):
        if kept.exists():
            break
        page.wait_for_timeout(100)
    assert kept.exists(), "what was typed did not arrive when its page was left"
    page.click("button:has-text('Continue')")
    assert page.input_value("[name=diet]") == "no nuts"


def test_a_session_saved_again_after_back_is_there_once(pages, organizer, people):
    conference = people[0].conference
    page = pages.open(user=organizer)
    page.goto(f"/en/desk/{conference.forum.slug}/{conference.slug}/programme/new/")
    page.fill("[name=titles_en]", "Opening")
    page.fill("[name=day]", "2027-09-09")
    page.fill("[name=start]", "09:00")
    page.fill("[name=end]", "10:00")
    page.click("main form button.button >> nth=0")
    assert conference.sittings.count() == 1
    page.go_back()
    if page.input_value("[name=titles_en]"):  # as far as the browser has filled it in again
        page.click("main form button.button >> nth=0")
        assert "not made a second time" in page.inner_text("main")
    assert conference.sittings.count() == 1
