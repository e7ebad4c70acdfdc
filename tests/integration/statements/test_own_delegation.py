"""A head of delegation with a telephone: who is in the delegation, the text on the table, and the position on it."""

import datetime as dt
from functools import partial

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.core.clocks.times import format_moment
from apps.core.exceptions import Refused
from apps.delegates.choices import CredentialFunction, DelegateRole, DelegateStatus
from apps.delegates.models import Credential, Delegate
from apps.delegates.own_delegation import places_of
from apps.documents.services import Approval, publish_version
from apps.statements import services
from apps.statements.choices import Event, PositionValue
from apps.statements.consensus.parties import profile_of
from apps.statements.consensus.submissions import NewPosition
from apps.statements.models import Position
from tests.factories.accounts import UserFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.silence import under_silence
from tests.factories.statements import all_join, drafted, gavel, parties_of, say, tabled
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db


def somebody(participation, *, function: str | None = "head", person=None, **values):
    """A registered person of a delegation with an account, by default its head; their account."""
    user = UserFactory()
    values = {"registered": True, **values}
    if person:
        person.user = user
        person.save()
        values["person"] = person
    else:
        values["person__user"] = user
    delegate = DelegateFactory(conference=participation.conference, participation=participation, **values)
    if function and not person:
        CredentialFactory(participation=participation, person=delegate.person, function=function)
    return user


@pytest.fixture
def statement():
    return tabled()


@pytest.fixture
def party(statement):
    return parties_of(statement)[0]


@pytest.fixture
def head(party):
    return somebody(party.participation, person=party.participation.credentials.get().person)


def url(statement, page="own-text"):
    place = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    return reverse(f"statements:{page}", kwargs=place | ({"statement_id": statement.pk} if page == "own-text" else {}))


def test_a_head_sees_who_is_in_the_delegation_and_who_has_replied(client, statement, party, head):
    own, elsewhere = party.participation, ParticipationFactory(conference=statement.conference)
    values = {"conference": statement.conference, "participation": own}
    DelegateFactory(**values, invited=True, person__family_name="Silent", person__email="silent@example.org")
    DelegateFactory(**values, declined=True, person__family_name="Declining", decline_reason="Because of my back")
    DelegateFactory(**values, status=DelegateStatus.PROPOSED, person__family_name="Proposed")
    DelegateFactory(**values, status=DelegateStatus.WITHDRAWN, person__family_name="Withdrawn")
    DelegateFactory(**{**values, "participation": elsewhere}, invited=True, person__family_name="Stranger")
    client.force_login(head)
    text = client.get(url(statement, "own-delegation")).text
    assert [name in text for name in ("Silent", "Declining")] == [True] * 2
    assert [name in text for name in ("Proposed", "Withdrawn", "Stranger", "my back", "silent@example.org")] == [
        False
    ] * 5
    assert "2 of 3 people have replied." in text
    assert text.index("You are here as head of delegation.") < text.index("Texts before your delegation")


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_as_often_for_three_people_and_texts_as_for_one(
    client, settings, party, head, statement, count, django_assert_num_queries
):
    settings.USERSESSIONS_TRACK_ACTIVITY = False
    for _number in range(count - 1):
        tabled(statement.conference)
        DelegateFactory(conference=statement.conference, participation=party.participation, invited=True)
    client.force_login(head)
    with django_assert_num_queries(14):
        page = client.get(url(statement, "own-delegation"))
    assert page.text.count("no position yet") == count


def test_a_head_reads_the_text_and_gives_the_position(client, statement, party, head):
    client.force_login(head)
    page = client.get(url(statement)).text
    assert "Agree to meet again." in page
    assert statement.tabled.sha256 in page
    answer = client.post(url(statement), {"seen": "", "value_own": "join_with_reservation", "text_own": "Not 2."})
    assert answer.status_code == 302
    position = Position.objects.get(party=party)
    assert (position.value, position.text, position.recorded_by) == ("join_with_reservation", "Not 2.", head)
    assert position.credential == party.participation.credentials.get()
    assert "Not 2." in client.get(url(statement)).text


