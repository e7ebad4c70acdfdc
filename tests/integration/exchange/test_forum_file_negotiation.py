"""A text in negotiation comes back from its file as it was, and a later file of it takes it further."""

import datetime as dt
import json

import pytest
from django.db import transaction

from apps.conferences.models import Forum
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.amendments.agreed import agreed_now, hash_of
from apps.statements.choices import AmendmentState as A
from apps.statements.choices import Distribution, Event, SponsorRole, State
from apps.statements.log.replaying import broken_at, text_after
from apps.statements.models import Amendment, BracketGroup, LogEntry, Sponsor, Statement
from apps.statements.paragraphs.blocks import Block
from apps.statements.paragraphs.texts import rows_of
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, opened, paragraph, submitted, voice
from tests.factories.sessions import SessionFactory
from tests.factories.statements import (
    WITH_SUB_PARAGRAPHS,
    adopted,
    all_join,
    change,
    changed,
    conference_of,
    drafted,
    gavel,
    reworded,
)

pytestmark = pytest.mark.django_db

BY = UserFactory


def fresh(statement):
    return Statement.objects.get(pk=statement.pk)


def circulated_twice():
    statement = circulated()
    Forum.objects.filter(pk=statement.conference.forum_id).update(red_lines_from=4)
    reworded(statement, 4, en="Ask the host to report within a month.")
    services.circulate(fresh(statement), Distribution.PARTICIPANTS, by=BY(), note="For the second reading.")
    services.set_amendment_window(fresh(statement), dt.datetime(2040, 1, 2, 3, tzinfo=dt.UTC), by=BY())
    return statement


def with_amendments_of_every_kind():
    statement = circulated()
    third, fourth = paragraph(statement, 3), paragraph(statement, 4)
    first = opened(statement, 3, "Agree to meet once more.", reason="It is kinder.\nAnd shorter.")
    submitted(statement, text="Thank the host.", op="insert", after=third)
    submitted(statement, text="to meet at once.", op="insert", after=third, under="last")
    services.end_amendment(submitted(statement, 1, op="delete"), A.INADMISSIBLE, answer="Too late.", by=BY())
    opened(statement, 4, op="move", after=third)
    services.agree_amendment(opened(statement, text="On dialogue and peace", op="title"), by=BY())
    services.join_amendment(first, SponsorRole.SUPPORTER, voice=voice(statement, 2), by=BY())
    services.join_amendment(first, SponsorRole.SPONSOR, voice=voice(statement, 2), by=BY())
    services.withdraw_amendment(first, voice=voice(statement, 1), by=BY())
    opened(statement, 3, "Agree to meet in Seoul.", party=3, parent=first.pk)
    services.withdraw_amendment(opened(statement, 2, op="delete", party=4), voice=voice(statement, 4), by=BY())
    assert fourth in {row.paragraph_id for row in rows_of(fresh(statement).revision)}
    return statement


def with_a_stale_one_one_confirmed_anew_and_one_contested():
    statement = circulated()
    last = paragraph(statement, 4)
    taken = opened(statement, 3, "Agree to meet once more.", party=1)
    stale = opened(statement, 3, "Agree to meet again in Seoul.", party=2)
    opened(statement, 3, op="delete", party=3)
    overtaken = opened(statement, 3, "Agree to meet once more.", party=4)
    behind = opened(statement, text="Thank everybody.", op="insert", after=last, party=5)
    services.agree_amendment(taken, by=BY(), answer="Nobody spoke against it.")
    services.rebase_amendment(stale, "Agree to meet once more in Seoul.", by=BY(), voice=voice(statement, 2))
    services.contest_amendment(overtaken, voice=voice(statement, 4), by=BY())
    services.agree_amendment(opened(statement, 4, op="delete"), by=BY())
    services.rebase_amendment(Amendment.objects.get(pk=behind.pk), "Thank everybody.", by=BY(), voice=None)
    states = list(statement.amendments.values_list("state", flat=True))
    assert states == [A.AGREED, A.OPEN, A.STALE, A.OVERTAKEN, A.OPEN, A.AGREED]
    return statement


