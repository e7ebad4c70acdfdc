"""An individual who is a party: the text lies before them, and they give their own position, as heads do."""

import re
from functools import partial

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

from apps.core.exceptions import Refused
from apps.delegates.choices import DelegateRole, DelegateStatus
from apps.delegates.models import Delegate
from apps.statements import services
from apps.statements.choices import PositionValue, State
from apps.statements.consensus.own_texts import lying_before_people
from apps.statements.consensus.parties import Candidate
from apps.statements.consensus.submissions import NewPosition
from apps.statements.models import Position, RosterEntry, Statement
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory, PersonFactory
from tests.factories.statements import (
    adopted,
    before_individuals,
    conference_of,
    drafted,
    gavel,
    parties_of,
    say,
    tabled,
)
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db
WORDS = "Agree to meet again."


@pytest.fixture
def statement():
    """On the table before three individuals, each with an account."""
    return of_individuals()


def of_individuals(**profile):
    conference = conference_of("individual", count=0, **profile)
    for _number in range(3):
        DelegateFactory(conference=conference, registered=True, participation=None, person__user=UserFactory())
    return tabled(conference)


@pytest.fixture
def party(statement):
    return parties_of(statement)[0]


@pytest.fixture
def me(party):
    return party.person.user


def url(statement, conference=None):
    edition = conference or statement.conference
    place = {"forum_slug": edition.forum.slug, "conference_slug": edition.slug}
    return reverse("statements:own-text", kwargs=place | {"statement_id": statement.pk})


def give(party, user, value="join", *, credential=None, seen=""):
    return services.give_position(NewPosition(party, value, credential=credential, row="own", seen=seen), by=user).value


def test_a_text_stands_on_the_own_page_until_it_is_decided(client, statement, party, me):
    client.force_login(me)
    page = client.get(reverse("site:me")).text
    assert [page.count(each) for each in (url(statement), "Texts that lie before you", "no position yet")] == [1, 1, 1]
    say(party)
    page = client.get(reverse("site:me")).text
    assert [page.count(each) for each in (url(statement), ">joins<", "no position yet")] == [1, 1, 0]
    services.advance(statement, "no_consensus", by=TeamMemberFactory(conference=statement.conference).user)
    page = client.get(reverse("site:me")).text
    assert [page.count(each) for each in (url(statement), "Texts that lie before you")] == [0, 0]


@pytest.mark.parametrize("count", [1, 3])
def test_my_page_asks_as_often_for_three_texts_as_for_one(
    client, settings, statement, me, count, django_assert_num_queries
):
    settings.USERSESSIONS_TRACK_ACTIVITY = False
    for _number in range(count - 1):
        tabled(statement.conference)
    client.force_login(me)
    with django_assert_num_queries(16):
        page = client.get(reverse("site:me"))
    assert page.text.count("no position yet") == count


def test_it_is_read_and_the_position_given_on_the_page_that_heads_have(client, statement, party, me):
    client.force_login(me)
    page = client.get(url(statement)).text
    assert [page.count(each) for each in (WORDS, statement.tabled.sha256, "in a personal capacity")] == [1, 1, 1]
    read = re.sub(r"<[^>]*>", " ", page.split("<main")[1].split("</main")[0])
    assert "delegation" not in read.lower()
    answer = client.post(url(statement), {"seen": "", "value_own": "join_with_reservation", "text_own": "Not 2."})
    assert (answer.status_code, answer.url) == (302, url(statement))
    position = Position.objects.get()
    assert (position.party, position.value, position.text) == (party, "join_with_reservation", "Not 2.")
    assert (position.given_by, position.credential, position.recorded_by) == (party.person, None, me)
    page = client.get(url(statement)).text
    assert [page.count(each) for each in ("Not 2.", f"Given by {party.person.full_name}")] == [2, 1]
    assert f"Recorded: {party.person.full_name} joins with a reservation." in page


