"""The lock every change of a text is made under, and the only way from one state to the next."""

from django.utils import timezone

from apps.statements.consensus import states
from apps.statements.models import Revision, Statement
from apps.statements.text_life import EDITABLE


def locked(statement: Statement) -> Statement:
    """The statement as it is now, its row locked until the caller's transaction ends."""
    found = Statement.objects.select_for_update(of=("self",)).select_related("conference__forum", "revision")
    return found.get(pk=statement.pk)


def move(statement: Statement, event: str) -> None:
    """Follow `event` and save. Entering an editable state drops pin, terms and deadline, and opens a new round.

    Refused (code "state") where the table has no such way. The caller holds the lock and writes the audit event.
    """
    statement.state = states.after(statement.state, event)
    pin = states.Pin(statement.round, statement.tabled_sha256, statement.rule, statement.deadline)
    left = states.enter(statement.state, pin)
    statement.round, statement.tabled_sha256 = left.round, left.sha256
    statement.rule, statement.deadline = left.rule, left.deadline
    if statement.state in EDITABLE:
        statement.tabled_at = statement.excluded_party = statement.quorum = None
        statement.exclusion_ground = statement.party_kind = ""
        statement.ad_referendum = {}
    statement.save()


def freeze_words(revision: Revision) -> None:
    """From now on the database refuses any change to the words; translations may still come, until `freeze`."""
    _freeze(revision, "frozen_at")


def freeze(revision: Revision) -> None:
    """From now on the database refuses any change to this revision, its paragraphs and their translations."""
    _freeze(revision, "frozen_at", "translations_frozen_at")


def _freeze(revision: Revision, *names: str) -> None:
    now = timezone.now()
    open_still = [name for name in names if getattr(revision, name) is None]
    for name in open_still:
        setattr(revision, name, now)
    if open_still:
        revision.save(update_fields=[*open_still, "updated_at"])
