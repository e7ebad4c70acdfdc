"""Sealed rounds held by the database itself: no call, no annex, no entry by somebody else, whoever writes the rows."""

import pytest
from allauth.account.models import EmailAddress
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from apps.conferences.choices import Disclosure
from apps.core.exceptions import Refused
from apps.delegates.models import Person
from apps.statements import services
from apps.statements.models import Annex, ObjectionCall, Position, Tabling
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.rounds import now_of, on_the_table, sealed
from tests.factories.silence import account_of
from tests.factories.statements import called, parties_of
from tests.support.refused_rows import refused_by_the_database

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return sealed()


def close(statement):
    return services.close_round(statement, by=UserFactory())


def test_nothing_is_sealed_once_the_room_was_asked(client):
    """A call names whoever objects to it, so that a seal would keep nothing."""
    statement, ended = on_the_table("desk"), on_the_table("open")
    called(ended)
    services.call_for_objections(statement, chair="Chair Example", by=UserFactory())
    for text in (now_of(statement), now_of(ended)):
        with pytest.raises(Refused) as refused, transaction.atomic():
            services.change_disclosure(text, Disclosure.SEALED, by=UserFactory())
        assert refused.value.code == "asked"
        rows = Tabling.objects.filter(statement=text)
        refused_by_the_database(lambda rows=rows: rows.update(disclosure="sealed"))
    services.change_disclosure(statement, Disclosure.OPEN, by=UserFactory())
    assert now_of(statement).tabled.disclosure == "open"
    client.force_login(TeamMemberFactory(conference=statement.conference, role="chair").user)
    conference = statement.conference
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug, "statement_id": statement.pk}
    page = client.post(reverse("statements:round", kwargs=place), {"disclosure": "sealed"})
    assert (page.status_code, "disclosure" in page.context["form"].errors) == (422, True)


def test_an_entry_is_taken_from_nobody_else(statement):
    first = parties_of(statement)[0]
    own, other = account_of(first), UserFactory()
    held = first.participation.credentials.get(person__user=own)
    given = {"party": first, "tabled_sha256": first.tabling.sha256, "given_by": held.person, "credential": held}

    def enter(account):
        return Position.objects.create(**given, value="join", recorded_by=account)

    for account in (other, UserFactory(is_superuser=True)):
        refused_by_the_database(lambda account=account: enter(account))
    Person.objects.filter(pk=held.person_id).update(user=None)
    EmailAddress.objects.filter(user=own).delete()
    refused_by_the_database(lambda: enter(own))
    EmailAddress.objects.create(user=other, email=held.person.email.upper(), verified=False)
    refused_by_the_database(lambda: enter(other))
    EmailAddress.objects.update(verified=True)
    Person.objects.filter(pk=held.person_id).update(user=own)
    refused_by_the_database(lambda: enter(other))  # linked to an account it is of no other
    Person.objects.filter(pk=held.person_id).update(user=None)
    assert enter(other).recorded_by == other


def test_once_it_is_closed_staff_records_again(statement):
    first = parties_of(statement)[0]
    account_of(first)
    close(statement)
    assert services.take_position(services.NewPosition(first, "join"), by=UserFactory()).value == "join"


def test_nobody_is_asked_and_nothing_is_annexed(statement):
    tabling, by = statement.tabled, UserFactory()

    def ask():
        at = timezone.now()
        return ObjectionCall.objects.create(tabling=tabling, number=1, chair="C", opened_at=at, opened_by=by)

    def annex():
        words = {"kind": "explanation", "texts": {"en": "Words."}}
        return Annex.objects.create(statement=statement, party=parties_of(statement)[0], **words)

    refused_by_the_database(ask)
    refused_by_the_database(annex)
    close(statement)
    assert (ask().number, annex().kind) == (1, "explanation")
