"""A programme is asked for, stopped, and taken: as a whole or the moves that were chosen."""

import datetime as dt
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.models import Conference, Room
from apps.core.exceptions import Refused
from apps.core.languages import pick
from apps.core.listing import enumerated
from apps.core.rows.saving import refused_by
from apps.sessions import tasks
from apps.sessions.choices import ProposalState
from apps.sessions.models import Proposal, Session
from apps.sessions.programme.days import conference_days
from apps.sessions.proposals.reading import is_stale
from apps.sessions.services.guests_news import guests_told_at_once
from apps.sessions.services.locking import lock_programme
from apps.sessions.services.sittings import move_sitting, unschedule_sitting

UNDER_WAY = (ProposalState.WAITING, ProposalState.RUNNING)
IN_THE_WAY = {"room_taken", "person_busy"}


@transaction.atomic
def propose_programme(conference: Conference, *, limit: int, by: User | None) -> Proposal:
    """Have a programme worked out in the background, in `limit` seconds at most.

    Refused: one is being worked out ("under_way"), the edition has no days ("no_days"), nothing to move ("empty").
    """
    locked = lock_programme(conference)
    if Proposal.objects.filter(conference=conference, state__in=UNDER_WAY).exists():
        raise Refused(_("A programme is being worked out already."), code="under_way")
    if not conference_days(locked):
        raise Refused(_("Set the days of the conference first."), code="no_days")
    if not Session.objects.of(conference).planned().filter(pinned=False).exists():
        raise Refused(_("There is no session that could be moved."), code="empty")
    proposal = Proposal(conference=conference, limit=limit)
    try:
        proposal.clean_fields(exclude=["moves", "reasons"])  # which a run fills
    except ValidationError as error:
        raise refused_by(error) from error
    proposal.save()
    audit.record("programme.proposal_asked", target=conference, by=by, limit=limit)
    transaction.on_commit(tasks.nudge)
    return proposal


@transaction.atomic
def stop_proposal(proposal: Proposal, *, by: User | None) -> None:
    """End it: what has been found until then is kept. Nothing happens when it has ended."""
    lock_programme(proposal.conference)
    stopped = Proposal.objects.filter(pk=proposal.pk, state=ProposalState.WAITING).update(state=ProposalState.STOPPED)
    asked = Proposal.objects.filter(pk=proposal.pk, state=ProposalState.RUNNING).update(stop_asked=True)
    if stopped or asked:
        audit.record("programme.proposal_stopped", target=proposal.conference, by=by)


@transaction.atomic
def take_moves(proposal: Proposal, sitting_ids: Collection[UUID], *, by: User | None) -> int:
    """Move these sessions as it is proposed, all or none; return how many.

    Refused: none chosen ("none_chosen"), a session is no longer where it was when the proposal was made ("stale",
    names them), or it cannot stand there as long as others stay ("room_taken", "person_busy").
    """
    lock_programme(proposal.conference)
    locked = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    chosen = {
        move["sitting"]: move for move in locked.moves if UUID(move["sitting"]) in sitting_ids and "taken" not in move
    }
    if not chosen:
        raise Refused(_("Choose at least one session."), code="none_chosen")
    rows = Session.objects.of(proposal.conference).select_related("conference__forum", "room").in_order()
    sittings = {str(sitting.pk): sitting for sitting in rows.filter(pk__in=chosen)}
    refuse_stale(chosen, sittings)
    rooms = {str(room.pk): room for room in Room.objects.filter(conference=proposal.conference)}
    moves = [(sittings[pk], move["to"]) for pk, move in chosen.items()]
    with guests_told_at_once(*sittings.values(), by=by):
        move_together(moves, rooms, by)
    for move in locked.moves:
        if move["sitting"] in chosen:
            move["taken"] = True
    locked.save(update_fields=["moves", "updated_at"])
    audit.record(
        "programme.proposal_taken",
        target=proposal.conference,
        by=by,
        sessions=len(chosen),
    )
    return len(chosen)


def refuse_stale(chosen: dict[str, dict[str, Any]], sittings: dict[str, Session]) -> None:
    gone = len(chosen) - len(sittings)
    stale = [pick(each.titles, get_language()) for pk, each in sittings.items() if is_stale(each, chosen[pk])]
    if stale:
        titles = enumerated(_("“%(title)s”") % {"title": title} for title in stale)
        message = _("Nothing was moved: since the proposal was made, somebody has changed %(titles)s.")
        raise Refused(message % {"titles": titles}, code="stale")
    if gone:
        raise Refused(_("Nothing was moved: a session of the proposal has been removed."), code="stale")


def move_together(moves: list[tuple[Session, dict[str, Any]]], rooms: dict[str, Room], by: User | None) -> None:
    """One after the other, those first whose place is free; those that wait for each other step aside together."""
    aside = False
    while moves:
        waiting, last = [], None
        for sitting, to in moves:
            times = dt.datetime.fromisoformat(to["start"]), dt.datetime.fromisoformat(to["end"])
            try:
                move_sitting(sitting, times=times, room=room_at(rooms, to), by=by)
            except Refused as refused:
                if refused.code not in IN_THE_WAY:
                    raise
                waiting.append((sitting, to))
                last = refused
        if last and len(waiting) == len(moves):
            if aside:
                raise last
            for sitting, _to in waiting:
                unschedule_sitting(sitting, by=by)
            aside = True
        moves = waiting


def room_at(rooms: dict[str, Room], to: dict[str, Any]) -> Room | None:
    if to["room"] is None:
        return None
    if to["room"] not in rooms:
        raise Refused(_("This room was removed in the meantime."), code="removed")
    return rooms[to["room"]]
