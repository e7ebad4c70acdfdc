"""Languages side by side, and what each party's amendments would make of the text."""

import pytest

from apps.conferences.choices import TeamRole
from apps.statements import services
from apps.statements.amendments.by_party import wanted_by
from apps.statements.choices import AmendmentState, SponsorRole
from apps.statements.log.snapshots import snapshot_of
from apps.statements.paragraphs.blocks import Block
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, submitted, voice
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import change, changed, drafted, reworded
from tests.integration.statements.test_stances import say
from tests.support.negotiation import page as url

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return circulated(count=3)


@pytest.fixture
def chair(client, statement):
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    return client


@pytest.fixture
def head(client, statement):
    def signed_in(number=1):
        client.force_login(voice(statement, number).credential.person.user)
        return client

    return signed_in


def cells(answer):
    """Of each line: language, the words, whether they are stale."""
    return [[(cell.language, cell.words, cell.is_stale) for cell in line.cells] for line in answer.context["lines"]]


def test_every_language_with_what_is_stale_and_what_is_missing(chair, statement):
    reworded(statement, 3, en="Agree to meet once more.")
    answer = chair.get(url(statement, "side-by-side"))
    lines = cells(answer)
    assert lines[0] == [("en", "Joint statement on dialogue", False), ("ja", "対話に関する共同声明", False)]
    assert lines[3] == [("en", "Agree to meet once more.", False), ("ja", "再び会合することに合意する。", True)]
    assert answer.text.count("no longer fits") == 1
    assert '<p lang="ja" dir="auto">再び会合することに合意する。</p>' in answer.text


def test_a_title_that_changed_leaves_its_translation_behind(chair, statement):
    changed(statement, titles={"en": "Joint declaration on dialogue", "ja": "対話に関する共同声明"})
    lines = cells(chair.get(url(statement, "side-by-side")))
    assert lines[0] == [("en", "Joint declaration on dialogue", False), ("ja", "対話に関する共同声明", True)]
    assert [stale for line in lines[1:] for *_words, stale in line] == [False] * 8


def test_a_language_without_words_is_marked_and_one_can_be_chosen(chair, statement):
    blocks = change(statement).blocks
    changed(statement, blocks=[*blocks, Block({"en": "Thank the host."})])
    answer = chair.get(url(statement, "side-by-side"), {"language": ["ja", "xx"]})
    assert [[language for language, *_rest in line] for line in cells(answer)] == [["ja"]] * 6
    assert answer.text.count(">missing<") == 1
    assert chair.get(url(statement, "side-by-side"), {"language": "xx"}).context["chosen"] == ["en", "ja"]


def test_delegations_read_what_was_circulated_to_them_and_nothing_later(head, statement):
    reworded(statement, 3, en="What the drafters are writing.")
    answer = head().get(url(statement, "own-side-by-side"))
    assert cells(answer)[3][0] == ("en", "Agree to meet again.", False)
    client = head()
    client.force_login(UserFactory())
    assert client.get(url(statement, "own-side-by-side")).status_code == 404


@pytest.mark.parametrize(("page", "queries"), [("side-by-side", 8), ("own-side-by-side", 11)])
@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_the_columns(client, head, statement, django_assert_num_queries, page, queries, count):
    words = {code: "\n\n".join(f"{n}. Words." for n in range(1, count + 1)) for code in ("en", "ja")}
    text = drafted(statement.conference, texts=words)
    services.circulate(text, "heads", by=UserFactory())
    head() if page.startswith("own") else client.force_login(
        TeamMemberFactory(conference=statement.conference, role="chair").user
    )
    client.get(url(text, page))
    with django_assert_num_queries(queries):
        assert len(client.get(url(text, page)).context["lines"]) == count + 1


def party(statement, number):
    return list(statement.parties.order_by("order"))[number - 1]


def by_party(client, statement, number, page="by-party"):
    answer = client.get(url(statement, page), {"party": party(statement, number).pk})
    assert answer.status_code == 200
    said = [
        (row.fate, "".join(run.text for run in row.runs if run.change != "removed"))
        for row in answer.context["compared"]
    ]
    left = [(shown.amendment.number, why) for shown, why in answer.context["left"]]
    return [row for row in said if row[0] != "kept"], left, answer


def test_what_one_party_wants_of_the_text(chair, statement):
    opened(statement, 3, "Agree to meet in Ternport.")
    opened(statement, op="insert", text="Thank the host.", after=paragraph(statement, 3))
    opened(statement, op="insert", text="Thank the cooks.", after=paragraph(statement, 3))
    opened(statement, 4, op="delete")
    opened(statement, 3, "Agree to part.", party=2)
    wanted, left, answer = by_party(chair, statement, 1)
    assert wanted == [
        ("reworded", "Agree to meet in Ternport."),
        ("removed", ""),
        ("added", "Thank the host."),
        ("added", "Thank the cooks."),
    ]
    assert (left, answer.context["applied"]) == ([], 4)
    assert by_party(chair, statement, 2)[0] == [("reworded", "Agree to part.")]
    assert by_party(chair, statement, 3)[0] == []