@pytest.mark.parametrize("function", [CredentialFunction.ALTERNATE, CredentialFunction.ACTING])
def test_who_stands_in_for_the_head_may_do_so_too(client, statement, party, function):
    user = somebody(party.participation, function=function)
    client.force_login(user)
    assert client.post(url(statement), {"seen": "", "value_own": "join"}).status_code == 302
    assert Position.objects.get(party=party).credential.function == function


def test_a_focal_point_sees_the_delegation_and_gives_no_position(client, statement, party):
    client.force_login(somebody(party.participation, function=None, roles=[DelegateRole.FOCAL_POINT]))
    page = client.get(url(statement, "own-delegation"))
    assert page.status_code == 200
    assert "Texts before your delegation" not in page.text
    assert client.get(url(statement)).status_code == 403
    assert client.post(url(statement), {"seen": "", "value_own": "join"}).status_code == 403


def test_who_has_no_credential_or_another_one_gives_no_position(client, statement, party):
    others = [
        somebody(party.participation, function=None),
        somebody(ParticipationFactory(conference=statement.conference)),
        somebody(ParticipationFactory()),
    ]
    for user, status in zip(others, (403, 404, 403), strict=True):
        client.force_login(user)
        assert client.post(url(statement), {"seen": "", "value_own": "join"}).status_code == status
    assert not Position.objects.exists()


def test_nobody_speaks_before_they_have_registered_or_after_the_credential_ended(statement, party, head):
    assert places_of(head, statement.conference) != []
    Delegate.objects.filter(person__user=head).update(status=DelegateStatus.ACCEPTED)
    assert places_of(head, statement.conference) == []
    Delegate.objects.filter(person__user=head).update(status=DelegateStatus.REGISTERED)
    now = timezone.now()
    Credential.objects.filter(person__user=head).update(valid_from=now - dt.timedelta(2), valid_until=now)
    assert places_of(head, statement.conference) == []


def test_a_text_that_is_not_on_the_table_or_not_before_them_is_not_found(client, statement, head):
    draft = drafted(statement.conference)
    client.force_login(head)
    assert client.get(url(draft)).status_code == 404
    other = tabled()
    place = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    assert client.get(reverse("statements:own-text", kwargs={**place, "statement_id": other.pk})).status_code == 404


def test_what_others_said_is_not_shown(client, statement, head):
    say(parties_of(statement)[1], PositionValue.OBJECT, "The secret reason of another.")
    client.force_login(head)
    assert "secret reason" not in client.get(url(statement)).text
    assert "secret reason" not in client.get(url(statement, "own-delegation")).text


def test_an_objection_needs_its_reason_and_nothing_typed_is_lost(client, statement, head):
    client.force_login(head)
    page = client.post(url(statement), {"seen": "", "value_own": "object", "text_own": ""})
    assert "An objection needs its reason." in page.text
    assert 'value="object"' in page.text
    page = client.post(url(statement), {"seen": "", "value_own": "join", "text_own": "My words"})
    assert "My words</textarea>" in page.text
    assert not Position.objects.exists()


def test_the_second_of_two_is_told_and_may_go_on_knowingly(client, statement, party, head):
    alternate = somebody(party.participation, function=CredentialFunction.ALTERNATE)
    client.force_login(head)
    client.post(url(statement), {"seen": "", "value_own": "join"})
    client.force_login(alternate)
    page = client.post(url(statement), {"seen": "", "value_own": "object", "text_own": "Not so."})
    assert "Meanwhile" in page.text
    assert "Not so.</textarea>" in page.text
    first = Position.objects.get()
    assert f'name="seen" value="{first.pk}"' in page.text
    assert client.post(url(statement), {"seen": str(first.pk), "value_own": "object", "text_own": "Not so."}).url
    assert Position.objects.current(statement.tabling).get(party=party).value == "object"


