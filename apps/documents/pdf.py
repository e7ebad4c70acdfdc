"""A language version as PDF, set by typst. The text goes in as data (JSON), so nothing in it can be markup.

There is a PDF of whatever stands in the register: a letter for which there is no face is a box with its code.
"""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typst
from django.core.cache import cache
from django.utils import translation
from django.utils.translation import gettext as _

from apps.core.clocks.times import format_dates
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.documents import decision_words, fonts, language_choice
from apps.documents.models import LanguageVersion

TEMPLATE = Path(__file__).with_name("document.typ")
CACHE_SECONDS = 24 * 3600
LAYOUT = 6  # raise it when the template changes, so that no old page comes from the cache

LATIN = "Libertinus Serif"
CJK = {"ja": "Noto Sans CJK JP", "ko": "Noto Sans CJK KR", "zh-hans": "Noto Sans CJK SC"}
CJK_DEFAULT = "Noto Sans CJK JP"
SCRIPTS = {"zh-hans": {"lang": "zh", "region": "CN"}}
# Runs of letters between which no line ends by itself; East Asian ones end anywhere, Thai and its like by their words.
UNBROKEN = re.compile(
    r"[^\s\u0e00-\u0fff\u1000-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ud7ff\uf900-\ufaff\uff00-\uffef]{25,}"
)
STEP = 8  # letters of such a run after which its line may end


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
        first = [*([told] if told else []), *([str(language_choice.EARLIER)] if is_earlier else [])]
        return {
            **SCRIPTS.get(version.language, {"lang": version.language, "region": None}),
            "fonts": font_list(version.language),
            "forum": pick(document.conference.forum.names, version.language),
            "meeting": pick(document.conference.titles, version.language),
            "symbol": document.symbol,
            "date": format_dates(document.dated_on),
            "dated_on": [document.dated_on.year, document.dated_on.month, document.dated_on.day],
            "remarks": [*first, *language_choice.succession(document)],
            "title": version.title,
            "paragraphs": list(language_choice.paragraphs(version)),
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
        yield f"{version.document.symbol} · SHA-256 {version.document.sha256}"
    elif version.document.sha256:
        yield f"SHA-256 {version.document.sha256}"


def font_list(language: str) -> list[str]:
    """Faces in the order they are asked: an East Asian text never takes another language's forms of a character."""
    return [CJK[language], LATIN] if language in CJK else [LATIN, CJK_DEFAULT]


def render(content: dict[str, Any]) -> bytes:
    """Typeset `content`; tagged PDF for screen readers (PDF/UA-1). No network, and no file but the template.

    Should the typesetter refuse it all the same, it comes without that promise: better a plain PDF than none.
    """
    year, month, day = content["dated_on"]
    options: dict[str, Any] = {
        "sys_inputs": {"content": json.dumps(_in_runs(content), ensure_ascii=False)},
        "font_paths": fonts.fonts(),
        "timestamp": int(dt.datetime(year, month, day, 12, tzinfo=dt.UTC).timestamp()),
    }
    try:
        return typst.compile(TEMPLATE.read_bytes(), pdf_standards="ua-1", **options)
    except typst.TypstError:
        return typst.compile(TEMPLATE.read_bytes(), **options)


def _in_runs(content: dict[str, Any]) -> dict[str, Any]:
    """The same with everything that is printed as runs."""
    several = {name: [_runs(text) for text in content[name]] for name in ("remarks", "facts")}
    single = {name: _runs(content[name]) for name in ("forum", "meeting", "note", "date", "permalink")}
    rows = [{**row, "label": _runs(row["label"]), "runs": _runs(row["text"])} for row in content["paragraphs"]]
    return {**content, **several, **single, "paragraphs": rows, "heading": _runs(content["title"])}


def _runs(text: str) -> list[dict[str, str]]:
    """Words, places where a line may end inside a word, and the codes of letters that are drawn as boxes."""
    found: list[dict[str, str]] = []
    for words, letter in fonts.in_print(text):
        found += _breakable(words)
        if letter:
            found.append({"box": fonts.code(letter)})
    return found


def _breakable(words: str) -> Iterator[dict[str, str]]:
    at = 0
    for run in UNBROKEN.finditer(words):
        letters = list(fonts.in_letters(run[0]))
        yield {"words": words[at : run.start()]}
        for start in range(0, len(letters), STEP):
            yield {"words": "".join(letters[start : start + STEP])}
            yield {"break": ""}
        at = run.end()
    yield {"words": words[at:]}


def hash_lines(sha256: str) -> str:
    """A hash in groups of eight, to be read aloud or compared by eye."""
    return " ".join(sha256[start : start + 8] for start in range(0, len(sha256), 8))
