"""An outline as its readers get it: team and chair all of it, delegates the sections of sessions they know of.

What belongs to no session (an introduction, conclusions) every registered delegate reads.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Now

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Delegate, Person
from apps.sessions.models import ReleasedSession, SessionNotes
from apps.statements.choices import OutlineState
from apps.statements.models import OutlineComment, OutlineSection, ReportOutline

SHOWN_TO_DELEGATES = [OutlineState.COMMENTS, OutlineState.CLEARED]


@dataclass
class Chapter:
    """The sections of one session, or one of no session, whose `titles` are then its heading.

    `newer` is the version of its notes that came since, 0 where there is none.
    """

    titles: dict[str, str]
    number: int = 0
    newer: int = 0
    sections: list[OutlineSection] = field(default_factory=list)

    @property
    def is_of_session(self) -> bool:
        return self.sections[0].sitting_id is not None


class Own(NamedTuple):
    """An outline as one delegate reads it."""

    outline: ReportOutline
    chapters: list[Chapter]
    is_open: bool  # for comments, by the database's clock


def newer_notes(outline: ReportOutline) -> dict[UUID, int]:
    """By session the version of its notes, where it is newer than the one the outline was built from."""
    latest = SessionNotes.objects.filter(sitting=OuterRef("sitting")).values("number")[:1]
    rows = outline.sources.annotate(latest=Subquery(latest)).filter(latest__gt=F("number"))
    return dict(rows.values_list("sitting_id", "latest"))


def chapters_of(outline: ReportOutline) -> list[Chapter]:
    """All of it with every comment, for the team and the chair. Four queries.

    Sessions are called as they were released: these words are handed over, and read outside the team.
    """
    comments = OutlineComment.objects.select_related("person")
    released = ReleasedSession.objects.filter(pk=OuterRef("sitting_id")).values("titles")
    rows = outline.sections.select_related("sitting", "outline").annotate(released_titles=Subquery(released))
    rows = rows.prefetch_related(Prefetch("comments", comments))
    for row in rows:
        if row.sitting:
            row.sitting.titles = row.released_titles or row.sitting.titles
    built = {row.sitting_id: row.number for row in outline.sources.all()}
    return _by_sitting(rows, built, newer_notes(outline))


def _by_sitting(rows: Iterable[OutlineSection], built: dict[UUID, int], newer: dict[UUID, int]) -> list[Chapter]:
    found: list[Chapter] = []
    for sections in grouped(rows):
        row, pk = sections[0], sections[0].sitting_id
        titles = row.sitting.titles if row.sitting else {row.outline.language: row.heading}
        found.append(Chapter(titles, built.get(pk, 0) if pk else 0, newer.get(pk, 0) if pk else 0, sections))
    return found


def grouped(rows: Iterable[OutlineSection]) -> list[list[OutlineSection]]:
    """By session, each where its first section stands; what is of no session by itself."""
    found: dict[UUID, list[OutlineSection]] = {}
    for row in rows:
        found.setdefault(row.sitting_id or row.pk, []).append(row)
    return list(found.values())


def delegates_of(user: User, conference: Conference) -> Sequence[Person]:
    """As whom the account takes part: registered in the conference."""
    registered = Delegate.objects.filter(conference=conference, status=DelegateStatus.REGISTERED)
    people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
    return list(people.filter(pk__in=registered.values("person")))


def own_sections(people: Sequence[Person], conference: Conference) -> QuerySet[OutlineSection]:
    """Of outlines that are shown to delegates: those of sessions of which these people, who are registered, may know,
    and those of no session."""
    known = ReleasedSession.objects.of(conference).visible_to_people(people)
    rows = OutlineSection.objects.filter(outline__conference=conference, outline__state__in=SHOWN_TO_DELEGATES)
    return rows.filter(Q(sitting=None) | Q(sitting_id__in=known.values("pk")))


def commenter(people: Sequence[Person], section: OutlineSection) -> Person | None:
    """Which of these people, of one account, reads the section."""
    conference = section.outline.conference
    return next((one for one in people if own_sections([one], conference).filter(pk=section.pk).exists()), None)


def own_outline(user: User, conference: Conference, pk: UUID) -> Own | None:
    """What this delegate reads of it, each section with their own comments; None where that is nothing."""
    if not (people := delegates_of(user, conference)):
        return None
    own = Prefetch("comments", OutlineComment.objects.filter(person__in=people))
    rows = own_sections(people, conference).filter(outline=pk).select_related("sitting", "outline")
    titles = dict(ReleasedSession.objects.of(conference).values_list("pk", "titles"))
    sections = list(rows.prefetch_related(own))
    if not sections:
        return None
    for row in sections:
        if row.sitting:
            row.sitting.titles = titles[row.sitting_id]  # as released, whatever the team calls it by now
    outline = sections[0].outline
    return Own(outline, _by_sitting(sections, {}, {}), is_open(outline))


def is_open(outline: ReportOutline) -> bool:
    """For comments, by the database's clock."""
    open_now = ReportOutline.objects.filter(pk=outline.pk, state=OutlineState.COMMENTS, comments_until__gt=Now())
    return open_now.exists()


def outlines_to_read(people: Sequence[Person], conferences: Iterable[UUID]) -> dict[UUID, ReportOutline]:
    """By conference the newest outline of which one of these people, registered there, reads anything. One query."""
    registered = Delegate.objects.filter(person__in=people, status=DelegateStatus.REGISTERED)
    known = ReleasedSession.objects.filter(conference__in=registered.values("conference")).visible_to_people(people)
    rows = ReportOutline.objects.filter(
        Q(sections__sitting_id__in=known.values("pk"))
        | Q(sections__sitting=None, sections__isnull=False, conference__in=registered.values("conference")),
        conference__in=list(conferences),
        state__in=SHOWN_TO_DELEGATES,
    )
    return {row.conference_id: row for row in rows.distinct().order_by("number")}
