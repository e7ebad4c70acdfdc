import pytest

from apps.conferences import services
from apps.conferences.choices import TeamRole
from apps.conferences.models import Forum
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import version_of
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ForumFactory

pytestmark = pytest.mark.django_db
VALUES = {"slug": "example", "names": {"en": "Example Forum"}, "abbreviation": "EXF"}


def test_who_founds_a_forum_organizes_it():
    by = UserFactory()
    ForumFactory()
    forum = services.create_forum(by=by, **VALUES)
    assert [(row.user, row.conference, row.role) for row in forum.team.all()] == [(by, None, TeamRole.ORGANIZER)]
    assert list(Forum.objects.run_by(by)) == [forum]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"slug": "desk"}, "slug"),
        ({"slug": "taken"}, "slug"),
        ({"slug": "Not an address"}, "slug"),
        ({"abbreviation": "TKN"}, "abbreviation"),
        ({"abbreviation": "a b"}, None),
        ({"names": {}}, "names"),
        ({"names": {"xx": "Name"}}, "names"),
    ],
)
def test_what_a_forum_cannot_be(values, field):
    ForumFactory(slug="taken", abbreviation="TKN")
    with pytest.raises(Refused) as refused:
        services.create_forum(by=UserFactory(), **VALUES | values)
    assert refused.value.field == field
    assert Forum.objects.count() == 1


def test_two_organizers_change_a_forum():
    forum = ForumFactory()
    version = version_of(forum)
    services.change_forum(forum, by=UserFactory(name="Organizer Example"), version=version, cadences={"en": "annual"})
    with pytest.raises(Refused) as refused:
        services.change_forum(forum, by=UserFactory(), version=version, cadences={"en": "twice a year"})
    assert str(refused.value).startswith("Organizer Example changed cadence (")
