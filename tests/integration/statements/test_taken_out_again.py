"""A paragraph that was put in while the text is negotiated and is taken out again: what was said of it stays said."""

from dataclasses import replace

import pytest

from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.amendments.agreed import hash_of
from apps.statements.choices import AmendmentState as A
from apps.statements.models import Agreement, Amendment, Paragraph, Referral, Stance, Statement
from apps.statements.paragraphs.blocks import Block, join
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, submitted, voice
from tests.factories.statements import change, changed

pytestmark = pytest.mark.django_db

BY = UserFactory
NEW = 3  # the place of what is put in


def now(statement):
    return Statement.objects.get(pk=statement.pk)


def put_in(statement):
    blocks = list(change(now(statement)).blocks)
    new = Block({"en": "Agree to part.", "ja": "解散する。"})
    changed(statement, blocks=[*blocks[: NEW - 1], new, *blocks[NEW - 1 :]])
    return paragraph(statement, NEW)


def take_out(statement):
    blocks = list(change(now(statement)).blocks)
    return changed(statement, blocks=[*blocks[: NEW - 1], *blocks[NEW:]])


def join_to_the_one_before(statement):
    blocks = list(change(now(statement)).blocks)
    return changed(statement, blocks=[*blocks[: NEW - 2], join(*blocks[NEW - 2 : NEW]), *blocks[NEW:]])


@pytest.fixture
def statement():
    return circulated(count=3)


def amended(statement):
    submitted(statement, NEW, "Agree to part soon.")


def opened_there(statement):
    opened(statement, NEW, "Agree to part soon.")


def put_behind(statement):
    submitted(statement, op="insert", text="Ask for more.", after=paragraph(statement, NEW))


def moved_behind(statement):
    submitted(statement, NEW + 1, op="move", after=paragraph(statement, NEW))


def stance(statement):
    given = {paragraph(statement, NEW): services.NewStance("cannot")}
    services.take_stances(
        statement,
        given,
        revision=now(statement).revision,
        voice=voice(statement),
        by=voice(statement).credential.person.user,
    )


def agreed(statement):
    services.open_reading(now(statement), by=BY())
    row = rows_of(now(statement).revision)[NEW - 1]
    services.agree_paragraphs(now(statement), {row.paragraph_id: True}, seen={row.paragraph_id: hash_of(row)}, by=BY())


def referred(statement):
    members = [voice(statement, number).party for number in (1, 2)]
    services.refer_paragraphs(
        statement, [paragraph(statement, NEW)], members=members, facilitator="Facilitator Example", by=BY()
    )


EVERYTHING = [amended, opened_there, put_behind, moved_behind, stance, agreed, referred]


@pytest.mark.parametrize("said", EVERYTHING)
@pytest.mark.parametrize("joined", [False, True], ids=["out", "joined"])
def test_what_was_said_of_it_stays_with_the_words_it_was_said_of(statement, said, joined):
    uid = put_in(statement)
    said(statement)
    rows = {model: model.objects.count() for model in (Amendment, Stance, Agreement, Referral)}
    before = now(statement).revision
    (join_to_the_one_before if joined else take_out)(statement)
    after = now(statement).revision
    assert after.rev_no == before.rev_no + 1
    assert rows_of(after)[NEW - 1].text == "Agree to meet again."
    assert rows_of(before)[NEW - 1].text == "Agree to part."
    assert {model: model.objects.count() for model in rows} == rows
    kept = Paragraph.objects.get(pk=uid)
    assert (kept.born_in, kept.ended_in) == (before, after)
    assert [each.state for each in Amendment.objects.filter(target=uid)] in ([], [A.SUBMITTED], [A.OVERTAKEN])
    file = export_forum(statement.conference.forum)
    import_document(parse_forum_file(file.encode()))
    assert export_forum(statement.conference.forum) == file


def test_one_of_which_nothing_was_said_is_forgotten(statement):
    uid = put_in(statement)
    revision = now(statement).revision
    take_out(statement)
    assert now(statement).revision == revision
    assert not Paragraph.objects.filter(pk=uid).exists()


def test_an_amendment_that_takes_it_out_is_agreed(statement):
    put_in(statement)
    services.agree_amendment(opened(statement, NEW, op="delete"), by=BY())
    assert rows_of(now(statement).revision)[NEW - 1].text == "Agree to meet again."
    assert Amendment.objects.get().state == A.AGREED


def test_what_stood_under_it_is_lifted(statement):
    """The parent that an amendment was written under is named by it too."""
    put_in(statement)
    blocks = list(change(now(statement)).blocks)
    changed(statement, blocks=[*blocks[:NEW], replace(blocks[NEW], level=2), *blocks[NEW + 1 :]])
    opened(statement, NEW + 1, "Agree to meet soon.")
    blocks = list(change(now(statement)).blocks)
    changed(statement, blocks=[*blocks[: NEW - 1], replace(blocks[NEW], level=1), *blocks[NEW + 1 :]])
    assert Amendment.objects.get().state == A.STALE
