"""Letters that count as another when addresses are compared come in nowhere: no form, table, file, verb or row."""

import json

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import AccountInvitation, User
from apps.conferences import services as conferences
from apps.conferences.models import TeamMember
from apps.core.email_addresses import PLAIN
from apps.core.exceptions import Refused
from apps.delegates.models import Person
from apps.delegates.people_table.people_file import read_people
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.messaging.services import queue_message
from apps.operations import accounts
from tests.factories.accounts import SignedUpUserFactory, UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import InvitationFactory, PersonFactory
from tests.factories.messaging import MessageFactory
from tests.support.forum_files import DEMONSTRATION

ADDRESSES = [f"o{letter}e@example.org" for letter in PLAIN] + [f"one@examp{letter}e.org" for letter in PLAIN]
SENTENCE = "plainly: “"
pytestmark = pytest.mark.django_db


@pytest.fixture(params=ADDRESSES, ids=ascii)
def address(request):
    return request.param


def place(conference, **more):
    return {"forum_slug": conference.forum.slug, "conference_slug": conference.slug, **more}


def test_forms_of_the_desk(desk, conference, address):
    delegate = InvitationFactory(delegate__conference=conference).delegate
    message = MessageFactory(scope_id=conference.pk, state="failed")
    person = {"family_name": "Example", "name_order": "given_first", "language": "en", "roles": ["delegate"]}
    forms = {
        reverse("delegates:add", kwargs=place(conference)): {**person, "email": address},
        reverse("delegates:mend", kwargs=place(conference, delegate_id=delegate.pk)): {"email": address},
        reverse("conferences:setup-team", kwargs=place(conference)): {
            "email": address,
            "language": "en",
            "roles": ["chair"],
        },
        reverse("desk:message-resend", kwargs=place(conference, message_id=message.pk)): {"address": address},
    }
    for url, data in forms.items():
        assert SENTENCE in desk.post(url, data).text, url


@pytest.mark.parametrize(
    ("name", "field"),
    [("account_login", "login"), ("account_request_login_code", "email"), ("account_reset_password", "email")],
)
def test_forms_of_the_sign_in(client, name, field, address):
    assert SENTENCE in client.post(reverse(name), {field: address, "password": "x"}).text


def test_the_change_of_ones_own_address(client, address):
    client.force_login(SignedUpUserFactory(), backend="django.contrib.auth.backends.ModelBackend")
    page = client.post(reverse("account_email"), {"email": address, "action_add": ""}, follow=True).text
    assert SENTENCE in page


def test_the_table_of_people(conference, address):
    row = read_people(f"family name\te-mail\tdelegation\nExample\t{address}\t", conference).rows[0]
    assert SENTENCE in row.errors["email"]


def test_the_forum_file(address):
    document = json.loads(DEMONSTRATION.read_text())
    document["people"][0]["email"] = address
    with pytest.raises(FileRefused) as refused:
        import_document(parse_forum_file(json.dumps(document).encode()))
    assert SENTENCE in str(refused.value)


def test_verbs(conference, organizer, address):
    account = UserFactory()
    with pytest.raises(Refused, match=SENTENCE):
        accounts.change_address(account, address, by=None)
    with pytest.raises(Refused, match=SENTENCE):
        conferences.invite_team_member(conference.forum, conference, email=address, roles=["chair"], by=organizer)
    with pytest.raises(Refused, match=SENTENCE):
        queue_message(dedupe_key="x", kind="x", to_address=address, to_name="", language="en", template="x", context={})


def test_the_database(conference, address):
    member, person = TeamMemberFactory(conference=conference), PersonFactory(forum=conference.forum)
    rows = [(User, "email", member.user), (TeamMember, "invited_email", member), (Person, "email", person)]
    rows.append(
        (AccountInvitation, "email", AccountInvitation.objects.create(email="n@example.org", expires_at=timezone.now()))
    )
    for model, field, row in rows:
        with pytest.raises(IntegrityError, match="_plain_address"), transaction.atomic():
            model.objects.filter(pk=row.pk).update(**{field: address})


def test_letters_that_are_no_look_alikes_may_stand_in_an_address(conference):
    row = read_people("family name\te-mail\tdelegation\nExample\tkim@straße.example\t", conference).rows[0]
    assert row.errors == {}
