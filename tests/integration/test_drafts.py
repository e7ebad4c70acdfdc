"""What exists as a draft only is answered to outsiders as what does not exist: to the byte, the header, the query."""

import re
import uuid
from collections.abc import Iterator

import pytest
from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse

from apps.accounts.models import User
from apps.conferences.choices import ConferenceStatus, TeamRole
from apps.conferences.models import Conference
from apps.statements.choices import Basis
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, ForumFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, InvitationFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.documents import DocumentFactory, LanguageVersionFactory, PublicationFactory
from tests.factories.messaging import MessageFactory
from tests.factories.sessions import SessionFactory, times
from tests.factories.statements import drafted
from tests.integration.test_access_matrix import views

pytestmark = pytest.mark.django_db
KEPT, UNUSED = "kept-for-later", "never-was-here"  # words that nothing else on a page contains
POSTING = {"anybody", "organizer", "organizer of another forum"}  # what is asked before anything is done is asked alike


def unknown(argument: str) -> uuid.UUID | int:
    """What names nothing that there is."""
    return 7 if argument == "number" else uuid.UUID(int=7)


def filled(conference: Conference) -> dict[str, uuid.UUID]:
    """Everything an address can name in a conference, by argument of the address."""
    delegate = DelegateFactory(conference=conference)
    InvitationFactory(delegate=delegate)
    return {
        "sitting_id": SessionFactory(conference=conference, public=True, at=times("09:00", "10:00")).pk,
        "delegate_id": delegate.pk,
        "person_id": delegate.person_id,
        "participation_id": ParticipationFactory(conference=conference).pk,
        "statement_id": drafted(conference, basis=Basis.CHAIR).pk,
        "message_id": MessageFactory(scope_id=conference.pk).pk,
        "member_id": TeamMemberFactory(conference=conference, role=TeamRole.CHAIR).pk,
        "language": "en",
        "event": "withdraw",
    }


