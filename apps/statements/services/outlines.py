"""The outline of the summary report: built from notes, changed, out for comments, cleared, handed over as a text."""

import datetime as dt
from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import refuse_if_changed
from apps.conferences.models import Conference
from apps.conferences.services.locking import lock_conference
from apps.core.clocks.database_clock import database_now
from apps.core.clocks.times import zone
from apps.core.exceptions import Refused
from apps.core.languages import pick
from apps.delegates.models import Person
from apps.documents.choices import DocumentKind, ParagraphKind
from apps.messaging.services import queue_messages
from apps.sessions.models import NoteEntry, SessionNotes
from apps.sessions.notes.headings import current_entries, released_items
from apps.statements.choices import Basis, CommentAnswer, OutlineState
from apps.statements.consensus.submissions import Draft
from apps.statements.models import OutlineComment, OutlineSection, OutlineSource, ReportOutline, Statement
from apps.statements.paragraphs.blocks import Block
from apps.statements.report import telling
from apps.statements.report.reading import chapters_of, grouped, is_open
from apps.statements.services.writing import draft_text


@transaction.atomic
def build_outline(
    conference: Conference, notes: Sequence[SessionNotes], *, by: User, title: str, language: str
) -> ReportOutline:
    """Put what stands in these notes together: a section for each heading under which something is written.

    Which version of which notes it was is kept. Nothing that was built before changes. Refused: no notes ("no_notes"),
    or nothing written in them.
    """
    lock_conference(conference)
    rows = SessionNotes.objects.filter(pk__in=[row.pk for row in notes], sitting__conference=conference, number__gt=0)
    locked = {row.pk: row for row in rows.select_for_update(of=("self",)).select_related("sitting")}
    ordered = [locked[row.pk] for row in notes if row.pk in locked]
    entries = current_entries(ordered)
    if not entries:
        raise Refused(_("Choose sessions with notes."), field="notes", code="no_notes")
    last = conference.report_outlines.aggregate(last=Max("number"))["last"] or 0
    outline = ReportOutline.objects.create(conference=conference, number=last + 1, title=title, language=language)
    OutlineSource.objects.bulk_create(
        OutlineSource(outline=outline, sitting=row.sitting, number=row.number) for row in ordered
    )
    found = [(row, entry) for row in ordered for entry in entries.get(row.pk, [])]
    items = released_items([entry.agenda_item_id for _row, entry in found if entry.agenda_item_id])
    OutlineSection.objects.bulk_create(
        OutlineSection(
            outline=outline, sitting=row.sitting, order=order, heading=_heading(entry, items, language), text=entry.text
        )
        for order, (row, entry) in enumerate(found)
    )
    audit.record("outline.built", target=outline, by=by, versions={str(row.sitting_id): row.number for row in ordered})
    return outline


def _heading(entry: NoteEntry, items: Mapping[UUID, dict[str, str]], language: str) -> str:
    """As delegates know it: not what the team calls an item by now."""
    if entry.agenda_item_id:
        return pick(items.get(entry.agenda_item_id, {}), language)[:1000]
    return pick(entry.question.texts, language)[:1000] if entry.question else ""


@transaction.atomic
def change_section(section: OutlineSection, *, by: User, version: str | None, heading: str, text: str) -> None:
    """Refused: an outline that is cleared ("fixed"), a form older than the section ("changed_meanwhile")."""
    outline = _locked(section.outline)
    _refuse_fixed(outline)
    _refuse_nameless(section.sitting_id, heading)
    found = OutlineSection.objects.select_for_update().get(pk=section.pk)
    refuse_if_changed(found, version, tz=outline.conference.time_zone)
    if (found.heading, found.text) != (heading, text):
        found.heading, found.text = heading, text
        found.save()
        audit.record("outline.changed", target=outline, by=by, section=found.order + 1)


