"""Who was asked, who spoke and how it ended, by raw inserts and updates of whoever owns the database, triggers on."""

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.statements import services
from apps.statements.models import Annex, RosterEntry, Tabling
from tests.factories.accounts import UserFactory
from tests.factories.delegates import CredentialFactory, PersonFactory
from tests.factories.statements import adopted, conference_of, parties_of, say, tabled

pytestmark = pytest.mark.django_db
A_WHILE = dt.timedelta(hours=3)


def sql(text, *values):
    with connection.cursor() as cursor:
        cursor.execute(text, values)


def copied(row, **changes):
    values = {field.name: getattr(row, field.name) for field in row._meta.concrete_fields}
    return type(row).objects.create(**{**values, "id": uuid7(), **changes})


class Table:
    """A text on the table: the first party has spoken twice, the third not at all."""

    def __init__(self):
        self.text = tabled(conference_of(ad_referendum_allowed=False))
        self.tabling = self.text.tabling
        self.first, self.second, self.third = parties_of(self.text)
        say(self.first, "object", "No.")
        self.said = say(self.first)

    def again(self, **changes):
        return copied(self.said, **{"supersedes": self.said, "at": timezone.now(), **changes})


def another_credential(table, **values):
    table.again(credential=CredentialFactory(participation=table.first.participation, function="alternate", **values))


def leaves(table, at):
    sql("UPDATE statements_rosterentry SET left_at = %s, letter = 'x' WHERE id = %s", at, table.first.pk)


def ends(table, outcome, at):
    sql("UPDATE statements_tabling SET outcome = %s, closed_at = %s", outcome, at)
    sql("UPDATE statements_statement SET state = 'negotiating', tabling_id = NULL")


OF_A_TABLED_TEXT = {
    "a position by another party's head": lambda t: t.again(party=t.third, supersedes=None),
    "a position by a credential of somebody else": another_credential,
    "a position by a credential that is over": lambda t: another_credential(
        t, person=t.said.given_by, valid_until=timezone.now() - A_WHILE
    ),
    "a position by a stranger": lambda t: t.again(given_by=PersonFactory()),
    "a position of a delegation without a credential": lambda t: t.again(credential=None),
    "a position of tomorrow": lambda t: t.again(at=timezone.now() + A_WHILE),
    "a position that there is not": lambda t: t.again(value="maybe"),
    "a position that these terms do not know": lambda t: t.again(value="join_ad_referendum"),
    "a departure before the tabling": lambda t: leaves(t, timezone.now() - A_WHILE),
    "a departure before the party's own words": lambda t: leaves(t, t.tabling.opened_at),
    "a departure of tomorrow": lambda t: leaves(t, timezone.now() + A_WHILE),
    "an end of tomorrow": lambda t: ends(t, "reopened", timezone.now() + A_WHILE),
    "an end before the beginning": lambda t: ends(t, "reopened", timezone.now() - A_WHILE),
    "adopted and opened again": lambda t: ends(t, "adopted", t.tabling.opened_at),
    "an end by somebody without an end": lambda t: sql("UPDATE statements_tabling SET closed_by_id = opened_by_id"),
    "the chair's words without a gavel": lambda t: sql("UPDATE statements_tabling SET provisional = '{\"at\": 1}'"),
    "a gavel ad referendum without the chair's words": lambda t: sql(
        "UPDATE statements_statement SET state = 'adopted_ad_ref'"
    ),
    "replaced before it was adopted": lambda t: sql("UPDATE statements_statement SET superseded_by_id = id"),
    "a second round at once": lambda t: copied(t.tabling, round=2),
}


def refused(act, *given):
    def to_the_end():
        act(*given)
        sql("SET CONSTRAINTS ALL IMMEDIATE")

    with pytest.raises(DatabaseError), transaction.atomic():
        to_the_end()


@pytest.mark.parametrize("act", OF_A_TABLED_TEXT.values(), ids=OF_A_TABLED_TEXT)
def test_what_did_not_happen_on_the_table_cannot_be_written(act):
    table = Table()
    sql("SET CONSTRAINTS ALL IMMEDIATE")
    sql("SET CONSTRAINTS ALL DEFERRED")
    refused(act, table)


def another_round(text, outcome):
    tabling = copied(text.tabling, round=2, size=1, outcome="", closed_at=None, closed_by=None)
    RosterEntry.objects.create(tabling=tabling, participation=text.tabling.roster.first().participation)
    Tabling.objects.filter(pk=tabling.pk).update(outcome=outcome, closed_at=timezone.now())


def test_after_a_decision_no_round_annex_or_record_comes_beside_it():
    text, other = adopted(), tabled()
    for outcome in ("adopted", "reopened"):
        refused(another_round, text, outcome)
    for party in (text.tabling.roster.first(), parties_of(other)[0]):
        refused(lambda party=party: Annex.objects.create(statement=text, party=party, kind="reservation", texts={}))
    values = {"statement": other, "tabling": other.tabling, "sha256": other.tabling.sha256}
    values |= {"canonical": bytes(other.tabling.canonical), "decision_symbol": "X/2027/9", "adopted_at": timezone.now()}
    for chain in ({"chain_number": 3}, {"chain_number": 2, "previous_sha256": "a" * 64}):
        refused(lambda chain=chain: copied(text.record, **{**values, "forum": other.conference.forum, **chain}))


def test_a_party_does_not_leave_before_its_own_words():
    table = Table()
    with pytest.raises(Refused) as wrong:
        services.leave(table.first, letter="Letter", by=UserFactory(), at=table.tabling.opened_at)
    assert (wrong.value.code, wrong.value.field) == ("at", "at")
