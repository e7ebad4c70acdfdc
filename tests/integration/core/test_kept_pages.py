"""Whatever a button shows without saving has an address: Back and Reload find it again, and nobody else does."""

import datetime as dt
import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from apps.conferences.choices import TeamRole
from apps.core.models import Typed
from apps.core.rows.concurrency import version_of
from apps.delegates.models import Delegate
from apps.delegations.models import EntityName
from apps.messaging.models import Message
from apps.statements.models import Statement
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, DecisionProfileFactory, TeamMemberFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AgendaItemFactory
from tests.factories.statements import drafted
from tests.integration.statements.test_editing import shown
from tests.support.full_disk import no_space_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return DecisionProfileFactory(rule="consensus", party_kind="delegation").conference


@pytest.fixture
def desk(client, conference, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    client.force_login(TeamMemberFactory(conference=conference, role=TeamRole.ORGANIZER).user)
    return client


def url(conference, name, **kwargs):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(name, kwargs={**place, **kwargs})


def names(conference):
    row = ParticipationFactory(conference=conference)
    address = url(conference, "delegations:entity-names", participation_id=row.pk)
    return address, {"preview": "1", "display_en_list": "Typed Land"}, "Typed Land"


def text(conference):
    typed = {
        "preview": "1",
        "texts_en": "The participants,\n\n1. Agree.",
        "titles_en": "Typed title",
        "kind": "joint_statement",
    }
    return url(conference, "statements:new"), typed, "Typed title"


def table(conference):
    ParticipationFactory(conference=conference, entity__code="JPN")
    typed = "family name,given name,e-mail,delegation\nExample,Typed,typed@example.org,JPN\n"
    return url(conference, "delegates:import"), {"table": typed}, "1 person will be added"


def file(conference):
    address, typed, words = table(conference)
    return address, {"file": SimpleUploadedFile("people.csv", typed["table"].encode())}, words


def workbook(conference):
    address, typed, words = table(conference)
    book, data = openpyxl.Workbook(), io.BytesIO()
    for line in typed["table"].splitlines():
        book.active.append(line.split(","))
    book.save(data)
    return address, {"file": SimpleUploadedFile("people.xlsx", data.getvalue())}, words


PAGES = [names, text, table, file, workbook]
LACKING = [names, text]  # a required field was left empty, which the page says


@pytest.mark.parametrize("made", PAGES)
def test_no_page_is_the_answer_to_what_was_sent(desk, conference, made):
    address, typed, words = made(conference)
    sent = desk.post(address, typed)
    assert (sent.status_code, sent.url.partition("=")[0]) == (302, f"{address}?shown")
    for _time in range(2):  # again by Reload or Back
        page = desk.get(sent.url)
        assert page.status_code == (422 if made in LACKING else 200)
        assert words in page.text
    assert not Message.objects.exists()
    assert not Statement.objects.exists()
    assert not Delegate.objects.exists()


def test_who_is_taken_in_is_kept_nowhere_else(desk, conference):
    address, typed, _words = file(conference)
    preview = desk.post(address, typed, follow=True)
    fields = {name: value for name, value in preview.context["form"].data.items() if value}
    assert desk.post(address, {**fields, "confirm": "1"}).status_code == 302
    assert [row.person.email for row in Delegate.objects.all()] == ["typed@example.org"]
    assert not Typed.objects.exists()


def test_a_table_that_is_not_taken_in_is_shown_again_under_an_address(desk, conference):
    address, typed, words = table(conference)
    sent = desk.post(address, {**typed, "confirm": "1", "previewed": "x"})
    assert (sent.status_code, sent.url.partition("=")[0]) == (302, f"{address}?shown")
    assert words in desk.get(sent.url).text
    wrong = desk.post(address, {"table": "nonsense"})
    assert (wrong.status_code, desk.get(wrong.url).status_code) == (302, 422)
    assert not Delegate.objects.exists()


def test_what_is_kept_of_tables_and_files_is_bounded(desk, conference):
    address, _typed, _words = table(conference)
    large = SimpleUploadedFile("people.csv", b"x" * 1_400_000)
    page = desk.post(address, {"file": large}, follow=True)
    assert "The file is larger than one megabyte." in page.text
    assert len(Typed.objects.get().data["files"]["file"][1]) < 1_400_000
    for number in range(7):
        desk.post(address, {"table": f"table {number}"})
    assert Typed.objects.count() == 5


def test_with_a_full_disk_the_preview_is_shown_at_once(desk, conference):
    address, typed, words = table(conference)
    with no_space_for("core_typed"):
        page = desk.post(address, typed)
    assert (page.status_code, words in page.text) == (200, True)


def test_a_paragraph_that_was_moved_is_found_again(desk, conference):
    statement = drafted(conference_with_parties(conference))
    address = url(conference, "statements:edit", statement_id=statement.pk)
    data = shown(desk.get(address))
    key = next(name for name in data if name.endswith("kind") or name.startswith("p"))
    sent = desk.post(address, {**data, "do": "after:"})
    assert sent.status_code == 302
    assert len(shown(desk.get(sent.url))) > len(data), key


def conference_with_parties(conference):
    ParticipationFactory.create_batch(2, conference=conference)
    return conference


@pytest.mark.parametrize("made", PAGES)
def test_what_somebody_typed_is_nobody_elses(desk, client, conference, made):
    address, typed, words = made(conference)
    shown_at = desk.post(address, typed).url
    client.force_login(TeamMemberFactory(conference=conference, role=TeamRole.ORGANIZER).user)
    assert words not in client.get(shown_at, follow=True).text
    client.force_login(UserFactory())
    assert client.get(shown_at).status_code in (403, 404)


def test_after_a_day_one_begins_again(desk, conference):
    address, typed, words = text(conference)
    shown_at = desk.post(address, typed).url
    Typed.objects.update(kept_at=timezone.now() - dt.timedelta(hours=25))
    page = desk.get(shown_at, follow=True)
    assert page.redirect_chain[-1][0] == address
    assert "erased after a day" in page.text
    assert words not in page.text


def test_nothing_that_saves_is_done_by_opening_an_address(desk, conference):
    """A row made by hand, as if a press that saves had been kept."""
    row = ParticipationFactory(conference=conference)
    address = url(conference, "delegations:entity-names", participation_id=row.pk)
    typed = {"display_en_list": "Typed Land", "sort_key_en_list": "T", "version": version_of(row)}
    shown_at = desk.post(address, {**typed, "preview": "1"}).url
    kept = Typed.objects.get()
    del kept.data["posted"]["preview"]
    kept.save()
    desk.get(shown_at)
    assert not EntityName.objects.exists()
    assert desk.post(address, typed).status_code == 302
    assert EntityName.objects.count() == 1


def test_however_long_the_address_is_nobody_finds_what_another_account_sent(client, settings):
    """The longest addresses that a forum and an edition can have, and a row within a session."""
    settings.SECOND_FACTOR_REQUIRED = False
    conference = ConferenceFactory(forum__slug="f" * 60, slug="e" * 40)
    item = AgendaItemFactory(sitting__conference=conference)
    address = url(conference, "sessions:agenda-edit", sitting_id=item.sitting_id, row_id=item.pk)
    typed, browser, found = {"titles_en": "", "minutes": "typed by one"}, {"sec-fetch-mode": "navigate"}, []
    for _account in range(2):
        client.force_login(TeamMemberFactory(conference=conference, role=TeamRole.ORGANIZER).user)
        found.append(client.post(address, typed, headers=browser)["Location"])
    assert [client.get(kept).status_code for kept in found] == [302, 422]
    assert client.get(found[0])["Location"] == address
