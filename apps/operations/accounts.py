"""What an operator may do with an account: verbs, each audited and told to the person by mail.

They stand here because they record to the trail, and `accounts` lies below `audit`. No verb touches what a person may
do in a forum. `by` is the operator; None is the command line of the machine.
"""

from functools import partial
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.accounts.signing_in.signed_in import end_everywhere
from apps.audit import services as audit
from apps.core.email_addresses import validate_address
from apps.core.exceptions import Refused

COMMAND_LINE = "command line"


@transaction.atomic
def close_account(account: User, *, by: User | None) -> User:
    """Nobody signs in with it any more, and every device is signed out; what it did keeps its name.

    Refused: "own", "closed" (it is already), "last_operator".
    """
    _refuse_own(account, by)
    _refuse_last_operator(account)
    account = _locked(account)
    if not account.is_active:
        raise Refused(_("This account is closed already."), code="closed")
    account.is_active = False
    account.save(update_fields=["is_active", "updated_at"])
    devices = end_everywhere(account)
    _record("account.closed", account, by, devices=devices)
    _tell("account_closed", account)
    return account


@transaction.atomic
def reopen_account(account: User, *, by: User | None) -> User:
    """Refused: "open" (it is)."""
    account = _locked(account)
    if account.is_active:
        raise Refused(_("This account is open."), code="open")
    account.is_active = True
    account.save(update_fields=["is_active", "updated_at"])
    _record("account.reopened", account, by)
    _tell("account_reopened", account)
    return account


@transaction.atomic
def change_address(account: User, email: str, *, by: User | None) -> User:
    """Give an account another address, unconfirmed until a code mailed to it is typed; every device is signed out.

    The old address and the new one are told. Refused (field "email"): "invalid", "same", "taken"; "own".
    """
    _refuse_own(account, by)
    account = _locked(account)
    old, new = account.email, email.strip().lower()
    _refuse_address(account, email.strip(), new)
    account.email = new
    try:
        with transaction.atomic():
            account.save(update_fields=["email", "updated_at"])
    except IntegrityError:
        raise _taken() from None
    EmailAddress.objects.filter(user=account).delete()
    EmailAddress.objects.create(user=account, email=new, primary=True, verified=False)
    devices = end_everywhere(account)
    _record("account.address_changed", account, by, changed={"email": [old, new]}, devices=devices)
    for address in (old, new):
        _tell("address_changed", account, address, from_email=old, to_email=new)
    return account


@transaction.atomic
def end_devices(account: User, *, by: User | None) -> User:
    """Sign an account out everywhere. Refused: "own" (one's own page does it and keeps this device)."""
    _refuse_own(account, by)
    account = _locked(account)
    _record("account.devices_ended", account, by, devices=end_everywhere(account))
    _tell("devices_ended", account)
    return account


@transaction.atomic
def remove_second_factor(account: User, *, by: User | None) -> User:
    """Remove app, passkeys and recovery codes of somebody who lost them. Refused: "own", "none"."""
    _refuse_own(account, by)
    account = _locked(account)
    kinds = sorted(Authenticator.objects.filter(user=account).values_list("type", flat=True))
    if not kinds:
        raise Refused(_("This account has no second factor."), code="none")
    Authenticator.objects.filter(user=account).delete()
    _record("account.second_factor_removed", account, by, kinds=kinds)
    _tell("second_factor_removed", account)
    return account


@transaction.atomic
def make_operator(account: User, *, by: User | None) -> User:
    """Let somebody operate the installation. Refused: "closed", "operator" (is one already)."""
    account = _locked(account)
    if not account.is_active:
        raise Refused(_("This account is closed. Reopen it first."), code="closed")
    if account.is_superuser and account.is_staff:
        raise Refused(_("This account operates the installation already."), code="operator")
    return _set_operator(account, True, "account.operator_made", "operator_made", by)


@transaction.atomic
def unmake_operator(account: User, *, by: User | None) -> User:
    """Refused: "own", "no_operator", "last_operator"."""
    _refuse_own(account, by)
    _refuse_last_operator(account)
    account = _locked(account)
    if not (account.is_superuser or account.is_staff):
        raise Refused(_("This account does not operate the installation."), code="no_operator")
    return _set_operator(account, False, "account.operator_unmade", "operator_unmade", by)


def _set_operator(account: User, is_one: bool, verb: str, mail: str, by: User | None) -> User:
    account.is_superuser = account.is_staff = is_one
    account.save(update_fields=["is_superuser", "is_staff", "updated_at"])
    _record(verb, account, by)
    _tell(mail, account)
    return account


def _locked(account: User) -> User:
    return User.objects.select_for_update().get(pk=account.pk)


def _refuse_own(account: User, by: User | None) -> None:
    if by is not None and by.pk == account.pk:
        message = _("This is your own account. Another operator has to do this, or your own pages.")
        raise Refused(message, code="own")


def _refuse_last_operator(account: User) -> None:
    """Locks every operator, in one order and before any other account: two who remove each other wait in turn."""
    operators = User.objects.filter(is_superuser=True, is_active=True).order_by("pk")
    if [each.pk for each in operators.select_for_update()] == [account.pk]:
        message = _("Nobody else operates this installation. Make another account an operator first.")
        raise Refused(message, code="last_operator")


def _refuse_address(account: User, typed: str, new: str) -> None:
    try:
        validate_address(typed)
        User._meta.get_field("email").run_validators(new)
    except ValidationError as error:
        message = error.messages[0] if error.error_list[0].code == "look_alike" else _("This is not an email address.")
        raise Refused(message, field="email", code="invalid") from None
    if new == account.email:
        raise Refused(_("This is the address the account has."), field="email", code="same")
    others = EmailAddress.objects.filter(email__lower=new, verified=True).exclude(user=account)
    if User.objects.filter(email__lower=new).exclude(pk=account.pk).exists() or others.exists():
        raise _taken()


def _taken() -> Refused:
    return Refused(_("There is already an account with this address."), field="email", code="taken")


def _record(verb: str, account: User, by: User | None, **details: Any) -> None:
    audit.record(verb, target=account, by=by, actor_label="" if by else COMMAND_LINE, **details)


def _tell(mail: str, account: User, address: str = "", **values: Any) -> None:
    """Once it is done for good; a notice that cannot be mailed is logged and changes nothing."""
    address = address or account.email
    context = {"user": account, "email": address, "timestamp": timezone.now(), **values}
    transaction.on_commit(partial(get_adapter().send_mail, f"account/email/{mail}", address, context))
