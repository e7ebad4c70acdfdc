"""Meetings that heads of delegation ask for: accepted or declined, and placed on the programme of those concerned."""

from collections.abc import Iterable, Sequence
from contextlib import suppress

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference, Room
from apps.core.exceptions import Refused
from apps.core.rows.saving import save_checked
from apps.delegations.models import Participation
from apps.messaging.services import queue_messages
from apps.sessions.choices import Format, MeetingAnswer, MeetingStatus
from apps.sessions.meeting_life import ENDED, LONGEST, MOST_OPEN, MOST_TIMES, SHORTEST
from apps.sessions.meetings import letters
from apps.sessions.meetings.rooms import free_room, people_expected
from apps.sessions.models import AskedParty, MeetingRequest, ProposedTime, Session
from apps.sessions.services.locking import lock_programme
from apps.sessions.services.releasing import release_programme
from apps.sessions.services.sittings import add_sitting, as_range
from apps.sessions.sitting_plan import SittingPlan, Times


@transaction.atomic
def ask_for_meeting(
    asking: Participation, others: Iterable[Participation], *, subject: str, times: Sequence[Times], by: User | None
) -> MeetingRequest:
    """Ask one or two delegations to meet at one of several times; whoever speaks for them is mailed.

    Refused: no or too many delegations, one that is not known, oneself (field "others"); no time, too many, one that
    is over or of an unlikely length (field "times"); too many open requests ("too_many").
    """
    conference = lock_programme(asking.conference)
    asked = list(dict.fromkeys(others))
    known = set(Participation.objects.known().filter(conference=conference, pk__in=[row.pk for row in asked]))
    if not 1 <= len(asked) <= 2 or asking in asked or known != set(asked):
        raise Refused(_("Choose one or two other delegations."), field="others", code="others")
    _check_times(times)
    if MeetingRequest.objects.filter(asking=asking, status=MeetingStatus.OPEN).count() >= MOST_OPEN:
        message = _("%(most)s of your requests are open. Wait for an answer, or withdraw one.") % {"most": MOST_OPEN}
        raise Refused(message, code="too_many")
    request = MeetingRequest(conference=conference, asking=asking, subject=subject)
    save_checked(request)
    for during in sorted(set(times)):
        ProposedTime.objects.create(request=request, during=as_range(during))
    for row in asked:
        AskedParty.objects.create(request=request, participation=row)
    audit.record("meeting.asked", target=request, by=by, asked=[row.entity.code for row in asked])
    _tell(letters.ASKED, request, asked, about=asking)
    return request


@transaction.atomic
def accept_meeting(party: AskedParty, time: ProposedTime, *, by: User | None) -> MeetingRequest:
    """Accept one of the proposed times; another one may be accepted until all agree.

    When all who were asked accept the same, the smallest free room that fits is taken and the session stands on the
    programme of just these delegations. Where no room is free it is agreed, and the organizers are asked for one.
    Refused: answered or ended meanwhile ("ended"), a time that is over ("over") or of another request.
    """
    request, found = _party(party)
    proposed = request.times.filter(pk=time.pk).first()
    if proposed is None:
        raise Refused(_("Choose one of the proposed times."), field="time", code="no_such_time")
    if proposed.starts <= timezone.now():
        raise Refused(_("This time is over. Choose another one."), field="time", code="over")
    found.answer, found.time = MeetingAnswer.ACCEPTED, proposed
    found.save(update_fields=["answer", "time", "updated_at"])
    audit.record("meeting.accepted", target=request, by=by, delegation=found.participation.entity.code)
    if request.parties.exclude(answer=MeetingAnswer.ACCEPTED, time=proposed).exists():
        return request
    _set(request, MeetingStatus.AGREED)
    room = free_room(request.conference, proposed.during, people_expected(_everybody(request)))
    if room is None:
        _tell(letters.AGREED, request, _everybody(request), about=found.participation)
        return request
    return _place(request, (proposed.starts, proposed.ends), room, by=by)


@transaction.atomic
def decline_meeting(party: AskedParty, *, word: str, by: User | None) -> MeetingRequest:
    """Decline for a delegation that was asked; that ends the request, and all others are told. Refused when ended."""
    request, found = _party(party)
    found.answer, found.time, found.word = MeetingAnswer.DECLINED, None, word
    save_checked(found)
    _set(request, MeetingStatus.DECLINED)
    audit.record("meeting.declined", target=request, by=by, delegation=found.participation.entity.code)
    others = [row for row in _everybody(request) if row.pk != found.participation_id]
    _tell(letters.DECLINED, request, others, about=found.participation)
    return request


