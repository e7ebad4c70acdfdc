"""What the public reads of a forum and its editions. Drafts do not exist here, and people appear by consent only."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.conferences.models import Conference, Forum, OrganizationRole, SourcedFact
from apps.core.lazy import Words
from apps.core.round_table.geometry import Delegation
from apps.delegates.models import Delegate
from apps.delegations.choices import ParticipationRole
from apps.delegations.listing import named
from apps.delegations.models import Participation
from apps.delegations.names import DisplayName, protocol_key
from apps.documents.models import Document, LanguageVersion
from apps.sessions.programme.questions import public_questions


def public_forums():
    """Forums of which anything is public: at least one edition that is no draft."""
    return Forum.objects.public()


@dataclass
class Edition:
    """An edition in the timeline, with what it has published."""

    conference: Conference
    documents: list[Document] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Where it stands in time; an edition without known dates by its address, which is usually its year."""
        day = self.conference.starts_on
        return day.isoformat() if day else self.conference.slug

    @property
    def state(self) -> str:
        """How the timeline marks it: done, off (or unknown), or still open."""
        if self.conference.is_off or self.conference.starts_on is None:
            return "off"
        return "" if self.conference.is_ahead else "done"


@dataclass(frozen=True)
class FactGroup:
    """Everything that is said on one subject; more than one value when sources disagree."""

    subject: str
    label: str
    facts: list[SourcedFact]

    @property
    def is_disputed(self) -> bool:
        return len({str(fact.values) for fact in self.facts}) > 1


@dataclass(frozen=True)
class Expected:
    """A delegation that is expected; `coming` says how many of its people may be counted in public."""

    name: DisplayName
    role: str
    seats: int | None
    coming: int

    @property
    def get_role_display(self) -> Words:
        return ParticipationRole(self.role).label


@dataclass(frozen=True)
class PublicTable:
    """The public picture of who sits round the table: delegations and seats, no persons."""

    groups: list[Delegation]
    confirmed: int
    seats: int

    @property
    def words(self) -> tuple[str, str]:
        """What its two kinds of seats mean."""
        return _("registered"), _("other seats")


def editions_of(forum: Forum) -> list[Edition]:
    """Public editions, latest first, each with its public documents and its way of deciding. Two or three queries."""
    editions = {row.pk: Edition(row) for row in forum.conferences.public().select_related("decision_profile")}
    for document in documents_to_read(document__conference__forum=forum):
        if document.conference_id in editions:
            editions[document.conference_id].documents.append(document)
    return sorted(editions.values(), key=lambda edition: edition.place, reverse=True)


def public_documents():
    """Documents the public may read, latest first, each with its live languages in `live_versions`."""
    versions = LanguageVersion.objects.live().select_related("publication", "corrigendum")
    versions = versions.defer("paragraphs", "body", "corrigendum__canonical")
    prefetch = Prefetch("versions", queryset=versions.order_by("language"), to_attr="live_versions")
    found = Document.objects.public().with_succession()
    return found.prefetch_related(prefetch).order_by("-dated_on", "symbol")


def documents_to_read(**where: Any) -> list[Document]:
    """Documents the public may read, latest first, with their live languages in `live_versions` and their `successor`.

    `where` is a condition on language versions. One query, and one more when some text has been superseded.
    """
    versions = LanguageVersion.objects.live().filter(**where).defer("paragraphs", "body").select_related("document")
    found: dict[UUID, Document] = {}
    for version in versions.order_by("-document__dated_on", "document__symbol", "language"):
        document = found.setdefault(version.document_id, version.document)
        document.live_versions = [*getattr(document, "live_versions", []), version]
    later = {row.superseded_by_id for row in found.values()} - {None}
    symbols = dict(Document.objects.known().filter(pk__in=later).values_list("pk", "symbol")) if later else {}
    for document in found.values():
        document.successor = symbols.get(document.superseded_by_id)
    return list(found.values())


