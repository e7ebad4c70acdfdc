"""Of which sessions notes are missing. The database's clock decides."""

import datetime as dt

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, When
from django.db.models.functions import Now

from apps.sessions.choices import Role
from apps.sessions.models import ReleasedAgendaItem, ReleasedAssignment, ReleasedSession, SessionNotes
from apps.sessions.querysets import SessionQuerySet

DUE = dt.timedelta(days=1)  # after the end of a session


def reported() -> Q:
    """Somebody reports on the session, or on an item of its agenda."""
    assigned = ReleasedAssignment.objects.filter(sitting=OuterRef("pk"), role=Role.RAPPORTEUR)
    items = ReleasedAgendaItem.objects.filter(sitting=OuterRef("pk")).exclude(rapporteur=None)
    return Q(Exists(assigned) | Exists(items))


def has_notes() -> Case:
    """There are notes, or somebody is to write them: a column of released sessions."""
    written = Exists(SessionNotes.objects.filter(sitting_id=OuterRef("pk"), number__gt=0))
    return Case(When(reported() | Q(written), then=True), default=False, output_field=BooleanField())


def with_rapporteur(sittings: SessionQuerySet) -> QuerySet[ReleasedSession]:
    return sittings.filter(reported())


def without_notes(sittings: SessionQuerySet) -> QuerySet[ReleasedSession]:
    """Planned, over for a day, with a rapporteur, and nobody has written a word."""
    written = SessionNotes.objects.filter(sitting_id=OuterRef("pk"), number__gt=0)
    over = with_rapporteur(sittings.planned().filter(during__endswith__lte=Now() - DUE))
    return over.exclude(Exists(written))
