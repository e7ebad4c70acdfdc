"""The reply in the browser, without an account, a cookie or a script."""

import datetime as dt
import re
from urllib.parse import urljoin

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.utils import timezone

from apps.core.models import Typed
from apps.core.tasks import erase_typed
from apps.delegates import services
from apps.delegates.choices import Answer, DelegateStatus
from apps.delegates.invitations import links
from apps.messaging.models import Message
from tests.factories.delegates import InvitationFactory
from tests.support.full_disk import no_space_for

DETAILS = {
    "given_name": "Delegate",
    "family_name": "Example One",
    "badge_name": "Delegate Example One",
    "name_order": "given_first",
    "naming_consent": "institution",
    "diet": "vegetarian",
    "needs_visa_letter": "on",
}
YES = {"answer": "in_person", "message": "", "seen": ""}


class Steps:
    """The pages of a link as somebody goes through them: what is sent leads to a page with an address of its own."""

    def __init__(self, browser, url: str):
        self.browser, self.url, self.at = browser, url, url

    def get(self, at: str):
        self.at = at
        answer = self.browser.get(at)
        return self._follow(answer)

    def send(self, **typed):
        """Press the button of the page one is on."""
        answer = self.browser.post(self.at, typed)
        assert answer.status_code == 302, "a page must not be the answer to what was sent"
        return self._follow(answer)

    def _follow(self, answer):
        while answer.status_code in (301, 302):
            self.at = urljoin(self.at, answer.url)
            answer = self.browser.get(self.at)
        return answer

    def to_check(self, **typed):
        self.get(self.url)
        self.send(**YES)
        return self.send(**{**DETAILS, **typed})


@pytest.fixture
def steps(browser, url):
    return Steps(browser, url)


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


def test_three_screens_lead_to_a_registration(steps, invitation):
    assert "Will you attend in Tokyo" in steps.get(steps.url).text
    assert "Name on the badge" in steps.send(**YES).text
    check = steps.send(**DETAILS)
    assert "vegetarian" in check.text
    assert "/check?d=" in steps.at
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.INVITED
    last = steps.browser.post(steps.at, {"seen": ""})
    assert (last.status_code, last.url) == (302, "./done")  # the key stands in no header
    assert "We have recorded that you will attend" in steps.browser.get(f"{steps.url}done").text
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.REGISTERED


def test_every_step_is_a_page_that_can_be_opened_again(steps):
    """Back, Reload, or a telephone that woke up: the same address shows what was typed."""
    steps.to_check()
    check = steps.at
    for page, words in [("details", 'value="vegetarian"'), ("", 'value="in_person"'), ("check", "vegetarian")]:
        answer = steps.browser.get(check.replace("/check", f"/{page}"))
        assert answer.status_code == 200
        assert words in answer.text
    assert "checked" in steps.browser.get(check.replace("/check", "/")).text


def test_what_is_recorded_names_only_what_was_asked(steps, invitation):
    invitation.delegate.person.time_zone = "Asia/Kathmandu"
    invitation.delegate.person.save()
    day = invitation.delegate.conference.starts_on.isoformat()
    steps.to_check(arrival_on=day, departure_on=day)
    page = steps.send(seen="").text
    assert "Arrival" in page
    assert "Your time zone" not in page


def test_no_takes_two_screens(steps, invitation):
    steps.get(steps.url)
    assert "Another duty" in steps.send(answer="decline", message="Another duty", seen="").text
    steps.send(seen="")
    invitation.delegate.refresh_from_db()
    assert (invitation.delegate.status, invitation.delegate.decline_reason) == ("declined", "Another duty")


def test_details_can_wait(steps, invitation):
    steps.get(steps.url)
    steps.send(**YES)
    assert "You will give them later" in steps.send(later="1").text
    assert "Your details are still missing" in steps.send(seen="").text
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.ACCEPTED


def test_details_that_waited_are_given_from_the_recorded_answer(steps, invitation):
    answered = services.reply(invitation, answer=Answer.ONLINE, message="With pleasure")
    steps.get(steps.url)
    steps.at = steps.url
    seen = answered.replied_at.isoformat()
    assert "Your time zone" in steps.send(answer="online", message="With pleasure", seen=seen).text
    steps.send(**DETAILS)
    steps.send(seen=seen)
    invitation.delegate.refresh_from_db()
    assert (invitation.delegate.status, invitation.delegate.decline_reason) == ("registered", "With pleasure")


def test_opening_changes_nothing_however_often(browser, url):
    before = rows()
    for _time in range(10):
        for path in ["", "details", "check", "done", "account", "details?d=nonsense", ",", "check?d="]:
            browser.get(url + path)
            browser.head(url + path)
    assert rows() == before


