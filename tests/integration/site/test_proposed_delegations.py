"""Nobody outside the team learns of a delegation that was never asked, said no or withdrew, nor of people who have not
registered: by no page, picture, count, calendar or file."""

import re
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from pypdf import PdfReader

from apps.delegates.choices import DelegateStatus
from apps.delegations.choices import ParticipationStatus
from apps.documents.services import publish_version
from apps.site.addresses import addresses_of, every_page
from apps.site.public_forum import delegations_of, table_of
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, DecisionProfileFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory, RegistrationFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, times
from tests.factories.statements import adopted

pytestmark = pytest.mark.django_db
MACHINES = ["programme-ics", "schedule-json", "schedule-xml"]
KNOWN = {"invi", "conf"}  # short: the picture of the table cuts long names


@pytest.fixture
def conference():
    """An edition with a public list, a delegation of each status and a delegate of each, all in one public session."""
    conference = ConferenceFactory(list_public=True)
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    for status in ParticipationStatus.values:
        entity = EntityFactory(forum=conference.forum, code=status.upper(), default_names={"en": f"Land-{status[:4]}"})
        row = ParticipationFactory(conference=conference, entity=entity, status=status, seats=7)
        SessionDelegationFactory(sitting=sitting, participation=row)
    home = ParticipationFactory(conference=conference)
    for status in DelegateStatus.values:
        delegate = DelegateFactory(
            conference=conference, participation=home, status=status, person__family_name=f"Person-{status}"
        )
        RegistrationFactory(delegate=delegate, naming_consent="full_name")
        AssignmentFactory(sitting=sitting, person=delegate.person)
    return conference


def everything_public(client, conference) -> str:
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    paths = {path for page in every_page() if (path := urlsplit(addresses_of(page)["en"]).path)}
    paths |= {reverse(f"sessions:{name}", kwargs=place) for name in MACHINES}
    paths |= {"/sitemap.xml", f"/{conference.forum.slug}/feed.atom", "/en/documents/?q=Land"}
    paths.add(reverse("sessions:programme", kwargs=place) + "?by=room")
    answers = [client.get(path) for path in sorted(paths)]
    assert {answer.status_code for answer in answers} == {200}
    return "\n".join(answer.content.decode() for answer in answers)


def site(name: str, conference, app: str = "site") -> str:
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(f"{app}:{name}", kwargs=place)


def adopted_and_published(conference):
    """A text on which delegations have said something, public in both languages."""
    DecisionProfileFactory(conference=conference, rule="consensus", party_kind="delegation")
    for row in conference.participations.entitled():
        CredentialFactory(participation=row)
    text, by = adopted(conference), UserFactory()
    for version in text.document.versions.all():
        publish_version(version, by=by)
    return text


def found_in(text: str, word: str) -> set[str]:
    return set(re.findall(rf"{word}-(\w+)", text))


def test_the_public_knows_of_delegations_that_were_asked(client, conference):
    assert found_in(everything_public(client, conference), "Land") == KNOWN


def test_so_do_registered_participants(client, conference):
    member = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    client.force_login(member.person.user, backend="django.contrib.auth.backends.ModelBackend")
    assert found_in(everything_public(client, conference), "Land") == KNOWN


def test_the_team_reads_all_of_them_on_the_programme(client, conference, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    client.force_login(
        TeamMemberFactory(conference=conference).user, backend="django.contrib.auth.backends.ModelBackend"
    )
    assert found_in(everything_public(client, conference), "Land") == {"prop", *KNOWN, "decl", "with"}


def test_seats_of_a_proposal_are_in_no_count(conference):
    rows = delegations_of(conference, "en")
    assert [row.name.display for row in rows if row.name.display.startswith("Land")] == [
        "Land-invi", "Land-conf",
    ]  # fmt: skip
    conference.counts_public = True
    table = table_of(conference, delegations_of(conference, "en"))
    assert (table.seats, table.confirmed) == (7 + 7 + 5, 0)


@pytest.mark.parametrize(
    ("attribution", "list_public", "named"),
    [
        ("chatham_house", False, set()),
        ("chatham_house", True, KNOWN),
        ("off_the_record", False, set()),
        ("on_the_record", False, KNOWN),
    ],
)
def test_an_edition_publishes_its_delegations_as_its_own_setting_says(
    client, conference, attribution, list_public, named
):
    conference.attribution, conference.list_public = attribution, list_public
    conference.save()
    text = adopted_and_published(conference)
    assert found_in(everything_public(client, conference), "Land") == named
    pdf = PdfReader(BytesIO(client.get(f"/en/documents/{text.document.symbol}.pdf").content))
    assert "Joint statement on dialogue" in pdf.pages[0].extract_text()
    assert found_in(pdf.pages[0].extract_text(), "Land") == set()
    hidden = "This edition does not publish who takes part."
    assert (hidden in client.get(site("edition", conference)).text) is not bool(named)
    assert conference.publishes_delegations is bool(named)


def test_participants_know_each_other_also_where_the_public_does_not(client, conference):
    conference.list_public = False
    conference.save()
    member = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    client.force_login(member.person.user, backend="django.contrib.auth.backends.ModelBackend")
    assert found_in(client.get(site("programme", conference, "sessions")).text, "Land") == KNOWN
    assert found_in(client.get(site("edition", conference)).text, "Land") == set()


def test_of_people_the_public_knows_those_who_have_registered(client, conference):
    assert found_in(everything_public(client, conference), "Person") == {"registered"}


def test_every_status_is_decided_on(conference):
    known = conference.participations.public().values_list("status", flat=True)
    assert set(known) == {ParticipationStatus.INVITED, ParticipationStatus.CONFIRMED}
    assert len(ParticipationStatus) == 5
