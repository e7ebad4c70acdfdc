"""Where an account is signed in: the library's rows, checked against the browser sessions that are still good."""

from allauth.usersessions.models import UserSession
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from apps.accounts.models import User


def devices_of(user: User) -> list[UserSession]:
    """Devices on which `user` is signed in, the first one first; two queries, however many there are.

    Rows whose session is over (signed out, expired, or begun before the password changed) are forgotten on the way.
    """
    rows = list(UserSession.objects.filter(user=user).order_by("created_at"))
    keys = [row.session_key for row in rows]
    alive = Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now())
    good = {each.session_key for each in alive if _is_of(each.get_decoded(), user)}
    if over := [row.pk for row in rows if row.session_key not in good]:
        UserSession.objects.filter(pk__in=over).delete()
    return [row for row in rows if row.session_key in good]


def _is_of(data: dict, user: User) -> bool:
    """Whether a session's data still sign this account in (as django.contrib.auth.get_user asks)."""
    if data.get(SESSION_KEY) != str(user.pk):
        return False
    said = data.get(HASH_SESSION_KEY, "")
    hashes = [user.get_session_auth_hash(), *user.get_session_auth_fallback_hash()]
    return any(constant_time_compare(said, each) for each in hashes)
