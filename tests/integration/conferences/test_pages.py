"""Who may open which page of the set-up, and what a page does with what is typed."""

import pytest
from django.urls import reverse

from apps.audit.models import Entry
from apps.conferences import services
from apps.conferences.choices import ConferenceStatus, TeamRole
from apps.conferences.forms.details import SECTIONS
from apps.conferences.forms.editions import DetailsForm
from apps.conferences.models import Conference, DecisionProfile, Forum, GuidingQuestion, Organization, Room
from apps.core.rows.concurrency import version_of
from tests.factories.accounts import UserFactory
from tests.factories.conferences import (
    ConferenceFactory,
    DecisionProfileFactory,
    ForumFactory,
    GuidingQuestionFactory,
    OrganizationRoleFactory,
    RoomFactory,
    SourcedFactFactory,
    TeamMemberFactory,
)
from tests.support.queries import page_queries

pytestmark = pytest.mark.django_db
EDITION_PAGES = [
    "setup", "setup-details", "setup-rooms", "setup-questions", "setup-decisions", "setup-organizations",
    "setup-facts", "setup-team", "setup-status", "setup-history",
]  # fmt: skip
FORUM_PAGES = [
    "forum", "forum-details", "forum-organizations", "forum-facts", "forum-team", "forum-new-edition",
]  # fmt: skip


def edition_url(name: str, conference: Conference, **kwargs) -> str:
    slugs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(f"conferences:{name}", kwargs=slugs | kwargs)


def forum_url(name: str, forum: Forum, **kwargs) -> str:
    return reverse(f"conferences:{name}", kwargs={"forum_slug": forum.slug} | kwargs)


@pytest.fixture
def organizer(organizer, desk):
    """Signed in at `client`."""
    return organizer


@pytest.fixture
def forum_organizer(conference, client):
    member = TeamMemberFactory(conference=None, forum=conference.forum)
    client.force_login(member.user)
    return member.user


@pytest.mark.parametrize("name", EDITION_PAGES)
def test_an_organizer_opens_every_page_of_the_set_up(client, conference, organizer, name):
    DecisionProfileFactory(conference=conference)
    assert client.get(edition_url(name, conference)).status_code == 200


@pytest.mark.parametrize("name", FORUM_PAGES)
def test_an_organizer_of_the_forum_opens_every_page_of_it(client, conference, forum_organizer, name):
    assert client.get(forum_url(name, conference.forum)).status_code == 200


@pytest.mark.parametrize("name", FORUM_PAGES)
def test_an_organizer_of_one_edition_does_not_run_the_forum(client, conference, organizer, name):
    assert client.get(forum_url(name, conference.forum)).status_code == 403


@pytest.mark.parametrize("name", EDITION_PAGES)
def test_nobody_signed_in_is_asked_to(client, conference, name):
    response = client.get(edition_url(name, conference))
    assert response.status_code == 302
    assert "/accounts/login/" in response["Location"]


@pytest.mark.parametrize("name", EDITION_PAGES)
def test_the_organizer_of_another_conference_is_refused(client, conference, name):
    client.force_login(TeamMemberFactory().user)
    assert client.get(edition_url(name, conference)).status_code == 403


@pytest.mark.parametrize("name", EDITION_PAGES)
def test_a_draft_does_not_exist_for_others(client, name):
    conference = ConferenceFactory(status=ConferenceStatus.DRAFT)
    client.force_login(TeamMemberFactory().user)
    assert client.get(edition_url(name, conference)).status_code == 404


@pytest.mark.parametrize("name", EDITION_PAGES[1:])
def test_a_superuser_overrules_nothing(client, conference, name):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    assert client.get(edition_url(name, conference)).status_code == 403


def test_a_chair_reads_the_overview_and_changes_nothing(client, conference):
    client.force_login(TeamMemberFactory(conference=conference, role=TeamRole.CHAIR).user)
    response = client.get(edition_url("setup", conference))
    assert response.status_code == 200
    assert edition_url("setup-status", conference) not in response.content.decode().split("</nav>")[-1]
    assert client.get(edition_url("setup-rooms", conference)).status_code == 403


