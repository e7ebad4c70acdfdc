"""Who carried an amendment, and who sat in a small group, is changed by nobody afterwards, whoever writes the rows."""

import datetime as dt

import pytest
from django.db import connection
from django.utils import timezone

from apps.statements import services
from apps.statements.models import ReferralMember, Sponsor
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, voice
from tests.support.refused_rows import refused_by_the_database

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return circulated(count=3)


@pytest.fixture
def amendment(statement):
    return opened(statement, 3, "Agree to part.")


def raw(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM statements_sponsor",
        "TRUNCATE statements_sponsor CASCADE",
        "UPDATE statements_sponsor SET role = 'supporter'",
        "UPDATE statements_sponsor SET joined_at = joined_at - interval '1 day'",
        "UPDATE statements_sponsor SET credential_id = NULL",
    ],
)
def test_a_sponsor_is_neither_removed_nor_rewritten(amendment, sql):
    refused_by_the_database(lambda: raw(sql))
    assert Sponsor.objects.get().amendment == amendment


def test_nobody_carries_another_amendment_by_a_row(statement, amendment):
    other = opened(statement, 4, "Ask nobody.", party=2)
    refused_by_the_database(lambda: amendment.sponsors.update(amendment=other))
    mine, theirs = amendment.sponsors.get(), other.sponsors.get()
    refused_by_the_database(lambda: Sponsor.objects.filter(pk=mine.pk).update(participation=theirs.participation))


def test_who_left_has_left(statement, amendment):
    services.join_amendment(amendment, "sponsor", voice=voice(statement, 2), by=UserFactory())
    services.withdraw_amendment(amendment, voice=voice(statement), by=UserFactory())
    gone = amendment.sponsors.exclude(left_at=None)
    for moment in (None, timezone.now() + dt.timedelta(days=1)):
        refused_by_the_database(lambda moment=moment: gone.update(left_at=moment))
    assert gone.count() == 1


def test_members_of_a_small_group_stay_its_members(statement):
    members = [voice(statement).party]
    services.refer_paragraphs(
        statement, [paragraph(statement, 3)], members=members, facilitator="Ms Ono", by=UserFactory()
    )
    other = voice(statement, 2).party.participation
    refused_by_the_database(lambda: ReferralMember.objects.update(participation=other))
    refused_by_the_database(lambda: raw("DELETE FROM statements_referralmember"))
    assert ReferralMember.objects.get().participation == members[0].participation
