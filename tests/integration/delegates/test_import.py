"""A pasted or uploaded table of people: looked over first, then all of it or nothing."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.models import Delegate, Person
from apps.delegates.people_table.people_file import read_people
from apps.delegations.models import Participation
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory
from tests.support.full_disk import no_space_for

HEADER = "family name\tgiven name\te-mail\tdelegation"
GOOD = f"{HEADER}\nExample One\tDelegate\tone@example.org\tJPN\nExample Two\tDelegate\ttwo@example.org\tJapan\n"
JAPANESE = "姓,名,氏名,メール,代表団,役割,言語\nExample,Ichiro,例 一郎,one@example.org,日本,オブザーバー,日本語\n"


@pytest.fixture
def url(conference):
    return f"/en/desk/{conference.forum.slug}/{conference.slug}/people/import"


def twenty():
    rows = [f"Example {n}\tDelegate\td{n}@example.org\tJPN" for n in range(20)]
    return "\n".join([HEADER, *rows])


def previewed(page: str) -> str:
    return re.search(r'name="previewed" value="(\w+)"', page)[1]


def errors_of(text, conference, index=0):
    return read_people(text, conference).rows[index].errors


def test_twenty_people_are_previewed_then_added(desk, url, conference, japan):
    Participation.objects.update(seats=20)
    page = desk.post(url, {"table": twenty()}, follow=True).text
    assert "20 people will be added" in page
    assert not Delegate.objects.exists()
    desk.post(url, {"table": twenty(), "previewed": previewed(page), "confirm": "1"})
    assert Delegate.objects.of(conference).filter(participation=japan).count() == 20


def test_what_was_changed_after_the_preview_is_shown_again_first(desk, url, japan):
    page = desk.post(url, {"table": GOOD}, follow=True).text
    changed = GOOD.replace("one@", "uno@")
    again = desk.post(url, {"table": changed, "previewed": previewed(page), "confirm": "1"}, follow=True)
    assert "uno@example.org" in again.text
    assert not Delegate.objects.exists()


def test_looking_again_at_what_was_refused_takes_nobody_in(desk, url, conference, japan):
    """The page shows a button that was pressed; to open it, or to load it anew, presses nothing."""
    Participation.objects.update(seats=20)
    page = desk.post(url, {"table": GOOD}, follow=True).text
    with no_space_for("delegates_delegate"):
        sent = desk.post(url, {"table": GOOD, "previewed": previewed(page), "confirm": "1"})
    assert sent.status_code == 302
    assert "The disk of this server is full" in desk.get(sent.url).text
    assert not Delegate.objects.exists()
    desk.post(url, {"table": GOOD, "previewed": previewed(page), "confirm": "1"})
    assert Delegate.objects.of(conference).count() == 2


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig", "utf-16"])
def test_a_japanese_file_is_read_in_any_usual_encoding(desk, url, conference, japan, encoding):
    upload = SimpleUploadedFile("people.csv", JAPANESE.encode(encoding), "text/csv")
    page = desk.post(url, {"file": upload}, follow=True).text
    assert "例 一郎" in page
    row = read_people(JAPANESE, conference).rows[0]
    assert (row.person["native_name"], row.person["language"]) == ("例 一郎", "ja")
    assert (row.participation, row.roles, row.errors) == (japan, ["observer"], {})


@pytest.mark.parametrize(
    ("typed", "language"),
    [("日本語", "ja"), ("Chinese", "zh-hans"), ("zh-Hant", "zh-hant"), ("繁体字中国語", "zh-hant"), ("", "")],
)
def test_the_language_of_a_name_is_read(conference, japan, typed, language):
    table = f"姓,名,氏名,氏名の言語,メール,代表団\nExample,Ichiro,例 一郎,{typed},one@example.org,JPN\n"
    row = read_people(table, conference).rows[0]
    assert (row.person["native_language"], row.errors) == (language, {})


def test_the_text_of_a_file_can_be_corrected_in_place(desk, url, japan):
    upload = SimpleUploadedFile("people.csv", GOOD.replace("one@", "one at ").encode(), "text/csv")
    page = desk.post(url, {"file": upload}, follow=True).text
    assert "one at example.org" in page.partition("<textarea")[2]
    assert 'name="confirm"' not in page


def test_a_missing_column_is_named(desk, url):
    page = desk.post(url, {"table": "family name,delegation\nExample,JPN\n"}, follow=True).text
    assert "The table has no column “email”." in page
    assert "Example,JPN" in page


def test_one_column_for_the_whole_name_is_split_and_shown_before_it_is_taken_in(desk, url, conference, japan):
    table = "Name,E-mail,Delegation\nDelegate Example One,one@example.org,JPN\n例 一郎,two@example.org,JPN\n"
    page = desk.post(url, {"table": table, "confirm": "1"}, follow=True)
    assert "We have split it into family name and given name" in page.text
    assert not Delegate.objects.exists()
    split = page.context["form"]["table"].value()
    again = desk.post(url, {"table": split, "previewed": previewed(page.text), "confirm": "1"})
    assert again.status_code == 302
    people = Person.objects.order_by("email").values_list("family_name", "given_name", "native_name", "name_order")
    assert list(people) == [("One", "Delegate Example", "", "given_first"), ("例", "一郎", "例 一郎", "family_first")]


def test_a_picture_is_no_table(desk, url):
    page = desk.post(url, {"file": SimpleUploadedFile("x.png", b"\x89PNG\r\n\x1a\n\x00\x00")}, follow=True).text
    assert "This is a picture. Open it in your spreadsheet program" in page


def test_an_unknown_delegation_is_told_which_there_are(conference, japan):
    error = errors_of(GOOD.replace("JPN", "Atlantis"), conference)["delegation"]
    assert error == "No delegation of this conference is called “Atlantis”. There are: JPN (Japan)."


def test_a_delegation_is_found_by_the_name_this_conference_gives_it(conference):
    entity = EntityFactory(forum=conference.forum, code="XYZ", default_names={"en": "Exampleland"})
    EntityNameFactory(conference=conference, entity=entity, display="Republic of Example")
    row = ParticipationFactory(conference=conference, entity=entity)
    text = f"{HEADER}\nA\tB\ta@example.org\trepublic of  EXAMPLE"
    assert read_people(text, conference).rows[0].participation == row


def test_another_conferences_delegation_is_not_known(conference, japan):
    ParticipationFactory(entity__code="ATL")
    assert "delegation" in errors_of(GOOD.replace("JPN", "ATL"), conference)


HEAP = "Z\u0335\u0321\u0327\u0328algo"


@pytest.mark.parametrize(("before", "field"), [("Example One", "family_name"), ("Delegate\tone", "given_name")])
@pytest.mark.parametrize(("name", "words"), [("12", "There is no letter in this name"), (HEAP, "Too many marks stand")])
def test_a_name_is_held_to_what_a_form_takes(conference, japan, before, field, name, words):
    after = name + before.removeprefix("Example One").removeprefix("Delegate")
    first, second = read_people(GOOD.replace(before, after, 1), conference).rows
    assert (first.line, list(first.errors), second.errors) == (2, [field], {})
    assert words in first.errors[field]


def test_a_name_comes_out_of_a_table_as_out_of_a_form(conference, japan):
    row = read_people(GOOD.replace("Example One", "\ufe0fExamplé One"), conference).rows[0]
    assert (row.person["family_name"], row.errors) == ("Examplé One", {})


@pytest.mark.parametrize(
    ("before", "after", "field", "words"),
    [
        ("one@example.org", "one.example.org", "email", "valid email address"),
        ("Example One", "", "family_name", "cannot be blank"),
        ("Example One", "x" * 101, "family_name", "at most 100 characters"),
        ("one@example.org", "two@example.org", "email", ""),
    ],
)
def test_a_mistake_stands_at_its_cell(conference, japan, before, after, field, words):
    rows = read_people(GOOD.replace(before, after), conference).rows
    faulty = [row for row in rows if row.errors]
    assert [list(row.errors) for row in faulty] == [[field]]
    assert words in faulty[0].errors[field]


def test_the_same_person_twice_is_told_with_the_line(conference, japan):
    text = f"{GOOD}Example One\tDelegate\tONE@example.org\tJPN\n"
    assert errors_of(text, conference, 2) == {"email": "The same person stands in line 2 already."}


def test_without_addresses_the_name_tells_who_is_the_same(conference, japan):
    text = f"{HEADER}\nExample\tA\t\tJPN\nExample\tB\t\tJPN\nEXAMPLE\ta\t\tJPN\n"
    rows = read_people(text, conference).rows
    assert [list(row.errors) for row in rows] == [[], [], ["family_name"]]


@pytest.mark.parametrize(
    ("column", "cell", "field"),
    [("role", "king", "roles"), ("language", "Elvish", "language"), ("time zone", "Mars/Base", "time_zone")],
)
def test_unknown_words_are_told_at_their_cell(conference, japan, column, cell, field):
    text = f"{HEADER}\t{column}\nA\tB\ta@example.org\tJPN\t{cell}"
    assert list(errors_of(text, conference)) == [field]


def test_who_is_here_already_is_passed_over(conference, japan, organizer):
    name = {"person__family_name": "EXAMPLE", "person__given_name": "Delegate One"}
    here = DelegateFactory(conference=conference, person__email="One@example.org", **name)
    people = read_people(GOOD, conference)
    assert [row.outcome for row in people.rows] == ["here", "new"]
    services.import_people(conference, people.rows, by=organizer)
    assert Delegate.objects.of(conference).count() == 2
    assert Delegate.objects.of(conference).filter(person=here.person).count() == 1


def test_who_the_forum_knows_keeps_the_record(conference, japan, organizer):
    known = PersonFactory(forum=conference.forum, email="one@example.org", family_name="Example", given_name="")
    PersonFactory(email="two@example.org")  # of another forum
    people = read_people(GOOD, conference)
    assert [row.outcome for row in people.rows] == ["known", "new"]
    services.import_people(conference, people.rows, by=organizer)
    known.refresh_from_db()
    assert (known.family_name, known.given_name) == ("Example", "Delegate")
    assert Person.objects.filter(forum=conference.forum).count() == 2


def test_a_name_alone_gives_the_record_only_to_who_may_read_the_person(conference, organizer):
    other = ConferenceFactory(forum=conference.forum)
    old = DelegateFactory(conference=other, person__family_name="Example Old", person__given_name="Kim").person
    table = f"{HEADER}\nExample Old\tKim\t\t"
    assert read_people(table, conference, by=organizer).rows[0].known is None
    TeamMemberFactory(conference=other, user=organizer)
    assert read_people(table, conference, by=organizer).rows[0].known == old


def test_one_mistake_and_nothing_is_written(conference, japan, organizer):
    people = read_people(GOOD.replace("two@example.org", "nonsense"), conference)
    with pytest.raises(Refused) as refused:
        services.import_people(conference, people.rows, by=organizer)
    assert refused.value.code == "rows"
    assert not Person.objects.exists()


def test_somebody_added_meanwhile_stops_all_of_it_and_names_the_line(conference, japan, organizer):
    people = read_people(GOOD, conference)
    DelegateFactory(conference=conference, person__email="two@example.org")
    with pytest.raises(Refused) as refused:
        services.import_people(conference, people.rows, by=organizer)
    assert str(refused.value).startswith("Line 3:")
    assert Delegate.objects.of(conference).count() == 1


def test_more_than_five_hundred_rows_are_refused(conference):
    with pytest.raises(Refused) as refused:
        read_people("\n".join([HEADER, *["A\tB\t\t"] * 501]), conference)
    assert refused.value.code == "too_many"


def test_the_import_is_in_the_trail(conference, japan, organizer):
    services.import_people(conference, read_people(GOOD, conference).rows, by=organizer)
    entry = Entry.objects.of(conference).get()
    assert (entry.verb, entry.actor) == ("conference.people_imported", organizer)
    assert entry.details == {"added": 2, "rows": 2}


def test_what_is_downloaded_can_be_taken_in_again(desk, url, conference, japan):
    person = PersonFactory(
        forum=conference.forum,
        native_name="例",
        native_language="zh-hant",
        affiliation="+Institute",
        language="ja",
        languages=["ja", "zh-hans"],
        time_zone="Asia/Tokyo",
        name_order="family_first",
    )
    DelegateFactory(conference=conference, person=person, participation=japan, roles=["resource_person", "observer"])
    text = desk.get(url.replace("import", "people.csv")).content.decode("utf-8-sig")
    row = read_people(text, conference).rows[0]
    assert (row.errors, row.outcome, row.known) == ({}, "here", person)
    assert {name: getattr(person, name) for name in row.person} == row.person
    assert (row.participation, row.roles) == (japan, ["resource_person", "observer"])


@pytest.mark.parametrize("hostile", ["\x00", '"', "<script>", "family name", "a" * 200_000, "=1+1\t" * 50])
def test_whatever_is_pasted_there_is_no_error_page(desk, url, hostile):
    response = desk.post(url, {"table": hostile, "confirm": "1", "previewed": "x"}, follow=True)
    assert response.status_code == 422
    assert not Person.objects.exists()


def test_nobody_is_taken_for_the_owner_of_an_address_that_only_looks_alike(conference, japan):
    """Two domains with two owners, which folding the case of letters makes one."""
    PersonFactory(forum=conference.forum, email="kim@strasse.example")
    people = read_people(f"{HEADER}\nExample\tKim\tkim@straße.example\tJPN", conference)
    assert [row.known for row in people.rows] == [None]
