"""The form of a session: what is folded says in a sentence what it holds, and the sentence is true."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.conferences.least_rights import SESSIONS, roles_reading
from apps.core.choices import Visibility
from apps.sessions.choices import Format
from apps.sessions.forms.sittings import AS_USUAL, FEW, WHO_KNOWS
from apps.sessions.models import Session
from apps.sessions.openness import VISIBILITIES, usual_visibility
from tests.factories.conferences import ConferenceFactory, GuidingQuestionFactory, TeamMemberFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import SessionFactory, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(client, conference):
    client.force_login(TeamMemberFactory(conference=conference).user)

    def address(name="add", **kwargs):
        place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
        return reverse(f"sessions:{name}", kwargs=place | kwargs)

    return address


def typed(**values) -> dict:
    return {"titles_en": "Excursion", "format": "other", "day": "2027-09-09", "start": "14:00", "end": "15:00"} | values


def present(page: str) -> list[str]:
    """The sentences that the server shows as present."""
    return [" ".join(found.split()) for found in re.findall(r'class="present">(.*?)</span>', page, re.S)]


@pytest.mark.parametrize("format", Format.values)
def test_the_sentence_is_what_saving_does(client, conference, address, format):
    page = client.post(address(), typed(format=format, titles_en="")).text  # refused, and shown again
    [sentence] = present(page)
    client.post(address(), typed(format=format))
    sitting = Session.objects.get()
    assert sentence == f"As usual for the format. {WHO_KNOWS[sitting.visibility]}"
    assert sitting.visibility == usual_visibility(format)
    [sentence] = present(client.get(address("change", sitting_id=sitting.pk)).text)
    assert sentence == WHO_KNOWS[sitting.visibility]


def test_every_choice_has_its_sentence_on_the_page(client, address):
    page = client.get(address()).text
    known = re.findall(r'data-known="([^"]+)"', page)
    assert sorted(known) == sorted([*VISIBILITIES, *(f"format-{each}" for each in Format.values)])
    styles = (Path(__file__).parents[3] / "static/css/components/sitting-form.css").read_text()
    assert [name for name in known if f"[data-known={name}]" not in styles] == []


def test_the_words_for_formats_are_the_rule():
    everybody = {each for each in Format if usual_visibility(each) == Visibility.PUBLIC}
    registered = {each for each in Format if usual_visibility(each) == Visibility.PARTICIPANTS}
    assert everybody == {Format.PUBLIC}
    assert registered == {Format.CEREMONY, Format.BREAK, Format.OTHER}
    assert str(AS_USUAL) == (
        "Public session: everybody. Ceremony, break, other: everybody who is registered. "
        "All others: those who take part."
    )


@pytest.mark.parametrize(
    ("visibility", "roles"),
    [
        ("session", {TeamRole.ORGANIZER, TeamRole.DOCUMENT_STAFF, TeamRole.CHAIR, TeamRole.RAPPORTEUR}),
        ("secretariat", {TeamRole.ORGANIZER, TeamRole.DOCUMENT_STAFF, TeamRole.CHAIR}),
    ],
)
def test_the_words_for_the_team_are_the_table_of_rights(visibility, roles):
    words = str(WHO_KNOWS[visibility]).lower()
    assert set(roles_reading(SESSIONS[visibility])) == roles
    named = {role for role in TeamRole if str(role.label) in words}
    assert named == roles


@pytest.mark.parametrize(("count", "is_folded"), [(1, False), (FEW, False), (FEW + 1, True)])
def test_many_delegations_are_folded_with_their_number(client, conference, address, count, is_folded):
    rows = [ParticipationFactory(conference=conference) for _ in range(count)]
    assert (f"Delegations: 0 of {count}" in client.get(address()).text) == is_folded
    page = client.post(address(), typed(titles_en="", delegations=[rows[0].pk])).text
    assert (f"Delegations: 1 of {count}" in page) == is_folded
    assert re.search(rf'value="{rows[0].pk}"[^>]*checked', page)
    assert not re.search(r"Delegations: \d", client.post(address(), typed(delegations=["x"])).text)


def test_what_it_is_about_is_open_where_something_is_said(client, conference, address):
    GuidingQuestionFactory(conference=conference)
    about = re.compile(r'<details class="more"( open)?>\s*<summary>What it is about')
    assert about.search(client.get(address()).text).group(1) is None
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"), descriptions={"en": "In short."})
    assert about.search(client.get(address("change", sitting_id=sitting.pk)).text).group(1)
    assert about.search(client.post(address(), typed(titles_en="", descriptions_en="In short.")).text).group(1)


def test_an_end_on_another_day_is_shown(client, address):
    midnight = re.compile(r'<details class="more"( open)?>\s*<summary>It runs past midnight')
    assert midnight.search(client.get(address()).text).group(1) is None
    assert midnight.search(client.post(address(), typed(end_day="2027-09-10", titles_en="")).text).group(1)
    assert midnight.search(client.post(address(), typed(end_day="nonsense")).text).group(1)


def test_who_has_not_chosen_a_zone_is_told(client, conference, address):
    assert "Nobody has chosen the time zone yet" not in client.get(address()).text
    other = ConferenceFactory(forum=conference.forum, time_zone="UTC")
    TeamMemberFactory(conference=other, user=conference.team.get().user)
    url = address().replace(f"/{conference.slug}/", f"/{other.slug}/")
    assert "Nobody has chosen the time zone yet" in client.get(url).text
