"""Another language becomes the one that is negotiated."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.choices import LanguageStatus
from apps.statements.amendment_life import PENDING
from apps.statements.choices import Basis, Event, State
from apps.statements.consensus.parties import profile_of
from apps.statements.log import entries as log
from apps.statements.models import ParagraphText, Revision, Statement, TranslatedParagraph, Translation
from apps.statements.paragraphs import texts
from apps.statements.record.canonical import text_hash
from apps.statements.services.life import locked, move
from apps.statements.services.revisions import open_for_words
from apps.statements.services.writing import check_authentic, refuse_unless_editable, status_of


@transaction.atomic
def negotiate_in(statement: Statement, language: str, *, by: User) -> Statement:
    """Make a translation the working language; what was it becomes a translation of the same words.

    The other languages no longer fit: nobody has held them beside these words. Refused: "frozen"; "incomplete" unless
    every word of the language is there and confirmed; "working_language" where it could not be agreed on; "amendments"
    while amendments or brackets are open, whose words are in the language that it was.
    """
    statement = locked(statement)
    refuse_unless_editable(statement)
    _refuse_amendments(statement)
    profile = profile_of(statement.conference)
    if statement.basis == Basis.PARTIES:
        check_authentic(language, profile)
    rows = texts.rows_of(statement.revision)
    complete = texts.complete_languages(statement.revision, rows, statement.working_language)
    if language == statement.working_language or language not in complete:
        message = _("Only a translation that is complete and up to date can become the working language.")
        raise Refused(message, field="language", code="incomplete")
    if statement.state == State.CLEAN:
        move(statement, Event.REOPEN, by=by)
    revision = open_for_words(statement)
    before = revision.working_language
    translation = next(each for each in revision.translations.all() if each.language == language)
    translation.status = status_of(before, profile, was=LanguageStatus.AUTHENTIC)
    _exchange_titles(revision, translation)
    _exchange_words(texts.rows_of(revision), before)
    statement.working_language = language
    statement.save()
    names = {"before": CONTENT_LANGUAGES[before], "now": CONTENT_LANGUAGES[language]}
    log.record("statement.working_language", statement, by=by, **names)
    return statement


def _refuse_amendments(statement: Statement) -> None:
    open_groups = statement.bracket_groups.filter(closed_at=None)
    if open_groups.exists() or statement.amendments.filter(state__in=PENDING).exists():
        message = _("Amendments or brackets are open, in %(language)s. Settle them before another one is negotiated.")
        names = {"language": CONTENT_LANGUAGES[statement.working_language]}
        raise Refused(message % names, field="language", code="amendments")


def _exchange_titles(revision: Revision, translation: Translation) -> None:
    language, title = revision.working_language, revision.title
    revision.working_language, revision.title = translation.language, translation.title
    revision.save()
    translation.language, translation.title = language, title
    translation.source_hash = text_hash(revision.title)
    translation.save()


def _exchange_words(rows: list[ParagraphText], language: str) -> None:
    """`language` is what the translation is called now: that of the words which become one."""
    held = [each for row in rows if (each := row.translated_into(language))]
    for row, each in zip(rows, held, strict=True):
        row.text, each.words = each.words, row.text
        each.source_hash = text_hash(row.text)
        row.updated_at = each.updated_at = timezone.now()
    ParagraphText.objects.bulk_update(rows, ["text", "updated_at"])
    TranslatedParagraph.objects.bulk_update(held, ["words", "source_hash", "updated_at"])
