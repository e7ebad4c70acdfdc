"""Rapporteurs whose notes are missing a day after the session are reminded, once."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.db.models.functions import Now

from apps.audit import services as audit
from apps.conferences.addresses import address
from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.delegates.invitation_life import NOT_WITH_US
from apps.delegates.mailing import mails_to
from apps.delegates.models import Delegate, Person
from apps.messaging.drafts import Draft
from apps.messaging.services import queue_messages
from apps.sessions.calendars.links import absolute
from apps.sessions.choices import Role
from apps.sessions.models import ReleasedSession, Session, SessionNotes
from apps.sessions.notes.missing import without_notes

TOO_LATE = dt.timedelta(days=8)  # of older sessions, as of editions that were taken in, nobody is reminded
BATCH = 50


@transaction.atomic
def remind_rapporteurs() -> int:
    """One mail to each rapporteur of a session without notes; returns how many. Safe beside other runs."""
    rows = Session.objects.select_for_update(skip_locked=True, of=("self",)).filter(pk__in=_due().values("pk"))
    held = [row.pk for row in rows.order_by("pk")[:BATCH]]
    due = list(_due().filter(pk__in=held).select_related("conference__forum").order_by("pk"))
    if not due:
        return 0
    drafts = [draft for sitting in due for draft in drafts_for(sitting)]
    SessionNotes.objects.bulk_create([SessionNotes(sitting_id=row.pk) for row in due], ignore_conflicts=True)
    notes = SessionNotes.objects.filter(sitting_id__in=[row.pk for row in due])
    notes.update(reminded_at=Now(), updated_at=Now())
    queue_messages(drafts, by=None)
    told = list(notes.select_related("sitting"))
    audit.record_many("notes.reminded", targets=told, by=None, actor_label="clock")
    return len(drafts)


def _due():
    reminded = SessionNotes.objects.filter(sitting_id=OuterRef("pk"), reminded_at__isnull=False)
    recent = ReleasedSession.objects.filter(during__endswith__gt=Now() - TOO_LATE)
    known = recent.filter(conference__status__in=PUBLIC_STATUSES)
    return without_notes(known).exclude(Exists(reminded))


def rapporteurs_of(sitting: ReleasedSession) -> Iterable[Person]:
    """With an address, and not among those who have declined or withdrawn; each once."""
    gone = Delegate.objects.filter(conference=sitting.conference_id, status__in=NOT_WITH_US)
    people = Person.objects.exclude(email="").exclude(pk__in=gone.values("person"))
    assigned = people.filter(released_assignments__sitting=sitting, released_assignments__role=Role.RAPPORTEUR)
    items = people.filter(released_agenda_items__sitting=sitting)
    return Person.objects.filter(pk__in=assigned.values("pk").union(items.values("pk"))).order_by("pk")


def drafts_for(sitting: ReleasedSession) -> Iterator[Draft]:
    """The title of the session stays on the page, behind sign-in: it may be a closed one."""
    page = absolute(address(sitting.conference, "sessions:notes", sitting_id=sitting.pk))
    yield from mails_to(
        rapporteurs_of(sitting),
        sitting.conference,
        template="sessions/notes",
        key=f"notes:{sitting.pk}",
        about=sitting.pk,
        words=lambda _person, _language: {"page": page},
    )