def test_the_steps_before_the_last_change_nothing_but_what_is_kept_of_them(steps):
    before = rows()
    steps.to_check()
    assert rows() == before | {"core.Typed": 1}


def test_nothing_that_was_typed_is_kept_beside_the_reply(steps):
    steps.to_check()
    steps.send(seen="")
    assert Typed.objects.count() == 0


def test_what_was_typed_is_erased_after_a_day(steps):
    steps.to_check()
    check = steps.at
    Typed.objects.update(kept_at=timezone.now() - dt.timedelta(hours=25))
    page = steps.get(check)
    assert "has been erased" in page.text
    assert "vegetarian" not in page.text
    assert erase_typed() == 1
    assert Typed.objects.count() == 0


def test_what_was_typed_is_kept_while_the_day_is_not_over(steps):
    steps.to_check()
    Typed.objects.update(kept_at=timezone.now() - dt.timedelta(hours=23))
    assert "vegetarian" in steps.get(steps.at).text
    assert erase_typed() == 0


def test_details_typed_while_the_draft_went_are_not_lost(steps):
    steps.get(steps.url)
    steps.send(**YES)
    Typed.objects.all().delete()
    page = steps.send(**DETAILS)
    assert page.status_code == 422  # the answer has to be given again
    steps.send(**YES)
    assert 'value="vegetarian"' in steps.browser.get(steps.at).text


def test_the_address_says_nothing_of_anybody(steps):
    steps.to_check()
    assert re.fullmatch(re.escape(steps.url) + r"check\?d=[0-9a-f-]{36}", steps.at)


def test_the_holder_of_another_link_has_nothing_of_it(steps, browser):
    steps.to_check()
    other = f"/en/i/{links.token_of(InvitationFactory())}/"
    theirs = Steps(browser, other)
    assert "vegetarian" not in theirs.get(steps.at.replace(steps.url, other)).text


def test_whoever_owns_the_address_next_has_nothing_of_it(steps, invitation, organizer, browser):
    """The organizer corrects the address: the new link belongs to somebody else."""
    steps.to_check()
    services.renew_invitation(invitation, email="next@example.org", by=organizer)
    invitation.refresh_from_db()
    invitation.delegate.person.refresh_from_db()
    renewed = f"/en/i/{links.token_of(invitation)}/"
    page = Steps(browser, renewed).get(steps.at.replace(steps.url, renewed))
    assert page.status_code == 200
    assert "vegetarian" not in page.text


def test_nobody_else_keeps_or_finds_these_pages(browser, url):
    response = browser.get(url, follow=True)
    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_an_error_stands_at_its_field_and_nothing_typed_is_lost(steps, conference):
    day, before = conference.starts_on, conference.starts_on - dt.timedelta(days=1)
    page = steps.to_check(badge_name="", arrival_on=day.isoformat(), departure_on=before.isoformat())
    assert page.status_code == 422
    assert "Write the name that goes on your badge." in page.text
    assert "The departure is before the arrival." in page.text
    assert 'value="vegetarian"' in page.text
    assert "vegetarian" in steps.send(**DETAILS).text
    assert "/check?d=" in steps.at


def test_no_answer_chosen_is_said_at_the_answer(steps):
    steps.get(steps.url)
    page = steps.send(answer="", message="typed")
    assert page.status_code == 422
    assert "Choose one of the replies." in page.text
    assert "typed" in page.text


def test_a_page_that_was_only_opened_blames_nobody(steps):
    steps.get(steps.url)
    page = steps.send(**YES)
    assert page.status_code == 200
    assert "needs your attention" not in page.text


def test_going_back_carries_what_was_typed(steps):
    steps.get(steps.url)
    steps.send(**YES)
    steps.send(back="1", **DETAILS)
    assert steps.at.startswith(f"{steps.url}?d=")
    assert 'value="vegetarian"' in steps.send(**YES).text


def test_another_language_takes_along_what_was_typed(steps):
    steps.get(steps.url)
    steps.send(**YES)
    steps.at = steps.at.replace("/en/", "/ja/")
    page = steps.send(keep="1", **{**DETAILS, "badge_name": ""})
    assert '<html lang="ja"' in page.text
    assert page.status_code == 200
    assert 'value="vegetarian"' in page.text


def test_two_tabs_do_not_mix(browser, url, invitation):
    first, late = Steps(browser, url), Steps(browser, url)
    late.to_check()
    first.get(url)
    first.send(answer="decline", message="", seen="")
    first.send(seen="")
    page = late.send(seen="")
    assert page.status_code == 409
    assert "Another reply has been recorded in the meantime" in page.text
    assert "I cannot come" in page.text
    invitation.delegate.refresh_from_db()
    stamp = invitation.delegate.replied_at.isoformat()
    assert f'name="seen" value="{stamp}"' in page.text
    late.send(seen=stamp)
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.REGISTERED


