"""The first account of an installation: whoever reads the console opens it, once, while there is none.

It operates the installation and founds the first forum. No row stands behind the link: it is a signature with a moment,
and the account that it opens is what uses it up.
"""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.accounts.signing_in.links import address_of
from apps.audit import services as audit
from apps.core.email_addresses import validate_address
from apps.core.exceptions import Refused

PURPOSE = "operations.first_account"
VALID = timedelta(hours=1)


def first_account_link(language: str = "en") -> str:
    """The whole address of the page that opens the first account. Refused once there is one ("opened")."""
    _refuse_after_the_first()
    return address_of("operations:first-account", _signer().sign("first"), language)


def check_first_account(token: str) -> None:
    """Whether a link opens the first account still. Refused: "altered", "expired", "opened"."""
    try:
        _signer().unsign(token, max_age=VALID)
    except SignatureExpired:
        message = _("This link was valid for an hour. On the machine, “bin/manage first_account” prints a new one.")
        raise Refused(message, code="expired") from None
    except BadSignature:
        message = _("This link is not complete. Copy the whole of it into the address bar.")
        raise Refused(message, code="altered") from None
    _refuse_after_the_first()


@transaction.atomic
def open_first_account(token: str, *, email: str, name: str, language: str) -> User:
    """The account that operates the installation. Its address is not proven: no code has been mailed there.

    Refused as by `check_first_account`, and for an address that is none (beside `email`). Of two at once one is
    refused: until the transaction ends nobody else opens an account, in whatever way.
    """
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(User._meta.db_table)
        cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")
    check_first_account(token)
    try:
        validate_address(email)
    except ValidationError as error:
        raise Refused(error.messages[0], field="email", code="bad_address") from error
    account = User.objects.create_superuser(email, name=name, language=language)
    audit.record("account.opened", target=account, by=account)
    return account


def _signer() -> TimestampSigner:
    return TimestampSigner(salt=PURPOSE, sep=".")


def _refuse_after_the_first() -> None:
    if User.objects.exists():
        raise Refused(_("This installation has an account already. Sign in with its address."), code="opened")
