"""What needs the organizer now, line by line: how many, what, a few particulars, and the page where it is mended."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from apps.conferences.checklist import missing
from apps.conferences.edition_life import BEING_SET_UP
from apps.conferences.models import Conference
from apps.core.clocks.times import format_moment
from apps.core.languages import pick
from apps.delegates.invitations.replies import OpenPoints, Point
from apps.delegates.people_list.heads import DelegationWithHead
from apps.documents.models import LanguageVersion
from apps.messaging.models import Message
from apps.sessions import conflicts
from apps.statements.choices import State
from apps.statements.models import Statement

INVITATION_KINDS = ("invitation", "reminder")  # their bounces stand under people
NAMES_SHOWN = 3
HEADLESS = "delegations:list"  # the one page whose points name delegations, not people


@dataclass(frozen=True)
class Task:
    """`page` is a URL name within the conference, with `place` as its further arguments."""

    count: int
    title: str
    detail: str
    page: str
    action: str
    place: tuple[tuple[str, Any], ...] = ()


def people_tasks(points: OpenPoints, conference: Conference) -> Iterator[Task]:
    invitations, people = "delegates:invitations", "delegates:people"
    if n := points.undelivered.count:
        title = ngettext("person was not reached", "people were not reached", n)
        yield _named(points.undelivered, title, invitations, _("Correct addresses"))
    if n := points.unanswered.count:
        title = ngettext("person has not replied", "people have not replied", n)
        yield _named(points.unanswered, _until(title, conference), invitations, _("See who"))
    if n := points.details_missing.count:
        title = ngettext("person is coming, details missing", "people are coming, details missing", n)
        yield _named(points.details_missing, title, people, _("See who"))
    if n := points.not_invited.count:
        title = ngettext("person is not invited yet", "people are not invited yet", n)
        yield _named(points.not_invited, title, invitations, _("Invite"))
    if n := points.without_address.count:
        title = ngettext("person has no email address", "people have no email address", n)
        yield _named(points.without_address, title, people, _("Add addresses"))
    if n := points.without_head.count:
        title = ngettext("delegation has no head", "delegations have no head", n)
        yield _named(points.without_head, title, HEADLESS, _("Name a head"))


def _until(title: str, conference: Conference) -> str:
    if conference.reply_deadline is None:
        return title
    passed = conference.reply_deadline <= timezone.now()
    said = _("%(title)s; the deadline was %(until)s") if passed else _("%(title)s; the deadline is %(until)s")
    return said % {"title": title, "until": format_moment(conference.reply_deadline, conference.time_zone)}


def _named(point: Point, title: str, page: str, action: str) -> Task:
    names = _(", ").join(point.names)
    if point.count > len(point.names):
        more = (
            pgettext("delegations", "%(names)s and %(more)s more")
            if page == HEADLESS
            else _("%(names)s and %(more)s more")
        )
        names = more % {"names": names, "more": point.count - len(point.names)}
    return Task(point.count, title, names, page, action)


def programme_tasks(conference: Conference, delegations: Sequence[DelegationWithHead]) -> Iterator[Task]:
    """With delegations and their heads as the board has them already."""
    if found := conflicts.scan(conference, delegations=delegations):
        title = ngettext("point to look at in the programme", "points to look at in the programme", len(found))
        yield Task(len(found), title, found[0].sentence, "sessions:desk", _("Open the programme"))


def text_tasks(conference: Conference) -> Iterator[Task]:
    """One line per text on the table, or adopted without being public.

    Three queries; one when there is no such text.
    """
    for text in texts_waiting(conference):
        place, waiting = (("statement_id", text.pk),), text.asked - text.given
        name = f"{text.symbol} {pick(text.revision.titles, get_language())}".strip()
        if text.state == State.ADOPTED:
            yield Task(1, _("text is adopted and not published"), name, "statements:text", _("Publish"), place)
        elif waiting > 0:
            title = ngettext("position is missing on a text", "positions are missing on a text", waiting)
            yield Task(waiting, title, name, "statements:text", _("Record positions"), place)
        else:
            yield Task(1, _("text has every position"), name, "statements:text", _("Decide"), place)


def texts_waiting(conference: Conference) -> Iterable[Statement]:
    """With `asked` and `given`: parties that count, and those of them whose position stands."""
    texts = Statement.objects.of(conference)
    if not texts.filter(state__in=[State.TABLED, State.ADOPTED_AD_REF, State.ADOPTED]).exists():
        return []  # so it is most of the year, and counting positions is the dearest query of the board to put together
    live = LanguageVersion.objects.live().filter(document=OuterRef("document"))
    counted = Q(tabling__roster__isnull=False, tabling__roster__left_at=None)
    standing = Q(tabling__roster__positions__isnull=False, tabling__roster__positions__superseded_by=None)
    wanted = Q(state__in=[State.TABLED, State.ADOPTED_AD_REF]) | Q(state=State.ADOPTED, is_public=False)
    return (
        texts.select_related("revision")
        .only("state", "symbol", "revision__title", "revision__working_language")
        .with_titles()
        .alias(is_public=Exists(live))
        .filter(wanted)
        .annotate(
            asked=Count("tabling__roster", filter=counted, distinct=True),
            given=Count("tabling__roster", filter=counted & standing, distinct=True),
        )
    )


def mail_tasks(conference: Conference) -> Iterator[Task]:
    """Mail that nobody got, other than invitations: those stand under people."""
    failed = Message.objects.within(conference.pk).undelivered().exclude(kind__in=INVITATION_KINDS)
    if names := list(failed.values_list("to_name", flat=True)):
        title = ngettext("email was not delivered", "emails were not delivered", len(names))
        yield _named(Point(len(names), tuple(names[:NAMES_SHOWN])), title, "desk:mail", _("See the email"))


def set_up_tasks(conference: Conference) -> Iterator[Task]:
    """While an edition is being set up; afterwards its set-up page says it."""
    if conference.status in BEING_SET_UP and (found := missing(conference)):
        title = ngettext("part of the set-up is open", "parts of the set-up are open", len(found))
        labels = _(", ").join(item.label for item in found[:NAMES_SHOWN])
        yield Task(len(found), title, labels, "conferences:setup", _("Go on"))
