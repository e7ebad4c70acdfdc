"""Every role × everything there is to read, held against the one table (`conferences.least_rights`)."""

import re

import pytest
from django.urls import reverse
from django.utils.formats import date_format

from apps.conferences.choices import TeamRole
from apps.conferences.least_rights import MAY_CHANGE, MAY_READ, SESSIONS, Audience, Thing, changes, reads
from apps.core.choices import Visibility
from apps.desk.destinations import first_page
from apps.sessions.models import Session
from apps.sessions.openness import VISIBILITIES
from apps.statements import services
from apps.statements.choices import State
from apps.statements.models import Statement
from apps.statements.text_life import ON_THE_TABLE
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, RegistrationFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.documents import DocumentFactory, LanguageVersionFactory, PublicationFactory, paragraph
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, times
from tests.factories.statements import adopted, conference_of, drafted, parties_of, say, tabled
from tests.support.readers import readers_of

pytestmark = pytest.mark.django_db
ROWS = [*TeamRole, *Audience]
T = Thing
PEOPLE = {T.ARRIVALS, T.PEOPLE, T.PERSONAL, T.EXPORTS}
# permission → (what has to be read, what has to be changed), written down a second time: the pages ask for these
NEEDS = {
    "conferences.view_desk": ({T.SET_UP}, set()),
    "conferences.manage": (set(), {T.SET_UP}),
    "conferences.manage_team": ({T.TEAM}, {T.TEAM}),
    "conferences.view_trail": ({T.HISTORY}, set()),
    "delegations.view": ({T.DELEGATIONS}, set()),
    "delegations.manage": (set(), {T.DELEGATIONS}),
    "delegates.manage": ({T.PEOPLE, T.PERSONAL}, {T.PEOPLE}),
    "delegates.export": ({T.EXPORTS}, set()),
    "delegates.view_arrivals": ({T.ARRIVALS}, set()),
    "delegates.view_own": ({T.OWN_DELEGATION}, set()),
    "statements.give_own": ({T.OWN_TEXTS}, {T.OWN_POSITION}),
    "sessions.view_desk": ({T.PROGRAMME_DESK, T.SESSIONS_CLOSED, T.SESSIONS_SECRETARIAT, T.NAMES}, set()),
    "sessions.manage": (set(), {T.PROGRAMME_DESK}),
    "sessions.ask_meeting": ({T.OWN_MEETINGS}, {T.OWN_MEETINGS}),
    "statements.view": ({T.TABLED}, set()),
    "statements.view_positions": ({T.POSITIONS}, set()),
    "statements.view_reasons": ({T.REASONS}, set()),
    "statements.view_drafts": ({T.DRAFTS}, set()),
    "statements.view_amendments": ({T.DRAFTS, T.AMENDMENTS}, set()),
    "statements.handle": (set(), {T.AMENDMENTS}),
    "statements.view_history": ({T.TEXT_HISTORY}, set()),
    "statements.write": (set(), {T.DRAFTS, T.POSITIONS}),
    "statements.gavel": (set(), {T.ADOPTION}),
    "statements.countersign": (set(), {T.COUNTERSIGNING}),
    "documents.view_unpublished": ({T.UNPUBLISHED}, set()),
    "documents.publish": (set(), {T.UNPUBLISHED}),
    "desk.board": ({T.PEOPLE, T.PROGRAMME_DESK, T.DRAFTS, T.POSITIONS, T.MAIL, T.SET_UP}, set()),
    "messaging.view": ({T.MAIL}, set()),
    "messaging.manage": (set(), {T.MAIL}),
}


def enter(client, user) -> None:
    client.logout()
    if user.is_authenticated:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")


@pytest.fixture(autouse=True)
def one_factor(settings):
    settings.SECOND_FACTOR_REQUIRED = False


def place(conference) -> dict[str, str]:
    return {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}


def test_every_role_and_everybody_outside_has_a_row_that_nobody_can_change():
    assert set(MAY_READ) == set(MAY_CHANGE) == set(ROWS)
    for table in (MAY_READ, MAY_CHANGE):
        assert {type(row) for row in table.values()} == {frozenset}
        with pytest.raises(TypeError):
            table[TeamRole.CHAIR] = frozenset()
    assert set(SESSIONS) == set(Visibility)


def test_what_a_role_may_change_it_may_read_and_nobody_outside_the_team_changes_anything():
    for row in ROWS:
        assert MAY_CHANGE[row] - {T.ADOPTION, T.COUNTERSIGNING, T.REPORT_CLEARING} <= MAY_READ[row], row
    own = {
        Audience.HEAD: {T.OWN_POSITION, T.OWN_AMENDMENTS, T.OWN_MEETINGS},
        Audience.INDIVIDUAL: {T.OWN_POSITION, T.OWN_AMENDMENTS},
    }
    assert {row: MAY_CHANGE[row] for row in Audience if MAY_CHANGE[row]} == own