def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(client, statement, me):
    client.force_login(me)
    page = client.post(url(statement), {"seen": "", "value_own": "object", "text_own": ""})
    assert (page.status_code, page.text.count("An objection needs its reason.")) == (422, 2)
    page = client.post(url(statement), {"seen": "", "value_own": "", "text_own": "My words"})
    assert page.text.count("My words</textarea>") == 1
    assert not Position.objects.exists()


def test_what_the_others_said_is_not_shown(client, statement, me):
    for other, words in zip(parties_of(statement)[1:], ("Secret one.", "Secret two."), strict=True):
        say(other, PositionValue.OBJECT, words)
    client.force_login(me)
    for page in (url(statement), reverse("site:me")):
        text = client.get(page).text
        assert [each for each in ("Secret", *names_of_others(statement, me)) if each in text] == []


def names_of_others(statement, me) -> list[str]:
    return [each.person.full_name for each in parties_of(statement) if each.person.user != me]


def test_each_of_them_gives_their_own_and_the_record_says_who(client, statement):
    for each in parties_of(statement):
        client.force_login(each.person.user)
        assert client.post(url(statement), {"seen": "", "value_own": "join"}).status_code == 302
    record = services.adopt(statement, gavel(), by=UserFactory()).record
    assert [(each["given_by"], each["function"]) for each in record.positions] == [
        (each.person.full_name, None) for each in parties_of(statement)
    ]
    assert [Position.objects.get(party=each).recorded_by for each in parties_of(statement)] == [
        each.person.user for each in parties_of(statement)
    ]


@pytest.mark.parametrize("what", ["get", "post"])
def test_nobody_else_gets_at_it(client, statement, party, me, what):
    """By the page of the text, of whoever may seem to be somebody that it lies before."""
    conference, person = statement.conference, party.person
    names = {"given_name": person.given_name, "family_name": person.family_name}
    namesake = DelegateFactory(conference=conference, registered=True, person__user=UserFactory(), **on_person(names))
    elsewhere = before_individuals([DelegateFactory(registered=True, person__user=UserFactory())])
    earlier = ConferenceFactory(forum=conference.forum)
    other = DelegateFactory(conference=earlier, registered=True, person=PersonFactory(forum=conference.forum))
    other.person.user = UserFactory()
    other.person.save()
    of_another_edition = before_individuals([other])
    head = CredentialFactory(participation=namesake.participation, person__user=UserFactory())
    DelegateFactory(conference=conference, registered=True, person=head.person, participation=head.participation)
    asked = {
        "same name": (namesake.person.user, 403),
        "another forum": (parties_of(elsewhere)[0].person.user, 403),
        "another edition": (parties_of(of_another_edition)[0].person.user, 403),
        "a head": (head.person.user, 404),
        "organizer": (TeamMemberFactory(conference=conference).user, 403),
    }
    for name, (user, expected) in asked.items():
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        answer = getattr(client, what)(url(statement), {"seen": "", "value_own": "join"})
        assert (name, answer.status_code) == (name, expected)
        assert WORDS not in answer.text
        assert str(statement.pk) not in client.get(reverse("site:me")).text
    assert not Position.objects.exists()


def on_person(values):
    return {f"person__{name}": value for name, value in values.items()}


def test_texts_of_others_and_by_other_addresses_are_not_found(client, statement, me):
    conference = statement.conference
    others = [DelegateFactory(conference=conference, registered=True, participation=None)]
    elsewhere = ConferenceFactory(forum=conference.forum)
    DelegateFactory(conference=elsewhere, registered=True, person=parties_of(statement)[0].person)
    mine_there = before_individuals(list(elsewhere.delegates.all()))
    client.force_login(me)
    assert client.get(url(before_individuals(others))).status_code == 404
    assert client.get(url(drafted(conference))).status_code == 404
    assert client.get(url(adopted(conference))).status_code == 200
    assert client.get(url(mine_there)).status_code == 200
    assert client.get(url(mine_there, conference)).status_code == 404


