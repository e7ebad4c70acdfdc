"""Whole stories of texts through the pages: scenarios 1, 4, 13 and 14, from a blank form to what outsiders read."""

import datetime as dt
import io
import re

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from apps.conferences.choices import LanguagePolicy
from apps.core.clocks.times import zone
from apps.statements.models import Position, Statement
from apps.statements.record.verification import faults
from tests.factories.conferences import SourcedFactFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory, InvitationFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.statements import ENGLISH, JAPANESE, conference_of
from tests.support.paragraph_rows import record

pytestmark = pytest.mark.django_db
TITLES = {"titles_en": "Joint statement on dialogue", "titles_ja": "対話に関する共同声明"}


class Desk:
    """Pages of one edition by name, each opened by somebody who may: document staff unless said otherwise."""

    def __init__(self, client, conference):
        self.client, self.conference = client, conference
        roles = ("document_staff", "chair", "organizer")
        self.team = {role: TeamMemberFactory(conference=conference, role=role).user for role in roles}

    def at(self, name, **kwargs):
        place = {"forum_slug": self.conference.forum.slug, "conference_slug": self.conference.slug}
        return reverse(name if ":" in name else f"statements:{name}", kwargs=place | kwargs)

    def open(self, name, role="document_staff", **kwargs):
        self.client.force_login(self.team[role])
        answer = self.client.get(self.at(name, **kwargs))
        assert answer.status_code == 200
        return answer

    def send(self, name, data, role="document_staff", **kwargs):
        self.client.force_login(self.team[role])
        answer = self.client.post(self.at(name, **kwargs), data)
        assert answer.status_code == 302, answer.context["form"].errors
        return answer

    def write(self, **values):
        """Paste a text, look at its paragraphs, press the button that is named among the values."""
        self.client.force_login(self.team["document_staff"])
        data = {
            **TITLES,
            "kind": "joint_statement", "basis": "parties", "working_language": "en", "translation_status": "courtesy",
            "dated_on": self.conference.ends_on.isoformat(), "texts_en": ENGLISH, "texts_ja": JAPANESE, **values,
        }  # fmt: skip
        answer = record(self.client, self.at("new"), data)
        assert answer.status_code == 302, (answer.context["form"].errors, answer.context["parties_form"].errors)
        return Statement.objects.get(pk=re.search(r"([0-9a-f-]{36})/$", answer["Location"])[1])

    def adopt(self, statement, **values):
        """The chair asks for objections where that is a step, opens the page of the gavel, presses what it shows."""
        if Statement.objects.get(pk=statement.pk).tabled.calls_objections:
            self.send("call", {"chair": "Chair Example", "close": ""}, "chair", statement_id=statement.pk)
            close = self.open("call", "chair", statement_id=statement.pk).context["form"]["close"].value()
            self.send("call", {"close": close}, "chair", statement_id=statement.pk)
        form = self.open("adopt", "chair", statement_id=statement.pk).context["form"]
        shown = {name: form[name].value() for name in ("sha256", "day", "at")}
        shown |= {"day": f"{shown['day']:%Y-%m-%d}", "at": f"{shown['at']:%H:%M}" if shown["at"] else ""}
        self.send("adopt", {**shown, "chair": "Chair Example", **values}, "chair", statement_id=statement.pk)
        return Statement.objects.get(pk=statement.pk)

    def publish(self, statement, *languages):
        self.send("publish", {"languages": languages, "day": "", "embargo_until": ""}, statement_id=statement.pk)

    def outside(self, address):
        """What the public gets."""
        self.client.logout()
        return self.client.get(address)

    def lines(self, statement):
        """Parties and what the page of the text says of each, in its order."""
        page = self.open("text", statement_id=statement.pk).text
        table = page[page.index('id="positions"') :]
        rows = re.findall(r'<th scope="row">(.*?)</th>.*?class="chip[^"]*"[^>]*>(.*?)</span>', table, re.DOTALL)
        return [(name, " ".join(re.sub(r"<[^>]*>", "", said).split())) for name, said in rows]


def individuals(count=18):
    conference = conference_of("individual", count=count, rule="unanimity", authentic_languages=["en"])
    people = [each.person.full_name for each in conference.delegates.order_by("created_at")]
    return conference, people


def decline(desk, delegate):
    page = f"/en/desk/{desk.conference.forum.slug}/{desk.conference.slug}/people/"
    desk.client.force_login(desk.team["organizer"])
    answer = desk.client.post(f"{page}{delegate.pk}/answer", {"answer": "decline", "message": "A strike."})
    assert answer.status_code == 302