@pytest.mark.parametrize(
    ("row", "things"),
    [
        (TeamRole.INTERPRETER, {T.DRAFTS, T.AMENDMENTS, T.REASONS, T.POSITIONS, T.SESSIONS_CLOSED, *PEOPLE}),
        (TeamRole.CHECK_IN, {T.DRAFTS, T.TABLED, T.REASONS, T.POSITIONS, T.UNPUBLISHED, T.SESSIONS_CLOSED, T.PERSONAL}),
        (TeamRole.RAPPORTEUR, {T.SESSIONS_SECRETARIAT, T.AMENDMENTS, T.REASONS, T.MAIL, *PEOPLE}),
        (TeamRole.CHAIR, {T.MAIL, *PEOPLE}),
        (TeamRole.DOCUMENT_STAFF, {T.MAIL, *PEOPLE}),
        (
            Audience.DELEGATE,
            {T.SESSIONS_CLOSED, T.SESSIONS_SECRETARIAT, T.DRAFTS, T.TABLED, T.UNPUBLISHED, T.DELEGATIONS},
        ),
        (Audience.PUBLIC, set(Thing) - {T.SESSIONS_PUBLIC, T.DOCUMENTS}),
    ],
)
def test_what_a_role_has_no_use_for_it_does_not_read(row, things):
    assert MAY_READ[row] & things == set()


def test_several_roles_add_up():
    roles = [TeamRole.CHECK_IN, TeamRole.INTERPRETER]
    assert reads(roles, T.ARRIVALS, T.TABLED)
    assert not reads(roles, T.DRAFTS)
    assert changes([TeamRole.ORGANIZER, TeamRole.CHAIR], T.ADOPTION, T.MAIL)
    assert not changes([], T.MAIL)
    assert not reads([], T.DOCUMENTS)


def test_every_permission_of_a_conference_asks_the_table():
    conference = ConferenceFactory()
    for row, user in readers_of(conference).items():
        for permission, (read, changed) in NEEDS.items():
            expected = read <= MAY_READ[row] and changed <= MAY_CHANGE[row]
            assert user.has_perm(permission, conference) == expected, (row, permission)


def test_sessions_by_visibility():
    conference = ConferenceFactory()
    for hour, visibility in zip(("09", "10", "11", "12"), VISIBILITIES, strict=True):
        at = times(f"{hour}:00", f"{hour}:30")
        SessionFactory(conference=conference, at=at, visibility=visibility, titles={"en": visibility})
        SessionFactory(at=at, visibility=visibility, titles={"en": "elsewhere"})
    for row, user in readers_of(conference).items():
        expected = [visibility for visibility in VISIBILITIES if SESSIONS[visibility] in MAY_READ[row]]
        assert [s.titles["en"] for s in Session.objects.visible_to(user, conference).in_order()] == expected, row


def test_a_closed_session_is_its_own_interpreter_s():
    conference = ConferenceFactory()
    own, _other = (SessionFactory(conference=conference, at=times(f"{h}:00", f"{h}:30")) for h in ("09", "10"))
    secret = SessionFactory(conference=conference, visibility="secretariat", at=times("11:00", "11:30"))
    user = TeamMemberFactory(conference=conference, role=TeamRole.INTERPRETER).user
    person = AssignmentFactory(sitting=own, role="interpreter", person__user=user).person
    AssignmentFactory(sitting=secret, role="interpreter", person=person)
    assert list(Session.objects.visible_to(user, conference)) == [own]


def test_draft_editions_are_known_to_the_team_alone(client):
    conference = ConferenceFactory(status="draft")
    SessionFactory(conference=conference, at=times("09:00", "10:00"), visibility="participants", titles={"en": "Tea"})
    url = reverse("sessions:programme", kwargs=place(conference))
    for row, user in readers_of(conference).items():
        enter(client, user)
        answer = client.get(url)
        assert answer.status_code == (200 if T.UNANNOUNCED in MAY_READ[row] else 404), row
        assert ("Tea" in answer.text) == (row in TeamRole), row


