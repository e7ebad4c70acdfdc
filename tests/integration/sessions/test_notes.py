"""The rapporteur's notes: written, kept version by version, final, opened again; who reads them, who is reminded."""

import datetime as dt

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse
from django.utils import timezone

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.core.models import Typed
from apps.delegates.choices import DelegateStatus
from apps.messaging.models import Message
from apps.sessions import services
from apps.sessions.models import NoteEntry, SessionNotes
from apps.sessions.notes.reminding import remind_rapporteurs
from apps.sessions.services.notes import Written
from tests.factories.accounts import UserFactory
from tests.factories.conferences import GuidingQuestionFactory, QuestionSetFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.sessions import (
    AgendaItemFactory,
    AssignmentFactory,
    NotesFactory,
    SessionFactory,
    SessionQuestionSetFactory,
    times,
)

pytestmark = pytest.mark.django_db


def in_role(sitting, role, **person):
    person = PersonFactory(forum=sitting.conference.forum, user=UserFactory(), **person)
    AssignmentFactory(sitting=sitting, person=person, role=role)
    return person


@pytest.fixture
def sitting(conference):
    return SessionFactory(conference=conference, at=times("09:00", "10:00"), titles={"en": "Closed session"})


@pytest.fixture
def rapporteur(sitting):
    return in_role(sitting, "rapporteur")


