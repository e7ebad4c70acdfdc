"""The call for objections through the pages: the chair's desk and the head's telephone (T30)."""

import pytest

from apps.statements.models import ObjectionCall, Position, Statement
from tests.factories.conferences import TeamMemberFactory
from tests.factories.silence import account_of
from tests.factories.statements import called, drafted, parties_of, say, tabled
from tests.support.negotiation import page as url

pytestmark = pytest.mark.django_db
REASON = "Paragraph 2 goes too far."


@pytest.fixture
def statement():
    return tabled(live=True)


@pytest.fixture
def chair(statement):
    return TeamMemberFactory(conference=statement.conference, role="chair").user


def words(answer):
    return " ".join(answer.content.decode().split())


def test_from_the_question_to_the_gavel(client, statement, chair):
    client.force_login(chair)
    assert url(statement, "call") in words(client.get(url(statement, "text")))
    assert "asked for objections before the gavel" in words(client.get(url(statement, "adopt")))
    answer = client.post(url(statement, "call"), {"chair": "", "close": ""})
    assert (answer.status_code, "chair" in answer.context["form"].errors) == (422, True)
    answer = client.post(url(statement, "call"), {"chair": "Chair Example", "close": ""}, follow=True)
    assert "Nobody has objected so far" in words(answer)
    answer = client.post(url(statement, "call"), {"close": str(ObjectionCall.objects.get().pk)}, follow=True)
    assert answer.redirect_chain[-1][0] == url(statement, "adopt")
    form = answer.context["form"]
    assert ("asked" in form.fields, form.initial["chair"]) == (False, "Chair Example")
    data = {**form.initial, "places": "", "at": f"{form.initial['at']:%H:%M}"}
    assert client.post(url(statement, "adopt"), data).status_code == 302
    assert Statement.objects.get().record.asked_for_objections is True


def test_a_head_objects_from_the_telephone(client, statement, chair):
    entry = parties_of(statement)[0]
    client.force_login(account_of(entry))
    assert url(statement, "own-object") not in words(client.get(url(statement, "own-text")))
    client.force_login(chair)
    client.post(url(statement, "call"), {"chair": "Chair Example", "close": ""})
    client.force_login(account_of(entry))
    shown = words(client.get(url(statement, "own-text")))
    assert "Is there any objection?" in shown
    assert url(statement, "own-object") in shown
    answer = client.post(url(statement, "own-object"), {"text_own": "", "seen": ""})
    assert "An objection needs its reason." in words(answer)
    assert ObjectionCall.objects.get().ended_at is None
    assert client.post(url(statement, "own-object"), {"text_own": REASON, "seen": ""}).status_code == 302
    position = Position.objects.get()
    assert (position.value, position.text, position.recorded_by) == ("object", REASON, account_of(entry))
    client.force_login(chair)
    page = words(client.get(url(statement, "call")))
    assert f"{entry} objects" in page
    assert "objected" in page
    late = client.post(
        url(statement, "call"), {"close": str(ObjectionCall.objects.get().pk)}
    )  # pressed on the page of a moment before
    assert f"{entry} objected, and the call has ended by it." in words(late)
    assert Statement.objects.get().state == "tabled"


def test_a_second_objection_of_the_delegation_is_told_of_the_first(client, statement):
    entry = parties_of(statement)[0]
    say(entry)
    client.force_login(account_of(entry))
    answer = client.post(url(statement, "own-object"), {"text_own": REASON, "seen": ""})
    assert "Meanwhile" in words(answer)
    assert REASON in words(answer)
    again = client.post(url(statement, "own-object"), {"text_own": REASON, "seen": str(Position.objects.get().pk)})
    assert again.status_code == 302


def test_the_page_tells_by_its_mark_whether_anything_is_different(client, statement, chair):
    client.force_login(chair)

    def asked(mark=""):
        return client.get(url(statement, "call"), headers={"If-None-Match": f'"{mark}"'} if mark else {})

    seen = []
    entry = parties_of(statement)[0]
    for happens in (
        lambda: None,
        lambda: client.post(url(statement, "call"), {"chair": "Chair Example", "close": ""}),
        lambda: say(entry, "object", REASON),
        lambda: say(entry),
        lambda: called(statement),
    ):
        happens()
        page = asked(seen[-1] if seen else "")
        assert (page.status_code, page.headers.get("ETag")) == (200, None)
        seen.append(page.context["mark"])
        assert f'data-mark="{seen[-1]}"' in page.text
        assert (asked(seen[-1]).status_code, asked(seen[-1]).content) == (304, b"")
    assert 'href="' + url(statement, "call") + '">Look again</a></p></noscript>' in page.text


def test_who_may(client, statement, chair):
    stranger = account_of(parties_of(tabled(live=True))[0])
    for user, page, status in (
        (chair, "call", 200),
        (account_of(parties_of(statement)[0]), "call", 403),
        (TeamMemberFactory(conference=statement.conference, role="organizer").user, "call", 403),
        (chair, "own-object", 403),
        (stranger, "own-object", 403),
    ):
        client.force_login(user)
        assert client.get(url(statement, page)).status_code == status, (page, status)


def test_put_on_the_table_by_the_page_the_room_is_asked(client):
    statement = drafted()
    client.force_login(TeamMemberFactory(conference=statement.conference, role="document_staff").user)
    assert client.post(url(statement, "table"), {}).status_code == 302
    assert Statement.objects.get(pk=statement.pk).tabling.calls_objections is True


def test_after_the_answer_the_page_leads_to_the_gavel(client, statement, chair):
    called(statement)
    client.force_login(chair)
    page = words(client.get(url(statement, "text")))
    assert "nobody objected" in page
    assert "It can be adopted now" in page
    assert words(client.get(url(statement, "call"))).count("Go on to the gavel") == 1
