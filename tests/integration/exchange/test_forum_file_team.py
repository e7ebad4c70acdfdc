"""Who has come to a team and who was only asked travels with the forum file."""

import copy

import pytest

from apps.accounts.models import User
from apps.conferences.models import TeamMember
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.writing.document import document_of, export_forum
from tests.factories.accounts import UserFactory
from tests.support.forum_files import SMALL

pytestmark = pytest.mark.django_db


@pytest.fixture
def document() -> dict:
    """A small forum file with somebody who has not come yet."""
    made = copy.deepcopy(SMALL)
    made["accounts"] = [*made["accounts"], {"email": "asked@x.example", "name": "Account Name"}]
    asked = {"account": "asked@x.example", "role": "chair", "accepted": False, "name": "Typed Name"}
    made["team"] = [*made["team"], asked]
    return made


def test_who_was_only_asked_stays_so(document):
    forum = import_document(document).forum
    asked, organizer = forum.team.get(role="chair"), forum.team.get(role="organizer")
    assert (asked.has_come, asked.label, asked.email) == (False, "Typed Name", "asked@x.example")
    assert (organizer.has_come, organizer.label) == (True, "Organizer Example")
    exported = export_forum(forum)
    asked_row = {"account": "asked@x.example", "role": "chair", "accepted": False, "name": "Typed Name"}
    assert asked_row in document_of(forum)["team"]
    TeamMember.objects.all().delete()
    again = import_document(document)
    assert export_forum(again.forum) == exported


def test_an_import_again_changes_nothing_and_sends_nobody_back(document):
    forum = import_document(document).forum
    report = import_document(document)
    assert (report.created, report.updated) == (0, 0)
    moment = forum.team.get(role="organizer").accepted_at
    forum.team.filter(role="chair").update(accepted_at=moment)
    assert import_document(document).updated == 0
    assert forum.team.get(role="chair").accepted_at == moment


def test_an_account_of_the_installation_that_was_only_asked_keeps_its_name_to_itself(document):
    UserFactory(email="asked@x.example", name="Known Person")
    forum = import_document(document).forum
    assert forum.team.get(role="chair").label == "Typed Name"
    assert User.objects.get(email="asked@x.example").name == "Known Person"
