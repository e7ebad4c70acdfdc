import pytest

from apps.core.exceptions import Refused
from apps.core.rows.concurrency import version_of
from apps.delegates.people_list.heads import headed_delegations
from apps.delegations import overview, services
from apps.delegations.choices import NameContext
from apps.delegations.models import EntityName, Participation
from apps.delegations.names import NameEntry, display_name, in_protocol_order, protocol_languages
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory

pytestmark = pytest.mark.django_db
LIST, PLATE, TEXT = NameContext.LIST, NameContext.NAMEPLATE, NameContext.TEXT


@pytest.fixture
def row():
    return ParticipationFactory(entity__default_names={"en": "Exampleland", "ja": "例国"})


def shown(row, language="en", context=LIST) -> str:
    return display_name(row.entity, row.conference, language, context).display


def test_without_own_names_the_forums_are_used(row):
    assert [shown(row), shown(row, "ja"), shown(row, "ko")] == ["Exampleland", "例国", "Exampleland"]


def test_an_own_name_counts_in_its_language_and_conference_only(row):
    services.set_names(row, {("en", LIST): NameEntry("Land of Examples")}, by=UserFactory())
    elsewhere = ParticipationFactory(conference=ConferenceFactory(forum=row.conference.forum), entity=row.entity)
    assert [shown(row), shown(row, "ja"), shown(elsewhere)] == ["Land of Examples", "例国", "Exampleland"]


def test_a_use_without_a_name_takes_the_one_in_lists(row):
    names = {("en", LIST): NameEntry("In lists"), ("en", PLATE): NameEntry("ON PLATES")}
    services.set_names(row, names, by=UserFactory())
    assert [shown(row, context=use) for use in (LIST, PLATE, TEXT)] == ["In lists", "ON PLATES", "In lists"]


def test_an_emptied_line_is_taken_away_and_a_line_not_given_stays(row):
    services.set_names(row, {("en", LIST): NameEntry("A"), ("ja", LIST): NameEntry("例")}, by=UserFactory())
    services.set_names(row, {("en", LIST): NameEntry()}, by=UserFactory())
    assert list(EntityName.objects.values_list("language", "display")) == [("ja", "例")]


def test_names_change_the_version_of_the_delegation(row):
    version = version_of(row)
    first = UserFactory(name="Organizer Example One")
    services.set_names(row, {("en", LIST): NameEntry("First")}, by=first, version=version)
    with pytest.raises(Refused) as refused:
        services.set_names(row, {("en", LIST): NameEntry("Second")}, by=UserFactory(), version=version)
    assert str(refused.value).startswith("Organizer Example One changed this page (")
    assert shown(row) == "First"


def test_the_same_names_again_change_nothing(row):
    entry = {("en", LIST): NameEntry("First", disclaimer="For lists only")}
    services.set_names(row, entry, by=UserFactory())
    row.refresh_from_db()
    version = version_of(row)
    services.set_names(row, entry, by=UserFactory())
    row.refresh_from_db()
    assert version_of(row) == version


def test_the_forums_name_changes_everywhere_but_where_a_conference_set_its_own(row):
    own = EntityNameFactory(entity=row.entity, conference=ConferenceFactory(forum=row.conference.forum))
    services.change_entity(row.entity, by=UserFactory(), default_names={"en": "Renamed"})
    row.entity.refresh_from_db()
    assert shown(row) == "Renamed"
    assert display_name(row.entity, own.conference, "en").display == own.display


def test_a_name_in_the_forum_needs_a_code_of_its_own(row):
    EntityFactory(forum=row.conference.forum, code="TKN")
    with pytest.raises(Refused) as refused:
        services.change_entity(row.entity, by=UserFactory(), code="TKN")
    assert refused.value.code == "code_taken"


def test_a_sort_key_counts_only_beside_the_name_it_belongs_to():
    entity = EntityFactory(default_names={"en": "Exampleland", "ja": "例国"}, default_sort_keys={"ja": "れいこく"})
    assert [display_name(entity, None, language).sort_key for language in ("en", "ja", "ko")] == [
        "Exampleland", "れいこく", "Exampleland",
    ]  # fmt: skip


def test_protocol_order_is_the_order_then_the_sort_key():
    conference = ConferenceFactory()
    for name, order in (("Beta", 2), ("Alpha", 2), ("Zeta", 1)):
        ParticipationFactory(conference=conference, order=order, entity__default_names={"en": name})
    rows = in_protocol_order(Participation.objects.filter(conference=conference).with_names(), "en")
    assert [row.name.display for row in rows] == ["Zeta", "Alpha", "Beta"]


def test_without_a_place_they_come_after_those_that_have_one_by_name():
    conference = ConferenceFactory()
    for name, order in (("Partner", 0), ("Last", 57), ("Associate", 0), ("First", 1)):
        ParticipationFactory(conference=conference, order=order, entity__default_names={"en": name})
    expected = ["First", "Last", "Associate", "Partner"]
    rows = in_protocol_order(Participation.objects.filter(conference=conference).with_names(), "en")
    assert [row.name.display for row in rows] == expected
    assert [row.name.display for row in headed_delegations(conference, "en")] == expected


def test_names_are_needed_in_the_working_languages_and_those_of_the_pages():
    assert protocol_languages(ConferenceFactory(working_languages=["ko", "ja"])) == ["ko", "ja", "en"]


def test_a_preview_shows_what_is_typed_and_saves_nothing(row):
    other = ParticipationFactory(conference=row.conference, entity__default_names={"en": "Middle"})
    typed = {LIST: NameEntry("Zed"), PLATE: NameEntry("ZED")}
    shown_now = overview.preview([row, other], row, "en", typed)
    assert shown_now.plate.display == "ZED"
    assert [(own, name.display) for own, name in shown_now.listed] == [(False, "Middle"), (True, "Zed")]
    assert EntityName.objects.count() == 0


def test_totals_leave_out_who_does_not_come():
    conference = ConferenceFactory()
    for status, seats in (("confirmed", 2), ("invited", None), ("declined", 9)):
        ParticipationFactory(conference=conference, status=status, seats=seats)
    rows = in_protocol_order(Participation.objects.filter(conference=conference).with_names(), "en")
    assert overview.totals(rows) == overview.Totals(delegations=2, confirmed=1, entitled=1, seats=2)
