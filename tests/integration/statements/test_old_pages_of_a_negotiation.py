"""Pages that were opened before the text moved on, and what has to come of amendments one after the other."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.conferences.choices import TeamRole
from apps.statements import services
from apps.statements.choices import AmendmentState as A
from apps.statements.models import Disposition, Stance
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, opened, paragraph, voice
from tests.factories.statements import conference_of, drafted, reworded
from tests.support.negotiation import as_head, as_team, fresh, page, refused, state, words

pytestmark = pytest.mark.django_db

BY = UserFactory
DRAFT = "Agree to what nobody was shown."


@pytest.fixture
def statement():
    found = circulated(count=4)
    found.amendments_until = timezone.now() + dt.timedelta(days=1)
    found.save()
    return found


def test_admitting_from_an_old_page_takes_nothing_out_of_brackets(client, statement):
    amendment = opened(statement, 3, "Agree to part.")
    services.bracket_amendment(amendment, by=BY())
    as_team(client, statement)
    for step in ("admit", "take-up"):
        client.post(page(statement, "amendment", number=1), {"step": step, "answer": ""})
        assert state(amendment) == A.BRACKETED


def test_what_was_overtaken_is_not_admitted_again(statement):
    first = opened(statement, 3, "Agree to part.")
    second = opened(statement, 3, "Agree to part.", party=2)
    services.agree_amendment(first, by=BY())
    assert state(second) == A.OVERTAKEN
    assert refused(services.admit_amendment, second, by=BY()) == "state"


def test_one_in_brackets_is_not_accepted_beside_them(statement):
    new = opened(statement, text="Thank the host.", op="insert", after=paragraph(statement, 3))
    services.bracket_amendment(new, by=BY())
    assert refused(services.agree_amendment, new, by=BY()) == "in_brackets"
    assert "Thank the host." not in words(statement)


def test_the_sponsor_answers_the_proposal_that_they_read(client, statement):
    amendment = opened(statement, 3, "Agree to part.")
    services.propose_disposition(amendment, "accept", by=BY())
    as_head(client, statement)
    read = client.get(page(statement, "own-disposition", number=1)).context["form"].initial
    services.propose_disposition(amendment, "not_retained", by=BY(), reason="On reflection.")
    client.post(page(statement, "own-disposition", number=1), {"answer": "agrees", "words": "", **read})
    assert list(Disposition.objects.values_list("answer", flat=True)) == ["", ""]


def test_the_chair_accepts_the_words_that_they_read(client, statement):
    amendment = opened(statement, 3, "Agree to part.")
    as_team(client, statement)
    read = client.get(page(statement, "amendment", number=1)).context["form"].initial
    services.agree_amendment(opened(statement, 3, "Agree to meet once more.", party=2), by=BY())
    services.rebase_amendment(fresh(amendment), "Agree to nothing.", by=BY(), voice=voice(statement, 1))
    client.post(page(statement, "amendment", number=1), {"step": "agree", "answer": "", **read})
    assert state(amendment) == A.OPEN
    assert "Agree to nothing." not in words(statement)


def test_other_words_take_an_amendment_off_the_list(statement):
    amendment = opened(statement, 3, "Agree to part.")
    row = services.propose_disposition(amendment, "accept", by=BY())
    services.list_dispositions(statement, by=BY())
    services.agree_amendment(opened(statement, 3, "Agree to meet once more.", party=2), by=BY())
    services.rebase_amendment(fresh(amendment), "Agree to nothing.", by=BY(), voice=voice(statement, 1))
    assert refused(services.take_en_bloc, statement, by=BY()) == "empty"
    assert refused(services.pull_item, row, voice=voice(statement, 3), by=BY()) == "other_words"
    assert refused(services.answer_disposition, row, "agrees", voice=voice(statement, 1), by=BY()) == "other_words"


def test_an_item_that_was_decided_by_itself_is_not_pulled(statement):
    amendment = opened(statement, 3, "Agree to part.")
    row = services.propose_disposition(amendment, "accept", by=BY())
    services.list_dispositions(statement, by=BY())
    services.agree_amendment(amendment, by=BY())
    assert refused(services.pull_item, row, voice=voice(statement, 3), by=BY()) == "too_late"
    assert refused(services.answer_disposition, row, "agrees", voice=voice(statement, 1), by=BY()) == "too_late"
    assert fresh(row).pulled_at is None


def test_a_text_is_circulated_with_the_words_that_were_read(client):
    statement = drafted(conference_of(count=2))
    as_team(client, statement, TeamRole.DOCUMENT_STAFF)
    read = client.get(page(statement, "circulate")).context["form"].initial
    reworded(statement, 3, en=DRAFT)
    client.post(page(statement, "circulate"), {"note": "", **read})
    assert not fresh(statement).revision.circulations.exists()


def test_an_alternate_s_stance_is_not_taken_back_by_the_heads_old_page(client, statement):
    uid, other = paragraph(statement, 3), paragraph(statement, 4)
    as_head(client, statement)
    lines = client.get(page(statement, "own-stances")).context["form"].lines()
    read = {f"seen-{line['row'].paragraph_id}": line["seen"] for line in lines}
    stance = services.NewStance("cannot")
    services.take_stances(statement, {uid: stance}, revision=statement.revision, voice=voice(statement), by=BY())
    client.post(page(statement, "own-stances"), {**read, f"value-{other}": "can_live"})
    assert list(Stance.objects.order_by("at").values_list("paragraph", "value")) == [
        (uid, "cannot"),
        (other, "can_live"),
    ]
    client.post(page(statement, "own-stances"), {**read, f"value-{uid}": "can_live"})
    assert Stance.objects.count() == 2


def test_a_group_s_old_page_brings_back_nothing_that_it_did_not_write(client, statement):
    uid = paragraph(statement, 3)
    found = services.refer_paragraphs(
        statement, [uid, paragraph(statement, 4)], members=[voice(statement).party], facilitator="Ms Ono", by=BY()
    )
    as_team(client, statement)
    form = client.get(page(statement, "referral", number=1)).context["form"]
    read = {name: form[name].value() for name in form.fields}
    services.agree_amendment(opened(statement, 3, "Agree to part."), by=BY())
    client.post(page(statement, "referral", number=1), read)
    assert not fresh(statement).bracket_groups.exists()
    assert fresh(found).returned == []


def test_a_group_s_words_on_a_paragraph_that_is_gone_are_not_lost(client, statement):
    uid = paragraph(statement, 3)
    found = services.refer_paragraphs(statement, [uid], members=[voice(statement).party], facilitator="Ms Ono", by=BY())
    services.agree_amendment(opened(statement, 3, op="delete"), by=BY())
    as_team(client, statement)
    answer = client.post(page(statement, "referral", number=1), {f"text-{uid}": "What we agreed on."}, follow=True)
    assert "taken out of the text meanwhile" in answer.text
    assert "What we agreed on." in answer.text
    assert fresh(found).returned_at is None


def test_two_put_in_at_one_place_stand_in_the_order_in_which_they_were_agreed(statement):
    third = paragraph(statement, 3)
    for number in (1, 2, 3):
        new = opened(statement, text=f"New {number}.", op="insert", after=third, party=number)
        services.agree_amendment(new, by=BY())
    assert words(statement)[3:6] == ["New 1.", "New 2.", "New 3."]


def test_what_is_moved_behind_a_paragraph_that_is_gone_waits_for_its_sponsor(statement):
    moved = opened(statement, 1, op="move", after=paragraph(statement, 2))
    services.agree_amendment(opened(statement, 2, op="delete", party=2), by=BY())
    assert state(moved) == A.STALE
    services.rebase_amendment(fresh(moved), "", by=BY(), voice=voice(statement, 1))
    services.agree_amendment(fresh(moved), by=BY())
    assert words(statement)[-1] == "The participants,"


def test_what_waits_for_its_sponsor_is_overtaken_when_its_paragraph_goes(statement):
    waiting = opened(statement, 3, "Agree to part.")
    services.agree_amendment(opened(statement, 3, "Agree to meet once more.", party=2), by=BY())
    gone = opened(statement, 3, op="delete", party=3)
    assert state(waiting) == A.STALE
    services.agree_amendment(gone, by=BY())
    assert state(waiting) == A.OVERTAKEN
    assert refused(services.rebase_amendment, fresh(waiting), "Agree.", by=BY(), voice=None) == "state"


def test_a_move_pressed_again_after_its_paragraph_went_is_told(statement):
    moved = opened(statement, 1, op="move", after=paragraph(statement, 2))
    services.agree_amendment(moved, by=BY())
    services.agree_amendment(opened(statement, 2, op="delete", party=2), by=BY())
    assert refused(services.agree_amendment, fresh(moved), by=BY()) == "state"


def test_two_titles_accepted_are_no_list(statement):
    for number in (1, 2):
        row = opened(statement, text=f"Title {number}", op="title", party=number)
        services.propose_disposition(row, "accept", by=BY())
    assert refused(services.list_dispositions, statement, by=BY()) == "same_place"


def test_the_language_is_not_exchanged_under_amendments(statement):

    statement = circulated(count=2, authentic_languages=["en", "ja"])
    opened(statement, 3, "Agree to part.")
    assert refused(services.negotiate_in, statement, "ja", by=BY()) == "amendments"


def test_a_contest_after_the_text_is_clean_is_not_heard(statement):
    first = opened(statement, 3, "Agree to part.")
    second = opened(statement, 3, "Agree to part.", party=2)
    services.agree_amendment(first, by=BY())
    all_agreed(statement)
    services.clear_text(fresh(statement), by=BY())
    assert refused(services.contest_amendment, fresh(second), voice=voice(statement, 2), by=BY()) == "state"