def test_names_of_people_and_delegations_in_a_session(client):
    conference = ConferenceFactory(list_public=True)
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    silent = DelegateFactory(conference=conference, registered=True, person__family_name="Silentname")
    AssignmentFactory(sitting=sitting, person=silent.person)
    proposed = EntityFactory(forum=conference.forum, default_names={"en": "Unaskedland"})
    SessionDelegationFactory(
        sitting=sitting,
        participation=ParticipationFactory(conference=conference, entity=proposed, status="proposed", entitled=False),
    )
    for name, more in (("programme", {}), ("sitting", {"sitting_id": sitting.pk})):
        for row, user in readers_of(conference).items():
            enter(client, user)
            text = client.get(reverse(f"sessions:{name}", kwargs=place(conference) | more)).text
            assert ("Silentname" in text) == (T.NAMES in MAY_READ[row]), (row, name)
            assert ("Unaskedland" in text) == (T.DELEGATIONS in MAY_READ[row]), (row, name)


@pytest.mark.parametrize(
    ("state", "thing"), [({}, T.UNPUBLISHED), ({"embargoed": True}, T.UNPUBLISHED), ({"live": True}, T.DOCUMENTS)]
)
def test_documents_by_embargo(client, state, thing):
    conference = ConferenceFactory()
    version = LanguageVersionFactory(
        document=DocumentFactory(conference=conference), paragraphs=[paragraph("The secret words.", "1")]
    )
    PublicationFactory(version=version, **state)
    for row, user in readers_of(conference).items():
        enter(client, user)
        for name in ("document", "pdf"):
            answer = client.get(reverse(f"documents:{name}", kwargs={"symbol": version.document.symbol}))
            expected = 200 if thing in MAY_READ[row] else 404
            assert answer.status_code == expected, (row, name)
            assert name == "pdf" or ("The secret words." in answer.text) == (expected == 200)


def thing_of(statement) -> Thing:
    if statement.document:
        live = statement.document.versions.live().count() == statement.document.versions.count()
        return T.DOCUMENTS if live else T.UNPUBLISHED
    return T.TABLED if statement.state in ON_THE_TABLE else T.DRAFTS


@pytest.fixture
def texts():
    """Texts of one conference in every way in which somebody may not read them, and one of another conference."""
    conference = conference_of()
    made = [drafted(conference), tabled(conference), adopted(conference), adopted(conference), adopted(conference)]
    for version in made[3].document.versions.all():
        version.publication.published_at = version.document.created_at
        version.publication.save()
    half = made[4].document.versions.get(language="en").publication
    half.published_at = half.version.document.created_at
    half.save()
    made.append(services.advance(tabled(conference), "no_consensus", by=TeamMemberFactory(conference=conference).user))
    tabled()
    assert [thing_of(each) for each in made] == [
        T.DRAFTS, T.TABLED, T.UNPUBLISHED, T.DOCUMENTS, T.UNPUBLISHED, T.DRAFTS,
    ]  # fmt: skip
    return conference, made


def test_texts_by_state(client, texts):
    conference, made = texts
    readers = readers_of(conference)
    made.append(Statement.objects.of(conference).exclude(tabling__roster__person=None).get())  # an individual's
    for row, user in readers.items():
        opens = T.TABLED in MAY_READ[row]
        theirs = {each.pk for each in made if thing_of(each) in MAY_READ[row] and row in TeamRole}
        assert set(Statement.objects.visible_to(user, conference).values_list("pk", flat=True)) == theirs, row
        enter(client, user)
        listed = client.get(reverse("statements:pipeline", kwargs=place(conference)))
        assert (listed.status_code == 200) == opens, row
        for each in made:
            kwargs = place(conference) | {"statement_id": each.pk}
            answer = client.get(reverse("statements:text", kwargs=kwargs))
            assert (answer.status_code == 200) == (opens and each.pk in theirs), (row, each.state)
            assert (str(each.pk) in listed.text) == (opens and each.pk in theirs), (row, each.state)


def test_every_state_of_a_text_is_somebody_s():
    assert set(State) > ON_THE_TABLE
    assert State.ADOPTED_AD_REF in ON_THE_TABLE
    assert State.DRAFTING not in ON_THE_TABLE


def test_positions_reasons_and_history_of_a_text(client):
    conference = conference_of()
    statement = tabled(conference)
    objecting, leaving, _third = parties_of(statement)
    say(objecting, "object", "The reason of the objection.")
    services.leave(leaving, letter="The words of the letter.", by=TeamMemberFactory(conference=conference).user)
    url = reverse("statements:text", kwargs=place(conference) | {"statement_id": statement.pk})
    trail = reverse("statements:trail", kwargs=place(conference) | {"statement_id": statement.pk})
    for row, user in readers_of(conference).items():
        enter(client, user)
        text = client.get(url).text if T.TABLED in MAY_READ[row] else ""
        assert (">objects<" in text) == (T.POSITIONS in MAY_READ[row]), (row, re.findall(".{50}objects.{50}", text))
        assert ("Agree to meet again." in text) == (T.TABLED in MAY_READ[row]), row
        for words in ("The reason of the objection.", "The words of the letter."):
            assert (words in text) == (T.REASONS in MAY_READ[row]), row
        assert (trail in text) == (T.TEXT_HISTORY in MAY_READ[row]), row
        assert (client.get(trail).status_code == 200) == (T.TEXT_HISTORY in MAY_READ[row]), row
    listed = reverse("statements:pipeline", kwargs=place(conference))
    enter(client, TeamMemberFactory(conference=conference, role=TeamRole.INTERPRETER).user)
    assert "Record positions" not in client.get(listed).text


