"""The wording of every mail about an account: what it is, what to do, what to do if it was not you."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from apps.core.clocks.times import format_moment
from apps.core.lazy import Words

NOT_YOU = _("If you did not ask for this, you need do nothing: without the code nobody gets in.")
NOTICE = _("If this was not you, sign in, end the other sessions on the page “Devices”, and tell your organizer.")
OPERATORS = _("Those who operate this installation did this. If you did not expect it, ask them or your organizer.")
IN_WINDOW = _("Type it into the window you came from. It is valid for fifteen minutes.")


@dataclass(frozen=True)
class Wording:
    """One mail. `text` and `advice` may hold %(email)s and the like; `notice`: something about the account changed."""

    subject: Words
    text: Words
    advice: Words = NOTICE
    notice: bool = True


WORDINGS = {
    "login_code": Wording(_("Your sign-in code"), IN_WINDOW, NOT_YOU, notice=False),
    "password_reset_code": Wording(_("Your code for a new password"), IN_WINDOW, NOT_YOU, notice=False),
    "email_confirmation": Wording(_("Confirm your email address"), IN_WINDOW, NOT_YOU, notice=False),
    "email_confirmation_signup": Wording(_("Confirm your email address"), IN_WINDOW, NOT_YOU, notice=False),
    "unknown_account": Wording(
        _("There is no account with this address"),
        _("Somebody, perhaps you, tried to sign in with %(email)s. There is no account with this address."),
        _("Accounts are opened by invitation. Try the address at which you were invited, or ask your organizer."),
        notice=False,
    ),
    "account_already_exists": Wording(
        _("You already have an account"),
        _("Somebody, perhaps you, tried to open an account with %(email)s. There is one already: sign in with it."),
        _("If it was not you, you need do nothing."),
        notice=False,
    ),
    "email_changed": Wording(
        _("Your email address was changed"),
        _("The address of your account was changed from %(from_email)s to %(to_email)s."),
    ),
    "email_confirm": Wording(_("Your email address is confirmed"), _("The address of your account is now confirmed.")),
    "email_deleted": Wording(
        _("An email address was removed"),
        _("The address %(deleted_email)s was removed from your account."),
    ),
    "password_changed": Wording(_("Your password was changed"), _("The password of your account was changed.")),
    "password_reset": Wording(
        _("Your password was changed"),
        _("The password of your account was reset with a code."),
    ),
    "password_set": Wording(_("A password was set"), _("Your account now has a password.")),
    "recovery_codes_generated": Wording(
        _("New recovery codes"), _("Recovery codes were made; earlier ones no longer work.")
    ),
    "totp_activated": Wording(_("Authenticator app added"), _("An authenticator app now protects your account.")),
    "totp_deactivated": Wording(_("Authenticator app removed"), _("Your account is no longer protected by that app.")),
    "account_closed": Wording(
        _("Your account was closed"), _("Nobody can sign in with %(email)s any more."), OPERATORS
    ),
    "account_reopened": Wording(_("Your account is open again"), _("You can sign in with %(email)s again."), OPERATORS),
    "address_changed": Wording(
        _("Your email address was changed"),
        _(
            "The address of your account was changed from %(from_email)s to %(to_email)s. "
            "All your devices were signed out. Sign in with a code that we mail to the new address: that confirms it."
        ),
        OPERATORS,
    ),
    "devices_ended": Wording(
        _("All your devices were signed out"), _("To go on, sign in again with %(email)s."), OPERATORS
    ),
    "second_factor_removed": Wording(
        _("Your second factor was removed"),
        _("Authenticator app, passkeys and recovery codes of your account were removed. Set up a second factor again."),
        OPERATORS,
    ),
    "operator_made": Wording(
        _("You now operate the installation"), _("Your account may now open the back office."), OPERATORS
    ),
    "operator_unmade": Wording(
        _("You no longer operate the installation"), _("Your account may no longer open the back office."), OPERATORS
    ),
    "webauthn_added": Wording(_("Passkey added"), _("A passkey was added to your account.")),
    "webauthn_removed": Wording(_("Passkey removed"), _("A passkey was removed from your account.")),
}


def compose(name: str, context: dict[str, Any]) -> dict[str, Any]:
    """What the templates of `emails/account/` show, in the language that is active now."""
    wording = WORDINGS[name]
    parts = {"subject": str(wording.subject), "code": context.get("code", "")}
    parts["text"] = str(wording.text) % context if "%(" in str(wording.text) else str(wording.text)
    parts["advice"] = str(wording.advice)
    if wording.notice:
        parts["facts"] = [(_("When"), f"{format_moment(context['timestamp'], 'UTC')} UTC")]
        if "ip" in context:  # of the person; an operator's is nobody's business
            parts["facts"] += [(_("Address"), context["ip"]), (_("Browser"), context["user_agent"])]
    return parts