@transaction.atomic
def add_section(outline: ReportOutline, *, by: User, heading: str, text: str, after: str = "") -> OutlineSection:
    """A section of no session, such as an introduction: before everything, or `after` the chapter of that section (id).

    Refused: without a heading ("no_heading"); a place that is there no longer ("no_place"); a cleared one ("fixed").
    """
    locked = _locked(outline)
    _refuse_fixed(locked)
    _refuse_nameless(None, heading)
    chapters = grouped(locked.sections.select_for_update())
    place = next((number for number, rows in enumerate(chapters, 1) if after in [str(row.pk) for row in rows]), 0)
    if after and not place:
        raise Refused(_("That place is not there any more. Choose another."), field="after", code="no_place")
    made = OutlineSection(outline=locked, heading=heading, text=text, order=sum(map(len, chapters)))
    _put_in_order(locked, [*chapters[:place], [made], *chapters[place:]])
    made.save()
    audit.record("outline.section_added", target=locked, by=by, section=made.order + 1)
    return made


@transaction.atomic
def remove_section(section: OutlineSection, *, by: User) -> None:
    """Refused: one of a session, whose words are from its notes ("of_session"); one with comments ("commented")."""
    outline = _locked(section.outline)
    _refuse_fixed(outline)
    if section.sitting_id:
        raise Refused(_("This section is from the notes of a session, and stays."), code="of_session")
    if section.comments.exists():
        raise Refused(_("Delegates have commented on this section. It stays."), code="commented")
    audit.record("outline.section_removed", target=outline, by=by, section=section.order + 1)
    section.delete()


@transaction.atomic
def reorder_chapter(section: OutlineSection, *, earlier: bool, by: User) -> None:
    """Put all sections of its session, or a section of none, before the chapter above (or after the one below).

    At the end nothing happens. Refused: an outline that is cleared ("fixed").
    """
    outline = _locked(section.outline)
    _refuse_fixed(outline)
    chapters = grouped(outline.sections.select_for_update())
    place = next((number for number, rows in enumerate(chapters) if section in rows), None)
    other = None if place is None else place - 1 if earlier else place + 1
    if place is None or other is None or not 0 <= other < len(chapters):
        return
    chapters[place], chapters[other] = chapters[other], chapters[place]
    _put_in_order(outline, chapters)
    audit.record("outline.reordered", target=outline, by=by, section=chapters[other][0].order + 1)


def _put_in_order(outline: ReportOutline, chapters: list[list[OutlineSection]]) -> None:
    """First out of the way of their own numbers, which are each there once. One that is not saved yet gets its own."""
    rows = [row for chapter in chapters for row in chapter]
    highest = outline.sections.aggregate(last=Max("order"))["last"] or 0
    outline.sections.update(order=F("order") + max(highest, len(rows)) + 1)
    for order, row in enumerate(rows):
        row.order = order
    OutlineSection.objects.bulk_update([row for row in rows if not row._state.adding], ["order"])


@transaction.atomic
def open_for_comments(outline: ReportOutline, *, by: User, until: dt.datetime) -> None:
    """Let delegates comment until then, and mail each who can, once; a later moment may be set while they do.

    Refused: a moment that is past ("past").
    """
    locked = _locked(outline)
    _refuse_fixed(locked)
    if until <= database_now():
        raise Refused(_("This moment is past already."), field="day", code="past")
    locked.state, locked.comments_until = OutlineState.COMMENTS, until
    locked.save()
    audit.record("outline.opened_for_comments", target=locked, by=by, until=until.isoformat())
    queue_messages(telling.drafts(locked), by=by, actor_label="report")


@transaction.atomic
def reorder_section(section: OutlineSection, *, earlier: bool, by: User) -> None:
    """Put a section one place earlier (or later) among those of its session; sessions with their first section keep
    their order. At the end nothing happens. Refused: an outline that is cleared ("fixed")."""
    outline = _locked(section.outline)
    _refuse_fixed(outline)
    if section.sitting_id is None:
        return
    rows = list(outline.sections.select_for_update().filter(sitting=section.sitting_id))
    place = next((number for number, row in enumerate(rows) if row.pk == section.pk), None)
    other = None if place is None else place - 1 if earlier else place + 1
    if place is None or other is None or not 0 <= other < len(rows):
        return
    first, second = rows[place], rows[other]
    free = (outline.sections.aggregate(last=Max("order"))["last"] or 0) + 1
    for row, order in ((first, free), (second, first.order), (first, second.order)):
        outline.sections.filter(pk=row.pk).update(order=order)
    audit.record("outline.reordered", target=outline, by=by, section=second.order + 1)