@pytest.mark.parametrize(
    ("first", "superuser", "expected"), [(True, False, 200), (False, False, 403), (False, True, 200)]
)
def test_who_may_found_a_forum(client, first, superuser, expected):
    if not first:
        ForumFactory()
    client.force_login(UserFactory(is_superuser=superuser))
    assert client.get(reverse("conferences:new-forum")).status_code == expected


def test_founding_leads_to_the_forum(client):
    user = UserFactory()
    client.force_login(user)
    data = {
        "names_en": "Example Forum", "slug": "example", "abbreviation": "EXF", "track": "II", "status": "active",
        "accent": "pine",
    }  # fmt: skip
    response = client.post(reverse("conferences:new-forum"), data)
    forum = Forum.objects.get()
    assert response["Location"] == forum_url("forum", forum)
    assert client.get(response["Location"]).status_code == 200


def test_a_bad_address_is_said_beside_the_field(client):
    client.force_login(UserFactory())
    data = {"names_en": "Kept as typed", "slug": "desk", "abbreviation": "x", "track": "II", "status": "active"}
    response = client.post(reverse("conferences:new-forum"), data)
    assert set(response.context["form"].errors) == {"slug", "abbreviation", "accent"}
    assert "Kept as typed" in response.content.decode()
    assert Forum.objects.count() == 0


@pytest.mark.parametrize(("number", "status"), [("2", 302), ("20", 302), ("1", 422), ("21", 422), ("", 422)])
def test_the_forum_says_from_how_many_on_red_lines_are_counted(client, number, status):
    forum = ForumFactory()
    client.force_login(TeamMemberFactory(forum=forum, conference=None, role=TeamRole.ORGANIZER).user)
    form = client.get(forum_url("forum-details", forum)).context["form"]
    assert form["red_lines_from"].value() == 3
    data = {"names_en": "Example Forum", "abbreviation": forum.abbreviation, "track": "II", "status": "active",
            "accent": "pine", "version": version_of(forum), "red_lines_from": number}  # fmt: skip
    response = client.post(forum_url("forum-details", forum), data)
    assert response.status_code == status
    assert Forum.objects.get().red_lines_from == (int(number) if status == 302 else 3)
    assert status == 302 or set(response.context["form"].errors) == {"red_lines_from"}


DETAILS = {
    "names": {"titles_en": "Eighth", "number": "8", "slug": "eighth"},
    "dates": {"starts_on": "2027-09-09", "ends_on": "2027-09-10"},
    "place": {"mode": "in_person"},
    "languages": {"working_languages": ["en", "ja"]},
    "replies": {"reminder_days": "3", "deadline_day": "2027-08-20", "deadline_time": "18:00"},
    "discretion": {"attribution": "chatham_house"},
    "sessions": {"closed_sessions": "absent", "questions_public": "on"},
}


def section_url(section: str, conference: Conference) -> str:
    return edition_url("setup-details-section", conference, section=section)


def save(client, section: str, conference: Conference, **change):
    own = {"slug": conference.slug} if section == "names" else {}
    data = DETAILS[section] | own | {"version": version_of(conference)} | change
    return client.post(section_url(section, conference), data)


def test_every_field_of_the_details_stands_in_one_section():
    known = [name for section in SECTIONS.values() for name in section.fields]
    assert len(known) == len(set(known))
    assert set(DetailsForm.base_fields) - set(known) == {"version"}


@pytest.mark.parametrize("section", DETAILS)
def test_each_section_is_shown_and_has_a_short_form_of_its_own(client, organizer, conference, section):
    assert section_url(section, conference) in client.get(edition_url("setup-details", conference)).text
    page = client.get(section_url(section, conference))
    assert set(page.context["form"].fields) - {"version"} <= SECTIONS[section].fields
    assert len(page.context["form"].fields) <= 5
    answer = save(client, section, conference)
    assert answer.url == f"{edition_url('setup-details', conference)}#{section}"
    assert "Saved." in client.get(answer.url).text


