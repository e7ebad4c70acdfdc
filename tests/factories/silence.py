"""Texts under silence, by the services. Time is the database's: a deadline is near, no clock is moved."""

import datetime as dt
import time

from django.db import transaction

from apps.core.clocks.database_clock import database_now
from apps.delegates.models import Credential, Delegate
from apps.messaging.models import Message
from apps.statements import services
from tests.factories.accounts import UserFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.statements import conference_of, tabled

NIGHT = "Agreed in the meeting."


def silent_conference(party_kind="delegation", **values):
    return conference_of(party_kind, rule="silence", **values)


def terms(deadline=None, **values) -> services.SilenceTerms:
    """Three days from now, accepted if it happens to be somebody's night."""
    defaults = {
        "deadline": deadline or database_now() + dt.timedelta(hours=72),
        "chair": "Chair Example",
        "nobody_objected": True,
        "meeting": "Plenary, 9 September",
        "night_reason": NIGHT,
    }
    return services.SilenceTerms(**{**defaults, **values})


def under_silence(conference=None, *, by=None, **values):
    """The text and its running procedure."""
    by = by or UserFactory()
    statement = tabled(conference or silent_conference(), by=by)
    return statement, services.start_silence(statement, terms(**values), by=by)


class TooSlow(Exception):
    """The machine was busy: most of a short silence was over before it had begun."""


def short(seconds=0.6, conference=None, *, by=None, **values):
    """A text whose silence ends so soon that a test can wait for it, every notice accepted by the mail server.

    At least half of it is left to the test; on a busy machine it becomes longer.
    """
    by = by or UserFactory()
    statement = tabled(conference or silent_conference(silence_hours_min=0), by=by)
    while True:
        try:
            with transaction.atomic():
                deadline = database_now() + dt.timedelta(seconds=seconds)
                procedure = services.start_silence(statement, terms(deadline, **values), by=by)
                delivered(procedure)
                if database_now() > deadline - dt.timedelta(seconds=seconds / 2):
                    raise TooSlow
            return statement, procedure
        except TooSlow:
            seconds *= 2


def wait_until(moment):
    """Until the database's clock shows it."""
    time.sleep(max(0.0, (moment - database_now()).total_seconds()))
    while database_now() < moment:
        pass


def delivered(procedure):
    """Every notice accepted by the mail server."""
    mails = Message.objects.filter(pk__in=procedure.notices.exclude(message_id=None).values("message_id"))
    mails.update(state="sent", sent_at=database_now(), secrets={})


def account_of(entry):
    """The account of whoever speaks for the party now, who is registered."""
    person = entry.person or speaking(entry).person
    user = person.user or UserFactory(email=f"account-{person.email}")
    person.user = user
    person.save()
    delegate = Delegate.objects.filter(conference=entry.conference_id, person=person)
    if not delegate.exists():
        conference = entry.tabling.statement.conference
        DelegateFactory(conference=conference, participation=entry.participation, person=person, registered=True)
    return user


def speaking(entry):
    return Credential.objects.valid().filter(participation=entry.participation_id).order_by("valid_from").last()


def reply(entry, kind="objection", text="The date is too early.", credential=None):
    own = credential or (speaking(entry) if entry.participation_id else None)
    return services.NewReply(entry, kind, text, own)


def broken(entry, *, by=None, **values):
    return services.break_silence(reply(entry, **values), by=by or account_of(entry))
