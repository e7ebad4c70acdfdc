"""Whether a tabling of the file can have been: its terms, its moments, who left and who was left out."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.conferences.choices import Disclosure, Rule
from apps.exchange.forum_file import moments
from apps.exchange.forum_file.importing.intake import numbered
from apps.statements.choices import PositionValue, TablingOutcome
from apps.statements.models import Tabling

Wrong = Iterator[tuple[str, str]]  # (place below the tabling, sentence)
CONFIRMED = (None, TablingOutcome.ADOPTED, TablingOutcome.REFUSED)  # how a gavel ad referendum can have gone on


def wrong_terms(item: dict[str, Any], values: dict[str, Any]) -> Wrong:
    """Before there is a row: what the rule asks of the roster. `values` are those of the row to be."""
    rule, excluded = values["rule"], sum(bool(each.get("excluded")) for each in item["roster"])
    if item.get("outcome") in (None, TablingOutcome.ADOPTED):
        yield from ((f".{key}", _("This is missing.")) for key in ("rule", "party_kind") if not values[key])
    if rule != Rule.CONSENSUS_MINUS_ONE:
        if excluded:
            yield ".roster", _("Only under consensus minus one a party is left out.")
        return
    if excluded != 1:
        message = _("Consensus minus one leaves out exactly one party, named before the text is put on the table.")
        yield ".roster", message
    if not values["exclusion_ground"].strip():
        yield ".exclusion_ground", _("Record the ground for leaving this party out.")


def wrong_moments(item: dict[str, Any], values: dict[str, Any], before: Tabling | None, tz: str) -> Wrong:
    """Everything happens from the tabling on, and before the tabling ends."""
    begin, now = values["opened_at"], timezone.now()
    if begin > now:
        yield ".opened_at", _("This moment is still to come.")
    if before is not None and begin < before.opened_at:
        yield ".opened_at", _("This is before the round before.")
    for path, each in numbered(item, "roster", ""):
        if "left_at" in each:
            yield from _outside(f"{path}.left_at", moments.parse(each["left_at"], tz), begin)
    stated = item.get("provisional")
    if stated is not None:
        yield from _outside(".provisional.at", moments.parse(stated["at"], tz), begin)
        if item.get("outcome") not in CONFIRMED:
            yield ".provisional", _("How it ended does not fit what the chair stated at a gavel ad referendum.")


def wrong_end(item: dict[str, Any], begin: dt.datetime, adopted_at: dt.datetime | None, tz: str) -> Wrong:
    if "closed_at" not in item:
        return
    end = moments.parse(item["closed_at"], tz)
    said = [moments.parse(each["at"], tz) for each in item.get("positions", [])]
    left = [moments.parse(each["left_at"], tz) for each in item["roster"] if "left_at" in each]
    last = max([begin, *said, *left, *([adopted_at] if adopted_at else [])])
    yield from _outside(".closed_at", end, last)


def wrong_values(item: dict[str, Any], values: dict[str, Any]) -> Wrong:
    """Joining ad referendum is said where the terms know it; of a round whose terms are unknown nobody can say."""
    if values["ad_referendum_allowed"] or not values["rule"]:
        return
    for path, each in numbered(item, "positions", ""):
        if each["value"] == PositionValue.JOIN_AD_REFERENDUM:
            yield f"{path}.value", _("Joining ad referendum is not allowed in this conference.")


def wrong_round(item: dict[str, Any], values: dict[str, Any]) -> Wrong:
    """A seal is opened once, before the decision; before that nobody can tell what was said."""
    opened = values["disclosed_at"]
    is_sealed = values["disclosure"] == Disclosure.SEALED
    if values["rule"] == Rule.SILENCE and values["disclosure"] != Disclosure.DESK:
        yield ".disclosure", _("Under the silence procedure positions are for the chair and the team.")
    if ("disclosed_by" in item and opened is None) or (opened is not None and not is_sealed):
        yield ".disclosed_at", _("Only a sealed round of positions is closed.")
    elif opened is not None:
        yield from _outside(".disclosed_at", opened, values["opened_at"])
    elif is_sealed:
        if item.get("positions"):
            yield ".positions", _("This round of positions is sealed: what was said in it is not told.")
        if item.get("calls"):
            yield ".calls", _("Nobody is asked for objections while a round of positions is sealed.")
        if item.get("outcome") == TablingOutcome.ADOPTED or item.get("provisional"):
            yield ".disclosed_at", _("Nothing is decided on positions that are sealed.")


def _outside(path: str, at: dt.datetime, begin: dt.datetime) -> Wrong:
    if at > timezone.now():
        yield path, _("This moment is still to come.")
    elif at < begin:
        yield path, _("This is before what it follows.")
