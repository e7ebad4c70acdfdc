"""What an intruder tries on a text that is negotiated: to read what came to others, to speak for them."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from apps.delegates.models import Credential, Delegate
from apps.messaging.models import Message
from apps.statements import services
from apps.statements.choices import AmendmentState as A
from apps.statements.choices import Distribution
from apps.statements.models import Amendment, Annex, Position, SilenceReply, Sponsor
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, voice
from tests.factories.silence import under_silence
from tests.factories.statements import changed, reworded, tabled
from tests.support.negotiation import as_head, fresh, head_of_two, page, refused, state

pytestmark = pytest.mark.django_db

BY = UserFactory
DRAFT = "Agree to what nobody was shown."


@pytest.fixture
def statement():
    found = circulated(count=4)
    found.amendments_until = timezone.now() + dt.timedelta(days=1)
    found.save()
    return found


def amendment_of(statement, place=3, **values):
    posted = {"seen": "0", "op": "replace", "target": str(paragraph(statement, place)), "text": "Agree to part."}
    return {**posted, "after": "-", "reason": "", **values}


def test_a_guessed_revision_shows_no_draft(client, statement):
    reworded(statement, 3, en=DRAFT)
    as_head(client, statement)
    told = client.post(page(statement, "amend"), amendment_of(statement, seen="1"), follow=True)
    assert "This page is out of date." in told.text
    assert "nobody" not in client.get(page(statement, "own-amendments")).text
    assert not Amendment.objects.filter(base_text=DRAFT).exists()


def test_a_title_that_is_being_written_is_not_shown_to_the_sponsor_of_another(client, statement):
    mine = opened(statement, text="On dialogue and peace", op="title")
    changed(statement, titles={"en": "The title nobody has seen", "ja": "題名"})
    assert state(mine) == A.STALE
    as_head(client, statement)
    assert "The title nobody has seen" not in client.get(page(statement, "own-amendments")).text
    assert client.get(page(statement, "own-amendment-rebase", number=1)).status_code == 404


def test_the_list_shows_no_words_that_were_not_circulated(client, statement):
    reworded(statement, 3, en=DRAFT)
    late = opened(statement, 3, "Agree to part.", party=2)
    services.propose_disposition(late, "accept", by=BY())
    assert refused(services.list_dispositions, statement, by=BY()) == "not_circulated"
    services.circulate(fresh(statement), Distribution.HEADS, by=BY())
    services.list_dispositions(fresh(statement), by=BY())


def test_what_the_chair_proposes_is_mailed_to_sponsors_and_to_no_supporter(statement):
    amendment = opened(statement, 3, "Agree to part.")
    services.join_amendment(amendment, "supporter", voice=voice(statement, 2), by=BY())
    services.propose_disposition(amendment, "not_retained", by=BY(), reason="Between us: no support.")
    told = set(Message.objects.filter(kind="disposition").values_list("to_address", flat=True))
    assert told == {voice(statement, 1).credential.person.email}


def test_who_is_not_registered_any_more_is_not_mailed(statement):
    amendment = opened(statement, 3, "Agree to part.")
    person = voice(statement, 1).credential.person
    Delegate.objects.filter(person=person).update(status="withdrawn")
    services.propose_disposition(amendment, "not_retained", by=BY(), reason="No support.")
    assert not Message.objects.filter(kind="disposition").exists()


def ended(statement, number=1):
    mine = voice(statement, number)
    Credential.objects.filter(pk=mine.credential.pk).update(valid_until=timezone.now() - dt.timedelta(seconds=1))
    return mine


def test_a_credential_that_ended_meanwhile_speaks_no_more(statement):
    amendment = opened(statement, 3, "Agree to part.")
    row = services.propose_disposition(amendment, "accept", by=BY())
    services.list_dispositions(statement, by=BY())
    told = {"voice": ended(statement), "by": BY()}
    for call in (
        lambda: services.withdraw_amendment(amendment, **told),
        lambda: services.join_amendment(amendment, "supporter", **told),
        lambda: services.answer_disposition(row, "agrees", **told),
        lambda: services.pull_item(row, **told),
        lambda: services.take_stances(statement, {}, revision=statement.revision, **told),
    ):
        assert refused(call) == "no_credential"


def test_a_suspended_delegation_does_not_negotiate(client, statement):
    place = voice(statement, 1).party.participation
    place.suspended, place.suspended_at, place.suspension_reason = True, timezone.now(), "No reply."
    type(place).objects.filter(pk=place.pk).update(suspended=True, suspended_at=timezone.now())
    as_head(client, statement)
    assert client.get(page(statement, "own-amendments")).status_code == 404
    assert client.post(page(statement, "amend"), amendment_of(statement)).status_code == 404
    assert not Amendment.objects.exists()


def test_an_old_page_speaks_for_the_party_it_was_opened_for(client, statement):
    first, second = voice(statement, 1), voice(statement, 2)
    Credential.objects.filter(pk=second.credential.pk).update(person=first.credential.person)
    as_head(client, statement)
    opened_page = client.get(page(statement, "amend"))
    posted = amendment_of(statement, speaking=str(opened_page.context["speaking"].pk))
    ended(statement, 1)
    answer = client.post(page(statement, "amend"), posted)
    assert not Amendment.objects.exists()
    assert "You do not speak for" in answer.text or "You do not speak for" in client.get(answer.url).text


def test_the_last_sponsor_does_not_become_a_supporter(statement):
    amendment = opened(statement, 3, "Agree to part.")
    assert (
        refused(services.join_amendment, amendment, "supporter", voice=voice(statement, 1), by=BY()) == "last_sponsor"
    )
    assert Sponsor.objects.get(left_at=None).role == "sponsor"


def end(credential):
    Credential.objects.filter(pk=credential.pk).update(valid_until=timezone.now() - dt.timedelta(seconds=1))


def test_an_old_page_gives_no_position_for_another_delegation(client):
    statement = tabled()
    account, mine = head_of_two(statement)
    client.force_login(account)
    opened_page = client.get(page(statement, "own-text"))
    read = {"speaking": str(opened_page.context["speaking"].pk), "seen": ""}
    assert opened_page.context["place"].participation == mine.participation
    end(mine)
    answer = client.post(page(statement, "own-text"), {**read, "value_own": "join", "text_own": ""}, follow=True)
    assert "You do not speak for the party any more" in answer.text
    assert not Position.objects.exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("own-text", {"value_own": "object", "text_own": "No."}),
        ("own-object", {"text_own": "No."}),
        ("own-annex", {"kind": "explanation", "texts_en": "Our reasons.", "authentic": "en"}),
    ],
)
def test_every_page_before_a_head_says_in_its_form_for_whom_it_speaks(client, name, told):
    statement = tabled(live=True)
    account, mine = head_of_two(statement)
    services.call_for_objections(statement, chair="Chair Example", by=BY())
    client.force_login(account)
    sent = re.search(r'name="speaking" value="([^"]+)"', client.get(page(statement, name)).text)
    assert sent, "the form names the party that it was opened for"
    end(mine)
    answer = client.post(page(statement, name), {"speaking": sent[1], "seen": "", **told}, follow=True)
    assert "You do not speak for the party any more" in answer.text
    assert not Position.objects.exists()
    assert not Annex.objects.exists()


def test_an_old_page_breaks_no_silence_for_another_delegation(client):
    statement, _procedure = under_silence()
    account, mine = head_of_two(statement)
    client.force_login(account)
    read = {"speaking": str(client.get(page(statement, "own-break")).context["speaking"].pk)}
    end(mine)
    told = {"kind": "objection", "text": "Too early.", "confirmed": "on"}
    answer = client.post(page(statement, "own-break"), {**read, **told}, follow=True)
    assert "You do not speak for the party any more" in answer.text
    assert not SilenceReply.objects.exists()