@pytest.mark.parametrize("status", sorted(set(DelegateStatus) - {DelegateStatus.REGISTERED}))
def test_who_is_not_registered_any_more_neither_reads_nor_speaks(client, statement, party, me, status):
    DelegateFactory(
        conference=ConferenceFactory(forum=statement.conference.forum), registered=True, person=party.person
    )
    Delegate.objects.filter(person=party.person, conference=statement.conference).update(status=status)
    client.force_login(me)
    assert client.get(url(statement)).status_code == 403
    assert client.post(url(statement), {"seen": "", "value_own": "join"}).status_code == 403
    assert lying_before_people([party.person]) == []
    assert "Texts that lie before you" not in client.get(reverse("site:me")).text
    with pytest.raises(Refused) as refusal:
        give(party, me)
    assert refusal.value.code == "not_yours"
    assert not Position.objects.exists()


def test_who_has_left_by_letter_or_whose_edition_is_not_announced_speaks_no_more(client, statement, party, me):
    client.force_login(me)
    statement.conference.status = "draft"
    statement.conference.save()
    assert client.get(url(statement)).status_code == 404
    assert lying_before_people([party.person]) == []
    statement.conference.status = "registration"
    statement.conference.save()
    assert [each.party for each in lying_before_people([party.person])] == [party]
    services.leave(party, letter="My letter.", by=UserFactory())
    assert client.get(url(statement)).status_code == 403
    assert lying_before_people([party.person]) == []


def test_an_earlier_round_is_not_mistaken_for_the_one_on_the_table(client, statement, party, me):
    by = TeamMemberFactory(conference=statement.conference).user
    statement = services.advance(statement, "reopen", by=by)
    assert lying_before_people([party.person]) == []
    others = [Candidate("", person=each.person) for each in statement.parties.exclude(person=party.person)]
    services.choose_parties(statement, others, by=by)
    services.table_text(statement, by=by)
    assert lying_before_people([party.person]) == []
    assert len(lying_before_people([others[0].person])) == 1
    client.force_login(me)
    assert client.get(url(statement)).status_code == 403


def test_an_account_is_found_by_its_verified_address_alone(client, statement, party, me):
    person = party.person
    person.user = None
    person.save()
    client.force_login(me)
    assert client.get(url(statement)).status_code == 403
    with pytest.raises(Refused):
        give(party, me)
    person.email = me.email
    person.save()
    me.emailaddress_set.update_or_create(email=me.email, defaults={"verified": False})
    assert client.get(url(statement)).status_code == 403
    me.emailaddress_set.update(verified=True)
    assert client.get(url(statement)).status_code == 200
    assert give(party, me) == "join"


def test_nobody_gives_that_of_another_also_not_by_a_credential(statement, party):
    """A head's credential is theirs, and opens no individual's word."""
    participation = DelegateFactory(conference=statement.conference, registered=True).participation
    head = CredentialFactory(participation=participation, person__user=UserFactory())
    other = parties_of(statement)[1]
    for user, credential in ((other.person.user, None), (head.person.user, None), (head.person.user, head)):
        with pytest.raises(Refused) as refusal:
            give(party, user, credential=credential)
        assert refusal.value.code == "not_yours"
    assert not Position.objects.exists()


def test_who_heads_a_delegation_too_sees_both_and_each_is_recorded_on_its_own_word(client):
    conference = conference_of(count=1)
    before_delegations = tabled(conference)
    credential = parties_of(before_delegations)[0].participation.credentials.get()
    credential.person.user = UserFactory()
    credential.person.save()
    head = DelegateFactory(
        conference=conference, registered=True, person=credential.person, participation=credential.participation
    )
    before_them = before_individuals([head])
    client.force_login(head.person.user)
    for each in (before_delegations, before_them):
        assert client.post(url(each), {"seen": "", "value_own": "join"}).status_code == 302
    said = [Position.objects.current(each.tabling).get() for each in (before_delegations, before_them)]
    assert [each.credential for each in said] == [credential, None]
    assert [each.given_by for each in said] == [head.person] * 2


