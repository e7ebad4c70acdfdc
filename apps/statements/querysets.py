from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.conferences.least_rights import Thing, reads
from apps.conferences.permissions import roles_in
from apps.delegates.models import Delegate
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
        return self.open_to(conference.pk, roles_in(user, conference))

    def open_to(self, conference_id, roles):
        """The same for whoever holds these roles there."""
        own = self.filter(conference=conference_id)
        if reads_all(roles):
            return own
        rules = {
            Thing.DOCUMENTS: _open_to_all(),
            Thing.UNPUBLISHED: Q(document__isnull=False),
            Thing.TABLED: Q(document=None, state__in=ON_THE_TABLE),
            Thing.DRAFTS: Q(document=None) & ~Q(state__in=ON_THE_TABLE),
        }
        found = [rule for thing, rule in rules.items() if reads(roles, thing)]
        return own.filter(reduce(or_, found)) if found else own.none()

    def can_have_addenda(self, conference):
        """Texts of the conference and public ones of its forum, but no addenda; with their revision."""
        of_the_forum = Q(conference__forum=conference.forum_id) & _open_to_all()
        found = self.filter(Q(conference=conference) | of_the_forum).exclude(symbol__contains="/Add.")
        return found.select_related("revision", "conference").order_by("symbol")

    def can_supersede(self, statement):
        """Adopted ones of the forum that were adopted after this one: an older decision replaces no newer one."""
        others = self.filter(conference__forum=statement.conference.forum_id, state=State.ADOPTED)
        record = getattr(statement, "record", None)
        later = Q(record__adopted_at__gte=record.adopted_at) if record else Q()
        return others.filter(later).exclude(pk=statement.pk)

    def undecided(self):
        """Texts that still need somebody: neither adopted nor ended."""
        return self.filter(state__in=UNDECIDED)

    def being_written(self):
        return self.filter(state__in=[State.PLANNED, *EDITABLE])

    def adopted(self):
        """Adopted, superseded ones included: they stay what they were."""
        return self.filter(state__in=[State.ADOPTED, State.SUPERSEDED])

    def open_to_all(self, at=None):
        """In the register, and every language of it public at `at` (default now)."""
        return self.filter(_open_to_all(at))

    def with_text(self):
        """The current revision with titles and languages, tabling, document, for lists. One more query for all."""
        return self.select_related("revision", "tabling", "document", "conference__forum").with_titles()

    def with_publication(self):
        """Whether a language of it waits in the register to be published (`to_publish`)."""
        waiting = LanguageVersion.objects.unpublished().filter(document=OuterRef("document"))
        return self.annotate(to_publish=Exists(waiting))

    def with_titles(self):
        """The current revision's titles and languages, in one query for all rows."""
        return self.prefetch_related("revision__translations")


def reads_all(roles) -> bool:
    """Whether these roles read every text, whatever the register says of it: no clock is asked."""
    return reads(roles, Thing.DRAFTS, Thing.TABLED, Thing.UNPUBLISHED)


def _open_to_all(at=None) -> Q:
    """In the register, and every language of it public."""
    waiting = LanguageVersion.objects.newest().filter(document=OuterRef("document"))
    waiting = waiting.exclude(pk__in=LanguageVersion.objects.live(at).values("pk"))
    return Q(Q(document__in=Document.objects.public(at).values("pk")), ~Exists(waiting))


class RosterEntryQuerySet(models.QuerySet):
    def lying(self):
        """Parties before whom a text lies now: on the table, and they have not left."""
        return self.lying_or_decided().filter(tabling__statement__state__in=ON_THE_TABLE)

    def lying_or_decided(self):
        """Those, and the parties of a text as it was decided: they go on reading the words on which they spoke."""
        return self.filter(left_at=None, tabling=F("tabling__statement__tabling"))

    def in_person(self, people):
        """Individuals among `people`, registered in the edition of the text; that is announced."""
        edition = "tabling__statement__conference"
        registered = Delegate.objects.public().filter(person=OuterRef("person"), conference=OuterRef(edition))
        return self.filter(Exists(registered), person__in=people, **{f"{edition}__status__in": PUBLIC_STATUSES})


class PositionQuerySet(models.QuerySet):
    def current(self, tabling):
        """The positions that stand at a tabling: not superseded. None where there is no tabling."""
        return self.filter(party__tabling=tabling, superseded_by=None) if tabling else self.none()

    def told(self, tabling):
        """The same, for whoever is not the party itself: none of a round that is sealed."""
        return self.none() if tabling is None or tabling.is_sealed else self.current(tabling)


class AnnexQuerySet(models.QuerySet):
    def standing(self, tabling):
        """What parties annex at a tabling as it stands: neither superseded nor taken back, in their order."""
        found = self.filter(party__tabling=tabling, superseded_by=None, withdrawn=False)
        return found.order_by("party__order", "party", "kind", "id")
