import pytest
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.conferences.models import Conference, DecisionProfile
from apps.core.rows.concurrency import version_of
from apps.delegations.models import EntityName, Participation
from tests.factories.accounts import UserFactory
from tests.factories.conferences import DecisionProfileFactory, TeamMemberFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory
from tests.support.queries import page_queries

pytestmark = pytest.mark.django_db
READ = ["list", "names"]
WRITE = ["add", "edit", "entity", "entity-names"]
BUTTONS = ["status", "up", "down", "remove"]


def page(name: str, conference: Conference, row: Participation | None = None) -> str:
    kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    if row is not None and name not in ("list", "names", "add", "sort", "clone"):
        kwargs["participation_id"] = row.pk
    return reverse(f"delegations:{name}", kwargs=kwargs)


@pytest.fixture
def row():
    return ParticipationFactory(entity__default_names={"en": "Exampleland"}, entity__code="EXA")


@pytest.fixture
def conference(row):
    return row.conference


@pytest.fixture
def organizer(organizer, desk):
    """Signed in at `client`."""
    return organizer


@pytest.mark.parametrize("name", READ + WRITE)
def test_who_may_open_a_page(client, conference, row, name):
    url = page(name, conference, row)
    answers = {}
    people = {
        "nobody": None,
        "organizer": TeamMemberFactory(conference=conference).user,
        "chair": TeamMemberFactory(conference=conference, role=TeamRole.CHAIR).user,
        "organizer elsewhere": TeamMemberFactory().user,
        "superuser": UserFactory(is_superuser=True),
    }
    for who, user in people.items():
        client.logout()
        if user:
            client.force_login(user)
        answers[who] = client.get(url).status_code
    assert answers == {
        "nobody": 302,
        "organizer": 200,
        "chair": 200 if name in READ else 403,
        "organizer elsewhere": 403,
        "superuser": 403,
    }


@pytest.mark.parametrize("name", [*BUTTONS, "sort"])
def test_buttons_change_nothing_by_get(client, organizer, conference, row, name):
    assert client.get(page(name, conference, row)).status_code == 405


@pytest.mark.parametrize("name", [*WRITE[1:], *BUTTONS])
def test_another_conferences_delegation_is_not_found_here(client, organizer, conference, name):
    other = ParticipationFactory(status="proposed")
    assert client.post(page(name, conference, other), {"status": "invited"}).status_code == 404
    assert Participation.objects.get(pk=other.pk).status == "proposed"


def test_the_list_holds_this_conference_only_in_protocol_order(client, organizer, conference, row):
    ParticipationFactory()
    first = ParticipationFactory(conference=conference, order=1)
    Participation.objects.filter(pk=row.pk).update(order=5)
    answer = client.get(page("list", conference))
    assert list(answer.context["delegations"]) == [first, row]
    assert "no place yet" not in answer.text
    Participation.objects.filter(pk=first.pk).update(order=0)
    answer = client.get(page("list", conference))
    assert list(answer.context["delegations"]) == [row, first]
    assert "Those with a dash have no place yet and follow by name" in answer.text


def test_an_empty_list_says_what_to_do(client):
    member = TeamMemberFactory()
    client.force_login(member.user)
    assert "Add the first delegation" in client.get(page("list", member.conference)).content.decode()


def test_adding_a_known_and_a_new_entity(client, organizer, conference):
    known = EntityFactory(forum=conference.forum)
    data = {"role": "participating", "capacity": "state", "entitled": "on", "seats": "5"}
    assert client.post(page("add", conference), data | {"entity": known.pk}).status_code == 302
    new = {"default_names_en": "New Place", "code": "NEW", "kind": "territory"}
    assert client.post(page("add", conference), data | new).status_code == 302
    assert [row.entity.code for row in conference.participations.all()] == ["EXA", known.code, "NEW"]


