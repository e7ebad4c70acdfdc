import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import version_of
from apps.delegations import services
from apps.delegations.choices import ParticipationRole, ParticipationStatus
from apps.delegations.models import Entity, EntityName, Participation
from apps.delegations.participation_life import NEXT
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory

pytestmark = pytest.mark.django_db
NEW = {"code": "EXA", "kind": "state", "default_names": {"en": "Exampleland"}, "default_sort_keys": {}}


@pytest.fixture
def by():
    return UserFactory()


def code_of(function, *args, **kwargs) -> tuple[str, str | None]:
    with pytest.raises(Refused) as refused:
        function(*args, **kwargs)
    return refused.value.code, refused.value.field


def test_a_known_entity_joins_at_the_end_as_proposed(by):
    conference = ConferenceFactory()
    ParticipationFactory(conference=conference, order=7)
    entity = EntityFactory(forum=conference.forum)
    participation = services.add_delegation(conference, entity, by=by, seats=3)
    assert (participation.order, participation.status, participation.seats) == (8, "proposed", 3)
    assert Entry.objects.of(participation).get().scope_id == conference.pk


@pytest.mark.parametrize(("others", "order"), [([], 1), ([0, 0], 0), ([0, 3], 4)])
def test_it_joins_after_those_with_a_place_and_without_one_where_nobody_has_any(by, others, order):
    conference = ConferenceFactory()
    for each in others:
        ParticipationFactory(conference=conference, order=each)
    assert services.add_delegation(conference, EntityFactory(forum=conference.forum), by=by).order == order


def test_a_new_entity_is_made_known_to_the_forum(by):
    conference = ConferenceFactory()
    participation = services.add_delegation(conference, by=by, new=NEW)
    assert participation.entity.forum == conference.forum
    assert str(participation) == "Exampleland"


@pytest.mark.parametrize("role", ["observer", "invited"])
def test_who_only_listens_has_no_position(by, role):
    conference = ConferenceFactory()
    outcome = code_of(services.add_delegation, conference, by=by, new=NEW, role=role, entitled=True)
    assert outcome == ("no_position", "entitled")
    assert Entity.objects.count() == 0


