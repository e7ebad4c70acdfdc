"""The row locks and the one guard that every change of a set-up begins with."""

from django.utils.translation import gettext_lazy as _

from apps.conferences.edition_life import FROZEN
from apps.conferences.models import Conference, Forum
from apps.core.exceptions import Refused


def lock_forum(forum: Forum) -> Forum:
    """The forum's row, locked until the transaction ends (rows that refer to it can still be added)."""
    return Forum.objects.select_for_update(no_key=True).get(pk=forum.pk)


def lock_conference(conference: Conference) -> Conference:
    """The conference's row, locked until the transaction ends. Refused (code "archived") for an archived edition."""
    locked = Conference.objects.select_for_update(no_key=True).get(pk=conference.pk)
    if locked.status in FROZEN:
        message = _("This edition is archived. Set it back to “concluded” before you change its set-up.")
        raise Refused(message, code="archived")
    return locked


def lock_scope(forum: Forum, conference: Conference | None) -> None:
    """Lock what a row of the set-up belongs to: one edition, or the whole forum."""
    if conference is None:
        lock_forum(forum)
    else:
        lock_conference(conference)
