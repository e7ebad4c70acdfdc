"""Stances: working information that no rule counts; private red lines are a number, where there are many (T34)."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from apps.audit.models import Entry
from apps.conferences import services as services_of_forums
from apps.conferences.choices import TeamRole
from apps.conferences.models import Forum
from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.amendments.matrix import matrix_of, told
from apps.statements.consensus import parties
from apps.statements.models import LogEntry, Stance, Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, paragraph, voice
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import all_join, gavel
from tests.support.negotiation import page

pytestmark = pytest.mark.django_db


def say(statement, party, place, value, visibility="heads", note=""):
    given = {paragraph(statement, place): services.NewStance(value, visibility, note)}
    speaking = voice(statement, party)
    return services.take_stances(
        statement, given, revision=statement.revision, voice=speaking, by=speaking.credential.person.user
    )


def matrix(statement):
    found = matrix_of(statement, rows_of(statement.revision), "en")
    return [["" if cell is None else cell.value or "empty" for cell in row.cells] for row in found.rows], found.counts


def test_the_last_word_counts_and_one_that_was_taken_back_does_not():
    statement = circulated(count=2)
    say(statement, 1, 3, "can_live")
    say(statement, 1, 3, "cannot", note="Not in this year.")
    say(statement, 2, 1, "prefers")
    say(statement, 2, 1, "")
    assert matrix(statement) == ([["", "", "cannot", ""], ["", "", "", ""]], [0, 0, 0, 0])
    assert say(statement, 1, 3, "cannot", note="Not in this year.") == []
    assert Stance.objects.count() == 4


def test_stances_are_taken_on_the_paragraphs_of_a_text_under_negotiation():
    statement, other = circulated(count=2), circulated(count=2)
    speaking = voice(statement, 1)
    foreign = {paragraph(other, 3): services.NewStance("cannot")}
    told = {"revision": statement.revision, "voice": speaking, "by": speaking.credential.person.user}
    with pytest.raises(Refused, match="not part of the text"):
        services.take_stances(statement, foreign, **told)
    all_agreed(statement)
    services.table_text(statement, by=UserFactory())
    with pytest.raises(Refused, match="amendments are taken once it is circulated"):
        say(statement, 1, 3, "cannot")
    assert not Stance.objects.exists()


def test_a_red_line_of_whoever_is_no_party_any_more_is_not_counted():
    statement = circulated(count=4)
    for party in (1, 2, 3):
        say(statement, party, 3, "cannot", "private")
    services.choose_parties(
        statement, parties.candidates(statement.conference, "delegation", "en")[1:], by=UserFactory()
    )
    assert matrix(statement)[1] == [0, 0, 0, 0]


def test_private_red_lines_are_a_number_and_only_from_three_on():
    statement = circulated(count=4)
    for party in (1, 2):
        say(statement, party, 3, "cannot", "private")
    assert matrix(statement) == ([[""] * 4] * 4, [0, 0, 0, 0])
    say(statement, 3, 3, "cannot", "private")
    say(statement, 4, 3, "can_live", "private")
    assert matrix(statement) == ([[""] * 4] * 4, [0, 0, 3, 0])


def counted_from(statement, number):
    services_of_forums.change_forum(statement.conference.forum, by=UserFactory(), red_lines_from=number)


def test_a_lower_number_tells_nothing_of_what_was_given_before():
    statement = circulated(count=6)
    counted_from(statement, 5)
    for party in (1, 2, 3, 4):
        say(statement, party, 3, "cannot", "private")
    counted_from(statement, 2)
    assert matrix(statement)[1] == [0, 0, 0, 0]
    say(statement, 1, 3, "cannot", "private")  # the same again is no new word
    assert matrix(statement)[1] == [0, 0, 0, 0]
    say(statement, 5, 1, "cannot", "private")
    say(statement, 6, 1, "cannot", "private")
    assert matrix(statement)[1] == [2, 0, 0, 0]
    say(statement, 5, 3, "cannot", "private")
    assert matrix(statement)[1] == [2, 0, 5, 0]


def test_a_higher_number_holds_for_what_comes():
    statement = circulated(count=6)
    for party in (1, 2, 3):
        say(statement, party, 3, "cannot", "private")
    counted_from(statement, 5)
    say(statement, 4, 3, "cannot", "private")
    assert matrix(statement)[1] == [0, 0, 3, 0]


@pytest.mark.parametrize(("shown", "held"), [("5", 5), ("2", 3), ("999", 20), ("x", 3), ("", 3), ("99999999999", 3)])
def test_the_number_that_the_page_promised_is_kept(client, shown, held):
    statement = circulated(count=2)
    client.force_login(voice(statement, 1).credential.person.user)
    posted = {f"value-{paragraph(statement, 3)}": "cannot", f"private-{paragraph(statement, 3)}": "on"}
    client.post(page(statement, "own-stances"), {**posted, "told_from": shown})
    assert Stance.objects.get().told_from == held


def test_pages_say_from_which_number_on_red_lines_are_told(client):
    statement = circulated(count=2)
    counted_from(statement, 4)
    client.force_login(voice(statement, 1).credential.person.user)
    form = client.get(page(statement, "own-stances")).text
    assert "from 4 on" in form
    assert '<input type="hidden" name="told_from" value="4">' in form
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    assert "only counted, from 4 on" in client.get(page(statement, "matrix")).text


@pytest.mark.parametrize("number", [0, 1, 21])
def test_one_red_line_is_never_told_of(number):
    statement = circulated(count=2)
    with pytest.raises(Refused, match="from 2 to 20"):
        counted_from(statement, number)
    with pytest.raises(IntegrityError, match="conferences_forum_red_lines_from"), transaction.atomic():
        Forum.objects.update(red_lines_from=number)


@given(st.lists(st.integers(2, 20), max_size=30), st.integers(2, 20))
def test_whoever_is_counted_stands_among_as_many_as_was_promised(promises, other):
    count = told(promises)
    assert count == 0 or sum(each <= count for each in promises) == count
    assert told([*promises, other]) >= count
    assert told([3] * len(promises)) == (len(promises) if len(promises) > 2 else 0)


def test_a_private_stance_is_in_no_trail_and_no_log():
    statement = circulated(count=2)
    before = Entry.objects.count(), LogEntry.objects.count()
    say(statement, 1, 3, "cannot", "private", note="Never.")
    assert (Entry.objects.count(), LogEntry.objects.count()) == before


def test_no_stance_counts_in_a_decision():
    statement = circulated(count=2)
    say(statement, 1, 3, "cannot")
    all_agreed(statement)
    statement = services.table_text(statement, by=UserFactory())
    all_join(statement)
    assert services.adopt(statement, gavel(), by=UserFactory()).state == "adopted"


def test_the_database_keeps_stances():
    statement = circulated(count=2)
    say(statement, 1, 3, "cannot")
    for attack in (lambda: Stance.objects.update(value="can_live"), lambda: Stance.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            attack()


def test_a_head_says_what_the_delegation_can_live_with(client):
    statement = circulated(count=2)
    third, fourth = paragraph(statement, 3), paragraph(statement, 4)
    client.force_login(voice(statement, 1).credential.person.user)
    posted = {
        f"value-{third}": "cannot", f"note-{third}": "Not in this year.",
        f"value-{fourth}": "cannot", f"private-{fourth}": "on", f"note-{fourth}": "Never, under no terms.",
    }  # fmt: skip
    shown = client.post(page(statement, "own-stances"), posted, follow=True).text
    assert "Not in this year." in shown
    assert "Never, under no terms." in shown
    client.force_login(voice(statement, 2).credential.person.user)
    assert "Not in this year." not in client.get(page(statement, "own-stances")).text
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    team = client.get(page(statement, "matrix")).text
    assert "<dd>Not in this year.</dd>" in team
    assert "Never, under no terms." not in team
    assert team.count('<td class="cannot"') == 1


@pytest.mark.parametrize("count", [1, 3])
def test_the_matrix_costs_the_same_for_one_stance_and_for_three(client, count, django_assert_num_queries):
    statement = circulated(count=3)
    for party in range(1, count + 1):
        say(statement, party, 3, "prefers")
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    statement = Statement.objects.get(pk=statement.pk)
    with django_assert_num_queries(20):
        assert client.get(page(statement, "matrix")).text.count('<td class="prefers"') == count


def test_an_empty_matrix_says_so_and_a_private_line_stays_unmentioned(client):
    statement = circulated(count=2)
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    nothing = "No stance is to be read yet."
    assert nothing in client.get(page(statement, "matrix")).text
    say(statement, 1, 3, "cannot", "private")
    assert nothing in client.get(page(statement, "matrix")).text
    say(statement, 2, 3, "can_live")
    assert nothing not in client.get(page(statement, "matrix")).text


def test_the_matrix_is_not_for_a_rapporteur(client):
    statement = circulated(count=2)
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.RAPPORTEUR).user)
    assert client.get(page(statement, "matrix")).status_code == 403
