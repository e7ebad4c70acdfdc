"""The set-up of a forum, an edition and its delegations in a real browser: both sizes, both schemes, and no script."""

import pytest
from django.urls import reverse

from apps.conferences.forms.details import SECTIONS
from apps.conferences.models import Conference
from tests.factories import conferences as make
from tests.factories.delegations import EntityNameFactory, ParticipationFactory
from tests.support.browser import PHONE, assert_fits, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LONG = "Union of the Federated Example Islands and their Overseas Dependencies"
FORUM_PAGES = ["forum", "forum-details", "forum-organizations", "forum-facts", "forum-team", "forum-new-edition"]
EDITION_PAGES = [
    "setup", "setup-details", "setup-rooms", "setup-questions", "setup-decisions", "setup-organizations", "setup-facts",
    "setup-team", "setup-status", "setup-history",
]  # fmt: skip


@pytest.fixture
def conference(settings):
    settings.SECOND_FACTOR_REQUIRED = False
    conference = make.ConferenceFactory(number=8, slug="eighth", themes={"en": "Peace"})
    make.DecisionProfileFactory(conference=conference)
    make.RoomFactory.create_batch(2, conference=conference)
    make.GuidingQuestionFactory.create_batch(2, conference=conference)
    make.OrganizationRoleFactory(conference=conference)
    for value, source in (("18", "Example report"), ("17", "Example list")):
        make.SourcedFactFactory(conference=conference, values={"en": value}, source=source)
    for status, name in (("confirmed", "Exampleland"), ("invited", LONG), ("declined", "Otherland")):
        row = ParticipationFactory(conference=conference, status=status, entity__default_names={"en": name})
        EntityNameFactory(conference=conference, entity=row.entity, display=name, disclaimer="For this meeting only.")
    return conference


@pytest.fixture
def organizer(conference):
    return make.TeamMemberFactory(conference=None, forum=conference.forum, user__name="Organizer Example").user


def addresses(conference) -> dict[str, str]:
    forum = {"forum_slug": conference.forum.slug}
    edition = forum | {"conference_slug": conference.slug}
    one = edition | {"participation_id": conference.participations.all()[1].pk}
    return (
        {name: reverse(f"conferences:{name}", kwargs=forum) for name in FORUM_PAGES}
        | {name: reverse(f"conferences:{name}", kwargs=edition) for name in EDITION_PAGES}
        | {
            f"details-{name}": reverse("conferences:setup-details-section", kwargs={**edition, "section": name})
            for name in SECTIONS
        }
        | {name: reverse(f"delegations:{name}", kwargs=edition) for name in ("list", "add", "names", "clone")}
        | {name: reverse(f"delegations:{name}", kwargs=one) for name in ("edit", "entity", "entity-names")}
    )


@pytest.mark.parametrize("width", [320, 390])
def test_a_long_name_stays_beside_the_notice_on_a_phone_and_is_whole_in_the_menu(pages, axe, conference, width):
    type(conference.forum).objects.filter(pk=conference.forum_id).update(is_demonstration=True)
    user = make.TeamMemberFactory(conference=None, forum=conference.forum, user__name=f"Delegate {LONG}").user
    page = pages.open(user=user, viewport={"width": width, "height": 844})
    page.goto(addresses(conference)["setup"])
    chip, label = page.locator(".masthead-tools > .chip"), page.locator(".menu > summary")
    boxes = [found.bounding_box() for found in (chip, label)]
    centres = [box["y"] + box["height"] / 2 for box in boxes]
    assert abs(centres[0] - centres[1]) < 2
    assert_fits(page)
    label.click()
    assert page.locator(".menu-body .who b").inner_text() == f"Delegate {LONG}"
    axe(page)


def test_every_page_fits_and_is_accessible(pages, conference, organizer):
    page = pages.open(user=organizer, viewport=PHONE)
    for name, address in addresses(conference).items():
        assert page.goto(address).status == 200
        assert_sound(page, picture=name)


def test_a_form_full_of_errors_is_accessible(pages, axe, conference, organizer):
    page = pages.open(user=organizer, viewport=PHONE)
    page.goto(addresses(conference)["details-names"])
    page.fill("[name=titles_en]", "")
    page.fill("[name=titles_ja]", "")
    page.fill("[name=slug]", "No address")
    page.click("main button.button")
    assert page.locator("[role=alert] li").count() == 2
    axe(page)


def test_an_edition_is_begun_and_set_up_without_any_script(pages, conference, organizer):
    page = pages.open(user=organizer, java_script_enabled=False)
    page.goto(addresses(conference)["clone"])
    page.fill("[name=titles_en]", "Ninth Example Conference")
    page.click("text=Begin the edition")
    page.click("nav.rail >> text=Rooms")
    page.fill("[name=names_en]", "Third Room")
    page.click("text=Add the room")
    page.click("[aria-label='Move up: Third Room']")
    page.click("nav.nav-bar >> text=Delegations")
    page.click("[aria-label='Move down: Exampleland']")
    edition = Conference.objects.get(number=9)
    assert [room.names["en"] for room in edition.rooms.all()][1] == "Third Room"
    assert [str(row) for row in edition.participations.all()] == [LONG, "Exampleland", "Otherland"]