def test_pressing_twice_is_one_answer(steps):
    steps.to_check()
    at = steps.at
    for _press in range(2):
        assert steps.browser.post(at, {"seen": ""}).url == "./done"
    assert Message.objects.count() == 1


def test_going_back_after_the_end_leads_to_what_is_recorded(steps):
    steps.to_check()
    check = steps.at
    steps.send(seen="")
    for page in ["check", "details", ""]:
        assert "We have recorded that you will attend" in steps.get(check.replace("/check", f"/{page}")).text


def test_who_has_answered_sees_the_answer_first(browser, url, invitation):
    services.reply(invitation, answer=Answer.ONLINE)
    assert browser.get(url).url == "./done"
    assert 'value="online"' in browser.get(f"{url}?change", follow=True).text


def test_after_the_deadline_the_page_says_so(browser, url, conference, organizer):
    conference.reply_deadline = timezone.now() - dt.timedelta(minutes=1)
    conference.save()
    for response in [browser.get(url, follow=True), browser.post(f"{url}check", {"seen": ""}, follow=True)]:
        assert response.status_code == 410
        assert "The time for replies has passed." in response.text
        assert "organizer@example.org" in response.text


def test_the_end_of_the_time_for_answers_is_told_at_the_next_step(browser, steps, url, conference):
    steps.to_check()
    conference.reply_deadline = timezone.now()
    conference.save()
    assert browser.post(f"{url}details", YES, follow=True).status_code == 410


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
    for response in [browser.get(url, follow=True), browser.post(f"{url}check", {"seen": ""}, follow=True)]:
        assert response.status_code == status
        assert sentence in response.text
        assert "Example One" not in response.text
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.INVITED


def test_the_link_of_somebody_who_withdrew_is_dead(browser, url, invitation, organizer):
    services.withdraw_delegate(invitation.delegate, by=organizer)
    assert browser.get(url, follow=True).status_code == 410


def test_the_deadline_stands_on_both_clocks(browser, url, invitation, conference):
    conference.reply_deadline = dt.datetime(2027, 1, 4, 9, tzinfo=dt.UTC)
    conference.starts_on, conference.ends_on = dt.date(2027, 2, 1), dt.date(2027, 2, 2)
    conference.save()
    invitation.delegate.person.time_zone = "America/New_York"
    invitation.delegate.person.save()
    words = "Please reply by 4 January 2027, 18:00 (Tokyo); 4 January 2027, 04:00 where you are."
    assert words in browser.get(url, follow=True).text


def test_a_link_shows_its_own_person_only(browser, url):
    other = InvitationFactory(delegate__person__family_name="Example Other")
    page = browser.get(url, follow=True).text
    assert "Example One" in page
    assert str(other.delegate.person) not in page


def test_the_page_speaks_japanese_by_its_address(browser, url):
    assert '<html lang="ja"' in browser.get(url.replace("/en/", "/ja/"), follow=True).text


def test_the_clock_of_the_reader_stands_beside_the_venues(browser, url, invitation):
    invitation.delegate.person.time_zone = "Asia/Kathmandu"
    invitation.delegate.person.save()
    assert "When it is 09:00 in Tokyo, it is " in browser.get(url, follow=True).text
    assert "05:45 in Kathmandu" in browser.get(url, follow=True).text


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "{{ 7|add:7 }}", "x" * 5000, "\x00", "𠮷🕊️"])
def test_whatever_is_typed_there_is_no_error_page(browser, url, hostile):
    for path in ["", "details", "check", f"details?d={hostile}", f"?d={hostile}"]:
        typed = {**YES, **DETAILS, "diet": hostile, "message": hostile, "seen": hostile}
        response = browser.post(url + path, typed, follow=True)
        assert response.status_code in (200, 422)
        assert "<script>alert" not in response.text


@pytest.mark.parametrize("stuck", [",", ".", ")", ">", ");", "%3E", "」", "。", ",/", "%20"])
def test_what_sticks_to_a_link_is_dropped(steps, url, stuck):
    for address in [url + stuck, url.rstrip("/") + stuck]:
        page = steps.get(address)
        assert page.status_code == 200, address
        assert "Will you attend in Tokyo" in page.text


def test_what_does_not_belong_to_a_link_is_explained(browser, url):
    page = browser.get(f"{url}more/of/it")
    assert page.status_code == 404
    assert "it has been altered" in page.text


def test_an_account_is_opened_with_the_invited_address(browser, url, client):
    response = client.post(f"{url}account")
    assert response.url == "/en/accounts/signup/"
    assert client.session["accounts_signup"]["email"] == "one@example.org"