def test_a_section_leaves_the_others_as_they_are(client, organizer, conference):
    before = {name: getattr(conference, name) for name in ("titles", "reply_deadline", "starts_on", "list_public")}
    assert all(before[name] for name in ("titles", "reply_deadline", "starts_on"))
    assert save(client, "place", conference, venues_en="Hall of Tests").status_code == 302
    conference.refresh_from_db()
    assert conference.venues == {"en": "Hall of Tests"}
    assert {name: getattr(conference, name) for name in before} == before


def test_a_section_that_is_none_is_not_found(client, organizer, conference):
    assert client.get(section_url("other", conference)).status_code == 404


def test_details_are_saved_in_venue_time(client, organizer, conference):
    assert save(client, "replies", conference).status_code == 302
    conference.refresh_from_db()
    assert conference.reply_deadline.isoformat() == "2027-08-20T09:00:00+00:00"
    assert save(client, "languages", conference).status_code == 302
    conference.refresh_from_db()
    assert conference.working_languages == ["en", "ja"]


def test_the_address_of_a_draft_can_change(client, organizer):
    conference = ConferenceFactory(slug="first-idea", status=ConferenceStatus.DRAFT)
    TeamMemberFactory(conference=conference, user=organizer)
    answer = save(client, "names", conference, slug="eighth")
    conference.refresh_from_db()
    assert conference.slug == "eighth"
    assert answer.url == f"{edition_url('setup-details', conference)}#names"


def test_a_long_theme_has_room_and_stays_one_line(client, organizer, conference):
    assert '<textarea name="themes_en"' in client.get(section_url("names", conference)).text
    assert save(client, "names", conference, themes_en="Rules for\r\na crowded  sea").status_code == 302
    conference.refresh_from_db()
    assert conference.themes == {"en": "Rules for a crowded sea"}


@pytest.mark.parametrize(
    ("section", "change", "field"),
    [
        ("dates", {"ends_on": "2027-09-08"}, "ends_on"),
        ("dates", {"ends_on": ""}, "ends_on"),
        ("replies", {"deadline_day": "2027-09-30"}, "deadline_day"),
        ("replies", {"deadline_day": ""}, "deadline_day"),
        ("languages", {"working_languages": []}, "working_languages"),
        ("names", {"titles_en": ""}, "titles"),
        ("names", {"slug": "feed"}, "slug"),
        ("names", {"number": "-1"}, "number"),
    ],
)
def test_bad_details_are_said_beside_their_field(client, organizer, conference, section, change, field):
    response = save(client, section, conference, **change)
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]


def test_dates_before_the_reply_deadline_are_refused_where_the_dates_are(client, organizer, conference):
    response = save(client, "dates", conference, starts_on="2027-08-01", ends_on="2027-08-02")
    assert response.status_code == 422
    assert "The reply deadline is after the conference" in response.text


def test_a_time_that_the_venue_skips_is_said_beside_it(client, organizer):
    conference = ConferenceFactory(time_zone="America/New_York")
    TeamMemberFactory(conference=conference, user=organizer)
    response = save(client, "replies", conference, deadline_day="2027-03-14", deadline_time="02:30")
    assert list(response.context["form"].errors) == ["deadline_time"]


def test_the_second_organizer_keeps_what_they_typed_and_may_save_again(client, organizer, conference):
    old = {"version": "2026-01-01T00:00:00+00:00", "venues_en": "Hall of Tests"}
    response = save(client, "place", conference, **old)
    assert "after you opened this page" in response.text
    assert "Hall of Tests" in response.text
    again = {**old, "version": response.context["form"]["version"].value()}
    assert save(client, "place", conference, **again).status_code == 302
    conference.refresh_from_db()
    assert conference.venues == {"en": "Hall of Tests"}


