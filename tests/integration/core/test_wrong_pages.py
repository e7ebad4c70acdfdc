"""A form in which something is wrong has an address where a browser asks: Back and Reload never send it again."""

import re

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.conferences.models import Room
from apps.core.models import Typed
from apps.delegates.models import Delegate
from apps.sessions.models import Session
from apps.statements.models import Position
from tests.factories.accounts import UserFactory
from tests.factories.conferences import DecisionProfileFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import SessionFactory, SignUpFactory, times
from tests.factories.statements import before_individuals, tabled
from tests.support.full_disk import no_space_for
from tests.support.paragraph_rows import rows_shown

pytestmark = pytest.mark.django_db
BROWSER = {"Sec-Fetch-Mode": "navigate"}


@pytest.fixture
def conference():
    return DecisionProfileFactory(rule="consensus", party_kind="delegation").conference


@pytest.fixture
def organizer(conference):
    return TeamMemberFactory(conference=conference, role=TeamRole.ORGANIZER).user


@pytest.fixture
def desk(client, organizer, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    client.force_login(organizer)
    return client


def url(conference, name, **kwargs):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(name, kwargs={**place, **kwargs})


def room_to_change(conference):
    return "conferences:setup-rooms-edit", {"row_id": RoomFactory(conference=conference).pk}


def person(conference):
    return "delegates:edit", {"delegate_id": DelegateFactory(conference=conference).pk}


def sitting(conference):
    return "sessions:change", {"sitting_id": SessionFactory(conference=conference).pk}


FORMS = {
    "conferences:setup-rooms": {"capacity": "many"},
    "conferences:setup-team": {"email": "nobody"},
    room_to_change: {"capacity": "many"},
    "delegations:add": {"names_en": "Typed\u202eLand"},
    "delegates:add": {"email": "nobody"},
    person: {"email": "nobody"},
    "sessions:add": {"titles_en": "Typed", "start": "never"},
    sitting: {"titles_en": "", "titles_ja": "題"},
}
ASKED = pytest.mark.parametrize("form", FORMS, ids=lambda form: getattr(form, "__name__", form))


def asked(conference, form):
    name, kwargs = (form, {}) if isinstance(form, str) else form(conference)
    return url(conference, name, **kwargs)


def words(page) -> str:
    """All that a person reads and a form sends, but for the token, which is another one each time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|nonce="[^"]+"', "", page.text)


@ASKED
def test_the_page_at_its_address_is_what_the_answer_would_have_been(desk, conference, form):
    address, typed = asked(conference, form), FORMS[form]
    answer = desk.post(address, typed)
    assert answer.status_code == 422
    sent = desk.post(address, typed, headers=BROWSER)
    assert (sent.status_code, sent.url.partition("=")[0]) == (302, f"{address}?shown")
    for _time in range(2):  # again by Reload or Back
        page = desk.get(sent.url)
        assert (page.status_code, words(page) == words(answer)) == (422, True)
    assert Typed.objects.count() == 1
    assert not any(model.objects.filter(**found).exists() for model, found in MADE)


MADE = [
    (Room, {"capacity": None, "names__en": "Typed"}),
    (Session, {"titles__en": "Typed"}),
    (Delegate, {"person__email": "nobody"}),
]


def test_what_is_mended_there_is_saved_once_and_then_kept_no_longer(desk, conference):
    address = url(conference, "conferences:setup-rooms")
    sent = desk.post(address, {"names_en": "Ume", "capacity": "many"}, headers=BROWSER)
    for _time in range(2):
        assert desk.post(sent.url, {"names_en": "Ume", "capacity": "20"}, headers=BROWSER).status_code == 302
    assert [(row.names, row.capacity) for row in Room.objects.all()] == [({"en": "Ume"}, 20)]
    assert not Typed.objects.exists()
    back = desk.get(sent.url)
    assert (back.status_code, back.url) == (302, address)
    assert "erased after a day" in str(list(get_messages(back.wsgi_request))[-1])


def test_a_page_shown_again_saves_nothing_also_when_nothing_is_wrong_any_more(desk, conference):
    """What stood against it may be gone by now."""
    sent = desk.post(url(conference, "conferences:setup-rooms"), {"capacity": "many"}, headers=BROWSER)
    kept = Typed.objects.get()
    kept.data["posted"] = {"names_en": ["Typed"], "capacity": ["20"]}
    kept.save()
    page = desk.get(sent.url)
    assert (page.status_code, 'value="Typed"' in page.text) == (200, True)
    assert not Room.objects.exists()


def test_nobody_else_opens_it_nor_who_may_not_any_more(desk, conference, organizer):
    address = url(conference, "delegates:add")
    sent = desk.post(address, {"family_name": "Secretname", "email": "nobody"}, headers=BROWSER)
    assert "Secretname" in desk.get(sent.url).text
    other = TeamMemberFactory(conference=conference, role=TeamRole.ORGANIZER).user
    desk.force_login(other)
    answer = desk.get(sent.url)
    assert (answer.status_code, answer.url) == (302, address)
    conference.team.filter(user=organizer).delete()
    desk.force_login(organizer)
    answer = desk.get(sent.url)
    assert (answer.status_code, "Secretname" in answer.text) == (403, False)


@pytest.mark.parametrize("mode", [None, "cors", "no-cors", "same-origin"])
def test_programs_and_scripts_get_the_page_as_the_answer(desk, conference, mode):
    headers = {"Sec-Fetch-Mode": mode} if mode else {}
    page = desk.post(url(conference, "delegates:add"), {"email": "nobody"}, headers=headers)
    assert page.status_code == 422
    assert not Typed.objects.exists()


def test_with_a_full_disk_it_is_the_answer(desk, conference):
    with no_space_for("core_typed"):
        page = desk.post(url(conference, "delegates:add"), {"family_name": "Typed", "email": "x"}, headers=BROWSER)
    assert (page.status_code, 'value="Typed"' in page.text) == (422, True)


def test_what_only_the_moment_refused_stands_on_the_answer(client, conference):
    """Found again later, it would hide that somebody was quicker, or lose the question that came with it."""
    own = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    statement = before_individuals([own])
    client.force_login(own.person.user)
    address = url(conference, "statements:own-text", statement_id=statement.pk)
    assert client.post(address, {"seen": "", "value_own": "join"}, headers=BROWSER).status_code == 302
    page = client.post(address, {"seen": "", "value_own": "stand_aside", "text_own": ""}, headers=BROWSER)
    assert (page.status_code, "Meanwhile" in page.text) == (422, True)
    assert not Typed.objects.exists()
    assert Position.objects.get().value == "join"


def test_a_sentence_of_refusal_goes_along(desk, conference, organizer):
    address = url(conference, "conferences:setup-team")
    typed = {"email": organizer.email, "language": "en", "roles": ["organizer"]}
    answer = desk.post(address, typed)
    assert answer.text.count("This account holds these roles already.") == 2
    sent = desk.post(address, typed, headers=BROWSER)
    for _time in range(2):
        page = desk.get(sent.url)
        assert (sent.status_code, page.status_code, words(page) == words(answer)) == (302, 422, True)


def test_a_question_that_comes_with_a_refusal_stands_on_the_answer(desk, conference):
    """Its field is made by the refusal itself, and would be missing when the page is shown again."""
    full = ParticipationFactory(conference=conference, seats=1)
    DelegateFactory(conference=conference, participation=full, invited=True)
    typed = {"family_name": "Typed", "language": "en", "roles": "delegate", "participation": full.pk}
    typed |= {"name_order": "given_first", "email": "typed@example.org"}
    page = desk.post(url(conference, "delegates:add"), typed, headers=BROWSER)
    assert (page.status_code, "More people than seats" in page.text) == (422, True)
    assert not Typed.objects.exists()


def test_a_file_that_is_not_kept_leaves_its_page_the_answer(desk, conference):
    address = url(conference, "sessions:materials", sitting_id=SessionFactory(conference=conference).pk)
    sent = {"file": SimpleUploadedFile("paper.exe", b"MZ")}
    page = desk.post(address, sent, headers=BROWSER)
    assert page.status_code == 422
    assert not Typed.objects.exists()


def test_an_earlier_page_is_not_carried_along_in_the_address(desk, conference):
    address = url(conference, "conferences:setup-rooms")
    first = desk.post(f"{address}?added=x", {"capacity": "many"}, headers=BROWSER)
    second = desk.post(first.url, {"capacity": "few"}, headers=BROWSER)
    assert re.sub("shown=[0-9a-f-]{36}", "shown=…", second.url) == f"{address}?added=x&shown=…"
    assert second.url != first.url
    assert ["many" in desk.get(first.url).text, "few" in desk.get(second.url).text] == [True, True]


def test_a_text_before_delegations_keeps_the_objection_that_lacks_its_reason(client):
    statement = tabled()
    party = statement.tabled.roster.first()
    head = party.participation.credentials.get().person
    head.user = UserFactory()
    head.save()
    DelegateFactory(conference=statement.conference, registered=True, person=head, participation=party.participation)
    client.force_login(head.user)
    address = url(statement.conference, "statements:own-text", statement_id=statement.pk)
    page = client.post(address, {"seen": "", "value_own": "object", "text_own": ""}, headers=BROWSER, follow=True)
    assert (page.status_code, "An objection needs its reason." in page.text) == (422, True)
    assert page.request["REQUEST_METHOD"] == "GET"


def test_what_is_wrong_stands_on_its_own_page_only(desk, conference):
    """Nobody is to find what they typed about a room on the page of the team."""
    sent = desk.post(url(conference, "conferences:setup-rooms"), {"capacity": "many"}, headers=BROWSER)
    elsewhere = url(conference, "conferences:setup-team")
    page = desk.get(f"{elsewhere}?{sent.url.partition('?')[2]}")
    assert (page.status_code, page.url) == (302, elsewhere)


def test_whoever_has_no_account_has_no_address_of_their_own(client, conference):
    """What they typed would be anybody's who has no account either."""
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    SignUpFactory(sitting=sitting)
    typed = {"name": "Typed Example", "email": "nobody"}
    page = client.post(url(conference, "sessions:sign-up", sitting_id=sitting.pk), typed, headers=BROWSER)
    assert (page.status_code, "Typed Example" in page.text) == (422, True)
    assert not Typed.objects.exists()


def test_what_the_page_adds_to_its_form_stands_on_the_answer(desk, conference):
    """Looked at again the form would be right, and nobody told what was wrong."""
    ParticipationFactory.create_batch(2, conference=conference)
    address = url(conference, "statements:new")
    typed = {
        "titles_en": "Typed", "kind": "joint_statement", "basis": "chair", "dated_on": "2027-11-20",
        "working_language": "en", "translation_status": "courtesy", "texts_en": "1. Agree.",
    }  # fmt: skip
    rows = rows_shown(desk.post(address, {**typed, "preview": ""}, follow=True).text)
    page = desk.post(address, {**typed, **rows, "draft": ""}, headers=BROWSER, follow=True)
    assert "This was not read yet." in page.text
