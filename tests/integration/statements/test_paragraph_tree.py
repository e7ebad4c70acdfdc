"""Sub-paragraphs: what the database refuses, what moves with what, which amendments that concerns (T13, T17, T40)."""

import contextlib
from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction

from apps.core.exceptions import Refused
from apps.documents.models import LanguageVersion
from apps.statements import services
from apps.statements.amendments.agreed import agreed_now
from apps.statements.amendments.wanted import Wanted
from apps.statements.choices import AmendmentState as A
from apps.statements.log.replaying import broken_at, text_after
from apps.statements.log.snapshots import snapshot_of
from apps.statements.models import AdoptionRecord, Amendment, ParagraphText, Statement
from apps.statements.paragraphs.texts import rows_of
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, opened, paragraph, submitted, voice
from tests.factories.statements import (
    WITH_SUB_PARAGRAPHS,
    adopted,
    change,
    changed,
    drafted,
    reworded,
)

pytestmark = pytest.mark.django_db
BY = UserFactory


def fresh(statement):
    return Statement.objects.get(pk=statement.pk)


def written():
    return drafted(texts=WITH_SUB_PARAGRAPHS)


def negotiated():
    return circulated(texts=WITH_SUB_PARAGRAPHS)


def outline(statement):
    """ "1 Decide:", "  (a) to meet:", …"""
    rows = rows_of(fresh(statement).revision)
    return [f"{'  ' * (row.level - 1)}{row.number} {row.text}".rstrip() for row in rows][2:]


TREE = [
    "1 Decide:",
    "  (a) to meet:",
    "    (i) soon;",
    "    (ii) often;",
    "  (b) to talk.",
    "2 Ask the host to report.",
]


def row_at(statement, place):
    return ParagraphText.objects.get(revision__current_of=statement, order=place)


def test_pasted_sub_paragraphs_stand_under_their_numbers():
    statement = written()
    assert outline(statement) == TREE
    assert row_at(statement, 5).parent_id == row_at(statement, 4).paragraph_id
    assert [row_at(statement, place).parent_id for place in (1, 2, 3, 8)] == [None] * 4


BROKEN = {
    "under a later one": "UPDATE statements_paragraphtext SET parent_id = %(eighth)s WHERE id = %(row)s",
    "under itself": "UPDATE statements_paragraphtext SET parent_id = paragraph_id WHERE id = %(row)s",
    "under one of another text": "UPDATE statements_paragraphtext SET parent_id = %(foreign)s WHERE id = %(row)s",
    "away from those beside it": "UPDATE statements_paragraphtext SET parent_id = %(second)s WHERE id = %(row)s",
    "its parent gone": "DELETE FROM statements_translatedparagraph WHERE source_id = %(parent_row)s;"
    "DELETE FROM statements_paragraphtext WHERE id = %(parent_row)s",
    "moved out alone": 'UPDATE statements_paragraphtext SET "order" = 99 WHERE id = %(row)s',
    "another pushed between": "UPDATE statements_paragraphtext SET parent_id = NULL WHERE id = %(parent_row)s",
}


@pytest.mark.parametrize("sql", BROKEN.values(), ids=BROKEN)
def test_the_database_refuses_what_is_no_tree(sql):
    statement, other = written(), written()
    values = {
        "row": row_at(statement, 6).pk,
        "parent_row": row_at(statement, 4).pk,
        "second": row_at(statement, 2).paragraph_id,
        "eighth": row_at(statement, 8).paragraph_id,
        "foreign": row_at(other, 4).paragraph_id,
    }
    if "NULL" in sql:
        values["parent_row"] = row_at(statement, 5).pk  # (ii) would stand under (a) behind one that does not
    with refused_by_database("follows the one it stands under"):
        execute(sql, values)


@contextlib.contextmanager
def refused_by_database(words):
    with pytest.raises(DatabaseError, match=words), transaction.atomic(), checked_at_once():
        yield


@contextlib.contextmanager
def checked_at_once():
    yield
    execute("SET CONSTRAINTS ALL IMMEDIATE")


def execute(sql, values=None):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_the_database_refuses_a_fifth_level():
    statement = written()
    rows = {place: row_at(statement, place) for place in (5, 6, 7)}
    with refused_by_database("four levels deep"):
        for place, above in ((6, 5), (7, 6)):
            ParagraphText.objects.filter(pk=rows[place].pk).update(parent=rows[above].paragraph_id)
    ParagraphText.objects.filter(pk=rows[6].pk).update(parent=rows[5].paragraph_id)
    execute("SET CONSTRAINTS ALL IMMEDIATE")  # the fourth is possible


def test_frozen_words_keep_what_they_stand_under():
    statement = negotiated()
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        ParagraphText.objects.filter(pk=row_at(statement, 7).pk).update(parent=None)


def test_a_new_revision_keeps_the_tree():
    statement = negotiated()
    reworded(statement, 8, en="Ask the host to report soon.", ja="主催者に早期の報告を求める。")
    assert fresh(statement).revision.rev_no == 1
    assert outline(statement) == [*TREE[:5], "2 Ask the host to report soon."]


