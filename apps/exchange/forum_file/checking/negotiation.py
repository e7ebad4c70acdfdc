"""How a text was negotiated: everything that is named is of this text, and nothing is decided in two ways."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.core.guards.plain_text import validate_line
from apps.exchange.forum_file.checking.brackets import check_brackets
from apps.exchange.forum_file.checking.clock import check_follows, check_moments
from apps.exchange.forum_file.checking.known import Known, no_twins, rows_of
from apps.exchange.forum_file.checking.places import each
from apps.exchange.forum_file.checking.revisions import check_revision
from apps.exchange.forum_file.errors import Problems
from apps.statements.amendment_life import PENDING
from apps.statements.choices import AmendmentOp, AmendmentState, DispositionKind, SponsorRole, State
from apps.statements.paragraphs.brackets import LEFT_OUT, has_square_bracket
from apps.statements.text_life import UNDECIDED

NEVER_CIRCULATED = (State.PLANNED, State.DRAFTING)  # and no way leads back there
OF_A_PARAGRAPH = (AmendmentOp.REPLACE, AmendmentOp.DELETE, AmendmentOp.MOVE)
WITHOUT_WORDS = (AmendmentOp.DELETE, AmendmentOp.MOVE)
PLACES = ("target", "after", "base_parent")
DISPOSED = ("prepared_at", "answered_at", "listed_at", "pulled_at", "settled_at")
NEVER_ADMITTED = (
    AmendmentState.SUBMITTED,
    AmendmentState.INADMISSIBLE,
    AmendmentState.WITHDRAWN,
    AmendmentState.LAPSED,
)
ONCE_ADMITTED = sorted(set(AmendmentState) - set(NEVER_ADMITTED))
NEEDS_REASON = (DispositionKind.NOT_RETAINED, DispositionKind.REFER)


def check_negotiation(known: Known, path: str, text: dict[str, Any], sittings: set, tz: str) -> None:
    problems, uids = known.problems, _paragraphs(text)
    for part in ("amendments", "brackets", "referrals", "agreements"):
        if text.get(part) and text.get("state") in NEVER_CIRCULATED:
            problems.add(f"{path}.{part}", _("A text that was never circulated has none."))
    for place, revision in each(text, "revisions", path):
        _check_circulations(problems, place, revision, text, tz)
    amendments = rows_of(text, "amendments", path)
    list(no_twins(problems, amendments, "number"))
    parties = {_key(party) for _at, party in each(text, "parties", path)}
    for place, item in amendments:
        _check_amendment(problems, place, item, text, tz)
        _check_places(problems, place, item, PLACES, uids)
        _check_sponsors(known, place, item, parties, tz)
        _check_rebases(problems, place, item, tz)
        _check_dispositions(known, place, item, tz)
    for place, item in rows_of(text, "brackets", path):
        _check_places(problems, place, item, PLACES, uids)
    check_brackets(problems, path, text, tz)
    for place, item in rows_of(text, "referrals", path):
        _check_referral(known, place, item, uids, tz)
    for place, item in each(text, "agreements", path):
        _check_places(problems, place, item, ("paragraph",), uids)
        _check_agreement(known, place, item, sittings, tz)


def check_who(known: Known, path: str, item: dict[str, Any]) -> None:
    if bool(item.get("person")) == bool(item.get("delegation")):
        known.problems.add(path, _("Name one “delegation” or one “person”."))
    known.refer("people", f"{path}.person", item.get("person"))
    known.refer("delegations", f"{path}.delegation", item.get("delegation"))


def _paragraphs(text: dict[str, Any]) -> set[str]:
    """Of whatever revision, and those that are in none of them any more."""
    rows = [row for _at, revision in each(text, "revisions", "") for _spot, row in each(revision, "paragraphs", "")]
    rows += [row for _at, row in each(text, "lineage", "")]
    return {uid for row in rows if (uid := row.get("uid"))}


def _check_places(problems: Problems, path: str, item: dict[str, Any], keys: Iterable[str], uids: set[str]) -> None:
    for key in keys:
        if item.get(key) and item[key] not in uids:
            problems.add(f"{path}.{key}", _("No paragraph of this text has this “uid”."))


def _check_circulations(problems: Problems, path: str, revision: dict[str, Any], text: dict[str, Any], tz: str) -> None:
    rows = rows_of(revision, "circulations", path)
    if rows and text.get("state") in NEVER_CIRCULATED:
        problems.add(f"{path}.circulations", _("How it was circulated does not fit the state of the text."))
    if rows and not revision.get("frozen_at"):
        problems.add(f"{path}.frozen_at", _("Only words that are fixed are circulated: say since when they are."))
    list(no_twins(problems, rows, "circle"))
    for place, row in rows:
        check_moments(problems, place, row, ("at",), tz, past=True)


def _check_amendment(problems: Problems, path: str, item: dict[str, Any], text: dict[str, Any], tz: str) -> None:
    op, words = item.get("op"), item.get("text") or ""
    check_moments(problems, path, item, ("submitted_at", "admitted_at", "contested_at"), tz, past=True)
    check_revision(problems, f"{path}.base_revision", item.get("base_revision"), text)
    if item.get("base_chapeau") and not item.get("base_parent"):
        problems.add(f"{path}.base_parent", _("Name the paragraph that said these words."))
    beneath = item.get("after") if op == AmendmentOp.INSERT else None
    if item.get("under") and (beneath is None or beneath != item.get("base_parent")):
        message = _("Only what is inserted stands under a paragraph: name it as “after” and as “base_parent”.")
        problems.add(f"{path}.under", message)
    if op and (op in OF_A_PARAGRAPH) != bool(item.get("target")):
        problems.add(f"{path}.target", _("Name the paragraph that is changed, taken out or moved, and only then."))
    if op and (op in WITHOUT_WORDS) == bool(words):
        problems.add(f"{path}.text", _("Give the new words, but none where a paragraph is taken out or moved."))
    if has_square_bracket(words):
        problems.add(f"{path}.text", str(LEFT_OUT))
    if item.get("state") in ONCE_ADMITTED and not item.get("admitted_at"):
        problems.add(f"{path}.admitted_at", _("Say when it was admitted."))
    check_follows(problems, f"{path}.admitted_at", item.get("admitted_at"), item.get("submitted_at"), tz)
    if item.get("state") in PENDING and text.get("state") not in UNDECIDED:
        problems.add(f"{path}.state", _("Nothing waits beside a text that has ended."))
    numbers = {row.get("number") for _at, row in each(text, "amendments", "")}
    if (parent := item.get("parent")) and not (parent in numbers and parent < (item.get("number") or 0)):
        problems.add(f"{path}.parent", _("No amendment before this one has this number."))
    if (by := item.get("overtaken_by")) and (by not in numbers or by == item.get("number")):
        problems.add(f"{path}.overtaken_by", _("No other amendment to this text has this number."))


def _check_sponsors(known: Known, path: str, item: dict[str, Any], parties: set[str], tz: str) -> None:
    """Who has let go, or carried what is settled, may be a party no more; who carries what waits is one."""
    problems, rows = known.problems, rows_of(item, "sponsors", path)
    standing = [row for row in rows if not row[1].get("left_at")]
    for key in ("delegation", "person"):
        list(no_twins(problems, standing, key))
    for place, row in rows:
        check_who(known, place, row)
        check_moments(problems, place, row, ("joined_at", "left_at"), tz, past=True)
        check_follows(problems, f"{place}.left_at", row.get("left_at"), row.get("joined_at"), tz)
        known.refer("people", f"{place}.given_by", row.get("given_by"))
        if bool(row.get("given_by")) != bool(row.get("as")):
            problems.add(place, _("Give both “given_by” and “as”, or neither."))
        if row.get("person") and row.get("given_by"):
            problems.add(f"{place}.given_by", _("An individual speaks in person."))
    for place, row in standing:
        carries = row.get("role") == SponsorRole.SPONSOR and item.get("state") in PENDING
        named = row.get("delegation") or row.get("person")
        if carries and named and _key(row) not in parties:
            problems.add(place, _("This is no party to the text."))


def _check_rebases(problems: Problems, path: str, item: dict[str, Any], tz: str) -> None:
    for place, row in each(item, "rebases", path):
        check_moments(problems, place, row, ("at",), tz, past=True)
        if has_square_bracket(row.get("confirmed") or ""):
            problems.add(f"{place}.confirmed", str(LEFT_OUT))


def _check_dispositions(known: Known, path: str, item: dict[str, Any], tz: str) -> None:
    problems, rows = known.problems, rows_of(item, "dispositions", path)
    list(no_twins(problems, rows, "version"))
    for place, row in rows:
        check_moments(problems, place, row, DISPOSED, tz, past=True)
        if row.get("kind") in NEEDS_REASON and not row.get("reason"):
            problems.add(f"{place}.reason", _("Give the reason."))
        if bool(row.get("answer")) != bool(row.get("answered_at")):
            problems.add(f"{place}.answered_at", _("Give both “answer” and “answered_at”, or neither."))
        if bool(row.get("pulled_by")) != bool(row.get("pulled_at")):
            problems.add(f"{place}.pulled_at", _("Give both “pulled_by” and “pulled_at”, or neither."))
        if row.get("pulled_by"):
            check_who(known, f"{place}.pulled_by", row["pulled_by"])
        after = row.get("pulled_at") or row.get("settled_at")
        if after and not row.get("listed_at") or (row.get("pulled_at") and row.get("settled_at")):
            problems.add(place, _("What was pulled or settled was on the list before, and never both."))
        check_follows(problems, f"{place}.pulled_at", row.get("pulled_at"), row.get("listed_at"), tz)


def _check_referral(known: Known, path: str, item: dict[str, Any], uids: set[str], tz: str) -> None:
    problems = known.problems
    check_moments(problems, path, item, ("referred_at", "returned_at"), tz, past=True)
    check_moments(problems, path, item, ("report_by",), tz)
    given = set(item.get("paragraphs") or [])
    if not given <= uids:
        problems.add(f"{path}.paragraphs", _("No paragraph of this text has this “uid”."))
    if not set(item.get("returned") or []) <= given:
        problems.add(f"{path}.returned", _("A group brings back what it was given."))
    if bool(item.get("returned_at")) != bool(item.get("returned_by")):
        problems.add(f"{path}.returned_at", _("Give both “returned_at” and “returned_by”, or neither."))
    if item.get("returned") and not item.get("returned_at"):
        problems.add(f"{path}.returned", _("Say when it was brought back."))
    for place, row in each(item, "members", path):
        check_who(known, place, row)


def _check_agreement(known: Known, path: str, item: dict[str, Any], sittings: set, tz: str) -> None:
    problems = known.problems
    check_moments(problems, path, item, ("at",), tz, past=True)
    if item.get("session") and item["session"] not in sittings:
        problems.add(f"{path}.session", _("No session of this edition has this “uid”."))
    for place, row in [*each(item, "present", path), *each(item, "silent", path)]:
        if row.get("delegation") or row.get("person"):
            check_who(known, place, row)
        try:
            validate_line(row.get("name") or "")
        except ValidationError as error:
            problems.add(f"{place}.name", " ".join(error.messages))


def _key(item: dict[str, Any]) -> str:
    return f"person {item['person']}" if item.get("person") else f"delegation {item.get('delegation')}"
