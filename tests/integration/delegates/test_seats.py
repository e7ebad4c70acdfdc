"""Nobody comes beyond the seats of a delegation unless an organizer was told the number and said yes to it."""

import datetime as dt
from collections import Counter
from urllib.parse import urljoin

import pytest
from django.test import Client
from django.urls import reverse

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.choices import Answer, DelegateRole, DelegateStatus
from apps.delegates.invitations import links
from apps.delegates.models import Delegate
from apps.delegates.people_table.people_file import read_people
from apps.delegations import services as delegations
from apps.delegations.models import Participation
from apps.delegations.seats import NoSeat, confirmed
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, InvitationFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db
GONE = ["declined", "withdrawn"]
TABLE = "family name\temail\tdelegation\trole\n"


@pytest.fixture
def small(conference):
    """A delegation of two seats, none taken."""
    entity = EntityFactory(forum=conference.forum, code="SML", default_names={"en": "Smallland"})
    return ParticipationFactory(conference=conference, entity=entity, seats=2)


@pytest.fixture
def full(small):
    """The same with both seats taken."""
    DelegateFactory.create_batch(2, conference=small.conference, participation=small, invited=True)
    return small


def add(delegation, name="Third", *, by, roles=("delegate",), **options):
    person = {"family_name": name, "email": f"{name}@example.org".casefold()}
    return services.add_delegate(
        delegation.conference, person=person, participation=delegation, roles=roles, by=by, **options
    )


def seated(delegation) -> int:
    return Delegate.objects.filter(participation=delegation).seated().count()


def refused(function, *args, **options) -> NoSeat:
    with pytest.raises(NoSeat) as caught:
        function(*args, **options)
    return caught.value


def exceeded() -> list[dict]:
    return list(Entry.objects.filter(verb="delegation.seats_exceeded").values_list("details", flat=True))


def test_the_seats_there_are_are_given_without_a_question(small, organizer):
    add(small, "First", by=organizer)
    add(small, "Second", by=organizer)
    assert seated(small) == 2
    assert exceeded() == []


def test_one_more_is_refused_beside_the_delegation_with_the_numbers(full, organizer):
    said = refused(add, full, by=organizer)
    assert (said.field, said.code) == ("participation", "no_seat")
    assert str(said) == "There would be more people than seats: Smallland, 3 people for 2 seats."
    assert seated(full) == 2
    assert not Delegate.objects.filter(person__family_name="Third").exists()


def test_an_organizer_may_say_yes_to_exactly_that_number_and_it_goes_on_record(full, organizer):
    yes = confirmed([refused(add, full, by=organizer).answer])
    assert yes == {full.pk: 3}
    add(full, "Third", by=organizer, beyond=yes)
    assert exceeded() == [{"seats": 2, "people": 3}]
    refused(add, full, "Fourth", by=organizer, beyond=yes)
    assert seated(full) == 3


def test_a_yes_counts_for_its_delegation_alone(full, organizer):
    other = ParticipationFactory(conference=full.conference, seats=1)
    DelegateFactory(conference=full.conference, participation=other)
    refused(add, other, by=organizer, beyond={full.pk: 9})


@pytest.mark.parametrize("nonsense", [[], ["x"], [":3"], ["x:y z"], ["00000000-0000-0000-0000-000000000001:many"]])
def test_nonsense_says_yes_to_nothing(nonsense):
    assert confirmed(nonsense) == {}


def test_without_a_number_there_are_as_many_seats_as_people(full, organizer):
    Participation.objects.filter(pk=full.pk).update(seats=None)
    add(full, by=organizer)
    services.add_delegate(
        full.conference, person={"family_name": "Outside"}, participation=None, roles=["delegate"], by=organizer
    )
    assert seated(full) == 3


@pytest.mark.parametrize("state", ["proposed", "invited", "accepted", "registered"])
@pytest.mark.parametrize("role", ["delegate", "observer"])
def test_who_sits_on_a_seat(small, organizer, state, role):
    values = {} if state == "proposed" else {state: True}
    DelegateFactory.create_batch(2, conference=small.conference, participation=small, roles=[role], **values)
    refused(add, small, by=organizer)


@pytest.mark.parametrize("state", GONE)
def test_who_declined_or_withdrew_leaves_the_seat_to_others(full, organizer, state):
    Delegate.objects.filter(pk=full.delegates.first().pk).update(status=state)
    add(full, by=organizer)
    assert seated(full) == 2