def test_the_database_knows_it_too():
    participation = ParticipationFactory(observer=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Participation.objects.filter(pk=participation.pk).update(entitled=True)


def test_what_cannot_take_part(by):
    participation = ParticipationFactory(entity__code="EXA")
    conference = participation.conference
    add = services.add_delegation
    assert code_of(add, conference, by=by) == ("entity_missing", "entity")
    assert code_of(add, conference, EntityFactory(), by=by) == ("foreign", "entity")
    assert code_of(add, conference, participation.entity, by=by) == ("takes_part_already", "entity")
    assert code_of(add, conference, by=by, new=NEW) == ("code_taken", "code")
    assert list(Participation.objects.all()) == [participation]


def test_another_forum_may_use_the_same_code(by):
    EntityFactory(code="EXA")
    assert services.add_delegation(ConferenceFactory(), by=by, new=NEW).entity.code == "EXA"


STEPS = [(before, after) for before in ParticipationStatus for after in ParticipationStatus]


@pytest.mark.parametrize(("before", "after"), STEPS)
def test_the_status_moves_along_the_table_only(by, before, after):
    participation = ParticipationFactory(status=before)
    if after in NEXT[before]:
        assert services.change_delegation_status(participation, after, by=by).status == after
    else:
        outcome = code_of(services.change_delegation_status, participation, after, by=by)
        assert outcome == ("no_such_step", "status")


def test_the_second_of_two_organizers_is_told():
    participation = ParticipationFactory(seats=5)
    version = version_of(participation)
    first = UserFactory(name="Organizer Example One")
    services.change_delegation(participation, by=first, version=version, seats=6)
    with pytest.raises(Refused) as refused:
        services.change_delegation(participation, by=UserFactory(), version=version, seats=7)
    assert str(refused.value).startswith("Organizer Example One changed seats (")
    participation.refresh_from_db()
    assert participation.seats == 6


def test_a_membership_cannot_end_before_it_begins(by):
    participation = ParticipationFactory()
    later, earlier = dt.datetime(2027, 2, 1, tzinfo=dt.UTC), dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    with pytest.raises(Refused) as refused:
        services.change_delegation(participation, by=by, valid_from=later, valid_until=earlier)
    assert str(refused.value) == "The last day is before the first."


def test_a_delegation_moves_past_its_neighbour(by):
    conference = ConferenceFactory()
    first, second, third = [ParticipationFactory(conference=conference) for _row in range(3)]
    other = ParticipationFactory(order=2)
    services.move_delegation(third, by=by, up=True)
    assert list(conference.participations.all()) == [first, third, second]
    services.move_delegation(second, by=by, up=False)
    assert list(conference.participations.all()) == [first, third, second]
    other.refresh_from_db()
    assert other.order == 2


def test_delegations_of_one_order_move_as_they_are_shown(by):
    conference = ConferenceFactory(working_languages=["en"])
    names = ["Beta", "Alpha", "Gamma"]
    rows = [ParticipationFactory(conference=conference, order=0, entity__default_names={"en": name}) for name in names]
    services.move_delegation(rows[2], by=by, up=True)
    assert [str(row) for row in conference.participations.all()] == ["Alpha", "Gamma", "Beta"]


def test_sorting_follows_what_a_name_is_sorted_under(by):
    conference = ConferenceFactory()
    for name, key in (("Taiwan-like", "C"), ("Beta", "B"), ("Alpha", "")):
        row = ParticipationFactory(conference=conference, entity__default_names={"en": name})
        if key:
            EntityNameFactory(conference=conference, entity=row.entity, display=name, sort_key=key)
    services.sort_delegations(conference, by=by, language="en")
    assert [str(row) for row in conference.participations.all()] == ["Alpha", "Beta", "Taiwan-like"]
    assert code_of(services.sort_delegations, conference, by=by, language="xx")[0] == "unknown_language"


def test_a_proposal_can_be_taken_back(by):
    proposed, other = ParticipationFactory(status="proposed"), ParticipationFactory()
    services.remove_delegation(proposed, by=by)
    assert list(Participation.objects.all()) == [other]
    assert code_of(services.change_delegation, proposed, by=by, seats=1)[0] == "gone"


def test_a_delegation_that_was_asked_stays_on_record(by):
    assert code_of(services.remove_delegation, ParticipationFactory(status="invited"), by=by)[0] == "asked_already"


def test_a_delegation_with_people_is_not_removed(by):
    participation = ParticipationFactory(status="proposed")
    DelegateFactory(conference=participation.conference, participation=participation)
    assert code_of(services.remove_delegation, participation, by=by)[0] == "in_use"
    assert Entry.objects.of(participation).count() == 0


CLONE = {"number": 9001, "slug": "next", "titles": {"en": "Next"}}


def test_a_clone_proposes_the_same_delegations_under_the_same_names(by):
    source = ConferenceFactory()
    RoomFactory(conference=source)
    row = ParticipationFactory(
        conference=source,
        role=ParticipationRole.SPECIAL,
        seats=4,
        order=2,
        suspended=True,
        note="Secret",
        status="withdrawn",
    )
    ParticipationFactory()
    EntityNameFactory(conference=source, entity=row.entity, display="Own name", sort_key="O")
    EntityNameFactory(entity=row.entity, conference=ConferenceFactory(forum=source.forum), display="Elsewhere")
    DelegateFactory(conference=source, participation=row)
    clone = services.clone_edition(source, by=by, **CLONE)
    copy = clone.participations.get()
    assert (copy.entity, copy.role, copy.seats, copy.order, copy.entitled) == (row.entity, "special", 4, 2, True)
    assert (copy.status, copy.suspended, copy.note) == ("proposed", False, "")
    assert [(name.display, name.sort_key) for name in EntityName.objects.filter(conference=clone)] == [
        ("Own name", "O")
    ]
    assert clone.rooms.count() == 1
    assert clone.delegates.count() == 0
    assert source.participations.get() == row


def test_a_clone_that_is_refused_leaves_nothing(by):
    source = ConferenceFactory(slug="next")
    ParticipationFactory(conference=source)
    assert code_of(services.clone_edition, source, by=by, **CLONE) == ("slug_taken", "slug")
    assert Participation.objects.count() == 1


def test_taking_over_adds_only_what_is_missing(by):
    source = ConferenceFactory()
    rows = [ParticipationFactory(conference=source) for _row in range(2)]
    target = ConferenceFactory(forum=source.forum)
    there = ParticipationFactory(conference=target, entity=rows[0].entity, seats=9)
    assert services.take_over_delegations(source, target, by=by) == 1
    assert {(row.entity, row.seats) for row in target.participations.all()} == {
        (there.entity, 9), (rows[1].entity, 5),
    }  # fmt: skip