def test_check_in_reads_names_badges_and_arrivals_and_nothing_else(client):
    conference = ConferenceFactory()
    registration = RegistrationFactory(
        delegate__conference=conference,
        delegate__person__email="secret-address@example.org",
        badge_name="Badge Example",
        phone="+81 3 0000 0000",
        diet="secret diet",
        access_needs="secret needs",
        arrival_on="2027-09-07",
    )
    waiting = DelegateFactory(conference=conference, accepted=True, person__given_name="Waiting")
    RegistrationFactory(delegate=waiting, badge_name="Old badge")
    for state in ("invited", "declined"):
        DelegateFactory(conference=conference, person__given_name=f"Not {state}", **{state: True})
    DelegateFactory(registered=True, person__given_name="Elsewhere")
    url = reverse("delegates:arrivals", kwargs=place(conference))
    enter(client, TeamMemberFactory(conference=conference, role=TeamRole.CHECK_IN).user)
    text = client.get(url).text
    registration.refresh_from_db()
    shown = [
        registration.delegate.person.full_name,
        "Badge Example",
        "Waiting",
        date_format(registration.arrival_on, "j"),
    ]
    assert [word for word in shown if word not in text] == []
    hidden = ["secret", "+81 3", "Old badge", "Not invited", "Not declined", "Elsewhere"]
    assert [word for word in hidden if word in text] == []
    assert "Badge Example" not in client.get(f"{url}?q=waiting").text
    assert "Badge Example" in client.get(f"{url}?q=badge").text


@pytest.mark.parametrize("role", list(TeamRole))
@pytest.mark.parametrize("status", ["draft", "registration"])
def test_the_first_page_of_every_role_opens_and_its_bar_leads_nowhere_closed(client, role, status):
    conference = ConferenceFactory(status=status)
    SessionFactory(conference=conference, at=times("09:00", "10:00"), visibility="secretariat", titles={"en": "Hidden"})
    user = TeamMemberFactory(conference=conference, role=role).user
    enter(client, user)
    page = first_page(user)
    answer = client.get(page)
    assert answer.status_code == 200, page
    assert client.get(reverse("desk:desk")).status_code == 200
    nav = re.search(r'<nav class="nav-bar".*?</nav>', answer.text, re.DOTALL).group()
    paths = re.findall(r'href="([^"]+)"', nav)
    assert paths, nav
    for path in paths:
        opened = client.get(path)
        assert opened.status_code == 200, path
        assert ("Hidden" in opened.text) <= (T.SESSIONS_SECRETARIAT in MAY_READ[role]), path


@pytest.mark.parametrize(
    ("role", "page"),
    [
        (TeamRole.ORGANIZER, "desk:board"),
        (TeamRole.DOCUMENT_STAFF, "statements:pipeline"),
        (TeamRole.CHAIR, "statements:pipeline"),
        (TeamRole.RAPPORTEUR, "statements:pipeline"),
        (TeamRole.INTERPRETER, "sessions:programme"),
        (TeamRole.CHECK_IN, "delegates:arrivals"),
    ],
)
def test_where_each_role_begins(role, page):
    conference = ConferenceFactory()
    user = TeamMemberFactory(conference=conference, role=role).user
    assert first_page(user) == reverse(page, kwargs=place(conference))


def test_the_organizer_reads_the_table_on_the_team_page(client):
    conference = ConferenceFactory()
    enter(client, TeamMemberFactory(conference=conference).user)
    text = client.get(reverse("conferences:setup-team", kwargs=place(conference))).text
    sections = re.findall(r'<details class="more">\s*<summary>(.*?)</summary>(.*?)</details>', text, re.DOTALL)
    assert len(sections) == len(ROWS)
    for row, (summary, section) in zip(ROWS, sections, strict=True):
        assert summary == capital(row)
        seen, done = section.split("May change or do")
        for words, table in ((seen, MAY_READ), (done, MAY_CHANGE)):
            lines = [line.replace("&#x27;", "'") for line in re.findall(r"<li>(.*?)</li>", words)]
            assert lines == [capital(thing) for thing in Thing if thing in table[row]]


def capital(choice) -> str:
    label = str(choice.label)
    return label[:1].upper() + label[1:]
