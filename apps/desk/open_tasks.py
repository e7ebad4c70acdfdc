"""What needs the organizer now, line by line: how many, what, a few particulars, and the page where it is mended."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from apps.conferences.checklist import missing
from apps.conferences.choices import Rule
from apps.conferences.edition_life import BEING_SET_UP
from apps.conferences.holders import holders_of
from apps.conferences.least_rights import Thing
from apps.conferences.models import Conference
from apps.core.clocks.times import format_moment
from apps.core.languages import pick
from apps.delegates.choices import OpenPoint
from apps.delegates.invitations.replies import OpenPoints, Point
from apps.delegates.people_list.heads import DelegationWithHead
from apps.documents.models import LanguageVersion
from apps.messaging.models import Message
from apps.sessions import conflicts
from apps.sessions.models import ReleasedSession
from apps.sessions.notes.missing import without_notes
from apps.sessions.releases.waiting import waiting
from apps.statements.choices import SilenceOutcome, State
from apps.statements.models import SilenceProcedure, Statement

INVITATION_KINDS = ("invitation", "reminder")  # their bounces stand under people
WITH_THE_PARTIES = [State.TABLED, State.GAVELLED, State.SILENCE, State.ADOPTED_AD_REF]
NAMES_SHOWN = 3


@dataclass(frozen=True)
class Link:
    """Words that lead to a page: a URL name within the conference, with `place` as its further arguments."""

    text: str
    page: str
    place: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Task:
    """A line: its button leads to `page` (as of a Link, with a `query`); `named` to what it is about, and `more`."""

    count: int
    title: str
    page: str
    action: str
    place: tuple[tuple[str, Any], ...] = ()
    query: str = ""
    named: tuple[Link, ...] = ()
    more: str = ""


def people_tasks(points: OpenPoints, conference: Conference) -> Iterator[Task]:
    """Each button leads to exactly those people: one to the one page where it is mended, several to all of them."""
    if n := points.undelivered.count:
        title = ngettext("person was not reached", "people were not reached", n)
        yield _of_people(OpenPoint.UNDELIVERED, points.undelivered, title, _("Correct addresses"), "delegates:mend")
    if (n := points.unanswered.count) and conference.status in BEING_SET_UP:
        title = ngettext("person is invited and cannot reply yet", "people are invited and cannot reply yet", n)
        task = _of_people(OpenPoint.UNANSWERED, points.unanswered, title, _("Open the registration"))
        yield replace(task, page="conferences:setup-status", place=(), query="")
    elif n:
        title = _until(ngettext("person has not replied", "people have not replied", n), conference)
        yield _of_people(OpenPoint.UNANSWERED, points.unanswered, title, _("See who"))
    if n := points.details_missing.count:
        title = ngettext("person is coming, details missing", "people are coming, details missing", n)
        yield _of_people(OpenPoint.DETAILS_MISSING, points.details_missing, title, _("See who"))
    if n := points.not_invited.count:
        title = ngettext("person is not invited yet", "people are not invited yet", n)
        task = _of_people(OpenPoint.NOT_INVITED, points.not_invited, title, _("Invite"))
        yield replace(task, page="delegates:invitations", place=(), query="#to-invite")
    if n := points.without_address.count:
        title = ngettext("person has no email address", "people have no email address", n)
        yield _of_people(OpenPoint.WITHOUT_ADDRESS, points.without_address, title, _("Add addresses"), "delegates:edit")
    if n := points.without_head.count:
        title, page = ngettext("delegation has no head", "delegations have no head", n), "delegates:credentials"
        named = tuple(Link(name, page, (("participation_id", pk),)) for pk, name in points.without_head.named)
        more = pgettext("delegations", "and %(more)s more")
        yield _one_or_all(n, title, _("Name a head"), named, "delegates:heads", "?open=1", more)


def _of_people(kind: OpenPoint, point: Point, title: str, action: str, page: str = "delegates:person") -> Task:
    named = tuple(Link(name, page, (("delegate_id", pk),)) for pk, name in point.named)
    more = pgettext("people", "and %(more)s more")
    return _one_or_all(point.count, title, action, named, "delegates:people", f"?open={kind.value}", more)


def _one_or_all(
    count: int, title: str, action: str, named: tuple[Link, ...], page: str, query: str = "", more: str = ""
) -> Task:
    """To the page of the only one, else to the page that lists them all; `more` says how many are not named."""
    if count == 1:
        return Task(count, title, named[0].page, action, named[0].place, named=named)
    rest = count - len(named)
    return Task(count, title, page, action, query=query, named=named, more=more % {"more": rest} if rest else "")


def _until(title: str, conference: Conference) -> str:
    if conference.reply_deadline is None:
        return title
    passed = conference.reply_deadline <= timezone.now()
    said = _("%(title)s; the deadline was %(until)s") if passed else _("%(title)s; the deadline is %(until)s")
    return said % {"title": title, "until": format_moment(conference.reply_deadline, conference.time_zone)}


def programme_tasks(conference: Conference, delegations: Sequence[DelegationWithHead]) -> Iterator[Task]:
    """With delegations and their heads as the board has them already."""
    if found := conflicts.scan(conference, delegations=delegations):
        title = ngettext("point to look at in the programme", "points to look at in the programme", len(found))
        first = Link(found[0].sentence, "sessions:conflicts")
        yield _one_or_all(len(found), title, _("See the ways out"), (first,), "sessions:conflicts")
    if number := waiting(conference):
        title = ngettext(
            "change of the programme is not released yet", "changes of the programme are not released yet", number
        )
        yield Task(number, title, "sessions:release", _("See and release"))


def notes_tasks(conference: Conference) -> Iterator[Task]:
    """Sessions that have been over for a day, with a rapporteur and without notes."""
    found = without_notes(ReleasedSession.objects.of(conference).in_order()).values_list("titles", flat=True)
    if missing_notes := list(found):
        count = len(missing_notes)
        title = ngettext("session has no notes yet", "sessions have no notes yet", count)
        named = tuple(
            Link(pick(titles, get_language()), "sessions:desk-notes") for titles in missing_notes[:NAMES_SHOWN]
        )
        yield Task(count, title, "sessions:desk-notes", _("See the notes"), named=named)


def text_tasks(conference: Conference) -> Iterator[Task]:
    """One line per text on the table, or adopted without being public.

    Three queries, four where a text waits for the gavel; one when there is no such text.
    """
    may_be_adopted = cache(lambda: any(each.members for each in holders_of(conference, Thing.ADOPTION)))
    for text in texts_waiting(conference):
        place, waiting = (("statement_id", text.pk),), text.asked - text.given
        name = f"{text.symbol} {pick(text.revision.titles, get_language())}".strip()
        named = (Link(name, "statements:text", place),)
        if text.state == State.ADOPTED:
            title = _("text is adopted and not published")
            yield Task(1, title, "statements:publish", _("Publish"), place, named=named)
        elif text.state == State.GAVELLED:
            title = _("text is gavelled, and waits for the countersign")
            yield Task(1, title, "statements:countersign", _("Countersign"), place, named=named)
        elif text.silence_until or text.tabled.rule == Rule.SILENCE:
            yield _silence_task(text, place, named, conference)
        elif waiting > 0:
            title = ngettext("position is missing on a text", "positions are missing on a text", waiting)
            yield Task(waiting, title, "statements:positions", _("Record positions"), place, named=named)
        elif may_be_adopted():  # not by whoever organizes the meeting: the page says by whom
            title, action = _("text has every position"), _("See who can adopt it")
            yield Task(1, title, "statements:text", action, place, "#adopting", named)
        else:
            title, action = _("text has every position, and nobody can adopt it"), _("Name a chair")
            yield Task(1, title, "conferences:setup-team", action, query="#add", named=named)


def _silence_task(
    text: Statement, place: tuple[tuple[str, Any], ...], named: tuple[Link, ...], conference: Conference
) -> Task:
    """Until when a text is silent; or that it can be, which is pressing where a notice came back."""
    if text.silence_until:
        title = _("text is under silence until %(until)s") % {
            "until": format_moment(text.silence_until, conference.time_zone, "short")
        }
        return Task(1, title, "statements:silence", _("See the notices"), place, named=named)
    if text.silence_outcome == SilenceOutcome.STOPPED:
        title = _("silence was stopped: a notice did not arrive")
        return Task(1, title, "statements:silence", _("See the notices"), place, named=named)
    if text.silence_outcome == SilenceOutcome.CONTESTED:
        title = _("text is on the table, and a party objects to the silence procedure")
        return Task(1, title, "statements:text", _("See the text"), place, named=named)
    title = _("text is on the table and not under silence yet")
    return Task(1, title, "statements:silence", _("See the procedure"), place, named=named)


def texts_waiting(conference: Conference) -> Iterable[Statement]:
    """With `asked` and `given`: parties that count, and those of them whose position stands; and how the last start of
    a silence procedure stands."""
    texts = Statement.objects.of(conference)
    if not texts.filter(state__in=[*WITH_THE_PARTIES, State.ADOPTED]).exists():
        return []  # so it is most of the year, and counting positions is the dearest query of the board to put together
    live = LanguageVersion.objects.live().filter(document=OuterRef("document"))
    counted = Q(tabling__roster__isnull=False, tabling__roster__left_at=None)
    standing = Q(tabling__roster__positions__isnull=False, tabling__roster__positions__superseded_by=None)
    last = SilenceProcedure.objects.filter(tabling=OuterRef("tabling")).order_by("-number")
    wanted = Q(state__in=WITH_THE_PARTIES) | Q(state=State.ADOPTED, is_public=False)
    return (
        texts.select_related("revision", "tabling")
        .only("state", "symbol", "tabling__rule", "revision__title", "revision__working_language")
        .with_titles()
        .alias(is_public=Exists(live))
        .filter(wanted)
        .annotate(
            asked=Count("tabling__roster", filter=counted, distinct=True),
            given=Count("tabling__roster", filter=counted & standing, distinct=True),
            silence_until=Subquery(last.filter(ended_at=None).values("deadline")[:1]),
            silence_outcome=Subquery(last.values("outcome")[:1]),
        )
    )


def mail_tasks(conference: Conference) -> Iterator[Task]:
    """Mail that nobody got, other than invitations: those stand under people."""
    failed = Message.objects.within(conference.pk).undelivered().exclude(kind__in=INVITATION_KINDS)
    if found := list(failed.values_list("pk", "to_name", "to_address", "state")):
        title = ngettext("email was not delivered", "emails were not delivered", len(found))
        states = {state for *_who, state in found}
        named = tuple(
            Link(name or address, "desk:message", (("message_id", pk),))
            for pk, name, address, _s in found[:NAMES_SHOWN]
        )
        query = f"?state={states.pop()}" if len(states) == 1 else ""
        more = pgettext("emails", "and %(more)s more")
        yield _one_or_all(len(found), title, _("See the email"), named, "desk:mail", query, more)


def set_up_tasks(conference: Conference) -> Iterator[Task]:
    """While an edition is being set up; afterwards its set-up page says it."""
    if conference.status in BEING_SET_UP and (found := missing(conference)):
        title = ngettext("part of the set-up is open", "parts of the set-up are open", len(found))
        named = tuple(Link(item.label, item.page, tuple(item.place.items())) for item in found[:NAMES_SHOWN])
        yield _one_or_all(len(found), title, _("Go on"), named, "conferences:setup")
