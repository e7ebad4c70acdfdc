"""The outline of the report: built from versions of notes, commented on by delegates, cleared, handed over, sealed."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.documents.models import Document
from apps.messaging.models import Message
from apps.sessions.models import NoteEntry
from apps.statements import services
from apps.statements.models import OutlineComment, OutlineSection, ReportOutline, Statement
from apps.statements.report.reading import newer_notes
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, DecisionProfileFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.outlines import OutlineCommentFactory, OutlineFactory, OutlineSectionFactory
from tests.factories.sessions import AgendaItemFactory, AssignmentFactory, NotesFactory, SessionFactory, times
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def at(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(f"statements:{name}", kwargs=place | kwargs)


@pytest.fixture
def sitting(conference):
    values = {"open": True, "at": times("09:00", "10:00"), "titles": {"en": "First session"}}
    return SessionFactory(conference=conference, **values)


@pytest.fixture
def chair(conference):
    return TeamMemberFactory(conference=conference, role="chair", user__name="Chair Example").user


@pytest.fixture
def open_outline(conference, sitting):
    """With a section on a session for all participants, and one on a closed session."""
    outline = OutlineFactory(
        conference=conference, state="comments", comments_until=timezone.now() + dt.timedelta(days=1)
    )
    closed = SessionFactory(conference=conference, at=times("11:00", "12:00"), titles={"en": "Closed canary"})
    OutlineSectionFactory(outline=outline, sitting=sitting, text="Open words")
    OutlineSectionFactory(outline=outline, sitting=closed, text="Canary words")
    return outline


def delegate(conference, **values):
    values = {"registered": True} | values
    return DelegateFactory(conference=conference, person__user=UserFactory(), **values)


def sections(outline):
    return [(row.sitting.titles["en"], row.heading, row.text) for row in outline.sections.select_related("sitting")]


def test_it_is_built_by_session_item_and_version(desk, conference, sitting, at):
    second = SessionFactory(conference=conference, at=times("10:00", "11:00"), titles={"en": "Second session"})
    third = SessionFactory(conference=conference, at=times("11:00", "12:00"), titles={"en": "Not chosen"})
    notes, other = NotesFactory(sitting=sitting, text="On all"), NotesFactory(sitting=second, text="On the second")
    NotesFactory(sitting=third, text="Canary")
    items = [AgendaItemFactory(sitting=sitting, titles={"en": name}, order=n) for n, name in enumerate("AB")]
    for number, item, text in [
        (2, items[1], "On B"),
        (3, items[0], "On A"),
        (4, items[0], "On A, better"),
        (5, items[1], ""),
    ]:
        NoteEntry.objects.create(notes=notes, number=number, agenda_item=item, text=text)
    notes.number = 5
    notes.save()
    typed = {"title": "Report", "language": "en", "notes": [notes.pk, other.pk]}
    answer = desk.post(at("outline-build"), typed)
    outline = ReportOutline.objects.get()
    assert answer["Location"] == at("outline", outline_id=outline.pk)
    assert sections(outline) == [
        ("First session", "", "On all"),
        ("First session", "A", "On A, better"),
        ("Second session", "", "On the second"),
    ]
    assert set(outline.sources.values_list("sitting", "number")) == {(sitting.pk, 5), (second.pk, 1)}
    assert newer_notes(outline) == {}
    other.number = 2
    other.save()
    assert newer_notes(outline) == {second.pk: 2}
    assert "version 2 has come since" in desk.get(at("outline", outline_id=outline.pk)).content.decode()
    desk.post(at("outline-build"), typed)
    assert list(ReportOutline.objects.values_list("number", flat=True)) == [1]  # pressed twice
    desk.post(at("outline-build"), typed | {"title": "Report again"})
    assert list(ReportOutline.objects.order_by("number").values_list("number", flat=True)) == [1, 2]


def test_nothing_of_a_programme_that_is_not_released_comes_into_it(client, conference, sitting, chair, at):
    """What delegates read, and what is handed over as a text: items and sessions by their released titles."""
    item = AgendaItemFactory(sitting=sitting, titles={"en": "Item as released"})
    notes = NotesFactory(sitting=sitting, text="On all")
    NoteEntry.objects.create(notes=notes, number=2, agenda_item=item, text="On the item")
    type(conference).objects.filter(pk=conference.pk).update(programme_mode="released")
    type(item).objects.filter(pk=item.pk).update(titles={"en": "Canary item"})
    type(sitting).objects.filter(pk=sitting.pk).update(titles={"en": "Canary session"})
    outline = services.build_outline(conference, [notes], by=chair, title="Report", language="en")
    assert [row.heading for row in outline.sections.all()] == ["", "Item as released"]
    services.open_for_comments(outline, by=chair, until=timezone.now() + dt.timedelta(days=1))
    client.force_login(delegate(conference).person.user)
    page = client.get(at("own-report", outline_id=outline.pk)).content.decode()
    assert ["Item as released" in page, "First session" in page, "Canary" in page] == [True, True, False]
    ReportOutline.objects.filter(pk=outline.pk).update(comments_until=timezone.now() - dt.timedelta(days=1))
    services.clear_outline(outline, by=chair)
    text = services.hand_over(outline, by=chair)
    words = list(text.revision.texts.order_by("order").values_list("text", flat=True))
    assert words == ["First session", "On all", "Item as released", "On the item"]


def test_a_comment_is_of_the_person_who_knows_of_the_session(client, conference, open_outline, at):
    """An account of two addresses, each of another person here: one of them is in the closed session."""
    closed = open_outline.sections.get(text="Canary words")
    other = delegate(conference)
    inside = DelegateFactory(conference=conference, registered=True, person__user=other.person.user)
    AssignmentFactory(sitting=closed.sitting, person=inside.person)
    client.force_login(other.person.user)
    url = at("own-report", outline_id=open_outline.pk)
    assert client.post(url, {"section": closed.pk, "text": "From inside"}).status_code == 302
    assert OutlineComment.objects.get().person == inside.person


def test_notes_of_another_edition_are_not_taken(organizer, conference):
    foreign = NotesFactory()
    with pytest.raises(Refused) as refused:
        services.build_outline(conference, [foreign], by=organizer, title="Report", language="en")
    assert refused.value.code == "no_notes"


def test_a_delegate_reads_sections_of_sessions_open_to_them_and_nothing_else(client, conference, open_outline, at):
    closed = open_outline.sections.get(text="Canary words").sitting
    inside = delegate(conference)
    AssignmentFactory(sitting=closed, person=inside.person)
    readers = {
        "public": None,
        "invited": delegate(conference, registered=False, invited=True).person.user,
        "delegate": delegate(conference).person.user,
        "inside": inside.person.user,
        "interpreter": PersonFactory(forum=conference.forum, user=UserFactory()).user,
        "check-in": TeamMemberFactory(conference=conference, role="check_in").user,
        "other": delegate(TeamMemberFactory().conference).person.user,
    }
    found = {}
    url = at("own-report", outline_id=open_outline.pk)
    for name, user in readers.items():
        client.logout()
        if user:
            client.force_login(user)
        page = client.get(url).content.decode()
        found[name] = ["Open words" in page, "Canary words" in page, "Closed canary" in page]
        if user:
            assert (url in client.get(reverse("site:me")).content.decode()) is any(found[name])
    nothing = [False] * 3
    assert found == {
        "public": nothing, "invited": nothing, "delegate": [True, False, False], "inside": [True] * 3,
        "interpreter": nothing, "check-in": nothing, "other": nothing,
    }  # fmt: skip


@pytest.mark.parametrize("state", ["draft", "handed_over"])
def test_before_and_after_delegates_read_nothing(client, conference, open_outline, chair, state):
    ReportOutline.objects.filter(pk=open_outline.pk).update(state="draft")
    if state == "handed_over":
        DecisionProfileFactory(conference=conference)
        services.clear_outline(open_outline, by=chair)
        services.hand_over(open_outline, by=chair)
    client.force_login(delegate(conference).person.user)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    url = reverse("statements:own-report", kwargs=place | {"outline_id": open_outline.pk})
    assert client.get(url).status_code == 404


def test_comments_reach_the_team_and_no_other_delegate(client, conference, open_outline, chair, organizer, at):
    row = delegate(conference)
    mine, hidden = (open_outline.sections.get(text=text) for text in ("Open words", "Canary words"))
    url = at("own-report", outline_id=open_outline.pk)
    client.force_login(row.person.user)
    assert client.post(url, {"section": mine.pk, "text": "My comment"}).status_code == 302
    client.post(url, {"section": mine.pk, "text": "My comment"})  # pressed twice
    assert client.post(url, {"section": hidden.pk, "text": "On what I cannot know"}).status_code == 404
    assert client.post(url, {"section": mine.pk, "text": " "}).status_code == 422
    assert list(OutlineComment.objects.values_list("section", "person", "text")) == [
        (mine.pk, row.person.pk, "My comment")
    ]
    assert "My comment" in client.get(url).content.decode()
    client.force_login(delegate(conference).person.user)
    assert "My comment" not in client.get(url).content.decode()
    for user in (chair, organizer):
        client.force_login(user)
        assert "My comment" in client.get(at("outline", outline_id=open_outline.pk)).content.decode()
    assert "My comment" not in str(list(Entry.objects.values_list("details", flat=True)))


def test_after_the_deadline_nothing_is_taken_and_nothing_typed_is_lost(client, conference, open_outline, at):
    section = open_outline.sections.get(text="Open words")
    ReportOutline.objects.update(comments_until=timezone.now() - dt.timedelta(seconds=1))
    client.force_login(delegate(conference).person.user)
    answer = client.post(at("own-report", outline_id=open_outline.pk), {"section": section.pk, "text": "Too late"})
    assert (answer.status_code, ">Too late</textarea>" in answer.content.decode()) == (422, True)
    assert not OutlineComment.objects.exists()


def test_a_comment_is_taken_or_not_with_a_reason_that_its_delegate_reads(desk, client, open_outline, at):
    section = open_outline.sections.get(text="Open words")
    row = delegate(open_outline.conference)
    comment = OutlineCommentFactory(section=section, person=row.person)
    url = at("outline-answer", outline_id=open_outline.pk, comment_id=comment.pk)
    assert desk.post(url, {"answer": "not_taken", "reason": " "}).status_code == 422
    assert desk.post(url, {"answer": "not_taken", "reason": "Said elsewhere"}).status_code == 302
    comment.refresh_from_db()
    assert (comment.answer, comment.reason, comment.answered_at is None) == ("not_taken", "Said elsewhere", False)
    client.force_login(row.person.user)
    assert "Said elsewhere" in client.get(at("own-report", outline_id=open_outline.pk)).content.decode()
    with pytest.raises(IntegrityError), transaction.atomic():
        OutlineComment.objects.update(reason="")


def test_only_the_chair_clears_when_all_is_answered_and_the_time_is_over(
    client, conference, open_outline, chair, organizer, at
):
    comment = OutlineCommentFactory(section=open_outline.sections.first())
    url, asked = at("outline-clear", outline_id=open_outline.pk), []
    client.force_login(organizer)
    assert client.post(url).status_code == 403
    client.force_login(chair)

    def state():
        client.post(url)
        open_outline.refresh_from_db()
        return open_outline.state

    asked.append(state())  # while delegates comment
    ReportOutline.objects.update(comments_until=timezone.now() - dt.timedelta(seconds=1))
    asked.append(state())  # a comment without an answer
    services.answer_comment(comment, by=organizer, answer="taken")
    asked.append(state())
    assert asked == ["comments", "comments", "cleared"]
    assert (open_outline.cleared_name, open_outline.cleared_by, open_outline.cleared_at is None) == (
        "Chair Example",
        chair,
        False,
    )
    section = open_outline.sections.first()
    with pytest.raises(Refused):
        services.change_section(section, by=organizer, version=None, heading="", text="Other words")
    with pytest.raises(IntegrityError), transaction.atomic():
        OutlineSection.objects.filter(pk=section.pk).update(text="Other words")


def test_what_is_cleared_becomes_a_text_once_and_is_sealed_when_it_is_issued(
    desk, conference, sitting, chair, organizer, at
):
    DecisionProfileFactory(conference=conference)
    outline = OutlineFactory(conference=conference)
    OutlineSectionFactory(outline=outline, sitting=sitting, heading="An item", text="First.\n\nSecond.")
    url = at("outline-hand-over", outline_id=outline.pk)
    desk.post(url)
    assert not Statement.objects.exists()
    services.clear_outline(outline, by=chair)
    first, again = desk.post(url), desk.post(url)
    text = Statement.objects.get()
    assert first["Location"] == again["Location"] == at("text", statement_id=text.pk)
    assert (text.kind, text.basis, text.revision.title) == ("summary_report", "rapporteur", "Summary report")
    assert list(text.revision.texts.values_list("kind", "text")) == [
        ("heading", "First session"), ("heading", "An item"), ("operative", "First."), ("operative", "Second."),
    ]  # fmt: skip
    services.issue(text, by=chair)
    document = Document.objects.get()
    (version,) = document.versions.all()
    assert (document.kind, document.outcome, version.paragraphs[2]["text"]) == ("summary_report", "report", "First.")


@pytest.mark.django_db(transaction=True)
def test_two_who_hand_over_at_once_make_one_text(conference, sitting, chair):
    DecisionProfileFactory(conference=conference)
    outline = OutlineFactory(conference=conference)
    OutlineSectionFactory(outline=outline, sitting=sitting)
    services.clear_outline(outline, by=chair)
    made = at_once(*[lambda: services.hand_over(outline, by=chair).pk] * 2)
    assert (len(set(made)), Statement.objects.count()) == (1, 1)


def test_a_section_that_somebody_else_changed_is_not_overwritten(desk, open_outline, organizer, at):
    section = open_outline.sections.get(text="Open words")
    url = at("outline-section", outline_id=open_outline.pk, section_id=section.pk)
    version = section.updated_at.isoformat()
    assert desk.post(url, {"heading": "", "text": "Newer", "version": version}).status_code == 302
    late = desk.post(url, {"heading": "", "text": "Late", "version": version})
    section.refresh_from_db()
    assert (late.status_code, section.text, "Late" in late.content.decode()) == (422, "Newer", True)


def test_sections_of_a_session_are_put_into_another_order(desk, conference, sitting, organizer, chair, at):
    """Each among those of its session, however they lie between each other's; cleared, they stay."""
    outline = OutlineFactory(conference=conference)
    other = SessionFactory(conference=conference, at=times("11:00", "12:00"))
    made = [
        OutlineSectionFactory(outline=outline, sitting=each, heading=heading)
        for each, heading in [(sitting, "A"), (other, "X"), (sitting, "B"), (sitting, "C")]
    ]

    def order():
        return "".join(outline.sections.values_list("heading", flat=True))

    def press(way, section):
        url = at(f"outline-section-{way}", outline_id=outline.pk, section_id=section.pk)
        assert desk.post(url).url.endswith(f"#section-{section.pk}")
        return order()

    a, x, _b, c = made
    assert [press("earlier", c), press("later", a), press("earlier", x), press("later", c)] == [
        "AXCB", "CXAB", "CXAB", "AXCB",
    ]  # fmt: skip
    services.clear_outline(outline, by=chair)
    with pytest.raises(Refused) as caught:
        services.reorder_section(c, earlier=True, by=organizer)
    assert (caught.value.code, order()) == ("fixed", "AXCB")


