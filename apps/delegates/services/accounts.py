"""The account of a person, when they choose to have one."""

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.delegates.models import Person


@transaction.atomic
def link_account(person: Person, user: User, *, by: User | None) -> Person:
    """Bind an account to a person of a forum, so that it stays theirs when the address changes.

    Linking the same account again changes nothing. Refused when the account has not verified the person's address
    ("not_verified"), or when another account is linked ("taken").
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.user_id == user.pk:
        return person
    if person.user_id is not None:
        raise Refused(_("Another account is linked to this person."), code="taken")
    if not EmailAddress.objects.filter(user=user, email__iexact=person.email, verified=True).exists():
        raise Refused(_("This account has not confirmed the address of that person."), code="not_verified")
    person.user = user
    person.save()
    audit.record("person.linked", target=person, by=by, scope_id=person.forum_id)
    return person
