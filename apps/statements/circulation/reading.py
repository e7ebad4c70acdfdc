"""Which revisions were circulated to somebody. A circle is who belongs to it now, not who did on the day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from apps.conferences.models import Conference
from apps.delegates.choices import DelegateRole, DelegateStatus
from apps.delegates.models import Credential, Delegate, Person
from apps.delegations.models import Participation
from apps.delegations.participation_life import WITHOUT_POSITION
from apps.statements.choices import Distribution, State
from apps.statements.models import Circulation, Party, Revision, Statement
from apps.statements.text_life import EDITABLE, ON_THE_TABLE

# Until the register has the text, which then says who reads it; what was withdrawn or has lapsed is nobody's any more.
CIRCULATES = {*EDITABLE, *ON_THE_TABLE, State.NOT_ADOPTED}


@dataclass(frozen=True)
class Circulated:
    """A text as one reader gets it: the circulations of its revisions that came to them, the newest first."""

    statement: Statement
    circulations: Sequence[Circulation]

    @property
    def latest(self) -> Circulation:
        return self.circulations[0]


def circles_left(revision: Revision) -> list[Distribution]:
    """Those that do not have the revision: wider than all that do, since each holds the one before it. One query."""
    circles = list(Distribution)
    had = [circles.index(Distribution(each)) for each in revision.circulations.values_list("circle", flat=True)]
    return circles[max(had, default=-1) + 1 :]


def circle(conference: Conference, name: str) -> QuerySet[Delegate]:
    """Who belongs to a circle of the conference: registered, and of a delegation that is not there only to observe."""
    registered = Delegate.objects.of(conference).filter(status=DelegateStatus.REGISTERED)
    if name == Distribution.PARTICIPANTS:
        return registered
    taking_part = Participation.objects.known().filter(conference=conference).exclude(role__in=WITHOUT_POSITION)
    speaking = Credential.objects.valid().filter(participation__in=taking_part)
    parties = Party.objects.filter(statement__conference=conference, person__isnull=False)
    wanted = Q(person__in=speaking.values("person")) | Q(person__in=parties.values("person"))
    if name == Distribution.DELEGATES:
        wanted |= Q(participation__in=taking_part) & ~Q(roles__contains=[DelegateRole.OBSERVER])
    return registered.filter(wanted)


def circles_of(people: Iterable[Person], conference: Conference) -> list[Distribution]:
    """Those that one of these people belongs to. A query for each circle; none where the edition is not announced."""
    ids = [person.pk for person in people]
    if not ids or not conference.is_public:
        return []
    return [each for each in Distribution if circle(conference, each).filter(person__in=ids).exists()]


def circulated_to(people: Sequence[Person], conference: Conference, pk: UUID | None = None) -> list[Circulated]:
    """Texts of the conference of which a revision came to one of these people; `pk` asks for one. Five queries."""
    circles = circles_of(people, conference)
    of_texts = Q(revision__statement__conference=conference, revision__statement__state__in=CIRCULATES)
    rows = Circulation.objects.filter(of_texts, circle__in=circles)
    if pk:
        rows = rows.filter(revision__statement=pk)
    rows = rows.select_related("revision__statement").prefetch_related("revision__translations")
    found: dict[UUID, dict[UUID, Circulation]] = {}
    for row in rows.order_by("-revision__rev_no", "at") if circles else []:
        row.revision.statement.conference = conference
        found.setdefault(row.revision.statement_id, {}).setdefault(row.revision_id, row)
    texts = [Circulated(next(iter(held.values())).revision.statement, list(held.values())) for held in found.values()]
    return sorted(texts, key=lambda text: text.statement.symbol)


def with_circulated_texts(conferences: Iterable[UUID]) -> set[UUID]:
    """Those of these conferences of which any text was circulated. One query."""
    rows = Circulation.objects.filter(
        revision__statement__conference__in=list(conferences), revision__statement__state__in=CIRCULATES
    )
    return set(rows.values_list("revision__statement__conference", flat=True))


def readers_of(circulation: Circulation, conference: Conference) -> QuerySet[Person]:
    """Everybody in its circle."""
    delegates = circle(conference, circulation.circle)
    return Person.objects.filter(pk__in=delegates.values("person")).order_by("pk")
