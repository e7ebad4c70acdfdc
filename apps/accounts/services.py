"""Opening accounts, signing in by link, settings. Nothing here asks who may: views and commands do."""

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import AccountInvitation, LoginLink, User
from apps.accounts.signing_in import links
from apps.accounts.signup import Unlocked, allow, register_proof, unlocked_by, use_up
from apps.core.clocks.times import format_moment
from apps.core.exceptions import Refused

INVITATION_DAYS = 14
LOGIN_LINK_MINUTES = 15
PROOF = "accounts.invitation"


def unlock_signup(request: HttpRequest, *, email: str, proof: tuple[str, str], mailed: bool) -> None:
    """Let this browser open one account, with this address and no other, as long as its link holds.

    For views that have just verified a personal link; `proof` is its kind and a reference (`signup.register_proof`).
    Only a link that was `mailed` to this very address proves it: otherwise a code mailed there must be typed.
    """
    kind, reference = proof
    allow(request, Unlocked(email, kind, reference, mailed))


def complete_signup(request: HttpRequest, *, account: User) -> None:
    """Use up the permission of `unlock_signup`, and the invitation it came from."""
    unlocked = unlocked_by(request)
    if unlocked is not None and unlocked.kind == PROOF:
        AccountInvitation.objects.filter(pk=unlocked.reference, accepted_at=None).update(
            accepted_at=timezone.now(), account=account
        )
    use_up(request)


def _is_open(reference: str, email: str) -> bool:
    return AccountInvitation.objects.for_address(email).open().filter(pk=reference).exists()


register_proof(PROOF, _is_open)


def invite_account(email: str, *, by: User | None, language: str = "en") -> AccountInvitation:
    """Allow one account for an address; `invitation_address` gives the link. Inviting again renews the term.

    Nobody knows which way that link will go, so it proves nothing about the address: the sign-up mails a code there.

    Refused ("account_exists") when the address already has an account.
    """
    if User.objects.filter(email__lower=email.lower()).exists():
        raise Refused(_("There is already an account with this address."), field="email", code="account_exists")
    expires_at = timezone.now() + timedelta(days=INVITATION_DAYS)
    with transaction.atomic():
        open_one = AccountInvitation.objects.for_address(email).open().select_for_update().first()
        if open_one is None:
            return AccountInvitation.objects.create(
                email=email.lower(), language=language, invited_by=by, expires_at=expires_at
            )
        open_one.language, open_one.invited_by, open_one.expires_at = language, by, expires_at
        open_one.save(update_fields=["language", "invited_by", "expires_at", "updated_at"])
    return open_one


def invitation_address(invitation: AccountInvitation) -> str:
    return links.address_of("accounts:join", links.token_for(links.JOIN, invitation.pk), invitation.language)


def read_invitation(token: str) -> AccountInvitation:
    """The invitation of a link. Refused: "altered", "used" (an account was opened), "expired"."""
    invitation = AccountInvitation.objects.filter(pk=links.identifier_in(links.JOIN, token)).first()
    if invitation is None:
        raise Refused(_("This invitation was withdrawn."), code="withdrawn")
    if invitation.accepted_at:
        raise Refused(_("An account was already opened with this link. Sign in with your address."), code="used")
    if invitation.expires_at <= timezone.now():
        message = _("This link was valid until %(day)s. Ask whoever invited you for a new one.")
        raise Refused(message % {"day": format_moment(invitation.expires_at, None, "date")}, code="expired")
    return invitation


def issue_login_link(user: User) -> str:
    """The whole address of a page that signs `user` in, once, within fifteen minutes."""
    link = LoginLink.objects.create(user=user, expires_at=timezone.now() + timedelta(minutes=LOGIN_LINK_MINUTES))
    return links.address_of("accounts:link", links.token_for(links.SIGN_IN, link.pk), user.language)


def read_login_link(token: str) -> LoginLink:
    """The link behind a token. Refused: "altered", "used", "expired"."""
    return _usable(LoginLink.objects.select_related("user"), token)


@transaction.atomic
def use_login_link(token: str) -> User:
    """Use a link up and give the account it signs in. Of two browsers at once, one is refused ("used")."""
    link = _usable(LoginLink.objects.select_related("user").select_for_update(of=("self",)), token)
    link.used_at = timezone.now()
    link.save(update_fields=["used_at", "updated_at"])
    return link.user


def _usable(found: QuerySet[LoginLink], token: str) -> LoginLink:
    link = found.filter(pk=links.identifier_in(links.SIGN_IN, token)).first()
    if link is None or link.used_at:
        raise Refused(_("This link has been used. It works once; ask for a new one."), code="used")
    if link.expires_at <= timezone.now():
        raise Refused(_("This link was valid for fifteen minutes only. Ask for a new one."), code="expired")
    return link


def change_settings(user: User, *, name: str, language: str, time_zone: str) -> User:
    """A person's own name, language of pages and mail, and time zone (empty: the venue's)."""
    user.name, user.language, user.time_zone = name, language, time_zone
    user.full_clean(exclude=["password"])
    user.save(update_fields=["name", "language", "time_zone", "updated_at"])
    return user
