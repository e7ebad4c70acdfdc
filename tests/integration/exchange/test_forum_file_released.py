"""The released programme in the forum file: it comes back byte for byte beside the working one."""

import json

import pytest
from django.db import transaction

from apps.conferences.models import Conference
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.sessions import services
from apps.sessions.models import Release, ReleasedSession, Session
from apps.sessions.releases.changes import Kind, changes_between
from apps.sessions.releases.entries import from_json
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.sessions import (
    AssignmentFactory,
    SessionDelegationFactory,
    SessionFactory,
    SessionQuestionFactory,
    times,
)

pytestmark = pytest.mark.django_db


def take(content: str):
    return import_document(parse_forum_file(content.encode()))


def written() -> str:
    """Of an edition that released, then moved a session, gave its room away, removed another and added a third."""
    with transaction.atomic():
        conference = ConferenceFactory(releases=True)
        room = RoomFactory(conference=conference)
        moved = SessionFactory(conference=conference, at=times("09:00", "10:00"), room=room, titles={"en": "Moved"})
        removed = SessionFactory(conference=conference, titles={"en": "Removed"})
        for factory in (SessionDelegationFactory, SessionQuestionFactory, AssignmentFactory):
            factory(sitting=moved)
        by = UserFactory()
        services.release_programme(conference, by=by, note="The first one")
        Session.objects.filter(pk=moved.pk).update(during=times("11:00", "12:00"))
        services.release_programme(conference, by=by)
        Session.objects.filter(pk=moved.pk).update(during=times("15:00", "16:00"), titles={"en": "Moved again"})
        moved.session_delegations.all().delete()
        removed.delete()
        SessionFactory(conference=conference, at=times("11:00", "12:00"), room=room, titles={"en": "Added"})
        content = export_forum(conference.forum)
        transaction.set_rollback(True)
    return content


def test_both_programmes_come_back_byte_for_byte():
    content = written()
    (edition,) = json.loads(content)["editions"]
    assert [row["titles"]["en"] for row in edition["sessions"]] == ["Added", "Moved again"]
    released = edition["released_sessions"]
    assert [(row["titles"]["en"], row.get("sequence")) for row in released] == [("Moved", 1), ("Removed", None)]
    assert (len(released[0]["delegations"]), "delegations" in edition["sessions"][1]) == (1, False)
    kinds = [[change["kinds"] for change in release["changes"]] for release in edition["releases"]]
    assert kinds == [[["added"], ["added"]], [["moved"]]]
    forum = take(content).forum
    assert export_forum(forum) == content
    first, second = (from_json(release.snapshot) for release in Release.objects.order_by("number"))
    assert [change.kinds for change in changes_between(first, second)] == [(Kind.MOVED,)]
    assert {row.pk for row in first.values()} >= set(
        Session.objects.filter(titles__en="Moved again").values_list("pk", flat=True)
    )
    assert ReleasedSession.objects.filter(pk__in=Session.objects.values("pk")).get().titles == {"en": "Moved"}
    again = take(content)
    assert (again.created, again.updated) == (0, 0)


def test_a_file_that_does_not_say_publishes_as_it_is_edited():
    item = json.loads(written())
    del item["editions"][0]["programme_mode"], item["editions"][0]["released_sessions"]
    item["editions"][0]["sessions"][0]["sequence"] = 7
    forum = take(json.dumps(item)).forum
    assert Conference.objects.get().programme_mode == "as_edited"
    assert sorted(ReleasedSession.objects.values_list("titles__en", "sequence")) == [("Added", 7), ("Moved again", 0)]
    content = export_forum(forum)
    again = take(content)
    assert (again.created, again.updated, export_forum(forum)) == (0, 0, content)


def test_an_edition_that_released_catches_up_with_a_file_that_publishes_as_edited():
    content = written()
    take(content)
    item = json.loads(content)
    item["editions"][0]["programme_mode"] = "as_edited"
    del item["editions"][0]["released_sessions"]
    take(json.dumps(item))
    found = ReleasedSession.objects.order_by("titles__en").values_list("titles__en", flat=True)
    assert list(found) == ["Added", "Moved again"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda rows: rows[0].pop("uid"), "$.editions[0].released_sessions[0]"),
        (lambda rows: rows[1].update(uid=rows[0]["uid"]), "$.editions[0].released_sessions[1].uid"),
        (lambda rows: rows[0].update(room="nowhere"), "$.editions[0].released_sessions[0].room"),
        (lambda rows: rows[0].update(ends="2027-09-09T08:00"), "$.editions[0].released_sessions[0].ends"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(change, place):
    item = json.loads(written())
    change(item["editions"][0]["released_sessions"])
    with pytest.raises(FileRefused) as caught:
        take(json.dumps(item))
    assert place in str(caught.value)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda rows: rows[1].update(number=3), "$.editions[0].releases[1].number"),
        (lambda rows: rows[0]["changes"][0].update(uid="nothing"), "$.editions[0].releases[0].changes[0].uid"),
        (
            lambda rows: rows[0]["sessions"][0]["parts"]["assignments"][0].update(person="nobody"),
            "$.editions[0].releases[0].sessions[0].parts.assignments[0].person",
        ),
        (lambda rows: rows[0]["sessions"][0].update(starts="2027-02-30T08:00"), "releases[0].sessions[0].starts"),
    ],
)
def test_what_is_wrong_with_a_version_is_said_with_its_place(change, place):
    item = json.loads(written())
    change(item["editions"][0]["releases"])
    with pytest.raises(FileRefused) as caught:
        take(json.dumps(item))
    assert place in str(caught.value)


def test_a_version_that_is_kept_never_changes():
    content = written()
    take(content)
    item = json.loads(content)
    item["editions"][0]["releases"][0]["note"] = "Another"
    with pytest.raises(FileRefused) as caught:
        take(json.dumps(item))
    assert "$.editions[0].releases[0]: This version is kept already" in str(caught.value)


def test_what_others_read_of_closed_sessions_travels():
    item = json.loads(written())
    assert item["editions"][0].pop("closed_sessions") == "absent"
    for said, kept in ({}, "absent"), ({"closed_sessions": "opaque"}, "opaque"):
        item["editions"][0] |= said
        forum = take(json.dumps(item)).forum
        assert Conference.objects.get().closed_sessions == kept
        assert json.loads(export_forum(forum))["editions"][0]["closed_sessions"] == kept