def with_levels(statement, levels):
    blocks = change(fresh(statement)).blocks
    return changed(statement, blocks=[replace(each, level=level) for each, level in zip(blocks, levels, strict=True)])


def test_the_levels_of_a_text_change_and_the_log_tells_it():
    statement = written()
    before = snapshot_of(fresh(statement).revision)
    with_levels(statement, [1, 1, 1, 2, 2, 2, 2, 1])
    rows = rows_of(fresh(statement).revision)
    assert [row.level for row in rows] == [1, 1, 1, 2, 2, 2, 2, 1]
    assert [row.number for row in rows][2:] == ["1", "(a)", "(b)", "(c)", "(d)", "2"]  # counted on by the rule
    assert broken_at(fresh(statement)) is None
    assert text_after(fresh(statement), 1) == before
    assert [each.get("level") for each in before["paragraphs"]] == [None, None, None, 2, 3, 3, 2, None]


def test_a_text_that_is_no_tree_is_refused():
    statement = written()
    with pytest.raises(Refused) as refused:
        with_levels(statement, [1, 1, 1, 3, 3, 3, 2, 1])
    assert refused.value.code == "level"
    assert outline(statement) == TREE


def test_a_text_with_numbers_of_its_own_keeps_them():
    statement = drafted()
    blocks = change(statement).blocks
    changed(statement, blocks=[*blocks[:3], replace(blocks[3], number="2 bis")])
    blocks = change(fresh(statement)).blocks
    changed(statement, blocks=[*blocks[:2], blocks[3]])
    assert [row.number for row in rows_of(fresh(statement).revision)] == ["", "", "2 bis"]


def test_a_text_that_is_numbered_by_the_rule_is_counted_on():
    statement = drafted()
    blocks = change(statement).blocks
    changed(statement, blocks=[*blocks[:2], blocks[3]])
    assert [row.number for row in rows_of(fresh(statement).revision)] == ["", "", "1"]


# T40


def test_other_words_beside_a_sub_paragraph_do_not_touch_its_amendment():
    statement = negotiated()
    amendment = opened(statement, 5, "as soon as possible;")
    for place, words in (
        (6, "every month;"),
        (7, "to talk at length."),
        (3, "Decide as follows:"),
        (8, "Thank the host."),
    ):
        reworded(statement, place, en=words)
        assert Amendment.objects.get(pk=amendment.pk).state == A.OPEN
    services.agree_amendment(Amendment.objects.get(pk=amendment.pk), by=BY())
    assert outline(statement)[2] == "    (i) as soon as possible;"


def test_other_words_of_its_chapeau_make_it_stale_until_its_sponsor_confirms():
    statement = negotiated()
    amendment = opened(statement, 5, "as soon as possible;")
    reworded(statement, 4, en="to meet in Seoul:")
    amendment = Amendment.objects.get(pk=amendment.pk)
    assert (amendment.state, amendment.base_chapeau) == (A.STALE, "to meet:")
    proposal = services.proposal_for(amendment)
    assert (proposal.result, proposal.text, proposal.chapeau) == (
        "unchanged", "as soon as possible;", "to meet in Seoul:"
    )  # fmt: skip
    with pytest.raises(Refused) as refused:
        services.agree_amendment(amendment, by=BY())
    assert refused.value.code == "stale"
    with pytest.raises(Refused) as refused:  # what was read before the chapeau changed
        services.rebase_amendment(amendment, proposal.text, by=BY(), voice=None, seen="to meet: soon;")
    assert refused.value.code == "changed_meanwhile"
    confirmed = services.rebase_amendment(
        amendment, proposal.text, by=BY(), voice=voice(statement), seen=proposal.beside
    )
    assert (confirmed.state, confirmed.base_chapeau) == (A.OPEN, "to meet in Seoul:")
    reworded(statement, 6, en="every month;")
    assert Amendment.objects.get(pk=amendment.pk).state == A.OPEN


def test_its_own_words_make_it_stale():
    statement = negotiated()
    amendment = opened(statement, 5, "as soon as possible;")
    reworded(statement, 5, en="before long;")
    assert Amendment.objects.get(pk=amendment.pk).state == A.STALE


def test_under_another_paragraph_it_is_stale_and_moved_with_its_parent_it_is_not():
    statement = negotiated()
    first, second = opened(statement, 5, "as soon as possible;"), opened(statement, 6, "every month;", party=2)
    services.agree_amendment(opened(statement, 4, op="move", after=paragraph(statement, 8), party=3), by=BY())
    assert outline(statement) == [
        "1 Decide:", "  (a) to talk.", "2 Ask the host to report.", "3 to meet:", "  (a) soon;", "  (b) often;",
    ]  # fmt: skip
    assert {each.state for each in Amendment.objects.filter(pk__in=[first.pk, second.pk])} == {A.OPEN}
    services.agree_amendment(opened(statement, 8, op="move", after=paragraph(statement, 4), party=3), by=BY())
    assert Amendment.objects.get(pk=first.pk).state == A.OPEN
    assert Amendment.objects.get(pk=second.pk).state == A.STALE