def test_what_belongs_to_no_session_stands_anywhere(desk, conference, sitting, at):
    outline = OutlineFactory(conference=conference)
    second = SessionFactory(conference=conference, titles={"en": "Second session"})
    for session, text in ((sitting, "A"), (second, "B"), (sitting, "C")):
        OutlineSectionFactory(outline=outline, sitting=session, text=text)

    def add(**typed):
        return desk.post(at("outline-section-new", outline_id=outline.pk), {"text": "Words", "after": "first"} | typed)

    def headings():
        page = desk.get(at("outline", outline_id=outline.pk))
        return [(next(iter(each.titles.values())), len(each.sections)) for each in page.context["chapters"]]

    first = outline.sections.get(text="B")
    assert add(heading="Introduction")["Location"] == at("outline", outline_id=outline.pk)
    add(heading="Conclusions", after=first.pk)
    assert headings() == [("Introduction", 1), ("First session", 2), ("Second session", 1), ("Conclusions", 1)]
    assert [row.text for row in outline.sections.all()] == ["Words", "A", "C", "B", "Words"]
    for typed in ({}, {"heading": " "}, {"heading": "X", "after": OutlineSectionFactory().pk}):
        assert add(**typed).status_code == 422
    assert outline.sections.count() == 5
    intro = outline.sections.get(heading="Introduction")
    for way, row in (("later", intro), ("later", intro), ("earlier", first), ("earlier", first), ("earlier", first)):
        desk.post(at(f"outline-chapter-{way}", outline_id=outline.pk, section_id=row.pk))
    assert headings() == [("Second session", 1), ("First session", 2), ("Introduction", 1), ("Conclusions", 1)]
    assert [row.order for row in outline.sections.all()] == [0, 1, 2, 3, 4]
    assert [row.text for row in outline.sections.all()][:3] == ["B", "A", "C"]
    remove = at("outline-section-remove", outline_id=outline.pk, section_id=intro.pk)
    comment = OutlineCommentFactory(section=intro)
    desk.post(remove)
    assert outline.sections.filter(pk=intro.pk).exists(), "commented"
    comment.delete()
    desk.post(remove)
    assert not outline.sections.filter(pk=intro.pk).exists()
    desk.post(at("outline-section-remove", outline_id=outline.pk, section_id=first.pk))
    assert outline.sections.count() == 4, "what is from notes stays"
    assert refusal_code(services.change_section, first, heading="", text="B") is None
    last = outline.sections.get(heading="Conclusions")
    assert refusal_code(services.change_section, last, heading=" ", text="B") == "no_heading"
    with pytest.raises(IntegrityError), transaction.atomic():
        OutlineSection.objects.filter(pk=last.pk).update(heading="")


