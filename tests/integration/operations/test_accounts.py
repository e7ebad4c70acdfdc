"""An operator's verbs about accounts: what they end, what the trail and the person are told, and what they refuse."""

import re
from datetime import timedelta
from functools import partial

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.contrib import admin
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from apps.accounts import services as account_services
from apps.accounts.models import LoginLink, User
from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.delegates.models import Person
from apps.operations import accounts
from tests.factories.accounts import PASSWORD, SignedUpUserFactory, UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import PersonFactory
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db
CODE = re.compile(r"^    (\S+)$", re.MULTILINE)
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def operator():
    return UserFactory(email="operator@example.org", name="Operator Example", is_superuser=True, is_staff=True)


@pytest.fixture
def account():
    return SignedUpUserFactory(email="old@example.org", name="Account Example", language="ja")


@pytest.fixture
def office(client, operator):
    client.force_login(operator, backend=BACKEND)
    return client


def page(account, verb=""):
    kwargs = {"account_id": account.pk} | ({"verb": verb} if verb else {})
    with override("en"):
        return reverse("operations:account-verb" if verb else "operations:account", kwargs=kwargs)


def press(office, account, verb, run):
    with run(execute=True):
        return office.post(page(account, verb), follow=True)


def signed_in_browser(account, **more):
    browser = Client(**more)
    browser.force_login(account, backend=BACKEND)
    return browser


def is_in(browser) -> bool:
    return browser.get(reverse("accounts:settings")).status_code == 200


def told() -> list[tuple[str, str]]:
    return sorted((message.to[0], message.subject) for message in mail.outbox)


def last_entry(account) -> tuple:
    entry = Entry.objects.of(account).latest("number")
    return entry.verb, entry.actor, entry.actor_label, entry.details


def code() -> str:
    return CODE.search(mail.outbox[-1].body)[1]


def test_the_back_office_holds_nothing_that_overrules_the_domain():
    assert sorted(model._meta.label for model in admin.site._registry) == [
        "accounts.User",
        "conferences.Conference",
        "conferences.Forum",
        "conferences.TeamMember",
        "delegations.Entity",
        "delegations.Participation",
    ]


def test_nothing_in_it_can_be_written(rf, operator):
    request = rf.get("/")
    request.user = operator
    for model, each in admin.site._registry.items():
        rights = each.get_model_perms(request)
        assert (model._meta.label, rights) == (
            model._meta.label,
            {"add": False, "change": False, "delete": False, "view": True},
        )
        assert [name for name in each.get_actions(request) if name != "delete_selected"] == []


def test_a_verified_address_cannot_be_added_past_the_trail(office, account):
    PersonFactory(email="delegate@example.org")
    data = {"user": account.pk, "email": "delegate@example.org", "verified": "on"}
    assert office.post("/en/office/admin/account/emailaddress/add/", data).status_code == 404
    assert not Person.objects.belonging_to(account).exists()


def test_an_account_is_read_only_in_the_tables(office, account):
    address = reverse("admin:accounts_user_change", args=[account.pk])
    assert office.get(address).status_code == 200
    assert office.post(address, {"email": "new@example.org", "is_superuser": "on"}).status_code == 403
    account.refresh_from_db()
    assert (account.email, account.is_superuser) == ("old@example.org", False)


def test_the_password_of_the_back_office_is_changed_on_the_accounts_own_page(office):
    answer = office.post("/en/office/admin/password_change/", {"old_password": "x"})
    assert answer.url == reverse("account_change_password")


@pytest.mark.parametrize("verb", ["", "close", "make-operator"])
def test_only_operators_may(client, account, verb):
    for user in (UserFactory(is_staff=True), TeamMemberFactory().user, account):
        client.force_login(user, backend=BACKEND)
        assert client.post(page(account, verb), {"email": "new@example.org"}).status_code == 403
    account.refresh_from_db()
    assert (account.email, account.is_active, account.is_superuser) == ("old@example.org", True, False)


