"""Texts and documents: everything named, every moment real, and a record that its hash bears out."""

import hashlib
from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file.checking.clock import check_day, check_moments
from apps.exchange.forum_file.checking.known import Known, no_twins, rows_of
from apps.exchange.forum_file.checking.log import check_log
from apps.exchange.forum_file.checking.negotiation import check_negotiation, check_who
from apps.exchange.forum_file.checking.places import each
from apps.exchange.forum_file.checking.tablings import check_tablings
from apps.exchange.forum_file.errors import Problems
from apps.statements.paragraphs import tree

DECIDED = ("adopted", "superseded")
NOTICED = ("queued_at", "sent_at", "failed_at", "seen_at", "handed_at")


def check_texts(known: Known, path: str, edition: dict[str, Any], tz: str) -> None:
    sittings = {row.get("uid") for _at, row in each(edition, "sessions", path)}
    for place, text in each(edition, "texts", path):
        _check_text(known, place, text, sittings, tz)
    for place, document in each(edition, "documents", path):
        _check_document(known, place, document, tz)


def _check_text(known: Known, path: str, text: dict[str, Any], sittings: set, tz: str) -> None:
    problems = known.problems
    check_day(problems, path, text, ("dated_on",))
    check_moments(problems, path, text, ("tabled_at", "deadline", "amendments_until"), tz)
    known.refer("documents", f"{path}.document", text.get("document"))
    known.refer("texts", f"{path}.superseded_by", text.get("superseded_by"))
    for kind in ("parties", "positions", "annexes"):
        _check_parties(known, path, text, kind, tz)
    check_moments(problems, f"{path}.ad_referendum", text.get("ad_referendum") or {}, ("at",), tz)
    for place, tabling in each(text, "tablings", path):
        check_moments(problems, place, tabling, ("opened_at", "closed_at", "deadline", "disclosed_at"), tz)
        check_moments(problems, f"{place}.provisional", tabling.get("provisional") or {}, ("at",), tz)
        _check_parties(known, place, tabling, "roster", tz)
        _check_parties(known, place, tabling, "positions", tz)
        for spot, gavel in each(tabling, "gavels", place):
            check_moments(problems, spot, gavel, ("gavelled_at", "ended_at"), tz)
            check_moments(problems, f"{spot}.stated", gavel.get("stated") or {}, ("at",), tz)
        for spot, call in each(tabling, "calls", place):
            check_moments(problems, spot, call, ("opened_at", "ended_at"), tz)
            if "person" in call or "delegation" in call:
                check_who(known, spot, call)
        for spot, start in each(tabling, "silence", place):
            check_moments(problems, spot, start, ("opened_at", "deadline", "ended_at"), tz)
            _check_parties(known, spot, start, "notices", tz)
            _check_parties(known, spot, start, "replies", tz)
        for spot, entry in each(tabling, "roster", place):
            if bool(entry.get("left_at")) != bool(entry.get("letter")):
                problems.add(spot, _("A party leaves by its own letter: give both, “left_at” and “letter”."))
    check_tablings(known, path, text)
    check_negotiation(known, path, text, sittings, tz)
    check_log(known.problems, path, text, tz)
    for place, revision in each(text, "revisions", path):
        _check_revision(known, place, revision, text.get("working_language"), tz)
    if text.get("state") in DECIDED and not text.get("record"):
        problems.add(f"{path}.record", _("An adopted text needs its record."))
    if text.get("record"):
        _check_record(known, f"{path}.record", text["record"], tz)


def _check_parties(known: Known, path: str, item: dict[str, Any], kind: str, tz: str) -> None:
    for place, row in each(item, kind, path):
        check_who(known, place, row)
        check_moments(known.problems, place, row, ("at", "withdrawn_at", "left_at", *NOTICED), tz)
        known.refer("people", f"{place}.given_by", row.get("given_by"))
        known.refer("people", f"{place}.to", row.get("to"))


def _check_revision(known: Known, path: str, revision: dict[str, Any], language: str | None, tz: str) -> None:
    """The working language has everything; a language that has words or a title has a status too."""
    problems, language = known.problems, revision.get("working_language", language)
    check_moments(problems, path, revision, ("frozen_at", "translations_frozen_at"), tz)
    titles, statuses = revision.get("titles") or {}, revision.get("languages") or {}
    if language not in titles:
        problems.add(f"{path}.titles", _("The title in the working language is missing."))
    if statuses.get(language) != "authentic":
        problems.add(f"{path}.languages", _("The working language is always authentic."))
    _check_languages(known, path, revision, titles, "titles", statuses, tz)
    list(no_twins(problems, rows_of(revision, "paragraphs", path), "uid"))
    _check_levels(problems, path, revision)
    for spot, paragraph in each(revision, "paragraphs", path):
        words = paragraph.get("texts") or {}
        if language not in words:
            problems.add(f"{spot}.texts", _("The words in the working language are missing."))
        _check_languages(known, spot, paragraph, words, "texts", statuses, tz)


def _check_levels(problems: Problems, path: str, item: dict[str, Any]) -> None:
    rows = rows_of(item, "paragraphs", path)
    found = [row.get("level", 1) for _place, row in rows]
    if not all(isinstance(level, int) for level in found):
        return  # refused already
    if (at := tree.broken_at(found)) is not None:
        problems.add(f"{rows[at][0]}.level", _("This paragraph has nothing to stand under."))


def _check_languages(known: Known, path: str, item: dict, said: dict, key: str, statuses: dict, tz: str) -> None:
    for code in said:
        if code not in statuses:
            known.problems.add(f"{path}.{key}.{code}", _("“languages” does not say what this language is."))
    for code, proofread in (item.get("proofread") or {}).items():
        check_moments(known.problems, f"{path}.proofread.{code}", proofread or {}, ("at",), tz)


def _check_record(known: Known, path: str, record: dict[str, Any], tz: str) -> None:
    check_moments(known.problems, path, record, ("adopted_at",), tz)
    canonical, said = record.get("canonical"), record.get("sha256")
    if canonical and said and hashlib.sha256(canonical.encode()).hexdigest() != said:
        message = _("The adopted text does not have this hash: the record cannot be believed.")
        known.problems.add(f"{path}.sha256", message)


def _check_document(known: Known, path: str, document: dict[str, Any], tz: str) -> None:
    check_day(known.problems, path, document, ("dated_on",))
    for place, corrigendum in each(document, "corrigenda", path):
        check_day(known.problems, place, corrigendum, ("approved_on",))
    by_sequence: dict[int, list] = {}
    for place, corrigendum in rows_of(document, "corrigenda", path):
        by_sequence.setdefault(corrigendum.get("sequence") or 0, []).append((place, corrigendum))
    for corrigenda in by_sequence.values():
        list(no_twins(known.problems, corrigenda, "language"))
    by_sequence = {}
    for place, version in rows_of(document, "versions", path):
        by_sequence.setdefault(version.get("sequence") or 1, []).append((place, version))
    for versions in by_sequence.values():
        list(no_twins(known.problems, versions, "language"))
    for place, version in each(document, "versions", path):
        _check_levels(known.problems, place, version)
        moments = ("embargo_until", "published_at", "retracted_at")
        check_moments(known.problems, f"{place}.publication", version.get("publication") or {}, moments, tz)