def test_a_party_wants_what_it_sponsors_still_and_what_still_waits(chair, statement):
    """Not what it supports, what it stepped back from to support, or what was taken back or settled."""
    theirs, ours = opened(statement, 3, "Agree to part."), opened(statement, 4, "Ask nobody.", party=2)
    services.join_amendment(theirs, SponsorRole.SUPPORTER, voice=voice(statement, 2), by=UserFactory())
    services.join_amendment(theirs, SponsorRole.SPONSOR, voice=voice(statement, 3), by=UserFactory())
    assert by_party(chair, statement, 2)[0] == [("reworded", "Ask nobody.")]
    assert by_party(chair, statement, 3)[0] == [("reworded", "Agree to part.")]
    services.join_amendment(theirs, SponsorRole.SUPPORTER, voice=voice(statement, 3), by=UserFactory())
    services.withdraw_amendment(ours, voice=voice(statement, 2), by=UserFactory())
    assert [by_party(chair, statement, number)[0] for number in (2, 3)] == [[], []]
    settled = opened(statement, 4, "Ask everybody.", party=3)
    services.end_amendment(settled, AmendmentState.NOT_RETAINED, by=UserFactory(), answer="Said already.")
    assert by_party(chair, statement, 3)[0] == []


def test_what_cannot_be_applied_is_listed_with_the_reason(chair, statement):
    opened(statement, 3, "Agree to meet in Ternport.")
    opened(statement, 4, "Ask the host.")
    opened(statement, 4, "Ask the hosts to report.")
    opened(statement, op="insert", text="Thank them.", after=paragraph(statement, 4))
    reworded(statement, 3, en="Agree to meet once more.")
    wanted, left, _answer = by_party(chair, statement, 1)
    assert wanted == [("reworded", "Ask the host."), ("added", "Thank them.")]
    assert left == [
        (1, "The words it was written on have changed; its sponsor has not confirmed it on the present ones."),
        (3, "It changes the same words as another of these amendments."),
    ]


def test_what_amends_an_amendment_stands_in_its_place(statement):
    first, second = opened(statement, 3, "Agree to meet in Ternport."), opened(statement, 3, "Agree to part.")
    second.parent = first
    found = wanted_by(snapshot_of(statement.revision), [first, second])
    assert (found.applied, found.left) == ([second], [])
    assert found.snapshot["paragraphs"][2]["words"]["en"] == "Agree to part."


def test_moves_titles_and_places_that_are_gone(statement):
    title = opened(statement, op="title", text="Another title")
    move = opened(statement, 3, op="move", after=paragraph(statement, 4))
    behind = opened(statement, op="insert", text="Behind it.", after=paragraph(statement, 4))
    snapshot = snapshot_of(statement.revision)
    whole = wanted_by(snapshot, [title, move, behind]).snapshot
    assert whole["titles"]["en"] == "Another title"
    order = [row["words"]["en"] for row in whole["paragraphs"]]
    assert order[2:] == ["Ask the host to report.", "Behind it.", "Agree to meet again."]
    short = {**snapshot, "paragraphs": snapshot["paragraphs"][:2]}
    found = wanted_by(short, [move, behind])
    assert [why for _each, why in found.left] == [
        "Its paragraph is not in the text any more.",
        "The paragraph that it stands behind is not in the text any more.",
    ]
    assert snapshot == snapshot_of(statement.revision)  # nothing of it was changed


def test_heads_see_of_others_what_they_read_anyway_and_no_stance(head, statement):
    own, others = submitted(statement, 3, "Agree to meet in Ternport."), submitted(statement, 4, "Ask nobody.", party=2)
    assert by_party(head(1), statement, 1, "own-by-party")[0] == [("reworded", "Agree to meet in Ternport.")]
    assert by_party(head(1), statement, 2, "own-by-party")[0] == []
    assert by_party(head(2), statement, 1, "own-by-party")[0] == []
    for each in (own, others):
        services.admit_amendment(each, by=UserFactory())
    assert by_party(head(1), statement, 2, "own-by-party")[0] == [("reworded", "Ask nobody.")]
    answer = by_party(head(1), statement, 2, "own-by-party")[2]
    assert "stances" not in answer.context


def test_the_team_reads_stances_that_are_not_private(chair, statement):
    say(statement, 1, 3, "cannot")
    say(statement, 1, 4, "cannot", "private")
    answer = by_party(chair, statement, 1)[2]
    assert [(row.order, said.value) for row, _earlier, said in answer.context["stances"]] == [(3, "cannot")]
    assert "cannot live with it" in answer.text


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("page", "queries"), [("by-party", 16), ("own-by-party", 24)])
def test_queries_of_what_a_party_wants(client, head, statement, django_assert_num_queries, page, queries, count):
    for _each in range(count):
        opened(statement, op="insert", text="Thank them.", after=paragraph(statement, 4))
    head(1) if page.startswith("own") else client.force_login(
        TeamMemberFactory(conference=statement.conference, role="chair").user
    )
    data = {"party": party(statement, 1).pk}
    client.get(url(statement, page), data)
    with django_assert_num_queries(queries):
        assert client.get(url(statement, page), data).context["applied"] == count
