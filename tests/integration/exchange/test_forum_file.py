"""The forum file: what goes in comes out, nothing is written twice, nothing by halves."""

import copy
import json

import pytest

from apps.audit.models import Entry
from apps.conferences.models import Conference, Forum
from apps.delegates.models import Delegate, Person
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.messaging.models import Message
from tests.support.forum_files import SMALL, smallest

pytestmark = pytest.mark.django_db


def take(document) -> str:
    """Import and export again."""
    text = document if isinstance(document, str) else json.dumps(document)
    return export_forum(import_document(parse_forum_file(text.encode())).forum)


def test_export_of_an_import_is_imported_to_the_same_bytes():
    first = take(SMALL)
    assert take(first) == first


def test_a_second_import_changes_nothing():
    text = json.dumps(SMALL).encode()
    import_document(parse_forum_file(text))
    report = import_document(parse_forum_file(text))
    assert (report.created, report.updated) == (0, 0)
    assert Person.objects.count() == 2
    assert Delegate.objects.count() == 2


def test_what_the_file_says_otherwise_is_brought_up_to_date():
    take(SMALL)
    changed = copy.deepcopy(SMALL)
    changed["people"][1]["affiliation"] = "Example Institute"
    report = import_document(parse_forum_file(json.dumps(changed).encode()))
    assert (report.created, report.updated) == (0, 1)
    assert Person.objects.get(family_name="Example Two").affiliation == "Example Institute"


def test_what_the_file_does_not_name_stays():
    take(SMALL)
    take(smallest(slug=SMALL["forum"]["slug"], abbreviation=SMALL["forum"]["abbreviation"]))
    assert Conference.objects.count() == 2


def test_a_refusal_by_the_database_leaves_nothing_behind():
    take(smallest(slug="first-forum", abbreviation="FF"))
    with pytest.raises(FileRefused) as refused:
        take(smallest(slug="second-forum", abbreviation="FF"))
    assert [problem.path for problem in refused.value.problems] == ["$.forum"]
    assert list(Forum.objects.values_list("slug", flat=True)) == ["first-forum"]


def test_an_import_mails_nobody_and_is_on_record():
    take(SMALL)
    assert list(Message.objects.order_by("state").values_list("state", flat=True)) == ["bounced", "sent"]
    assert list(Entry.objects.values_list("verb", flat=True)) == ["forum.imported"]


def test_accounts_have_no_password():
    take(SMALL)
    assert not Person.objects.get(family_name="Example One").user.has_usable_password()


def test_two_people_of_one_name_and_no_address_stay_two():
    twice = smallest()
    twice["people"] = [{"key": "one", "family_name": "Same"}, {"key": "two", "family_name": "Same"}]
    first = take(twice)
    assert take(first) == first
    assert [person["key"] for person in json.loads(first)["people"]] == ["same", "same-2"]


def test_a_cadence_of_an_older_file_was_english():
    older = smallest()
    older["forum"]["cadence"] = "annual"
    assert json.loads(take(older))["forum"]["cadence"] == {"en": "annual"}
    older["forum"]["cadence"] = ""
    assert "cadence" not in json.loads(take(older))["forum"]


def test_what_is_unknown_of_an_edition_that_is_over_stays_unknown():
    over = {"slug": "2026", "titles": {"en": "First"}, "status": "archived", "mode": "", "attribution": ""}
    fact = {"subject": "theme", "values": {"ja": "平和"}, "source": "主催者の報告", "source_language": "ja"}
    first = take({**smallest(), "editions": [{**over, "facts": [fact]}]})
    conference = Conference.objects.get()
    assert (conference.mode, conference.attribution) == ("", "")
    assert '"source_language": "ja"' in first
    assert take(first) == first
