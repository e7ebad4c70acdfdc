"""The organizer's list of people and the pages of one of them."""

import datetime as dt

import pytest

from apps.core.clocks.times import zone
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Delegate
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory, InvitationFactory, PersonFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory


@pytest.fixture
def url(conference):
    return f"/en/desk/{conference.forum.slug}/{conference.slug}/people/"


@pytest.fixture
def earlier(conference, organizer):
    """An earlier edition of the same forum, with the same organizer."""
    made = ConferenceFactory(forum=conference.forum)
    TeamMemberFactory(conference=made, user=organizer)
    return made


NEW = {
    "family_name": "Example New", "given_name": "Delegate", "email": "new@example.org", "name_order": "given_first",
    "language": "ja", "roles": ["observer"], "participation": "",
}  # fmt: skip


def add_people(conference, count):
    for number in range(count):
        InvitationFactory(
            delegate=DelegateFactory(conference=conference, invited=True, person__family_name=f"Example {number}")
        )


@pytest.mark.parametrize("count", [1, 3, 400])
def test_the_list_takes_six_queries_however_long(quiet_desk, url, conference, django_assert_num_queries, count):
    add_people(conference, count)
    with django_assert_num_queries(6):
        assert quiet_desk.get(url).status_code == 200


def test_only_people_of_this_conference_are_listed(desk, url, delegate):
    other = DelegateFactory(conference=ConferenceFactory(forum=delegate.conference.forum))
    page = desk.get(url).text
    assert str(delegate.person) in page
    assert str(other.person) not in page


@pytest.mark.parametrize(
    ("query", "found"), [("q=alpha", ["Alpha"]), ("q=ＢＥＴＡ", ["Beta"]), ("status=declined", ["Beta"]), ("q=zzz", [])]
)
def test_search_and_filters(desk, url, conference, query, found):
    DelegateFactory(conference=conference, person__family_name="Alpha")
    DelegateFactory(conference=conference, person__family_name="Beta", declined=True)
    page = desk.get(f"{url}?{query}").text
    assert [name for name in ["Alpha", "Beta"] if name in page] == found


def test_nothing_typed_becomes_markup(desk, url, conference):
    hostile = "<script>\"'&"
    texts = dict.fromkeys(["family_name", "given_name", "native_name", "affiliation"], hostile)
    entity = EntityFactory(forum=conference.forum, default_names={"en": hostile})
    row = ParticipationFactory(conference=conference, entity=entity)
    person = PersonFactory(forum=conference.forum, email="a<b>@example.org", **texts)
    DelegateFactory(conference=conference, participation=row, person=person)
    page = desk.get(url).text
    assert "<script>&" not in page
    assert hostile not in page
    assert "a&lt;b&gt;@example.org" in page
    assert page.count("&lt;script&gt;&#34;&#39;&amp;") == 6  # the option of the filter, the heading, the four texts


def test_people_stand_by_delegation_then_by_name(desk, url, conference):
    first, second = (ParticipationFactory(conference=conference, order=order) for order in (1, 2))
    for name, row in [("zeta", first), ("Eta", second), ("Alpha", first), ("Outside", None)]:
        DelegateFactory(conference=conference, participation=row, person__family_name=name, person__given_name="")
    page = desk.get(url).text
    names = ["Alpha", "zeta", "Eta", "outside delegations</th>", "Outside<"]
    assert sorted(names, key=page.index) == names


def test_nonsense_in_the_address_shows_everybody(desk, url, delegate):
    assert str(delegate.person) in desk.get(f"{url}?status=nonsense&delegation=x&page=99").text


def test_somebody_is_added_by_the_form(desk, url, conference, japan):
    response = desk.post(f"{url}add", {**NEW, "participation": str(japan.pk)})
    assert response.status_code == 302
    delegate = Delegate.objects.get()
    assert (delegate.person.email, delegate.roles, delegate.participation) == ("new@example.org", ["observer"], japan)


def test_errors_stand_at_their_fields_and_nothing_is_lost(desk, url):
    page = desk.post(f"{url}add", {**NEW, "email": "nonsense", "time_zone": "Mars/Base"}).text
    assert 'id="id_email_error"' in page
    assert "Unknown time zone: Mars/Base." in page
    assert 'value="Example New"' in page


def test_a_foreign_delegation_cannot_be_chosen(desk, url):
    page = desk.post(f"{url}add", {**NEW, "participation": str(ParticipationFactory().pk)}).text
    assert 'id="id_participation_error"' in page
    assert not Delegate.objects.exists()


def test_the_page_of_one_delegate(desk, url, invitation):
    page = desk.get(f"{url}{invitation.delegate.pk}/").text
    assert "Delegate Example One" in page
    assert "no reply yet" in page


