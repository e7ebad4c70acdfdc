from django.db import models
from django.utils import timezone

from apps.statements.choices import EDITABLE, UNDECIDED, State


class StatementQuerySet(models.QuerySet):
    def of(self, conference):
        return self.filter(conference=conference)

    def undecided(self):
        """Texts that still need somebody: neither adopted nor ended."""
        return self.filter(state__in=UNDECIDED)

    def being_written(self):
        return self.filter(state__in=[State.PLANNED, *EDITABLE])

    def adopted(self):
        """Adopted, superseded ones included: they stay what they were."""
        return self.filter(state__in=[State.ADOPTED, State.SUPERSEDED])

    def with_text(self):
        """The current revision (titles and languages) and the document, for lists."""
        return self.select_related("revision", "document", "conference__forum")


class PositionQuerySet(models.QuerySet):
    def current(self, statement):
        """The positions that stand: of the statement's present round, not superseded."""
        return self.filter(party__statement=statement, round=statement.round, superseded_by=None)

    def as_of(self, at=None):
        return self.filter(at__lte=at or timezone.now())