def in_brackets(**profile):
    statement = circulated(**profile)
    third, last = paragraph(statement, 3), paragraph(statement, 4)
    one = opened(statement, 3, "Agree to meet in Tokyo.", party=1)
    other = opened(statement, 3, op="delete", party=2)
    services.bracket_amendment(one, by=BY())
    group = services.bracket_amendment(other, by=BY())
    sources = list(group.alternatives.filter(amendment__isnull=False))
    services.bridge(group, "Agree to meet somewhere.", by=BY(), derived_from=[each.pk for each in sources])
    services.withdraw_amendment(one, voice=voice(statement, 1), by=BY())
    services.bracket_amendment(opened(statement, text="Thank the host.", op="insert", after=last, party=3), by=BY())
    assert third in {group.target_id for group in statement.bracket_groups.all()}
    return statement


def with_brackets_closed(**profile):
    statement = in_brackets(**profile)
    group = statement.bracket_groups.get(number=1)
    services.close_brackets(group, group.alternatives.get(origin="bridge"), by=BY())
    return statement


def on_the_chairs_list():
    """Taken en bloc, pulled, answered, proposed anew, and not shown to anybody but its sponsor."""
    statement = circulated()
    taken, pulled, anew = (opened(statement, place, f"Words {place}.", party=place) for place in (1, 2, 3))
    for each in (taken, pulled, anew):
        first = services.propose_disposition(each, "accept", by=BY())
        services.answer_disposition(first, "comments", voice=voice(statement, each.number), by=BY(), words="Thank you.")
    services.list_dispositions(fresh(statement), by=BY())
    services.pull_item(pulled.dispositions.get(), voice=voice(statement, 4), by=BY())
    services.propose_disposition(anew, "not_retained", by=BY(), reason="On reflection.")
    services.take_en_bloc(fresh(statement), by=BY())
    return statement


def with_small_groups():
    """One at work, one that came back with words for one of its two paragraphs."""
    statement = circulated()
    uids = [paragraph(statement, place) for place in (2, 3, 4)]
    members = [voice(statement, number).party for number in (1, 2)]
    until = dt.datetime(2040, 1, 2, 3, tzinfo=dt.UTC)
    given = {"members": members, "facilitator": "Facilitator Example", "by": BY()}
    back = services.refer_paragraphs(statement, uids[:2], **given, place="Room 2", report_by=until)
    services.return_referral(back, {uids[1]: "Agree to meet each year."}, by=BY())
    services.refer_paragraphs(fresh(statement), uids[2:], **given)
    return statement


def with_one_put_in_and_taken_out_again():
    statement = circulated()
    blocks = list(change(statement).blocks)
    changed(statement, blocks=[*blocks, Block({"en": "Thank the host.", "ja": "感謝する。"})])
    opened(statement, 5, "Thank the chair.")
    changed(statement, blocks=list(change(fresh(statement)).blocks)[:4])
    return statement


def being_read():
    statement = circulated()
    sitting = SessionFactory(conference=statement.conference)
    statement = services.open_reading(fresh(statement), by=BY())
    rows, parties = rows_of(statement.revision), list(statement.parties.order_by("order"))
    seen = {row.paragraph_id: hash_of(row) for row in rows}
    marks = dict.fromkeys(list(seen)[:3], True)
    absent, silent = parties[:1], parties[1:2]
    services.agree_paragraphs(
        statement, marks, seen=seen, absent=absent, silent=silent, sitting=sitting, by=BY(name="Chair Example")
    )
    services.agree_paragraphs(statement, {rows[0].paragraph_id: False}, seen=seen, by=BY())
    reworded(statement, 3, en="Agree to meet once again.")
    assert len(agreed_now(statement, rows_of(fresh(statement).revision))) == 1
    return statement


def clean(**profile):
    statement = with_brackets_closed(**profile)
    for amendment in statement.amendments.filter(state__in=[A.OPEN, A.BRACKETED]).order_by("number"):
        group = statement.bracket_groups.get(closed_at=None)
        services.close_brackets(group, group.alternatives.get(amendment=amendment), by=BY())
    all_agreed(statement)
    return services.clear_text(fresh(statement), by=BY())


def adopted_after_a_negotiation():
    statement = fresh(services.table_text(clean(authentic_languages=["en"]), by=BY()))
    all_join(statement)
    return services.adopt(statement, gavel(), by=BY())


