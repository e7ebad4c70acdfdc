"""The chair's list: proposals for amendments, answered, pulled, and taken en bloc (T37)."""

import pytest
from django.db import DatabaseError, transaction

from apps.conferences.choices import TeamRole
from apps.core.exceptions import Refused
from apps.messaging.models import Message
from apps.statements import services
from apps.statements.choices import AmendmentState as A
from apps.statements.log.replaying import broken_at
from apps.statements.models import Amendment, Disposition, Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, voice
from tests.factories.conferences import TeamMemberFactory
from tests.support.at_once import at_once
from tests.support.negotiation import page

pytestmark = pytest.mark.django_db

BY = UserFactory


def states(statement):
    return list(Amendment.objects.filter(statement=statement).order_by("number").values_list("state", flat=True))


def words(statement):
    return [row.text for row in rows_of(type(statement).objects.get(pk=statement.pk).revision)]


def refused(call, *args, **values):
    with pytest.raises(Refused) as told:
        call(*args, **values)
    return told.value.code


@pytest.fixture
def statement():
    return circulated(count=4)


@pytest.fixture
def proposed(statement):
    """Four amendments with a proposal each: accept, accept, not retained, hold."""
    four = [
        opened(statement, 3, "Agree to meet once more.", party=1),
        opened(statement, 4, "Ask the host for a report.", party=2),
        opened(statement, 1, op="delete", party=3),
        opened(statement, text="Thank the host.", op="insert", after=None, party=4),
    ]
    kinds = [("accept", ""), ("accept", ""), ("not_retained", "No support."), ("hold", "")]
    return [
        services.propose_disposition(each, kind, by=BY(), reason=reason)
        for each, (kind, reason) in zip(four, kinds, strict=True)
    ]


def test_what_nobody_pulled_is_taken_and_nothing_else(statement, proposed):
    services.list_dispositions(statement, by=BY())
    services.pull_item(proposed[1], voice=voice(statement, 3), by=BY())
    taken = services.take_en_bloc(statement, by=BY())
    assert [row.amendment.number for row in taken] == [1, 3, 4]
    assert states(statement) == [A.AGREED, A.OPEN, A.NOT_RETAINED, A.OPEN]
    assert words(statement) == [
        "The participants,",
        "Recalling their earlier talks,",
        "Agree to meet once more.",
        "Ask the host to report.",
    ]
    assert Amendment.objects.get(number=3).answer == "No support."
    assert broken_at(Statement.objects.get(pk=statement.pk)) is None


def test_a_pull_after_the_list_was_taken_is_too_late_and_says_so(statement, proposed):
    services.list_dispositions(statement, by=BY())
    services.take_en_bloc(statement, by=BY())
    assert refused(services.pull_item, proposed[0], voice=voice(statement, 2), by=BY()) == "too_late"
    assert states(statement)[0] == A.AGREED


def test_before_all_parties_only_when_listed(statement, proposed):
    assert refused(services.pull_item, proposed[0], voice=voice(statement, 2), by=BY()) == "newer"
    assert refused(services.take_en_bloc, statement, by=BY()) == "empty"
    assert {row.kind for row in Message.objects.exclude(kind="circulated")} == {"disposition"}
    services.list_dispositions(statement, by=BY())
    assert Message.objects.filter(kind="handling").count() == 4


def test_a_proposal_goes_to_its_sponsor_alone(statement, proposed):
    told = Message.objects.get(kind="disposition", dedupe_key__startswith=f"disposition:{proposed[2].pk}")
    assert told.to_address == voice(statement, 3).credential.person.email
    assert "No support." in told.text_body


def test_a_newer_proposal_takes_the_item_off_the_list(statement, proposed):
    services.list_dispositions(statement, by=BY())
    services.propose_disposition(proposed[0].amendment, "not_retained", by=BY(), reason="On reflection.")
    assert refused(services.pull_item, proposed[0], voice=voice(statement, 2), by=BY()) == "newer"
    assert [row.amendment.number for row in services.take_en_bloc(statement, by=BY())] == [2, 3, 4]
    assert states(statement)[0] == A.OPEN


def test_two_accepted_on_one_paragraph_are_no_list(statement, proposed):
    other = opened(statement, 3, "Agree to meet soon.", party=2)
    services.propose_disposition(other, "accept", by=BY())
    assert refused(services.list_dispositions, statement, by=BY()) == "same_place"


def test_what_was_pulled_stands_in_nobodys_way(statement, proposed):
    services.list_dispositions(statement, by=BY())
    services.pull_item(proposed[0], voice=voice(statement, 2), by=BY())
    other = opened(statement, 3, "Agree to meet soon.", party=2)
    services.propose_disposition(other, "accept", by=BY())
    services.list_dispositions(statement, by=BY())
    assert [row.amendment.number for row in services.take_en_bloc(statement, by=BY())] == [2, 3, 4, 5]
    assert states(statement)[0] == A.STALE
    assert words(statement)[2] == "Agree to meet soon."


