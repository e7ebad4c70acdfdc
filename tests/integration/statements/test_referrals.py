"""Small groups: paragraphs go out, and what comes back is one more alternative and nothing else (T39)."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from apps.conferences.choices import TeamRole
from apps.core.exceptions import Refused
from apps.messaging.models import Message
from apps.statements import services
from apps.statements.choices import AmendmentState as A
from apps.statements.models import Amendment, BracketGroup, Referral, Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, voice
from tests.factories.conferences import TeamMemberFactory
from tests.support.negotiation import page

pytestmark = pytest.mark.django_db

BY = UserFactory


@pytest.fixture
def statement():
    return circulated(count=3)


def refer(statement, *places, members=(1, 2), **values):
    values = {"facilitator": "Facilitator Example", "by": BY(), **values}
    uids = [paragraph(statement, place) for place in places]
    return services.refer_paragraphs(
        statement, uids, members=[voice(statement, number).party for number in members], **values
    )


def words(statement):
    return [row.text for row in rows_of(Statement.objects.get(pk=statement.pk).revision)]


def refused(call, *args, **values):
    with pytest.raises(Refused) as told:
        call(*args, **values)
    return told.value.code, told.value.field


def test_what_comes_back_is_an_alternative_and_the_text_stays(statement):
    before = words(statement)
    made = refer(statement, 3, 4)
    third, fourth = paragraph(statement, 3), paragraph(statement, 4)
    services.return_referral(made, {third: "Agree to meet each year.", fourth: before[3]}, by=BY())
    assert words(statement) == before
    group = BracketGroup.objects.get()
    assert [(each.origin, each.text) for each in group.alternatives.all()] == [
        ("original", "Agree to meet again."),
        ("referral", "Agree to meet each year."),
    ]
    assert Referral.objects.get().returned == [third]


def test_it_stands_beside_amendments_and_chosen_it_merges_them(statement):
    group = services.bracket_amendment(opened(statement, 3, "Agree to part."), by=BY())
    made = refer(statement, 3)
    services.return_referral(made, {paragraph(statement, 3): "Agree to meet each year."}, by=BY())
    assert BracketGroup.objects.get() == group
    services.close_brackets(group, group.alternatives.get(origin="referral"), by=BY())
    assert Amendment.objects.get().state == A.MERGED
    assert words(statement)[2] == "Agree to meet each year."


def test_its_members_are_told_and_nobody_else(statement):
    refer(statement, 3, members=(1, 3), place="Room 2")
    told = Message.objects.filter(kind="referral")
    expected = {voice(statement, number).credential.person.email for number in (1, 3)}
    assert {row.to_address for row in told} == expected
    assert "Room 2" in told.first().text


def test_it_reports_back_once(statement):
    made = refer(statement, 3)
    services.return_referral(made, {}, by=BY())
    assert refused(services.return_referral, made, {}, by=BY()) == ("returned", None)
    assert not BracketGroup.objects.exists()


def test_what_is_not_a_referral(statement):
    assert refused(refer, statement) == ("none_chosen", "paragraphs")
    assert refused(refer, statement, 3, members=()) == ("none_chosen", "members")
    assert refused(refer, statement, 3, facilitator=" ") == ("none_named", "facilitator")
    past = timezone.now() - dt.timedelta(seconds=1)
    assert refused(refer, statement, 3, report_by=past) == ("past", "day")
    refer(statement, 3)
    assert refused(refer, statement, 3, 4) == ("referred", "paragraphs")


def test_a_paragraph_that_was_taken_out_meanwhile(statement):
    gone = paragraph(statement, 3)
    made = refer(statement, 3)
    services.agree_amendment(opened(statement, 3, op="delete"), by=BY())
    told = refused(services.return_referral, made, {gone: "Agree to meet each year."}, by=BY())
    assert told == ("gone", f"text-{gone}")


def test_brackets_typed_by_the_group_are_refused_at_their_paragraph(statement):
    made, third = refer(statement, 3), paragraph(statement, 3)
    told = refused(services.return_referral, made, {third: "Agree to [meet]."}, by=BY())
    assert told == ("bracket", f"text-{third}")


def test_the_database_keeps_what_a_group_was_given(statement):
    made = refer(statement, 3)
    services.return_referral(made, {}, by=BY())
    for attack in (
        lambda: Referral.objects.update(returned_at=None, returned_by=None),
        lambda: Referral.objects.update(paragraphs=[paragraph(statement, 1)]),
        lambda: Referral.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            attack()


def test_there_and_back_through_the_pages(client, statement):
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    third = paragraph(statement, 3)
    posted = {
        "paragraphs": [str(third)], "members": [str(voice(statement, 1).party.pk)], "facilitator": "",
        "place": "Room 2", "day": "", "at": "",
    }  # fmt: skip
    wrong = client.post(page(statement, "refer"), posted, follow=True)
    assert wrong.status_code == 422
    assert "Name who leads the group." in wrong.text
    assert "Room 2" in wrong.text
    done = client.post(page(statement, "refer"), {**posted, "facilitator": "Facilitator Example"}, follow=True)
    assert "at work" in done.text
    assert "Report back</a>" in done.text
    client.post(page(statement, "referral", number=1), {f"text-{third}": "Agree to meet each year."})
    listed = client.get(page(statement, "amendments")).text
    assert "[each year]" in listed
    assert f'href="{page(statement, "brackets", number=1)}">Close the brackets</a>' in listed
    assert "Report back</a>" not in client.get(page(statement, "referrals")).text
    late = client.post(page(statement, "referral", number=1), {f"text-{third}": "Late."}, follow=True)
    assert "This group has reported back already." in late.text


def test_who_may_not_handle_returns_nothing(client, statement):
    refer(statement, 3)
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.RAPPORTEUR).user)
    assert client.get(page(statement, "referrals")).status_code == 403
    assert client.post(page(statement, "referral", number=1), {}).status_code == 403
    assert Referral.objects.get().returned_at is None


@pytest.mark.parametrize("count", [1, 3])
def test_groups_cost_the_same_for_one_and_for_three(client, count, django_assert_num_queries):
    statement = circulated(count=3)
    for place in range(1, count + 1):
        refer(statement, place, members=range(1, count + 1))
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user)
    with django_assert_num_queries(21):
        assert client.get(page(statement, "referrals")).text.count("at work") == count


def test_who_sits_in_a_group_reads_it_beside_the_text_and_nobody_else(client, statement, django_assert_num_queries):
    pages = []
    for places in ((3,), (1,), (2,)):
        refer(statement, *places, members=(1, 2))
        client.force_login(voice(statement, 1).credential.person.user)
        client.get(page(statement, "circulated"))  # the first answer to a new browser asks for more
        with django_assert_num_queries(16):
            pages.append(client.get(page(statement, "circulated")).text)
    assert [each.count("led by Facilitator Example") for each in pages] == [1, 2, 3]
    client.force_login(voice(statement, 3).credential.person.user)
    assert "Facilitator Example" not in client.get(page(statement, "circulated")).text
    for group in Referral.objects.all():
        services.return_referral(group, {}, by=BY())
    client.force_login(voice(statement, 1).credential.person.user)
    assert "Facilitator Example" not in client.get(page(statement, "circulated")).text
