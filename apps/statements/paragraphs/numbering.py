"""What a paragraph can be numbered with, in any script, and the Latin counterpart by which languages align.

A mark belongs to a series (`style`), in which it has a place (`value`). One line can be read in several ways: "i." is
the first Roman numeral or the ninth letter; which one it is, only the lines around it say.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

HAN = "一二三四五六七八九"
IN_FULL = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾", "一二二三三四五六六七八九十")  # as on contracts
HANGUL, JAMO = "가나다라마바사아자차카타파하", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"
IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
RUSSIAN, MONGOLIAN = "абвгдежзиклмнопрстуфхцчшщэюя", "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя"
LATIN = "abcdefghijklmnopqrstuvwxyz"
ROMAN = (("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))
LONGEST_ROMAN = 89
LONGEST = 20  # letters of a mark
NARROW = {code: code - 0xFEE0 for code in [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)]}

NUMBER, LETTER, SMALL_ROMAN, ROMAN_CAPITAL, CAPITAL, SIGN = "number", "letter", "roman", "ROMAN", "CAPITAL", "sign"
PREAMBULAR = "preambular"
LABELS = {"PP": PREAMBULAR, "OP": NUMBER}  # how the paragraphs of resolutions are spoken of
BULLETS = "•·▪◦‣●○■□◆◇►▶➢➤✓✔❖❑❒∙⁃・"
BULLET = re.compile(rf"(?:[{BULLETS}]\s*|[-–—−*]\s+)(?=\S)")
DASHES = "-–—−"

_BLANK = r"[ \t\u00a0\u2000-\u200a\u202f\u3000]"
_BEFORE, _AFTER = "[(（]", r"[)）]\s*(?=\S)"
_DOT = rf"(?:[.．]{_BLANK}+|[．、。]\s*|[\t\u3000]+)(?=\S)"
_BRACKET = rf"(?:[)）]\s*|/{_BLANK}+)(?=\S)"


@dataclass(frozen=True)
class Mark:
    """`end` is where the words begin; `weak`: it may as well be an initial or a word of prose."""

    style: str
    value: int
    end: int
    family: str
    printed: str
    weak: bool = False
    suffix: str = ""

    def number(self, *, nested: bool) -> str:
        """Its Latin counterpart: "1" for 一、 and ①, "(a)" for (а), 가. and ア; "(1)" where it stands below another."""
        if self.family == SIGN:
            return self.printed
        if self.family == PREAMBULAR:
            return ""
        if self.family == NUMBER:
            if "." in self.printed:
                return self.printed
            return f"({self.value})" if nested else f"{self.value}{self.suffix}"
        if self.family == LETTER:
            return f"({in_letters(self.value)})"
        if self.family == CAPITAL:
            return f"{in_letters(self.value).upper()}."
        numeral = in_roman(self.value)
        return f"({numeral})" if self.family == SMALL_ROMAN else f"{numeral.upper()}."


def in_letters(value: int) -> str:
    """a … z, aa, bb …"""
    times, place = divmod(value - 1, len(LATIN))
    return LATIN[place] * (times + 1)


def in_roman(value: int) -> str:
    found = ""
    for numeral, worth in ROMAN:
        times, value = divmod(value, worth)
        found += numeral * times
    return found


def roman_value(text: str) -> int:
    """0 for what is no Roman numeral up to 89."""
    value, rest = 0, text.lower()
    for numeral, worth in ROMAN:
        while rest.startswith(numeral):
            value, rest = value + worth, rest[len(numeral) :]
    return value if not rest and value <= LONGEST_ROMAN and in_roman(value) == text.lower() else 0


def han_value(text: str) -> int:
    """The value of a Chinese numeral below a hundred, or of digits; 0 for anything else."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return HAN.find(text) + 1 if len(text) == 1 else 0
    parts = [HAN.find(each) + 1 if each else fallback for each, fallback in ((tens, 1), (ones, 0))]
    known = all(not each or (len(each) == 1 and each in HAN) for each in (tens, ones))
    return parts[0] * 10 + parts[1] if known else 0