def current_edition(editions: Iterable[Edition], today: dt.date | None = None) -> Edition | None:
    """The edition a visitor comes for: the one in session or next, else the latest of all."""
    editions, today = list(editions), today or timezone.localdate()
    ahead = [each for each in editions if each.conference.is_ahead]
    ahead.sort(key=lambda each: (each.conference.starts_on is None, each.conference.starts_on or today))
    return ahead[0] if ahead else next(iter(editions), None)


def latest_document(editions: Iterable[Edition]) -> Document | None:
    found = [document for each in editions for document in each.documents]
    return max(found, key=lambda document: (document.dated_on, document.symbol), default=None)


def facts_of(facts: Iterable[SourcedFact]) -> list[FactGroup]:
    groups: dict[str, list[SourcedFact]] = defaultdict(list)
    for fact in facts:
        groups[fact.subject].append(fact)
    return [FactGroup(subject, rows[0].get_subject_display(), rows) for subject, rows in groups.items()]


def organizations_of(forum: Forum, conference: Conference | None = None) -> list[tuple[str, list[OrganizationRole]]]:
    """Organizations by role: of this edition, with those of the whole forum for roles the edition leaves open."""
    rows = OrganizationRole.objects.filter(Q(conference=conference) | Q(conference=None), forum=forum)
    groups: dict[str, dict[bool, list[OrganizationRole]]] = defaultdict(lambda: defaultdict(list))
    for row in rows.select_related("organization"):
        groups[row.get_role_display()][row.conference_id is not None].append(row)
    return [(role, found.get(True) or found[False]) for role, found in groups.items()]


def delegations_of(conference: Conference, language: str) -> list[Expected]:
    """Delegations that were asked and may come, in protocol order. One query."""
    counted = Delegate.objects.counted_in_public().filter(participation=OuterRef("pk")).order_by()
    coming = counted.values("participation").annotate(people=Count("pk")).values("people")
    known = Participation.objects.public().annotate(coming=Coalesce(Subquery(coming), 0))
    rows = named(known, conference, language, "order", "role", "seats", "coming")
    ordered = sorted(rows, key=lambda row: protocol_key(row[1][0], row[0]))
    return [Expected(name, *columns) for name, (_order, *columns) in ordered]


def table_of(conference: Conference | None, delegations: Iterable[Expected]) -> PublicTable:
    """Seats by delegation: of those who may be counted, and all others. Empty unless the edition publishes numbers.

    Who declined, did not answer or does not want to be listed is nobody's business here.
    """
    if conference is None or not conference.publishes_counts:
        return PublicTable([], 0, 0)
    groups = []
    for row in delegations:
        free = max((row.seats or 0) - row.coming, 0)
        groups.append(Delegation(row.name.display, ["yes"] * row.coming + ["wait"] * free))
    groups = [group for group in groups if group.states]
    return PublicTable(groups, sum(group.coming for group in groups), sum(len(group.states) for group in groups))


def forum_page(forum: Forum, language: str) -> dict[str, Any]:
    """Everything the forum's own page shows."""
    editions = editions_of(forum)
    current = current_edition(editions)
    conference = current.conference if current else None
    delegations = delegations_of(conference, language) if conference else []
    return {
        "editions": editions,
        "current": current,
        "latest": latest_document(editions),
        "delegations": delegations,
        "table": table_of(conference, delegations),
        "organizations": organizations_of(forum),
        "facts": facts_of(forum.facts.filter(conference=None)),
        "profile": getattr(conference, "decision_profile", None),
    }


def edition_page(conference: Conference, language: str) -> dict[str, Any]:
    """Everything the page of one edition shows."""
    delegations = delegations_of(conference, language)
    questions = public_questions(conference)
    return {
        "delegations": delegations,
        "table": table_of(conference, delegations),
        "organizations": organizations_of(conference.forum, conference),
        "facts": facts_of(conference.facts.all()),
        "question_texts": questions.texts,
        "question_sets": questions.sets,
        "documents": documents_to_read(document__conference=conference),
        "profile": getattr(conference, "decision_profile", None),
    }