def below(argument: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every address of ours that names the argument, with all arguments it takes."""
    for name, _own in views():
        _prefix, resolver = get_resolver().namespace_dict.get(name.partition(":")[0], (None, None))
        if resolver is not None:
            for candidate in resolver.reverse_dict.getlist(name.partition(":")[2]):
                arguments = tuple(candidate[0][0][1])
                if argument in arguments:
                    yield name, arguments


@pytest.fixture
def outsiders() -> dict[str, Client]:
    """Nobody, and accounts that have to do with something else; those of the same forum's other edition come apart."""
    organizer = TeamMemberFactory(for_forum=True)
    delegate = UserFactory(email="delegate@y.example")
    DelegateFactory(conference=ConferenceFactory(forum=organizer.forum), person__email=delegate.email)
    users = {
        "anybody": None,
        "organizer of another forum": organizer.user,
        "delegate of another forum": delegate,
        "operator": User.objects.create_superuser("operator@y.example", None),
    }
    return {role: client_of(user) for role, user in users.items()}


def client_of(user: User | None) -> Client:
    """A browser that is known already: the first answer to a new one asks for more."""
    client = Client()
    if user is not None:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    client.get("/en/no-such-forum/")
    return client


def heard(client: Client, method: str, url: str, secret: str) -> tuple:
    """All that an answer tells, without the part of the address that differs and without what is new every time."""
    reset_queries()  # the log of a connection ends at nine thousand, and then counts none
    with CaptureQueriesContext(connection) as queries:
        answer = client.generic(method, url)
    body = re.sub(r'(name="csrfmiddlewaretoken" value=")\w+', r"\1", answer.content.decode())
    headers = {name: value.replace(secret, "…") for name, value in answer.headers.items() if name != "Content-Length"}
    cookies = {name: {**morsel, "expires": ""} for name, morsel in answer.cookies.items()}
    return answer.status_code, body.replace(secret, "…"), headers, cookies, len(queries)


def differing(clients: dict[str, Client], name: str, real: dict, unreal: dict, secret: tuple[str, str]) -> list[str]:
    """Who hears something else, and what: of an address with `real` arguments and with `unreal` ones."""
    found = []
    for role, client in clients.items():
        for method in ("GET", "POST") if role in POSTING else ("GET",):
            pair = [
                heard(client, method, reverse(name, kwargs=arguments), word)
                for arguments, word in zip((real, unreal), secret, strict=True)
            ]
            if pair[0] != pair[1]:
                parts = zip(("status", "body", "headers", "cookies", "queries"), *pair, strict=True)
                told = [f"{part} {str(one)[:80]} ≠ {str(other)[:80]}" for part, one, other in parts if one != other]
                found.append(f"{role}: {method} {name}: {'; '.join(told)}")
    return found


def test_a_draft_edition_of_a_public_forum(outsiders):
    public = ConferenceFactory(slug="2026")
    draft = ConferenceFactory(forum=public.forum, slug=KEPT, status=ConferenceStatus.DRAFT)
    ids = filled(draft)
    clients = outsiders | {
        "organizer of another edition": client_of(TeamMemberFactory(conference=public).user),
        "delegate of both": client_of(User.objects.create_user("both@y.example")),
    }
    DelegateFactory(conference=draft, person__email="both@y.example")
    found, asked = [], 0
    for name, arguments in below("conference_slug"):
        place = {"forum_slug": public.forum.slug, **{key: ids.get(key, unknown(key)) for key in arguments[2:]}}
        real, unreal = ({**place, "conference_slug": slug} for slug in (KEPT, UNUSED))
        found += differing(clients, name, real, unreal, (KEPT, UNUSED))
        asked += 1
    assert asked > 60
    assert found == []


def test_a_forum_of_which_only_drafts_exist(outsiders):
    """Below an edition it is asked by nobody in particular: who hears of a draft edition is asked above, of each."""
    forum = ForumFactory(slug="quiet-forum")
    ids = filled(ConferenceFactory(forum=forum, slug=KEPT, status=ConferenceStatus.DRAFT))
    found, asked = [], 0
    for name, arguments in below("forum_slug"):
        known = {**ids, "conference_slug": KEPT}
        place = {key: known.get(key, unknown(key)) for key in arguments if key != "forum_slug"}
        real, unreal = ({**place, "forum_slug": slug} for slug in ("quiet-forum", "other-forum"))
        asking = {"anybody": outsiders["anybody"]} if "conference_slug" in arguments else outsiders
        found += differing(asking, name, real, unreal, ("quiet-forum", "other-forum"))
        asked += 1
    assert asked > 70
    assert found == []


def test_an_organizer_of_a_draft_may_know_of_its_forum(client):
    """Who belongs to it is told why a page of the whole forum is closed."""
    member = TeamMemberFactory(conference__status=ConferenceStatus.DRAFT)
    client.force_login(member.user)
    assert client.get(reverse("conferences:forum", kwargs={"forum_slug": member.forum.slug})).status_code == 403


@pytest.mark.parametrize("state", ["draft", "unpublished", "embargoed", "no version"])
def test_a_document_the_public_may_not_know_of(outsiders, state):
    status = ConferenceStatus.DRAFT if state == "draft" else ConferenceStatus.CONCLUDED
    document = DocumentFactory(conference__status=status, number=81)
    if state != "no version":
        version = LanguageVersionFactory(document=document)
        PublicationFactory(version=version, live=state == "draft", embargoed=state == "embargoed")
    other = document.symbol.removesuffix("81") + "82"
    found = []
    for name in ("documents:document", "documents:pdf"):
        real, unreal = {"symbol": document.symbol}, {"symbol": other}
        found += differing(outsiders, name, real, unreal, (document.symbol, other))
    assert found == []


def test_a_closed_session_and_things_of_other_conferences(outsiders):
    """Identifiers of what exists elsewhere, or is closed, are answered as those of nothing."""
    conference = ConferenceFactory(status=ConferenceStatus.IN_SESSION)
    closed = SessionFactory(conference=conference, at=times("09:00", "10:00")).pk
    ids = filled(ConferenceFactory(status=ConferenceStatus.IN_SESSION)) | {"language": "en", "event": "withdraw"}
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    organizer = client_of(TeamMemberFactory(conference=conference).user)
    found = []
    for name in ("sessions:sitting", "sessions:sitting-ics"):
        found += differing(outsiders, name, *pair_of({**place, "sitting_id": closed}, "sitting_id"))
    for name, arguments in below("conference_slug"):
        for argument in set(arguments) & (ids.keys() - {"language", "event"}):
            given = place | {key: ids.get(key, unknown(key)) for key in arguments if key not in place}
            found += differing({"organizer": organizer}, name, *pair_of(given, argument))
    assert found == []


def pair_of(arguments: dict, argument: str) -> tuple[dict, dict, tuple[str, str]]:
    nothing = uuid.UUID(int=0x0190_0000_0000_7000_8000_0000_0000_0007)
    return arguments, {**arguments, argument: nothing}, (str(arguments[argument]), str(nothing))


def test_what_is_compared_would_show_a_difference():
    """A public edition is told from one that does not exist, at every address that is for everybody."""
    conference = ConferenceFactory(slug=KEPT)
    place = {"forum_slug": conference.forum.slug}
    real, unreal = ({**place, "conference_slug": slug} for slug in (KEPT, UNUSED))
    assert differing({"anybody": client_of(None)}, "site:edition", real, unreal, (KEPT, UNUSED))
