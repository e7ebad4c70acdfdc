"""Amendments through the pages: a head's phone, the desk, brackets and a bridge (scenarios 9 and 15)."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from apps.conferences.choices import TeamRole
from apps.statements import services
from apps.statements.choices import AmendmentState as A
from apps.statements.choices import Distribution
from apps.statements.models import Amendment, BracketGroup, Statement
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, opened, paragraph, submitted, voice
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.statements import reworded
from tests.support.negotiation import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    found = circulated(count=4)
    found.amendments_until = timezone.now() + dt.timedelta(days=1)
    found.save()
    return found


@pytest.fixture
def head(client, statement):
    def signed_in(number=1):
        client.force_login(voice(statement, number).credential.person.user)
        return client

    return signed_in


@pytest.fixture
def chair(client, statement):
    def signed_in(role=TeamRole.CHAIR):
        client.force_login(TeamMemberFactory(conference=statement.conference, role=role).user)
        return client

    return signed_in


def amend(client, statement, place=3, **values):
    posted = {
        "seen": "0",
        "op": "replace",
        "target": str(paragraph(statement, place)),
        "text": "Agree to meet once more.",
        "after": "-",
        "reason": "It is shorter.",
    }
    return client.post(page(statement, "amend"), {**posted, **values}, follow=True)


def states(statement):
    return list(Amendment.objects.filter(statement=statement).order_by("number").values_list("state", flat=True))


def test_a_head_proposes_a_change_and_sees_what_became_of_it(head, statement):
    client = head()
    text = client.get(page(statement, "circulated")).text
    assert text.count("Propose a change to paragraph") == 4
    form = client.get(page(statement, "amend"), {"paragraph": paragraph(statement, 3)})
    assert "Agree to meet again.</textarea>" in form.text
    done = amend(client, statement)
    assert "Submitted." in done.text
    assert "Agree to meet <del>again</del><ins>once more</ins>." in done.text
    made = Amendment.objects.get()
    assert (made.state, made.number, made.reason) == (A.SUBMITTED, 1, "It is shorter.")
    assert made.sponsors.get().participation_id == voice(statement, 1).party.participation_id
    assert made.sponsors.get().credential == voice(statement, 1).credential


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"text": ""}, "Write the words that you want."),
        ({"text": "Agree to [meet]."}, "Leave square brackets out"),
        ({"target": ""}, "Choose the paragraph."),
        ({"op": "move", "after": "SELF"}, "Choose another place."),
        ({"op": "insert", "under": "last"}, "Choose the paragraph under which it is to stand."),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_typed_is_lost(head, statement, values, sentence):
    values = {key: str(paragraph(statement, 3)) if value == "SELF" else value for key, value in values.items()}
    wrong = amend(head(), statement, reason="Because it is so.", **values)
    assert wrong.status_code == 422
    assert sentence in wrong.text
    assert "Because it is so." in wrong.text
    assert not Amendment.objects.exists()


def test_a_head_proposes_a_new_sub_paragraph_and_everybody_reads_where_it_goes(head, chair, statement):
    third = str(paragraph(statement, 3))
    form = head().get(page(statement, "amend"), {"paragraph": third})
    assert [each.choice_label for each in form.context["form"]["under"]] == [
        "beside it, on its level", "under it, as the first sub-paragraph", "under it, as the last sub-paragraph"
    ]  # fmt: skip
    done = amend(head(), statement, op="insert", target="", after=third, under="last", text="to meet at once.")
    said = "insert a new sub-paragraph under operative paragraph 1, as the last"
    assert said in one_line(done)
    made = Amendment.objects.get()
    assert (made.under, str(made.after_id), made.base_chapeau) == ("last", third, "Agree to meet again.")
    assert said not in one_line(head(2).get(page(statement, "own-amendments")))
    services.admit_amendment(made, by=UserFactory())
    assert said in one_line(head(2).get(page(statement, "own-amendments")))
    group = services.bracket_amendment(made, by=UserFactory())
    for name, kwargs in (("amendments", {}), ("amendment", {"number": 1}), ("brackets", {"number": group.number})):
        assert said in one_line(chair().get(page(statement, name, **kwargs)))


def test_a_sponsor_confirms_a_new_sub_paragraph_beside_the_words_above_it(head, statement):
    made = opened(statement, text="to meet at once.", op="insert", after=paragraph(statement, 3), under="first")
    reworded(statement, 3, en="All agree:")
    confirm = page(statement, "own-amendment-rebase", number=1)
    assert head().get(confirm).status_code == 404, "what is being written is the team's"
    services.circulate(Statement.objects.get(pk=statement.pk), Distribution.HEADS, by=UserFactory())
    form = head().get(confirm)
    assert "All agree:</p>" in form.text
    head().post(confirm, {"seen": form.context["form"].initial["seen"], "text": "to meet at once."})
    made = Amendment.objects.get(pk=made.pk)
    assert (made.state, made.base_chapeau) == (A.OPEN, "All agree:")


def one_line(answer):
    assert answer.status_code == 200
    return " ".join(answer.text.split())


def test_after_the_deadline_the_form_keeps_what_was_typed(head, statement):
    statement.amendments_until = timezone.now() - dt.timedelta(milliseconds=1)
    statement.save()
    wrong = amend(head(), statement)
    assert wrong.status_code == 422
    assert "The time for amendments is over." in wrong.text
    assert "Agree to meet once more." in wrong.text


def test_pressed_twice_it_is_handed_in_once(head, statement):
    client = head()
    amend(client, statement)
    amend(client, statement)
    assert Amendment.objects.count() == 1


def test_a_delegate_without_credential_reads_and_proposes_nothing(client, statement):
    member = DelegateFactory(
        conference=statement.conference, participation=voice(statement, 1).party.participation, registered=True
    )
    member.person.user = UserFactory()
    member.person.save()
    client.force_login(member.person.user)
    assert client.get(page(statement, "circulated")).status_code == 404
    services.circulate(statement, Distribution.DELEGATES, by=UserFactory())
    text = client.get(page(statement, "circulated"))
    assert text.status_code == 200
    assert "Propose a change" not in text.text
    assert amend(client, statement).status_code == 404
    assert client.get(page(statement, "own-amendments")).status_code == 404


def test_others_are_shown_once_they_are_admitted(head, statement):
    submitted(statement, 3, "Agree to part.", party=2)
    assert "Agree to part." not in head(1).get(page(statement, "own-amendments")).text
    assert "<ins>part</ins>" in head(2).get(page(statement, "own-amendments")).text
    services.admit_amendment(Amendment.objects.get(), by=UserFactory())
    assert "<ins>part</ins>" in head(1).get(page(statement, "own-amendments")).text
    assert head(1).get(page(statement, "own-amendment-withdraw", number=1)).status_code == 200
    lost = head(1).post(page(statement, "own-amendment-withdraw", number=1), follow=True)
    assert "Only its sponsor can withdraw an amendment." in lost.text
    assert states(statement) == [A.OPEN]


def test_words_that_came_to_nobody_yet_stand_in_no_redline_of_another_party(head, statement):
    reworded(statement, 3, en="Agree on secret words.", ja="秘密の文言に合意する。")
    opened(statement, 3, "Agree on other secret words.", party=2)
    assert "secret" not in head(1).get(page(statement, "own-amendments")).text
    assert head(1).get(page(statement, "own-amendment-supporter", number=1)).status_code == 404
    assert "secret" in head(2).get(page(statement, "own-amendments")).text
    services.circulate(Statement.objects.get(pk=statement.pk), Distribution.HEADS, by=UserFactory())
    assert "other" in head(1).get(page(statement, "own-amendments")).text


def test_one_that_is_not_admitted_does_not_exist_for_others(head, statement):
    submitted(statement, 3, "Agree to part.", party=2)
    assert head(1).get(page(statement, "own-amendment-supporter", number=1)).status_code == 404


def test_four_amendments_bracketed_bridged_and_closed_at_the_desk(chair, statement):
    for number, place in enumerate(["Tokyo", "Beijing", "Seoul", "Washington"], start=1):
        submitted(statement, 3, f"Agree to meet again in {place}.", party=number)
    client = chair()
    for number in range(1, 5):
        for step in ("admit", "bracket"):
            client.post(page(statement, "amendment", number=number), {"step": step, "answer": ""})
    shown = client.get(page(statement, "amendments")).text
    for words in ("Tokyo", "Beijing", "Seoul", "Washington"):
        assert f"in {words}" in shown
    bridge = {"do": "bridge", "text": "Agree to meet again at a place to be agreed."}
    added = client.post(page(statement, "brackets", number=1), bridge, follow=True)
    assert "a bridging proposal" in added.text
    chosen = BracketGroup.objects.get().alternatives.get(origin="bridge")
    none = client.post(page(statement, "brackets", number=1), {"do": "choose", "chosen": ""}, follow=True)
    assert "Choose one of the alternatives." in none.text
    client.post(page(statement, "brackets", number=1), {"do": "choose", "chosen": str(chosen.pk)})
    assert states(statement) == [A.MERGED] * 4
    assert "4 amendments are settled" in client.get(page(statement, "amendments")).text


def test_a_reason_is_needed_and_kept(chair, statement):
    opened(statement, 3, "Agree to part.")
    client = chair()
    wrong = client.post(page(statement, "amendment", number=1), {"step": "not-retained", "answer": ""}, follow=True)
    assert wrong.status_code == 422
    assert "Say why: its sponsor reads it." in wrong.text
    client.post(page(statement, "amendment", number=1), {"step": "not-retained", "answer": "No support."})
    assert states(statement) == [A.NOT_RETAINED]
    assert Amendment.objects.get().answer == "No support."


def test_two_press_at_once_and_the_second_is_told(chair, statement):
    opened(statement, 3, "Agree to part.")
    client = chair()
    client.post(page(statement, "amendment", number=1), {"step": "agree", "answer": ""})
    late = client.post(page(statement, "amendment", number=1), {"step": "bracket", "answer": ""}, follow=True)
    assert "Amendment 1 is “agreed”; this is not possible now." in late.text


def test_a_rapporteur_handles_nothing(chair, statement):
    opened(statement, 3, "Agree to part.")
    client = chair(TeamRole.RAPPORTEUR)
    assert client.get(page(statement, "amendments")).status_code == 403
    assert client.post(page(statement, "amendment", number=1), {"step": "agree"}).status_code == 403
    assert states(statement) == [A.OPEN]


def test_the_sponsor_confirms_on_words_that_came_to_them(head, statement):
    opened(statement, 3, "Agree to meet again in Seoul.", party=2)
    reworded(statement, 3, en="All agree to meet again.")
    client = head(2)
    confirm = page(statement, "own-amendment-rebase", number=1)
    assert client.get(confirm).status_code == 404, "what is being written is the team's"
    assert confirm not in client.get(page(statement, "own-amendments")).text
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    assert confirm in client.get(page(statement, "own-amendments")).text
    form = client.get(confirm)
    assert "All agree to meet again in Seoul.</textarea>" in form.text
    posted = {"seen": "All agree to meet again.", "text": "All agree to meet again in Seoul."}
    client.post(confirm, posted)
    assert states(statement) == [A.OPEN]
    assert head(1).get(confirm).status_code == 404


def test_the_team_writes_down_what_was_said_and_what_was_confirmed(chair, statement):
    statement.amendments_until = None
    statement.save()
    client = chair(TeamRole.DOCUMENT_STAFF)
    party = voice(statement, 2).party
    posted = {"seen": "0", "op": "insert", "target": "", "text": "Thank the host.", "after": "-", "reason": ""}
    client.post(page(statement, "amendment-new"), {**posted, "party": str(party.pk)})
    made = Amendment.objects.get()
    assert (made.op, made.sponsors.get().participation_id) == ("insert", party.participation_id)
    opened(statement, 3, "Agree to meet again in Seoul.", party=3)
    reworded(statement, 3, en="All agree to meet again.")
    seen = {"seen": "All agree to meet again.", "text": "All agree to meet in Seoul."}
    client.post(page(statement, "amendment-rebase", number=2), seen)
    assert states(statement) == [A.SUBMITTED, A.OPEN]


def test_the_time_for_amendments_is_set_and_not_in_the_past(chair, statement):
    client = chair(TeamRole.DOCUMENT_STAFF)
    past = client.post(page(statement, "amendments-until"), {"day": "2020-01-01", "at": "10:00"}, follow=True)
    assert "This moment is past already." in past.text
    client.post(page(statement, "amendments-until"), {"day": "", "at": ""})
    assert Statement.objects.get(pk=statement.pk).amendments_until is None


@pytest.mark.parametrize("count", [1, 3])
def test_lists_cost_the_same_for_one_and_for_three(client, count, django_assert_num_queries):
    statement = circulated(count=3)
    for number in range(1, count + 1):
        opened(statement, 3, f"Agree to meet {number} times.", party=number)
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    with django_assert_num_queries(20):
        assert client.get(page(statement, "amendments")).text.count("Decide on it") == count
    client.force_login(voice(statement, 1).credential.person.user)
    with django_assert_num_queries(30):
        assert client.get(page(statement, "own-amendments")).text.count("Co-sponsor it") == count - 1


def test_what_was_taken_back_before_it_was_admitted_stays_its_sponsors(head, statement):
    made = submitted(statement, 3, "Agree to part.", party=2)
    services.withdraw_amendment(made, voice=voice(statement, 2), by=UserFactory())
    assert "<ins>part</ins>" not in head(1).get(page(statement, "own-amendments")).text
    assert head(1).get(page(statement, "own-amendment-supporter", number=1)).status_code == 404
    assert "<ins>part</ins>" in head(2).get(page(statement, "own-amendments")).text


def test_a_supporter_is_no_sponsor(head, statement):
    services.join_amendment(
        opened(statement, party=2, text="Agree."), "supporter", voice=voice(statement), by=UserFactory()
    )
    shown = head(1).get(page(statement, "own-amendments")).text
    assert ("Withdraw it" in shown, "supported by" in shown, "Co-sponsor it" in shown) == (False, True, True)


def test_what_the_chair_does_next_stands_first(chair, statement):
    def first():
        found = re.search(r'<a class="button" href="[^"]*">\s*([^<]+?)\s*<', chair().get(page(statement, "text")).text)
        return found.group(1)

    assert first() == "Open the reading"
    made = opened(statement, 3, "Agree to part.")
    services.open_reading(statement, by=UserFactory())
    assert first() == "Amendments"
    services.end_amendment(made, "not_retained", by=UserFactory(), answer="No support.")
    assert first() == "Read it paragraph by paragraph"
    all_agreed(statement)
    assert first() == "Declare the text clean"


def test_an_interpreter_reads_the_table_and_no_earlier_revision(chair, statement):
    all_agreed(statement)
    services.clear_text(Statement.objects.get(pk=statement.pk), by=UserFactory())
    services.table_text(Statement.objects.get(pk=statement.pk), by=UserFactory())
    client = chair(TeamRole.INTERPRETER)
    assert client.get(page(statement, "text")).status_code == 200
    assert client.get(page(statement, "compare")).status_code == 403