def refusal_code(verb, section, **values):
    try:
        verb(section, by=UserFactory(), version=None, **values)
    except Refused as refused:
        return refused.code
    return None


def test_every_registered_delegate_reads_it_and_it_is_handed_over(client, conference, sitting, chair, at):
    outline = OutlineFactory(conference=conference)
    OutlineSectionFactory(outline=outline, sitting=sitting, text="On all", heading="")
    services.add_section(outline, by=chair, heading="Introduction", text="Canary words")
    services.open_for_comments(outline, by=chair, until=timezone.now() + dt.timedelta(days=1))
    address = at("own-report", outline_id=outline.pk)
    for values, status in (({}, 200), ({"registered": False}, 404), ({"registered": False, "status": "declined"}, 404)):
        client.force_login(delegate(conference, **values).person.user)
        answer = client.get(address)
        assert (answer.status_code, "Canary words" in answer.text) == (status, status == 200)
    elsewhere = delegate(ConferenceFactory(forum=conference.forum)).person.user
    client.force_login(elsewhere)
    assert client.get(address).status_code == 404
    ReportOutline.objects.filter(pk=outline.pk).update(comments_until=timezone.now() - dt.timedelta(days=1))
    services.clear_outline(outline, by=chair)
    with pytest.raises(Refused):
        services.add_section(outline, by=chair, heading="Late", text="Late")
    text = services.hand_over(outline, by=chair)
    words = list(text.revision.texts.order_by("order").values_list("text", flat=True))
    assert words == ["Introduction", "Canary words", "First session", "On all"]