def test_somebody_of_another_conference_is_not_found(desk, url):
    other = DelegateFactory()
    for path in ["", "edit", "mend", "preview"]:
        assert desk.get(f"{url}{other.pk}/{path}").status_code == 404
    assert desk.post(f"{url}{other.pk}/withdraw").status_code == 404


def test_editing_saves_person_and_place(desk, url, delegate):
    version = delegate.person.updated_at.isoformat()
    desk.post(f"{url}{delegate.pk}/edit", {**NEW, "version": version})
    delegate.refresh_from_db()
    assert (delegate.person.family_name, delegate.participation, delegate.roles) == ("Example New", None, ["observer"])


def test_the_second_of_two_organizers_is_told(desk, url, delegate):
    version = delegate.person.updated_at.isoformat()
    desk.post(f"{url}{delegate.pk}/edit", {**NEW, "affiliation": "First", "version": version})
    page = desk.post(f"{url}{delegate.pk}/edit", {**NEW, "affiliation": "Second", "version": version}).text
    assert "after you opened this page" in page
    assert 'value="Second"' in page
    delegate.person.refresh_from_db()
    assert delegate.person.affiliation == "First"


def test_taking_off_and_putting_back(desk, url, delegate):
    desk.post(f"{url}{delegate.pk}/withdraw")
    delegate.refresh_from_db()
    assert delegate.status == DelegateStatus.WITHDRAWN
    desk.post(f"{url}{delegate.pk}/restore")
    delegate.refresh_from_db()
    assert delegate.status == DelegateStatus.PROPOSED


@pytest.mark.parametrize("path", ["withdraw", "restore", "revoke"])
def test_no_address_changes_anything_by_get(desk, url, invitation, path):
    assert desk.get(f"{url}{invitation.delegate.pk}/{path}").status_code == 405


def test_people_of_an_earlier_edition_are_chosen_by_name(desk, url, conference, earlier):
    old = DelegateFactory(conference=earlier, person__family_name="Example Old")
    DelegateFactory(person__family_name="Example Foreign")
    page = desk.get(f"{url}take-over").text
    assert "Example Old" in page
    assert "Example Foreign" not in page
    desk.post(f"{url}take-over", {"delegates": [str(old.pk)]})
    assert list(Delegate.objects.of(conference).values_list("person", flat=True)) == [old.person_id]


def test_people_of_an_earlier_edition_come_with_what_they_were_there(desk, url, earlier):
    came = DelegateFactory(conference=earlier, registered=True)
    DelegateFactory(conference=earlier, declined=True)
    page = desk.get(f"{url}take-over?from={earlier.slug}&tick=came")
    name = came.participation.entity.default_names["en"]
    assert f"{name} · registered" in page.text
    assert page.context["form"]["delegates"].initial == [str(came.pk)]
    assert page.text.count(" checked") == 1 + 1  # and the rule: those ticked
    assert desk.get(f"{url}take-over?from={earlier.slug}&tick=all").text.count(" checked") == 1 + 2


@pytest.mark.parametrize("status", ["draft", "registration"])
@pytest.mark.parametrize("role", [None, "document_staff", "chair", "rapporteur", "interpreter", "check_in"])
def test_an_edition_whose_people_one_may_not_read_is_no_source(desk, url, conference, organizer, status, role):
    other = ConferenceFactory(forum=conference.forum, status=status, titles={"en": "Secret Edition"})
    secret = DelegateFactory(conference=other, person__family_name="Example Secret")
    if role:
        TeamMemberFactory(conference=other, user=organizer, role=role)
    page = desk.get(f"{url}take-over").text
    assert [word for word in ("Secret Edition", "Example Secret") if word in page] == []
    assert "whoever organizes both editions" in page
    assert desk.get(f"{url}take-over?from={other.slug}").status_code == 404
    assert desk.post(f"{url}take-over?from={other.slug}", {"delegates": [str(secret.pk)]}).status_code == 404
    desk.post(f"{url}take-over", {"delegates": [str(secret.pk)]})
    assert list(Delegate.objects.of(conference)) == []


def test_who_organizes_the_whole_forum_takes_over_from_any_edition(client, url, conference):
    draft = ConferenceFactory(forum=conference.forum, status="draft")
    DelegateFactory(conference=draft, person__family_name="Example Old")
    of_both = TeamMemberFactory(for_forum=True, forum=conference.forum).user
    client.force_login(of_both, backend="django.contrib.auth.backends.ModelBackend")
    assert "Example Old" in client.get(f"{url}take-over").text


def test_without_an_earlier_edition_the_page_says_what_to_do(desk, url):
    assert "No earlier edition of yours has people" in desk.get(f"{url}take-over").text