def test_scenario_1_seventeen_of_eighteen_individuals_agree(client):
    conference, people = individuals()
    desk = Desk(client, conference)
    SourcedFactFactory(conference=conference, subject="attendance", values={"en": "18 people"})
    last = conference.delegates.order_by("-created_at").first()
    InvitationFactory(delegate=last)
    decline(desk, last)
    included = {f"include_p{each.person_id}": "on" for each in conference.delegates.exclude(pk=last.pk)}
    statement = desk.write(**included, all_join="on", table="", titles_ja="", texts_ja="")
    assert desk.lines(statement) == [(name, "joins") for name in sorted(people[:-1])]
    adopted = desk.adopt(statement)
    assert (len(adopted.record.roster), len(adopted.record.positions)) == (17, 17)
    assert all(each["counted"] for each in adopted.record.roster)
    assert last.person.full_name not in str(adopted.record.roster)
    desk.publish(adopted, "en")
    document = desk.outside(reverse("documents:document", kwargs={"symbol": adopted.document.symbol})).text
    assert "17 of 17 parties" in document
    edition = desk.outside(reverse("site:edition", args=[conference.forum.slug, conference.slug])).text
    assert ("18 people" in edition, last.person.full_name in edition) == (True, False)


def test_scenario_1_the_eighteenth_leaves_when_the_text_is_on_the_table(client):
    conference, people = individuals()
    desk = Desk(client, conference)
    last = conference.delegates.order_by("-created_at").first()
    InvitationFactory(delegate=last)
    included = {f"include_p{each.person_id}": "on" for each in conference.delegates.all()}
    said = {f"value_p{each.person_id}": "join" for each in conference.delegates.exclude(pk=last.pk)}
    statement = desk.write(**included, **said, table="", titles_ja="", texts_ja="")
    decline(desk, last)
    # Whoever does not come is still asked: nobody is taken off the roster but by their own letter.
    page = desk.open("adopt", "chair", statement_id=statement.pk).text
    assert f"It cannot be adopted now: nothing is recorded for {last.person.full_name}." in page
    entry = statement.tabled.roster.get(person=last.person)
    desk.send("leave", {"letter": "Letter of 9 September"}, statement_id=statement.pk, party_id=entry.pk)
    adopted = desk.adopt(statement)
    counted = {each["names"]["en"]: each["counted"] for each in adopted.record.roster}
    assert counted == {**dict.fromkeys(people, True), last.person.full_name: False}
    assert dict(desk.lines(adopted))[last.person.full_name] == "left"


def three_states():
    """Delegations in the order of their protocol: China, Japan, USA."""
    conference = conference_of(count=0, authentic_languages=["en"])
    for order, name in enumerate(("China", "Japan", "United States"), start=1):
        entity = EntityFactory(forum=conference.forum, default_names={"en": name})
        CredentialFactory(participation=ParticipationFactory(conference=conference, entity=entity, order=order))
    return conference


def communique(desk, names):
    """Drafted, its parties put in this order, put on the table, joined by all, adopted and published."""
    places = {each.entity.default_names["en"]: each for each in desk.conference.participations.all()}
    words = f"The heads of the delegations of {', '.join(names)},\n\n1. Agree to meet again."
    ticked = {f"include_d{each.pk}": "on" for each in places.values()}
    statement = desk.write(**ticked, texts_en=words, texts_ja="", titles_ja="", kind="press_communique", draft="")
    order = {f"order_d{places[name].pk}": place for place, name in enumerate(names, start=1)}
    desk.send("parties", {**ticked, **order}, statement_id=statement.pk)
    desk.send("table", {}, statement_id=statement.pk)
    desk.send("positions", {"all_join": "on"}, statement_id=statement.pk)
    adopted = desk.adopt(statement)
    desk.publish(adopted, "en")
    return adopted


def test_scenario_4_two_communiques_each_in_its_own_order(client):
    desk = Desk(client, three_states())
    orders = [["China", "Japan", "United States"], ["China", "United States", "Japan"]]
    found = [communique(desk, names) for names in orders]
    for place, each in enumerate(reversed(desk.conference.participations.order_by("order")), start=1):
        each.order = place  # the protocol of a later day, under which nothing of this is read
        each.save()
    for statement, names in zip(found, orders, strict=True):
        assert [name for name, _said in desk.lines(statement)] == names
        assert [each["names"]["en"] for each in statement.record.roster] == names
        address = reverse("documents:document", kwargs={"symbol": statement.document.symbol})
        content = desk.outside(f"{address}.pdf").content
        printed = " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())
        assert f"The heads of the delegations of {', '.join(names)}," in printed
    assert list(faults()) == []


