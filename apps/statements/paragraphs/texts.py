"""A revision's text in the shapes other parts need: canonical languages, register versions, what is still missing."""

from collections.abc import Iterable, Sequence

from django.db.models import Prefetch

from apps.documents.choices import LanguageStatus
from apps.documents.paragraph_numbers import addresses
from apps.documents.services import VersionText
from apps.statements.models import ParagraphText, Revision, TranslatedParagraph
from apps.statements.paragraphs import tree
from apps.statements.record import canonical


def rows_of(revision: Revision) -> list[ParagraphText]:
    """The paragraphs in their order, with their words in every language. Two queries."""
    translated = Prefetch("translated", TranslatedParagraph.objects.select_related("translation"))
    return levelled(list(revision.texts.order_by("order").prefetch_related(translated)))


def levelled(rows: list[ParagraphText]) -> list[ParagraphText]:
    """Each knows its level and address; they are the whole of a revision, in its order."""
    levels = tree.levels((row.paragraph_id, row.parent_id) for row in rows)
    found = addresses([row.number for row in rows], levels)
    for row, level, address in zip(rows, levels, found, strict=True):
        row.level, row.address = level, address
    return rows


def called(row: ParagraphText) -> str:
    """Its number with those it stands under; by its place where it has none: § 4. Of rows that are `levelled`."""
    return row.address or f"§ {row.order}"


def words_in(row: ParagraphText, language: str, working_language: str) -> str:
    """A paragraph in a language; empty where it was not translated."""
    if language == working_language:
        return row.text
    found = row.translated_into(language)
    return found.words if found else ""


def is_stale(row: ParagraphText, language: str) -> bool:
    """Nobody has said that the translation still says the same since the paragraph changed."""
    found = row.translated_into(language)
    return found is not None and found.is_stale(row.text)


def complete_languages(revision: Revision, rows: Sequence[ParagraphText], working_language: str) -> list[str]:
    """Languages with a title and the words of every paragraph, none of them stale."""
    behind = {each.language: not each.title or each.is_stale(revision.title) for each in revision.translations.all()}
    return [
        language
        for language in revision.languages
        if not behind.get(language, False)
        and all(words_in(row, language, working_language) and not is_stale(row, language) for row in rows)
    ]


def left_out(revision: Revision, rows: Sequence[ParagraphText], working_language: str) -> list[str]:
    """Languages of the revision that would not go into the register as it stands: incomplete, or stale."""
    complete = complete_languages(revision, rows, working_language)
    return [language for language in revision.languages if language not in complete]


def versions(revision: Revision, rows: Sequence[ParagraphText], working_language: str) -> list[VersionText]:
    """The complete languages as the register takes them, words as the canonical form has them."""
    titles, statuses = revision.titles, revision.languages
    return [
        VersionText(
            language=language,
            status=statuses[language],
            title=canonical.normalise(titles[language]),
            paragraphs=[
                {
                    "uid": str(row.paragraph_id),
                    "number": canonical.normalise(row.number),
                    "kind": row.kind,
                    "text": canonical.normalise(words_in(row, language, working_language)),
                    **canonical.level_key(row.level),
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
    """Authentic languages (those of the revision and `wanted`) whose text is missing, incomplete, stale, or kept as
    less than authentic: then it would stand outside the hash.
    """
    authentic = [code for code, status in revision.languages.items() if status == LanguageStatus.AUTHENTIC]
    complete = complete_languages(revision, rows, working_language)
    sound = [code for code in authentic if code in complete]
    return [code for code in dict.fromkeys([*authentic, *wanted]) if code not in sound]
