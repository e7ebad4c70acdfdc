"""The organizer's pages: what needs them now, and nothing of another conference."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.translation import override

from apps.accounts.models import User
from apps.conferences.choices import ConferenceStatus, TeamRole
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations.replies import FunnelRow
from apps.delegates.people_list.heads import DelegationWithHead
from apps.delegations.names import DisplayName
from apps.desk.board import LedgerRow, Standing, board_of
from apps.desk.templatetags.desk import ledger_rows
from apps.statements.services import adopt
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, ForumFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory, PersonFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.statements import adopted, all_join, conference_of, drafted, gavel, tabled

pytestmark = pytest.mark.django_db


def url(name: str, conference) -> str:
    return reverse(name, kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug})


def test_the_board_of_the_demonstration(demonstration):
    tasks = [(task.count, task.title, task.page) for task in board_of(demonstration, "en").tasks]
    assert tasks == [
        (2, "people were not reached", "delegates:invitations"),
        (4, "people have not replied; the deadline is 30 June 2027, 18:00", "delegates:invitations"),
        (2, "people are coming, details missing", "delegates:people"),
        (2, "people are not invited yet", "delegates:invitations"),
        (1, "delegation has no head", "delegations:list"),
        (1, "point to look at in the programme", "sessions:desk"),
        (1, "position is missing on a text", "statements:text"),
    ]


def test_particulars_are_in_the_language_of_the_page(demonstration):
    with override("ja"):
        details = {task.page: task.detail for task in board_of(demonstration, "ja").tasks}
    assert details["statements:text"] == "APC/2027/L.2 海上の事故に関する共同声明（デモ用の文章）"
    assert details["delegates:people"] == "Delegate Example Four、Delegate Example Fourteen"


def test_every_line_leads_somewhere(client, demonstration):
    client.force_login(User.objects.get(email="organizer@apc.example"))
    page = client.get(url("desk:board", demonstration))
    tasks = page.context["board"].tasks
    place = {"forum_slug": demonstration.forum.slug, "conference_slug": demonstration.slug}
    assert len(tasks) == 7
    for task in tasks:
        address = reverse(task.page, kwargs={**place, **dict(task.place)})
        assert f'href="{address}"' in page.content.decode()
        assert client.get(address).status_code == 200


def test_the_ledger_says_how_each_delegation_stands(demonstration):
    assert read(ledger_rows(board_of(demonstration, "en").rows)) == [
        ("China", "wait", "2 replies open"),
        ("Japan", "wait", "1 reply open"),
        ("Republic of Korea", "wait", "details of 1 person missing"),
        ("United States of America", "wait", "2 replies open"),
        ("Mongolia", "no", "no head named"),
        ("outside delegations", "yes", "complete"),
    ]


ROW = re.compile(r'<th scope="row">(.*?)</th>.*?<span class="chip (\w*)">(.*?)</span>', re.S)


def read(ledger: str) -> list[tuple[str, str, str]]:
    """Of each row: the delegation, the shape and the words of its chip."""
    return ROW.findall(ledger)


def test_each_way_to_stand_has_its_shape_and_words():
    def row(total: int, invited: int = 0, replied: int = 0, coming: int = 0, registered: int = 0, of=None) -> LedgerRow:
        return LedgerRow(FunnelRow(of, "x", total, invited, invited, replied, coming, registered, 0))

    without_head = DelegationWithHead(uuid4(), DisplayName("x", "", ""), 1, "", None, None)
    rows = [row(0), row(1, of=without_head), row(2, 2), row(5, 5, 5, 4, 1), row(2, 1, 1), row(1, 1, 1)]
    assert {each.standing[0] for each in rows} == set(Standing)
    assert read(ledger_rows(rows)) == [
        ("x", "", "nobody named yet"),
        ("x", "no", "no head named"),
        ("x", "wait", "2 replies open"),
        ("x", "wait", "details of 3 people missing"),
        ("x", "info", "1 not invited yet"),
        ("x", "yes", "complete"),
    ]


def test_nothing_in_the_ledger_becomes_markup(client):
    member, hostile = TeamMemberFactory(), "<b>\"'&"
    entity = EntityFactory(forum=member.forum, default_names={"en": hostile})
    row = ParticipationFactory(conference=member.conference, entity=entity)
    person = PersonFactory(forum=member.forum, given_name=hostile, family_name=hostile)
    DelegateFactory(conference=member.conference, person=person, participation=row)
    CredentialFactory(participation=row, person=person)
    client.force_login(member.user)
    page = client.get(url("desk:board", member.conference)).content.decode()
    safe = "&lt;b&gt;&#34;&#39;&amp;"
    assert hostile not in page
    assert re.search(f'<tr><th scope="row">{safe}</th>\\s+<td data-label="Head">{safe} {safe}</td>', page)


def text_lines(conference) -> list[tuple[int, str]]:
    tasks = board_of(conference, "en").tasks
    return [(task.count, task.title) for task in tasks if task.page == "statements:text"]


def test_a_text_is_on_the_board_from_table_to_publication():
    conference = conference_of(count=2)
    drafted(conference)
    adopted()
    assert text_lines(conference) == []
    text = tabled(conference)
    assert text_lines(conference) == [(2, "positions are missing on a text")]
    all_join(text)
    assert text_lines(conference) == [(1, "text has every position")]
    adopt(text, gavel(), by=UserFactory())
    assert text_lines(conference) == [(1, "text is adopted and not published")]


def test_an_organizer_of_another_conference_is_kept_out(client, demonstration):
    client.force_login(TeamMemberFactory().user)
    assert client.get(url("desk:board", demonstration)).status_code == 403


def test_document_staff_have_no_board(client, demonstration):
    client.force_login(User.objects.get(email="documents@apc.example"))
    assert client.get(url("desk:board", demonstration)).status_code == 403


def test_an_empty_conference_says_what_to_do_first(client):
    member = TeamMemberFactory()
    client.force_login(member.user)
    content = client.get(url("desk:board", member.conference)).content.decode()
    assert "Begin with the delegations" in content
    assert url("delegations:list", member.conference) in content


def test_a_draft_without_delegations_has_one_thing_to_do_in_place_of_the_ledger(client):
    member = TeamMemberFactory(conference__status=ConferenceStatus.DRAFT)
    client.force_login(member.user)
    content = client.get(url("desk:board", member.conference)).content.decode()
    assert "<table" not in content
    assert content.count("Begin with the delegations") == 1
    assert content.count("No delegations yet") == 1


def test_a_draft_shows_what_of_its_set_up_is_open():
    draft = ConferenceFactory(status=ConferenceStatus.DRAFT)
    pages = [task.page for task in board_of(draft, "en").tasks]
    assert pages == ["conferences:setup"]


@pytest.mark.parametrize("count", [1, 3, 400])
def test_the_board_asks_as_often_for_400_people_as_for_one(client, django_assert_num_queries, count):
    member = TeamMemberFactory()
    conference = member.conference
    row = ParticipationFactory(conference=conference)
    people = PersonFactory.create_batch(count, forum=conference.forum)
    for person in people:
        DelegateFactory(conference=conference, person=person, participation=row, status=DelegateStatus.REGISTERED)
    client.force_login(member.user)
    client.get(url("desk:board", conference))  # the first request of a browser writes its session down
    with django_assert_num_queries(11):
        answer = client.get(url("desk:board", conference))
    assert answer.status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_my_conferences_asks_as_often_for_three_as_for_one(client, django_assert_num_queries, count):
    user = UserFactory()
    for _number in range(count):
        TeamMemberFactory(user=user)
    TeamMemberFactory()
    client.force_login(user)
    client.get(reverse("desk:desk"))
    with django_assert_num_queries(5):
        page = client.get(reverse("desk:desk"))
    assert len(page.context["charges"]) == count


def test_each_role_starts_where_it_works(client, demonstration):
    pages = {}
    for name in ("documents", "chair", "head", "delegate", "organizer"):
        client.force_login(User.objects.get(email=f"{name}@apc.example"))
        pages[name] = client.get(reverse("desk:start")).url
    texts = url("statements:pipeline", demonstration)
    me = reverse("site:me")
    board = url("desk:board", demonstration)
    assert pages == {"documents": texts, "chair": texts, "head": me, "delegate": me, "organizer": board}


def test_somebody_without_any_role_starts_at_the_home_page(client):
    client.force_login(UserFactory())
    assert client.get(reverse("desk:start")).url == reverse("site:home")


def test_nobody_signed_in_is_asked_to_sign_in(client):
    assert client.get(reverse("desk:start")).url.startswith(reverse("account_login"))


def test_roles_of_one_edition_give_nothing_in_another(client):
    member = TeamMemberFactory(role=TeamRole.CHAIR)
    client.force_login(member.user)
    other = ConferenceFactory(forum=member.forum)
    assert client.get(url("desk:board", other)).status_code == 403


def test_what_is_going_on_stands_before_what_is_over(client):
    user = UserFactory()
    over = ConferenceFactory(status=ConferenceStatus.ARCHIVED, starts_on="2030-01-01", ends_on="2030-01-02")
    current, undated = ConferenceFactory(), ConferenceFactory(starts_on=None, ends_on=None, slug="2020")
    for conference in (over, undated, current):
        TeamMemberFactory(conference=conference, user=user)
    client.force_login(user)
    charges = client.get(reverse("desk:desk")).context["charges"]
    assert [charge.conference for charge in charges] == [current, undated, over]


def test_who_has_founded_a_forum_is_led_to_its_first_edition(client):
    founder = TeamMemberFactory(for_forum=True, conference=None, forum=ForumFactory(slug="new-forum")).user
    ForumFactory(slug="other-forum")
    client.force_login(founder)
    assert client.get(reverse("desk:start")).url == reverse("desk:desk")
    page = client.get(reverse("desk:desk")).content.decode()
    assert reverse("conferences:forum-new-edition", args=["new-forum"]) in page
    assert "other-forum" not in page
    assert "There is no forum yet" not in page


def test_whoever_operates_is_led_to_the_first_forum_only_while_there_is_none(client):
    client.force_login(UserFactory(is_superuser=True))
    assert "There is no forum yet" in client.get(reverse("desk:desk")).text
    ForumFactory()
    page = client.get(reverse("desk:desk")).text
    assert "There is no forum yet" not in page
    assert "You are in no team" in page
