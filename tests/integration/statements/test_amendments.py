"""Amendments: handed in, admitted, taken in, bracketed, moved with the text (T13–T15, T35; scenarios 9 and 15)."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.messaging.models import Message
from apps.statements import services
from apps.statements.amendments.wanted import Wanted
from apps.statements.choices import AmendmentState as A
from apps.statements.choices import Event, Rebased, State
from apps.statements.log.replaying import broken_at
from apps.statements.models import Amendment, BracketGroup, Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, opened, paragraph, submitted, voice
from tests.factories.statements import change, changed, drafted, reworded, tabled

pytestmark = pytest.mark.django_db

BY = UserFactory


def words(statement):
    return [row.text for row in rows_of(Statement.objects.get(pk=statement.pk).revision)]


def states(statement):
    return list(Amendment.objects.filter(statement=statement).order_by("number").values_list("state", flat=True))


def refused(call, *args, **values):
    with pytest.raises(Refused) as told:
        call(*args, **values)
    return told.value.code, told.value.field


def test_each_operation_does_what_it_says():
    statement = circulated()
    third, fourth = paragraph(statement, 3), paragraph(statement, 4)
    for amendment in [
        opened(statement, 3, "Agree to meet once more."),
        opened(statement, text="Thank the host.", op="insert", after=third),
        opened(statement, 1, op="delete"),
        opened(statement, 4, op="move", after=None),
        opened(statement, text="On dialogue and peace", op="title"),
    ]:
        services.agree_amendment(amendment, by=BY())
    assert words(statement) == [
        "Ask the host to report.",
        "Recalling their earlier talks,",
        "Agree to meet once more.",
        "Thank the host.",
    ]
    fresh = Statement.objects.get(pk=statement.pk)
    assert fresh.revision.title == "On dialogue and peace"
    assert fresh.revision.rev_no == 1
    assert [row.paragraph_id for row in rows_of(fresh.revision)][:1] == [fourth]
    assert states(statement) == [A.AGREED] * 5
    assert broken_at(fresh) is None


def test_one_of_five_is_taken_in_three_wait_for_their_sponsors_and_one_is_overtaken():
    """Scenario 15."""
    statement = circulated()
    five = [
        opened(statement, 3, "Agree to meet once more.", party=1),
        opened(statement, 3, "Agree to meet again soon.", party=2),
        opened(statement, 3, "Agree to meet again in Seoul.", party=3),
        opened(statement, 3, op="delete", party=4),
        opened(statement, 3, "Agree to meet once more.", party=5),
    ]
    services.agree_amendment(five[0], by=BY())
    assert states(statement) == [A.AGREED, A.STALE, A.STALE, A.STALE, A.OVERTAKEN]
    last = Amendment.objects.get(pk=five[4].pk)
    assert last.overtaken_by == five[0]
    told = Message.objects.filter(kind="amendment").values_list("to_address", flat=True)
    assert {voice(statement, number).credential.person.email for number in (2, 3, 4, 5)} <= set(told)
    services.contest_amendment(last, voice=voice(statement, 5), by=BY())
    assert services.take_up_amendment(last, by=BY()).state == A.OVERTAKEN, "the text does say it already"


def test_one_contests_and_wins():
    statement = circulated()
    first = opened(statement, 3, "Agree to meet once more.", party=1)
    second = opened(statement, 3, op="delete", party=2)
    third = opened(statement, 3, "Agree to meet in Seoul.", party=3)
    services.bracket_amendment(first, by=BY())
    services.bracket_amendment(second, by=BY())
    group = services.bracket_amendment(third, by=BY())
    services.close_brackets(group, group.alternatives.get(amendment=first), by=BY())
    assert states(statement) == [A.AGREED, A.OVERTAKEN, A.OVERTAKEN]
    code, _field = refused(services.contest_amendment, third, voice=voice(statement, 1), by=BY())
    assert code == "not_yours"
    services.contest_amendment(third, voice=voice(statement, 3), by=BY())
    assert services.take_up_amendment(third, by=BY()).state == A.STALE
    assert Amendment.objects.get(pk=third.pk).overtaken_by is None


def test_four_amendments_a_bridge_and_all_four_are_merged():
    """Scenario 9."""
    statement = circulated()
    four = [
        opened(statement, 3, f"Agree to meet again in {place}.", party=number)
        for number, place in enumerate(["Tokyo", "Beijing", "Seoul", "Washington"], start=1)
    ]
    groups = {services.bracket_amendment(each, by=BY()) for each in four}
    group = groups.pop()
    assert groups == set()
    assert [each.origin for each in group.alternatives.all()] == ["original", *["amendment"] * 4]
    found = services.bridge(group, "Agree to meet again at a place to be agreed.", by=BY())
    services.close_brackets(group, found, by=BY())
    assert states(statement) == [A.MERGED] * 4
    assert words(statement)[2] == "Agree to meet again at a place to be agreed."
    assert Statement.objects.get(pk=statement.pk).revision.rev_no == 1


def test_brackets_closed_with_the_text_as_it_was_retain_nothing():
    statement = circulated()
    group = services.bracket_amendment(opened(statement, 3, "Agree to part."), by=BY())
    services.close_brackets(group, group.alternatives.get(origin="original"), by=BY())
    assert states(statement) == [A.NOT_RETAINED]
    assert words(statement)[2] == "Agree to meet again."


def test_a_new_paragraph_in_brackets():
    statement = circulated()
    last = paragraph(statement, 4)
    group = services.bracket_amendment(opened(statement, text="Thank the host.", op="insert", after=last), by=BY())
    assert [each.origin for each in group.alternatives.all()] == ["no_text", "amendment"]
    services.close_brackets(group, group.alternatives.get(origin="amendment"), by=BY())
    assert words(statement)[-1] == "Thank the host."
    assert states(statement) == [A.AGREED]


def test_a_paragraph_in_brackets_is_changed_in_no_other_way():
    statement = circulated()
    first = opened(statement, 3, "Agree to meet once more.")
    second = opened(statement, 3, "Agree to meet soon.", party=2)
    services.bracket_amendment(first, by=BY())
    assert refused(services.agree_amendment, second, by=BY()) == ("in_brackets", None)
    assert refused(reworded, statement, 3, en="Agree to part.") == ("in_brackets", "texts")
    reworded(statement, 4, en="Ask the host for a report.", ja="報告書を求める。")
    assert states(statement) == [A.BRACKETED, A.OPEN]


def test_the_text_moves_and_only_what_was_written_on_those_words_is_stale():
    statement = circulated()
    opened(statement, 3, "Agree to meet once more.")
    opened(statement, 4, "Ask the host for a report.", party=2)
    reworded(statement, 3, en="Agree to meet again this year.")
    assert states(statement) == [A.STALE, A.OPEN]
    assert refused(services.agree_amendment, Amendment.objects.get(number=1), by=BY()) == ("stale", None)


def test_a_rebase_is_proposed_and_its_sponsor_confirms_it():
    statement = circulated()
    amendment = opened(statement, 3, "Agree to meet again in Seoul.", party=2)
    reworded(statement, 3, en="All agree to meet again.")
    amendment = Amendment.objects.get(pk=amendment.pk)
    found = services.proposal_for(amendment)
    assert (found.result, found.text) == (Rebased.CLEAN, "All agree to meet again in Seoul.")
    other = refused(services.rebase_amendment, amendment, found.text, by=BY(), voice=voice(statement, 1))
    assert other == ("not_yours", None)
    moved = refused(services.rebase_amendment, amendment, "x", by=BY(), voice=voice(statement, 2), seen="Other words.")
    assert moved == ("changed_meanwhile", None)
    services.rebase_amendment(amendment, found.text, by=BY(), voice=voice(statement, 2), seen=found.now)
    amendment = Amendment.objects.get(pk=amendment.pk)
    assert (amendment.state, amendment.base_text) == (A.OPEN, "All agree to meet again.")
    assert amendment.rebases.get().was == "Agree to meet again."
    services.agree_amendment(amendment, by=BY())
    assert words(statement)[2] == "All agree to meet again in Seoul."


def test_both_changed_the_same_words_and_nothing_is_proposed():
    statement = circulated()
    amendment = opened(statement, 3, "Agree to talk again.")
    reworded(statement, 3, en="Agree to sing again.")
    found = services.proposal_for(Amendment.objects.get(pk=amendment.pk))
    assert (found.result, found.text) == (Rebased.CONFLICT, "")


def test_a_paragraph_that_ends_takes_its_amendments_along_and_each_sponsor_is_told():
    statement = circulated()
    opened(statement, 3, "Agree to meet once more.", party=1)
    opened(statement, 3, op="move", after=None, party=2)
    blocks = list(change(Statement.objects.get(pk=statement.pk)).blocks)
    changed(statement, blocks=[*blocks[:2], blocks[3]])
    assert states(statement) == [A.OVERTAKEN, A.OVERTAKEN]
    assert Message.objects.filter(kind="amendment").count() == 2


def test_an_amendment_to_what_was_taken_out_a_second_ago():
    statement = circulated()
    gone = paragraph(statement, 3)
    services.agree_amendment(opened(statement, 3, op="delete"), by=BY())
    wanted = Wanted(target=gone, text="Agree to meet once more.", seen=0)
    told = refused(services.submit_amendment, statement, wanted, voice=voice(statement), by=BY(), late=True)
    assert told == ("gone", "target")


def test_two_put_in_at_one_place_keep_their_order():
    statement = circulated()
    third = paragraph(statement, 3)
    first = opened(statement, text="First.", op="insert", after=third, party=1)
    second = opened(statement, text="Second.", op="insert", after=third, party=2)
    services.agree_amendment(first, by=BY())
    services.agree_amendment(second, by=BY())
    assert words(statement)[2:5] == ["Agree to meet again.", "First.", "Second."]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"text": ""}, ("no_text", "text")),
        ({"text": "Agree  to meet again."}, ("same", "text")),
        ({"text": "Agree to [meet]."}, ("bracket", "text")),
        ({"text": "Agree to ［meet］."}, ("bracket", "text")),
    ],
)
def test_what_is_not_an_amendment(values, told):
    statement = circulated()
    assert refused(submitted, statement, 3, **values) == told
    assert not Amendment.objects.exists()


def test_amendments_are_taken_between_circulation_and_the_table():
    assert refused(submitted, drafted(), 3, "Other words.") == ("state", None)
    assert refused(submitted, tabled(), 3, "Other words.") == ("state", None)


def test_in_writing_only_until_the_deadline():
    statement = circulated()
    wanted = Wanted(target=paragraph(statement, 3), text="Agree to meet once more.")
    call = {"voice": voice(statement), "by": BY()}
    assert refused(services.submit_amendment, statement, wanted, **call) == ("window", None)
    statement.amendments_until = timezone.now() + dt.timedelta(hours=1)
    statement.save()
    assert services.submit_amendment(statement, wanted, **call).number == 1
    statement.amendments_until = timezone.now() - dt.timedelta(milliseconds=1)
    statement.save()
    assert refused(services.submit_amendment, statement, wanted, **call) == ("window", None)


def test_a_text_with_something_open_is_not_put_on_the_table():
    statement = circulated()
    amendment = submitted(statement, 3, "Agree to meet once more.")
    assert refused(services.table_text, statement, by=BY()) == ("bracket", "texts")
    services.admit_amendment(amendment, by=BY())
    services.bracket_amendment(amendment, by=BY())
    assert refused(services.table_text, statement, by=BY()) == ("bracket", "texts")
    group = BracketGroup.objects.get()
    services.close_brackets(group, group.alternatives.get(origin="original"), by=BY())
    assert refused(services.table_text, statement, by=BY()) == ("bracket", "texts")
    all_agreed(statement)
    assert services.table_text(statement, by=BY()).state == State.TABLED


def test_only_its_sponsor_withdraws_and_it_leaves_the_brackets():
    statement = circulated()
    amendment = opened(statement, 3, "Agree to meet once more.", party=1)
    services.join_amendment(amendment, "sponsor", voice=voice(statement, 2), by=BY())
    services.join_amendment(amendment, "supporter", voice=voice(statement, 3), by=BY())
    group = services.bracket_amendment(amendment, by=BY())
    assert refused(services.withdraw_amendment, amendment, voice=voice(statement, 3), by=BY()) == ("not_yours", None)
    services.withdraw_amendment(amendment, voice=voice(statement, 1), by=BY())
    assert states(statement) == [A.BRACKETED]
    services.withdraw_amendment(amendment, voice=voice(statement, 2), by=BY())
    assert states(statement) == [A.WITHDRAWN]
    gone = group.alternatives.get(amendment=amendment)
    assert gone.retired_at is not None
    assert refused(services.close_brackets, group, gone, by=BY()) == ("retired", "chosen")


def test_inadmissible_and_not_retained_need_a_reason():
    statement = circulated()
    amendment = submitted(statement, 3, "Agree to meet once more.")
    assert refused(services.end_amendment, amendment, A.INADMISSIBLE, by=BY(), answer=" ") == ("no_reason", "answer")
    services.end_amendment(amendment, A.INADMISSIBLE, by=BY(), answer="It is on another matter.")
    assert refused(services.admit_amendment, amendment, by=BY()) == ("state", None)


def test_an_amendment_of_an_amendment_goes_in_and_the_other_is_merged_into_it():
    statement = circulated()
    first = opened(statement, 3, "Agree to meet again in Seoul.", party=1)
    second = opened(statement, 3, "Agree to meet again in Seoul or Tokyo.", party=2, parent=first.pk)
    assert refused(submitted, statement, 3, "Agree to part.", parent=second.pk) == ("parent", "parent")
    services.agree_amendment(second, by=BY())
    assert states(statement) == [A.MERGED, A.AGREED]


def test_nothing_is_taken_up_beside_a_text_that_has_ended():
    statement = circulated()
    first, second = opened(statement, 3, "Agree to meet once more."), opened(statement, 3, op="delete", party=2)
    for each in (first, second):
        group = services.bracket_amendment(each, by=BY())
    services.close_brackets(group, group.alternatives.get(amendment=first), by=BY())
    services.contest_amendment(second, voice=voice(statement, 2), by=BY())
    services.advance(Statement.objects.get(pk=statement.pk), Event.WITHDRAW, by=BY())
    assert refused(services.take_up_amendment, second, by=BY()) == ("state", None)
    assert states(statement) == [A.AGREED, A.OVERTAKEN]


def test_what_is_open_lapses_with_the_text():
    statement = circulated()
    opened(statement, 3, "Agree to meet once more.")
    services.advance(statement, Event.WITHDRAW, by=BY())
    assert states(statement) == [A.LAPSED]


def test_the_database_holds_what_was_wanted():
    statement = circulated()
    amendment = opened(statement, 3, "Agree to meet once more.")
    group = services.bracket_amendment(amendment, by=BY())
    attacks = [
        lambda: Amendment.objects.filter(pk=amendment.pk).update(text="Agree to part."),
        lambda: Amendment.objects.filter(pk=amendment.pk).update(reason="Another."),
        lambda: Amendment.objects.filter(pk=amendment.pk).update(state="submitted"),
        lambda: Amendment.objects.filter(pk=amendment.pk).delete(),
        lambda: group.alternatives.update(text="Agree to part."),
        lambda: group.alternatives.all().delete(),
        lambda: BracketGroup.objects.filter(pk=group.pk).delete(),
    ]
    for attack in attacks:
        with pytest.raises(DatabaseError), transaction.atomic():
            attack()
    services.close_brackets(group, group.alternatives.get(origin="original"), by=BY())
    for attack in (
        lambda: BracketGroup.objects.filter(pk=group.pk).update(closed_at=None, chosen=None),
        lambda: group.alternatives.create(number=9, origin="bridge", text="Late."),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            attack()


def test_who_carries_an_amendment_that_waits_stays_a_party():
    statement = circulated(count=3)
    amendment = opened(statement, 3, "Agree to part.", party=2)
    first, _second, third = statement.parties.order_by("order")
    kept = [first, third]
    assert refused(services.choose_parties, statement, kept, by=BY()) == ("carries", "parties")
    services.withdraw_amendment(amendment, voice=voice(statement, 2), by=BY())
    assert services.choose_parties(statement, kept, by=BY()) == kept
