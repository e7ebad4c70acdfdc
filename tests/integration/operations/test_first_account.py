"""The link that the console of an empty installation prints: it opens the first account, and nothing else."""

from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.audit.models import Entry
from apps.conferences.models import Forum, TeamMember
from apps.core.guards.secret_paths import hide_keys
from apps.operations import first_account
from config.embedded import prepare
from tests.factories.accounts import UserFactory
from tests.support.at_once import at_once

SITE = "https://forum.example"
TYPED = {"name": "Founder Example", "email": "Founder@example.org"}


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = SITE


def path(language: str = "en") -> str:
    out = StringIO()
    call_command("first_account", "--language", language, stdout=out)
    return out.getvalue().strip().removeprefix(SITE)


def token() -> str:
    return path().rstrip("/").rpartition("/")[2]


@pytest.mark.django_db
def test_it_opens_the_account_that_founds_the_forum(client):
    link = path("ja")
    assert link.startswith("/ja/office/join/")
    assert client.get(link).status_code == 200
    assert not User.objects.exists()
    assert client.post(link, TYPED).url == "/start"
    founder = User.objects.get()
    told = (founder.email, founder.name, founder.language, founder.is_superuser, founder.has_usable_password())
    assert told == ("founder@example.org", "Founder Example", "ja", True, False)
    assert client.session["_auth_user_id"] == str(founder.pk)
    assert not EmailAddress.objects.filter(verified=True).exists()
    assert [entry.verb for entry in Entry.objects.all()] == ["account.opened"]
    found = client.get("/start", follow=True)
    assert found.redirect_chain[-1][0] == reverse("conferences:new-forum").replace("/en/", "/ja/")
    data = {"names_en": "Example Forum", "slug": "example", "abbreviation": "EXF", "track": "II", "status": "active"}
    assert client.post(found.redirect_chain[-1][0], {**data, "accent": "pine"}).status_code == 302
    assert TeamMember.objects.get(forum=Forum.objects.get()).user == founder


@pytest.mark.django_db
def test_it_works_once(client):
    link = path()
    client.post(link, TYPED)
    for answer in (Client().get(link), Client().post(link, {**TYPED, "email": "second@example.org"})):
        assert answer.status_code == 410
        assert "has an account already" in answer.text
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_no_link_works_or_is_made_once_there_is_an_account(client):
    link = path()
    UserFactory()
    assert client.post(link, TYPED).status_code == 410
    with pytest.raises(CommandError, match="There is an account already"):
        path()
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_after_an_hour_it_is_void_and_says_how_to_get_another(client, monkeypatch):
    link = path()
    monkeypatch.setattr(first_account, "VALID", first_account.timedelta(seconds=-1))
    answer = client.post(link, TYPED)
    assert answer.status_code == 410
    assert "bin/manage first_account" in answer.text
    assert not User.objects.exists()


def test_it_is_valid_for_an_hour():
    assert first_account.timedelta(hours=1) == first_account.VALID


@pytest.mark.django_db
@pytest.mark.parametrize("altered", ["altered", "first.1vZZZZ.", "first"])
def test_an_altered_one_is_void(client, altered):
    answer = client.post(reverse("operations:first-account", args=[altered]), TYPED)
    assert answer.status_code == 410
    assert "not complete" in answer.text
    assert not User.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "field"), [({"email": "no address"}, "email"), ({"name": ""}, "name")])
def test_a_mistake_is_said_beside_the_field_and_loses_nothing(client, typed, field):
    answer = client.post(path(), {**TYPED, **typed})
    assert list(answer.context["form"].errors) == [field]
    assert "Founder" in answer.text
    assert not User.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_opens_it():
    link = token()

    def opening(number: int):
        values = {"email": f"founder{number}@example.org", "name": "Founder Example", "language": "en"}
        return lambda: first_account.open_first_account(link, **values).email

    found = at_once(opening(1), opening(2), lambda: UserFactory(email="founder3@example.org").email)
    assert User.objects.filter(is_superuser=True).count() <= 1
    assert "opened" in found
    assert User.objects.count() == len([each for each in found if each != "opened"])


@pytest.mark.django_db(transaction=True)
def test_of_two_links_at_once_one_opens_an_account():
    first, second = token(), token()
    values = {"name": "Founder Example", "language": "en"}
    found = at_once(
        lambda: first_account.open_first_account(first, email="one@example.org", **values).email,
        lambda: first_account.open_first_account(second, email="two@example.org", **values).email,
    )
    assert found.count("opened") == 1
    assert [user.email for user in User.objects.all()] == [each for each in found if each != "opened"]


@pytest.mark.django_db
def test_the_link_is_cut_from_logs_and_kept_by_no_cache(client):
    link = path()
    assert hide_keys(f"GET {link} 200") == "GET /en/office/join/…/ 200"
    assert client.get(link)["Cache-Control"] == "private, no-store"


@pytest.mark.django_db
def test_the_console_offers_it_while_there_is_no_account():
    assert prepare.way_in().startswith("open the first account, which founds the forum (once, within an hour): http")
    organizer = UserFactory(email=prepare.ORGANIZER)
    assert prepare.way_in().startswith("sign in as the demonstration organizer: http")
    organizer.email = "another@example.org"
    organizer.save()
    assert prepare.way_in() == ""
