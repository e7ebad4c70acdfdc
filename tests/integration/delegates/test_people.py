"""Adding, editing, withdrawing and taking over people."""

import pytest

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Delegate, Person
from tests.factories.conferences import ConferenceFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory

VALUES = {
    "email": "new@example.org",
    "given_name": "Delegate",
    "family_name": "Example New",
    "affiliation": "Institute",
}


def add(conference, organizer, participation=None, **values):
    person = {**VALUES, **values}
    return services.add_delegate(conference, person=person, participation=participation, roles=[], by=organizer)


def test_a_new_person_becomes_a_delegate(conference, organizer, japan):
    delegate = add(conference, organizer, japan)
    assert (delegate.status, delegate.roles, delegate.participation) == (DelegateStatus.PROPOSED, ["delegate"], japan)
    assert delegate.person.forum == conference.forum
    assert Entry.objects.of(delegate).get().verb == "delegate.added"


def test_someone_the_forum_knows_keeps_their_record(conference, organizer):
    known = PersonFactory(forum=conference.forum, email="New@Example.org", family_name="Example Known", affiliation="")
    delegate = add(conference, organizer)
    assert delegate.person == known
    known.refresh_from_db()
    assert (known.family_name, known.affiliation) == ("Example Known", "Institute")


def test_another_forums_person_is_somebody_else(conference, organizer):
    foreign = PersonFactory(email="new@example.org")
    assert add(conference, organizer).person != foreign
    assert Person.objects.filter(email="new@example.org").count() == 2


def test_nobody_is_in_a_conference_twice(conference, organizer):
    add(conference, organizer)
    with pytest.raises(Refused) as refused:
        add(conference, organizer)
    assert (refused.value.field, refused.value.code) == ("email", "already_here")


def test_a_delegation_of_another_conference_is_refused(conference, organizer):
    with pytest.raises(Refused) as refused:
        add(conference, organizer, ParticipationFactory())
    assert refused.value.code == "foreign_delegation"
    assert not Person.objects.filter(email="new@example.org").exists()


def edit(delegate, organizer, participation=None, **values):
    return services.edit_delegate(
        delegate, person=values, participation=participation, roles=["observer"], by=organizer
    )


def test_editing_changes_the_person_everywhere(delegate, organizer):
    edit(delegate, organizer, affiliation="New Institute")
    delegate.refresh_from_db()
    assert (delegate.person.affiliation, delegate.participation, delegate.roles) == (
        "New Institute",
        None,
        ["observer"],
    )


def test_an_address_of_somebody_else_is_refused(delegate, organizer):
    PersonFactory(forum=delegate.conference.forum, email="taken@example.org")
    with pytest.raises(Refused) as refused:
        edit(delegate, organizer, email="TAKEN@example.org")
    assert (refused.value.field, refused.value.code) == ("email", "email_taken")


def test_a_head_cannot_leave_the_delegation_with_the_credential(delegate, organizer, japan):
    CredentialFactory(participation=japan, person=delegate.person)
    with pytest.raises(Refused) as refused:
        edit(delegate, organizer, participation=None)
    assert (refused.value.field, refused.value.code) == ("participation", "holds_credential")


def test_withdrawing_ends_the_credential(delegate, organizer, japan):
    credential = CredentialFactory(participation=japan, person=delegate.person)
    services.withdraw_delegate(delegate, by=organizer)
    credential.refresh_from_db()
    delegate.refresh_from_db()
    assert credential.valid_until is not None
    assert delegate.status == DelegateStatus.WITHDRAWN


def test_withdrawing_twice_changes_nothing(delegate, organizer):
    services.withdraw_delegate(delegate, by=organizer)
    services.withdraw_delegate(delegate, by=organizer)
    assert Entry.objects.of(delegate).filter(verb="delegate.withdrawn").count() == 1


def test_restoring_kills_the_old_link(invitation, organizer):
    services.withdraw_delegate(invitation.delegate, by=organizer)
    delegate = services.restore_delegate(invitation.delegate, by=organizer)
    invitation.refresh_from_db()
    assert (delegate.status, invitation.version) == (DelegateStatus.PROPOSED, 2)


@pytest.fixture
def earlier(conference):
    return ConferenceFactory(forum=conference.forum)


def test_people_of_an_earlier_edition_come_over(conference, earlier, organizer, japan):
    there = ParticipationFactory(conference=earlier, entity=japan.entity)
    old = DelegateFactory(conference=earlier, participation=there, registered=True, roles=["observer"])
    guest = DelegateFactory(conference=earlier, declined=True)
    added = services.take_over(conference, source=earlier, delegates=[old, guest], by=organizer)
    assert [(row.person, row.participation, row.status) for row in added] == [
        (old.person, japan, DelegateStatus.PROPOSED),
        (guest.person, None, DelegateStatus.PROPOSED),
    ]


def test_who_is_here_already_is_passed_over(conference, earlier, organizer, delegate):
    old = DelegateFactory(conference=earlier, person=delegate.person)
    assert services.take_over(conference, source=earlier, delegates=[old], by=organizer) == []


def test_another_forums_people_never_come_over(conference, organizer):
    foreign = DelegateFactory()
    with pytest.raises(Refused):
        services.take_over(conference, source=foreign.conference, delegates=[foreign], by=organizer)
    assert not Delegate.objects.of(conference).exists()


def test_only_people_of_the_named_edition_come_over(conference, earlier, organizer):
    foreign = DelegateFactory()
    assert services.take_over(conference, source=earlier, delegates=[foreign], by=organizer) == []
