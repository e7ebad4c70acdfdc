from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from apps.conferences.least_rights import Thing, reads
from apps.conferences.permissions import roles_in
from apps.documents.models import Document, LanguageVersion
from apps.statements.choices import State
from apps.statements.text_life import EDITABLE, ON_THE_TABLE, UNDECIDED


class StatementQuerySet(models.QuerySet):
    def of(self, conference):
        return self.filter(conference=conference)

    def visible_to(self, user, conference):
        """Texts of `conference` whose words this account's roles read (`least_rights`).

        A text in the register is what the register says of it: until every language of it is public, it is for those
        who read unpublished documents. All others are drafts, unless they lie before the meeting.
        """
        own, roles = self.of(conference), roles_in(user, conference)
        if reads(roles, Thing.DRAFTS, Thing.TABLED, Thing.UNPUBLISHED):
            return own
        waiting = LanguageVersion.objects.filter(document=OuterRef("document")).exclude(
            pk__in=LanguageVersion.objects.live().values("pk")
        )
        open_to_all = Q(document__in=Document.objects.public().values("pk")) & ~Exists(waiting)
        rules = {
            Thing.DOCUMENTS: open_to_all,
            Thing.UNPUBLISHED: Q(document__isnull=False),
            Thing.TABLED: Q(document=None, state__in=ON_THE_TABLE),
            Thing.DRAFTS: Q(document=None) & ~Q(state__in=ON_THE_TABLE),
        }
        found = [rule for thing, rule in rules.items() if reads(roles, thing)]
        return own.filter(reduce(or_, found)) if found else own.none()

    def undecided(self):
        """Texts that still need somebody: neither adopted nor ended."""
        return self.filter(state__in=UNDECIDED)

    def being_written(self):
        return self.filter(state__in=[State.PLANNED, *EDITABLE])

    def adopted(self):
        """Adopted, superseded ones included: they stay what they were."""
        return self.filter(state__in=[State.ADOPTED, State.SUPERSEDED])

    def with_text(self):
        """The current revision with its titles and languages, and the document, for lists. One more query for all."""
        return self.select_related("revision", "document", "conference__forum").with_titles()

    def with_titles(self):
        """The current revision's titles and languages, in one query for all rows."""
        return self.prefetch_related("revision__translations")


class PositionQuerySet(models.QuerySet):
    def current(self, statement):
        """The positions that stand: of the statement's present round, not superseded."""
        return self.filter(party__statement=statement, round=statement.round, superseded_by=None)

    def as_of(self, at=None):
        return self.filter(at__lte=at or timezone.now())
