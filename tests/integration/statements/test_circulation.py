"""Words handed to a circle: who reads which revision, who is told, and that it stays as it was (T17)."""

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.core.exceptions import Refused
from apps.delegates.choices import DelegateRole
from apps.delegates.models import Credential
from apps.delegations.choices import ParticipationRole
from apps.messaging.models import Message
from apps.statements import services
from apps.statements.choices import Basis, Distribution, Event, State
from apps.statements.circulation.reading import circle, circles_of, circulated_to
from apps.statements.log.snapshots import words_mark
from apps.statements.models import Circulation, Statement
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.statements import conference_of, drafted, reworded, tabled

pytestmark = pytest.mark.django_db

H, D, P = Distribution.HEADS, Distribution.DELEGATES, Distribution.PARTICIPANTS


def place(statement, name, **kwargs):
    slugs = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    return reverse(f"statements:{name}", kwargs={**slugs, "statement_id": statement.pk, **kwargs})


def registered(conference, **values):
    return DelegateFactory(conference=conference, registered=True, **values)


@pytest.fixture
def world():
    """A conference with one of each: by name the delegate."""
    conference = conference_of(count=2)
    parties = list(conference.participations.order_by("order"))
    observing = ParticipationFactory(conference=conference, role=ParticipationRole.OBSERVER, entitled=False, order=9)
    head = Credential.objects.get(participation=parties[0])
    return {
        "head": registered(conference, person=head.person, participation=parties[0]),
        "member": registered(conference, participation=parties[0]),
        "observer in a delegation": registered(conference, participation=parties[1], roles=[DelegateRole.OBSERVER]),
        "of an observing delegation": registered(conference, participation=observing),
        "head of an observing delegation": registered(
            conference, person=CredentialFactory(participation=observing).person, participation=observing
        ),
        "resource person": registered(conference, participation=None, roles=[DelegateRole.RESOURCE_PERSON]),
        "not registered": DelegateFactory(conference=conference, participation=parties[0]),
    }


CIRCLES = {
    "head": [H, D, P],
    "member": [D, P],
    "observer in a delegation": [P],
    "of an observing delegation": [P],
    "head of an observing delegation": [P],
    "resource person": [P],
    "not registered": [],
}


@pytest.mark.parametrize("name", CIRCLES)
def test_who_belongs_to_which_circle(world, name):
    conference = world["head"].conference
    assert circles_of([world[name].person], conference) == CIRCLES[name]
    for each in Distribution:
        inside = world[name] in circle(conference, each)
        assert inside == (each in CIRCLES[name]), each


def test_an_individual_who_is_a_party_is_among_the_heads():
    statement = drafted(conference_of("individual"))
    person = statement.parties.first().person
    assert circles_of([person], statement.conference) == [H, D, P]
    outsider = registered(statement.conference, participation=None)
    assert circles_of([outsider.person], statement.conference) == [P]


@pytest.mark.parametrize("to", Distribution)
def test_each_circle_reads_and_is_mailed_and_nobody_else(world, to):
    conference = world["head"].conference
    statement = drafted(conference)
    services.circulate(statement, to, by=UserFactory(), note="Remarks until Friday.")
    readers = {name for name, circles in CIRCLES.items() if to in circles}
    for name, delegate in world.items():
        assert [each.statement for each in circulated_to([delegate.person], conference)] == (
            [statement] if name in readers else []
        )
    mailed = set(Message.objects.filter(kind="circulated").values_list("to_address", flat=True))
    assert {world[name].person.email for name in readers} <= mailed
    assert not mailed & {world[name].person.email for name in world if name not in readers}
    body = Message.objects.filter(kind="circulated").first().text_body
    assert "Remarks until Friday." in body
    assert "Agree to meet" not in body


def test_circulated_words_stay_and_the_next_change_is_the_next_revision(world):
    conference = world["head"].conference
    statement = drafted(conference)
    made = services.circulate(statement, H, by=UserFactory())
    assert Statement.objects.get(pk=statement.pk).state == State.CIRCULATED
    reworded(statement, 3, en="Agree to meet once more.")
    with pytest.raises(DatabaseError), transaction.atomic():
        made.revision.texts.filter(order=3).update(text="Agree to nothing.")
    text = circulated_to([world["head"].person], conference)[0]
    assert text.latest.revision == made.revision
    services.circulate(statement, D, by=UserFactory())
    heads = circulated_to([world["head"].person], conference)[0]
    assert [each.revision.rev_no for each in heads.circulations] == [1, 0]
    members = circulated_to([world["member"].person], conference)[0]
    assert [each.revision.rev_no for each in members.circulations] == [1]


def test_a_wider_circle_of_the_same_revision_mails_nobody_twice(world):
    statement = drafted(world["head"].conference)
    services.circulate(statement, H, by=UserFactory())
    services.circulate(statement, P, by=UserFactory())
    to = list(Message.objects.filter(kind="circulated").values_list("to_address", flat=True))
    assert len(to) == len(set(to)) == circle(statement.conference, P).count()


