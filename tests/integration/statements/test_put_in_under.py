"""New sub-paragraphs: put in under a paragraph, resting on its words, on its level and in one order (T13, T40)."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.amendments import reading
from apps.statements.amendments.by_party import wanted_by
from apps.statements.choices import AmendmentState as A
from apps.statements.log.replaying import broken_at, text_after
from apps.statements.log.snapshots import snapshot_of
from apps.statements.models import Amendment, Statement
from apps.statements.paragraphs.blocks import block_of
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, submitted, voice
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import WITH_SUB_PARAGRAPHS, change, reworded

pytestmark = pytest.mark.django_db
BY = UserFactory
SAID = "to write."


@pytest.fixture
def statement():
    """1 Decide: (a) to meet: (i) soon; (ii) often; (b) to talk. 2 Ask the host to report. They are rows 3 to 8."""
    return circulated(texts=WITH_SUB_PARAGRAPHS)


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def outline(statement):
    rows = rows_of(fresh(statement).revision)
    return [f"{'  ' * (row.level - 1)}{row.number} {row.text}".rstrip() for row in rows][2:]


def under(statement, place, text=SAID, how="last", made=opened, **values):
    return made(statement, text=text, op="insert", after=paragraph(statement, place), under=how, **values)


def agree(*amendments):
    for each in amendments:
        services.agree_amendment(fresh(each), by=BY())


def rewritten(statement, place, **values):
    """By the desk, one paragraph."""
    now = change(fresh(statement))
    blocks = [replace(each, **values) if at == place else each for at, each in enumerate(now.blocks, start=1)]
    services.change_text(fresh(statement), replace(now, blocks=blocks), by=BY())


FIVE = [
    "1 Decide:",
    "  (a) to meet:",
    "    (i) soon;",
    "    (ii) often;",
    "  (b) to talk.",
    "2 Ask the host to report.",
]


@pytest.mark.parametrize(
    ("place", "how", "expected"),
    [
        (3, "first", [FIVE[0], "  (a) to write.", "  (b) to meet:", *FIVE[2:4], "  (c) to talk.", FIVE[5]]),
        (3, "last", [*FIVE[:5], "  (c) to write.", FIVE[5]]),
        (4, "first", [*FIVE[:2], "    (i) to write.", "    (ii) soon;", "    (iii) often;", *FIVE[4:]]),
        (4, "last", [*FIVE[:4], "    (iii) to write.", *FIVE[4:]]),
        (5, "first", [*FIVE[:3], "      (1) to write.", *FIVE[3:]]),
        (5, "last", [*FIVE[:3], "      (1) to write.", *FIVE[3:]]),
        (8, "last", [*FIVE, "  (a) to write."]),
    ],
)
def test_a_new_sub_paragraph_stands_under_it_a_level_below_with_its_number(statement, place, how, expected):
    uids = {row.paragraph_id for row in rows_of(statement.revision)}
    amendment = under(statement, place, how=how)
    agree(amendment)
    assert outline(statement) == expected
    rows = rows_of(fresh(statement).revision)
    new = next(row for row in rows if row.paragraph_id not in uids)
    assert (new.text, new.parent_id, new.kind) == (SAID, amendment.after_id, "operative")
    assert uids < {row.paragraph_id for row in rows}
    assert broken_at(fresh(statement)) is None
    last = fresh(statement).log.order_by("-number").first()
    assert text_after(fresh(statement), last.number) == snapshot_of(fresh(statement).revision)


def test_under_the_deepest_nothing_is_put_in(statement):
    agree(under(statement, 5))
    with pytest.raises(Refused) as refused:
        under(statement, 6)
    assert (refused.value.code, refused.value.field) == ("too_deep", "after")
    assert not Amendment.objects.filter(after=paragraph(statement, 6)).exists()


def test_a_list_that_sank_to_the_deepest_meanwhile_takes_nothing_in(statement):
    """Agreed once its paragraph stands on the fourth level: the tree is not broken for it."""
    waiting = under(statement, 8)
    for place in (3, 4, 5):  # 2 goes under (i)
        agree(under(statement, place, f"Line {place}", "first"))
    agree(opened(statement, op="move", place=11, after=paragraph(statement, 6)))
    before = outline(statement)
    assert "      (2) Ask the host to report." in before
    with pytest.raises(Refused) as refused:
        agree(waiting)
    assert refused.value.code == "too_deep"
    assert (outline(statement), fresh(waiting).state) == (before, A.OPEN)


@pytest.mark.parametrize(("how", "code"), [("first", "no_place"), ("last", "no_place")])
def test_under_nothing_nothing_is_put_in(statement, how, code):
    with pytest.raises(Refused) as refused:
        opened(statement, text=SAID, op="insert", after=None, under=how)
    assert (refused.value.code, refused.value.field) == (code, "after")


@pytest.mark.parametrize("kind", ["heading", "closing"])
def test_a_heading_and_closing_words_have_no_sub_paragraphs(statement, kind):
    rewritten(statement, 8, kind=kind, number="")
    with pytest.raises(Refused) as refused:
        under(statement, 8)
    assert (refused.value.code, refused.value.field) == ("no_list", "after")


def test_under_a_preambular_paragraph_it_is_preambular_and_has_no_number(statement):
    agree(under(statement, 1, "and that all came;"))
    new = rows_of(fresh(statement).revision)[1]
    assert (new.text, new.kind, new.number, new.level) == ("and that all came;", "preamble", "", 2)


def test_closing_words_of_a_list_stay_the_last(statement):
    """Without a number behind numbered ones: a new last item stands before them."""
    rewritten(statement, 7, number="")
    assert outline(statement)[4] == "   to talk."
    amendment = under(statement, 3, "Words that are new;")
    agree(under(statement, 3, "to sing;", "first"), amendment)
    assert [line.strip() for line in outline(statement)][-3:] == [
        "(c) Words that are new;", "to talk.", "2 Ask the host to report."
    ]  # fmt: skip


def test_it_waits_for_its_sponsor_when_the_words_above_it_change_and_then_stands_under_them(statement):
    amendment = under(statement, 4)
    for place, words in ((3, "Decide as follows:"), (5, "before long;"), (7, "to talk at length.")):
        reworded(statement, place, en=words)
        assert fresh(amendment).state == A.OPEN
    reworded(statement, 4, en="to meet in Seoul:")
    amendment = fresh(amendment)
    assert (amendment.state, amendment.base_chapeau) == (A.STALE, "to meet:")
    with pytest.raises(Refused) as refused:
        services.agree_amendment(amendment, by=BY())
    assert refused.value.code == "stale"
    proposal = services.proposal_for(amendment)
    assert (proposal.text, proposal.now, proposal.chapeau) == (SAID, "", "to meet in Seoul:")
    confirmed = services.rebase_amendment(amendment, SAID, by=BY(), voice=voice(statement), seen=proposal.beside)
    assert (confirmed.state, confirmed.after_id, confirmed.base_chapeau) == (
        A.OPEN, paragraph(statement, 4), "to meet in Seoul:"
    )  # fmt: skip
    agree(confirmed)
    assert outline(statement)[4] == "    (iii) to write."


def test_it_is_overtaken_when_the_paragraph_above_it_is_taken_out_also_while_it_waits(statement):
    waiting, stale = under(statement, 4), under(statement, 4, "to sing.", party=2)
    reworded(statement, 4, en="to meet in Seoul:")
    services.rebase_amendment(fresh(waiting), SAID, by=BY(), voice=None)
    taken = opened(statement, 4, op="delete", party=3)
    agree(taken)
    assert [(fresh(each).state, fresh(each).overtaken_by) for each in (waiting, stale)] == [(A.OVERTAKEN, taken)] * 2
    with pytest.raises(Refused) as refused:
        opened(statement, text=SAID, op="insert", after=waiting.after_id, under="last")
    assert (refused.value.code, refused.value.field) == ("gone", "after")


def test_it_is_handed_in_on_the_words_that_were_read(statement):
    late = under(statement, 4, made=submitted, seen=0)
    reworded(statement, 4, en="to meet in Seoul:")
    assert services.admit_amendment(fresh(late), by=BY()).state == A.STALE


@pytest.mark.parametrize(
    ("how", "order"),
    [
        ("first", ["One.", "Two.", "to meet:", "to talk."]),
        ("last", ["to meet:", "to talk.", "One.", "Two."]),
    ],
)
def test_two_at_one_place_stand_in_the_order_in_which_they_were_agreed(statement, how, order):
    first, second = (under(statement, 3, text, how, party=n) for n, text in ((1, "One."), (2, "Two.")))
    agree(first, second)
    level = [line.split(") ")[1] for line in outline(statement) if line.startswith("  (")]
    assert level == order


def test_first_stays_first_beside_one_that_was_put_in_last(statement):
    last, first = under(statement, 8, "Last."), under(statement, 8, "First.", "first", party=2)
    agree(last, first)
    assert outline(statement)[-2:] == ["  (a) First.", "  (b) Last."]


def test_one_put_in_beside_the_end_of_a_list_never_leaves_it(statement):
    """What its sponsor had not seen behind the list stands higher: that is another place."""
    beside = opened(statement, text="to sing.", op="insert", after=paragraph(statement, 7))
    agree(opened(statement, text="Thank all.", op="insert", after=paragraph(statement, 3), party=2), beside)
    assert outline(statement)[4:] == ["  (b) to talk.", "  (c) to sing.", "2 Thank all.", "3 Ask the host to report."]


def test_brackets_of_a_new_sub_paragraph_are_closed_under_its_chapeau(statement):
    group = services.bracket_amendment(under(statement, 4), by=BY())
    assert reading.brackets(group).new.under == "last"
    with pytest.raises(Refused) as refused:
        agree(opened(statement, 4, op="delete", party=3))
    assert refused.value.code == "in_brackets"
    proposal = services.bridge(group, "to call.", by=BY())
    services.close_brackets(group, proposal, by=BY())
    assert outline(statement)[4] == "    (iii) to call."


def test_a_compromise_whose_chapeau_is_gone_does_not_go_elsewhere(statement):
    group = services.bracket_amendment(under(statement, 4), by=BY())
    proposal = services.bridge(group, "to call.", by=BY())
    rows = [row for row in rows_of(fresh(statement).revision) if row.order not in (4, 5, 6)]
    left(statement, rows)
    before = outline(statement)
    with pytest.raises(Refused) as refused:
        services.close_brackets(group, proposal, by=BY())
    assert refused.value.code == "gone"
    services.close_brackets(fresh(group), group.alternatives.get(origin="no_text"), by=BY())
    assert outline(statement) == before


def left(statement, rows):
    """The desk takes out everything else."""
    from_rows = [block_of(row, ["en"], "en") for row in rows]
    services.change_text(fresh(statement), change(statement, blocks=from_rows), by=BY())


def test_the_list_takes_what_rests_on_other_words_before_these_change(statement):
    """By number the chapeau would change first, and what is put in under it would wait for its sponsor."""
    chapeau, new = opened(statement, 4, "to meet in Seoul:"), under(statement, 4, party=2)
    inner = opened(statement, 5, "at once;", party=3)
    listed(statement, chapeau, new, inner)
    services.take_en_bloc(fresh(statement), by=BY())
    assert outline(statement)[1:5] == [
        "  (a) to meet in Seoul:",
        "    (i) at once;",
        "    (ii) often;",
        f"    (iii) {SAID}",
    ]


def test_the_list_does_not_take_in_what_it_takes_out(statement):
    new, taken = under(statement, 4), opened(statement, 3, op="delete", party=2)
    with pytest.raises(Refused) as refused:
        listed(statement, new, taken)
    assert refused.value.code == "same_place"
    assert str(refused.value) == "Amendment 2 takes out the paragraph under which amendment 1 stands."


def listed(statement, *amendments):
    for each in amendments:
        services.propose_disposition(fresh(each), "accept", by=BY())
    services.list_dispositions(fresh(statement), by=BY())


def test_what_a_party_wants_shows_it_on_its_level(statement):
    rows = [
        under(statement, 3, "One.", "first"), under(statement, 3, "Two.", "first"), under(statement, 4, "Three."),
        opened(statement, text="Four.", op="insert", after=paragraph(statement, 3)), under(statement, 5, "Gone."),
    ]  # fmt: skip
    reworded(statement, 5, en="before long;")
    found = wanted_by(snapshot_of(fresh(statement).revision), [fresh(each) for each in rows])
    assert [(row["words"]["en"], row.get("level", 1)) for row in found.snapshot["paragraphs"]][2:] == [
        ("Decide:", 1), ("One.", 2), ("Two.", 2), ("to meet:", 2), ("before long;", 3), ("often;", 3), ("Three.", 3),
        ("to talk.", 2), ("Four.", 1), ("Ask the host to report.", 1),
    ]  # fmt: skip
    assert [each for each, _why in found.left] == [rows[4]]


def test_its_page_says_where_it_goes_and_shows_the_words_above_it(client, statement):
    under(statement, 4, how="first")
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    slugs = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    page = reverse("statements:amendments", kwargs={**slugs, "statement_id": statement.pk})
    text = " ".join(client.get(page).text.split())
    assert "insert a new sub-paragraph under operative paragraph 1 (a), as the first" in text
    assert 'lang="en">to meet:</p> <p class="redline sub-paragraph" lang="en"><ins>to write.</ins></p>' in text


@pytest.mark.parametrize(
    "values", [{"under": "above"}, {"base_parent": None, "base_chapeau": ""}, {"after": None}, {"op": "move"}]
)
def test_the_database_holds_it_to_its_chapeau(statement, values):
    made = under(statement, 4)
    row = Amendment(**{each.attname: getattr(made, each.attname) for each in Amendment._meta.concrete_fields})
    row.pk, row.number, row._state.adding = None, 99, True
    for name, value in values.items():
        setattr(row, name, value)
    row.target_id = paragraph(statement, 8) if values.get("op") == "move" else None
    row.text = "" if values.get("op") == "move" else row.text
    with pytest.raises(IntegrityError, match="statements_amendment_under_its_chapeau"), transaction.atomic():
        row.save(force_insert=True)


def test_where_it_stands_is_not_rewritten(statement):
    made = under(statement, 4)
    with pytest.raises(Exception, match="what an amendment wants stays"), transaction.atomic():
        Amendment.objects.filter(pk=made.pk).update(under="first")
    assert Statement.objects.get(pk=statement.pk).amendments.get().under == "last"
