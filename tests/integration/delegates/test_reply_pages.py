"""The reply in the browser, without an account, a cookie or a script."""

import datetime as dt

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.utils import timezone

from apps.delegates import services
from apps.delegates.choices import Answer, DelegateStatus
from apps.delegates.invitations import links
from apps.messaging.models import Message
from tests.factories.delegates import InvitationFactory

DETAILS = {
    "badge_name": "Delegate Example One",
    "name_order": "given_first",
    "naming_consent": "institution",
    "diet": "vegetarian",
    "needs_visa_letter": "on",
    "arrival_on": "2027-09-08",
    "departure_on": "2027-09-11",
}
YES = {"answer": "in_person", "message": "", "seen": ""}


@pytest.fixture
def browser():
    """No cookies are kept, and a request from elsewhere would be noticed: the link alone is the key."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def url(invitation):
    return f"/en/i/{links.token_of(invitation)}/"


def rows() -> dict[str, int]:
    """How many rows every table holds, histories included."""
    tables = set(connection.introspection.table_names())
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.db_table in tables]
    return {model._meta.label: model._base_manager.count() for model in models}


def test_three_screens_lead_to_a_registration(browser, url, invitation):
    assert "Will you attend in Tokyo" in browser.get(url).text
    assert "Name on the badge" in browser.post(f"{url}details", YES).text
    check = browser.post(f"{url}check", {**YES, **DETAILS}).text
    assert "vegetarian" in check
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.INVITED
    done = browser.post(f"{url}check", {**YES, **DETAILS, "confirm": "1"})
    assert (done.status_code, done.url) == (302, "./done")  # the key stands in no header
    assert "We have recorded that you will attend" in browser.get(f"{url}done").text
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.REGISTERED


def test_what_is_recorded_names_only_what_was_asked(browser, url, invitation):
    invitation.delegate.person.time_zone = "Asia/Kathmandu"
    invitation.delegate.person.save()
    done = browser.post(f"{url}check", {**YES, **DETAILS, "confirm": "1"})
    assert done.url == "./done"
    page = browser.get(f"{url}done").text
    assert "Arrival" in page
    assert "Your time zone" not in page


def test_no_takes_two_screens(browser, url, invitation):
    no = {"answer": "decline", "message": "Another duty", "seen": ""}
    assert "Another duty" in browser.post(f"{url}details", no).text
    browser.post(f"{url}check", {**no, "confirm": "1"})
    invitation.delegate.refresh_from_db()
    assert (invitation.delegate.status, invitation.delegate.decline_reason) == ("declined", "Another duty")


def test_details_can_wait(browser, url, invitation):
    assert "You will give them later" in browser.post(f"{url}check", {**YES, "later": "1"}).text
    browser.post(f"{url}check", {**YES, "later": "1", "confirm": "1"})
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.ACCEPTED
    assert "Your details are still missing" in browser.get(f"{url}done").text


def test_opening_changes_nothing_however_often(browser, url):
    before = rows()
    for _time in range(10):
        for path in ["", "details", "check", "done", "account"]:
            browser.get(url + path)
            browser.head(url + path)
    assert rows() == before


def test_the_steps_before_the_last_change_nothing(browser, url):
    before = rows()
    browser.post(url, YES)
    browser.post(f"{url}details", YES)
    browser.post(f"{url}check", {**YES, **DETAILS})
    assert rows() == before


def test_nobody_else_keeps_or_finds_these_pages(browser, url):
    response = browser.get(url)
    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_an_error_stands_at_its_field_and_nothing_typed_is_lost(browser, url):
    page = browser.post(f"{url}check", {**YES, **DETAILS, "badge_name": "", "departure_on": "2027-09-01"}).text
    assert "Write the name that goes on your badge." in page
    assert "The departure is before the arrival." in page
    assert 'value="vegetarian"' in page


def test_no_answer_chosen_is_said_at_the_answer(browser, url):
    response = browser.post(f"{url}details", {"answer": "", "message": "typed"})
    assert response.status_code == 422
    assert "Choose one of the replies." in response.text
    assert "typed" in response.text


def test_going_back_carries_what_was_typed(browser, url):
    page = browser.post(url, {**YES, **DETAILS}).text
    assert '<input type="hidden" name="diet" value="vegetarian">' in page
    assert 'value="vegetarian"' in browser.post(f"{url}details", {**YES, **DETAILS}).text


def test_two_tabs_do_not_mix(browser, url, invitation):
    browser.post(f"{url}check", {**YES, "answer": "decline", "confirm": "1"})
    late = browser.post(f"{url}check", {**YES, **DETAILS, "confirm": "1"})
    assert late.status_code == 409
    assert "Another reply has been recorded in the meantime" in late.text
    assert "I cannot come" in late.text
    invitation.delegate.refresh_from_db()
    stamp = invitation.delegate.replied_at.isoformat()
    assert f'name="seen" value="{stamp}"' in late.text
    browser.post(f"{url}check", {**YES, **DETAILS, "seen": stamp, "confirm": "1"})
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.REGISTERED


def test_pressing_twice_is_one_answer(browser, url):
    for _press in range(2):
        assert browser.post(f"{url}check", {**YES, **DETAILS, "confirm": "1"}).status_code == 302
    assert Message.objects.count() == 1


def test_who_has_answered_sees_the_answer_first(browser, url, invitation):
    services.reply(invitation, answer=Answer.ONLINE)
    assert browser.get(url).url == "./done"
    assert 'value="online"' in browser.get(f"{url}?change").text


def test_after_the_deadline_the_page_says_so(browser, url, conference, organizer):
    conference.reply_deadline = timezone.now() - dt.timedelta(minutes=1)
    conference.save()
    for response in [browser.get(url), browser.post(f"{url}check", {**YES, **DETAILS, "confirm": "1"})]:
        assert response.status_code == 410
        assert "The time for replies has passed." in response.text
        assert "organizer@example.org" in response.text


def test_the_end_of_the_time_for_answers_is_told_at_the_next_step(browser, url, conference):
    conference.reply_deadline = timezone.now()
    conference.save()
    assert browser.post(f"{url}details", YES).status_code == 410


def test_after_the_deadline_ones_answer_can_still_be_read(browser, url, invitation, conference):
    services.reply(invitation, answer=Answer.IN_PERSON)
    conference.reply_deadline = timezone.now() - dt.timedelta(minutes=1)
    conference.save()
    page = browser.get(url, follow=True)
    assert "We have recorded that you will attend" in page.text
    assert "The time for replies has passed." in page.text
    assert "Change my reply" not in page.text


DEAD = [
    ("altered", 404, "it has been altered"),
    ("replaced", 410, "replaced by a newer one"),
    ("revoked", 410, "no longer open"),
]


@pytest.mark.parametrize(("how", "status", "sentence"), DEAD)
def test_a_dead_link_gets_a_sentence_and_nothing_personal(browser, url, invitation, organizer, how, status, sentence):
    match how:
        case "altered":
            url = url[:-3] + "x/"
        case "replaced":
            services.renew_invitation(invitation, by=organizer)
        case "revoked":
            services.revoke_invitation(invitation, by=organizer)
    for response in [browser.get(url), browser.post(f"{url}check", {**YES, "confirm": "1"})]:
        assert response.status_code == status
        assert sentence in response.text
        assert "Example One" not in response.text
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.INVITED


def test_the_link_of_somebody_who_withdrew_is_dead(browser, url, invitation, organizer):
    services.withdraw_delegate(invitation.delegate, by=organizer)
    assert browser.get(url).status_code == 410


def test_the_deadline_stands_on_both_clocks(browser, url, invitation, conference):
    conference.reply_deadline = dt.datetime(2027, 1, 4, 9, tzinfo=dt.UTC)
    conference.starts_on, conference.ends_on = dt.date(2027, 2, 1), dt.date(2027, 2, 2)
    conference.save()
    invitation.delegate.person.time_zone = "America/New_York"
    invitation.delegate.person.save()
    words = "Please reply by 4 January 2027, 18:00 (Tokyo); 4 January 2027, 04:00 where you are."
    assert words in browser.get(url).text


def test_a_link_shows_its_own_person_only(browser, url):
    other = InvitationFactory(delegate__person__family_name="Example Other")
    page = browser.get(url).text
    assert "Example One" in page
    assert str(other.delegate.person) not in page


def test_the_page_speaks_japanese_by_its_address(browser, url):
    assert '<html lang="ja"' in browser.get(url.replace("/en/", "/ja/")).text


def test_the_clock_of_the_reader_stands_beside_the_venues(browser, url, invitation):
    invitation.delegate.person.time_zone = "Asia/Kathmandu"
    invitation.delegate.person.save()
    assert "When it is 09:00 in Tokyo, it is " in browser.get(url).text
    assert "05:45 in Kathmandu" in browser.get(url).text


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "{{ 7|add:7 }}", "x" * 5000, "\x00", "𠮷🕊️"])
def test_whatever_is_typed_there_is_no_error_page(browser, url, hostile):
    for path in ["", "details", "check"]:
        response = browser.post(url + path, {**YES, **DETAILS, "diet": hostile, "message": hostile, "seen": hostile})
        assert response.status_code in (200, 422)
        assert "<script>alert" not in response.text


def test_an_account_is_opened_with_the_invited_address(browser, url, client):
    response = client.post(f"{url}account")
    assert response.url == "/en/accounts/signup/"
    assert client.session["accounts_signup"]["email"] == "one@example.org"


def test_a_name_is_read_over_in_its_own_glyphs(browser, url, invitation):
    typed = {**YES, **DETAILS, "native_name": "示例七", "native_language": "zh-hans"}
    page = browser.post(f"{url}check", typed).text
    assert '<span lang="zh-hans">示例七</span>' in page
    browser.post(f"{url}check", {**typed, "confirm": "1"})
    invitation.delegate.person.refresh_from_db()
    assert invitation.delegate.person.native_language == "zh-hans"
