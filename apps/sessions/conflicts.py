"""Soft conflicts: what PostgreSQL allows and an organizer should look at. Three queries for any number of sessions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Subquery, TextChoices
from django.db.models.functions import JSONObject
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apps.conferences.choices import Mode
from apps.conferences.models import Conference
from apps.core.languages import pick
from apps.core.times import format_moment, zone
from apps.delegates.choices import CredentialFunction
from apps.delegates.models import Credential, Person
from apps.delegations.models import Participation
from apps.delegations.names import display_name
from apps.sessions.choices import Format
from apps.sessions.models import Assignment, Session, SessionDelegation
from apps.sessions.querysets import GONE

WITHOUT_HEADS = {Format.BREAK, Format.WORKING_GROUP}  # members of a delegation divide them among themselves


class Kind(TextChoices):
    OUTSIDE_DAYS = "outside_days", gettext_lazy("outside the days of the conference")
    HEAD_TWICE = "head_twice", gettext_lazy("head of delegation in two places")
    NO_ROOM = "no_room", gettext_lazy("without a room")
    SPEAKER_GONE = "speaker_gone", gettext_lazy("somebody in a role is not coming")
    DURING_BREAK = "during_break", gettext_lazy("during a break")


@dataclass(frozen=True)
class Conflict:
    """One thing to look at: its kind, a sentence in the language of the page, and the sessions it is about."""

    kind: Kind
    sentence: str
    sittings: tuple[Session, ...]


def scan(conference: Conference, *, heads: dict | None = None) -> list[Conflict]:
    """Every soft conflict of a programme, by the time of its first session. Cancelled sessions have none.

    `heads` as from `load_heads`, for a page that has the delegations already.
    """
    sittings = load(conference)
    heads = load_heads(conference) if heads is None else heads
    found = [
        *outside_days(sittings, conference),
        *without_room(sittings, conference),
        *not_coming(sittings),
        *during_breaks(sittings),
        *heads_twice(sittings, heads),
    ]
    return sorted(found, key=lambda conflict: (conflict.sittings[0].starts is None, conflict.sittings[0].starts))


def load(conference: Conference) -> list[Session]:
    """Planned sessions in order, with `delegation_ids`, `person_ids` (in any role) and `gone` (who is not coming)."""
    delegations = SessionDelegation.objects.filter(sitting=OuterRef("pk")).order_by()
    assignments = Assignment.objects.filter(sitting=OuterRef("pk")).order_by()
    gone = assignments.filter(
        person__delegations__conference=conference, person__delegations__status__in=GONE
    ).values_list(
        JSONObject(
            given_name=F("person__given_name"),
            family_name=F("person__family_name"),
            name_order=F("person__name_order"),
            role=F("role"),
        )
    )
    sittings = Session.objects.of(conference).planned().select_related("room").in_order()
    rows = sittings.annotate(
        delegation_ids=ArraySubquery(delegations.values_list("participation_id")),
        person_ids=ArraySubquery(assignments.values_list("person_id")),
        gone=ArraySubquery(gone),
    )
    for row in rows:
        row.delegation_ids, row.person_ids = set(row.delegation_ids), set(row.person_ids)
    return list(rows)


def load_heads(conference: Conference) -> dict:
    """The conference's delegations by id, named, each with the id and name of its head today (None without one)."""
    credentials = Credential.objects.valid().filter(function=CredentialFunction.HEAD, participation=OuterRef("pk"))
    rows = Participation.objects.filter(conference=conference).present().with_names()
    rows = rows.annotate(head_id=Subquery(credentials.values("person_id")[:1]))
    return {row.pk: row for row in rows}


def outside_days(sittings: Iterable[Session], conference: Conference) -> Iterator[Conflict]:
    if conference.starts_on is None:
        return
    tz = conference.time_zone
    for sitting in timed(sittings):
        day = sitting.starts.astimezone(zone(tz)).date()
        if not conference.starts_on <= day <= conference.ends_on:
            message = _("“%(title)s” is on %(day)s, outside the days of the conference.")
            words = {"title": title(sitting), "day": format_moment(sitting.starts, tz, "date")}
            yield Conflict(Kind.OUTSIDE_DAYS, message % words, (sitting,))


def without_room(sittings: Iterable[Session], conference: Conference) -> Iterator[Conflict]:
    if conference.mode == Mode.ONLINE:
        return
    for sitting in timed(sittings):
        if sitting.room_id is None and sitting.format != Format.BREAK:
            message = _("“%(title)s” has a time but no room.") % {"title": title(sitting)}
            yield Conflict(Kind.NO_ROOM, message, (sitting,))


def not_coming(sittings: Iterable[Session]) -> Iterator[Conflict]:
    for sitting in sittings:
        for row in sitting.gone:
            role = Assignment(role=row.pop("role")).get_role_display()
            words = {"person": Person(**row).full_name, "role": role, "title": title(sitting)}
            message = _("%(person)s (%(role)s in “%(title)s”) is not coming to the conference.")
            yield Conflict(Kind.SPEAKER_GONE, message % words, (sitting,))


def during_breaks(sittings: Iterable[Session]) -> Iterator[Conflict]:
    for first, second in overlapping(sittings):
        if (first.format == Format.BREAK) != (second.format == Format.BREAK):
            pause, other = (first, second) if first.format == Format.BREAK else (second, first)
            words = {"title": title(other), "pause": title(pause)}
            message = _("“%(title)s” goes on during “%(pause)s”.") % words
            yield Conflict(Kind.DURING_BREAK, message, (other, pause))


def heads_twice(sittings: Sequence[Session], delegations: dict) -> Iterator[Conflict]:
    """A head belongs where the delegation sits (working groups apart) and where they have a role themselves."""
    language = get_language()
    needed = {sitting.pk: needed_heads(sitting, delegations) for sitting in sittings}
    for first, second in overlapping(sitting for sitting in sittings if sitting.format != Format.BREAK):
        if not needed[first.pk] & needed[second.pk]:
            continue
        for row in delegations.values():
            if row.pk in needed[first.pk] and row.pk in needed[second.pk]:
                name = display_name(row.entity, row.conference, language).display
                words = {"delegation": name, "first": title(first), "second": title(second)}
                message = _("The head of %(delegation)s belongs in “%(first)s” and in “%(second)s” at the same time.")
                yield Conflict(Kind.HEAD_TWICE, message % words, (first, second))


def needed_heads(sitting: Session, delegations: dict[UUID, Participation]) -> set[UUID]:
    """The delegations whose heads a session needs: once for each session, as many pairs share time."""
    seated = set() if sitting.format in WITHOUT_HEADS else sitting.delegation_ids & delegations.keys()
    in_role = {row.pk for row in delegations.values() if row.head_id is not None and row.head_id in sitting.person_ids}
    return seated | in_role


def overlapping(sittings: Iterable[Session]) -> Iterator[tuple[Session, Session]]:
    """Pairs that share time, the earlier first. `sittings` come in order of their start."""
    running: list[Session] = []
    for sitting in timed(sittings):
        running = [other for other in running if other.ends > sitting.starts]
        yield from ((other, sitting) for other in running)
        running.append(sitting)


def timed(sittings: Iterable[Session]) -> Iterator[Session]:
    return (sitting for sitting in sittings if sitting.during)


def title(sitting: Session) -> str:
    return pick(sitting.titles, get_language())