def test_a_name_is_read_over_in_its_own_glyphs(steps, invitation):
    page = steps.to_check(native_name="示例七", native_language="zh-hans").text
    assert '<span lang="zh-hans">示例七</span>' in page
    steps.send(seen="")
    invitation.delegate.person.refresh_from_db()
    assert invitation.delegate.person.native_language == "zh-hans"


def test_every_field_says_what_a_browser_may_fill_in(steps):
    """WCAG 1.3.5: text fields, areas and lists, on both pages and for both ways of taking part."""
    pages = [steps.get(steps.url).text]
    for answer in ("in_person", "online"):
        steps.get(steps.url)
        pages.append(steps.send(answer=answer, message="", seen="").text)
    controls = [tag for page in pages for tag in re.findall(r"<(?:input|select|textarea)\b[^>]*>", page)]
    filled = [tag for tag in controls if not re.search(r'type="(?:hidden|radio|checkbox)"', tag)]
    assert len(filled) > 20
    assert [tag for tag in filled if " autocomplete=" not in tag] == []


@pytest.mark.parametrize(("arrives", "leaves"), [("0001-09-08", ""), ("2029-09-08", ""), ("", "9999-12-31")])
def test_a_day_far_from_the_conference_is_refused_with_a_sentence(steps, arrives, leaves):
    page = steps.to_check(arrival_on=arrives, departure_on=leaves)
    assert page.status_code == 422
    assert "far from it" in page.text or "Check the year" in page.text
    assert 'value="vegetarian"' in page.text


UNREADABLE = ["12345", "Z" + "\u0335\u0321\u0327" * 4, "\u202eeno"]
EMPTY = ["\u200b\u200b", "\u2060", "\u3164"]  # nothing is left of them, and the native name may be left out


@pytest.mark.parametrize(
    ("field", "name"),
    [
        *((field, name) for field in ("badge_name", "family_name") for name in EMPTY + UNREADABLE),
        *(("native_name", name) for name in UNREADABLE),
    ],
)
def test_a_name_that_nobody_can_read_is_refused(steps, field, name):
    page = steps.to_check(**{field: name})
    assert page.status_code == 422
    assert f'href="#id_{field}"' in page.text


def test_what_cannot_be_seen_is_taken_out_of_a_name(steps, invitation):
    steps.to_check(family_name="Exa\u200bmple\u00ad One", badge_name="Delegate\ufeff Example  One")
    steps.send(seen="")
    invitation.delegate.person.refresh_from_db()
    assert invitation.delegate.person.family_name == "Example One"
    assert invitation.delegate.registration.badge_name == "Delegate Example One"


def test_the_first_page_too_is_found_again_with_what_was_typed(steps):
    """Back from the details leads to the address of the first page, and on from there to the same details."""
    steps.get(steps.url)
    first = steps.at
    steps.send(**YES)
    steps.send(back="1", **DETAILS)
    steps.get(first)
    assert 'value="vegetarian"' in steps.send(**YES).text
    assert Typed.objects.count() == 1


def test_what_was_typed_ends_with_the_owner_of_the_address(steps, invitation, browser):
    """The same link of the same version, made for the next address: the one before it was somebody else's."""
    steps.to_check()
    check = steps.at
    person = invitation.delegate.person
    person.email = "next@example.org"
    person.save()
    person.refresh_from_db()
    renewed = f"/en/i/{links.token_of(invitation)}/"
    page = Steps(browser, renewed).get(check.replace(steps.url, renewed))
    assert page.status_code == 200
    assert "vegetarian" not in page.text


FULL = "The disk of this server is full, so nothing was saved. What you typed is still here"


def test_with_a_full_disk_every_step_comes_back_filled_in(steps, invitation):
    """Nothing can be kept for a page of its own then, so the page is the answer to what was sent."""
    steps.get(steps.url)
    with no_space_for("core_typed"):
        page = steps.browser.post(steps.at, {**YES, "message": "Typed words"})
    assert (page.status_code, FULL in page.text, "Typed words" in page.text) == (507, True, True)
    assert page.context["form"]["answer"].value() == "in_person"
    steps.send(**YES)
    with no_space_for("core_typed"):
        page = steps.browser.post(steps.at, DETAILS)
    assert (page.status_code, FULL in page.text, 'value="vegetarian"' in page.text) == (507, True, True)
    assert "/check?d=" not in steps.at
    steps.send(**DETAILS)
    assert "/check?d=" in steps.at
    with no_space_for("delegates_registration"):
        page = steps.browser.post(steps.at, {"confirm": "1"})
    assert (page.status_code, FULL in page.text, "vegetarian" in page.text) == (507, True, True)
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.answer == ""
    assert steps.send(confirm="1").status_code == 200
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.answer == "in_person"
