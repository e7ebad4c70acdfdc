"""Amendments made by the services themselves, of parties with somebody who speaks for them."""

from apps.delegates.models import Credential
from apps.statements import services
from apps.statements.amendments.agreed import hash_of
from apps.statements.amendments.voices import Voice
from apps.statements.amendments.wanted import Wanted
from apps.statements.choices import Distribution, State
from apps.statements.models import Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.statements import conference_of, drafted


def circulated(*, count=5, texts=None, **profile):
    """A text of `count` delegations, circulated to their heads, who are registered and have accounts."""
    statement = drafted(conference_of(count=count, **profile), **({"texts": texts} if texts else {}))
    for credential in Credential.objects.filter(participation__conference=statement.conference):
        credential.person.user = UserFactory()
        credential.person.save()
        DelegateFactory(
            conference=statement.conference,
            person=credential.person,
            participation=credential.participation,
            registered=True,
        )
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    return Statement.objects.get(pk=statement.pk)


def voice(statement, number=1):
    """Who speaks for the party in that place of the text."""
    party = list(statement.parties.order_by("order"))[number - 1]
    return Voice(party, Credential.objects.filter(participation=party.participation_id).first())


def paragraph(statement, place):
    """The paragraph that stands there now."""
    return rows_of(Statement.objects.get(pk=statement.pk).revision)[place - 1].paragraph_id


def submitted(statement, place=3, text="", *, party=1, op="replace", **values):
    """An amendment handed in by that party, to the paragraph in that place."""
    target = paragraph(statement, place) if op in ("replace", "delete", "move") else None
    wanted = Wanted(op=op, target=target, text=text, **values)
    return services.submit_amendment(statement, wanted, voice=voice(statement, party), by=UserFactory(), late=True)


def opened(statement, place=3, text="", **values):
    """The same, admitted."""
    return services.admit_amendment(submitted(statement, place, text, **values), by=UserFactory())


def all_agreed(statement, *, by=None):
    """The reading opened, and every paragraph agreed ad referendum by everybody."""
    by = by or UserFactory()
    now = Statement.objects.get(pk=statement.pk)
    if now.state == State.CIRCULATED:
        now = services.open_reading(now, by=by)
    rows = rows_of(now.revision)
    seen = {row.paragraph_id: hash_of(row) for row in rows}
    services.agree_paragraphs(now, dict.fromkeys(seen, True), seen=seen, by=by)
