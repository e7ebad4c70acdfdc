"""A form that makes something makes it once: pressed twice, after Back, or at the same moment in two tabs."""

import datetime as dt
import inspect
from functools import partial

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.conferences.choices import TeamRole
from apps.conferences.models import Conference, Forum, Room
from apps.conferences.views.base import DomainFormView
from apps.core.exceptions import Refused
from apps.core.models import Pressed
from apps.core.rows.pressed import fingerprint_of, once
from apps.delegates.models import Delegate
from apps.delegations.models import Participation
from apps.sessions.models import DisplayLink, Session
from tests.factories.conferences import ConferenceFactory, OrganizationRoleFactory, RoomFactory, TeamMemberFactory
from tests.factories.sessions import AgendaItemFactory, AssignmentFactory, SessionFactory
from tests.support.at_once import at_once
from tests.test_architecture import our_views

pytestmark = pytest.mark.django_db
TOLD = "It was not made a second time."
# Forms that change, decide, or make what the database or the service keeps from being there twice; with why.
MAKE_NOTHING = {
    "AccountView", "AdoptView", "RoundView", "AnswerGivenView", "CallView", "AnnexView", "OwnAnnexView", "ObjectView",
    "CountersignView", "ChangeSittingView", "ContestSilenceView", "DeadlineView",
    "DecisionsView",
    "DetailsSectionView", "TimeZoneView", "ProgrammeModeView",
    "EditView", "EntityNamesView", "EntityView", "ForumDetailsView", "ForumRowEditView", "EditionRowEditView",
    "IssueView", "LeaveView", "MendView", "MessageBounceView", "MessageResendView", "NegotiateView", "PartiesView",
    "PositionsView", "PublishView", "RemoveView", "RetractView", "StatusView", "StepView", "SupersedeView", "TableView",
    "EditionTeamEditView", "ForumTeamEditView", "TranslationView", "OwnTextView",
    "CredentialsView",  # two credentials at a time are refused; one that ended may be given again
    "AssignPersonView", "DeskSittingView",  # somebody is in a role once
    "ImportView", "TakeOverView",  # whoever is on the list is not put there again
    "ChangeBesideView", "DeclineMeetingView", "GuestsView", "MeetingView", "PartEditView",
    "RulesView", "NotesView", "ReopenNotesView", "SectionView", "AnswerView",
    "DeskMeetingView",  # a request is put on the programme once
    "MaterialsView", "RemarksView",  # the same file twice is refused
    "ProposalView",  # one is worked out at a time
    "StartSilenceView", "HandOverView",  # a text is put under silence once, a notice handed over once
    "SignUpView",  # of one address, one place; the answer is the same again
    "AmendmentView", "BracketsView", "OwnStepView",  # the state that it was in is over
    "RebaseView", "OwnRebaseView",  # confirmed once; the second is refused
    "DispositionView", "HandlingView", "PullView", "ReferralView",  # a proposal has its version; a list is taken once
    "AnswerDispositionView", "OwnStancesView",  # the same word twice is one
    "CirculateView",  # each circle has a revision once
    "ClearView", "OpenReadingView", "ReadingView", "WindowView",
    "TranslateView",  # each version of a language has its own number, and the form says which it follows
}  # fmt: skip


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def organizer(client, conference, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    user = TeamMemberFactory(forum=conference.forum, conference=None, role=TeamRole.ORGANIZER).user
    client.force_login(user)
    return user


def url(conference, name):
    return reverse(name, kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug})


SESSION = {
    "titles_en": "Opening", "format": "plenary", "day": "2027-09-09", "start": "09:00", "end": "10:00",
    "visibility": "participants", "attribution": "",
}  # fmt: skip


def test_a_session_saved_again_after_back_is_there_once(client, conference, organizer):
    address = url(conference, "sessions:add")
    assert client.post(address, SESSION).status_code == 302
    again = client.post(address, SESSION)
    sitting = Session.objects.get()
    assert again.url == url(conference, "sessions:desk") + f"{sitting.pk}/"
    assert TOLD in client.get(again.url).text


def test_a_session_typed_otherwise_is_another_one(client, conference, organizer):
    address = url(conference, "sessions:add")
    client.post(address, SESSION)
    client.post(address, {**SESSION, "titles_en": "Second opening"})
    assert Session.objects.count() == 2


def test_a_session_that_was_removed_can_be_made_again(client, conference, organizer):
    address = url(conference, "sessions:add")
    client.post(address, SESSION)
    Session.objects.all().delete()
    client.post(address, SESSION)
    assert Session.objects.count() == 1


def test_what_was_refused_was_not_pressed(client, conference, organizer):
    address = url(conference, "sessions:add")
    wrong = {**SESSION, "end": "08:00"}
    for _press in range(2):
        assert client.post(address, wrong).status_code in (200, 422)
    assert Pressed.objects.count() == 0


def test_after_an_hour_the_same_words_are_a_new_thing(client, conference, organizer):
    address = url(conference, "sessions:add")
    client.post(address, SESSION)
    Pressed.objects.update(at=timezone.now() - dt.timedelta(minutes=61))
    client.post(address, SESSION)
    assert Session.objects.count() == 2


