import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch
from django.utils import translation

from apps.conferences.addresses import address
from tests.factories.conferences import ConferenceFactory

pytestmark = pytest.mark.django_db
ROW = "01920000-0000-7000-8000-000000000001"


@pytest.fixture
def conference():
    return ConferenceFactory(forum__slug="apc", slug="2027")


def rendered(text: str, **context) -> str:
    return Template(text).render(Context(context))


def test_a_page_of_an_edition_and_of_its_forum(conference):
    assert address(conference, "delegates:people") == "/en/desk/apc/2027/people/"
    assert address(conference, "delegates:person", delegate_id=ROW) == f"/en/desk/apc/2027/people/{ROW}/"
    assert address(conference.forum, "conferences:forum") == "/en/desk/apc/"
    with translation.override("ja"):
        assert address(conference, "delegates:people") == "/ja/desk/apc/2027/people/"


def test_an_address_that_does_not_exist_is_a_fault(conference):
    with pytest.raises(NoReverseMatch):
        address(conference, "delegates:person")
    with pytest.raises(NoReverseMatch):
        rendered("{% here 'delegates:nothing' %}", conference=conference)


def test_templates_take_the_edition_from_the_page(conference):
    assert rendered("{% here 'delegates:people' %}", conference=conference) == "/en/desk/apc/2027/people/"
    by_order = rendered("{% here 'delegates:person' row %}", conference=conference, row=ROW)
    by_name = rendered("{% here 'delegates:person' delegate_id=row as url %}{{ url }}", conference=conference, row=ROW)
    assert by_order == by_name == f"/en/desk/apc/2027/people/{ROW}/"


def test_templates_name_another_edition(conference):
    other = ConferenceFactory(forum__slug="ned", slug="2026")
    text = "{% edition_url other 'delegates:people' %} {% here 'delegates:people' %}"
    found = rendered(text, conference=conference, other=other)
    assert found == "/en/desk/ned/2026/people/ /en/desk/apc/2027/people/"


def test_a_page_with_hundreds_of_links_asks_the_database_nothing(conference, django_assert_num_queries):
    text = "{% for row in rows %}{% here 'delegates:person' row %}{% endfor %}"
    with django_assert_num_queries(0):
        assert rendered(text, conference=conference, rows=[ROW] * 300).count(ROW) == 300
