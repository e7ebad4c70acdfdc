"""Whether what a decision rests on can still be seen: who was entitled when asked, who could speak when they spoke."""

from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from apps.delegates.models import Credential, Delegate
from apps.delegations.models import Participation
from apps.statements.choices import RecordOrigin
from apps.statements.models import Position, RosterEntry, SilenceReply


def unproved(conference: UUID) -> dict[UUID, str]:
    """Roster entries, positions and replies under silence that a conference's rows do not bear out, by id.

    With the symbols of their texts. Records from elsewhere are told, not proved, and left out. Three queries.
    """
    asked = OuterRef("tabling__opened_at")
    entitled = Participation.objects.filter(conference=conference, pk=OuterRef("participation")).entitled(asked)
    registered = Delegate.objects.filter(conference=conference, person=OuterRef("person")).with_position(asked)
    entries = _proved_here(RosterEntry.objects.filter(tabling__statement__conference=conference), "tabling")
    entries = entries.exclude(Exists(entitled) | Exists(registered)).annotate(symbol=F("tabling__statement__symbol"))
    valid = Credential.objects.filter(pk=OuterRef("credential"), person=OuterRef("given_by")).valid(OuterRef("at"))
    said = _proved_here(Position.objects.filter(party__tabling__statement__conference=conference), "party__tabling")
    said = said.filter(credential__isnull=False).exclude(Exists(valid))
    said = said.annotate(symbol=F("party__tabling__statement__symbol"))
    written = SilenceReply.objects.filter(procedure__tabling__statement__conference=conference)
    written = written.filter(credential__isnull=False).exclude(Exists(valid))
    written = written.annotate(symbol=F("procedure__tabling__statement__symbol"))
    found = [entries, said, written]
    return {pk: symbol for rows in found for pk, symbol in rows.values_list("pk", "symbol")}


def _proved_here(rows: QuerySet, tabling: str) -> QuerySet:
    here = Q(**{f"{tabling}__record": None}) | ~Q(**{f"{tabling}__record__origin": RecordOrigin.ELSEWHERE})
    return rows.filter(here)