def test_the_list_finds_by_name_and_address(office, account):
    other = UserFactory(email="other@example.org", name="Somebody Else")
    for words, found in (("EXAMPLE", True), ("old@", True), ("nobody", False)):
        text = office.get(reverse("operations:accounts"), {"q": words}).text
        assert (account.email in text) == found
    assert other.email not in office.get(reverse("operations:accounts"), {"q": "old@"}).text


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_as_often_for_three_as_for_one(office, settings, number, django_assert_num_queries):
    settings.USERSESSIONS_TRACK_ACTIVITY = False
    UserFactory.create_batch(number)
    with django_assert_num_queries(4):
        answer = office.get(reverse("operations:accounts"))
    assert answer.status_code == 200


def test_closing(office, operator, account, django_capture_on_commit_callbacks):
    browser = signed_in_browser(account)
    link = account_services.issue_login_link(account)
    answer = press(office, account, "close", django_capture_on_commit_callbacks)
    assert "The account is closed." in answer.text
    assert "account closed" in answer.text
    assert not is_in(browser)
    assert Client().post(link.removeprefix("http://127.0.0.1:8000")).status_code == 410
    assert last_entry(account) == ("account.closed", operator, "Operator Example", {"devices": 1})
    assert told() == [("old@example.org", "アカウントが閉鎖されました")]
    assert "127.0.0.1:" not in mail.outbox[0].body.replace("http://127.0.0.1:8000", "")
    again = press(office, account, "close", django_capture_on_commit_callbacks)
    assert "This account is closed already." in again.text
    assert Entry.objects.of(account).count() == len(mail.outbox) == 1


def test_a_closed_account_does_not_sign_in_and_a_reopened_one_does(account, operator):
    accounts.close_account(account, by=operator)
    data = {"login": account.email, "password": PASSWORD}
    browser = Client()
    browser.post(reverse("account_login"), data)
    assert not is_in(browser)
    accounts.reopen_account(account, by=operator)
    browser.post(reverse("account_login"), data)
    assert is_in(browser)
    assert last_entry(account)[:2] == ("account.reopened", operator)
    with pytest.raises(Refused) as refused:
        accounts.reopen_account(account, by=operator)
    assert refused.value.code == "open"


def test_another_address(office, operator, account, django_capture_on_commit_callbacks):
    mine = PersonFactory(email="new@example.org")
    browser, waiting, resetting = signed_in_browser(account), Client(), Client()
    waiting.post(reverse("account_request_login_code"), {"email": "old@example.org"})
    pending = code()
    resetting.post(reverse("account_reset_password"), {"email": "old@example.org"})
    reset = code()
    EmailAddress.objects.create(user=account, email="third@example.org", verified=True)
    link = account_services.issue_login_link(account)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        answer = office.post(page(account), {"email": " New@Example.org "}, follow=True)
    assert "The address is changed." in answer.text
    rows = EmailAddress.objects.filter(user=account).values_list("email", "verified", "primary")
    assert list(rows) == [("new@example.org", False, True)]
    assert told() == [(f"{name}@example.org", "メールアドレスが変更されました") for name in ("new", "old")]
    assert all("old@example.org" in each.body and "new@example.org" in each.body for each in mail.outbox)
    assert last_entry(account) == (
        "account.address_changed",
        operator,
        "Operator Example",
        {"changed": {"email": ["old@example.org", "new@example.org"]}, "devices": 3},
    )

    assert not is_in(browser)
    waiting.post(reverse("account_confirm_login_code"), {"code": pending})
    assert not is_in(waiting)
    resetting.post(reverse("account_confirm_password_reset_code"), {"code": reset})
    assert resetting.get(reverse("account_complete_password_reset")).status_code == 302
    assert Client().post(link.removeprefix("http://127.0.0.1:8000")).status_code == 410

    account.refresh_from_db()
    assert not Person.objects.belonging_to(account).exists()
    by_password = Client()
    by_password.post(reverse("account_login"), {"login": "new@example.org", "password": PASSWORD})
    assert not is_in(by_password)
    assert not EmailAddress.objects.get(user=account).verified
    fresh = Client(REMOTE_ADDR="192.0.2.1")
    fresh.post(reverse("account_request_login_code"), {"email": "new@example.org"})
    fresh.post(reverse("account_confirm_login_code"), {"code": code()})
    assert is_in(fresh)
    assert list(Person.objects.belonging_to(account)) == [mine]