@transaction.atomic
def withdraw_meeting(request: MeetingRequest, *, by: User | None) -> MeetingRequest:
    """Take one's own request back while it is open. Refused when it has ended ("ended")."""
    locked = _lock(request)
    _set(locked, MeetingStatus.WITHDRAWN)
    audit.record("meeting.withdrawn", target=locked, by=by)
    _tell(letters.WITHDRAWN, locked, _asked(locked), about=locked.asking)
    return locked


@transaction.atomic
def place_meeting(request: MeetingRequest, *, times: Times, room: Room | None, by: User | None) -> MeetingRequest:
    """At the desk: put it on the programme, whatever was answered. Refused as `add_sitting` is, or when ended."""
    locked = _lock(request)
    return _place(locked, times, room, by=by)


@transaction.atomic
def refuse_meeting(request: MeetingRequest, *, word: str, by: User | None) -> MeetingRequest:
    """At the desk: it cannot be arranged, with a word to all concerned. Refused when it has ended ("ended")."""
    locked = _lock(request)
    locked.word = word
    _set(locked, MeetingStatus.DECLINED)
    audit.record("meeting.refused", target=locked, by=by)
    _tell(letters.DECLINED, locked, _everybody(locked), about=locked.asking)
    return locked


def _place(request: MeetingRequest, times: Times, room: Room | None, *, by: User | None) -> MeetingRequest:
    everybody = _everybody(request)
    titles = letters.titles_of(request, everybody)
    format = Format.BILATERAL if len(everybody) == 2 else Format.TRILATERAL
    plan = SittingPlan(titles=titles, format=format, times=times, room=room, delegations=everybody)
    request.sitting = add_sitting(request.conference, plan, by=by)
    _release(request.sitting, by=by)
    _set(request, MeetingStatus.PLACED)
    audit.record("meeting.placed", target=request, by=by, sitting=str(request.sitting.pk))
    _tell(letters.PLACED, request, everybody, about=request.asking)
    return request


def _release(sitting: Session, *, by: User | None) -> None:
    """Where a programme is released, the meeting alone, at once; with what it needs if that waits itself."""
    if sitting.conference.programme_mode == ProgrammeMode.AS_EDITED:
        return
    with suppress(Refused), transaction.atomic():
        release_programme(sitting.conference, sittings=[sitting.pk], by=by)


def _lock(request: MeetingRequest) -> MeetingRequest:
    """One answer after the other within a forum; whatever has ended stays ended."""
    conference: Conference = lock_programme(request.conference)
    rows = MeetingRequest.objects.select_related("conference__forum", "asking__entity")
    found = rows.select_for_update(of=("self",)).get(pk=request.pk)
    if found.status in ENDED:
        message = _("This request has ended meanwhile: %(status)s.") % {"status": found.get_status_display()}
        raise Refused(message, code="ended")
    found.conference_id = conference.pk
    return found


def _party(party: AskedParty) -> tuple[MeetingRequest, AskedParty]:
    request = _lock(party.request)
    found = request.parties.select_related("participation__entity").get(pk=party.pk)
    if request.status != MeetingStatus.OPEN:
        raise Refused(_("All have agreed already. Write to the organizers."), code="ended")
    return request, found


def _set(request: MeetingRequest, status: MeetingStatus) -> None:
    request.status = status
    save_checked(request)


def _asked(request: MeetingRequest) -> list[Participation]:
    return [row.participation for row in request.parties.select_related("participation__entity")]


def _everybody(request: MeetingRequest) -> list[Participation]:
    return [request.asking, *_asked(request)]


def _tell(kind: str, request: MeetingRequest, to: Iterable[Participation], *, about: Participation) -> None:
    queue_messages(letters.drafts(kind, request, to, about=about), actor_label="meeting")


def _check_times(times: Sequence[Times]) -> None:
    if not 1 <= len(set(times)) <= MOST_TIMES:
        message = _("Propose at least one time and at most %(most)s.") % {"most": MOST_TIMES}
        raise Refused(message, field="times", code="times")
    for starts, ends in times:
        if starts <= timezone.now():
            raise Refused(_("This time is over. Choose another one."), field="times", code="over")
        if not SHORTEST <= ends - starts <= LONGEST:
            message = _("A meeting lasts from a quarter of an hour to four hours.")
            raise Refused(message, field="times", code="length")