def test_an_outline_of_no_session_is_mailed_to_all_who_are_registered(conference, chair):
    outline = OutlineFactory(conference=conference)
    services.add_section(outline, by=chair, heading="Introduction", text="Words")
    registered = delegate(conference).person
    delegate(conference, registered=False)
    services.open_for_comments(outline, by=chair, until=timezone.now() + dt.timedelta(days=1))
    assert list(Message.objects.values_list("to_address", flat=True)) == [registered.email]


def test_who_can_comment_is_mailed_once_in_their_language(conference, sitting, organizer):
    closed = SessionFactory(conference=conference, at=times("11:00", "12:00"), titles={"en": "Closed canary"})
    outline = OutlineFactory(conference=conference)
    OutlineSectionFactory(outline=outline, sitting=closed, text="Canary words")
    first = dt.datetime(2099, 1, 1, 3, tzinfo=dt.UTC)
    inside = delegate(conference, person__email="inside@x.example", person__language="ja").person
    delegate(conference, person__email="outside@x.example")
    delegate(conference, person__email="")
    for email, values in (("declined@x.example", {"declined": True}), ("wrong", {"registered": True})):
        person = DelegateFactory(conference=conference, person__email=email, **values).person
        AssignmentFactory(sitting=closed, person=person)
    AssignmentFactory(sitting=closed, person=inside)
    AssignmentFactory(sitting=closed, person=PersonFactory(forum=conference.forum, email="guest@x.example"))
    for later in range(2):
        services.open_for_comments(outline, by=organizer, until=first + dt.timedelta(days=later))
    (mail,) = Message.objects.all()
    assert (mail.to_address, mail.language) == ("inside@x.example", "ja")
    assert "2099年1月1日 12:00" in mail.text
    assert f"/report/{outline.pk}/" in mail.text
    assert "anary" not in mail.text + mail.html + mail.subject


