"""Every symbol of a conference: texts with their revisions, what came into the register, corrigenda.

Amendments and reservations are numbered within their text, and have no symbols.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.least_rights import Thing, reads
from apps.conferences.models import Conference
from apps.conferences.permissions import roles_in
from apps.core.clocks.times import zone
from apps.core.languages import pick
from apps.documents import symbols
from apps.documents.choices import PublicationState
from apps.documents.models import Corrigendum, Document, LanguageVersion
from apps.statements.models import Circulation, Revision, Statement

PARTS = ("abbreviation", "body", "year", "series", "number", "addendum", "revision", "corrigendum")


@dataclass(frozen=True)
class Row:
    """One symbol; it is read at `url`, or on the page of the text with the id `text`."""

    symbol: str
    kind: str
    titles: Mapping[str, str]
    day: dt.date
    distribution: str
    state: str
    url: str = ""
    text: UUID | None = None


def symbols_of(conference: Conference, user: User) -> list[Row]:
    """Those that this account reads, in their order. Nine queries at most."""
    roles = roles_in(user, conference)
    texts = Statement.objects.visible_to(user, conference).select_related("revision")
    found = [*_of_texts(list(texts), conference, with_earlier=reads(roles, Thing.DRAFTS))]
    documents, corrigenda = Document.objects.filter(conference=conference), Corrigendum.objects.all()
    whole = reads(roles, Thing.UNPUBLISHED)
    if whole:
        documents = documents.with_newest_versions()
    else:  # of these the public parts alone: a title in a language that is not public yet is none of them
        documents, corrigenda = documents.public().with_live_versions().with_succession(), corrigenda.public()
    corrigenda = corrigenda.select_related("version__publication", "version__document__conference").defer("canonical")
    issued: list[Row] = []
    for document in documents.prefetch_related(Prefetch("corrigenda", corrigenda)):
        issued += _of_document(document, whole=whole)
    taken = {row.symbol for row in issued}  # a non-paper keeps the symbol of its draft
    return sorted([*issued, *(row for row in found if row.symbol not in taken)], key=lambda row: _place(row.symbol))


def _of_texts(texts: list[Statement], conference: Conference, *, with_earlier: bool) -> Iterator[Row]:
    """Their present revisions, and earlier ones for those who read drafts."""
    circulations = Prefetch("circulations", Circulation.objects.order_by("-at"))
    revisions = Revision.objects.filter(statement__in=[each.pk for each in texts]).order_by("rev_no")
    known = {each.pk: each for each in texts}
    for revision in revisions.prefetch_related("translations", circulations):
        statement = known[revision.statement_id]
        is_present = revision.pk == statement.revision_id
        if not is_present and not with_earlier:
            continue
        circulated = list(revision.circulations.all())
        moment = circulated[-1].at if circulated else revision.frozen_at or revision.created_at
        yield Row(
            symbols.with_revision(statement.symbol, revision.rev_no),
            statement.get_kind_display(),
            revision.titles,
            moment.astimezone(zone(conference.time_zone)).date(),
            circulated[0].get_circle_display() if circulated else _("not circulated"),
            statement.get_state_display() if is_present else _("earlier revision"),
            text=statement.pk,
        )


def _of_document(document: Document, *, whole: bool) -> Iterator[Row]:
    """`whole`: for those who read what is not public yet; for others nothing but what is."""
    public = _publication(document.newest_versions) if whole else str(PublicationState.LIVE.label)
    titles = document.titles if whole else document.live_titles
    successor = document.superseded_by_id if whole else document.successor
    state = _("superseded") if successor else document.get_outcome_display()
    kind, url = document.get_kind_display(), reverse("documents:document", kwargs={"symbol": document.symbol})
    yield Row(document.symbol, kind, titles, document.dated_on, public, state, url)
    for each in document.corrigenda.all():
        title = {each.version.language: each.version.title}
        url = reverse("documents:corrigendum", kwargs={"corrigendum": each.symbol})
        public, kind = _publication([each.version]), each.get_kind_display()
        yield Row(each.symbol, kind, title, each.approved_on, public, _("approved"), url)


def _publication(versions: Iterable[LanguageVersion]) -> str:
    """What the public reads of it: all that is there, a part, what is to come, or nothing."""
    states = [PublicationState(each.publication.state_at()) for each in versions]
    live = [state for state in states if state == PublicationState.LIVE]
    if live and len(live) < len(states):
        return _("public in part")
    first = [PublicationState.LIVE, PublicationState.SCHEDULED, PublicationState.RETRACTED, PublicationState.DRAFT]
    return str(next((each for each in first if each in states), PublicationState.DRAFT).label)


def _place(symbol: str) -> tuple:
    found = symbols.parse(symbol)
    return (0, *(getattr(found, part) for part in PARTS)) if found else (1, symbol)


def table_of(rows: Iterable[Row], language: str) -> list[list[str]]:
    """The same as rows of a file, titles in this language where there is one."""
    heading = ["symbol", "kind", "title", "date", "distribution", "state"]
    return [
        heading,
        *(
            [row.symbol, row.kind, pick(row.titles, language), f"{row.day}", row.distribution, row.state]
            for row in rows
        ),
    ]