def test_two_organizers_may_type_the_same(client, conference, organizer, settings):
    address = url(conference, "sessions:add")
    client.post(address, SESSION)
    client.force_login(TeamMemberFactory(conference=conference, role=TeamRole.ORGANIZER).user)
    client.post(address, SESSION)
    assert Session.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "typed", "model"),
    [
        ("conferences:setup-rooms", {"names_en": "Room One"}, Room),
        ("delegations:add", {"code": "XA", "kind": "state", "default_names_en": "Exampleland", "role": "participating",
                             "capacity": "state"}, Participation),
        ("delegates:add", {"family_name": "Example", "name_order": "given_first", "language": "en",
                           "roles": "delegate"}, Delegate),
    ],
)  # fmt: skip
def test_other_things_are_made_once_too(client, conference, organizer, name, typed, model):
    before = model.objects.count()
    for _press in range(2):
        answer = client.post(url(conference, name), typed)
        assert answer.status_code == 302, answer.context["form"].errors
    assert model.objects.count() == before + 1
    assert TOLD in client.get(answer.url).text


@pytest.mark.parametrize("other", [False, True], ids=["the same account", "another one"])
def test_what_is_removed_twice_is_removed(client, conference, organizer, other):
    """The second press of one account gets the answer of the first; for anybody else the row is not there."""
    link = DisplayLink.objects.create(conference=conference, name="Lobby")
    sitting = SessionFactory(conference=conference)
    held, item = AssignmentFactory(sitting=sitting), AgendaItemFactory(sitting=sitting)
    role = OrganizationRoleFactory(conference=conference)
    of_sitting = {"sitting_id": sitting.pk}
    buttons = [
        ("sessions:end-screen", {"link_id": link.pk}),
        ("sessions:unassign", of_sitting | {"assignment_id": held.pk}),
        ("sessions:agenda-remove", of_sitting | {"row_id": item.pk}),
        ("conferences:setup-organizations-remove", {"row_id": role.pk}),
    ]
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    for name, kwargs in buttons:
        address = reverse(name, kwargs=place | kwargs)
        first = client.post(address)
        if other:
            client.force_login(TeamMemberFactory(conference=conference, role=TeamRole.ORGANIZER).user)
        second = client.post(address)
        assert (first.status_code, second.status_code) == (302, 404 if other else 302), name
        if not other:
            told = [str(message) for message in client.get(second.url).context["messages"]]
            assert (second.url, told[1:]) == (first.url, told[:-1]), "the same sentence, where there is one"


def test_editions_and_forums_are_made_once(client, conference, organizer):
    organizer.is_superuser = True
    organizer.save()
    forum = {"slug": "new-forum", "abbreviation": "NF", "names_en": "New Forum", "track": "II", "status": "active",
             "accent": "indigo"}  # fmt: skip
    edition = {"slug": "third", "titles_en": "Third edition"}
    new_edition = reverse("conferences:forum-new-edition", kwargs={"forum_slug": conference.forum.slug})
    for address, typed in [(reverse("conferences:new-forum"), forum), (new_edition, edition)]:
        first, second = (client.post(address, typed) for _press in range(2))
        assert first.status_code == 302, first.context["form"].errors
        assert (first.status_code, second.status_code, second.url) == (302, 302, first.url)
    assert Forum.objects.filter(slug="new-forum").count() == Conference.objects.filter(slug="third").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_presses_at_the_same_moment_one_makes_it_and_the_others_are_led_there():
    conference = ConferenceFactory()

    def press():
        return once("f" * 64, partial(RoomFactory, conference=conference), lambda: "/there/")

    found = at_once(*[press] * 4)
    assert sorted(found, key=str) == ["/there/"] * 3 + [None]
    assert Room.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_press_that_is_refused_lets_the_next_one_through():
    def refuse():
        raise Refused("No.", code="no")

    with pytest.raises(Refused):
        once("f" * 64, refuse, lambda: "/there/")
    conference = ConferenceFactory()
    assert once("f" * 64, partial(RoomFactory, conference=conference), lambda: "/there/") is None


def test_the_fingerprint_is_of_who_where_and_what():
    own = fingerprint_of("one", "/add/", {"title": ["Tea"], "csrfmiddlewaretoken": ["x"]})
    assert own == fingerprint_of("one", "/add/", {"csrfmiddlewaretoken": ["y"], "title": ["Tea"]})
    others = [
        fingerprint_of("two", "/add/", {"title": ["Tea"]}),
        fingerprint_of("one", "/other/", {"title": ["Tea"]}),
        fingerprint_of("one", "/add/", {"title": ["Tea "]}),
        fingerprint_of("one", "/add/", {"title": ["Tea", "Tea"]}),
    ]
    assert len({own, *others}) == 5


def test_every_form_says_whether_it_makes_something():
    """A new form fails here until somebody has thought of the second press."""
    forms = {view for _pattern, view in our_views() if inspect.isclass(view) and issubclass(view, DomainFormView)}
    assert len(forms) > 40
    assert sorted({view.__name__ for view in forms if not view.creates} - MAKE_NOTHING) == []
    assert {view.__name__ for view in forms if view.creates} & MAKE_NOTHING <= {"EditView"}
