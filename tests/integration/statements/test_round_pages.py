"""Rounds and letters through the pages: hostile roles look for what is sealed, heads see what is open."""

import pytest
from django.urls import reverse

from apps.statements.models import Position, SilenceReply, Tabling
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import CredentialFactory
from tests.factories.rounds import answer, on_the_table, sealed
from tests.factories.silence import account_of, under_silence
from tests.factories.statements import drafted, parties_of
from tests.support.queries import page_queries

pytestmark = pytest.mark.django_db
REASON = "Paragraph 2 goes too far."
PAGES = ("text", "positions", "adopt", "call", "round", "trail", "log", "matrix", "by-party", "annex", "own-text")


def url(statement, page):
    conference = statement.conference
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    kwargs = place if page in ("pipeline", "symbols", "own-delegation") else {**place, "statement_id": statement.pk}
    return reverse(f"statements:{page}", kwargs=kwargs)


def words(answer_):
    return " ".join(answer_.content.decode().split())


def member(statement, role):
    return TeamMemberFactory(conference=statement.conference, role=role).user


@pytest.mark.parametrize("role", ["chair", "organizer", "document_staff", "rapporteur"])
def test_no_page_of_the_team_tells_what_is_sealed(client, role):
    """Two texts in the same state, but for what one party said: every page reads the same."""
    joined, objected = sealed(), sealed()
    answer(parties_of(joined)[0])
    answer(parties_of(objected)[0], "object", REASON)
    seen = {}
    for statement in (joined, objected):
        client.force_login(member(statement, role))
        for page in (*PAGES, "pipeline", "symbols"):
            shown = client.get(url(statement, page))
            said = words(shown)
            assert REASON not in said, page
            assert "1 party objects" not in said, page
            seen.setdefault(page, []).append(shown.status_code)
    assert all(first == second for first, second in seen.values())
    assert seen["text"] == [200, 200]
    assert "1 of 3 parties have answered" in words(client.get(url(objected, "text")))


def test_staff_is_led_to_the_round_and_records_nothing(client):
    statement = sealed()
    first = parties_of(statement)[0]
    client.force_login(member(statement, "document_staff"))
    page = client.get(url(statement, "positions"))
    assert "This round of positions is sealed" in words(page)
    assert f"value_{first.pk}" not in words(page)
    data = {f"value_{first.pk}": "join", f"seen_{first.pk}": ""}
    refused = client.post(url(statement, "positions"), data)
    assert (refused.status_code, Position.objects.count()) == (422, 0)


def test_an_answer_comes_up_by_itself(client):
    statement = sealed()
    client.force_login(member(statement, "chair"))
    marks = []
    for party in parties_of(statement)[:2]:
        marks.append(client.get(url(statement, "round")).context["mark"])
        unchanged = client.get(url(statement, "round"), headers={"If-None-Match": f'"{marks[-1]}"'})
        answer(party)
        changed = client.get(url(statement, "round"), headers={"If-None-Match": f'"{marks[-1]}"'})
        assert (unchanged.status_code, changed.status_code) == (304, 200)
    assert "2 of 3 parties have answered" in words(changed)


def test_the_chair_closes_the_round_and_everybody_entitled_sees(client):
    statement = sealed()
    first, second, third = parties_of(statement)
    answer(first, "object", REASON)
    client.force_login(account_of(second))
    before = words(client.get(url(statement, "own-text")))
    assert "This round is sealed" in before
    assert (REASON in before, first.participation.entity.code in before) == (False, False)
    client.force_login(member(statement, "chair"))
    page = words(client.get(url(statement, "round")))
    assert "1 of 3 parties have answered" in page
    assert "Close the round" in page
    assert 'name="disclosure"' not in page  # nobody changes it any more
    refused = client.post(url(statement, "round"), {"disclosure": "open"})
    assert (refused.status_code, Tabling.objects.get().disclosure) == (422, "sealed")
    done = client.post(url(statement, "round"), {"close": "1"}, follow=True)
    assert "The round is closed" in words(done)
    assert REASON in words(client.get(url(statement, "text")))
    assert client.post(url(statement, "round"), {"close": "1"}).status_code == 422
    for entry in (second, third):
        client.force_login(account_of(entry))
        assert REASON in words(client.get(url(statement, "own-text")))