def test_a_known_address_shows_the_record_of_the_forum_and_nothing_of_another_edition(desk, url, conference):
    other = ConferenceFactory(forum=conference.forum, titles={"en": "Secret Edition"})
    old = DelegateFactory(conference=other, declined=True, decline_reason="Example Reason", person__email="o@e.example")
    InvitationFactory(delegate=old)
    desk.post(f"{url}add", {**NEW, "email": "O@e.example"})
    here = Delegate.objects.get(conference=conference)
    assert here.person == old.person
    pages = [desk.get(f"{url}{path}").text for path in ("", f"{here.pk}/", f"{here.pk}/edit", "people.csv")]
    secret = ("Secret Edition", "Example Reason", old.participation.entity.default_names["en"])
    assert [word for page in pages for word in secret if word in page] == []


def test_formulas_in_the_download_are_harmless(desk, url, conference):
    DelegateFactory(conference=conference, person__affiliation='=HYPERLINK("http://x")', roles=["resource_person"])
    response = desk.get(f"{url}people.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert """"'=HYPERLINK(""http://x"")""" in response.content.decode("utf-8-sig")


@pytest.mark.parametrize("role", ["document_staff", "chair", "rapporteur", "interpreter", "check_in"])
def test_only_organizers_see_addresses(client, url, conference, delegate, role):
    user = TeamMemberFactory(conference=conference, role=role).user
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(url).status_code == 403
    assert client.get(f"{url}people.csv").status_code == 403


def test_nobody_else_comes_in(client, url, conference):
    assert client.get(url).status_code == 302
    stranger = TeamMemberFactory(user=UserFactory()).user
    client.force_login(stranger, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(url).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_people_of_an_earlier_edition_take_eight_queries(quiet_desk, url, earlier, django_assert_num_queries, count):
    DelegateFactory.create_batch(count, conference=earlier)
    with django_assert_num_queries(8):
        assert quiet_desk.get(f"{url}take-over").status_code == 200


def credentials_url(participation):
    conference = participation.conference
    return f"/en/desk/{conference.forum.slug}/{conference.slug}/delegations/{participation.pk}/credentials/"


def test_a_head_is_named_and_changed_on_one_page(desk, delegate, japan):
    first = CredentialFactory(participation=japan, person=PersonFactory(forum=japan.conference.forum))
    form = {"person": str(delegate.person_id), "function": "head", "issued_by": "Letter of 3 June"}
    assert desk.post(credentials_url(japan), form).status_code == 302
    head = japan.credentials.get(valid_until=None)
    first.refresh_from_db()
    assert (head.person, head.valid_from) == (delegate.person, first.valid_until)


def test_a_head_of_days_that_are_over_takes_nothing_from_the_present_one(desk, delegate, japan):
    present = CredentialFactory(participation=japan, person=PersonFactory(forum=japan.conference.forum))
    form = {"person": str(delegate.person_id), "function": "head", "since": "2025-09-09", "until": "2025-09-10"}
    assert desk.post(credentials_url(japan), form).status_code == 302
    former = japan.credentials.get(person=delegate.person)
    dates = (former.valid_from, former.valid_until)
    begin, end = (each.astimezone(zone("Asia/Tokyo")).replace(tzinfo=None) for each in dates)
    assert (begin, end) == (dt.datetime(2025, 9, 9), dt.datetime(2025, 9, 11))
    present.refresh_from_db()
    assert present.valid_until is None
    again = desk.post(credentials_url(japan), form)
    assert "has this function already" in str(again.context["form"].errors["person"])
    backwards = desk.post(credentials_url(japan), form | {"until": "2025-09-08"})
    assert list(backwards.context["form"].errors) == ["until"]
    assert 'value="2025-09-08"' in backwards.text


def test_whoever_speaks_for_a_delegation_leads_to_their_page(desk, japan, delegate):
    CredentialFactory(participation=japan, person=delegate.person)
    CredentialFactory(participation=japan, function="alternate")  # somebody who is not in this edition
    answer = desk.get(credentials_url(japan))
    linked = [delegate_id for _row, delegate_id in answer.context["current"]]
    assert linked == [delegate.pk, None]
    assert f'people/{delegate.pk}/">{delegate.person}</a>' in answer.text


@pytest.mark.parametrize("count", [1, 3])
def test_the_credentials_take_eight_queries(quiet_desk, japan, django_assert_num_queries, count):
    for _number in range(count):
        delegate = DelegateFactory(conference=japan.conference, participation=japan)
        CredentialFactory(participation=japan, person=delegate.person, function="alternate")
    with django_assert_num_queries(8):
        assert quiet_desk.get(credentials_url(japan)).status_code == 200


def test_ending_a_credential(desk, japan):
    credential = CredentialFactory(participation=japan)
    desk.post(f"{credentials_url(japan)}{credential.pk}/end")
    credential.refresh_from_db()
    assert credential.valid_until is not None


def test_a_credential_of_another_delegation_is_not_found(desk, japan):
    credential = CredentialFactory()
    assert desk.post(f"{credentials_url(japan)}{credential.pk}/end").status_code == 404
    assert desk.get(credentials_url(credential.participation)).status_code in (403, 404)
