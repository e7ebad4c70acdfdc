"""A revision's text in the shapes other parts need: canonical languages, register versions, a form's text areas."""

from collections.abc import Iterable, Sequence

from apps.documents.choices import LanguageStatus
from apps.documents.services import VersionText
from apps.statements.models import ParagraphText, Revision
from apps.statements.paragraphs import parsing
from apps.statements.record import canonical


def rows_of(revision: Revision) -> list[ParagraphText]:
    return list(revision.texts.order_by("order"))


def words_in(row: ParagraphText, language: str, working_language: str) -> str:
    """A paragraph in a language; empty where it was not translated."""
    return row.text if language == working_language else row.translations.get(language, {}).get("text", "")


def is_stale(row: ParagraphText, language: str) -> bool:
    """The translation was made from other words than those that stand now."""
    translation = row.translations.get(language)
    return translation is not None and translation["source_hash"] != canonical.text_hash(row.text)


def complete_languages(revision: Revision, rows: Sequence[ParagraphText], working_language: str) -> list[str]:
    """Languages with a title and a current text for every paragraph."""
    return [
        language
        for language in revision.languages
        if revision.titles.get(language)
        and all(words_in(row, language, working_language) and not is_stale(row, language) for row in rows)
    ]


def versions(revision: Revision, rows: Sequence[ParagraphText], working_language: str) -> list[VersionText]:
    """The complete languages as the register takes them, words as the canonical form has them."""
    return [
        VersionText(
            language=language,
            status=revision.languages[language],
            title=canonical.normalise(revision.titles[language]),
            paragraphs=[
                {
                    "uid": str(row.paragraph_id),
                    "number": canonical.normalise(row.number),
                    "kind": row.kind,
                    "text": canonical.normalise(words_in(row, language, working_language)),
                }
                for row in rows
            ],
        )
        for language in complete_languages(revision, rows, working_language)
    ]


def canonical_text(symbol: str, found: Iterable[VersionText]) -> bytes:
    """The bytes that are hashed: authentic languages only."""
    return canonical.canonical_bytes(
        symbol, [canonical.language_of(each.language, each.status, each.title, each.paragraphs) for each in found]
    )


def missing_authentic(
    revision: Revision, rows: Sequence[ParagraphText], working_language: str, wanted: Iterable[str]
) -> list[str]:
    """Authentic languages (those of the revision and `wanted`) whose text is missing, incomplete or stale."""
    authentic = [code for code, status in revision.languages.items() if status == LanguageStatus.AUTHENTIC]
    complete = complete_languages(revision, rows, working_language)
    return [code for code in dict.fromkeys([*authentic, *wanted]) if code not in complete]


def pasted(revision: Revision, rows: Sequence[ParagraphText], working_language: str) -> dict[str, str]:
    """The text of each language as somebody could have pasted it."""
    return {
        language: parsing.unparse(
            parsing.Parsed(row.kind, row.number, words_in(row, language, working_language)) for row in rows
        )
        for language in revision.languages
    }