@transaction.atomic
def comment_on(section: OutlineSection, *, person: Person, text: str, by: User) -> OutlineComment:
    """Refused (code "closed") once the time is over by the database's clock, or the outline is cleared."""
    outline = _locked(section.outline)
    if not is_open(outline):
        raise Refused(_("The time for comments is over."), code="closed")
    made = OutlineComment(section=section, person=person, text=text, at=database_now())
    made.save()
    audit.record("outline.commented", target=outline, by=by, section=section.order + 1)
    return made


@transaction.atomic
def answer_comment(comment: OutlineComment, *, by: User, answer: str, reason: str = "") -> None:
    """Taken, or not taken with a reason. Refused: without one ("no_reason"); an outline that is cleared ("fixed")."""
    outline = _locked(comment.section.outline)
    _refuse_fixed(outline)
    if answer == CommentAnswer.NOT_TAKEN and not reason.strip():
        raise Refused(_("Say why it is not taken."), field="reason", code="no_reason")
    comment.answer, comment.reason, comment.answered_at = answer, reason.strip(), database_now()
    comment.save()
    audit.record("outline.comment_answered", target=outline, by=by, answer=answer)


@transaction.atomic
def clear_outline(outline: ReportOutline, *, by: User) -> None:
    """The chair clears it, with name and moment: its words stay as they are. Refused: cleared already ("fixed"), while
    comments come in ("open"), a comment that nobody has answered ("unanswered")."""
    locked = _locked(outline)
    _refuse_fixed(locked)
    if is_open(locked):
        raise Refused(_("Delegates can still comment. Clear it when their time is over."), code="open")
    if OutlineComment.objects.filter(section__outline=locked, answer=CommentAnswer.OPEN).exists():
        raise Refused(_("A comment is not answered yet."), code="unanswered")
    locked.state, locked.cleared_by, locked.cleared_at = OutlineState.CLEARED, by, Now()
    locked.cleared_name = (by.name or by.email)[:200]
    locked.save()
    audit.record("outline.cleared", target=locked, by=by)


@transaction.atomic
def hand_over(outline: ReportOutline, *, by: User) -> Statement:
    """Record the cleared words as the rapporteur's own text, a summary report: from there it goes on as every text.

    Once: pressed twice, it gives the text that it made. Refused: before it is cleared ("not_cleared").
    """
    locked = _locked(outline)
    if locked.statement:
        return locked.statement
    if locked.state != OutlineState.CLEARED:
        raise Refused(_("The chair has not cleared this outline yet."), code="not_cleared")
    conference, language = locked.conference, locked.language
    today = database_now().astimezone(zone(conference.time_zone)).date()
    draft = Draft(
        kind=DocumentKind.SUMMARY_REPORT, basis=Basis.RAPPORTEUR, working_language=language, dated_on=today,
        titles={language: locked.title}, texts={}, places=conference.places, blocks=_blocks(locked),
    )  # fmt: skip
    locked.statement = draft_text(conference, draft, by=by, key=locked.pk)
    locked.state = OutlineState.HANDED_OVER
    locked.save()
    audit.record("outline.handed_over", target=locked, by=by, symbol=locked.statement.symbol)
    return locked.statement


def _blocks(outline: ReportOutline) -> list[Block]:
    """A heading for each chapter and each heading of its session, a paragraph for each that was written."""
    language, found = outline.language, []
    for chapter in chapters_of(outline):
        found.append(Block({language: pick(chapter.titles, language)}, kind=ParagraphKind.HEADING))
        for section in chapter.sections:
            if section.heading and chapter.is_of_session:
                found.append(Block({language: section.heading}, kind=ParagraphKind.HEADING))
            found.append(Block({language: section.text}))
    return found


def _locked(outline: ReportOutline) -> ReportOutline:
    rows = ReportOutline.objects.select_for_update(of=("self",)).select_related("conference__forum")
    return rows.get(pk=outline.pk)


def _refuse_fixed(outline: ReportOutline) -> None:
    if outline.is_fixed:
        raise Refused(_("The chair has cleared this outline: its words stay as they are."), code="fixed")


def _refuse_nameless(sitting: UUID | None, heading: str) -> None:
    if sitting is None and not heading.strip():
        message = _("A section that belongs to no session needs a heading.")
        raise Refused(message, field="heading", code="no_heading")
