"""A language version as PDF, set by typst. The text goes in as data (JSON), so nothing in it can be markup."""

import datetime as dt
import functools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import noto_cjk
import typst
from django.core.cache import cache
from django.utils import translation
from django.utils.translation import gettext as _

from apps.core.clocks.times import format_dates
from apps.documents import decision_words, language_choice
from apps.documents.models import LanguageVersion

TEMPLATE = Path(__file__).with_name("document.typ")
SYSTEM_FONTS = Path("/usr/share/fonts/opentype/noto")  # Debian's fonts-noto-cjk holds the same faces
CACHE_SECONDS = 24 * 3600
LAYOUT = 5  # raise it when the template changes, so that no old page comes from the cache

LATIN = "Libertinus Serif"
CJK = {"ja": "Noto Sans CJK JP", "ko": "Noto Sans CJK KR", "zh-hans": "Noto Sans CJK SC"}
CJK_DEFAULT = "Noto Sans CJK JP"
SCRIPTS = {"zh-hans": {"lang": "zh", "region": "CN"}}


@functools.cache
def fonts() -> typst.Fonts:
    """The faces of the noto-cjk wheel, else those of the system's folder, beside those built into typst."""
    try:
        folder = noto_cjk.otc_path("sans").parent
    except noto_cjk.FontNotInstalled:
        folder = SYSTEM_FONTS
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder)])


def pdf_of(version: LanguageVersion, versions: Sequence[LanguageVersion], *, is_earlier: bool = False) -> bytes:
    """The PDF of a version; `versions` are those the status note speaks of. Made once, then kept in the cache.

    The version's document comes from `with_succession`; `is_earlier`: another one has taken its place.
    """
    document = version.document
    statuses = "".join(f"{each.language}{each.status[0]}{each.sequence}" for each in versions)
    succession = ",".join([document.successor or "", *document.predecessors])
    key = f"documents:pdf:{LAYOUT}:{version.pk}:{is_earlier:d}:{statuses}:{succession}"
    found = cache.get(key)
    if found is None:
        found = render(content_of(version, versions, is_earlier=is_earlier))
        cache.set(key, found, CACHE_SECONDS)
    return found


def content_of(version: LanguageVersion, versions: Sequence[LanguageVersion], *, is_earlier: bool = False) -> dict:
    """Everything that stands on the pages, worded in the language of the text where the product speaks it."""
    document = version.document
    page_language = version.language if version.language in language_choice.PAGE_LANGUAGES else "en"
    with translation.override(page_language):
        told = decision_words.told_by(document)
        first = [*([told] if told else []), *([str(language_choice.EARLIER)] if is_earlier else [])]
        return {
            **SCRIPTS.get(version.language, {"lang": version.language, "region": None}),
            "fonts": font_list(version.language),
            "symbol": document.symbol,
            "date": format_dates(document.dated_on),
            "dated_on": [document.dated_on.year, document.dated_on.month, document.dated_on.day],
            "remarks": [*first, *language_choice.succession(document)],
            "title": version.title,
            "paragraphs": list(language_choice.paragraphs(version)),
            "note": language_choice.status_note(version, versions),
            "permalink": language_choice.permalink(document),
            "hashes": list(_hashes(version)),
            "page_of": _("Page %(page)s of %(pages)s") % {"page": "{page}", "pages": "{pages}"},
        }


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


def render(content: dict) -> bytes:
    """Typeset `content`; tagged PDF for screen readers (PDF/UA-1). No network, and no file but the template."""
    year, month, day = content["dated_on"]
    return typst.compile(
        TEMPLATE.read_bytes(),
        sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
        font_paths=fonts(),
        pdf_standards="ua-1",
        timestamp=int(dt.datetime(year, month, day, 12, tzinfo=dt.UTC).timestamp()),
    )


def hash_lines(sha256: str) -> str:
    """A hash in groups of eight, to be read aloud or compared by eye."""
    return " ".join(sha256[start : start + 8] for start in range(0, len(sha256), 8))