def withdrawn_while_amended():
    statement = in_brackets()
    statement = services.advance(fresh(statement), Event.WITHDRAW, by=BY())
    assert set(statement.amendments.values_list("state", flat=True)) == {A.LAPSED, A.WITHDRAWN}
    return statement


def of_individuals():
    statement = drafted(conference_of("individual", count=2))
    services.circulate(statement, Distribution.DELEGATES, by=BY())
    services.agree_amendment(opened(statement, 3, "Agree to meet once more.", party=2), by=BY())
    all_agreed(statement)
    return statement


def with_a_party_that_is_one_no_more():
    statement = circulated()
    services.agree_amendment(opened(statement, 3, "Agree to meet once more.", party=5), by=BY())
    all_agreed(statement)
    keep = list(statement.parties.order_by("order"))[:4]
    services.choose_parties(fresh(statement), keep, by=BY())
    return statement


def with_a_long_log():
    statement = circulated()
    for number in range(52):
        reworded(statement, 4, en=f"Ask the host to report  {number} times.")
    assert statement.log.count() > 51
    return statement


def under_a_title_that_would_be_cleaned():
    """In a text with a log nothing is tidied up: its hashes are over the words as they are."""
    statement = drafted(titles={"en": "Joint\u00a0statement", "ja": "共同声明"})
    return reworded(statement, 3, en="Agree to meet once more.")


def with_sub_paragraphs():
    """One amendment waits because the words above it changed, one was confirmed anew on them, one moved with them."""
    statement = circulated(texts=WITH_SUB_PARAGRAPHS)
    stale, anew = opened(statement, 5, "as soon as possible;"), opened(statement, 6, "every month;", party=2)
    reworded(statement, 4, en="to meet in Seoul:")
    services.rebase_amendment(Amendment.objects.get(pk=anew.pk), "every month;", by=BY(), voice=None)
    services.agree_amendment(opened(statement, 7, op="move", after=paragraph(statement, 8), party=3), by=BY())
    assert [row.level for row in rows_of(fresh(statement).revision)] == [1, 1, 1, 2, 3, 3, 1, 1]
    assert (Amendment.objects.get(pk=stale.pk).state, Amendment.objects.get(pk=anew.pk).state) == (A.STALE, A.OPEN)
    return statement


def adopted_with_sub_paragraphs():
    return adopted(texts=WITH_SUB_PARAGRAPHS)


LIVES = [
    circulated_twice, with_amendments_of_every_kind, with_a_stale_one_one_confirmed_anew_and_one_contested, in_brackets,
    with_brackets_closed, with_one_put_in_and_taken_out_again,
    on_the_chairs_list, with_small_groups, being_read, clean, adopted_after_a_negotiation,
    withdrawn_while_amended, of_individuals,
    with_sub_paragraphs, adopted_with_sub_paragraphs,
    with_a_party_that_is_one_no_more, with_a_long_log, under_a_title_that_would_be_cleaned,
]  # fmt: skip


def written(life):
    with transaction.atomic():
        forum = life().conference.forum
        content, held = export_forum(forum), standing()
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    return content, held


def standing():
    """What pages make of it: words, states, what is agreed, and the text after every entry of the log."""
    found = []
    for text in Statement.objects.order_by("symbol"):
        rows = rows_of(text.revision)
        texts = [text_after(text, entry.number) for entry in text.log.all()]
        carried = Sponsor.objects.filter(amendment__statement=text, left_at=None).count()
        agreed = sorted(map(str, agreed_now(text, rows)))
        words = [(str(row.paragraph_id), row.number, row.level, row.text) for row in rows]
        found.append((text.symbol, text.state, text.amendments_until, words, agreed, texts, carried))
    return found


def take(content):
    content = content if isinstance(content, str) else json.dumps(content)
    return import_document(parse_forum_file(content.encode()))


@pytest.mark.parametrize("life", LIVES)
def test_a_negotiation_comes_back_as_it_was(life):
    content, held = written(life)
    forum = take(content).forum
    assert export_forum(forum) == content
    assert standing() == held
    assert [broken_at(text) for text in Statement.objects.all()] == [None]
    assert list(faults()) == []
    again = take(content)
    assert (again.created, again.updated) == (0, 0)
    assert export_forum(forum) == content


