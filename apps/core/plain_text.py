"""Characters that are no text: PostgreSQL, XML feeds or UTF-8 refuse them, so none comes in."""

import re

from django.http import HttpRequest, HttpResponseBase, QueryDict

# The controls but tab and line ends, halves of characters (JSON can spell them alone), and the two non-characters.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LINE_ENDS = str.maketrans({"\x0b": "\n", "\x0c": "\n"})  # what word processors put between lines and pages
STAND_IN = "\ufffd"


def printable(text: str) -> str:
    """The text with a stand-in for each of them: to speak about it."""
    return UNWRITABLE.sub(STAND_IN, text)


def cleaned(text: str) -> str:
    """The text without them, as it is kept."""
    return UNWRITABLE.sub("", text.translate(LINE_ENDS))


class PlainTextMiddleware:
    """Takes them out of addresses' queries, cookies and whatever is typed or pasted: no view has to think of it.

    Before everything that reads a cookie or a query.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_clean(request.GET):
            request.GET = without_unwritable(request.GET)
        if request.method == "POST" and not is_clean(request.POST):
            request.POST = without_unwritable(request.POST)
        for name, value in request.COOKIES.items():
            request.COOKIES[name] = cleaned(value)
        return self.get_response(request)


def is_clean(values: QueryDict) -> bool:
    return not any(UNWRITABLE.search(text) for key, texts in values.lists() for text in (key, *texts))


def without_unwritable(values: QueryDict) -> QueryDict:
    made = QueryDict(mutable=True, encoding=values.encoding)
    for key, texts in values.lists():
        for text in texts:
            made.appendlist(cleaned(key), cleaned(text))
    made._mutable = False
    return made