@pytest.mark.parametrize("role", ["resource_person", "focal_point"])
def test_who_is_no_delegate_takes_no_seat(full, organizer, role):
    add(full, by=organizer, roles=[role])
    refused(add, full, "Both", by=organizer, roles=[role, "delegate"])
    refused(add, full, "None", by=organizer, roles=[])


def edit(delegate, *, by, participation=None, roles=("delegate",), **options):
    participation = participation or delegate.participation
    return services.edit_delegate(delegate, person={}, participation=participation, roles=roles, by=by, **options)


def test_moving_into_a_full_delegation(full, organizer):
    guest = DelegateFactory(conference=full.conference)
    yes = confirmed([refused(edit, guest, by=organizer, participation=full).answer])
    edit(guest, by=organizer, participation=full, beyond=yes)
    assert seated(full) == 3
    edit(guest, by=organizer, participation=full)  # sits there already


def test_becoming_a_delegate_of_a_full_delegation(full, organizer):
    helper = DelegateFactory(conference=full.conference, participation=full, roles=["focal_point"])
    assert refused(edit, helper, by=organizer).field == "participation"
    edit(helper, by=organizer, roles=["resource_person"])


def test_a_change_of_somebody_who_sits_there_asks_nothing(full, organizer):
    edit(full.delegates.first(), by=organizer, roles=["observer"])
    Participation.objects.filter(pk=full.pk).update(seats=1)
    edit(full.delegates.first(), by=organizer)
    gone = DelegateFactory(conference=full.conference, declined=True)
    edit(gone, by=organizer, participation=full)
    assert seated(full) == 2


def test_putting_back_on_the_list(full, organizer, desk):
    gone = DelegateFactory(conference=full.conference, participation=full, status="withdrawn")
    page = reverse("delegates:person", kwargs=place(full) | {"delegate_id": gone.pk})
    button = reverse("delegates:restore", kwargs=place(full) | {"delegate_id": gone.pk})
    assert "Smallland, 3 people for 2 seats" in desk.get(page).text
    assert "There would be more people than seats" in desk.post(button, follow=True).text
    assert seated(full) == 2
    desk.post(button, {"beyond_seats": f"{full.pk}:3"})
    assert seated(full) == 3
    assert exceeded() == [{"seats": 2, "people": 3}]


def test_an_invitation_renewed_takes_the_seat_again(full, organizer, desk):
    gone = DelegateFactory(conference=full.conference, participation=full, declined=True)
    invitation = InvitationFactory(delegate=gone)
    refused(services.renew_invitation, invitation, by=organizer)
    url = reverse("delegates:mend", kwargs=place(full) | {"delegate_id": gone.pk})
    asked = desk.post(url, {"email": gone.person.email})
    assert f'value="{full.pk}:3"' in asked.text
    desk.post(url, {"email": gone.person.email, "beyond_seats": f"{full.pk}:3"})
    assert seated(full) == 3


def test_the_seat_of_somebody_who_declined_is_gone_when_they_come_after_all(client, full, organizer):
    gone = DelegateFactory(conference=full.conference, participation=full, declined=True)
    invitation = InvitationFactory(delegate=gone)
    with pytest.raises(Refused) as said:
        services.reply(invitation, answer=Answer.IN_PERSON)
    assert said.value.code == "no_seat"
    link = reverse("delegates:reply", kwargs={"token": links.token_of(invitation)})
    details = urljoin(link, client.post(link, {"answer": "in_person", "seen": ""}).url)
    check = urljoin(link, client.post(details, {"later": "1"}).url)
    for page in (client.get(details), client.get(check), client.post(check, {"seen": ""}, follow=True)):
        assert page.status_code == 409
        assert "All seats of your delegation have been given to others in the meantime." in page.text
        assert 'href="mailto:organizer@example.org"' in page.text
        assert "Replies were due" not in page.text
    gone.refresh_from_db()
    assert gone.status == DelegateStatus.DECLINED
    services.reply(invitation, answer=Answer.DECLINE, message="As I said.")


def test_a_seat_that_is_still_there_is_theirs(small):
    gone = DelegateFactory(conference=small.conference, participation=small, declined=True)
    services.reply(InvitationFactory(delegate=gone), answer=Answer.IN_PERSON)
    assert seated(small) == 1


def test_an_invited_person_has_a_seat_whatever_became_of_the_number(full):
    Participation.objects.filter(pk=full.pk).update(seats=1)
    services.reply(InvitationFactory(delegate=full.delegates.first()), answer=Answer.IN_PERSON)
    assert full.delegates.filter(status=DelegateStatus.ACCEPTED).count() == 1