def test_a_time_that_is_past_opens_nothing(desk, conference, at):
    outline = OutlineFactory(conference=conference)
    url = at("outline-window", outline_id=outline.pk)
    answer = desk.post(url, {"day": "2020-01-01", "time": "10:00"})
    outline.refresh_from_db()
    assert (answer.status_code, outline.state) == (422, "draft")
    assert desk.post(url, {"day": "2099-01-01", "time": "10:00"}).status_code == 302
    outline.refresh_from_db()
    assert (outline.state, outline.comments_until) == ("comments", dt.datetime(2099, 1, 1, 1, tzinfo=dt.UTC))


@pytest.mark.parametrize("rows", [1, 3])
def test_the_outline_asks_as_many_questions_for_three_sections_as_for_one(
    client, desk, conference, organizer, at, rows, django_assert_num_queries
):
    outline = OutlineFactory(
        conference=conference, state="comments", comments_until=timezone.now() + dt.timedelta(days=1)
    )
    for n in range(rows):
        sitting = SessionFactory(conference=conference, open=True, at=times("09:00", "10:00"))
        OutlineCommentFactory(section=OutlineSectionFactory(outline=outline, sitting=sitting))
        OutlineFactory(conference=conference, number=50 + n)
    desk.get(at("outlines"))
    for name, kwargs, queries in (("outline", {"outline_id": outline.pk}, 10), ("outlines", {}, 5)):
        with django_assert_num_queries(queries):
            assert desk.get(at(name, **kwargs)).status_code == 200
    client.force_login(delegate(conference).person.user)
    client.get(reverse("site:me"))
    with django_assert_num_queries(8):
        assert client.get(at("own-report", outline_id=outline.pk)).status_code == 200
