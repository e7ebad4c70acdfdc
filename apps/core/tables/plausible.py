"""Whether a word is one: what bytes become in the wrong encoding has letters that no language puts together."""

import re
import unicodedata
from collections.abc import Iterable

LOOKED_AT = 200_000  # letters of a text, and different words in them, which are enough to know
MOST_WORDS = 1_000
SEPARATORS = re.compile(r"[\s,;|\"/()（）［］\[\]:：、，；。]+")
EDGES = ".'’‘“”„«»‹›-–—…!?！？・·&*#"
INSIDE = "'’-‐.·・&@_ー々〆ヶ"
LATIN = {
    "cp1252": [
        "áéíóúüñ", "àâæçéèêëîïôœùûüÿ", "äöüß", "àáâãçéêíóôõúü", "àèéìòùíîóú", "åäöéæøü", "éëïóöüèáíú", "áðéíóúýþæö",
    ],
    "cp1250": ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß"],
    "cp1254": ["çğıöşüâîû", "áéíóúüñ", "àâæçéèêëîïôœùûüÿ", "äöüß"],
    "cp1257": ["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž", "äöüß", "åäöæø"],
}  # fmt: skip
LATIN |= {"mac_roman": LATIN["cp1252"], "cp850": LATIN["cp1252"], "cp1256": ["àâçéèêëîïôœùûü"]}
VIETNAMESE = "aăâđeêioôơuưy"
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
# What no language puts side by side; a capital inside a word is none that a keyboard makes.
NEVER = re.compile("ă[oe]|[őű][aeiou]|[a-zà-öø-ÿ](?=[À-ÖØ-Þ])|[a-z](?=[ĀĂĄĆČĎĐĒĖĘĚĢĪĮĶĹĻĽŁŃŅŇŐŔŘŚŞŠŢŤŪŮŰŲŸŹŻŽŒ])")
SCRIPTS = {
    "cp1251": "Ѐ-ӿ", "koi8_r": "Ѐ-ӿ", "cp1253": "Ͱ-Ͽἀ-῿", "cp1255": "֐-׿", "cp1256": "؀-ۿ",
}  # fmt: skip
VOWELS = {"cp1251": "аеёиоуыэюяіїєў", "koi8_r": "аеёиоуыэюя", "cp1253": "αεηιουωάέήίόύώϊϋΐΰ"}
ACCENTED = re.compile("[άέήίόύώΐΰ]")
HAN, KANA, HANGUL = "\u3400-\u9fff\uf900-\ufaff々〆ヶ", "\u3040-\u30ff", "\uac00-\ud7a3"
HALF_KANA = re.compile("[\uff65-\uff9f]+")
EAST_ASIAN = {
    "cp932": re.compile(f"[{HAN}{KANA}\uff01-\uff5e\\dA-Z.・ー]+"),
    "euc_jp": re.compile(f"[{HAN}{KANA}\uff01-\uff5e\\dA-Z.・ー]+"),
    "cp949": re.compile(f"[{HANGUL}\\dA-Z.·]+|[{HAN}]+"),
    "gb18030": re.compile(f"[{HAN}\uff01-\uff5e\\dA-Z.·]+"),
    "big5": re.compile(f"[{HAN}\uff01-\uff5e\\dA-Z.‧·]+"),
}
# The first byte from which on an encoding holds rare characters, in its plain form.
RARE_FROM = {
    "cp932": ("shift_jis", 0x98), "euc_jp": ("euc_jp", 0xD0), "cp949": ("euc_kr", 0xFE), "gb18030": ("gb2312", 0xD8),
    "big5": ("big5", 0xC9),
}  # fmt: skip


def foreign_words(text: str) -> list[str]:
    """The words that say something about the encoding, each once: those with more than ASCII in them."""
    found: dict[str, None] = {}
    for word in SEPARATORS.split(text[:LOOKED_AT]):
        if not word.isascii() and len(found) < MOST_WORDS:
            found[word.strip(EDGES)] = None
    return [word for word in found if not word.isascii()]


def makes_sense(word: str, encoding: str) -> bool:
    if encoding in EAST_ASIAN:
        return _is_east_asian(word, encoding)
    if not all(_is_of_words(each) for each in word):
        return False
    if encoding in SCRIPTS and re.fullmatch(f"[{SCRIPTS[encoding]}{re.escape(INSIDE)}]+", word):
        return _is_of_script(word, encoding)
    return bool(_languages(word, encoding))


def languages_needed(words: Iterable[str], encoding: str) -> int:
    """How many languages it takes to explain all words, each time the one of most words; 1 where none is known."""
    left = [found for word in words if (found := _languages(word, encoding))]
    count = 0
    while left:
        all_of = [number for found in left for number in found]
        best = max(set(all_of), key=all_of.count)
        left = [found for found in left if best not in found]
        count += 1
    return max(count, 1)


def _languages(word: str, encoding: str) -> set[int]:
    """Which of the languages of an encoding write all the letters of a Latin word."""
    word = unicodedata.normalize("NFC", word)
    plain = sum(each.isascii() and each.isalpha() for each in word)
    if NEVER.search(word) or (len(word) > 1 and plain * 3 < sum(map(str.isalpha, word))):
        return set()
    accented = {each for each in word.replace("İ", "i").lower() if not each.isascii() and each not in INSIDE}
    if encoding == "cp1258":
        bare = {unicodedata.normalize("NFC", TONES.sub("", unicodedata.normalize("NFD", each))) for each in accented}
        return {0} if bare <= set(VIETNAMESE) else set()
    return {number for number, alphabet in enumerate(LATIN.get(encoding, ())) if accented <= set(alphabet)}


def _is_of_words(letter: str) -> bool:
    return letter.isalnum() and letter not in "ªº¹²³" or letter in INSIDE or unicodedata.category(letter) == "Mn"


def _is_of_script(word: str, encoding: str) -> bool:
    if re.search(r"[^\W\d_]", word) is None or unicodedata.category(word[0]) == "Mn":
        return False
    small = word.lower()
    if word not in (small, word.upper()) and any(
        before.islower() and after.isupper() for before, after in zip(word, word[1:], strict=False)
    ):
        return False
    if encoding == "cp1256":  # names are written without the signs of vowels
        return re.search("[\u064b-\u0652]", word) is None
    if encoding == "cp1255":
        return re.search("[ךםןףץ]\\w", word) is None
    if encoding not in VOWELS:
        return True
    vowels = sum(each in VOWELS[encoding] for each in small)
    if len(word) >= 3 and not len(word) <= vowels * 8 <= len(word) * 7:
        return False
    if encoding == "cp1253":
        return not re.search("σ$|ς\\w", word) and (word.isupper() or vowels < 2 or bool(ACCENTED.search(small)))
    return True


def _is_east_asian(word: str, encoding: str) -> bool:
    if HALF_KANA.fullmatch(word):
        return encoding == "cp932" and len(word) > 1
    if not EAST_ASIAN[encoding].fullmatch(word):
        return False
    characters = [each for each in word if not each.isascii()]
    return 3 * sum(_is_rare(each, encoding) for each in characters) <= 2 * len(characters)


def _is_rare(character: str, encoding: str) -> bool:
    codec, start = RARE_FROM[encoding]
    try:
        written = character.encode(codec)
        return len(written) != 2 or written[0] >= start
    except UnicodeEncodeError:
        return True