def test_a_sub_paragraph_one_level_up_makes_its_amendment_stale():
    statement = negotiated()
    amendment = opened(statement, 7, "to talk at length.")
    with_levels(statement, [1, 1, 1, 2, 3, 3, 1, 1])
    assert Amendment.objects.get(pk=amendment.pk).state == A.STALE


def test_an_amendment_on_an_earlier_chapeau_is_stale_when_it_is_admitted():
    statement = negotiated()
    late = submitted(statement, 5, "as soon as possible;", seen=0)
    reworded(statement, 4, en="to meet in Seoul:")
    assert services.admit_amendment(late, by=BY()).state == A.STALE


def test_a_chapeau_taken_out_takes_what_stands_under_it_along():
    statement = negotiated()
    inner, beside = opened(statement, 5, "as soon as possible;"), opened(statement, 7, "to talk at length.", party=2)
    taken = opened(statement, 4, op="delete", party=3)
    services.agree_amendment(taken, by=BY())
    assert outline(statement) == ["1 Decide:", "  (a) to talk.", "2 Ask the host to report."]
    inner = Amendment.objects.get(pk=inner.pk)
    assert (inner.state, inner.overtaken_by) == (A.OVERTAKEN, taken)
    assert Amendment.objects.get(pk=beside.pk).state == A.OPEN


def test_a_chapeau_with_brackets_under_it_is_not_taken_out():
    statement = negotiated()
    services.bracket_amendment(opened(statement, 5, "as soon as possible;"), by=BY())
    with pytest.raises(Refused) as refused:
        services.agree_amendment(opened(statement, 4, op="delete", party=3), by=BY())
    assert refused.value.code == "in_brackets"
    group = services.bracket_amendment(opened(statement, 3, op="delete", party=3), by=BY())
    with pytest.raises(Refused) as refused:
        services.close_brackets(group, group.alternatives.get(origin="no_text"), by=BY())
    assert refused.value.code == "in_brackets"
    assert outline(statement) == TREE


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (4, [*TREE[:4], "  (b) Thank everybody.", "  (c) to talk.", TREE[5]]),
        (7, [*TREE[:5], "  (c) Thank everybody.", TREE[5]]),
        (3, [*TREE[:5], "2 Thank everybody.", "3 Ask the host to report."]),
    ],
)
def test_what_is_put_in_stands_beside_the_one_it_is_put_behind(after, expected):
    statement = negotiated()
    wanted = opened(statement, text="Thank everybody.", op="insert", after=paragraph(statement, after))
    services.agree_amendment(wanted, by=BY())
    assert outline(statement) == expected


def test_a_paragraph_is_not_moved_under_itself():
    statement = negotiated()
    with pytest.raises(Refused) as refused:
        services.submit_amendment(fresh(statement), wanted(statement, 4, 6), voice=voice(statement), by=BY(), late=True)
    assert (refused.value.code, refused.value.field) == ("within", "after")


def wanted(statement, place, after):
    return Wanted(op="move", target=paragraph(statement, place), after=paragraph(statement, after))


def test_words_above_change_no_agreement_below():
    statement = negotiated()
    all_agreed(statement)
    reworded(statement, 4, en="to meet in Seoul:")
    rows = rows_of(fresh(statement).revision)
    agreed = agreed_now(fresh(statement), rows)
    assert [row.order for row in rows if row.paragraph_id not in agreed] == [4]


# What is sealed


def test_levels_are_sealed_and_verified():
    statement = adopted(texts=WITH_SUB_PARAGRAPHS)
    record = AdoptionRecord.objects.get(statement=statement)
    said = bytes(record.canonical).decode()
    assert (record.canon_version, said.count('"level":2'), said.count('"level":3')) == (2, 4, 4)
    assert list(faults()) == []
    levels = [row.get("level", 1) for row in LanguageVersion.objects.get(language="ja").paragraphs]
    assert levels == [1, 1, 1, 2, 3, 3, 2, 1]


def test_a_flat_text_is_sealed_as_ever():
    record = AdoptionRecord.objects.get(statement=adopted())
    assert (record.canon_version, b"level" in bytes(record.canonical)) == (1, False)
    statement = fresh(record.statement)
    assert all("level" not in each for each in snapshot_of(statement.revision)["paragraphs"])


def test_levels_changed_past_the_log_and_the_record_are_found():
    statement = adopted(texts=WITH_SUB_PARAGRAPHS)
    assert broken_at(statement) is None
    execute("SET LOCAL session_replication_role = replica")
    execute("UPDATE statements_paragraphtext SET parent_id = NULL WHERE revision_id = %s", [statement.revision_id])
    execute("SET LOCAL session_replication_role = origin")
    assert broken_at(fresh(statement)) is not None
    assert "the text of the statement does not give the recorded hash" in {str(each.what) for each in faults()}
