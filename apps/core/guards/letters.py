"""Letters as word processors and PDFs hand them over, written as everybody writes them."""

import re
import unicodedata

BULLET = "•"
# The fonts Symbol and Wingdings keep their signs here, in the private use area: without the font they say nothing.
SYMBOL_FONT = re.compile("[\uf020-\uf0ff]")
SIGNS = {"\uf0e0": "→", "\uf0e8": "→", "\uf0ae": "→", "\uf0fc": "✓", "\uf0fe": "✓", "\uf02d": "–", "\uf0b0": "°"}
BULLETS = set("\uf0b7\uf0a7\uf0d8\uf09f\uf0a0\uf0a1\uf0a4\uf0a6\uf0a8\uf076\uf077\uf0b2") | {
    chr(code) for code in range(0xF06C, 0xF076)
}
AT_A_LINE = re.compile(r"(?m)^([ \t]*)[\uf020-\uf0ff](?=[ \t\u00a0\u3000]|$)")
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
# One letter for several, or another letter's shape: Latin and Armenian ligatures, Hebrew and Arabic presentation
# forms, radicals standing for characters. What means something of its own (½, ㈱, ①, ℃) is none of them.
SHAPES = re.compile(
    "[\ufb00-\ufb06\ufb13-\ufb17\ufb20-\ufb29\ufb4f\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc"
    "\u2e9f\u2ef3\u2f00-\u2fd5]"
)


def signs(text: str) -> str:
    """The text with the signs of symbol fonts as plain ones; what they cannot be told to be stays as it is."""
    text = AT_A_LINE.sub(rf"\1{BULLET}", text)
    return SYMBOL_FONT.sub(lambda found: BULLET if found[0] in BULLETS else SIGNS.get(found[0], found[0]), text)


def readable(text: str) -> str:
    """Signs of symbol fonts and shapes of letters as plain letters."""
    return SHAPES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), signs(text))
