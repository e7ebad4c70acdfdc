"""The reading: paragraphs agreed ad referendum by those in the room, until nothing is open (T15, T16)."""

import pytest
from django.db import DatabaseError, transaction

from apps.conferences.choices import TeamRole
from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.amendments.agreed import agreed_now, hash_of
from apps.statements.choices import State
from apps.statements.models import Agreement, Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, opened
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import reworded
from tests.support.negotiation import page

pytestmark = pytest.mark.django_db


def now(statement):
    return Statement.objects.get(pk=statement.pk)


def rows(statement):
    return rows_of(now(statement).revision)


def agreed(statement):
    held = agreed_now(statement, rows(statement))
    return [row.order for row in rows(statement) if row.paragraph_id in held]


def mark(statement, *places, stands=True, seen=None, **values):
    marked = {row.paragraph_id: stands for row in rows(statement) if row.order in places}
    seen = seen or {row.paragraph_id: hash_of(row) for row in rows(statement)}
    return services.agree_paragraphs(statement, marked, seen=seen, by=UserFactory(), **values)


def refused(call, *args, **values):
    with pytest.raises(Refused) as told:
        call(*args, **values)
    return told.value.code


@pytest.fixture
def statement():
    return services.open_reading(circulated(count=3), by=UserFactory())


def test_other_words_end_the_mark_of_their_paragraph_alone(statement):
    mark(statement, 1, 2, 3)
    assert agreed(statement) == [1, 2, 3]
    reworded(statement, 2, en="Recalling all their earlier talks,", ja="これまでのすべての対話を想起し、")
    assert agreed(statement) == [1, 3]
    reworded(statement, 2, en="Recalling their earlier talks,", ja="これまでの対話を想起し、")
    assert agreed(statement) == [1, 2, 3], "the words that were agreed stand again"


def test_a_mark_is_taken_back_and_given_again(statement):
    mark(statement, 1)
    mark(statement, 1, stands=False)
    assert agreed(statement) == []
    mark(statement, 1)
    assert agreed(statement) == [1]
    assert Agreement.objects.count() == 3


def test_who_was_in_the_room_and_who_said_nothing(statement):
    parties = list(statement.parties.order_by("order"))
    made = mark(statement, 1, absent=[parties[0]], silent=[parties[2]])[0]
    assert [each["party"] for each in made.present] == [str(each.participation_id) for each in parties[1:]]
    assert [each["party"] for each in made.silent] == [str(parties[2].participation_id)]


def test_words_that_the_room_did_not_see(statement):
    seen = {row.paragraph_id: hash_of(row) for row in rows(statement)}
    reworded(statement, 1, en="All participants,", ja="全参加者は、")
    assert refused(mark, statement, 1, seen=seen) == "changed_meanwhile"
    assert not Agreement.objects.exists()


def test_what_stands_in_brackets_is_not_agreed(statement):
    services.bracket_amendment(opened(statement, 3, "Agree to part."), by=UserFactory())
    assert refused(mark, statement, 3) == "in_brackets"


def test_clean_only_when_nothing_is_open(statement):
    mark(statement, 1)
    assert refused(services.clear_text, statement, by=UserFactory()) == "open"
    amendment = opened(statement, 3, "Agree to meet once more.")
    all_agreed(statement)
    assert refused(services.clear_text, statement, by=UserFactory()) == "open"
    services.agree_amendment(amendment, by=UserFactory())
    assert refused(services.clear_text, statement, by=UserFactory()) == "open"
    mark(statement, 3)
    assert services.clear_text(statement, by=UserFactory()).state == State.CLEAN
    with pytest.raises(DatabaseError), transaction.atomic():
        now(statement).revision.texts.update(text="Agree to nothing.")


def test_agreed_only_in_a_reading():
    assert refused(mark, circulated(count=2), 1) == "state"


def test_the_database_keeps_agreements(statement):
    mark(statement, 1)
    for attack in (lambda: Agreement.objects.update(stands=False), lambda: Agreement.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            attack()


def test_the_chair_reads_it_through_the_pages(client):
    statement = circulated(count=3)
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    client.post(page(statement, "open-reading"))
    assert now(statement).state == State.NEGOTIATING
    parties = [str(party.pk) for party in statement.parties.order_by("order")]
    seen = {f"seen-{row.paragraph_id}": hash_of(row) for row in rows(statement)}
    posted = {"present": parties[1:], "silent": parties[2:], "sitting": "", **seen}
    ticked = [str(row.paragraph_id) for row in rows(statement)]
    done = client.post(page(statement, "reading"), {**posted, "agreed": ticked[:3]}, follow=True)
    assert "Paragraph 2 is not agreed yet." in done.text
    assert agreed(statement) == [1, 2, 3]
    done = client.post(page(statement, "reading"), {**posted, "agreed": ticked}, follow=True)
    assert f'href="{page(statement, "clear")}"' in done.text
    client.post(page(statement, "clear"))
    assert now(statement).state == State.CLEAN


def test_ticks_are_kept_when_the_text_moved_meanwhile(client, statement):
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    seen = {f"seen-{row.paragraph_id}": hash_of(row) for row in rows(statement)}
    reworded(statement, 4, en="Ask the host for a report.", ja="報告書を求める。")
    ticked = [str(row.paragraph_id) for row in rows(statement)]
    wrong = client.post(page(statement, "reading"), {"present": [], "agreed": ticked, **seen}, follow=True)
    assert wrong.status_code == 422
    assert wrong.text.count(" checked") == 4
    assert not Agreement.objects.exists()


def test_everything_outside_brackets_is_ticked_at_once_and_agreed_when_it_is_saved(client, statement):
    services.bracket_amendment(opened(statement, 3, "Agree to part."), by=UserFactory())
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    asked = client.get(page(statement, "reading"), {"tick": "outside"})
    ticked = [str(line["row"].paragraph_id) for line in asked.context["form"].lines() if line["ticked"]]
    assert len(ticked) == len(rows(statement)) - 1
    assert not Agreement.objects.exists()
    seen = {f"seen-{row.paragraph_id}": hash_of(row) for row in rows(statement)}
    client.post(page(statement, "reading") + "?tick=outside", {"present": [], "agreed": ticked[1:], **seen})
    assert agreed(statement) == [row.order for row in rows(statement) if str(row.paragraph_id) in ticked[1:]]
