"""The address of an account, as the sign-in library keeps it beside ours."""

from allauth.account.models import EmailAddress

from apps.accounts.models import User


def note_address(user: User) -> EmailAddress:
    """The row that a mailed code confirms. Accounts from a forum file or the command line have none at first."""
    address, _created = EmailAddress.objects.get_or_create(
        user=user, email=user.email, defaults={"primary": True, "verified": False}
    )
    return address
