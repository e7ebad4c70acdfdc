"""django-allauth: e-mail only, sign-up by invitation, code, passkey or password, second factor."""

import os

ACCOUNT_ADAPTER = "apps.accounts.signing_in.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1"]  # a password is optional: the mailed code signs in without one
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = str
ACCOUNT_FORMS = {
    "login": "apps.accounts.forms.LoginForm",
    "signup": "apps.accounts.forms.SignupForm",
    "request_login_code": "apps.accounts.forms.RequestLoginCodeForm",
    "confirm_login_code": "apps.accounts.forms.ConfirmLoginCodeForm",
    "confirm_email_verification_code": "apps.accounts.forms.ConfirmEmailVerificationCodeForm",
    "confirm_password_reset_code": "apps.accounts.forms.ConfirmPasswordResetCodeForm",
    "add_email": "apps.accounts.forms.ChangeEmailForm",
    "change_password": "apps.accounts.forms.ChangePasswordForm",
    "set_password": "apps.accounts.forms.SetPasswordForm",
    "reset_password": "apps.accounts.forms.ResetPasswordForm",
    "reset_password_from_key": "apps.accounts.forms.ResetPasswordKeyForm",
    "reauthenticate": "apps.accounts.forms.ReauthenticateForm",
}
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a mail for every change of what protects an account
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_CHANGE_EMAIL = True  # one address per account
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_REAUTHENTICATION_REQUIRED = True

# Codes instead of links: nothing happens when a mail scanner opens what it finds in a mail.
CODE_SECONDS = 15 * 60
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = CODE_SECONDS
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = 2  # further codes in one go; then one starts again
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = CODE_SECONDS
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = 2
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = CODE_SECONDS

ACCOUNT_SESSION_REMEMBER = True  # the devices page ends a session; no question at every sign-in
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
LOGIN_REDIRECT_URL = "/start"
LOGIN_URL = "account_login"

MFA_ADAPTER = "apps.accounts.signing_in.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_FORMS = {
    "authenticate": "apps.accounts.forms.AuthenticateForm",
    "reauthenticate": "apps.accounts.forms.ReauthenticateByCodeForm",
    "activate_totp": "apps.accounts.forms.ActivateTOTPForm",
    "add_webauthn": "apps.accounts.forms.AddPasskeyForm",
    "edit_webauthn": "apps.accounts.forms.RenamePasskeyForm",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Communiqué"
# Browsers allow passkeys on http only for localhost; a real installation has SITE_URL on https.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = os.environ.get("SITE_URL", "http://localhost").startswith("http://")
USERSESSIONS_TRACK_ACTIVITY = True

# Limits, all of them, so that no newer library changes one unseen (tests/integration/accounts/test_limits.py).
# "5/300s/key": five in 300 seconds for one address (key), account (user) or network address (ip).
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/300s/key",  # wrong passwords, and wrong codes of a second factor
    "request_login_code": "20/m/ip,3/m/key",
    "reset_password": "20/m/ip,5/m/key",
    "reset_password_from_key": "20/m/ip",
    "signup": "20/m/ip",
    "confirm_email": "1/10s/key",  # one code to an address in ten seconds
    "manage_email": "10/m/user",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
    "change_phone": "1/m/user",  # there are no telephones here
    "verify_phone": "1/30s/key,3/m/ip",
}
MFA_RATE_LIMITS = {"webauthn_login": "10/m/ip"}
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3  # wrong tries at one code, which then is void
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_PASSWORD_RESET_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = False
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True  # an unknown address gets a mail too: the page need not tell
ACCOUNT_LOGIN_TIMEOUT = 15 * 60  # from the password to the second factor
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
MFA_TOTP_TOLERANCE = 0  # steps of half a minute before and after
MFA_RECOVERY_CODE_COUNT = 10
MFA_RECOVERY_CODE_DIGITS = 8
SESSION_COOKIE_AGE = 14 * 86400