def test_what_goes_behind_a_paragraph_goes_in_before_that_is_taken_out(statement):
    third = paragraph(statement, 3)
    gone = opened(statement, 3, op="delete", party=1)
    new = opened(statement, text="Agree to report.", op="insert", after=third, party=2)
    moved = opened(statement, 1, op="move", after=third, party=3)
    for each in (gone, new, moved):
        services.propose_disposition(each, "accept", by=BY())
    services.list_dispositions(statement, by=BY())
    services.take_en_bloc(statement, by=BY())
    assert states(statement) == [A.AGREED] * 3
    assert words(statement) == [
        "Recalling their earlier talks,", "The participants,", "Agree to report.", "Ask the host to report.",
    ]  # fmt: skip


def test_an_earlier_proposal_is_neither_answered_nor_pulled(statement, proposed):
    services.propose_disposition(proposed[0].amendment, "hold", by=BY())
    told = {"voice": voice(statement, 1), "by": BY()}
    assert refused(services.answer_disposition, proposed[0], "agrees", **told) == "newer"
    assert Disposition.objects.get(pk=proposed[0].pk).answer == ""
    assert refused(services.pull_item, proposed[0], **told) == "newer"


def test_its_sponsor_answers_and_nobody_else(statement, proposed):
    with pytest.raises(Refused) as told:
        services.answer_disposition(proposed[0], "comments", voice=voice(statement, 1), by=BY())
    assert told.value.field == "words"
    assert refused(services.answer_disposition, proposed[0], "agrees", voice=voice(statement, 2), by=BY()) == (
        "not_yours"
    )
    services.answer_disposition(proposed[0], "comments", voice=voice(statement, 1), by=BY(), words="Not quite.")
    assert Disposition.objects.get(pk=proposed[0].pk).words == "Not quite."


def test_a_reason_is_needed_where_it_does_not_go_in(statement):
    amendment = opened(statement, 3, "Agree to part.")
    assert refused(services.propose_disposition, amendment, "not_retained", by=BY()) == "no_reason"
    assert refused(services.propose_disposition, amendment, "refer", by=BY()) == "no_reason"


def test_the_database_keeps_what_was_proposed_pulled_and_settled(statement, proposed):
    services.list_dispositions(statement, by=BY())
    services.pull_item(proposed[0], voice=voice(statement, 2), by=BY())
    services.take_en_bloc(statement, by=BY())
    rows = Disposition.objects
    for attack in (
        lambda: rows.filter(pk=proposed[0].pk).update(kind="hold"),
        lambda: rows.filter(pk=proposed[0].pk).update(pulled_at=None, pulled_by=None),
        lambda: rows.filter(pk=proposed[1].pk).update(settled_at=None),
        lambda: rows.filter(pk=proposed[1].pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            attack()


@pytest.mark.django_db(transaction=True)
def test_a_pull_while_the_list_is_taken_is_in_or_out_and_never_both():
    statement = circulated(count=4)
    rows = [
        services.propose_disposition(opened(statement, place, f"Words {place}.", party=place), "accept", by=BY())
        for place in (1, 2, 3)
    ]
    services.list_dispositions(statement, by=BY())
    users = [BY(), BY()]
    at_once(
        lambda: services.take_en_bloc(statement, by=users[0]),
        lambda: services.pull_item(rows[1], voice=voice(statement, 4), by=users[1]),
    )
    row = Disposition.objects.get(pk=rows[1].pk)
    assert (row.settled_at is None) != (row.pulled_at is None)
    assert states(statement)[1] == (A.AGREED if row.settled_at else A.OPEN)


def test_the_list_through_the_pages(client, statement, proposed):
    chair = TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user
    head = voice(statement, 3).credential.person.user
    client.force_login(head)
    assert "The chair has shown no list" in client.get(page(statement, "own-handling")).text
    assert client.get(page(statement, "pull", number=2)).status_code == 404
    answer = {"answer": "agrees", "words": ""}
    client.post(page(statement, "own-disposition", number=3), answer)
    assert Disposition.objects.get(pk=proposed[2].pk).answer == "agrees"
    assert client.post(page(statement, "own-disposition", number=1), answer).status_code == 404
    client.force_login(chair)
    assert "Show 4 new items to all parties" in client.get(page(statement, "handling")).text
    client.post(page(statement, "handling"), {"do": "list"})
    client.force_login(head)
    listed = client.get(page(statement, "own-handling")).text
    assert listed.count("Pull it") == 4
    client.post(page(statement, "pull", number=2))
    client.force_login(chair)
    done = client.post(page(statement, "handling"), {"do": "en-bloc"}, follow=True)
    assert "Taken en bloc: 3." in done.text
    assert states(statement) == [A.AGREED, A.OPEN, A.NOT_RETAINED, A.OPEN]
    client.force_login(head)
    late = client.post(page(statement, "pull", number=1), follow=True)
    assert "The list was taken before your word arrived" in late.text


def test_who_may_not_handle_takes_nothing(client, statement, proposed):
    services.list_dispositions(statement, by=BY())
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.RAPPORTEUR).user)
    assert client.post(page(statement, "handling"), {"do": "en-bloc"}).status_code == 403
    assert states(statement) == [A.OPEN] * 4