def _letters(order: str) -> Callable[[str], int]:
    return lambda text: order.find(text[0].lower()) + 1 if text and len(set(text)) == 1 and len(text) <= 2 else 0


def _latin(text: str) -> int:
    place = LATIN.find(text[0].lower()) + 1
    return place + len(LATIN) * (len(text) - 1) if len(set(text)) == 1 and len(text) <= 2 else 0


_SHAPES: list[tuple[str, str, Callable[[str], int], str, bool]] = []


def _series(name: str, letters: str, value: Callable[[str], int], family: str, *, dots: bool = True) -> None:
    """The three ways of writing a series: "(a)", "a)" and "a."."""
    _SHAPES.append((f"({name})", rf"{_BEFORE}({letters}){_AFTER}", value, family, False))
    _SHAPES.append((f"{name})", rf"({letters}){_BRACKET}", value, family, False))
    if dots:
        _SHAPES.append((f"{name}.", rf"({letters}){_DOT}", value, family, True))


_series("a", "[a-z]{1,2}", _latin, LETTER)
_series("i", "[ivxl]{1,7}", roman_value, SMALL_ROMAN)
_series("A", "[A-Z]{1,2}", _latin, CAPITAL)
_series("I", "[IVXL]{1,7}", roman_value, ROMAN_CAPITAL)
for _order in (RUSSIAN, MONGOLIAN):  # of one series with the Latin ones: whoever types "а" may press either key
    _series("a", "[а-яёөү]", _letters(_order), LETTER)
    _series("A", "[А-ЯЁӨҮ]", _letters(_order), CAPITAL)
_series("가", f"[{HANGUL}]", _letters(HANGUL), LETTER)
_series("ㄱ", f"[{JAMO}]", _letters(JAMO), LETTER)
_series("ア", f"[{KANA}]", _letters(KANA), LETTER)
_series("イ", f"[{IROHA}]", _letters(IROHA), LETTER)
_series("一", f"[{HAN}十]{{1,3}}", han_value, NUMBER)
_series("壹", "[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3}", lambda text: han_value(text.translate(IN_FULL)), NUMBER)
_SHAPES.append(("項", rf"第?([\d{HAN}十]{{1,3}})\s*[項项항]\s+(?=\S)", han_value, NUMBER, False))
_SHAPES.append(("(1)", rf"{_BEFORE}(\d{{1,3}}){_AFTER}", int, NUMBER, False))
_SPACED_KANA = re.compile(rf"([{KANA}])[ \u3000]+(?=\S)")
_PATTERNS = [(name, re.compile(shape), value, family, weak) for name, shape, value, family, weak in _SHAPES]
_DECIMAL = re.compile(
    r"(\d{1,3})\s?(bis|ter|quater|quinquies|[a-z](?=[.)]))?"
    rf"(?:[.](?:{_BLANK}+|(?=[^\x00-\x7f]|[A-Z]))|([)）]|/(?=\s+[^\s\d]))(?:\s+|(?=[^\x00-\x7f]|[A-Z]))|[．、。]\s*|[\t\u3000]+)"
    r"(?=\S)"
)
_DASHED = re.compile(r"(\d{1,3})\s*[-–—]\s+(?=[^\W\d_])")
_KEYCAP = re.compile(r"(\d)\ufe0f?\u20e3\s*(?=\S)")
_BELOW = re.compile(r"(\d{1,3}(?:[.．]\d{1,3})+)[.．]?" + _BLANK + r"+(?=\S)")
_LABEL = re.compile(
    r"[\[(（]?(PP|OP)[ \u00a0]?(\d{1,3})(?:[ \u00a0]?(bis|ter|quater|quinquies)(?!\w)|([a-z])(?!\w))?"
    r"(?:[\])）.:：．]+\s*|[ \t\u00a0\u3000]+)(?=\S)"
)
_INITIALS = re.compile(r"(?:[^\W\d_][.．][ \u00a0-]?)+[^\W\d_]")
_SPACED = re.compile(r"(\d{1,3}) +(?=[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])")
_ONE_SIGN = [  # first letter of a row of signs, how many, style, family
    ("①", 20, "①", NUMBER),
    ("❶", 10, "❶", NUMBER),
    ("➀", 10, "①", NUMBER),
    ("➊", 10, "❶", NUMBER),
    ("ⓐ", 26, "ⓐ", LETTER),
    ("Ⓐ", 26, "Ⓐ", CAPITAL),
    ("⑴", 20, "(1)", NUMBER),
    ("⒈", 20, "1.", NUMBER),
    ("⒜", 26, "(a)", LETTER),
    ("㊀", 10, "㊀", NUMBER),
    ("㈠", 10, "(一)", NUMBER),
    ("㉮", 14, "㉮", LETTER),
    ("㉠", 14, "㉠", LETTER),
    ("㈎", 14, "(가)", LETTER),
    ("㋐", 44, "㋐", LETTER),
    ("Ⅰ", 12, "I.", ROMAN_CAPITAL),
    ("ⅰ", 12, "i.", SMALL_ROMAN),
]
_GOES_ON = [("㉑", 15, "①", 20), ("㊱", 15, "①", 35), ("⓫", 10, "❶", 10)]  # … and the value before it


