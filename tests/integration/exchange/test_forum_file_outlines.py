"""Outlines of the report in the forum file: sections of sessions and of none come back byte for byte, in order."""

import json

import pytest

from apps.conferences.models import Forum
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements.models import OutlineSection
from tests.factories.conferences import ConferenceFactory
from tests.factories.outlines import OutlineFactory, OutlineSectionFactory
from tests.factories.sessions import SessionFactory, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def content():
    conference = ConferenceFactory()
    outline = OutlineFactory(conference=conference)
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    OutlineSectionFactory(outline=outline, sitting=None, heading="Introduction", order=0)
    OutlineSectionFactory(outline=outline, sitting=sitting, heading="", order=1)
    OutlineSectionFactory(outline=outline, sitting=None, heading="Conclusions", order=2)
    return export_forum(conference.forum)


def take(content: str):
    return import_document(parse_forum_file(content.encode()))


def test_sections_of_no_session_go_round(content):
    sections = json.loads(content)["editions"][0]["outlines"][0]["sections"]
    assert [("session" in each, each.get("heading", "")) for each in sections] == [
        (False, "Introduction"), (True, ""), (False, "Conclusions"),
    ]  # fmt: skip
    take(content)  # over itself: nothing moves
    forum = Forum.objects.get()
    assert export_forum(forum) == content
    OutlineSection.objects.all().delete()
    take(content)
    assert export_forum(forum) == content
    assert [row.sitting_id is None for row in OutlineSection.objects.all()] == [True, False, True]


def test_one_without_a_heading_is_refused_at_its_place(content):
    document = json.loads(content)
    del document["editions"][0]["outlines"][0]["sections"][2]["heading"]
    with pytest.raises(FileRefused) as refused:
        take(json.dumps(document))
    assert "editions[0].outlines[0].sections[2].heading" in str([vars(each) for each in refused.value.problems])