def later(statement):
    """What happens to a text in brackets after the first file of it was written."""
    reworded(statement, 2, en="Recalling all their earlier talks,")
    stale = opened(statement, 4, "Ask the host to report soon.", party=4)
    reworded(statement, 4, en="Ask the host to report within a month.")
    services.rebase_amendment(
        Amendment.objects.get(pk=stale.pk), "Ask the host to report within a week.", by=BY(), voice=voice(statement, 4)
    )
    group = statement.bracket_groups.get(number=1)
    services.bridge(group, "Agree to meet.", by=BY())
    services.circulate(fresh(statement), Distribution.HEADS, by=BY())
    services.close_brackets(group, group.alternatives.get(origin="bridge", text="Agree to meet."), by=BY())
    services.join_amendment(
        Amendment.objects.get(pk=stale.pk), SponsorRole.SUPPORTER, voice=voice(statement, 5), by=BY()
    )
    services.choose_parties(fresh(statement), list(statement.parties.order_by("-order")), by=BY())
    all_agreed(statement)


def both(life, more):
    """The file of that life, and the one after more of it."""
    with transaction.atomic():
        statement = life()
        forum = statement.conference.forum
        first = export_forum(forum)
        more(statement)
        second, held = export_forum(forum), standing()
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    return first, second, held


def of_a_draft():
    statement = drafted()
    return reworded(statement, 3, en="Agree to meet once more.")


def circulated_and_withdrawn(statement):
    reworded(statement, 1, en="Those who took part,")
    services.circulate(fresh(statement), Distribution.HEADS, by=BY())
    services.advance(fresh(statement), Event.WITHDRAW, by=BY())


@pytest.mark.parametrize(("life", "more"), [(in_brackets, later), (of_a_draft, circulated_and_withdrawn)])
def test_a_later_file_takes_a_text_further(life, more):
    first, second, held = both(life, more)
    take(first)
    forum = take(second).forum
    assert export_forum(forum) == second
    assert standing() == held
    assert [broken_at(text) for text in Statement.objects.all()] == [None]
    again = take(second)
    assert (again.created, again.updated) == (0, 0)
    with pytest.raises(FileRefused, match="is here already and says something else"):
        take(first)


def test_a_file_whose_log_tells_another_story_changes_nothing():
    first, second, _held = both(in_brackets, later)
    take(second)
    before = standing()
    data = json.loads(first)
    text = data["editions"][0]["texts"][0]
    text["log"][-1]["happened"] = "statement.something_else"
    with pytest.raises(FileRefused, match="says something else"):
        take(data)
    assert standing() == before


def test_a_text_goes_on_after_a_move():
    """Amendments, brackets and the reading, in the new installation; numbers and log follow on."""
    content, _held = written(in_brackets)
    take(content)
    statement = Statement.objects.get()
    entries = statement.log.count()
    group = BracketGroup.objects.get(number=1)
    services.close_brackets(group, group.alternatives.get(origin="original"), by=BY())
    services.close_brackets(
        statement.bracket_groups.get(number=2),
        statement.bracket_groups.get(number=2).alternatives.get(origin="no_text"),
        by=BY(),
    )
    assert submitted(statement, 1, "Those who took part,").number == statement.amendments.count()
    assert [each.number for each in statement.log.order_by("number")][-1] > entries
    assert broken_at(fresh(statement)) is None


def test_a_file_of_before_knows_nothing_of_it_and_is_read():
    content, _held = written(circulated_twice)
    data = json.loads(content)
    text = data["editions"][0]["texts"][0]
    del text["log"], text["amendments_until"]
    for revision in text["revisions"]:
        revision.pop("circulations", None)
    take(data)
    statement = Statement.objects.get()
    assert (statement.state, statement.log.count()) == (State.CIRCULATED, 0)
    again = take(data)
    assert (again.created, again.updated) == (0, 0)
    reworded(statement, 1, en="Those who took part,")
    assert LogEntry.objects.get().state is not None, "its log begins with what happens next"
    assert broken_at(fresh(statement)) is None