@pytest.mark.parametrize(
    ("email", "code_", "sentence"),
    [
        ("OLD@example.org", "same", "This is the address the account has."),
        ("Other@example.org", "taken", "There is already an account with this address."),
        ("second@example.org", "taken", "There is already an account with this address."),
        ("no address", "invalid", "Enter a valid email address."),
        (f"{'x' * 250}@example.org", "invalid", "This is not an email address."),
    ],
)
def test_an_address_that_cannot_be(office, operator, account, email, code_, sentence):
    other = UserFactory(email="other@example.org")
    EmailAddress.objects.create(user=other, email="Second@example.org", verified=True)
    answer = office.post(page(account), {"email": email})
    if code_ != "invalid":
        assert sentence in answer.text
    assert list(answer.context["form"].errors) == ["email"]
    with pytest.raises(Refused) as refused:
        accounts.change_address(account, email, by=operator)
    assert (refused.value.field, refused.value.code) == ("email", code_)
    account.refresh_from_db()
    assert (account.email, Entry.objects.count(), mail.outbox) == ("old@example.org", 0, [])
    assert EmailAddress.objects.get(user=account).verified


def test_every_device(office, operator, account, django_capture_on_commit_callbacks):
    TOTP.activate(account, generate_totp_secret())
    on_its_way = Client()
    on_its_way.post(reverse("account_login"), {"login": account.email, "password": PASSWORD})
    browsers = [signed_in_browser(account) for _number in range(2)]
    other = signed_in_browser(UserFactory())
    is_in(browsers[0])
    answer = press(office, account, "end-devices", django_capture_on_commit_callbacks)
    assert "The account is signed out everywhere." in answer.text
    assert [is_in(each) for each in (*browsers, other, office)] == [False, False, True, True]
    assert on_its_way.get(reverse("mfa_authenticate")).status_code == 302
    assert last_entry(account) == ("account.devices_ended", operator, "Operator Example", {"devices": 3})
    assert told() == [("old@example.org", "すべての端末からサインアウトしました")]
    assert Session.objects.count() == 2


def test_a_sign_in_link_that_was_used_keeps_its_time(account, operator):
    account_services.issue_login_link(account)
    used = timezone.now() - timedelta(minutes=1)
    LoginLink.objects.update(used_at=used)
    before = LoginLink.objects.get().expires_at
    accounts.end_devices(account, by=operator)
    assert LoginLink.objects.get().expires_at == before


def test_a_lost_second_factor(office, operator, account, django_capture_on_commit_callbacks):
    TOTP.activate(account, generate_totp_secret())
    other = SignedUpUserFactory()
    TOTP.activate(other, generate_totp_secret())
    answer = press(office, account, "remove-second-factor", django_capture_on_commit_callbacks)
    assert "The second factor is removed." in answer.text
    assert list(Authenticator.objects.values_list("user", flat=True).distinct()) == [other.pk]
    assert last_entry(account) == (
        "account.second_factor_removed", operator, "Operator Example", {"kinds": ["totp"]},
    )  # fmt: skip
    assert told() == [("old@example.org", "二要素認証が解除されました")]
    assert "Remove the second factor" not in answer.text
    again = press(office, account, "remove-second-factor", django_capture_on_commit_callbacks)
    assert "This account has no second factor." in again.text


def test_operators(office, operator, account, django_capture_on_commit_callbacks):
    press(office, account, "make-operator", django_capture_on_commit_callbacks)
    account.refresh_from_db()
    assert (account.is_superuser, account.is_staff) == (True, True)
    press(office, account, "unmake-operator", django_capture_on_commit_callbacks)
    account.refresh_from_db()
    assert (account.is_superuser, account.is_staff) == (False, False)
    verbs = Entry.objects.of(account).order_by("number").values_list("verb", "actor")
    assert list(verbs) == [("account.operator_made", operator.pk), ("account.operator_unmade", operator.pk)]
    assert len(told()) == 2


