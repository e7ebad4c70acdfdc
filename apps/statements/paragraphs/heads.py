"""Lines that stand over others or under everything: articles and chapters, place and date, signatures."""

import re

from apps.statements.paragraphs.lines import ENDINGS

HEADING_LETTERS = 90
MARKED = re.compile(r"#{1,6}\s+(?=\S)")
_COUNT = r"(?:\d{1,3}(?:\.\d{1,2})?|[IVXLC]{1,7}|premier|première|1er|1re|first)"
_HAN = r"[\d〇一二三四五六七八九十百]{1,5}"
_PARTS = re.compile(
    rf"(?:Article|Articles|Art\.|Artikel|Art[íi]culo|Articolo|Статья|§|Chapter|Chapitre|Kapitel|Cap[íi]tulo|Capitolo|Глава"
    rf"|Part|Section|Раздел|Title|Annex|Annexe|Appendix|Anlage|Приложение|Зүйл|Бүлэг)\s*{_COUNT}"
    rf"|第\s*{_HAN}\s*[条條章節节部編编款]|제\s*\d{{1,3}}\s*[조장절부편](?:의\s*\d{{1,2}})?"
    r"|(?:附件|附録|附录|別紙|別添|부속서|붙임)\s*[\d〇一二三四五六七八九十IVX]{0,3}"
    r"|\d{1,3}\s*(?:(?:дүгээр|дугаар)\s*|-?\s*р\s*)(?:зүйл|бүлэг|хэсэг)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\s*[(（【][^)）】]{1,40}[)）】]")
_PARTED = re.compile(r"\s*[.:：．。–—-]\s+|\s*[:：．]\s*|[ \t]*[\t\u3000]+")
_MONTH = r"[^\W\d_]{3,12}\.?"
_DAY = (
    rf"(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s+(?:de\s+|of\s+)?{_MONTH},?\s+(?:de\s+)?\d{{4}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}"
    r"|(?:\d{4}|[〇零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日"
    r"|\d{4}\s*년\s*\d{1,2}\s*월\s*\d{1,2}\s*일|\d{4}\s*оны?\s*\d{1,2}.{1,12}сарын\s*\d{1,2}(?:-?\w+)?"
)
_DATED = re.compile(
    rf"(?:[^\d;:。；]{{0,60}}[,，、\s]\s*)?(?:{_DAY})(?:\s*(?:г\.|года|г))?[.。]?(?:[\s、，,]*[^\W\d]{{0,12}})?",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:For\s+(?:and\s+on\s+behalf\s+of\s+)?(?:the\s+)?(?:delegations?|governments?|republic|kingdom|secretariat|chair|host|"
    r"co-?chairs?)\b|On\s+behalf\s+of\b|\(?signed\)?\b|Done\s+(?:at|in)\b|Pour\s+(?:la|le|les)\s+(?:délégation|gouvernement)|"
    r"Für\s+(?:die|das)\s+(?:Delegation|Regierung)|Por\s+(?:la|el)\s+(?:delegación|gobierno)|За\s+(?:делегацию|правительство)|"
    r"От\s+имени\b|Совершено\s+в\b|代表[:：]|署名|签署|簽署|서명|[_＿]{4,}|[.…]{6,}$)",
    re.IGNORECASE,
)


_NAMED = re.compile(
    r"(?:[^\W\d_a-z][.．][ \u00a0-]?){2,}[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2}"
)  # J. K. Example


def looks_like_a_title(text: str) -> bool:
    return len(text) <= HEADING_LETTERS and text[-1:] not in ENDINGS and not text[:1].islower()


def part(line: str) -> tuple[str, str] | None:
    """An article, chapter or annex: its heading, and the words that stand on the same line; None for prose."""
    match = _PARTS.match(line)
    if match is None or not match[0]:
        return None
    head, rest = match[0], line[match.end() :]
    if title := _TITLE.match(rest):
        head, rest = head + title[0], rest[title.end() :]
        return head, rest.strip()
    if not rest.strip(" \t.:：．。"):
        return line.strip(), ""
    parted = _PARTED.match(rest) or (re.match(r"\s+", rest) if not line[0].isascii() else None)
    if parted is None:
        return None
    words = rest[parted.end() :].strip()
    return (line, "") if looks_like_a_title(words) and words[:1].isupper() else (head, words)


def is_bare(line: str) -> bool:
    """An article or chapter without a title on its line."""
    return _PARTS.fullmatch(line.rstrip(" .:：．。")) is not None


def signs_off(line: str) -> bool:
    """Place and date of the whole text, or who signs for whom."""
    if len(line) > HEADING_LETTERS:
        return False
    return bool(_DATED.fullmatch(line) or _SIGNED.match(line) or _NAMED.fullmatch(line))
