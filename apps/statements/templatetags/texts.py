"""Paragraphs of a form and what differs between two wordings: what a page repeats hundreds of times."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from apps.audit.trails.verbs import verb_label
from apps.conferences.addresses import address
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.markup import piece, written
from apps.core.wordings.redline import Run
from apps.documents.language_choice import address_of
from apps.documents.models import LanguageVersion
from apps.documents.symbols import with_revision
from apps.statements.amendments.matrix import Matrix
from apps.statements.amendments.reading import Brackets
from apps.statements.choices import AmendmentState, StanceValue
from apps.statements.forms.blocks import BlockRows
from apps.statements.forms.written_blocks import WrittenBlocks
from apps.statements.models import Amendment, ParagraphText
from apps.statements.paragraphs.parsing import label
from apps.statements.paragraphs.side_by_side import Line

register = template.Library()


@register.simple_tag(takes_context=True)
def own_page(context: template.Context, name: str, **kwargs) -> str:
    """A page of this text for whoever speaks for a party: for the same party as the page that leads there."""
    url = address(context["conference"], f"statements:{name}", statement_id=context["statement"].pk, **kwargs)
    return f"{url}?for={context['for_key']}" if context.get("for_key") else url


@register.filter
def printed(number: str) -> str:
    """A number of a paragraph as printed."""
    return label(number)


@register.filter
def words_in(row: Mapping[str, Any], language: str) -> str:
    """The words of a paragraph of a snapshot."""
    return row["words"].get(language, "")


AMENDMENT_CHIPS = {
    AmendmentState.AGREED: "yes",
    AmendmentState.MERGED: "yes",
    AmendmentState.STALE: "wait",
    AmendmentState.SUBMITTED: "wait",
    AmendmentState.OVERTAKEN: "wait",
    AmendmentState.INADMISSIBLE: "no",
    AmendmentState.NOT_RETAINED: "no",
}


@register.simple_tag
def amendment_chip(amendment: Amendment) -> str:
    """Where an amendment stands, in a shape and a word."""
    look = AMENDMENT_CHIPS.get(AmendmentState(amendment.state), "info")
    return piece("chip", look, amendment.get_state_display())


@register.simple_tag
def bracket_at(brackets: Mapping[UUID, Brackets], row: ParagraphText) -> Brackets | None:
    """The open brackets in which a paragraph stands."""
    return brackets.get(row.paragraph_id)


STANCE_SIGNS: dict[str, str] = {StanceValue.CAN_LIVE: "○", StanceValue.PREFERS: "△", StanceValue.CANNOT: "✕"}


@register.filter
def stance_sign(value: str) -> str:
    """What stands for a stance in a cell of the matrix."""
    return STANCE_SIGNS[value]


@register.filter
def stance_word(value: str) -> str:
    """A stance in words."""
    return str(StanceValue(value).label)


@register.simple_tag
def language_columns(lines: Iterable[Line], chosen: Iterable[str]) -> SafeString:
    """The same paragraphs in several languages."""
    return written(
        "statements/side_by_side.jinja", lines=lines, chosen=list(chosen), names=CONTENT_LANGUAGES, label=label
    )


@register.simple_tag
def stance_matrix(matrix: Matrix) -> SafeString:
    """Parties × paragraphs."""
    return written(
        "statements/matrix.jinja",
        matrix=matrix,
        label=label,
        signs=STANCE_SIGNS,
        party_word=_("Party"),
        private_word=_("Private red lines"),
    )


@register.filter
def revised(symbol: str, rev_no: int) -> str:
    """The symbol of a text with the number of one of its revisions."""
    return with_revision(symbol, rev_no)


@register.filter
def page_of(version: LanguageVersion) -> str:
    """The page of exactly this version of a document."""
    return address_of(version)


@register.filter
def happening(verb: str) -> str:
    """What a step of a log was, in words."""
    return verb_label(verb)


@register.simple_tag
def block_rows(blocks: BlockRows, kinds: Iterable[tuple[str, str]], finder: str = "") -> SafeString:
    """The paragraphs of a text, to be changed; `finder` is where earlier texts are searched for what one says, as seen
    from the page.
    """
    writing = WrittenBlocks(blocks, kinds, finder)
    blank = writing.blank()
    return written("statements/blocks.jinja", rows=writing.rows(), languages=blocks.languages, blank=blank)


@register.simple_tag
def translation_rows(rows: Iterable[Any], language: str, source_language: str) -> SafeString:
    """Source and translation side by side."""
    return written("statements/translation.jinja", rows=rows, language=language, source_language=source_language)


@register.simple_tag
def redlined(runs: Iterable[Run]) -> SafeString:
    """What was taken out and what was put in."""
    return written("components/redline.jinja", runs=runs)