def test_an_organizer_may_record_that_they_come_after_all(full, organizer, desk):
    gone = DelegateFactory(conference=full.conference, participation=full, declined=True)
    InvitationFactory(delegate=gone)
    url = reverse("delegates:answer-given", kwargs=place(full) | {"delegate_id": gone.pk})
    asked = desk.post(url, {"answer": "in_person"})
    assert f'value="{full.pk}:3"' in asked.text
    assert desk.post(url, {"answer": "in_person", "beyond_seats": f"{full.pk}:3"}).status_code == 302
    assert seated(full) == 3


def test_taking_over_from_an_earlier_edition_asks_once_for_all(full, organizer, desk):
    earlier = ConferenceFactory(forum=full.conference.forum)
    TeamMemberFactory(conference=earlier, user=organizer)
    before = ParticipationFactory(conference=earlier, entity=full.entity, seats=9)
    other = ParticipationFactory(conference=full.conference, seats=1)
    there = ParticipationFactory(conference=earlier, entity=other.entity)
    rows = DelegateFactory.create_batch(2, conference=earlier, participation=before)
    rows += DelegateFactory.create_batch(2, conference=earlier, participation=there)
    guest = DelegateFactory(conference=earlier, participation=before, roles=["resource_person"])
    url = reverse("delegates:take-over", kwargs=place(full)) + f"?from={earlier.slug}"
    chosen = {"delegates": [str(row.pk) for row in [*rows, guest]]}
    asked = desk.post(url, chosen).text
    assert "Smallland, 4 people for 2 seats" in asked
    assert "2 people for 1 seat" in asked
    assert asked.count('name="beyond_seats"') == 1
    assert (seated(full), seated(other)) == (2, 0)
    yes = f"{full.pk}:4 {other.pk}:2"
    assert desk.post(url, {**chosen, "beyond_seats": yes}).status_code == 302
    assert (seated(full), seated(other)) == (4, 2)
    assert full.delegates.count() == 5


def place(delegation) -> dict[str, str]:
    conference = delegation.conference
    return {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}


def test_the_preview_of_a_table_says_which_rows_go_beyond_and_asks_once(small, organizer, desk):
    here = {"person__email": "here@example.org", "person__family_name": "Here"}
    DelegateFactory(conference=small.conference, participation=small, **here)
    rows = ["Here\there@example.org\tSML\t", "One\tone@x.example\tSML\t", "Guest\tg@x.example\tSML\tresource person"]
    rows += ["Two\ttwo@x.example\tSML\tobserver", "Three\tthree@x.example\tSML\t"]
    table = TABLE + "\n".join(rows) + "\n"
    people = read_people(table, small.conference)
    assert [row.is_beyond for row in people.rows] == [False, False, False, True, True]
    assert people.beyond_seats == {small: 4}
    url = reverse("delegates:import", kwargs=place(small))
    preview = desk.post(url, {"table": table}, follow=True)
    assert preview.text.count("beyond the seats") == 2
    assert "Smallland, 4 people for 2 seats" in preview.text
    sent = {"table": table, "previewed": preview.context["form"].data["previewed"], "confirm": "1"}
    again = desk.post(url, sent, follow=True)
    assert again.status_code == 422
    assert "There would be more people than seats: Smallland, 4 people for 2 seats." in again.text
    assert "Add 4 people" in again.text
    assert seated(small) == 1
    assert desk.post(url, {**sent, "beyond_seats": f"{small.pk}:3"}, follow=True).status_code == 422
    assert seated(small) == 1
    assert desk.post(url, {**sent, "beyond_seats": f"{small.pk}:4"}).status_code == 302
    assert (seated(small), small.delegates.count()) == (4, 5)
    assert exceeded() == [{"seats": 2, "people": 4}]


def test_rows_with_mistakes_and_rows_without_a_number_of_seats_go_beyond_nothing(small):
    ParticipationFactory(
        conference=small.conference, seats=None, entity=EntityFactory(forum=small.conference.forum, code="ANY")
    )
    rows = [f"P{n}\tp{n}@x.example\tANY\t" for n in range(5)] + ["Bad\tno address\tSML\t"] * 3
    assert read_people(TABLE + "\n".join(rows), small.conference).beyond_seats == {}