def marks(line: str) -> list[Mark]:
    """Every way to read the beginning of a line as a number, a letter or a bullet; none for prose."""
    line = line[:LONGEST].translate(NARROW) + line[LONGEST:]
    if line.startswith("o\t"):  # what is left of Word's round bullet
        return [Mark("•", 0, len(line) - len(line[1:].lstrip()), SIGN, "•")]
    if match := _LABEL.match(line):
        label, suffix = match[1], match[3] or match[4] or ""
        return [Mark(label, int(match[2]), match.end(), LABELS[label], match[2], suffix=suffix)]
    found = [*_decimals(line), *_signs(line)]
    for name, pattern, value, family, weak in _PATTERNS:
        if (match := pattern.match(line)) and (place := value(match[1])):
            if weak and family in (CAPITAL, ROMAN_CAPITAL) and _is_initials(line):
                continue
            found.append(Mark(name, place, match.end(), family, match[1], weak))
    if match := _SPACED_KANA.match(line):
        found.append(Mark("ア.", KANA.find(match[1]) + 1, match.end(), LETTER, match[1], True))
        found.append(Mark("イ.", IROHA.find(match[1]) + 1, match.end(), LETTER, match[1], True))
    if not found and (match := BULLET.match(line)):
        sign = "–" if line[0] in DASHES else "•"
        found.append(Mark(sign, 0, match.end(), SIGN, sign))
    return found


def _is_initials(line: str) -> bool:
    """J. K. Example is somebody, not the tenth of something."""
    match = _INITIALS.match(line)
    return match is not None and match[0].count(".") + match[0].count("．") > 1 and match[0] == match[0].upper()


def _decimals(line: str) -> Iterator[Mark]:
    if match := _BELOW.match(line):
        above, _dot, last = match[1].replace("．", ".").rpartition(".")
        yield Mark(f"{above}.n", int(last), match.end(), NUMBER, f"{above}.{int(last)}", True)
    elif match := _DECIMAL.match(line):
        style = "1)" if match[3] else "1."
        yield Mark(style, int(match[1]), match.end(), NUMBER, str(int(match[1])), False, match[2] or "")
    elif match := _SPACED.match(line):
        yield Mark("1 ", int(match[1]), match.end(), NUMBER, str(int(match[1])), True)
    elif match := _DASHED.match(line):
        yield Mark("1-", int(match[1]), match.end(), NUMBER, str(int(match[1])), True)
    elif match := _KEYCAP.match(line):
        yield Mark("1.", int(match[1]), match.end(), NUMBER, match[1])


def _signs(line: str) -> Iterator[Mark]:
    signs = [(*row, 0) for row in _ONE_SIGN] + [(first, count, style, NUMBER, n) for first, count, style, n in _GOES_ON]
    for first, count, style, family, before in signs:
        place = ord(line[0]) - ord(first) + 1 if line else 0
        if 1 <= place <= count:
            end = re.compile(r"[.．、)）]?\s*").match(line, 1)
            yield Mark(style, before + place, end.end() if end else 1, family, line[0])
