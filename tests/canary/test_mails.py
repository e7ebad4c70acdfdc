"""A mail says nothing that its one recipient may not read, in either part; sending it leaves no trace in the log."""

from email import message_from_bytes, policy
from email.utils import parseaddr

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from apps.conferences.choices import TeamRole
from apps.conferences.services.team import invite_team_member
from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.invitations import reminders
from apps.delegates.models import Delegate, Invitation, Person
from apps.messaging import delivery
from apps.messaging.models import Message
from tests.canary import negotiation
from tests.canary.canaries import words_in
from tests.canary.outputs import mail_texts
from tests.canary.rights import Reader
from tests.canary.test_readers import keys_in
from tests.canary.world import World, add_invited, reader_of

pytestmark = pytest.mark.django_db

KINDS = {"invitation", "reminder", "confirmation", "team", "circulated", "amendment"}


@pytest.fixture
def outbox(world, settings):
    """What the product mails to everybody it can mail to, handed over by its own delivery."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    mail.outbox = []
    world.ways.clear()
    with transaction.atomic():
        Message.objects.filter(state="due").update(state="cancelled", secrets={})
        for conference in world.coming:
            _mail_everybody(world, conference)
        for user in (world.accounts["organizer"], world.accounts["delegate"]):
            Client().post("/en/accounts/login/code/", {"email": user.email})
        yield mail.outbox
        transaction.set_rollback(True)
    world.ways.clear()  # who may read what was worked out while more people were in the teams


def _mail_everybody(world: World, conference) -> None:
    by = User.objects.get(team_roles__forum=conference.forum, team_roles__conference=None)
    rows = Invitation.objects.filter(delegate__conference=conference)
    services.remind(rows, by=by)
    _deliver()  # a new invitation cancels what waits
    negotiation.go_on(conference, by=by)  # before they decline: who is not registered is told nothing of a text
    for row in rows.select_related("delegate__person", "delegate__conference"):
        try:
            services.renew_invitation(row, by=by)
            row = Invitation.objects.with_everything().get(pk=row.pk)
            services.reply(row, answer="decline", message="No.", by=by)
        except Refused:
            continue  # who withdrew is not asked again
    reminders.send_due(timezone.now())
    for role in [role for role in TeamRole if role != TeamRole.ORGANIZER]:  # another would be asked as the contact
        invite_team_member(conference.forum, conference, email=world.accounts["operator"].email, roles=[role], by=by)
    _deliver()


def _deliver() -> None:
    while batch := delivery.claim():
        assert delivery.send(batch)


def recipient(address: str) -> Reader:
    """Whoever reads the mail of that address: a person of one forum, or an account."""
    person = Person.objects.filter(email=address).first()
    if person is None:
        return reader_of(address, User.objects.get(email=address))
    reader = Reader(address, people={person.pk})
    for delegate in Delegate.objects.filter(person=person):
        add_invited(reader, delegate)
    return reader


def test_a_mail_holds_what_its_recipient_may_read(world, outbox, log):
    wrong, found = [], set()
    for sent in outbox:
        read = message_from_bytes(sent.message().as_bytes(), policy=policy.default)
        reader = recipient(parseaddr(sent.to[0])[1])
        canaries = world.aviary.found_in(*mail_texts(read))
        found |= {canary.field for canary in canaries}
        wrong += [
            f"{sent.subject} to {sent.to[0]} holds {canary}"
            for canary in canaries
            if not any(reader.may(way) for way in world.ways_of(canary))
        ]
    assert wrong == []
    assert {"delegates.Person.family_name", "accounts.User.email", "conferences.Conference.titles"} <= found
    assert set(Message.objects.filter(state="sent").values_list("kind", flat=True)) >= KINDS
    assert len(outbox) > 40
    assert keys_in(world, log) == []


def test_a_mail_that_fails_leaves_no_name_in_the_log(world, settings, log):
    settings.EMAIL_BACKEND = "tests.canary.test_mails.Broken"
    with transaction.atomic():
        batch = delivery.claim()
        assert batch
        delivery.send(batch)
        transaction.set_rollback(True)
    assert any("could not be sent" in line for line in log)
    assert [line for line in log if words_in(line)] == []


class Broken(BaseEmailBackend):
    """A library that stumbles over a mail and says over which."""

    def send_messages(self, email_messages) -> int:
        raise RuntimeError(f"cannot encode {email_messages[0].to} with {email_messages[0].reply_to}")