def test_the_form_asks_keeps_what_was_typed_and_takes_the_answer(full, desk):
    url = reverse("delegates:add", kwargs=place(full))
    data = {
        "family_name": "Third", "email": "third@example.org", "participation": str(full.pk), "roles": ["delegate"],
        "name_order": "given_first", "language": "en",
    }  # fmt: skip
    assert "More people than seats" not in desk.get(url).text
    asked = desk.post(url, data)
    assert asked.status_code == 422
    assert f'type="checkbox" name="beyond_seats" value="{full.pk}:3"' in asked.text
    assert 'value="Third"' in asked.text
    other = desk.post(url, {**data, "beyond_seats": f"{full.pk}:3", "family_name": ""})
    assert f'type="hidden" name="beyond_seats" value="{full.pk}:3"' in other.text
    assert desk.post(url, {**data, "beyond_seats": f"{full.pk}:3"}).status_code == 302
    assert seated(full) == 3


def test_fewer_seats_than_people_are_asked_about(full, desk, organizer):
    url = reverse("delegations:edit", kwargs=place(full) | {"participation_id": full.pk})
    form = desk.get(url).context["form"]
    data = {name: form[name].value() or "" for name in form.fields if name not in ("beyond_seats", "suspended")}
    asked = desk.post(url, {**data, "seats": "1"})
    assert "Smallland, 2 people for 1 seat." in asked.text
    assert f'type="checkbox" name="beyond_seats" value="{full.pk}:2"' in asked.text
    full.refresh_from_db()
    assert full.seats == 2
    assert desk.post(url, {**data, "seats": "1", "beyond_seats": f"{full.pk}:2"}).status_code == 302
    full.refresh_from_db()
    assert full.seats == 1
    assert exceeded() == [{"seats": 1, "people": 2}]
    for number in (2, 3, None):
        delegations.change_delegation(full, by=organizer, seats=number)
    with pytest.raises(NoSeat):
        delegations.change_delegation(full, by=organizer, seats=1)


def crowd() -> Participation:
    now = dt.datetime.now(dt.UTC)
    conference = ConferenceFactory(starts_on=(now + dt.timedelta(60)).date(), ends_on=None, reply_deadline=None)
    return ParticipationFactory(conference=conference, seats=2)


@pytest.mark.django_db(transaction=True)
def test_of_forty_posts_at_once_two_get_in(settings):
    settings.SECOND_FACTOR_REQUIRED = False
    delegation = crowd()
    user = TeamMemberFactory(conference=delegation.conference).user
    url = reverse("delegates:add", kwargs=place(delegation))

    def post(number: int):
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        data = {
            "family_name": f"Person {number}", "email": f"person{number}@example.org", "name_order": "given_first",
            "participation": str(delegation.pk), "roles": ["delegate"], "language": "en",
        }  # fmt: skip
        return lambda: client.post(url, data).status_code

    assert Counter(at_once(*(post(number) for number in range(40)))) == {302: 2, 422: 38}
    assert seated(delegation) == 2


@pytest.mark.django_db(transaction=True)
def test_whatever_way_they_come_in_at_once_two_get_in():
    delegation, by = crowd(), UserFactory()
    conference = delegation.conference
    there = {"conference": conference, "participation": delegation}
    withdrawn = DelegateFactory.create_batch(4, **there, status="withdrawn")
    declined = [InvitationFactory(delegate=DelegateFactory(**there, declined=True)) for _number in range(4)]
    elsewhere = DelegateFactory.create_batch(4, conference=conference)
    helpers = DelegateFactory.create_batch(4, **there, roles=[DelegateRole.FOCAL_POINT])
    ways = [lambda row=row: bool(services.restore_delegate(row, by=by)) for row in withdrawn]
    ways += [lambda row=row: bool(services.reply(row, answer=Answer.IN_PERSON)) for row in declined]
    ways += [lambda row=row: bool(edit(row, by=by, participation=delegation)) for row in elsewhere]
    ways += [lambda row=row: bool(edit(row, by=by)) for row in helpers]
    ways += [lambda number=number: bool(add(delegation, f"New{number}", by=by)) for number in range(4)]
    ways += [
        lambda number=number: bool(
            services.import_people(conference, read_people(row_of(delegation, number), conference).rows, by=by)
        )
        for number in range(4)
    ]
    assert Counter(at_once(*ways)) == {True: 2, "no_seat": 22}
    assert seated(delegation) == 2


def row_of(delegation, number: int) -> str:
    return f"{TABLE}Row{number}\trow{number}@x.example\t{delegation.entity.code}\t\n"