@pytest.mark.django_db(transaction=True)
def test_of_two_positions_at_the_same_moment_one_stands_and_the_other_is_told():
    statement = tabled()
    party = parties_of(statement)[0]
    head = somebody(party.participation, person=party.participation.credentials.get().person)
    alternate = somebody(party.participation, function=CredentialFunction.ALTERNATE)

    def give(user, value):
        credential = places_of(user, statement.conference)[0].credential
        given = NewPosition(party, value, credential=credential, row="own", seen="")
        return services.give_position(given, by=user).value

    found = at_once(partial(give, head, "join"), partial(give, alternate, "stand_aside"))
    assert sorted(found)[0] == "changed_meanwhile"
    assert Position.objects.get(party=party).value in found


def test_nobody_speaks_by_the_credential_of_somebody_else(statement, party):
    given = NewPosition(party, "join", credential=party.participation.credentials.get(), row="own", seen="")
    with pytest.raises(Refused) as refusal:
        services.give_position(given, by=UserFactory())
    assert refusal.value.code == "not_yours"


def test_my_page_leads_there_and_says_as_what_one_takes_part(client, statement, party, head):
    client.force_login(head)
    page = client.get(reverse("site:me")).text
    assert url(statement, "own-delegation") in page
    assert "head of delegation, delegate" in page


def test_a_party_goes_on_reading_what_was_adopted_and_nobody_else(client, statement, party, head):
    all_join(statement)
    say(party, "join_with_reservation", "Not 2.")
    services.adopt(statement, gavel(), by=UserFactory())
    client.force_login(head)
    page = client.get(url(statement)).text
    assert "as decision number 1, in these words." in page
    assert "Agree to meet again." in page
    assert "Not 2." in page
    assert "value_own" not in page
    assert client.post(url(statement), {"seen": "", "value_own": "object", "text_own": "No."}).status_code == 422
    listed = client.get(url(statement, "own-delegation")).text
    assert url(statement) in listed
    client.force_login(somebody(ParticipationFactory(conference=statement.conference)))
    assert client.get(url(statement)).status_code == 404


def test_a_text_that_is_open_again_lies_before_nobody(client, statement, party, head):
    services.advance(statement, Event.REOPEN, by=UserFactory())
    client.force_login(head)
    assert client.get(url(statement)).status_code == 404


def test_the_list_says_what_is_asked_now_and_until_when(client, statement, head):
    services.change_disclosure(statement, "open", by=UserFactory())
    called = tabled(statement.conference, live=True)
    services.call_for_objections(called, chair="Chair Example", by=UserFactory())
    profile = profile_of(statement.conference)
    profile.rule = "silence"
    profile.save()
    _text, procedure = under_silence(statement.conference)
    client.force_login(head)
    text = client.get(url(statement, "own-delegation")).text
    assert text.count("Is there any objection?") == 1
    assert text.count("no position yet") == 1
    assert text.count("unless a party breaks the silence before") == 1
    assert format_moment(procedure.ends, statement.conference.time_zone) in text


def test_an_adopted_text_leads_to_the_register_and_to_what_corrected_it(client, statement, head):
    all_join(statement)
    decided = services.adopt(statement, gavel(), by=UserFactory())
    client.force_login(head)
    shown = client.get(url(statement)).text
    assert "and is not public yet" in shown
    assert "Who sees positions" not in shown
    for version in decided.document.versions.all():
        publish_version(version, by=UserFactory())
    shown = client.get(url(statement)).text
    assert reverse("documents:document", kwargs={"symbol": decided.document.symbol}) in shown
    assert "Corrected by" not in shown
    version = decided.document.versions.get(language="en")
    words = {version.paragraphs[2]["uid"]: "Agree to meet agian."}
    approval = Approval("drafting committee", decided.document.dated_on, "misprint")
    told = {"language": "en", "title": version.title, "texts": words, "approval": approval, "seen": version.sequence}
    corrigendum = services.correct(decided, **told, by=UserFactory())
    assert "Corrected by" not in client.get(url(statement)).text
    publish_version(corrigendum.version, by=UserFactory())
    assert f"Corrected by {corrigendum.symbol}" in client.get(url(statement)).text
