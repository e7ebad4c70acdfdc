"""What somebody sends who did not get it from a page: ids of other texts, earlier rounds, moments that are none."""

import uuid

import pytest

from apps.conferences.choices import TeamRole
from apps.statements import services
from apps.statements.choices import Event, PositionValue
from apps.statements.models import Position, Statement
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import adopted, conference_of, parties_of, say, tabled
from tests.integration.statements.test_pages import desk, party_data, text_data, url
from tests.support.paragraph_rows import record

pytestmark = pytest.mark.django_db
MOMENTS = [
    ("0001-01-01", "00:00"),
    ("9999-12-31", "23:59"),
    ("2026-02-30", "25:61"),
    ("x" * 5000, ""),
]


@pytest.fixture
def statement(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    found = tabled()
    client.force_login(TeamMemberFactory(conference=found.conference, role=TeamRole.DOCUMENT_STAFF).user)
    return found


def test_a_party_of_another_text_or_of_an_earlier_round_does_not_leave_this_one(client, statement):
    other = parties_of(tabled(conference_of()))[0]
    earlier = parties_of(statement)[0]
    services.advance(statement, Event.REOPEN, by=UserFactory())
    services.table_text(statement, by=UserFactory())
    for stranger in (other.pk, earlier.pk, uuid.uuid4()):
        answer = client.post(url(statement, "leave", party_id=stranger), {"letter": "Letter of nobody"})
        assert answer.status_code == 404
    assert not any(party.left_at for party in (*parties_of(statement), other))


def test_positions_for_strangers_and_for_earlier_rounds_are_not_recorded(client, statement):
    other, earlier = parties_of(tabled(conference_of()))[0], parties_of(statement)[0]
    said = say(earlier, PositionValue.OBJECT, "No.")
    services.advance(statement, Event.REOPEN, by=UserFactory())
    now = parties_of(services.table_text(statement, by=UserFactory()))[0]
    data = {f"value_{each.pk}": "join" for each in (other, earlier)} | {f"seen_{earlier.pk}": str(said.pk)}
    client.post(url(statement, "positions"), data)
    assert list(Position.objects.all()) == [said]
    client.post(url(statement, "positions"), {f"value_{now.pk}": "join", f"seen_{now.pk}": str(said.pk)})
    assert Position.objects.exclude(pk=said.pk).filter(supersedes=said).count() == 0


@pytest.mark.parametrize(("day", "at"), MOMENTS)
def test_a_moment_that_is_none_gets_a_sentence(client, statement, day, at):
    party = parties_of(statement)[0]
    pages = {
        "positions": {f"value_{party.pk}": "join", "day": day, "at": at},
        "adopt": {"sha256": statement.tabled.sha256, "chair": "Chair", "day": day, "at": at, "asked": "on"},
    }
    for page, data in pages.items():
        assert client.post(url(statement, page), data).status_code in (400, 422), page
    answer = client.post(url(statement, "leave", party_id=party.pk), {"letter": "Letter", "day": day, "at": at})
    assert answer.status_code in (400, 422)
    services.advance(statement, Event.REOPEN, by=UserFactory())
    assert client.post(url(statement, "table"), {"day": day, "at": at}).status_code in (400, 422)
    assert (Position.objects.count(), Statement.objects.get(pk=statement.pk).state) == (0, "negotiating")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("shown", ["d01a21901-0000-7000-8000-000000000000", "x " * 3000])
def test_who_was_shown_is_not_believed(client, statement, shown, day):
    conference = statement.conference
    data = {**text_data(), **party_data(conference), "shown": shown, "table": "", "dated_on": day}
    assert record(client, desk(conference, "new"), data).status_code in (400, 422)
    assert Statement.objects.count() == 1


def test_an_adopted_text_takes_nothing_more(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    statement = adopted()
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    party = parties_of(statement)[0]
    before = (Position.objects.count(), statement.record.seal_sha256)
    for page, data in {
        "positions": {f"value_{party.pk}": "object", f"text_{party.pk}": "No."},
        "table": {},
        "parties": {},
        "edit": {},
    }.items():
        assert client.post(url(statement, page), data).status_code in (302, 404, 422), page
    client.post(url(statement, "leave", party_id=party.pk), {"letter": "Letter"})
    party.refresh_from_db()
    assert party.left_at is None
    assert (Position.objects.count(), Statement.objects.get().record.seal_sha256) == before
