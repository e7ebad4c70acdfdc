"""A text in further languages while it may still be worked on: written, proof-read, taken out again."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences.models import DecisionProfile
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import CHANGED_MEANWHILE, version_of
from apps.documents.choices import LanguageStatus
from apps.statements.consensus.parties import profile_of
from apps.statements.log import entries as log
from apps.statements.models import ParagraphText, Statement, TranslatedParagraph, Translation
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.parsing import paragraphs_in
from apps.statements.record.canonical import normalise, text_hash
from apps.statements.services.life import locked
from apps.statements.services.revisions import open_for_translations
from apps.statements.services.writing import refuse_unless_editable

TITLE = "title"  # stands for the title where paragraphs are named by their uid
Place = uuid.UUID | str


@dataclass(frozen=True)
class Translated:
    """What a translator typed: `words` by paragraph (TITLE for the title), and the hash of what they saw beside them.

    `same` names the places at which they say that unchanged words still say the same.
    """

    language: str
    status: str
    words: Mapping[Place, str]
    seen: Mapping[Place, str]
    same: Collection[Place] = field(default=())


@transaction.atomic
def write_translation(statement: Statement, given: Translated, *, by: User, version: str | None = None) -> Statement:
    """Add a language, or change its words. What is typed, or said to say the same, is fresh; the rest stays as it is.

    Refused: "frozen"; "working_language"; "changed_meanwhile" when the source is no longer what was seen (field of
    the place), or the translation was saved meanwhile (`version`); "status" (field status), "no_title", "paragraphs".
    """
    statement = _open(statement, given.language)
    if version is not None:
        _refuse_saved_meanwhile(statement.revision.translation(given.language), version)
    profile = profile_of(statement.conference)
    _check_status(given, profile)
    if not given.words.get(TITLE, "").strip():
        raise Refused(_("Give the title too."), field=place_field(TITLE), code="no_title")
    _write(statement, given, by)
    return _told(statement, "statement.translated", by, language=given.language)


@transaction.atomic
def confirm_translation(statement: Statement, language: str, seen: Mapping[Place, str], *, by: User) -> Statement:
    """Say that the words in `language` still say the same as the source, whose hashes were `seen` (TITLE, uids).

    Refused: as `write_translation`; "not_translated" where there are no words to say it of.
    """
    statement = _open(statement, language)
    translation = statement.revision.translation(language)
    if translation is None:
        raise Refused(_("The text is not there in this language yet."), code="not_translated")
    words = {place: row.words for place, row in _held(statement, language).items()}
    given = Translated(language, translation.status, {TITLE: translation.title, **words}, seen, list(seen))
    for place in seen:
        if not given.words.get(place):
            message = _("This is not translated yet, so nothing can say the same.")
            raise Refused(message, field=place_field(place), code="not_translated")
    _write(statement, given, by)
    return _told(statement, "statement.translation_confirmed", by, language=language, places=len(seen))


@transaction.atomic
def remove_translation(statement: Statement, language: str, *, by: User) -> Statement:
    """Take a language out of the text. Revisions of before keep it. Refused: as `write_translation`."""
    statement = _open(statement, language)
    translation = open_for_translations(statement).translation(language)
    if translation is not None:
        translation.paragraphs.all().delete()
        translation.delete()
    return _told(statement, "statement.translation_removed", by, language=language)


def place_field(place: Place) -> str:
    """The name of the field in which the words of a place are typed."""
    return f"words-{place}"


def _open(statement: Statement, language: str) -> Statement:
    statement = locked(statement)
    refuse_unless_editable(statement)
    if language == statement.working_language or language not in CONTENT_LANGUAGES:
        message = _("The working language is changed on the page of the text, paragraph by paragraph.")
        raise Refused(message, field="language", code="working_language")
    return statement


def _refuse_saved_meanwhile(translation: Translation | None, version: str) -> None:
    if (version_of(translation) if translation else "") != version:
        message = _(
            "Somebody else saved this translation after you opened this page. What you typed is still here: "
            "save again to replace it, or reload the page to see the other change."
        )
        raise Refused(message, code=CHANGED_MEANWHILE)


def _check_status(given: Translated, profile: DecisionProfile) -> None:
    authentic = given.language in profile.authentic_languages
    if given.status not in LanguageStatus.values or authentic != (given.status == LanguageStatus.AUTHENTIC):
        message = (
            _("%(language)s is authentic in this conference.")
            if authentic
            else _("%(language)s is not among the authentic languages of this conference.")
        )
        raise Refused(message % {"language": CONTENT_LANGUAGES[given.language]}, field="status", code="status")


def _held(statement: Statement, language: str) -> dict[Place, TranslatedParagraph]:
    rows = ((row.paragraph_id, row.translated_into(language)) for row in texts.rows_of(statement.revision))
    return {uid: row for uid, row in rows if row}


def _write(statement: Statement, given: Translated, by: User) -> None:
    revision = open_for_translations(statement)
    rows = {row.paragraph_id: row for row in texts.rows_of(revision)}
    now = timezone.now()
    row = revision.translation(given.language) or Translation(revision=revision, language=given.language)
    title = normalise(given.words[TITLE])
    if title != normalise(row.title) or TITLE in given.same:
        _check_seen(given, TITLE, revision.title)
        row.title = title
        row.confirm(revision.title, by=by, at=now)
    row.status = given.status
    row.save()
    new: list[TranslatedParagraph] = []
    changed: list[TranslatedParagraph] = []
    removed: list[uuid.UUID] = []
    for uid, source in rows.items():
        words, held = _one(given, uid), source.translated_into(given.language)
        if words is None or (words == normalise(held.words if held else "") and uid not in given.same):
            continue
        _check_seen(given, uid, source.text)
        if words:
            target = held or TranslatedParagraph(translation=row, source=source)
            target.words, target.updated_at = words, now
            target.confirm(source.text, by=by, at=now)
            (changed if held else new).append(target)
        elif held:
            removed.append(held.pk)
    TranslatedParagraph.objects.filter(pk__in=removed).delete()
    TranslatedParagraph.objects.bulk_create(new)
    fields = ["words", "source_hash", "proofread_by", "proofread_at", "updated_at"]
    TranslatedParagraph.objects.bulk_update(changed, fields)
    _refuse_unknown(given, rows)


def _one(given: Translated, uid: uuid.UUID) -> str | None:
    """The words typed for a paragraph; None where nothing was said of it. One paragraph has one counterpart."""
    if uid not in given.words:
        return None
    found = paragraphs_in(given.words[uid])
    if len(found) > 1:
        message = _("Several paragraphs stand here: a blank line separates them. The source has one in this place.")
        raise Refused(message, field=place_field(uid), code="more_parts")
    return found[0] if found else ""


def _check_seen(given: Translated, place: Place, source: str) -> None:
    if given.seen.get(place) != text_hash(source):
        message = _("The words beside this were changed after you opened this page. Look at them and save again.")
        raise Refused(message, field=place_field(place), code=CHANGED_MEANWHILE)


def _refuse_unknown(given: Translated, rows: Mapping[uuid.UUID, ParagraphText]) -> None:
    """A paragraph that is gone takes its translation along: that is said, not dropped."""
    if any(place != TITLE and place not in rows and words.strip() for place, words in given.words.items()):
        message = _("A paragraph that you translated was taken out of the text. Save again to go on without it.")
        raise Refused(message, code=CHANGED_MEANWHILE)


def _told(statement: Statement, verb: str, by: User, **details: Any) -> Statement:
    """The text's own row changes too: a form about the whole text that was opened before is told of it."""
    statement.save(update_fields=["revision", "updated_at"])
    log.record(verb, statement, by=by, **details)
    return statement