def test_the_database_keeps_circulations_and_takes_no_words_that_may_change():
    statement = drafted()
    made = services.circulate(statement, H, by=UserFactory())
    attacks = [
        lambda: Circulation.objects.filter(pk=made.pk).update(circle=P),
        lambda: Circulation.objects.filter(pk=made.pk).delete(),
        lambda: Circulation.objects.create(revision=drafted().revision, circle=H, at=made.at),
        lambda: Circulation.objects.create(revision=made.revision, circle=H, at=made.at),
    ]
    for attack in attacks:
        with pytest.raises(DatabaseError), transaction.atomic():
            attack()
    assert Circulation.objects.get() == made


def refused(statement, circle=H, **values):
    with pytest.raises(Refused) as told:
        services.circulate(statement, circle, by=UserFactory(), **values)
    return told.value


def test_what_is_not_circulated():
    assert refused(tabled()).code == "state"
    assert refused(drafted(basis=Basis.CHAIR)).code == "basis"
    statement = drafted()
    services.circulate(statement, D, by=UserFactory())
    assert [(refused(statement, each).code, refused(statement, each).field) for each in (H, D)] == [
        ("circulated", "circle"),
        ("circulated", "circle"),
    ]
    read = words_mark(Statement.objects.get(pk=statement.pk).revision)
    reworded(statement, 3, en="Agree to meet once more.")
    assert refused(statement, H, seen=read).code == "changed_meanwhile"
    stands = words_mark(Statement.objects.get(pk=statement.pk).revision)
    assert services.circulate(statement, H, by=UserFactory(), seen=stands).revision.rev_no == 1


def test_what_was_withdrawn_is_nobodys_any_more(world):
    statement = drafted(world["head"].conference)
    services.circulate(statement, P, by=UserFactory())
    services.advance(statement, Event.WITHDRAW, by=UserFactory())
    assert circulated_to([world["head"].person], statement.conference) == []


@pytest.fixture
def signed_in(client):
    def as_delegate(delegate):
        delegate.person.user = UserFactory()
        delegate.person.save()
        client.force_login(delegate.person.user)
        return client

    return as_delegate


def test_a_delegate_reads_it_with_what_changed(world, signed_in):
    statement = drafted(world["head"].conference)
    services.circulate(statement, D, by=UserFactory(), note="First draft.")
    reworded(statement, 3, en="Agree to meet once more.")
    client = signed_in(world["member"])
    page = client.get(place(statement, "circulated"))
    assert "Agree to meet again." in page.text
    assert "First draft." in page.text
    assert "once more" not in page.text
    services.circulate(statement, D, by=UserFactory())
    page = client.get(place(statement, "circulated"))
    assert "Agree to meet once more." in page.text
    changed = client.get(place(statement, "circulated"), {"revision": 1, "since": 0})
    assert "Agree to meet <del>again</del><ins>once more</ins>." in changed.text
    assert statement.symbol in client.get(reverse("site:me")).text


def test_who_is_not_in_the_circle_finds_no_page(world, signed_in):
    statement = drafted(world["head"].conference)
    services.circulate(statement, H, by=UserFactory())
    client = signed_in(world["member"])
    assert client.get(place(statement, "circulated")).status_code == 404
    assert statement.symbol not in client.get(reverse("site:me")).text


def test_an_earlier_revision_that_went_to_others_cannot_be_asked_for(world, signed_in):
    statement = drafted(world["head"].conference)
    services.circulate(statement, H, by=UserFactory())
    reworded(statement, 3, en="Agree to meet once more.")
    services.circulate(statement, D, by=UserFactory())
    client = signed_in(world["member"])
    page = client.get(place(statement, "circulated"), {"revision": 0, "since": 0})
    assert "Agree to meet once more." in page.text
    assert "again" not in page.text


def test_circulating_from_the_desk(client):
    statement = drafted()
    for credential in Credential.objects.filter(participation__conference=statement.conference):
        registered(statement.conference, person=credential.person, participation=credential.participation)
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    page = client.get(place(statement, "circulate"))
    assert "3 people now" in page.text
    seen = page.context["form"]["seen"].value()
    done = client.post(place(statement, "circulate"), {"circle": "heads", "seen": seen, "note": ""}, follow=True)
    assert "is circulated to heads of delegation" in done.text
    again = client.get(place(statement, "circulate"))
    assert 'value="heads"' not in again.text
    assert 'value="delegates"' in again.text
    wrong = client.post(place(statement, "circulate"), {"circle": "", "seen": seen, "note": "Mine."}, follow=True)
    assert wrong.status_code == 422
    assert "Mine." in wrong.text


def test_one_who_may_only_read_circulates_nothing(client):
    statement = drafted()
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    assert client.post(place(statement, "circulate"), {"circle": "heads", "seen": "0"}).status_code == 403
    assert not Circulation.objects.exists()


def test_verify_records_finds_words_that_were_changed_past_the_log(capsys):
    statement = drafted()
    call_command("verify_records")
    statement.revision.texts.filter(order=3).update(text="Agree to nothing.")
    with pytest.raises(CommandError, match="Logs that do not give their text: 1"):
        call_command("verify_records")
    assert statement.symbol in capsys.readouterr().err