def test_a_participating_delegation_is_entitled_unless_somebody_says_otherwise(client, organizer, conference):
    form = client.get(page("add", conference)).context["form"]
    assert (form["role"].value(), form["entitled"].value()) == ("participating", True)
    assert "has no position, whatever is ticked here" in client.get(page("add", conference)).text
    data = {"capacity": "state", "kind": "state"}
    for role, ticked, code in [
        ("participating", True, "ONE"), ("participating", False, "TWO"), ("observer", True, "SEE"),
        ("invited", True, "ASK"), ("special", True, "SPE"),
    ]:  # fmt: skip
        typed = {"role": role, "code": code, "default_names_en": code, **({"entitled": "on"} if ticked else {})}
        assert client.post(page("add", conference), data | typed).status_code == 302
    entitled = {row.entity.code: row.entitled for row in conference.participations.all()}
    assert entitled == entitled | {"ONE": True, "TWO": False, "SEE": False, "ASK": False, "SPE": True}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"code": ""}, "code"),
        ({"default_names_en": ""}, "default_names"),
        ({"code": "EXA"}, "code"),
        ({"seats": "0"}, "seats"),
        ({"kind": "planet"}, "kind"),
    ],
)
def test_bad_entries_are_said_beside_their_field_and_nothing_is_lost(client, organizer, conference, change, field):
    data = {
        "role": "participating", "capacity": "state", "entitled": "on", "seats": "5", "default_names_en": "New Place",
        "code": "NEW", "kind": "state", "default_sort_keys_en": "Kept as typed",
    } | change  # fmt: skip
    response = client.post(page("add", conference), data)
    assert list(response.context["form"].errors) == [field]
    assert "Kept as typed" in response.content.decode()
    assert conference.participations.count() == 1


def test_another_forums_entity_cannot_be_chosen(client, organizer, conference):
    foreign = EntityFactory()
    data = {"role": "participating", "capacity": "state", "entity": foreign.pk}
    response = client.post(page("add", conference), data)
    assert "entity" in response.context["form"].errors
    assert foreign.default_names["en"] not in client.get(page("add", conference)).content.decode()


def test_membership_days_are_whole_days_at_the_venue(client, organizer, conference, row):
    data = {
        "role": "participating", "capacity": "state", "first_day": "2027-01-01", "last_day": "2027-01-31",
        "version": version_of(row),
    }  # fmt: skip
    assert client.post(page("edit", conference, row), data).status_code == 302
    row.refresh_from_db()
    assert [row.valid_from.isoformat(), row.valid_until.isoformat()] == [
        "2026-12-31T15:00:00+00:00",
        "2027-01-31T15:00:00+00:00",
    ]
    form = client.get(page("edit", conference, row)).context["form"]
    assert [str(form.initial["first_day"]), str(form.initial["last_day"])] == ["2027-01-01", "2027-01-31"]


def test_reversed_days_are_said_beside_the_field(client, organizer, conference, row):
    data = {
        "role": "participating", "capacity": "state", "first_day": "2027-02-01", "last_day": "2027-01-31",
        "version": version_of(row),
    }  # fmt: skip
    assert list(client.post(page("edit", conference, row), data).context["form"].errors) == ["last_day"]


def test_the_status_is_a_button_that_knows_when_the_page_was_opened(client, organizer, conference, row):
    url, version = page("status", conference, row), version_of(row)
    client.post(url, {"status": "withdrawn", "version": version})
    row.refresh_from_db()
    assert row.status == "withdrawn"
    response = client.post(url, {"status": "confirmed", "version": version}, follow=True)
    assert "after you opened this page" in response.content.decode()
    row.refresh_from_db()
    assert row.status == "withdrawn"


@pytest.mark.parametrize("data", [{}, {"status": "crowned"}, {"status": "confirmed"}])
def test_a_step_that_is_not_there_is_refused_in_words(client, organizer, conference, row, data):
    url = page("status", conference, row)
    response = client.post(url, data | {"version": version_of(row)}, follow=True)
    assert "cannot become" in response.content.decode()


