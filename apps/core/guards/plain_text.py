"""Characters that are no text: PostgreSQL, XML feeds or UTF-8 refuse them, or nobody sees them. None comes in."""

import re
import unicodedata

from django.core.exceptions import BadRequest, ValidationError
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.utils.translation import gettext_lazy as _

# The controls but tab and line ends, halves of characters (JSON can spell them alone), and the two non-characters.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
BREAKS = re.compile("\\s*[\t\n\r\x85\u2028\u2029]\\s*")
# What turns the direction of what follows: with it a name poses as another.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
OVERRIDES = re.compile("[\u202d\u202e]")
LINE_ENDS = str.maketrans({"\x0b": "\n", "\x0c": "\n"})  # what word processors put between lines and pages
STAND_IN = "\ufffd"

# Nobody sees them, and they make two of what reads as one: marks of bytes and of direction, fillers, tags.
UNSEEN = (
    "[\u034f\u061c\u115f\u1160\u17b4\u17b5\u200e\u200f\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff"
    "\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
SOFT_HYPHEN = "\u00ad(?![ \t]*[\r\n])"  # one that a line was broken at says how the word goes on
# Without width; they have a meaning in scripts that are written with joiners or without blanks, and in joined pictures.
NO_WIDTH = "[\u180e\u200b-\u200d]"
USES_THEM = "[\u0600-\u109f\u1780-\u180d\u180f-\u18af\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]"
INVISIBLE = re.compile(f"{UNSEEN}|{SOFT_HYPHEN}|(?<!{USES_THEM}){NO_WIDTH}|{NO_WIDTH}(?!{USES_THEM})")
BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u205f]")  # which do not break, or have a width of their own
# A letter and its accents, or a syllable in its parts, as some systems write them. Not the whole text: that would make
# other characters of those in which some names are written (U+F900 and on).
IN_PARTS = re.compile("[^\\W\\d_][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")


def printable(text: str) -> str:
    """The text with a stand-in for each of them: to speak about it."""
    return UNWRITABLE.sub(STAND_IN, text)


def cleaned(text: str) -> str:
    """The text without them, as it is kept."""
    return visible(UNWRITABLE.sub("", text.translate(LINE_ENDS)))


def visible(text: str) -> str:
    """The text without characters that nobody sees."""
    return INVISIBLE.sub("", text)


def composed(text: str) -> str:
    """The text with each letter and its accents as one character, however they were typed."""
    return IN_PARTS.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


def one_line(text: str) -> str:
    """The text with a blank for every line end, tab and blank of another kind, and nothing invisible in it."""
    return BLANKS.sub(" ", BREAKS.sub(" ", composed(visible(text)))).strip()


def validate_line(text: str) -> None:
    """Of a text on one line: nothing in it turns the direction of writing, and it is one line."""
    _refuse(TURNS.search(text))
    if found := BREAKS.search(text):
        message = _("This stands on one line: take out the line end or tab (at position %(position)s).")
        raise ValidationError(message, code="line_end", params={"position": found.start() + 1})


def validate_lines(text: str) -> None:
    """Of a text of several lines: foreign words may be set apart in it, but letters may not be turned round."""
    _refuse(OVERRIDES.search(text))


def _refuse(found: re.Match | None) -> None:
    if found:
        message = _(
            "Take out the invisible character %(code)s (at position %(position)s): it turns letters round, and what is "
            "read is not what is written."
        )
        params = {"code": f"U+{ord(found[0]):04X}", "position": found.start() + 1}
        raise ValidationError(message, code="direction", params=params)


class PlainTextMiddleware:
    """Takes them out of addresses' queries, cookies and whatever is typed or pasted: no view has to think of it.

    Before everything that reads a cookie or a query. A password stays as it was typed.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_clean(request.GET):
            request.GET = without_unwritable(request.GET)  # type: ignore[assignment]  # immutable again
        if request.method == "POST" and not is_clean(typed_in(request)):
            request.POST = without_unwritable(request.POST)  # type: ignore[assignment]  # immutable again
        for name, value in request.COOKIES.items():
            request.COOKIES[name] = cleaned(value)
        return self.get_response(request)


def typed_in(request: HttpRequest) -> QueryDict:
    """What was posted. BadRequest where it cannot be read; the page that says so then finds nothing, and not the error
    again, which would leave past every middleware.
    """
    try:
        return request.POST
    except BadRequest:
        request._mark_post_parse_error()  # type: ignore[attr-defined]  # Django's own name for it, not in the stubs
        raise


def is_clean(values: QueryDict) -> bool:
    typed = (text for key, texts in values.lists() for text in (key, *texts))
    return not any(UNWRITABLE.search(text) or (not text.isascii() and INVISIBLE.search(text)) for text in typed)


def without_unwritable(values: QueryDict) -> QueryDict:
    made = QueryDict(mutable=True, encoding=values.encoding)
    for key, texts in values.lists():
        for text in texts:
            made.appendlist(cleaned(key), UNWRITABLE.sub("", text) if "password" in key else cleaned(text))
    made._mutable = False
    return made