def test_observers_on_the_list_and_whoever_is_only_asked_are_no_party(client, statement):
    conference = statement.conference
    for values in ({"registered": True, "roles": [DelegateRole.OBSERVER]}, {"invited": True}, {"registered": True}):
        delegate = DelegateFactory(conference=conference, participation=None, person__user=UserFactory(), **values)
        client.force_login(delegate.person.user)
        assert client.get(url(statement)).status_code == 403


def test_the_database_takes_no_word_of_an_individual_from_anybody_else(statement, party):
    stranger = parties_of(statement)[1].person
    credential = CredentialFactory(
        participation__conference=statement.conference, person=party.person
    )  # of a delegation, and the right person's
    values = {"party": party, "value": "join", "tabled_sha256": statement.tabled.sha256, "recorded_by": UserFactory()}
    for wrong in ({"given_by": stranger}, {"given_by": party.person, "credential": credential}):
        with pytest.raises(ProgrammingError, match="a position belongs"), transaction.atomic():
            Position.objects.create(**values, **wrong)
    Position.objects.create(**values, given_by=party.person)


@pytest.mark.django_db(transaction=True)
def test_of_two_positions_at_the_same_moment_one_stands_and_the_other_is_told():
    """On the telephone and at the computer."""
    statement = of_individuals()
    party = parties_of(statement)[0]
    me = party.person.user
    found = at_once(partial(give, party, me, "join"), partial(give, party, me, "stand_aside"))
    assert sorted(found)[0] == "changed_meanwhile"
    assert Position.objects.get(party=party).value in found


@pytest.mark.django_db(transaction=True)
def test_a_position_and_a_withdrawal_at_the_same_moment_come_after_each_other():
    statement = of_individuals()
    party = parties_of(statement)[0]
    delegate = Delegate.objects.get(person=party.person)
    me, positions = party.person.user, Position.objects.filter(party=party)

    def withdraw():
        Delegate.objects.filter(pk=delegate.pk).update(status=DelegateStatus.WITHDRAWN)
        return positions.count()

    said, then = at_once(partial(give, party, me), withdraw)
    assert (said, positions.count()) in {("join", 1), ("not_yours", 0)}
    assert then == positions.count()


def test_the_second_of_two_is_told_and_may_go_on_knowingly(client, statement, party, me):
    client.force_login(me)
    client.get(url(statement))
    first = say(party, by=TeamMemberFactory(conference=statement.conference).user)
    page = client.post(url(statement), {"seen": "", "value_own": "object", "text_own": "Not so."})
    assert (page.status_code, "Meanwhile" in page.text) == (422, True)
    assert f'name="seen" value="{first.pk}"' in page.text
    assert client.post(url(statement), {"seen": str(first.pk), "value_own": "object", "text_own": "Not so."}).url
    assert Position.objects.current(statement.tabling).get(party=party).value == "object"


@pytest.mark.parametrize(
    ("value", "words", "state", "told"),
    [("join", "", State.ADOPTED, "joins"), ("object", "Why.", State.NEGOTIATING, "objects")],
)
def test_the_last_confirmation_leads_to_a_page_that_is_there(client, value, words, state, told):
    """It adopts the text, which they go on reading, or opens it again: then it lies before nobody any more."""
    statement = of_individuals(ad_referendum_allowed=True)
    mine, *others = parties_of(statement)
    say(mine, PositionValue.JOIN_AD_REFERENDUM)
    for each in others:
        say(each)
    services.adopt(statement, gavel(), by=UserFactory())
    client.force_login(mine.person.user)
    seen = Position.objects.current(Statement.objects.get().tabling).get(party=mine)
    answer = client.post(url(statement), {"seen": str(seen.pk), "value_own": value, "text_own": words}, follow=True)
    page = url(statement) if state == State.ADOPTED else reverse("site:me")
    assert (answer.status_code, answer.redirect_chain) == (200, [(page, 302)])
    assert f"{mine.person.full_name} {told}." in answer.text
    assert Statement.objects.get().state == state
    assert not RosterEntry.objects.lying().exists()