@pytest.fixture
def at(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


@pytest.fixture
def url(at, sitting):
    return at("notes", sitting_id=sitting.pk)


@pytest.fixture
def writing(client, rapporteur):
    client.force_login(rapporteur.user)
    return client


def typed(text, base=0, place="general", quiet=True):
    return {f"text_{place}": text, f"base_{place}": base} | ({f"quiet_{place}": "on"} if quiet else {})


def entries(sitting):
    return [
        (row.number, row.place, row.text, row.unattributed)
        for row in NoteEntry.objects.filter(notes__sitting=sitting).order_by("number", "text")
    ]


def note(text, base=0, quiet=True):
    return Written("general", text, quiet, base)


def test_each_item_and_each_question_has_its_notes(writing, conference, sitting, url):
    item = AgendaItemFactory(sitting=sitting, titles={"en": "The first item"})
    taken = QuestionSetFactory(conference=conference)
    SessionQuestionSetFactory(sitting=sitting, question_set=taken)
    question = GuidingQuestionFactory(conference=conference, question_set=taken, texts={"en": "What now?"})
    GuidingQuestionFactory(conference=conference, texts={"en": "Not of this session?"})
    page = writing.get(url).content.decode()
    assert ["The first item" in page, "What now?" in page, "Not of this session?" in page] == [True, True, False]
    here = f"item-{item.pk}", f"question-{question.pk}"
    data = typed("All") | typed("On it", place=here[0], quiet=False) | typed("", place=here[1])
    assert writing.post(url, data).status_code == 302
    assert entries(sitting) == [(1, "general", "All", True), (1, here[0], "On it", False)]
    writing.post(url, data | {"base_general": 1, f"base_{here[0]}": 1} | typed("Then", place=here[1]))
    assert entries(sitting)[2:] == [(2, here[1], "Then", True)]
    assert list(Entry.objects.filter(verb="notes.saved").order_by("pk").values_list("details", flat=True)) == [
        {"version": 1, "headings": 2},
        {"version": 2, "headings": 1},
    ]


def test_a_save_without_a_change_makes_no_version(writing, sitting, url):
    writing.post(url, typed("One"))
    writing.post(url, typed("One", base=1))
    writing.post(url, typed("One", base=0))  # an old tab that says the same
    assert entries(sitting) == [(1, "general", "One", True)]


def test_the_later_of_two_tabs_gets_both_texts_and_loses_none(writing, sitting, url):
    writing.post(url, typed("From the first tab"))
    late = writing.post(url, typed("From the second tab"), follow=True)
    page = late.content.decode()
    assert late.status_code == 422
    assert ("From the first tab" in page, ">\nFrom the second tab</textarea>" in page) == (True, True)
    assert 'name="base_general" value="1"' in page
    assert entries(sitting) == [(1, "general", "From the first tab", True)]
    writing.post(url, typed("From both", base=1))
    assert entries(sitting)[1:] == [(2, "general", "From both", True)]


def test_an_untouched_heading_of_an_old_tab_takes_nothing_back(writing, sitting, url):
    item = AgendaItemFactory(sitting=sitting)
    here = f"item-{item.pk}"
    writing.post(url, typed("One") | typed("", place=here))
    writing.post(url, typed("Two", base=1) | typed("", place=here))
    assert writing.post(url, typed("One", base=1) | typed("On the item", place=here)).status_code == 302
    assert entries(sitting) == [
        (1, "general", "One", True), (2, "general", "Two", True), (3, here, "On the item", True),
    ]  # fmt: skip


def test_the_service_refuses_what_is_late_by_itself(sitting, rapporteur):
    services.save_notes(sitting, [note("One")], by=rapporteur.user)
    with pytest.raises(Refused) as refused:
        services.save_notes(sitting, [note("Two")], by=rapporteur.user)
    assert (refused.value.code, refused.value.field) == ("changed_meanwhile", "text_general")
    assert entries(sitting) == [(1, "general", "One", True)]


def test_what_is_typed_is_kept_for_its_writer_and_is_no_version(client, writing, sitting, url):
    kept = writing.post(url, typed("Half a sen") | {"keep": "1"})
    assert ">\nHalf a sen</textarea>" in writing.get(kept["Location"]).content.decode()
    assert entries(sitting) == []
    client.force_login(in_role(sitting, "rapporteur").user)
    assert "Half a sen" not in client.get(kept["Location"], follow=True).content.decode()


def test_nothing_is_kept_for_who_writes_no_notes_there(client, conference, sitting, url, at):
    client.force_login(DelegateFactory(conference=conference, registered=True, person__user=UserFactory()).person.user)
    for address in (url, at("notes", sitting_id=conference.pk)):
        assert client.post(address, typed("x") | {"keep": "1"}).status_code == 404
    assert not Typed.objects.exists()


def test_what_is_too_long_comes_back_whole(writing, sitting, url):
    answer = writing.post(url, typed("x" * 20_001), follow=True)
    assert (answer.status_code, "x" * 20_001 in answer.content.decode()) == (422, True)
    assert entries(sitting) == []


def test_final_notes_are_frozen_and_what_was_typed_meanwhile_comes_back(writing, sitting, url):
    assert writing.post(url, typed("") | {"final": "1"}, follow=True).status_code == 422
    writing.post(url, typed("One") | {"final": "1"})
    notes = sitting.notes
    assert (notes.state, notes.number) == ("final", 1)
    assert "<textarea" not in writing.get(url).content.decode()
    late = writing.post(url, typed("Two", base=1), follow=True)
    assert (late.status_code, ">\nTwo</textarea>" in late.content.decode()) == (422, True)
    with pytest.raises(IntegrityError), transaction.atomic():
        NoteEntry.objects.create(notes=notes, number=2, text="Past the service")
    assert entries(sitting) == [(1, "general", "One", True)]


def test_the_database_keeps_every_version(sitting):
    notes = NotesFactory(sitting=sitting)
    for change in (notes.entries.all().delete, lambda: NoteEntry.objects.update(text="other")):
        with pytest.raises(ProgrammingError), transaction.atomic():
            change()
    assert not [field.name for field in NoteEntry.pgh_event_model._meta.fields if field.name == "text"]
    with pytest.raises(Refused):
        services.remove_sitting(services.unschedule_sitting(sitting, by=None), by=None)


def test_an_item_with_notes_stays_on_the_agenda(writing, sitting, url):
    item = AgendaItemFactory(sitting=sitting)
    writing.post(url, typed("On it", place=f"item-{item.pk}"))
    with pytest.raises(Refused) as refused:
        services.remove_agenda_item(item, by=None)
    assert refused.value.code == "in_use"


def test_final_notes_are_opened_again_with_a_reason_by_the_chair_or_an_organizer(client, sitting, rapporteur, at, url):
    people = {
        "chair": in_role(sitting, "chair").user,
        "rapporteur": rapporteur.user,
        "organizer": TeamMemberFactory(conference=sitting.conference).user,
        "document staff": TeamMemberFactory(conference=sitting.conference, role="document_staff").user,
    }
    opened = {}
    for name, user in people.items():
        SessionNotes.objects.filter(sitting=sitting).delete()
        notes = SessionNotes.objects.create(sitting=sitting, state="final", final_at=timezone.now())
        client.force_login(user)
        where = at("notes-reopen", sitting_id=sitting.pk)
        empty = client.post(where, {"reason": " "}).status_code
        done = client.post(where, {"reason": "Dr Canary was ill"}).status_code
        notes.refresh_from_db()
        opened[name] = (empty, done, notes.state)
    assert opened == {
        "chair": (422, 302, "in_progress"), "rapporteur": (404, 404, "final"),
        "organizer": (422, 302, "in_progress"), "document staff": (404, 404, "final"),
    }  # fmt: skip
    told = [str(row.details) for row in Entry.objects.filter(verb="notes.reopened")]
    assert (len(told), "Canary" in "".join(told)) == (2, False)
    with pytest.raises(IntegrityError), transaction.atomic():
        SessionNotes.objects.filter(state="final").update(state="in_progress")


def everybody(sitting):
    conference, item = sitting.conference, AgendaItemFactory(sitting=sitting)
    member = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    item_rapporteur = in_role(sitting, "discussant")
    item.rapporteur = item_rapporteur
    item.save()
    gone = DelegateFactory(conference=conference, declined=True, person__user=UserFactory())
    AssignmentFactory(sitting=sitting, person=gone.person, role="rapporteur")
    return {
        "public": None,
        "delegate": member.person.user,
        "speaker": in_role(sitting, "speaker").user,
        "interpreter": in_role(sitting, "interpreter").user,
        "chair": in_role(sitting, "chair").user,
        "rapporteur": in_role(sitting, "rapporteur").user,
        "rapporteur of an item": item_rapporteur.user,
        "rapporteur who declined": gone.person.user,
        "organizer": TeamMemberFactory(conference=conference).user,
        "document staff": TeamMemberFactory(conference=conference, role="document_staff").user,
        "chair of the edition": TeamMemberFactory(conference=conference, role="chair").user,
        "rapporteur of the edition": TeamMemberFactory(conference=conference, role="rapporteur").user,
        "other team": TeamMemberFactory().user,
    }


FEW = ["chair", "rapporteur", "rapporteur of an item", "organizer", "document staff"]
IN_IT = ["speaker", "interpreter", *FEW]


@pytest.mark.parametrize(
    ("visibility", "shared", "final", "expected"),
    [
        ("session", False, False, FEW),
        ("session", False, True, FEW),
        ("session", True, False, FEW),
        ("session", True, True, IN_IT),
        ("public", True, False, FEW),
        ("public", False, True, FEW),
        ("public", True, True, ["delegate", *IN_IT]),
    ],
)
def test_who_reads_the_notes(client, conference, sitting, url, at, visibility, shared, final, expected):
    people = everybody(sitting)
    conference.notes_shared = shared
    conference.save()
    sitting.visibility = visibility
    sitting.save()
    notes = NotesFactory(sitting=sitting, text="Canary note")
    if final:
        SessionNotes.objects.filter(pk=notes.pk).update(state="final", final_at=timezone.now())
    found, linked = [], []
    for name, user in people.items():
        client.logout()
        if user:
            client.force_login(user)
        answer = client.get(url)
        reads = answer.status_code == 200
        assert ("Canary note" in answer.content.decode()) is reads, name
        found += [name] if reads else []
        linked += [name] if url in client.get(at("sitting", sitting_id=sitting.pk)).content.decode() else []
    assert (found, linked) == (expected, expected)


def test_who_reports_on_an_item_writes_under_it_alone(client, sitting, url):
    people = everybody(sitting)
    client.force_login(people["rapporteur of an item"])
    here = f"item-{sitting.agenda_items.get().pk}"
    page = client.get(url).content.decode()
    assert ("text_general" in page, f"text_{here}" in page, 'name="final"' in page) == (False, True, False)
    client.post(url, typed("On all") | typed("On mine", place=here) | {"final": "1"})
    assert entries(sitting) == [(1, here, "On mine", True)]
    assert sitting.notes.state == "in_progress"


def test_who_only_reads_saves_nothing(client, sitting, url):
    people = everybody(sitting)
    for name in ("chair", "organizer", "document staff"):
        client.force_login(people[name])
        assert client.post(url, typed("Mine")).status_code == 404
    assert entries(sitting) == []


def test_who_wrote_what_is_not_attributed_is_told_to_nobody(client, sitting, url, rapporteur):
    services.save_notes(sitting, [note("Quiet")], by=rapporteur.user)
    client.force_login(in_role(sitting, "chair").user)
    page = client.get(url).content.decode()
    assert ("Not attributed" in page, str(rapporteur.user) in page) == (True, False)
    services.save_notes(sitting, [note("Loud", base=1, quiet=False)], by=rapporteur.user)
    assert str(rapporteur.user) in client.get(url).content.decode()


@pytest.mark.parametrize(
    ("rule", "ticked"), [("chatham_house", True), ("off_the_record", True), ("on_the_record", False)]
)
def test_a_note_begins_as_the_rule_of_the_session_says(writing, sitting, url, rule, ticked):
    sitting.attribution = rule
    sitting.save()
    assert ('name="quiet_general" id="id_quiet_general" checked' in writing.get(url).content.decode()) is ticked


def test_my_page_leads_a_rapporteur_to_the_notes(client, sitting, url):
    people = everybody(sitting)
    led = []
    for name, user in people.items():
        if user:
            client.force_login(user)
            led += [name] if url in client.get(reverse("site:me")).content.decode() else []
    assert led == ["rapporteur", "rapporteur of an item"]


def ended(conference, hours, **values):
    until = timezone.now() - dt.timedelta(hours=hours)
    return SessionFactory(conference=conference, at=(until - dt.timedelta(hours=1), until), **values)


def test_rapporteurs_are_reminded_once_a_day_after(conference):
    late, fresh, old = ended(conference, 25), ended(conference, 23), ended(conference, 24 * 9)
    written, off = ended(conference, 30), ended(conference, 31, cancelled=True)
    for sitting in (late, fresh, old, written, off):
        in_role(sitting, "rapporteur", email=f"r{sitting.pk}@example.org")
    NotesFactory(sitting=written)
    item = AgendaItemFactory(sitting=late, rapporteur=in_role(late, "discussant", email="item@example.org"))
    in_role(late, "speaker", email="speaker@example.org")
    declined = DelegateFactory(conference=conference, status=DelegateStatus.DECLINED)
    AssignmentFactory(sitting=late, person=declined.person, role="rapporteur")
    assert (remind_rapporteurs(), remind_rapporteurs()) == (2, 0)
    mails = Message.objects.filter(kind="notes")
    assert {row.to_address for row in mails} == {f"r{late.pk}@example.org", item.rapporteur.email}
    assert all(str(late) not in row.subject + row.text + row.html for row in mails)
    assert [row.target_id for row in Entry.objects.filter(verb="notes.reminded")] == [late.notes.pk]


def test_the_desk_lists_what_is_missing(desk, conference, at):
    titles = {"late": 25, "fresh": 23, "written": 30}
    made = {name: ended(conference, hours, titles={"en": name}) for name, hours in titles.items()}
    for sitting in made.values():
        in_role(sitting, "rapporteur")
    NotesFactory(sitting=made["written"])
    page = desk.get(at("desk-notes"))
    assert {line.sitting.titles["en"]: line.state for line in page.context["lines"]} == {
        "late": "missing", "fresh": "none", "written": "in_progress",
    }  # fmt: skip
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    board = desk.get(reverse("desk:board", kwargs=place))
    (task,) = [task for task in board.context["board"].tasks if task.page == "sessions:desk-notes"]
    assert (task.count, [link.text for link in task.named]) == (1, ["late"])


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_of_notes_ask_as_many_questions_for_three_as_for_one(
    desk, conference, sitting, url, at, rows, django_assert_num_queries
):
    for _n in range(rows):
        other = ended(conference, 25)
        in_role(other, "rapporteur")
        NotesFactory(sitting=other)
        AgendaItemFactory(sitting=sitting)
    NotesFactory(sitting=sitting)
    desk.get(at("desk-notes"))
    with django_assert_num_queries(6):
        assert len(desk.get(at("desk-notes")).context["lines"]) == rows
    with django_assert_num_queries(12):
        assert desk.get(url).status_code == 200
