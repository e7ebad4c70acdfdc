"""Every pair of verbs that meet in a negotiation, at the same moment: one after the other, and never half of both."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.delegates.models import Credential
from apps.statements import services
from apps.statements.amendments.wanted import Wanted
from apps.statements.choices import AmendmentState as A
from apps.statements.choices import Distribution, State
from apps.statements.log.replaying import broken_at
from apps.statements.models import Alternative, Amendment, Referral, Stance, Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, opened, paragraph, submitted, voice
from tests.factories.statements import conference_of, drafted, reworded
from tests.support.at_once import at_once
from tests.support.negotiation import fresh, state, words

pytestmark = pytest.mark.django_db(transaction=True)

THIRD = "Agree to meet again."


@pytest.fixture
def statement():
    return circulated(count=4)


@pytest.fixture
def by():
    """Two accounts."""
    return UserFactory(), UserFactory()


def sound(statement):
    """The log leads to the text; what stands in open brackets is bracketed, and nothing else is."""
    now = fresh(statement)
    assert broken_at(now) is None
    assert [row.order for row in rows_of(now.revision)] == list(range(1, len(words(now)) + 1))
    rows = Alternative.objects.filter(group__statement=now, retired_at=None, group__closed_at=None)
    standing = set(rows.exclude(amendment=None).values_list("amendment__number", flat=True))
    assert standing == set(now.amendments.filter(state=A.BRACKETED).values_list("number", flat=True))
    assert not now.amendments.filter(state__in=[A.OPEN, A.STALE], sponsors__isnull=True).exists()
    return True


def bracketed(statement, *texts):
    group = None
    for number, text in enumerate(texts, start=1):
        group = services.bracket_amendment(opened(statement, 3, text, party=number), by=UserFactory())
    return group


def test_brackets_closed_in_two_ways(statement, by):
    group = bracketed(statement, "Agree to part.", "Agree to wait.")
    choices = list(group.alternatives.filter(amendment__isnull=False).order_by("number"))
    found = at_once(
        *[
            lambda each=each, who=who: services.close_brackets(group, each, by=who).chosen.number
            for each, who in zip(choices, by, strict=True)
        ]
    )
    assert "closed" in found
    assert sorted(fresh(each.amendment).state for each in choices) == [A.AGREED, A.OVERTAKEN]
    assert sound(statement)


def test_brackets_closed_while_a_bridge_is_added(statement, by):
    group = bracketed(statement, "Agree to part.")
    chosen = group.alternatives.get(amendment__isnull=False)
    found = at_once(
        lambda: services.close_brackets(group, chosen, by=by[0]).number,
        lambda: services.bridge(group, "Agree to think.", by=by[1]).number,
    )
    assert found in ([1, "closed"], [1, 3])
    assert words(statement)[2] == "Agree to part."
    assert sound(statement)


def test_brackets_closed_on_what_is_withdrawn(statement, by):
    group = bracketed(statement, "Agree to part.")
    chosen = group.alternatives.get(amendment__isnull=False)
    found = at_once(
        lambda: services.close_brackets(group, chosen, by=by[0]).number,
        lambda: services.withdraw_amendment(chosen.amendment, voice=voice(statement), by=by[1]).state,
    )
    assert found in ([1, "state"], ["retired", A.WITHDRAWN])
    assert (words(statement)[2] == "Agree to part.") == (found[1] == "state")
    assert sound(statement)


def test_bracketed_while_it_is_agreed(statement, by):
    amendment = opened(statement, 3, "Agree to part.")
    found = at_once(
        lambda: services.agree_amendment(amendment, by=by[0]).state,
        lambda: services.bracket_amendment(amendment, by=by[1]).number,
    )
    assert found in ([A.AGREED, "state"], ["in_brackets", 1])
    assert sound(statement)


def test_admitted_while_it_is_withdrawn(statement, by):
    amendment = submitted(statement, 3, "Agree to part.")
    at_once(
        lambda: services.admit_amendment(amendment, by=by[0]).state,
        lambda: services.withdraw_amendment(amendment, voice=voice(statement), by=by[1]).state,
    )
    assert state(amendment) == A.WITHDRAWN
    assert sound(statement)


def test_its_only_sponsor_leaves_while_another_joins(statement, by):
    amendment = opened(statement, 3, "Agree to part.")
    found = at_once(
        lambda: services.withdraw_amendment(amendment, voice=voice(statement), by=by[0]).state,
        lambda: services.join_amendment(amendment, "sponsor", voice=voice(statement, 2), by=by[1]),
    )
    left = amendment.sponsors.filter(left_at=None).count()
    assert (found, state(amendment), left) in (([A.WITHDRAWN, "state"], A.WITHDRAWN, 0), ([A.OPEN, None], A.OPEN, 1))


def test_both_sponsors_become_supporters(statement, by):
    amendment = opened(statement, 3, "Agree to part.")
    services.join_amendment(amendment, "sponsor", voice=voice(statement, 2), by=by[0])
    found = at_once(
        *[
            lambda n=n, who=who: services.join_amendment(amendment, "supporter", voice=voice(statement, n), by=who)
            for n, who in zip((1, 2), by, strict=True)
        ]
    )
    assert sorted(map(str, found)) == ["None", "last_sponsor"]
    assert amendment.sponsors.filter(left_at=None, role="sponsor").count() == 1


def test_a_list_is_shown_while_another_proposal_is_made(statement, by):
    amendment = opened(statement, 3, "Agree to part.")
    row = services.propose_disposition(amendment, "accept", by=by[0])
    at_once(
        lambda: len(services.list_dispositions(statement, by=by[0])),
        lambda: services.propose_disposition(amendment, "hold", by=by[1]).version,
    )
    newer = amendment.dispositions.get(version=2)
    assert (fresh(row).listed_at is None) != (newer.listed_at is None)


def test_an_item_is_pulled_while_it_is_agreed_by_itself(statement, by):
    amendment = opened(statement, 3, "Agree to part.")
    row = services.propose_disposition(amendment, "not_retained", by=by[0], reason="No support.")
    services.list_dispositions(statement, by=by[0])
    found = at_once(
        lambda: services.agree_amendment(amendment, by=by[0]).state,
        lambda: services.pull_item(row, voice=voice(statement, 3), by=by[1]),
    )
    assert found in ([A.AGREED, "too_late"], [A.AGREED, None])
    assert (fresh(row).pulled_at is None) == (found[1] == "too_late")


def test_taken_en_bloc_twice(statement, by):
    services.propose_disposition(opened(statement, 3, "Agree to part."), "accept", by=by[0])
    services.list_dispositions(statement, by=by[0])
    found = at_once(*[lambda who=who: len(services.take_en_bloc(statement, by=who)) for who in by])
    assert sorted(map(str, found)) == ["1", "empty"]
    assert sound(statement)


def test_taken_en_bloc_while_an_editor_changes_the_words(statement, by):
    amendment = opened(statement, 3, "Agree to part.")
    services.propose_disposition(amendment, "accept", by=by[0])
    services.list_dispositions(statement, by=by[0])
    at_once(
        lambda: len(services.take_en_bloc(statement, by=by[0])),
        lambda: reworded(statement, 3, en="Agree to write.", by=by[1]),
    )
    assert (words(statement)[2], state(amendment)) in (
        ("Agree to write.", A.STALE),
        ("Agree to write.", A.AGREED),  # taken first, and then changed by whoever writes
    )
    assert sound(statement)


def test_one_paragraph_goes_to_one_group(statement, by):
    third = paragraph(statement, 3)
    given = {"members": [voice(statement).party], "facilitator": "Ms Ono"}
    found = at_once(
        *[lambda who=who: services.refer_paragraphs(statement, [third], by=who, **given).number for who in by]
    )
    assert sorted(map(str, found)) == ["1", "referred"]


def test_a_group_reports_back_twice(statement, by):
    third = paragraph(statement, 3)
    group = services.refer_paragraphs(
        statement, [third], members=[voice(statement).party], facilitator="Ms Ono", by=by[0]
    )
    found = at_once(
        *[
            lambda who=who, text=text: services.return_referral(group, {third: text}, by=who).number
            for who, text in zip(by, ("One.", "Two."), strict=True)
        ]
    )
    assert sorted(map(str, found)) == ["1", "returned"]
    assert fresh(statement).bracket_groups.get().alternatives.count() == 2


def test_a_group_reports_back_while_its_paragraph_is_taken_out(statement, by):
    third = paragraph(statement, 3)
    group = services.refer_paragraphs(
        statement, [third], members=[voice(statement).party], facilitator="Ms Ono", by=by[0]
    )
    gone = opened(statement, 3, op="delete")
    found = at_once(
        lambda: services.return_referral(group, {third: "One."}, by=by[0]).number,
        lambda: services.agree_amendment(gone, by=by[1]).state,
    )
    assert found in ([1, "in_brackets"], ["gone", A.AGREED])
    assert (Referral.objects.get().returned_at is None) == (found[0] == "gone")
    assert sound(statement)


def test_declared_clean_while_somebody_submits(statement, by):
    all_agreed(statement)
    wanted = Wanted(target=paragraph(statement, 3), text="Agree to part.", seen=0)
    found = at_once(
        lambda: services.clear_text(statement, by=by[0]).state,
        lambda: services.submit_amendment(statement, wanted, voice=voice(statement), by=by[1], late=True).number,
    )
    assert found in ([State.CLEAN, "state"], ["open", 1])
    assert (fresh(statement).state == State.CLEAN) == (found[1] == "state")


def test_declared_clean_while_words_change(statement, by):
    all_agreed(statement)
    found = at_once(
        lambda: services.clear_text(statement, by=by[0]).state,
        lambda: reworded(statement, 3, en="Agree to write.", by=by[1]).revision.rev_no,
    )
    now = fresh(statement)
    assert now.state == State.NEGOTIATING
    assert found[0] in (State.CLEAN, "open")
    assert sound(statement)


def test_circulated_while_words_change(by):
    text = drafted(conference_of(count=2))
    at_once(
        lambda: services.circulate(text, Distribution.HEADS, by=by[0]).revision.rev_no,
        lambda: reworded(text, 3, en="Agree to write.", by=by[1]),
    )
    now = Statement.objects.get(pk=text.pk)
    assert now.revisions.get(rev_no=0).frozen_at is not None
    assert words(text)[2] == "Agree to write."
    assert sound(text)


def test_two_circulate_to_one_circle(by):
    text = drafted(conference_of(count=2))
    found = at_once(*[lambda who=who: services.circulate(text, Distribution.HEADS, by=who).circle for who in by])
    assert sorted(found) == ["circulated", Distribution.HEADS]


def test_a_language_is_exchanged_while_somebody_submits(by):
    text = circulated(count=2, authentic_languages=["en", "ja"])
    wanted = Wanted(target=paragraph(text, 3), text="Agree to part.", seen=0)
    found = at_once(
        lambda: services.negotiate_in(text, "ja", by=by[0]).working_language,
        lambda: services.submit_amendment(text, wanted, voice=voice(text), by=by[1], late=True).number,
    )
    assert found in (["ja", 1], ["amendments", 1])
    if found[0] == "ja":  # written on the words that were circulated: it waits for its sponsor
        assert services.admit_amendment(Amendment.objects.get(), by=by[0]).state == A.STALE


def test_a_credential_ends_while_its_holder_submits(statement, by):
    mine = voice(statement)
    wanted = Wanted(target=paragraph(statement, 3), text="Agree to part.", seen=0)
    past = timezone.now() - dt.timedelta(seconds=1)
    found = at_once(
        lambda: services.submit_amendment(statement, wanted, voice=mine, by=by[0], late=True).number,
        lambda: Credential.objects.filter(pk=mine.credential.pk).update(valid_until=past),
    )
    assert found in ([1, 1], ["no_credential", 1])
    assert Amendment.objects.count() == (found[0] == 1)


def test_a_party_is_taken_off_while_it_submits(statement, by):
    first, *others = statement.parties.order_by("order")
    mine = voice(statement)
    wanted = Wanted(target=paragraph(statement, 3), text="Agree to part.", seen=0)
    found = at_once(
        lambda: services.submit_amendment(statement, wanted, voice=mine, by=by[0], late=True).number,
        lambda: len(services.choose_parties(statement, others, by=by[1])),
    )
    assert found in ([1, "carries"], ["no_party", 3])
    assert statement.parties.filter(pk=first.pk).exists() == (found[0] == 1)


def test_head_and_alternate_say_what_they_can_live_with(statement, by):
    third = paragraph(statement, 3)
    told = {"revision": statement.revision, "voice": voice(statement)}
    found = at_once(
        *[
            lambda who=who, value=value: len(
                services.take_stances(statement, {third: services.NewStance(value, seen="-")}, by=who, **told)
            )
            for who, value in zip(by, ("cannot", "prefers"), strict=True)
        ]
    )
    assert sorted(map(str, found)) == ["1", "changed_meanwhile"]
    assert Stance.objects.count() == 1


def test_confirmed_while_the_words_move_once_more(statement, by):
    waiting = opened(statement, 3, "Agree to part.")
    reworded(statement, 3, en="Agree to write.")
    assert state(waiting) == A.STALE
    found = at_once(
        lambda: (
            services.rebase_amendment(
                waiting, "Agree to part in peace.", by=by[0], voice=voice(statement), seen="Agree to write."
            ).state
        ),
        lambda: reworded(statement, 3, en="Agree to read.", by=by[1]).revision.rev_no,
    )
    assert found[0] in (A.OPEN, "changed_meanwhile")
    assert state(waiting) == A.STALE
    assert sound(statement)


def test_contested_while_it_is_taken_up(statement, by):
    services.agree_amendment(opened(statement, 3, "Agree to part."), by=by[0])
    second = opened(statement, 4, "Ask nobody.", party=2)
    services.agree_amendment(opened(statement, 4, op="delete", party=3), by=by[0])
    assert state(second) == A.OVERTAKEN
    found = at_once(
        lambda: services.contest_amendment(second, voice=voice(statement, 2), by=by[0]),
        lambda: services.take_up_amendment(second, by=by[1]).state,
    )
    assert found[1] == A.OVERTAKEN, "its place is gone whoever contests it"
    assert sound(statement)
