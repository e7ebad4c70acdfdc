"""Every browser in which an account is signed in, or on its way: found in what the browser sessions hold."""

import json

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone

from apps.accounts.models import LoginLink, User


def end_everywhere(user: User) -> int:
    """Sign `user` out of every browser, and void what would sign in later: links, and codes waiting to be typed.

    Returns in how many browsers something ended. The list of devices is not asked: it may not know all of them, and
    not those in which a code or a second factor is waited for.
    """
    LoginLink.objects.filter(user=user, used_at=None, expires_at__gt=timezone.now()).update(expires_at=timezone.now())
    UserSession.objects.filter(user=user).delete()
    sessions = Session.objects.filter(expire_date__gt=timezone.now()).iterator()
    keys = [each.session_key for each in sessions if _speaks_of(each.get_decoded(), user)]
    Session.objects.filter(session_key__in=keys).delete()
    return len(keys)


def _speaks_of(data: dict, user: User) -> bool:
    """Whether the id stands anywhere in it: the libraries keep it under several keys, in either spelling."""
    text = json.dumps(data, default=str)
    return str(user.pk) in text or user.pk.hex in text
