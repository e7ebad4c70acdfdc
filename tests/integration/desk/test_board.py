"""The organizer's pages: what needs them now, and nothing of another conference."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.html import strip_tags
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
from tests.factories.messaging import MessageFactory
from tests.factories.statements import adopted, all_join, conference_of, drafted, gavel, tabled
from tests.support.queries import page_queries

pytestmark = pytest.mark.django_db


def url(name: str, conference) -> str:
    return reverse(name, kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug})


def test_the_board_of_the_demonstration(demonstration):
    tasks = [(task.count, task.title, task.page, task.query) for task in board_of(demonstration, "en").tasks]
    assert tasks == [
        (2, "people were not reached", "delegates:people", "?open=undelivered"),
        (4, "people have not replied; the deadline is 30 June 2027, 18:00", "delegates:people", "?open=unanswered"),
        (2, "people are coming, details missing", "delegates:people", "?open=details_missing"),
        (2, "people are not invited yet", "delegates:invitations", "#to-invite"),
        (1, "delegation has no head", "delegates:credentials", ""),
        (1, "point to look at in the programme", "sessions:conflicts", ""),
        (1, "position is missing on a text", "statements:positions", ""),
    ]


def test_particulars_are_in_the_language_of_the_page(demonstration):
    with override("ja"):
        named = {task.page: [link.text for link in task.named] for task in board_of(demonstration, "ja").tasks}
    assert named["statements:positions"] == ["APC/2027/L.2 海上の事故に関する共同声明（デモ用の文章）"]
    assert named["delegates:credentials"] == ["モンゴル"]


def test_every_line_and_every_name_leads_somewhere(client, demonstration):
    client.force_login(User.objects.get(email="organizer@apc.example"))
    page = client.get(url("desk:board", demonstration))
    main = page.text.partition("<main")[2].partition("<footer")[0]
    found = [link.partition("#")[0] for link in re.findall(r'<a [^>]*?href="([^"]+)"', main)]
    assert len(found) > 25
    assert {link: status for link in set(found) if (status := client.get(link).status_code) != 200} == {}


def listed(client, conference, task) -> set[str]:
    """Whom the page of a button shows, by name."""
    answer = client.get(url(task.page, conference) + task.query)
    assert answer.status_code == 200
    return {str(person) for group in answer.context["groups"] for person in group.people}


def test_see_who_leads_to_exactly_those_people(client, organizer, desk, conference):
    def people(*names: str, **values) -> set[str]:
        return {str(DelegateFactory(conference=conference, person__given_name=name, **values)) for name in names}

    expected = {
        "details_missing": people("Yes One", "Yes Two", status=DelegateStatus.ACCEPTED),
        "without_address": people("New One", "New Two", "New Three", "New Four", person__email=""),
    }
    people("Elsewhere", status=DelegateStatus.REGISTERED)
    DelegateFactory(status=DelegateStatus.ACCEPTED)
    tasks = {task.query.removeprefix("?open="): task for task in board_of(conference, "en").tasks}
    assert {kind: listed(client, conference, tasks[kind]) for kind in expected} == expected
    assert (len(tasks["without_address"].named), tasks["without_address"].more) == (3, "and 1 more")
    assert "and 1 more" in client.get(url("desk:board", conference)).text


def test_of_one_person_the_button_leads_to_their_page(conference):
    delegate = DelegateFactory(conference=conference, person__email="")
    (task,) = [task for task in board_of(conference, "en").tasks if task.action == "Add addresses"]
    assert (task.page, task.place) == ("delegates:edit", (("delegate_id", delegate.pk),))


def test_several_delegations_without_a_head_are_listed_and_no_others(client, organizer, desk, conference):
    rows = ParticipationFactory.create_batch(3, conference=conference)
    for row in rows:
        DelegateFactory(conference=conference, participation=row, status=DelegateStatus.REGISTERED)
    CredentialFactory(participation=rows[0], person=rows[0].delegates.get().person)
    ParticipationFactory(conference=conference)  # nobody is named for it yet, so nobody can head it
    (task,) = [task for task in board_of(conference, "en").tasks if task.action == "Name a head"]
    answer = client.get(url(task.page, conference) + task.query)
    assert {row.pk for row, _members, _is_open in answer.context["rows"]} == {row.pk for row in rows[1:]}
    for row in rows[1:]:
        kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug, "participation_id": row.pk}
        assert f'href="{reverse("delegates:credentials", kwargs=kwargs)}"' in answer.text
    assert len(client.get(url(task.page, conference)).context["rows"]) == 4


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_heads_takes_the_same_queries(client, organizer, desk, conference, count):
    for row in ParticipationFactory.create_batch(count, conference=conference):
        DelegateFactory(conference=conference, participation=row)
    assert page_queries(client, url("delegates:heads", conference)) == 4


@pytest.mark.parametrize(("count", "page", "query"), [(1, "desk:message", ""), (2, "desk:mail", "?state=bounced")])
def test_mail_that_nobody_got_is_one_press_away(client, organizer, desk, conference, count, page, query):
    MessageFactory.create_batch(count, scope_id=conference.pk, kind="team", bounced=True, to_name="Team Example")
    MessageFactory(scope_id=ConferenceFactory().pk, kind="team", bounced=True)
    (task,) = board_of(conference, "en").tasks
    assert (task.count, task.page, task.query) == (count, page, query)
    assert [link.text for link in task.named] == ["Team Example"] * count


def test_the_ledger_says_how_each_delegation_stands(demonstration):
    assert read(ledger_rows(board_of(demonstration, "en").rows, "", "")) == [
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
    return [(strip_tags(name), *chip) for name, *chip in ROW.findall(ledger)]


def test_each_way_to_stand_has_its_shape_and_words():
    def row(total: int, invited: int = 0, replied: int = 0, coming: int = 0, registered: int = 0, of=None) -> LedgerRow:
        return LedgerRow(FunnelRow(of, "x", total, invited, invited, replied, coming, registered, 0))

    without_head = DelegationWithHead(uuid4(), DisplayName("x", "", ""), 1, "", None, None)
    rows = [row(0), row(1, of=without_head), row(2, 2), row(5, 5, 5, 4, 1), row(2, 1, 1), row(1, 1, 1)]
    assert {each.standing[0] for each in rows} == set(Standing)
    assert read(ledger_rows(rows, "", "")) == [
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
    assert re.search(
        f'<tr><th scope="row"><a [^>]+>{safe}</a></th>\\s+<td data-label="Head"><a [^>]+>{safe} {safe}</a></td>', page
    )


def text_lines(conference) -> list[tuple[int, str]]:
    tasks = board_of(conference, "en").tasks
    return [
        (task.count, task.title, task.page) for task in tasks if task.named and task.named[0].page == "statements:text"
    ]


def test_a_text_is_on_the_board_from_table_to_publication():
    conference = conference_of(count=2)
    drafted(conference)
    adopted()
    assert text_lines(conference) == []
    text = tabled(conference)
    assert text_lines(conference) == [(2, "positions are missing on a text", "statements:positions")]
    all_join(text)
    nobody = "text has every position, and nobody can adopt it"
    assert text_lines(conference) == [(1, nobody, "conferences:setup-team")]
    TeamMemberFactory(conference=conference, role=TeamRole.CHAIR, user__is_active=False)
    TeamMemberFactory(conference=conference, role=TeamRole.RAPPORTEUR)
    TeamMemberFactory(role=TeamRole.CHAIR)
    assert text_lines(conference) == [(1, nobody, "conferences:setup-team")]
    TeamMemberFactory(conference=None, forum=conference.forum, role=TeamRole.DOCUMENT_STAFF)
    assert text_lines(conference) == [(1, "text has every position", "statements:text")]
    adopt(text, gavel(), by=UserFactory())
    assert text_lines(conference) == [(1, "text is adopted and not published", "statements:publish")]


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
    (task,) = board_of(draft, "en").tasks
    assert task.page == "conferences:setup"
    assert [link.page for link in task.named] == [
        f"conferences:setup-{name}" for name in ("rooms", "questions", "decisions")
    ]


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
    with django_assert_num_queries(13):
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
    """The team works for two editions and chooses; for the only one that goes on, at its own work there."""

    def starts():
        pages = {}
        for name in ("documents", "chair", "head", "delegate", "organizer"):
            client.force_login(User.objects.get(email=f"{name}@apc.example"))
            pages[name] = client.get(reverse("desk:start")).url
        return pages

    me, choice = {"head": reverse("site:me"), "delegate": reverse("site:me")}, reverse("desk:desk")
    assert starts() == {"documents": choice, "chair": choice, "organizer": choice, **me}
    demonstration.forum.conferences.filter(slug="2028").update(status="archived")
    texts, board = url("statements:pipeline", demonstration), url("desk:board", demonstration)
    assert starts() == {"documents": texts, "chair": texts, "organizer": board, **me}


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