def test_in_an_open_round_heads_see_positions_as_they_come_and_at_the_desk_they_do_not(client):
    for disclosure, is_seen in (("open", True), ("desk", False)):
        statement = on_the_table(disclosure)
        first, second, _third = parties_of(statement)
        answer(first, "object", REASON)
        client.force_login(account_of(second))
        assert (REASON in words(client.get(url(statement, "own-text")))) == is_seen


def test_before_the_first_position_the_chair_says_otherwise(client):
    statement = sealed()
    client.force_login(member(statement, "chair"))
    assert client.post(url(statement, "round"), {"disclosure": "open"}).status_code == 302
    assert Tabling.objects.get().disclosure == "open"
    assert client.post(url(statement, "round"), {"disclosure": "nobody"}).status_code == 422


def test_the_form_of_the_table_offers_how_the_conference_has_it(client):
    text = drafted()
    client.force_login(member(text, "document_staff"))
    form = client.get(url(text, "table")).context["form"]
    assert form.fields["disclosure"].initial == "desk"
    data = {"day": "", "at": "", "disclosure": "sealed"}
    assert client.post(url(text, "table"), data).status_code == 302
    assert Tabling.objects.get().disclosure == "sealed"


@pytest.mark.parametrize("page", ["round", "silence-letter"])
def test_only_who_has_the_gavel_closes_a_round_or_records_a_letter(client, page):
    statement = under_silence()[0] if page == "silence-letter" else sealed()
    for user in (member(statement, "organizer"), member(statement, "rapporteur"), account_of(parties_of(statement)[0])):
        client.force_login(user)
        assert client.post(url(statement, page), {"close": "1"}).status_code in (403, 404)
    assert not Tabling.objects.exclude(disclosed_at=None).exists()


@pytest.mark.parametrize("count", [1, 3])
def test_an_open_round_is_read_in_the_same_queries_however_many_spoke(client, count):
    statement = on_the_table("open")
    for entry in parties_of(statement)[:count]:
        answer(entry)
    client.force_login(account_of(parties_of(statement)[0]))
    few = page_queries(client, url(statement, "own-text"))
    assert few == 21


# --- a letter


def letter_data(page, statement, **values):
    key = page.context["form"].fields["signer"].choices[1][1][0][0]
    opened = page.context["procedure"].opened_at
    defaults = {
        "signer": key, "kind": "objection", "text": REASON, "letter": "Note 12/2027", "confirmed": "on",
        "day": f"{opened:%Y-%m-%d}", "at": f"{opened:%H:%M}",
    }  # fmt: skip
    return {**defaults, **values}


def test_a_letter_is_recorded_on_its_page_and_shown_with_who_and_when(client):
    statement, _procedure = under_silence()
    conference = statement.conference
    conference.time_zone = "UTC"
    conference.save()
    staff = member(statement, "document_staff")
    client.force_login(staff)
    assert url(statement, "silence-letter") in words(client.get(url(statement, "silence")))
    page = client.get(url(statement, "silence-letter"))
    bad = client.post(url(statement, "silence-letter"), letter_data(page, statement, letter="", confirmed=""))
    assert (bad.status_code, sorted(bad.context["form"].errors)) == (422, ["confirmed", "letter"])
    assert REASON in words(bad)
    done = client.post(url(statement, "silence-letter"), letter_data(page, statement), follow=True)
    said = words(done)
    assert "The silence is broken by the letter" in said
    assert "By letter (Note 12/2027), signed by" in said
    assert f"recorded by {staff}" in said
    row = SilenceReply.objects.get()
    assert (row.text, row.is_late, row.recorded_by) == (REASON, False, staff)
    assert "ended already" in words(client.get(url(statement, "silence-letter")))


def test_a_signer_whose_credential_came_later_is_refused_at_the_field(client):
    statement, procedure = under_silence()
    entry = parties_of(statement)[0]
    later = CredentialFactory(participation=entry.participation, function="alternate", valid_from=procedure.opened_at)
    type(later).objects.filter(pk=later.pk).update(valid_from="2099-01-01T00:00Z")
    client.force_login(member(statement, "chair"))
    page = client.get(url(statement, "silence-letter"))
    refused = client.post(
        url(statement, "silence-letter"),
        letter_data(page, statement, signer=f"c{later.pk}", day="2020-01-01", at="10:00"),
    )
    assert refused.status_code == 422
    assert SilenceReply.objects.count() == 0