def test_the_list_of_what_is_open_leads_to_the_section(client, organizer):
    conference = ConferenceFactory(
        status="draft", starts_on=None, ends_on=None, places={}, reply_deadline=None, titles={"en": "Eighth"}
    )
    TeamMemberFactory(conference=conference, user=organizer)
    items = {item.key: item for item in client.get(edition_url("setup", conference)).context["items"]}
    page = client.get(edition_url("setup", conference)).text
    for key, section in {"dates": "dates", "place": "place", "languages": "names", "deadline": "replies"}.items():
        assert items[key].section == section
        assert f'href="{section_url(section, conference)}"' in page


def test_the_status_page_offers_only_possible_steps(client, organizer, conference):
    form = client.get(edition_url("setup-status", conference)).context["form"]
    assert [value for value, _label in form.fields["status"].choices] == [
        "announced", "in_session", "postponed", "cancelled",
    ]  # fmt: skip


def test_a_postponement_is_told_with_its_note(client, organizer, conference):
    url = edition_url("setup-status", conference)
    data = {"status": "postponed", "version": version_of(conference)}
    assert list(client.post(url, data).context["form"].errors) == ["notes"]
    assert client.post(url, data | {"notes_en": "Until spring."}).status_code == 302
    conference.refresh_from_db()
    assert (conference.status, conference.status_notes) == ("postponed", {"en": "Until spring."})


def test_an_impossible_step_is_refused_by_the_form(client, organizer, conference):
    data = {"status": "archived", "version": version_of(conference)}
    assert client.post(edition_url("setup-status", conference), data).context["form"].errors["status"]


def test_nothing_is_ticked_before_somebody_chooses_how_to_decide(client, organizer, conference):
    url = edition_url("setup-decisions", conference)
    page = client.get(url)
    assert 'name="rule" value="consensus" checked' not in page.text
    assert "checked" not in str(page.context["form"]["party_kind"])
    data = {"authentic_languages": ["en"], "language_policy": "all", "disclosure": "desk"}
    refused = client.post(url, {**data, "version": version_of(conference)}).context["form"]
    assert sorted(refused.errors) == ["party_kind", "rule"]


def test_decisions_are_saved(client, organizer, conference):
    data = {
        "rule": "unanimity", "party_kind": "delegation", "authentic_languages": ["en"], "language_policy": "all",
        "disclosure": "desk", "version": version_of(conference),
    }  # fmt: skip
    assert client.post(edition_url("setup-decisions", conference), data).status_code == 302
    profile = conference.decision_profile
    assert (profile.rule, profile.quorum, profile.ad_referendum_allowed) == ("unanimity", None, False)


def test_the_silence_procedure_is_chosen_with_its_shortest_time(client, organizer, conference):
    url = edition_url("setup-decisions", conference)
    form = client.get(url).context["form"]
    assert [value for value, _label in form.fields["rule"].choices] == [
        "unanimity", "consensus", "consensus_minus_one", "silence", "chair_text", "none",
    ]  # fmt: skip
    data = {"rule": "silence", "party_kind": "delegation", "authentic_languages": ["en"], "language_policy": "all"}
    data["disclosure"] = "desk"
    refused = client.post(url, {**data, "silence_hours_min": "0", "version": version_of(conference)}).context["form"]
    assert list(refused.errors) == ["silence_hours_min"]
    assert not DecisionProfile.objects.exists()
    answer = client.post(url, {**data, "silence_hours_min": "72", "version": version_of(conference)})
    assert answer.status_code == 302
    assert DecisionProfile.objects.values_list("rule", "silence_hours_min").get() == ("silence", 72)
    profile = DecisionProfile.objects.get()
    assert client.post(url, {**data, "silence_hours_min": "", "version": version_of(profile)}).status_code == 302
    assert DecisionProfile.objects.values_list("rule", "silence_hours_min").get() == ("silence", 72)


