"""Whole stories of forums, as far as their programme goes: from the desk to what those outside read of it."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from apps.documents.models import Publication
from apps.sessions import services
from apps.sessions.conflicts import Kind
from apps.sessions.models import AgendaItem, DelegationTerms, JoinLink, Release, ReleasedSession, Session
from tests.factories.accounts import UserFactory
from tests.factories.conferences import (
    ConferenceFactory,
    DecisionProfileFactory,
    RoomFactory,
    SourcedFactFactory,
    TeamMemberFactory,
)
from tests.factories.delegates import DelegateFactory, InvitationFactory, RegistrationFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.documents import DocumentFactory, PublicationFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, times

pytestmark = pytest.mark.django_db


class Desk:
    """An edition that releases its programme, its organizer signed in, and the pages by name."""

    def __init__(self, client, **values):
        self.client = client
        self.conference = ConferenceFactory(releases=True, **values)
        self.organizer = TeamMemberFactory(conference=self.conference).user
        client.force_login(self.organizer)

    def at(self, name: str, **kwargs) -> str:
        place = {"forum_slug": self.conference.forum.slug, "conference_slug": self.conference.slug}
        return reverse(name if ":" in name else f"sessions:{name}", kwargs=place | kwargs)

    def get(self, name: str, **kwargs):
        self.client.force_login(self.organizer)
        answer = self.client.get(self.at(name, **kwargs))
        assert answer.status_code == 200
        return answer

    def release(self, note: str = "") -> Release:
        """As somebody does who looks at what differs and confirms it."""
        page = self.get("release").text
        form = re.search(r'<form method="post" class="sheet stack".*?</form>', page, re.DOTALL)
        seen = dict(re.findall(r'type="hidden" name="(seen|after|chosen)" value="([^"]*)"', form[0]))
        answer = self.client.post(self.at("release"), seen | {"note": note})
        release = Release.objects.get(number=self.conference.releases.count(), conference=self.conference)
        assert answer["Location"] == self.at("version", number=release.number)
        return release

    def conflicts(self) -> list[tuple[str, str]]:
        return [(conflict.kind, conflict.sentence) for conflict, _ways in self.get("conflicts").context["rows"]]

    def read_by(self, user, url: str) -> str:
        """What an account, or without one the public, reads at an address."""
        self.client.force_login(user) if user else self.client.logout()
        return self.client.get(url).text


def test_one_of_eighteen_individuals_declines_at_the_last_minute(client):
    """Scenario 1: eighteen individuals are expected and one of them does not come after all."""
    desk = Desk(client)
    table = RoomFactory(conference=desk.conference, names={"en": "Round table"}, capacity=17)
    plenary, talk = (
        SessionFactory(conference=desk.conference, titles={"en": title}, at=times(start, end), room=table)
        for title, start, end in (("Founding plenary", "10:00", "12:00"), ("First words", "14:00", "15:00"))
    )
    accounts = {0: {"person__user": UserFactory()}, 17: {"person__user": UserFactory()}}
    people = [
        DelegateFactory(conference=desk.conference, participation=None, registered=True, **accounts.get(number, {}))
        for number in range(18)
    ]
    for delegate in people:
        AssignmentFactory(sitting=plenary, person=delegate.person, role="participant")
    last = people[-1]
    for delegate in (people[0], last):
        AssignmentFactory(sitting=talk, person=delegate.person)
    InvitationFactory(delegate=last)
    SourcedFactFactory(conference=desk.conference, subject="attendance", values={"en": "18 people"})
    assert desk.conflicts() == [(Kind.TOO_SMALL, "“Founding plenary” brings 18 people; Round table has 17 seats.")]
    assert desk.release().told == 18

    # The telephone rings: the eighteenth stays at home.
    people_page = f"/en/desk/{desk.conference.forum.slug}/{desk.conference.slug}/people/"
    client.post(f"{people_page}{last.pk}/answer", {"answer": "decline", "message": "A strike of the airline."})

    # Seventeen are counted round the table, and what the eighteenth was to do is told, with a button that ends it.
    assert desk.conflicts() == [
        (Kind.SPEAKER_GONE, f"{last.person.full_name} ({role} in “{title}”) is not coming to the conference.")
        for title, role in (("Founding plenary", "participant"), ("First words", "speaker"))
    ]
    for _step in range(2):
        (_conflict, ways), *_more = desk.get("conflicts").context["rows"]
        take_off = next(way for way in ways if way.label.startswith("Take "))
        client.post(desk.at("way-out"), dict(take_off.step.fields))
    assert desk.conflicts() == []

    # The programme that is read counts seventeen; whoever stays at home no longer reads what is closed.
    second = desk.release()
    assert [change["kinds"] for change in second.diff] == [["people"], ["people"]]
    released = ReleasedSession.objects.get(pk=plenary.pk)
    assert released.assignments.count() == 17
    page = desk.at("sitting", sitting_id=plenary.pk)
    assert "Founding plenary" in desk.read_by(people[0].person.user, page)
    assert "Founding plenary" not in desk.read_by(last.person.user, page)
    # The public page may say eighteen, as attendance and with its source.
    edition = desk.read_by(None, reverse("site:edition", args=[desk.conference.forum.slug, desk.conference.slug]))
    assert ("18 people" in edition, last.person.full_name in edition) == (True, False)


def test_what_was_promised_for_january_in_tokyo_is_held_late_and_online(client):
    """Scenario 2: a second edition, announced for January in Tokyo, meets in February and online."""
    january, february = dt.date(2099, 1, 20), dt.date(2099, 2, 24)
    desk = Desk(client, starts_on=january, ends_on=january)
    first = ConferenceFactory(forum=desk.conference.forum, status="archived", slug="first", titles={"en": "First"})
    before = SessionFactory(conference=first, public=True, at=times("09:00", "10:00"), titles={"en": "Founding"})
    hall = RoomFactory(conference=desk.conference, names={"en": "Hall in Tokyo"})
    talks = SessionFactory(
        conference=desk.conference, open=True, titles={"en": "Second talks"}, room=hall,
        at=times("13:00", "14:30", day=january),
    )  # fmt: skip
    entity = EntityFactory(forum=desk.conference.forum, default_names={"en": "Farland"})
    far = ParticipationFactory(conference=desk.conference, entity=entity)
    member = DelegateFactory(
        conference=desk.conference, participation=far, registered=True,
        person__time_zone="America/New_York", person__user=UserFactory(),
    )  # fmt: skip
    SessionDelegationFactory(sitting=talks, participation=far)
    DelegationTerms.objects.create(participation=far, time_zone="America/New_York")
    assert desk.conflicts() == []
    desk.release("As announced")

    # The days pass, and the edition is held online: rooms are no longer asked for, but nights are.
    type(desk.conference).objects.update(mode="online", starts_on=february, ends_on=february)
    assert [kind for kind, _sentence in desk.conflicts()] == [Kind.OUTSIDE_DAYS, Kind.AT_NIGHT]
    talks.refresh_from_db()
    services.move_sitting(talks, times=times("13:00", "14:30", day=february), room=None, by=desk.organizer)
    JoinLink.objects.create(sitting=talks, audience="participants", url="https://meet.example/talks")
    assert desk.conflicts() == [(Kind.AT_NIGHT, "“Second talks” is at night for Farland (23:00–00:30).")]
    (conflict, _ways), *_more = desk.get("conflicts").context["rows"]
    client.post(desk.at("accept-conflict", fingerprint=conflict.fingerprint), {"reason": "Farland asked for it."})
    assert desk.conflicts() == []
    desk.release("Late, and online")

    # The words of January stand as they were; both are read side by side.
    old = desk.get("version", number=1).text
    assert ("20 January 2099" in old, "Hall in Tokyo" in old, "24 February 2099" in old) == (True, True, False)
    compared = client.get(desk.at("compare"), {"from": 1, "to": 2}).text
    told = ("20 January 2099, 13:00–14:30", "24 February 2099, 13:00–14:30", "Hall in Tokyo")
    assert [words for words in told if words not in compared] == []
    # Whoever takes part reads the new day, on their own clocks too; the first edition is what it was.
    page = desk.read_by(member.person.user, desk.at("sitting", sitting_id=talks.pk))
    assert ("24 February 2099" in page, "Hall in Tokyo" in page) == (True, False)
    assert "23:00" in desk.read_by(member.person.user, reverse("site:me"))
    founding = desk.read_by(None, reverse("sessions:programme", args=[first.forum.slug, first.slug]))
    assert ("Founding" in founding, "Second talks" in founding) == (True, False)
    assert Session.objects.get(pk=before.pk).updated_at == before.updated_at


def test_the_chair_reads_out_a_text_that_nobody_has_adopted(client):
    """Scenario 3: the chair's text is issued and read in public; nobody is shown as joined, and it has no number."""
    desk = Desk(client)
    DecisionProfileFactory(conference=desk.conference, rule="chair_text")
    delegates = [DelegateFactory(conference=desk.conference, registered=True) for _number in range(3)]
    for delegate in delegates:
        RegistrationFactory(delegate=delegate, naming_consent="not_listed")
    chair, *others = delegates
    reading = SessionFactory(conference=desk.conference, public=True, at=times("16:00", "17:00"))
    for delegate in delegates:
        SessionDelegationFactory(sitting=reading, participation=delegate.participation)
    AssignmentFactory(sitting=reading, person=chair.person, role="chair")
    drafted = SessionFactory(
        conference=desk.conference, at=times("10:00", "12:00"), titles={"en": "The chair asks round"}
    )
    for delegate in others:
        AssignmentFactory(sitting=drafted, person=delegate.person, role="participant")
    document = DocumentFactory(conference=desk.conference, titles={"en": "Words of the chair"})
    publication = PublicationFactory(version__document=document)
    AgendaItem.objects.create(sitting=reading, order=0, titles={"en": "Reading out"}, symbols=[document.symbol])
    desk.release()

    # Before it is issued the agenda is read, but not what is to be read out.
    page = desk.at("sitting", sitting_id=reading.pk)
    before = desk.read_by(None, page)
    assert ("Reading out" in before, document.symbol in before) == (True, False)
    Publication.objects.filter(pk=publication.pk).update(published_at="2026-11-01T00:00Z", published_by=desk.organizer)
    after = desk.read_by(None, page)
    assert f">{document.symbol}<" in re.sub(r"\s", "", after)
    assert "/CT." in document.symbol, "a text of the chair, not a number among decisions"

    # Neither page nor programme says who was asked, who was there, or that anything was adopted.
    programme = desk.read_by(None, desk.at("programme"))
    for text in (after, programme):
        assert "The chair asks round" not in text
        assert "adopted" not in text.lower()
        assert [delegate.person.full_name for delegate in delegates if delegate.person.full_name in text] == []


