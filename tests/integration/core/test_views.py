"""Who may open a page: what the view mixins answer to a stranger, to somebody without the permission, and with it."""

import pytest
import rules
from django import forms
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import Http404, HttpResponse
from django.views import View

from apps.core.exceptions import Refused
from apps.core.views import PermissionRequiredMixin, refusal_to_form
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


class GuardedView(PermissionRequiredMixin, View):
    permission_required = "tests.open"

    def get_permission_object(self):
        return self.kwargs["owner"]

    def get(self, request, owner):
        return HttpResponse("open")


@pytest.fixture(autouse=True)
def permission():
    rules.add_perm("tests.open", rules.predicate(lambda user, owner: user == owner))
    yield
    rules.remove_perm("tests.open")


@pytest.fixture
def ask(rf):
    def ask(user, owner, **options):
        request = rf.get("/en/secret?x=1")
        request.user = user
        return GuardedView.as_view(**options)(request, owner=owner)

    return ask


def test_the_owner_gets_in(ask):
    user = UserFactory()
    assert ask(user, user).content == b"open"


def test_a_stranger_is_led_to_the_sign_in_page_and_back(client):
    response = client.get("/en/accounts/settings/?x=1")
    assert response.url == "/en/accounts/login/?next=/en/accounts/settings/%3Fx%3D1"


def test_somebody_else_is_refused(ask):
    with pytest.raises(PermissionDenied):
        ask(UserFactory(), UserFactory())


def test_a_secret_does_not_even_exist_for_somebody_else(ask):
    with pytest.raises(Http404):
        ask(UserFactory(), UserFactory(), conceal=True)


def test_a_closed_account_has_no_permission(ask):
    user = UserFactory(is_active=False)
    with pytest.raises(PermissionDenied):
        ask(user, user)


def test_a_view_that_names_no_permission_is_a_mistake(ask):
    with pytest.raises(ImproperlyConfigured, match="GuardedView"):
        ask(UserFactory(), UserFactory(), permission_required="")


class NameForm(forms.Form):
    name = forms.CharField()


@pytest.mark.parametrize(("field", "shown"), [("name", "name"), ("other", "__all__"), (None, "__all__")])
def test_a_refusal_stands_at_its_field_or_above_the_form(field, shown):
    form = NameForm({"name": "x"})
    form.is_valid()
    refusal_to_form(form, Refused("Not this name.", field=field, code="taken"))
    assert form.errors == {shown: ["Not this name."]}
    assert form.has_error("name" if field == "name" else forms.forms.NON_FIELD_ERRORS, "taken")
