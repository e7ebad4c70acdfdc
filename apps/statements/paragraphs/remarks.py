"""What was guessed while a pasted text was read: a code and the words it is about; sentences for the person."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LINE_END, HYPHEN, WRAPPED, ORDER, DOUBLED, RESTART = "line-end", "hyphen", "wrapped", "order", "doubled", "restart"
FOOTER, GOES_ON, FOOTNOTE, FOOTNOTE_MARK = "footer", "goes-on", "footnote", "footnote-mark"
HEADING, CLOSING, SMALL, LETTER, ALONE = "heading", "closing", "small", "letter", "alone"
LONGEST = 60  # letters of the words that a remark is about

SENTENCES: dict[str, Promise] = {
    LINE_END: _("A line ended here. It was taken for the end of a paragraph."),
    HYPHEN: _("“%(words)s” was divided at the end of a line. Take the hyphen out if it is one word."),
    WRAPPED: _(
        "A line begins with “%(words)s” and was taken for a part of this paragraph. Put a blank line before it if it "
        "is a new one."
    ),
    ORDER: _("The number “%(words)s” does not follow the one before it."),
    DOUBLED: _("Two paragraphs have this number: “%(words)s”."),
    RESTART: _("The numbers begin again here."),
    FOOTER: _("Looks like the head or foot of a page, and not a part of the text."),
    GOES_ON: _("Goes on after the end of a page."),
    FOOTNOTE: _("Looks like a footnote."),
    FOOTNOTE_MARK: _("“%(words)s” looks like the mark of a footnote. What stands in square brackets is not agreed."),
    HEADING: _("Taken for a heading, as it is short and has no full stop."),
    CLOSING: _("Taken for place, date or signature."),
    SMALL: _("Begins with a small letter: it may belong to the paragraph before."),
    LETTER: _("“%(words)s” only has a meaning in a symbol font. Write the letter that is meant."),
    ALONE: _("Nothing stands beside it in %(words)s."),
}


class Remark(NamedTuple):
    code: str
    words: str = ""

    @property
    def sentence(self) -> str:
        return str(SENTENCES[self.code]) % {"words": self.words}
