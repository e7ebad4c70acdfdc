"""Who must have a second factor. The apps above say it; accounts only asks."""

from collections.abc import Callable

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator

from apps.accounts.models import User

_rules: list[Callable[[User], bool]] = []


def register_second_factor_rule(rule: Callable[[User], bool]) -> None:
    """Called from `AppConfig.ready` of an app that knows roles: `rule(user)` is true for whoever needs a second factor.

    Registering the same rule twice asks it once.
    """
    if rule not in _rules:
        _rules.append(rule)


def requires_second_factor(user: User) -> bool:
    """Whoever operates the installation, and whoever one of the registered rules names."""
    return user.is_staff or user.is_superuser or any(rule(user) for rule in _rules)


def has_second_factor(user: User) -> bool:
    """An authenticator app or a passkey; recovery codes alone are none."""
    return get_adapter().is_mfa_enabled(user, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN])