def test_rooms_are_added_changed_moved_and_removed(client, organizer, conference):
    url = edition_url("setup-rooms", conference)
    client.post(url, {"names_en": "Jade", "capacity": "40"})
    client.post(url, {"names_en": "Pearl"})
    jade, pearl = conference.rooms.all()
    client.post(edition_url("setup-rooms-up", conference, row_id=pearl.pk))
    assert list(conference.rooms.all()) == [pearl, jade]
    edit = edition_url("setup-rooms-edit", conference, row_id=jade.pk)
    client.post(edit, {"names_en": "Great Jade", "capacity": "50", "version": version_of(jade)})
    jade.refresh_from_db()
    assert (jade.names, jade.capacity) == ({"en": "Great Jade"}, 50)
    client.post(edition_url("setup-rooms-remove", conference, row_id=pearl.pk))
    assert list(conference.rooms.all()) == [jade]


def test_a_button_does_nothing_by_get(client, organizer, conference):
    room = RoomFactory(conference=conference)
    assert client.get(edition_url("setup-rooms-remove", conference, row_id=room.pk)).status_code == 405
    assert Room.objects.count() == 1


def test_another_conferences_room_is_not_found_here(client, organizer, conference):
    other = RoomFactory()
    for name in ("edit", "up", "remove"):
        url = edition_url(f"setup-rooms-{name}", conference, row_id=other.pk)
        assert client.post(url, {}).status_code == 404
    assert list(Room.objects.all()) == [other]


def test_questions_facts_and_organizations_are_added(client, organizer, conference):
    client.post(edition_url("setup-questions", conference), {"texts_en": "What now?"})
    client.post(
        edition_url("setup-facts", conference), {"subject": "participants", "values_en": "18", "source": "Report"}
    )
    client.post(edition_url("setup-organizations", conference), {"role": "host", "names_en": "Example Institute"})
    assert GuidingQuestion.objects.get().texts == {"en": "What now?"}
    assert (conference.facts.get().values, conference.facts.get().source) == ({"en": "18"}, "Report")
    assert conference.organization_roles.get().organization.names == {"en": "Example Institute"}


def test_an_organization_is_renamed_for_the_whole_forum(client, organizer, conference):
    row = OrganizationRoleFactory(conference=conference)
    url = edition_url("setup-organizations-edit", conference, row_id=row.pk)
    client.post(url, {"names_en": "New Name", "version": version_of(row.organization)})
    assert Organization.objects.get().names == {"en": "New Name"}


def test_another_forums_organization_cannot_be_chosen(client, organizer, conference):
    foreign = OrganizationRoleFactory().organization
    url = edition_url("setup-organizations", conference)
    response = client.post(url, {"role": "host", "organization": str(foreign.pk)})
    assert list(response.context["form"].errors) == ["organization"]
    assert foreign.names["en"] not in client.get(url).content.decode()


def test_the_team_page_adds_and_changes_roles(client, organizer, conference):
    url = edition_url("setup-team", conference)
    client.post(url, {"email": "chair@example.org", "roles": ["chair"], "language": "en"})
    member = conference.team.get(role=TeamRole.CHAIR)
    edit = edition_url("setup-team-edit", conference, member_id=member.pk)
    assert client.get(edit).context["form"].initial == {"roles": ["chair"]}
    client.post(edit, {"roles": ["rapporteur"]})
    assert sorted(conference.team.values_list("role", flat=True)) == ["organizer", "rapporteur"]


def test_the_last_organizer_is_told_why_not(client, organizer, conference):
    url = edition_url("setup-team-edit", conference, member_id=conference.team.get(user=organizer).pk)
    response = client.post(url, {"roles": []})
    assert "last organizer" in response.content.decode()
    assert conference.team.count() == 1


def test_an_account_outside_the_team_has_no_page_there(client, organizer, conference):
    stranger = TeamMemberFactory()
    assert client.get(edition_url("setup-team-edit", conference, member_id=stranger.pk)).status_code == 404


