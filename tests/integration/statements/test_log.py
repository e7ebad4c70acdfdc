"""The log of a text: what it was at any moment, and that nobody rewrites it (T17, T36, T38)."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.core.clocks.times import zone
from apps.statements import services
from apps.statements.choices import Event
from apps.statements.log.replaying import KEYFRAME_EVERY, broken_at, entry_at, text_after
from apps.statements.log.snapshots import snapshot_of
from apps.statements.models import LogEntry, Revision, Statement
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import adopted, drafted, reworded, tabled

pytestmark = pytest.mark.django_db


def standing(statement):
    return snapshot_of(Revision.objects.get(current_of=statement.pk))


def english(snapshot):
    return [each["words"]["en"] for each in snapshot["paragraphs"]]


def test_every_step_is_there_and_the_last_gives_the_text_that_stands():
    statement = drafted()
    reworded(statement, 3, en="Agree to meet once more.", ja="もう一度会合することに合意する。")
    reworded(statement, 4, en="Ask the host for a report.", ja="主催者に報告書を求める。")
    services.table_text(statement, by=UserFactory())
    services.advance(statement, Event.REOPEN, by=UserFactory())
    rows = list(LogEntry.objects.filter(statement=statement))
    assert [row.happened for row in rows] == [
        "statement.drafted",
        "statement.parties_chosen",
        "statement.changed",
        "statement.changed",
        "statement.tabled",
        "statement.reopen",
    ]
    assert text_after(statement, 6) == standing(statement)
    assert english(text_after(statement, 2))[2:] == ["Agree to meet again.", "Ask the host to report."]
    assert english(text_after(statement, 3))[2:] == ["Agree to meet once more.", "Ask the host to report."]
    assert [len(row.change.get("put", {})) for row in rows] == [0, 0, 1, 1, 0, 0]
    assert broken_at(statement) is None


def test_beyond_a_keyframe():
    statement = drafted()
    for number in range(KEYFRAME_EVERY + 3):
        reworded(statement, 3, en=f"Agree to meet {number} times.")
    last = statement.log.order_by("-number").first()
    assert last.number == KEYFRAME_EVERY + 5
    assert [row.number for row in statement.log.exclude(state=None).order_by("number")] == [1, KEYFRAME_EVERY + 1]
    assert text_after(statement, last.number) == standing(statement)
    assert english(text_after(statement, KEYFRAME_EVERY))[2] == f"Agree to meet {KEYFRAME_EVERY - 3} times."
    assert broken_at(statement) is None


def test_the_text_of_a_moment():
    statement = drafted()
    reworded(statement, 3, en="Agree to meet once more.")
    first, second = statement.log.get(number=2), statement.log.get(number=3)
    assert entry_at(statement, second.at) == second
    assert entry_at(statement, second.at - dt.timedelta(microseconds=1)) == first
    assert entry_at(statement, statement.log.get(number=1).at - dt.timedelta(microseconds=1)) is None


def test_an_adopted_text_ends_its_log_with_what_was_adopted():
    statement = adopted()
    assert statement.log.order_by("-number").first().happened == "statement.adopted"
    assert broken_at(statement) is None


@pytest.mark.parametrize(
    "attack",
    [
        lambda row: LogEntry.objects.filter(pk=row.pk).update(happened="statement.adopted"),
        lambda row: LogEntry.objects.filter(pk=row.pk).delete(),
        lambda row: LogEntry.objects.create(
            statement=row.statement, number=row.number + 2, at=row.at, revision=row.revision,
            happened="statement.changed", before_sha256=row.after_sha256, after_sha256=row.after_sha256,
        ),
        lambda row: LogEntry.objects.create(
            statement=row.statement, number=row.number + 1, at=row.at, revision=row.revision,
            happened="statement.changed", before_sha256="0" * 64, after_sha256=row.after_sha256,
        ),
        lambda row: LogEntry.objects.create(
            statement=row.statement, number=row.number + 1, at=row.at - dt.timedelta(seconds=1), revision=row.revision,
            happened="statement.changed", before_sha256=row.after_sha256, after_sha256=row.after_sha256,
        ),
        lambda row: LogEntry.objects.create(
            statement=row.statement, number=row.number + 1, at=row.at, revision=drafted().revision,
            happened="statement.changed", before_sha256=row.after_sha256, after_sha256=row.after_sha256,
        ),
    ],
    ids=["rewritten", "removed", "gap", "branch", "earlier than the last", "of another text"],
)  # fmt: skip
def test_the_database_keeps_the_log(attack):
    row = drafted().log.order_by("-number").first()
    with pytest.raises(DatabaseError), transaction.atomic():
        attack(row)
    assert row.statement.log.order_by("-number").first() == row


def test_words_changed_past_the_log_are_found():
    statement = drafted()
    statement.revision.texts.filter(order=3).update(text="Agree to nothing.")
    assert broken_at(statement) == statement.log.count() + 1


def page(name, statement, **kwargs):
    place = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    return reverse(f"statements:{name}", kwargs={**place, "statement_id": statement.pk, **kwargs})


@pytest.fixture
def staff(client):
    def signed_in(statement):
        client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
        return client

    return signed_in


def test_what_was_before_the_room_then(staff):
    statement = drafted()
    reworded(statement, 3, en="Agree to meet once more.")
    client, entry = staff(statement), statement.log.get(number=3)
    local = entry.at.astimezone(zone(statement.conference.time_zone))
    found = client.get(page("log", statement), {"day": local.date().isoformat(), "at": f"{local:%H:%M}"})
    assert found.status_code == 302
    assert found.url == page("as-it-was", statement, number=3)
    shown = client.get(found.url)
    assert "Agree to meet <del>again</del><ins>once more</ins>." in shown.text
    assert entry.after_sha256 in shown.text
    assert "<del>" not in client.get(page("as-it-was", statement, number=1)).text


def test_a_moment_before_the_log_says_so_and_keeps_what_was_typed(staff):
    statement = drafted()
    found = staff(statement).get(page("log", statement), {"day": "2020-01-02", "at": "11:40"})
    assert found.status_code == 200
    assert "The log of this text begins later." in found.text
    assert 'value="11:40"' in found.text


def test_a_step_that_never_was(staff):
    statement = drafted()
    assert staff(statement).get(page("as-it-was", statement, number=99)).status_code == 404


def test_the_log_costs_the_same_for_one_step_and_for_three(staff, django_assert_num_queries):
    one, three = drafted(), drafted()
    for place in (3, 4):
        reworded(three, place, en="Other words.")
    for statement in (one, three):
        client = staff(statement)
        with django_assert_num_queries(16):
            assert client.get(page("log", statement)).status_code == 200


def test_any_two_revisions_side_by_side(staff):
    statement = tabled()
    services.advance(statement, Event.REOPEN, by=UserFactory())
    reworded(statement, 3, en="Agree to meet once more.")
    client = staff(statement)
    shown = client.get(page("compare", statement)).text
    assert "Agree to meet <del>again</del><ins>once more</ins>." in shown
    assert "1 paragraph is not as it was, in English." in shown
    back = client.get(page("compare", statement), {"before": "1", "after": "0"}).text
    assert "Agree to meet <del>once more</del><ins>again</ins>." in back
    japanese = client.get(page("compare", statement), {"language": "ja"}).text
    assert "0 paragraphs are not as they were, in 日本語." in japanese or "in Japanese" in japanese
    wrong = client.get(page("compare", statement), {"before": "7"})
    assert wrong.status_code == 200
    assert "<del>" not in wrong.text


def test_one_revision_has_nothing_to_be_compared_with(staff):
    statement = drafted()
    assert "There is one revision so far" in staff(statement).get(page("compare", statement)).text


def test_the_log_is_for_whoever_reads_the_history(client):
    statement = Statement.objects.get(pk=drafted().pk)
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.RAPPORTEUR).user)
    assert client.get(page("log", statement)).status_code == 403
    assert client.get(page("as-it-was", statement, number=1)).status_code == 403
    assert client.get(page("compare", statement)).status_code == 200