def test_scenario_13_the_second_authentic_language_comes_sixty_days_later(client, capsys):
    conference = conference_of(language_policy=LanguagePolicy.WORKING, authentic_languages=["en", "ja"])
    adopted_on = timezone.now().astimezone(zone(conference.time_zone)).date() - dt.timedelta(days=60)
    for participation in conference.participations.all():
        participation.credentials.update(valid_from=timezone.now() - dt.timedelta(days=99))
    desk = Desk(client, conference)
    ticked = {f"include_d{each.pk}": "on" for each in conference.participations.all()}
    statement = desk.write(
        **ticked, all_join="on", titles_ja="", texts_ja="", dated_on=adopted_on.isoformat(),
        day=adopted_on.isoformat(), at="10:00", table="",
    )  # fmt: skip
    adopted = desk.adopt(statement, at="11:00")
    before = (adopted.record.sha256, bytes(adopted.record.canonical), adopted.record.seal_sha256)
    desk.publish(adopted, "en")
    assert "Authentic texts to come" in desk.open("text", statement_id=adopted.pk).text
    today = timezone.now().astimezone(zone(conference.time_zone)).date()
    words = {"language": "ja", "status": "authentic", "title": "対話に関する共同声明", "text": JAPANESE}
    approval = {"approved_by": "drafting committee", "approved_on": today.isoformat()}
    desk.send("translate", {**words, **approval}, statement_id=adopted.pk)
    desk.publish(adopted, "ja")
    adopted.record.refresh_from_db()
    assert (adopted.record.sha256, bytes(adopted.record.canonical), adopted.record.seal_sha256) == before
    corrigendum = adopted.document.corrigenda.get()
    assert (corrigendum.approved_on - adopted_on).days == 60
    assert corrigendum.sha256 != adopted.record.sha256
    address = reverse("documents:document", kwargs={"symbol": adopted.document.symbol})
    english, japanese = desk.outside(address).text, desk.outside(f"{address}?language=ja").text
    assert corrigendum.sha256[:8] not in english.partition("日本語: authentic since")[0]
    assert (adopted.record.sha256[:8] in japanese, corrigendum.sha256[:8] in japanese) == (True, True)
    assert f"by translation corrigendum {corrigendum.symbol}." in japanese
    assert "Words, record and chain agree." in desk.open("text", statement_id=adopted.pk).text
    call_command("verify_records")
    assert capsys.readouterr().out.startswith("1 records verified.\n")


def test_scenario_14_an_edition_written_down_a_year_later(client):
    conference = conference_of(count=0, authentic_languages=["en"])
    day = timezone.now().astimezone(zone(conference.time_zone)).date() - dt.timedelta(days=365)
    conference.starts_on = conference.ends_on = day
    conference.save()
    desk = Desk(client, conference)
    ticked, heads = {}, {}
    for number in (1, 2):
        participation = ParticipationFactory(conference=conference, order=number)
        head, successor = (
            DelegateFactory(conference=conference, participation=participation, registered=True).person
            for _of_both in range(2)
        )
        CredentialFactory(participation=participation, person=successor)  # head today, and nobody on that day
        paper = {"person": head.pk, "function": "head", "issued_by": "Letter on file", "since": day, "until": day}
        name = {"participation_id": participation.pk}
        desk.send("delegates:credentials", paper, "organizer", **name)
        assert str(head) in desk.open("delegates:credentials", "organizer", **name).text.partition("Formerly")[2]
        ticked |= {f"include_d{participation.pk}": "on", f"value_d{participation.pk}": "join"}
        heads[participation.pk] = head
    then = {"day": day.isoformat(), "at": "16:00"}
    statement = desk.write(**ticked, **then, titles_ja="", texts_ja="", table="")
    adopted = desk.adopt(statement, day=day.isoformat(), at="17:30")
    local = zone(conference.time_zone)
    held = Position.objects.filter(party__tabling__statement=adopted).select_related("party", "credential")
    assert {each.party.participation_id: each.given_by for each in held} == heads
    assert {each.at.astimezone(local).replace(tzinfo=None) for each in held} == {dt.datetime.combine(day, dt.time(16))}
    assert {each.credential.valid_from.astimezone(local).date() for each in held} == {day}
    moment = adopted.record.adopted_at.astimezone(local)
    assert (moment.date(), f"{moment:%H:%M}") == (day, "17:30")
    assert (timezone.now() - adopted.record.created_at) < dt.timedelta(minutes=5)
    assert adopted.document.dated_on == day
    page = desk.open("text", statement_id=adopted.pk).text
    assert page.count("written down") == 2  # beside each position: given then, written down now
    assert "Written down" in page  # of the record
    trail = desk.open("trail", "chair", statement_id=adopted.pk).text
    told = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", trail))
    today = f"{timezone.now().astimezone(local):%-d %b}"
    staff, chair = desk.team["document_staff"], desk.team["chair"]
    assert re.search(rf"{today}, \d\d:\d\d adopted · {chair} ", told)
    assert re.search(rf"{today}, \d\d:\d\d text begun, .*, position recorded: [^·]* · {staff} ", told)