def test_a_new_edition_from_scratch(client, conference, forum_organizer):
    url = forum_url("forum-new-edition", conference.forum)
    assert client.get(url).context["form"].initial["number"] == conference.number + 1
    response = client.post(url, {"titles_en": "Next", "number": "77", "slug": "next"})
    edition = Conference.objects.get(slug="next")
    assert response["Location"] == edition_url("setup", edition)
    assert client.get(response["Location"]).status_code == 200


def test_the_forum_page_shows_its_own_editions_only(client, conference, forum_organizer):
    ConferenceFactory()
    response = client.get(forum_url("forum", conference.forum))
    assert list(response.context["editions"]) == [conference]


ROW_FACTORIES = {
    "setup-rooms": RoomFactory,
    "setup-questions": GuidingQuestionFactory,
    "setup-organizations": OrganizationRoleFactory,
    "setup-facts": SourcedFactFactory,
    "setup-team": TeamMemberFactory,
}
QUERIES = {
    "setup-rooms": 3, "setup-questions": 4, "setup-organizations": 4, "setup-facts": 3, "setup-team": 4,
}  # fmt: skip


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("name", QUERIES)
def test_lists_take_the_same_queries_for_one_row_and_three(client, organizer, conference, name, rows):
    ROW_FACTORIES[name].create_batch(rows, conference=conference)
    assert page_queries(client, edition_url(name, conference)) == QUERIES[name]


@pytest.mark.parametrize("editions", [1, 3])
def test_the_forum_page_takes_the_same_queries(client, editions):
    member = TeamMemberFactory(conference=None, forum=ForumFactory())
    ConferenceFactory.create_batch(editions, forum=member.forum)
    client.force_login(member.user)
    assert page_queries(client, forum_url("forum", member.forum)) == 4


@pytest.mark.parametrize("rows", [1, 3])
def test_the_overview_takes_the_same_queries(client, organizer, conference, rows):
    for factory in ROW_FACTORIES.values():
        factory.create_batch(rows, conference=conference)
    assert page_queries(client, edition_url("setup", conference)) == 8


@pytest.mark.parametrize(("status", "kept"), [("archived", True), ("registration", False)])
def test_only_of_an_edition_that_is_over_may_something_be_unknown(client, organizer, conference, status, kept):
    conference.status = status
    conference.save()
    forms = {name: client.get(section_url(name, conference)).context["form"] for name in ("place", "discretion")}
    fields = [forms["place"].fields["mode"], forms["discretion"].fields["attribution"]]
    assert [("", "unknown") in field.choices for field in fields] == [kept, kept]


def test_a_clone_of_an_edition_of_which_little_is_known_has_the_usual_rules(conference, forum_organizer):
    conference.status, conference.mode, conference.attribution = "archived", "", ""
    conference.save()
    clone = services.clone_conference(conference, by=forum_organizer, number=9, slug="ninth", titles={"en": "Ninth"})
    assert (clone.mode, clone.attribution) == ("in_person", "chatham_house")


def test_what_others_read_of_closed_sessions_is_chosen_recorded_and_taken_over(
    client, organizer, conference, forum_organizer
):
    assert conference.closed_sessions == "absent"
    assert save(client, "sessions", conference, closed_sessions="opaque").status_code == 302
    conference.refresh_from_db()
    assert conference.closed_sessions == "opaque"
    entry = Entry.objects.get(verb="conference.changed")
    assert entry.details["changed"] == {"closed_sessions": ["absent", "opaque"]}
    page = client.get(edition_url("setup-details", conference)).content.decode()
    assert "<dd>that there is a closed session, and when</dd>" in page
    clone = services.clone_conference(conference, by=forum_organizer, number=9, slug="ninth", titles={"en": "Ninth"})
    assert clone.closed_sessions == "opaque"


def test_no_third_way_to_treat_closed_sessions(client, organizer, conference):
    answer = save(client, "sessions", conference, closed_sessions="public")
    assert answer.status_code == 422
    conference.refresh_from_db()
    assert conference.closed_sessions == "absent"
