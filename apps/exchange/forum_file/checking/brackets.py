"""Brackets of a text: what stands in them, and that what was chosen is one of it."""

from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file.checking.clock import check_follows, check_moments
from apps.exchange.forum_file.checking.known import no_twins, rows_of
from apps.exchange.forum_file.checking.places import each, plain
from apps.exchange.forum_file.errors import Problems
from apps.statements.choices import Origin, State
from apps.statements.paragraphs.brackets import LEFT_OUT, has_square_bracket
from apps.statements.text_life import PINNED

OF_AN_AMENDMENT = (Origin.AMENDMENT, Origin.NO_TEXT)
AS_IT_STOOD = (Origin.ORIGINAL, Origin.NO_TEXT)  # words that nobody wrote for these brackets


def check_brackets(problems: Problems, path: str, text: dict[str, Any], tz: str) -> None:
    rows = rows_of(text, "brackets", path)
    open_still = [row for row in rows if not row[1].get("closed_at")]
    amendments = {row.get("number") for _at, row in each(text, "amendments", path)}
    list(no_twins(problems, rows, "number"))
    list(no_twins(problems, open_still, "target"))
    for place, _item in open_still:
        if text.get("state") in {*PINNED, State.CLEAN}:
            problems.add(place, _("Text in brackets is not agreed: these are open, and the text is clean."))
    for place, item in rows:
        check_moments(problems, place, item, ("opened_at", "closed_at"), tz, past=True)
        check_follows(problems, f"{place}.closed_at", item.get("closed_at"), item.get("opened_at"), tz)
        alternatives = rows_of(item, "alternatives", place)
        list(no_twins(problems, alternatives, "number"))
        for spot, alternative in alternatives:
            _check_alternative(problems, spot, alternative, amendments, tz)
            _check_sources(problems, spot, alternative, alternatives)
        _check_choice(problems, place, item, alternatives)


def _check_alternative(problems: Problems, path: str, item: dict[str, Any], amendments: set, tz: str) -> None:
    origin, words = item.get("origin"), item.get("text") or ""
    check_moments(problems, path, item, ("retired_at",), tz, past=True)
    if origin and (origin == Origin.NO_TEXT) == bool(words):
        problems.add(f"{path}.text", _("An alternative has words, unless it is “no_text”."))
    if has_square_bracket(words) and origin not in AS_IT_STOOD:
        problems.add(f"{path}.text", str(LEFT_OUT))
    if item.get("amendment") and (origin not in OF_AN_AMENDMENT or item["amendment"] not in amendments):
        problems.add(f"{path}.amendment", _("This is not the wording of an amendment to this text."))


def _check_sources(
    problems: Problems, path: str, item: dict[str, Any], alternatives: list[tuple[str, dict[str, Any]]]
) -> None:
    before = {row.get("number") for _at, row in alternatives if (row.get("number") or 0) < (item.get("number") or 0)}
    for place, number in plain(item, "derived_from", path):
        if number not in before:
            problems.add(place, _("No alternative before this one has this number."))


def _check_choice(
    problems: Problems, path: str, item: dict[str, Any], alternatives: list[tuple[str, dict[str, Any]]]
) -> None:
    if bool(item.get("closed_at")) != bool(item.get("chosen")):
        problems.add(path, _("Brackets are closed by choosing: give both, “closed_at” and “chosen”."))
    standing = {row.get("number") for _at, row in alternatives if not row.get("retired_at")}
    if item.get("chosen") and item["chosen"] not in standing:
        problems.add(f"{path}.chosen", _("No alternative that stands in these brackets has this number."))
