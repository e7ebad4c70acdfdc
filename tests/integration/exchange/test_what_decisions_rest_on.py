"""Whatever an organizer does after a decision: it is refused, or the forum's own file can still be taken in."""

import datetime as dt

import pytest
from django.db import transaction
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.delegates import services as people
from apps.delegates.models import Credential, Delegate
from apps.delegations import services as delegations
from apps.delegations.models import Participation
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.choices import Event
from apps.statements.models import Statement
from tests.factories.accounts import UserFactory
from tests.factories.delegates import DelegateFactory, InvitationFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.statements import adopted, all_join, conference_of, tabled

pytestmark = pytest.mark.django_db


def of_delegations():
    return conference_of()


def of_individuals():
    return conference_of("individual")


def decided(conference):
    return adopted(conference)


def on_the_table(conference):
    return tabled(conference)


def opened_again(conference):
    statement = tabled(conference)
    all_join(statement)
    return services.advance(statement, Event.REOPEN, by=UserFactory())


def first(conference):
    return Participation.objects.filter(conference=conference).order_by("order").first()


def status(*steps):
    def act(conference, by):
        for step in steps:
            delegations.change_delegation_status(first(conference), step, by=by)

    return act


def changing(**values):
    return lambda conference, by: delegations.change_delegation(first(conference), by=by, **values)


def long_ago():
    return timezone.now() - dt.timedelta(hours=9)


def ended_before(conference, by):
    delegations.change_delegation(first(conference), by=by, valid_until=long_ago())


def begun_since(conference, by):
    delegations.change_delegation(first(conference), by=by, valid_from=timezone.now())


def withdrawn_before(conference, by):
    status("withdrawn")(conference, by)
    delegations.change_delegation(first(conference), by=by, valid_until=long_ago())


def suspended_and_taken_back(conference, by):
    changing(suspended=True)(conference, by)
    changing(suspended=False)(conference, by)
    changing(suspended=True)(conference, by)


def another_head(conference, by):
    delegate = DelegateFactory(conference=conference, participation=first(conference), registered=True)
    people.change_head(first(conference), person=delegate.person, by=by)


def another_head_since_yesterday(conference, by):
    delegate = DelegateFactory(conference=conference, participation=first(conference), registered=True)
    at = timezone.now() - dt.timedelta(hours=1)
    people.change_head(first(conference), person=delegate.person, by=by, at=at)


def ended_credential_before(conference, by):
    people.end_credential(Credential.objects.first(), by=by, at=timezone.now() - dt.timedelta(hours=1))


def ended_credential(conference, by):
    people.end_credential(Credential.objects.first(), by=by)


GOES, REFUSED = True, False
DELEGATIONS = [
    (status("withdrawn"), GOES),
    (status("withdrawn", "confirmed"), GOES),
    (status("withdrawn", "confirmed", "withdrawn"), GOES),
    (status("withdrawn", "invited"), REFUSED),
    (status("invited"), REFUSED),
    (changing(entitled=False), REFUSED),
    (changing(role="observer", entitled=False), REFUSED),
    (changing(role="invited", entitled=False), REFUSED),
    (changing(role="special", capacity="institution", note="x"), GOES),
    (changing(suspended=True), GOES),
    (suspended_and_taken_back, GOES),
    (ended_before, REFUSED),
    (withdrawn_before, REFUSED),
    (begun_since, REFUSED),
    (another_head, GOES),
    (ended_credential, GOES),
]
SPOKEN = [(another_head_since_yesterday, REFUSED), (ended_credential_before, REFUSED)]


def delegate_of(conference):
    return Delegate.objects.filter(conference=conference).order_by("pk").first()


def withdrawn(conference, by):
    people.withdraw_delegate(delegate_of(conference), by=by)


def withdrawn_and_back(conference, by):
    withdrawn(conference, by)
    people.restore_delegate(delegate_of(conference), by=by)


def declined(conference, by):
    invitation = InvitationFactory(delegate=delegate_of(conference))
    people.reply(invitation, answer="decline", by=by)


def declined_and_registered_again(conference, by):
    declined(conference, by)
    people.reply(delegate_of(conference).invitation, answer="in_person", details={"diet": ""}, by=by)
    assert delegate_of(conference).registered_until is None


def placed(roles, participation=None):
    def act(conference, by):
        place = ParticipationFactory(conference=conference, **participation) if participation else None
        people.edit_delegate(delegate_of(conference), person={}, participation=place, roles=roles, by=by)

    return act


def delegation_made_observer(conference, by):
    placed(["delegate"], {"entitled": False})(conference, by)
    delegations.change_delegation(first(conference), by=by, role="observer")


INDIVIDUALS = [
    (withdrawn, GOES),
    (withdrawn_and_back, GOES),
    (declined, GOES),
    (declined_and_registered_again, GOES),
    (placed(["observer"]), REFUSED),
    (placed(["resource_person"]), REFUSED),
    (placed(["delegate", "focal_point"]), GOES),
    (placed(["delegate"], {"observer": True}), REFUSED),
    (placed(["delegate"], {}), GOES),
    (delegation_made_observer, REFUSED),
]
CASES = [
    *[(of_delegations, life, *case) for life in (decided, on_the_table, opened_again) for case in DELEGATIONS],
    *[(of_delegations, life, *case) for life in (decided, opened_again) for case in SPOKEN],
    *[(of_individuals, life, *case) for life in (decided, on_the_table) for case in INDIVIDUALS],
]


@pytest.mark.parametrize(("kind", "life", "act", "goes"), CASES)
def test_what_comes_after_leaves_the_file_readable(kind, life, act, goes):
    with transaction.atomic():
        conference = kind()
        life(conference)
        if goes:
            act(conference, UserFactory())
        else:
            with pytest.raises(Refused) as refused:
                act(conference, UserFactory())
            assert refused.value.code == "rests_on_it"
        written = export_forum(conference.forum)
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    forum = import_document(parse_forum_file(written.encode())).forum
    assert export_forum(forum) == written
