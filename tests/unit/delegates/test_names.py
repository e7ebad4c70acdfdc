import pytest

from apps.core.exceptions import Refused
from apps.core.tables.headings import key
from apps.delegates.choices import DelegateStatus, NameOrder
from apps.delegates.invitation_life import NEXT
from apps.delegates.invitations import clocks
from apps.delegates.models import Delegate, Person
from apps.delegates.names import addressee, mail_language, marked, sort_key
from apps.delegates.people_table import columns
from tests.factories.conferences import ConferenceFactory

PERSON = Person(
    given_name="Ichiro", family_name="Example", native_name="例 一郎", honorific="Professor", name_order="family_first"
)


def test_a_name_stands_in_its_own_order():
    assert PERSON.full_name == "Example Ichiro"
    assert Person(given_name="Ichiro", family_name="Example").full_name == "Ichiro Example"
    assert Person(family_name="Example", name_order=NameOrder.FAMILY_FIRST).full_name == "Example"


@pytest.mark.parametrize(
    ("given", "family", "shown"),
    [
        ("花子", "架空", "架空 花子"),
        ("さくら", "佐々木", "佐々木 さくら"),
        ("예시", "가나", "가나 예시"),
        ("花子", "", "花子"),
        ("Hanako", "架空", "Hanako 架空"),
    ],
)
def test_a_name_in_an_east_asian_script_begins_with_the_family(given, family, shown):
    assert Person(given_name=given, family_name=family).full_name == shown


@pytest.mark.parametrize(
    ("name", "told", "language"),
    [
        ("示例七", "zh-hans", "zh-hans"),
        ("示例七", "", ""),
        ("れい花子", "", "ja"),
        ("예시", "", "ko"),
        ("Жишээ", "", ""),
        ("", "", ""),
    ],
)
def test_the_language_of_a_name_is_told_or_plain_from_its_script(name, told, language):
    assert Person(native_name=name, native_language=told).native_lang == language


@pytest.mark.parametrize(
    ("given", "family", "told", "language"),
    [("花子", "架空", "ja", "ja"), ("花子", "架空", "", ""), ("예시", "가나", "", "ko"), ("Hanako", "Kakuu", "ja", "")],
)
def test_a_full_name_has_a_language_only_in_its_own_script(given, family, told, language):
    assert Person(given_name=given, family_name=family, native_language=told).full_name_lang == language


def test_a_name_is_words_and_not_markup():
    assert marked("<b>", "ja") == '<span lang="ja">&lt;b&gt;</span>'
    assert marked("<b>", "") == "&lt;b&gt;"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Professor Example"), ("ja", "例 一郎"), ("ru", "Professor Example")]
)
def test_a_letter_addresses_people_as_its_readers_do(language, words):
    assert addressee(PERSON, language) == words


def test_without_a_form_of_address_the_whole_name_stands():
    assert addressee(Person(given_name="Delegate", family_name="Example"), "ja") == "Delegate Example"


@pytest.mark.parametrize(("own", "language"), [("ja", "ja"), ("en", "en"), ("mn", "en"), ("", "en")])
def test_mail_is_in_a_language_the_pages_have(own, language):
    assert mail_language(Person(language=own)) == language


def test_people_are_sorted_without_regard_to_capitals():
    people = [Person(family_name=name) for name in ["beta", "Alpha", "Ägir"]]
    assert [person.family_name for person in sorted(people, key=sort_key)] == ["Alpha", "beta", "Ägir"]


@pytest.mark.parametrize("heading", ["E-Mail", "ｅ－ｍａｉｌ", " email * ", "メールアドレス", "Mail address"])
def test_a_column_is_found_under_its_many_names(heading):
    assert columns.PEOPLE.by_alias[key(heading)].field == "email"


def test_no_name_means_two_columns():
    names = [alias for column in columns.COLUMNS for alias in column.aliases]
    assert len(names) == len(set(names))
    assert all(alias == key(alias) for alias in names)


@pytest.mark.parametrize("before", list(DelegateStatus))
@pytest.mark.parametrize("after", list(DelegateStatus))
def test_a_status_moves_only_where_a_way_leads(before, after):
    delegate = Delegate(person=PERSON, status=before)
    if after == before or after in NEXT[before]:
        delegate.change_status(after)
        assert delegate.status == after
    else:
        with pytest.raises(Refused) as refused:
            delegate.change_status(after)
        assert refused.value.code == "status"


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Asia/Kathmandu", "When it is 09:00 in Tokyo, it is 9 Sept, 05:45 in Kathmandu."),
        ("America/New_York", "When it is 09:00 in Tokyo, it is 8 Sept, 20:00 in New York."),
        ("Asia/Tokyo", ""),
        ("Asia/Seoul", ""),
        ("", ""),
    ],
)
def test_the_clocks_of_the_venue_beside_ones_own(zone, words):
    assert clocks.venue_morning(ConferenceFactory.build(), zone, "en") == words
