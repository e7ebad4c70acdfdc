"""A language version as PDF, set by typst. The text goes in as data (JSON), so nothing in it can be markup.

There is a PDF of whatever stands in the register: a letter for which there is no face is a box with its code.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.core.cache import cache
from django.utils import translation
from django.utils.translation import gettext as _

from apps.core.clocks.times import format_dates
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.typesetting import fonts
from apps.core.typesetting.setting import in_language, runs, typeset
from apps.documents import decision_words, language_choice
from apps.documents.models import LanguageVersion

TEMPLATE = Path(__file__).with_name("document.typ")
CACHE_SECONDS = 24 * 3600
LAYOUT = 7  # raise it when the template changes, so that no old page comes from the cache


def pdf_of(content: dict[str, Any]) -> bytes:
    """The PDF of what `content_of` says. Made once, then kept in the cache."""
    key = f"documents:pdf:{fingerprint(content)}"
    found = cache.get(key)
    if found is None:
        found = render(content)
        cache.set(key, found, CACHE_SECONDS)
    return found


def fingerprint(content: dict[str, Any]) -> str:
    """Another one for every other PDF, also where faces were added since."""
    said = json.dumps([LAYOUT, fonts.folders(), content], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:40]


def content_of(
    version: LanguageVersion, versions: Sequence[LanguageVersion], *, is_earlier: bool = False
) -> dict[str, Any]:
    """Everything that stands on the pages, worded in the language of the text where the product speaks it.

    `versions` are those the status note speaks of; the version's document comes from `with_succession`; `is_earlier`:
    another one has taken its place.
    """
    document = version.document
    page_language = version.language if version.language in language_choice.PAGE_LANGUAGES else "en"
    with translation.override(page_language):
        told = decision_words.told_by(document)
        corrected = language_choice.corrected_words(version, versions)
        earlier = str(language_choice.EARLIER) if is_earlier else ""
        first = [each for each in (told, corrected, earlier) if each]
        return {
            **in_language(version.language),
            "forum": pick(document.conference.forum.names, version.language),
            "meeting": pick(document.conference.titles, version.language),
            "symbol": document.symbol,
            "date": format_dates(document.dated_on),
            "dated_on": [document.dated_on.year, document.dated_on.month, document.dated_on.day],
            "remarks": [*first, *language_choice.succession(document)],
            "title": version.title,
            "paragraphs": list(language_choice.paragraphs(version)),
            "annexes": decision_words.annexes(document, version.language),
            "facts": list(_facts(version)),
            "note": language_choice.status_note(version, versions),
            "permalink": language_choice.permalink(document),
            "hashes": list(_hashes(version)),
            "page_of": _("Page %(page)s of %(pages)s") % {"page": "{page}", "pages": "{pages}"},
        }


def _facts(version: LanguageVersion) -> Iterator[str]:
    """How it was agreed, and the language with its status."""
    status = f"{CONTENT_LANGUAGES[version.language]} ({version.get_status_display()})"
    colon = _(": ")
    for label, value in [*decision_words.facts(version.document), (_("Language"), status)]:
        yield f"{label}{colon}{value}"


def _hashes(version: LanguageVersion) -> Iterator[str]:
    """The hash of the text as adopted; before it that of the corrigendum by which this version is authentic."""
    corrigendum = language_choice.corrigendum_of(version)
    if corrigendum is not None:
        yield f"{corrigendum.symbol} · SHA-256 {corrigendum.sha256}"
        if version.document.sha256:
            yield f"{version.document.symbol} · SHA-256 {version.document.sha256}"
    elif version.document.sha256:
        yield f"SHA-256 {version.document.sha256}"


def render(content: dict[str, Any]) -> bytes:
    """Typeset `content`, dated as the document is."""
    made = dt.datetime.combine(dt.date(*content["dated_on"]), dt.time(12), tzinfo=dt.UTC)
    return typeset(TEMPLATE, _in_runs(content), made)


def _in_runs(content: dict[str, Any]) -> dict[str, Any]:
    """The same with everything that is printed as runs."""
    several = {name: [runs(text) for text in content[name]] for name in ("remarks", "facts")}
    single = {name: runs(content[name]) for name in ("forum", "meeting", "note", "date", "permalink")}
    rows = [{**row, "label": runs(row["label"]), "runs": runs(row["text"])} for row in content["paragraphs"]]
    annexes = [
        {"title": runs(each["title"]), "symbol": each["symbol"], "note": runs(each["note"]),
         "paragraphs": [runs(line) for line in each["text"].splitlines() if line.strip()]}
        for each in content["annexes"]
    ]  # fmt: skip
    return {**content, "annexes": annexes, **several, **single, "paragraphs": rows, "heading": runs(content["title"])}


def hash_lines(sha256: str) -> str:
    """A hash in groups of eight, to be read aloud or compared by eye."""
    return " ".join(sha256[start : start + 8] for start in range(0, len(sha256), 8))
