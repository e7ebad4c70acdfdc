"""The agenda of a session: written at the desk, read by whoever may know of the session, and by nobody else."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.core.exceptions import Refused
from apps.core.rows.concurrency import version_of
from apps.sessions import services
from apps.sessions.models import AgendaItem
from apps.sessions.programme.agenda import length_of
from tests.factories.delegates import DelegateFactory, PersonFactory, RegistrationFactory
from tests.factories.documents import DocumentFactory, PublicationFactory
from tests.factories.sessions import AgendaItemFactory, AssignmentFactory, SessionFactory, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def sitting(conference):
    return SessionFactory(conference=conference, public=True, at=times("09:00", "09:45"))


@pytest.fixture
def at(conference):
    """`at(name, **kwargs)` is an address of this conference."""
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


def typed(**values) -> dict:
    return {"titles_en": "Opening remarks", "minutes": "15", "rapporteur": "", "symbols": ""} | values


def test_items_are_written_moved_and_taken_out(desk, sitting, at):
    reporting = AssignmentFactory(sitting=sitting).person
    url = at("agenda", sitting_id=sitting.pk)
    desk.post(url, typed(rapporteur=reporting.pk, symbols="XF/2027/3, XF/2027/L.1 XF/2027/3"))
    desk.post(url, typed(titles_en="Debate", minutes="45"))
    first, second = sitting.agenda_items.all()
    assert (first.titles, first.minutes, first.rapporteur) == ({"en": "Opening remarks"}, 15, reporting)
    assert first.symbols == ["XF/2027/3", "XF/2027/L.1"]
    assert "The items take 60 of the session’s 45 minutes: 15 minutes too many." in desk.get(url).content.decode()
    desk.post(at("agenda-up", sitting_id=sitting.pk, row_id=second.pk))
    assert list(sitting.agenda_items.all()) == [second, first]
    data = typed(titles_en="Short debate", minutes="30", version=version_of(second))
    desk.post(at("agenda-edit", sitting_id=sitting.pk, row_id=second.pk), data)
    desk.post(at("agenda-remove", sitting_id=sitting.pk, row_id=first.pk))
    assert list(sitting.agenda_items.values_list("titles", "minutes")) == [({"en": "Short debate"}, 30)]
    assert tuple(length_of(sitting)) == (30, 45, 0)


def test_what_is_wrong_stands_beside_its_field_and_another_change_is_told(desk, sitting, at):
    item, stranger = AgendaItemFactory(sitting=sitting), PersonFactory(forum=sitting.conference.forum)
    url = at("agenda", sitting_id=sitting.pk)
    page = desk.post(url, typed(titles_en="", minutes="0", symbols="the paper", rapporteur=stranger.pk))
    assert set(page.context["form"].errors) == {"titles", "minutes", "symbols", "rapporteur"}
    older = version_of(item)
    services.change_agenda_item(item, by=None, titles={"en": "Other"})
    page = desk.post(at("agenda-edit", sitting_id=sitting.pk, row_id=item.pk), typed(version=older))
    assert "after you opened this page" in page.content.decode()
    other = AgendaItemFactory(sitting=SessionFactory(conference=sitting.conference))
    assert desk.post(at("agenda-remove", sitting_id=sitting.pk, row_id=other.pk)).status_code == 404


def test_a_rapporteur_has_a_role_and_goes_with_it(sitting):
    assignment, stranger = AssignmentFactory(sitting=sitting), PersonFactory(forum=sitting.conference.forum)
    item = AgendaItemFactory(sitting=sitting, rapporteur=assignment.person)
    with pytest.raises(Refused) as refused:
        services.change_agenda_item(item, by=None, rapporteur=stranger)
    assert (refused.value.field, refused.value.code) == ("rapporteur", "no_role")
    with pytest.raises(IntegrityError, match="has no role"), transaction.atomic():
        AgendaItem.objects.filter(pk=item.pk).update(rapporteur=stranger)
    with pytest.raises(IntegrityError, match="agenda_minutes"), transaction.atomic():
        AgendaItem.objects.filter(pk=item.pk).update(minutes=0)
    services.unassign_person(assignment, by=None)
    item.refresh_from_db()
    assert item.rapporteur is None


def test_the_public_reads_the_agenda_of_a_public_session_names_by_consent_and_papers_that_are_public(
    client, conference, sitting, at, django_assert_num_queries
):
    conference.list_public = True
    conference.save()
    people = [DelegateFactory(conference=conference, registered=True) for _ in range(2)]
    for number, (delegate, consent) in enumerate(zip(people, ("full_name", "not_listed"), strict=True)):
        RegistrationFactory(delegate=delegate, naming_consent=consent)
        AssignmentFactory(sitting=sitting, person=delegate.person, role="participant")
        AgendaItemFactory(sitting=sitting, order=number, rapporteur=delegate.person, minutes=20)
    public = PublicationFactory(live=True, version__document__conference=conference).version.document
    secret = DocumentFactory(conference=conference)
    sitting.agenda_items.update(symbols=[public.symbol, secret.symbol, "XF/1999/1"])
    url = at("sitting", sitting_id=sitting.pk)
    with django_assert_num_queries(7):
        page = client.get(url).content.decode()
    assert "Example Item" in page
    assert str(people[0].person) in page
    assert str(people[1].person) not in page
    assert public.symbol in page
    assert secret.symbol not in page
    assert "XF/1999/1" not in page
    services.move_agenda_item(sitting.agenda_items.first(), by=None, up=False)
    sitting.visibility = "session"
    sitting.save()
    assert client.get(url).status_code == 404