def test_moving_and_sorting_by_buttons(client, organizer, conference, row):
    later = ParticipationFactory(conference=conference, order=99, entity__default_names={"en": "Alpha"})
    client.post(page("up", conference, later))
    assert list(conference.participations.all()) == [later, row]
    client.post(page("down", conference, later))
    assert list(conference.participations.all()) == [row, later]
    client.post(page("sort", conference), {"language": "en"})
    assert list(conference.participations.all()) == [later, row]
    response = client.post(page("sort", conference), {"language": "xx"}, follow=True)
    assert "Choose one of the languages" in response.content.decode()


def test_removing_says_why_not(client, organizer, conference, row):
    response = client.post(page("remove", conference, row), follow=True)
    assert "Only a proposed delegation" in response.content.decode()
    assert Participation.objects.count() == 1


def test_names_are_previewed_then_saved(client, organizer, conference, row):
    url = page("entity-names", conference, row)
    data = {"display_en_list": "Land of Examples", "sort_key_en_list": "E", "version": version_of(row)}
    response = client.post(url, data | {"preview": "1"}, follow=True)
    assert "Nothing is saved yet" in response.content.decode()
    assert EntityName.objects.count() == 0
    assert client.post(url, data).status_code == 302
    assert [(name.display, name.sort_key) for name in EntityName.objects.all()] == [("Land of Examples", "E")]
    assert "Land of Examples" in client.get(page("list", conference)).content.decode()


def test_a_disclaimer_without_a_name_is_refused_at_the_name(client, organizer, conference, row):
    data = {"disclaimer_en_list": "For lists only", "version": version_of(row)}
    response = client.post(page("entity-names", conference, row), data)
    assert list(response.context["form"].errors) == ["display_en_list"]


def test_names_in_a_language_that_is_no_longer_worked_in_stay_editable(client, organizer, conference, row):
    EntityNameFactory(conference=conference, entity=row.entity, language="ru", display="Пример")
    assert "Пример" in client.get(page("entity-names", conference, row)).content.decode()


def test_the_forums_name_is_changed_with_a_version(client, organizer, conference, row):
    url = page("entity", conference, row)
    data = {"default_names_en": "Renamed", "code": "EXA", "kind": "state", "version": version_of(row.entity)}
    assert client.post(url, data).status_code == 302
    assert "after you opened this page" in client.post(url, data).content.decode()


def test_cloning_is_for_organizers_of_the_forum(client, organizer, conference):
    assert client.get(page("clone", conference)).status_code == 403
    TeamMemberFactory(conference=None, forum=conference.forum, user=organizer)
    assert client.get(page("clone", conference)).status_code == 200
    response = client.post(page("clone", conference), {"titles_en": "Next", "number": "77", "slug": "next"})
    clone = Conference.objects.get(slug="next")
    assert (clone.participations.count(), clone.cloned_from) == (1, conference)
    assert client.get(response["Location"]).status_code == 200


def test_the_next_edition_decides_by_silence_too(client, organizer, conference):
    TeamMemberFactory(conference=None, forum=conference.forum, user=organizer)
    DecisionProfileFactory(conference=conference, rule="silence", silence_hours_min=72)
    client.post(page("clone", conference), {"titles_en": "Next", "number": "77", "slug": "next"})
    made = Conference.objects.get(slug="next")
    found = DecisionProfile.objects.filter(conference=made).values_list("rule", "silence_hours_min")
    assert list(found) == [("silence", 72)]


def test_a_taken_number_is_said_beside_the_field(client, organizer, conference):
    TeamMemberFactory(conference=None, forum=conference.forum, user=organizer)
    data = {"titles_en": "Next", "number": str(conference.number), "slug": "next"}
    assert list(client.post(page("clone", conference), data).context["form"].errors) == ["number"]
    assert Conference.objects.count() == 1


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("name", "queries"), [("list", 4), ("names", 4)])
def test_lists_take_the_same_queries_for_one_row_and_three(client, rows, name, queries):
    member = TeamMemberFactory()
    for participation in ParticipationFactory.create_batch(rows, conference=member.conference):
        EntityNameFactory(conference=member.conference, entity=participation.entity)
    client.force_login(member.user)
    assert page_queries(client, page(name, member.conference)) == queries
