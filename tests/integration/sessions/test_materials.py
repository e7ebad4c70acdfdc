"""Files of sessions: who reads which and from when, what is taken in, and how it is handed out."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from apps.core.rows.concurrency import version_of
from apps.sessions.material_files import LARGEST
from apps.sessions.models import Material
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import (
    AssignmentFactory,
    MaterialFactory,
    SessionDelegationFactory,
    SessionFactory,
    times,
)

pytestmark = pytest.mark.django_db
LEVELS = ["public", "participants", "session", "interpreters", "team"]
PDF = b"%PDF-1.7 invented"


@pytest.fixture
def sitting(conference):
    return SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))


@pytest.fixture
def people(conference, sitting):
    """One of each kind of reader, as accounts."""
    seated = ParticipationFactory(conference=conference)
    SessionDelegationFactory(sitting=sitting, participation=seated)
    found = {
        "public": None,
        "delegate": DelegateFactory(conference=conference, registered=True, person__user=UserFactory()),
        "invited": DelegateFactory(conference=conference, participation=seated, person__user=UserFactory()),
        "member": DelegateFactory(
            conference=conference, participation=seated, registered=True, person__user=UserFactory()
        ),
    }
    people = {name: row and row.person.user for name, row in found.items()}
    for role in ("speaker", "interpreter"):
        person = PersonFactory(forum=conference.forum, user=UserFactory())
        AssignmentFactory(sitting=sitting, person=person, role=role)
        people[role] = person.user
    people["chair"] = TeamMemberFactory(conference=conference, role="chair").user
    people["arrivals"] = TeamMemberFactory(conference=conference, role="check_in").user
    people["other team"] = TeamMemberFactory().user
    return people


@pytest.fixture
def at(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


def reads(client, user, at, sitting) -> list[str]:
    """The levels of which this account sees the file on the page of the session and gets it, which is the same."""
    client.logout()
    if user:
        client.force_login(user)
    page = client.get(at("sitting", sitting_id=sitting.pk)).content.decode()
    listed, given = [], []
    for row in sitting.materials.all():
        url = at("material", sitting_id=sitting.pk, material_id=row.pk)
        listed += [row.access] if url in page else []
        given += [row.access] if client.get(url).status_code == 200 else []
    assert listed == given
    return [level for level in LEVELS if level in listed]


SHOWN = {
    "public": ["public"], "delegate": ["public", "participants"], "invited": ["public"],
    "member": ["public", "participants", "session"], "speaker": ["public", "participants", "session"],
    "interpreter": ["public", "participants", "session", "interpreters"], "chair": LEVELS, "arrivals": ["public"],
    "other team": ["public"],
}  # fmt: skip
BEFORE = dict.fromkeys(SHOWN, []) | {"interpreter": SHOWN["interpreter"], "chair": LEVELS}


@pytest.mark.parametrize(
    ("shown", "shifted", "expected"),
    [("at_once", None, SHOWN), ("at_start", None, BEFORE), ("at_moment", 5, BEFORE), ("at_moment", -5, SHOWN)],
)
def test_who_reads_what_and_when(client, sitting, people, at, shown, shifted, expected):
    moment = timezone.now() + dt.timedelta(minutes=shifted) if shifted else None
    for level in LEVELS:
        MaterialFactory(sitting=sitting, access=level, shown=shown, shown_at=moment)
    assert {name: reads(client, user, at, sitting) for name, user in people.items()} == expected


def test_nobody_outside_a_closed_session_gets_any(client, conference, sitting, people, at):
    MaterialFactory(sitting=sitting, access="public", shown="at_once")
    sitting.visibility = "session"
    sitting.save()
    url = at("material", sitting_id=sitting.pk, material_id=sitting.materials.get().pk)
    for name in ("public", "delegate", "invited", "other team"):
        client.logout()
        if people[name]:
            client.force_login(people[name])
        assert client.get(url).status_code == 404
    other = SessionFactory(conference=conference, public=True, at=times("11:00", "12:00"))
    client.force_login(people["chair"])
    assert client.get(at("material", sitting_id=other.pk, material_id=sitting.materials.get().pk)).status_code == 404


def test_a_file_is_an_attachment_in_a_sandbox(client, sitting, at):
    row = MaterialFactory(sitting=sitting, access="public", shown="at_once", file_name='挨拶 "one".txt', text="<b>")
    answer = client.get(at("material", sitting_id=sitting.pk, material_id=row.pk))
    assert (answer.content, answer["Content-Type"]) == (b"<b>", "text/plain; charset=utf-8")
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert (answer["X-Content-Type-Options"], answer["Cache-Control"]) == ("nosniff", "private, no-store")
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_the_limits_of_a_file_are_told_in_the_language_of_the_reader(desk, sitting, at):
    assert "5メガバイトまで（pdf" in desk.get(at("materials", sitting_id=sitting.pk).replace("/en/", "/ja/", 1)).text


def typed(content: bytes = PDF, name: str = "remarks.pdf", **values) -> dict:
    file = SimpleUploadedFile(name, content)
    return {"file": file, "title": "My remarks", "access": "session", "shown": "at_start", "kind": "remarks"} | values


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "empty.pdf", "The file is empty."),
        (b"MZ\x90", "remarks.exe", "This file cannot be taken."),
        (b"<script>", "remarks.pdf", "This file cannot be taken."),
        (b"a\x00b", "remarks.txt", "This file cannot be taken."),
        (b"%PDF-" + bytes(LARGEST), "big.pdf", "The file is too large: at most 5 megabytes."),
    ],
)
def test_what_is_not_taken_is_said_beside_the_file(desk, sitting, at, content, name, sentence):
    page = desk.post(at("materials", sitting_id=sitting.pk), typed(content, name))
    assert sentence in str(page.context["form"].errors["file"])
    assert 'value="My remarks"' in page.content.decode()
    assert not Material.objects.exists()


def test_the_desk_takes_in_changes_and_removes(desk, conference, sitting, at):
    speaker = AssignmentFactory(sitting=sitting).person
    url = at("materials", sitting_id=sitting.pk)
    desk.post(url, typed(speaker=speaker.pk, shown="at_moment", day="2027-09-08", time="18:00"))
    row = Material.objects.get()
    assert (row.size, row.file_type, row.speaker, row.kind) == (len(PDF), "pdf", speaker, "remarks")
    assert row.shown_at == dt.datetime(2027, 9, 8, 9, tzinfo=dt.UTC)
    assert "This very file is here already." in desk.post(url, typed(title="Again")).content.decode()
    assert set(desk.post(url, typed(b"%PDF-2", shown="at_moment")).context["form"].errors) == {"day", "time"}
    values = {"title": "Better", "kind": "remarks", "access": "public", "shown": "at_once", "version": version_of(row)}
    desk.post(at("materials-edit", sitting_id=sitting.pk, row_id=row.pk), values)
    row.refresh_from_db()
    assert (row.title, row.access, row.shown_at, row.speaker) == ("Better", "public", None, None)
    desk.post(at("materials-remove", sitting_id=sitting.pk, row_id=row.pk))
    assert not Material.objects.exists()


def test_a_speaker_hands_in_and_takes_back_and_nobody_else_finds_the_page(client, sitting, people, at):
    url = at("remarks", sitting_id=sitting.pk)
    client.force_login(people["speaker"])
    assert client.post(url, typed()).status_code == 302
    row = Material.objects.get()
    assert (row.kind, row.speaker.user, row.access) == ("remarks", people["speaker"], "session")
    assert set(client.post(url, typed(b"%PDF-2", access="team")).context["form"].errors) == {"access"}
    assert reads(client, people["interpreter"], at, sitting) == ["session"]
    assert reads(client, people["member"], at, sitting) == []
    for name in ("delegate", "interpreter", "chair"):
        client.force_login(people[name])
        assert client.get(url).status_code == 404
        client.post(at("remarks-remove", sitting_id=sitting.pk, material_id=row.pk))
    assert Material.objects.get() == row
    client.force_login(people["speaker"])
    client.post(at("remarks-remove", sitting_id=sitting.pk, material_id=row.pk))
    assert not Material.objects.exists()


def test_the_database_holds_size_hash_and_moment_to_what_they_say(sitting):
    MaterialFactory(sitting=sitting)
    for fault in ({"size": 3}, {"sha256": "ab" * 32}, {"shown": "at_moment"}, {"content": b"other"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            sitting.materials.update(**fault)