@pytest.mark.parametrize(("verb", "code_"), [(accounts.make_operator, "operator"), (accounts.unmake_operator, "none")])
def test_what_is_so_already_is_refused(account, operator, verb, code_):
    if code_ == "operator":
        accounts.make_operator(account, by=operator)
    with pytest.raises(Refused) as refused:
        verb(account, by=operator)
    assert refused.value.code == {"none": "no_operator"}.get(code_, code_)


def test_a_closed_account_becomes_no_operator(account, operator):
    accounts.close_account(account, by=operator)
    with pytest.raises(Refused) as refused:
        accounts.make_operator(account, by=operator)
    assert refused.value.code == "closed"


@pytest.mark.parametrize(
    "verb", [accounts.close_account, accounts.end_devices, accounts.remove_second_factor, accounts.unmake_operator]
)
def test_ones_own_account_is_for_another_operator(operator, verb):
    UserFactory(is_superuser=True)
    with pytest.raises(Refused) as refused:
        verb(operator, by=operator)
    assert refused.value.code == "own"
    with pytest.raises(Refused):
        accounts.change_address(operator, "new@example.org", by=operator)
    assert not Entry.objects.exists()


def test_ones_own_page_shows_no_button(office, operator):
    text = office.get(page(operator)).text
    assert "only another operator can close it" in text
    assert "/close/" not in text


@pytest.mark.parametrize("verb", [accounts.close_account, accounts.unmake_operator])
def test_somebody_operates_the_installation_for_ever(operator, verb):
    UserFactory(is_superuser=True, is_active=False)
    with pytest.raises(Refused) as refused:
        verb(operator, by=None)
    assert refused.value.code == "last_operator"


@pytest.mark.django_db(transaction=True)
def test_two_operators_who_remove_each_other_at_once(operator):
    other = UserFactory(is_superuser=True, is_staff=True)
    pairs = [(operator, other), (other, operator)]
    answers = at_once(*(partial(accounts.unmake_operator, account, by=by) for account, by in pairs))
    assert [answer for answer in answers if isinstance(answer, str)] == ["last_operator"]
    assert User.objects.filter(is_superuser=True).count() == 1


def test_an_unknown_verb(office, account):
    assert office.post(page(account, "erase")).status_code == 404
    assert office.get(page(account, "close")).status_code == 405


def test_no_verb_gives_a_right_in_a_forum(account, operator):
    member = TeamMemberFactory(user=account)
    accounts.make_operator(account, by=operator)
    accounts.change_address(account, "new@example.org", by=operator)
    accounts.close_account(account, by=operator)
    member.refresh_from_db()
    assert (member.user, member.role) == (account, "organizer")
    stranger = UserFactory(is_superuser=True, is_staff=True)
    assert not stranger.has_perm("desk.board", member.conference)


def test_a_mail_that_cannot_be_sent_undoes_nothing(office, account, settings, django_capture_on_commit_callbacks):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    answer = press(office, account, "close", django_capture_on_commit_callbacks)
    assert "The account is closed." in answer.text


def test_at_the_command_line(account, capsys, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("account", "change-address", "Old@example.org", "new@example.org")
    assert capsys.readouterr().out == "change-address: new@example.org\n"
    assert last_entry(account)[:3] == ("account.address_changed", None, "command line")
    assert len(mail.outbox) == 2
    for verb in ("end-devices", "make-operator"):
        call_command("account", verb, "new@example.org")
    UserFactory(is_superuser=True)
    call_command("account", "unmake-operator", "new@example.org")
    call_command("account", "close", "new@example.org")
    account.refresh_from_db()
    assert (account.is_active, account.is_superuser) == (False, False)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("close", "nobody@example.org"), "There is no account with the address nobody@example.org."),
        (("change-address", "old@example.org"), "Give the new address"),
        (("close", "old@example.org", "new@example.org"), "Give the new address"),
        (("remove-second-factor", "old@example.org"), "This account has no second factor."),
    ],
)
def test_the_command_says_why_not(account, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("account", *arguments)
