"""Rounds, phases and tracks of an edition's programme: each change a verb with its actor."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences.models import Conference, Phase, Round, Track
from apps.conferences.services import rows
from apps.core.exceptions import Refused


@transaction.atomic
def add_round(conference: Conference, *, by: User, titles: dict[str, str]) -> Round:
    return rows.add(Round(conference=conference, titles=titles), by=by, verb="round.added")


@transaction.atomic
def change_round(row: Round, *, by: User, version: str | None = None, **values: Any) -> Round:
    return rows.change(row, by=by, verb="round.changed", version=version, values=values)


@transaction.atomic
def move_round(row: Round, *, by: User, up: bool) -> None:
    rows.move(row, by=by, verb="round.moved", up=up)


@transaction.atomic
def remove_round(row: Round, *, by: User) -> None:
    """Refused (code "in_use") while it has phases."""
    message = _("Phases belong to this round. Remove them first, or give them another round.")
    rows.remove(row, by=by, verb="round.removed", in_use=message)


@transaction.atomic
def add_phase(
    conference: Conference,
    *,
    by: User,
    titles: dict[str, str],
    round: Round | None = None,
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
) -> Phase:
    """Refused: a round of another conference ("foreign_row"), a last day without or before the first."""
    _check_round(conference, round)
    row = Phase(conference=conference, titles=titles, round=round, starts_on=starts_on, ends_on=ends_on)
    return rows.add(row, by=by, verb="phase.added")


@transaction.atomic
def change_phase(row: Phase, *, by: User, version: str | None = None, **values: Any) -> Phase:
    _check_round(row.conference, values.get("round"))
    return rows.change(row, by=by, verb="phase.changed", version=version, values=values)


@transaction.atomic
def move_phase(row: Phase, *, by: User, up: bool) -> None:
    rows.move(row, by=by, verb="phase.moved", up=up)


@transaction.atomic
def remove_phase(row: Phase, *, by: User) -> None:
    """Refused (code "in_use") while sessions belong to it."""
    message = _("Sessions belong to this phase. Give them another one before you remove it.")
    rows.remove(row, by=by, verb="phase.removed", in_use=message)


@transaction.atomic
def add_track(conference: Conference, *, by: User, titles: dict[str, str]) -> Track:
    return rows.add(Track(conference=conference, titles=titles), by=by, verb="track.added")


@transaction.atomic
def change_track(row: Track, *, by: User, version: str | None = None, **values: Any) -> Track:
    return rows.change(row, by=by, verb="track.changed", version=version, values=values)


@transaction.atomic
def move_track(row: Track, *, by: User, up: bool) -> None:
    rows.move(row, by=by, verb="track.moved", up=up)


@transaction.atomic
def remove_track(row: Track, *, by: User) -> None:
    """Refused (code "in_use") while sessions belong to it."""
    message = _("Sessions belong to this track. Give them another one before you remove it.")
    rows.remove(row, by=by, verb="track.removed", in_use=message)


def _check_round(conference: Conference, round: Round | None) -> None:
    if round is not None and round.conference_id != conference.pk:
        raise Refused(_("This belongs to another conference."), field="round", code="foreign_row")
