"""A file as an office sends it, from the upload to the list: each question asked on the page, also without script."""

import pytest

from apps.delegates.models import Delegate
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import PersonFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.support.browser import OTHER_LOOKS, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TABLE = (
    "LIST OF PARTICIPANTS,,,,\nWho,Called,native name,E-mail,Country/Organisation\n"
    "Kim,Nara,김나라,mailto:nara@hak.example,VAR\nPark,Duri,박두리,duri@hak.example,\n"
)


@pytest.fixture
def conference():
    conference = TeamMemberFactory(conference__mode="hybrid").conference
    ParticipationFactory(conference=conference, entity=EntityFactory(forum=conference.forum, code="VAR"))
    PersonFactory(forum=conference.forum, email="duri@hak.example", family_name="Alder", given_name="Bo")
    return conference


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_from_the_file_to_the_list(pages, conference, script):
    page = pages.open(user=conference.team.get().user, viewport=PHONE, java_script_enabled=script)

    def looked_at():
        if script:
            assert_sound(page, OTHER_LOOKS)

    page.goto(f"/en/desk/{conference.forum.slug}/{conference.slug}/people/import")
    file = {"name": "people.csv", "mimeType": "text/csv", "buffer": TABLE.encode("cp949")}
    page.set_input_files("[name=file]", file)
    page.click("button:has-text('Check the table')")
    looked_at()
    page.check("[name=encoding][value=cp949] >> nth=0")
    page.click("text=Read the file like this")
    looked_at()
    page.select_option("[name=column_0]", "family_name")
    page.select_option("[name=column_1]", "given_name")
    page.click("button:has-text('Check the table')")
    looked_at()
    page.check("[name=fill][value=above]")
    page.check("[name^=same_][value=same]")
    page.click("button:has-text('Check again')")
    looked_at()
    assert "taken as nara@hak.example" in page.inner_text("main")
    page.click("text=Add 2 people")
    people = Delegate.objects.of(conference).order_by("person__email").select_related("person")
    told = [(row.person.email, row.person.native_name, row.participation is not None) for row in people]
    assert told == [("duri@hak.example", "박두리", True), ("nara@hak.example", "김나라", True)]