def test_an_edition_that_decides_nothing_has_a_programme_all_the_same(client):
    """Scenario 8: the rule is “none”: no drafting and no positions are offered, but there is a summary."""
    desk = Desk(client)
    RoomFactory(conference=desk.conference, names={"en": "Hall"})
    profile = DecisionProfileFactory(conference=desk.conference, rule="consensus")
    drafting = "Last day: drafting, adoption, closing, press"
    assert drafting in desk.get("day-template").text
    type(profile).objects.update(rule="none")
    assert drafting not in desk.get("day-template").text
    day = {"days": ["2027-09-09"]}
    refused = client.post(desk.at("day-template"), {"template": "closing", **day}, follow=True)
    assert "Select a valid choice" in refused.text

    # A day of working groups is laid out, released and read like any other.
    groups = {"template": "working_groups", **day}
    shown = client.post(desk.at("day-template"), groups, follow=True).text
    seen = re.search(r'name="seen" value="(\w+)"', shown)[1]
    client.post(desk.at("day-template"), groups | {"seen": seen, "confirm": "1"})
    titles = [str(row) for row in Session.objects.in_order()]
    assert (len(titles), titles[-1]) == (7, "Reports of the working groups")
    public = SessionFactory(
        conference=desk.conference, public=True, at=times("18:00", "19:00"), titles={"en": "Summary"}
    )
    document = PublicationFactory(
        live=True, version__document__conference=desk.conference, version__document__kind="summary_report"
    ).version.document
    AgendaItem.objects.create(sitting=public, order=0, titles={"en": "What was said"}, symbols=[document.symbol])
    desk.release()
    page = desk.read_by(None, desk.at("sitting", sitting_id=public.pk))
    assert ("What was said" in page, document.symbol in page) == (True, True)
    assert [word for word in ("adopt", "position", "draft") if word in page.lower().partition("<main")[2]] == []
