"""Writing a text: begun from what was pasted, changed paragraph by paragraph."""

import uuid
from collections.abc import Mapping, Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit.trails.changes import refuse_if_changed
from apps.conferences.choices import Rule
from apps.conferences.models import Conference, DecisionProfile
from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.listing import enumerated
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.documents.choices import LanguageStatus
from apps.statements.choices import Basis, Event, State
from apps.statements.consensus.parties import profile_of
from apps.statements.consensus.submissions import Change, Draft
from apps.statements.log import entries as log
from apps.statements.merging.since import words_changed_since
from apps.statements.models import ParagraphText, Revision, Statement
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.alignment import align
from apps.statements.paragraphs.blocks import Block, block_of, check_blocks, pieces, words_field
from apps.statements.paragraphs.brackets import LEFT_OUT, has_bracket
from apps.statements.paragraphs.counting import counted_on
from apps.statements.record.canonical import normalise
from apps.statements.services.amending import follow
from apps.statements.services.life import locked, move
from apps.statements.services.revisions import open_for_translations, open_for_words
from apps.statements.services.rewriting import Rewriting, translations_differ, words_differ
from apps.statements.services.symbols import working_symbol
from apps.statements.text_life import NEVER_ADOPTED


@transaction.atomic
def draft_text(conference: Conference, draft: Draft, *, by: User, key: uuid.UUID | None = None) -> Statement:
    """Begin a text: it gets a working paper's symbol and its paragraphs their permanent identity.

    `key` becomes its id. Refused: code "key_taken" where a text of whatever forum has it; fields basis, kind,
    working_language, titles, texts (`_check_kind`, alignment.align, blocks.pieces, blocks.check_blocks);
    body, addendum_to (`working_symbol`).
    """
    profile = profile_of(conference)
    blocks = _check_draft(draft, profile)
    symbol = working_symbol(conference, draft)
    statement = _begin(conference, draft, key or uuid7(), str(symbol))
    statement.revision = Revision.objects.create(
        statement=statement, working_language=draft.working_language, title=draft.titles[draft.working_language].strip()
    )
    _write_first(statement, draft, profile, blocks, by)
    statement.save(update_fields=["revision", "updated_at"])
    if profile.rule != Rule.NONE:
        move(statement, Event.OPEN_DRAFTING, by=by)
    log.record("statement.drafted", statement, by=by, symbol=statement.symbol, basis=statement.basis)
    return statement


def _begin(conference: Conference, draft: Draft, key: uuid.UUID, symbol: str) -> Statement:
    try:
        with transaction.atomic():
            return Statement.objects.create(
                id=key,
                conference=conference,
                symbol=symbol,
                kind=draft.kind,
                basis=draft.basis,
                working_language=draft.working_language,
                dated_on=draft.dated_on,
                places=dict(draft.places),
            )
    except IntegrityError:
        message = _("This form can no longer be used. What you wrote stands in a new one below: send it again.")
        raise Refused(message, code="key_taken") from None


@transaction.atomic
def change_text(
    statement: Statement, change: Change, *, by: User, version: str | None = None, seen: int | None = None
) -> Statement:
    """Replace the wording. A frozen revision stays as it was; the new wording becomes the next one.

    A translation that is typed anew is confirmed beside the words it is saved with; one that is left alone while those
    change is stale at once. `seen` is the entry of the log from which the words were taken. Refused: code "frozen"
    while the text may not change; "changed_meanwhile"; "bracket" (field of the words, or titles) while it is
    negotiated; "no_title" (field titles); those of `_check_kind`, blocks.pieces and blocks.check_blocks.
    """
    statement = locked(statement)
    refuse_if_changed(statement, version, tz=statement.conference.time_zone)
    if seen is not None and words_changed_since(statement, seen):
        raise Refused(_("Somebody else saved words of this text after you opened the page."), code=CHANGED_MEANWHILE)
    refuse_unless_editable(statement)
    profile = profile_of(statement.conference)
    language = statement.working_language
    _check_kind(change.basis, change.kind, language, profile)
    rows = texts.rows_of(statement.revision)
    blocks = [piece for block in change.blocks for piece in pieces(block, language)]
    check_blocks(blocks, [row.paragraph_id for row in rows])
    blocks = counted_on(rows, blocks)
    _refuse_in_brackets(statement, rows, blocks)
    _refuse_typed_brackets(statement, rows, change, blocks)
    titles = _titles(statement.revision, change, blocks)
    if statement.state == State.CLEAN:
        move(statement, Event.REOPEN, by=by)
    statement.kind, statement.basis, statement.dated_on = change.kind, change.basis, change.dated_on
    statement.places = dict(change.places)
    _rewrite(statement, profile, blocks, titles, change.translation_status, by)
    statement.save()
    log.record("statement.changed", statement, by=by, revision=statement.revision.rev_no)
    follow(statement, by=by)
    return statement


def _refuse_in_brackets(statement: Statement, rows: Sequence[ParagraphText], blocks: Sequence[Block]) -> None:
    """What stands in brackets is changed by closing them; a bridging proposal is one more alternative there."""
    bracketed = set(statement.bracket_groups.filter(closed_at=None).values_list("target", flat=True))
    kept = {each.uid: each.words[statement.working_language] for each in blocks}
    for row in rows:
        if row.paragraph_id in bracketed and normalise(row.text) != kept.get(row.paragraph_id):
            message = _("Paragraph %(place)s stands in brackets. Close them first, or add a bridging proposal there.")
            raise Refused(message % {"place": texts.called(row)}, field="texts", code="in_brackets")


def _refuse_typed_brackets(
    statement: Statement, rows: Sequence[ParagraphText], change: Change, blocks: Sequence[Block]
) -> None:
    """While a text is negotiated brackets are alternatives and no characters; those that stand there may stay."""
    if statement.state not in (State.NEGOTIATING, State.CLEAN):
        return
    language, held = statement.working_language, {row.paragraph_id: row for row in rows}
    for each in blocks:
        row = held.get(each.uid) if each.uid else None
        for code, words in each.words.items():
            standing = texts.words_in(row, code, language) if row else ""
            if has_bracket(words) and words != normalise(standing):
                raise Refused(LEFT_OUT, field=words_field(each.key, code), code="bracket")
    standing_titles = statement.revision.titles
    for code, title in change.titles.items():
        if has_bracket(title) and normalise(title) != normalise(standing_titles.get(code, "")):
            raise Refused(LEFT_OUT, field="titles", code="bracket")


def put_words(
    statement: Statement, *, by: User, blocks: Sequence[Block] | None = None, title: str | None = None
) -> None:
    """New words in the working language alone: paragraphs, title or both. Other languages keep theirs, stale by that.

    The caller holds the lock and has checked that the text may change; the revision that was circulated stays.
    """
    language = statement.working_language
    rows = texts.rows_of(statement.revision)
    kept = [block_of(row, [language], language) for row in rows]
    titles = dict(statement.revision.titles)
    if title is not None:
        titles[language] = title
    found = list(blocks) if blocks is not None else kept
    check_blocks(found, [row.paragraph_id for row in rows])
    found = counted_on(rows, found)
    _rewrite(statement, profile_of(statement.conference), found, titles, LanguageStatus.COURTESY, by)
    statement.save()


def refuse_unless_editable(statement: Statement) -> None:
    """Refused (code "frozen") while words and translations may not change."""
    if not statement.is_editable:
        message = _(
            "This text is “%(state)s” and cannot be changed. Reopen it first; positions then have to be given again."
        )
        raise Refused(message % {"state": statement.get_state_display()}, code="frozen")


def _rewrite(
    statement: Statement, profile: DecisionProfile, blocks: list[Block], titles: dict[str, str], status: str, by: User
) -> None:
    """The revision that holds these words: the current one while it may change, else the next; none without need."""
    current, language = statement.revision, statement.working_language
    rows, title = texts.rows_of(current), titles.pop(language)
    others = {code: current.languages.get(code, status) for code in titles}
    statuses = {code: status_of(code, profile, was=was) for code, was in others.items()}
    if words_differ(current, rows, title, blocks):
        kept = {each.uid for each in blocks}
        open_for_words(statement, [row.paragraph_id for row in rows if row.paragraph_id not in kept])
    elif translations_differ(current, rows, titles, blocks) or statuses != others:
        open_for_translations(statement)
    else:
        return
    rows = texts.rows_of(statement.revision)
    Rewriting(statement.revision, rows, by, timezone.now()).write(blocks, title, titles, statuses)


def status_of(language: str, profile: DecisionProfile, *, was: str) -> str:
    """The status of a translation: authentic where the conference says so, and nowhere else."""
    if language in profile.authentic_languages:
        return LanguageStatus.AUTHENTIC
    return LanguageStatus.OFFICIAL if was == LanguageStatus.AUTHENTIC else was


def _titles(revision: Revision, change: Change, blocks: Sequence[Block]) -> dict[str, str]:
    """The title in every language that the text is in after the change."""
    written = {code for each in blocks for code, said in each.words.items() if said}
    written |= {code for code, title in change.titles.items() if title.strip()}
    languages = [code for code in CONTENT_LANGUAGES if code in {*revision.languages, *written}]
    found = {code: change.titles.get(code, revision.titles.get(code, "")).strip() for code in languages}
    _check_titles(found)
    return found


def _check_titles(titles: Mapping[str, str]) -> None:
    for language, title in titles.items():
        if not title.strip():
            message = _("Give the title in %(language)s too: its text stands below.")
            raise Refused(message % {"language": CONTENT_LANGUAGES[language]}, field="titles", code="no_title")


def _check_draft(draft: Draft, profile: DecisionProfile) -> list[Block]:
    """The paragraphs, if this conference can have such a text at all."""
    own = draft.working_language
    _check_kind(draft.basis, draft.kind, own, profile)
    if draft.blocks:
        blocks = [piece for block in draft.blocks for piece in pieces(block, own)]
    else:
        rows = align(draft.texts, own)
        blocks = [
            Block({own: row.text, **row.translations}, None, row.kind, row.number, level=row.level) for row in rows
        ]
    check_blocks(blocks, [])
    written = {code for each in blocks for code, said in each.words.items() if said}
    _check_titles({code: draft.titles.get(code, "") for code in CONTENT_LANGUAGES if code in written})
    return blocks


def _check_kind(basis: str, kind: str, working_language: str, profile: DecisionProfile) -> None:
    if basis == Basis.PARTIES and profile.rule in (Rule.NONE, Rule.CHAIR_TEXT):
        message = _("This conference adopts nothing. A text of the chair, the rapporteur or the host is possible.")
        raise Refused(message, field="basis", code="no_adoption_here")
    if basis == Basis.PARTIES and kind in NEVER_ADOPTED:
        message = _(
            "A text of this kind is never adopted by the parties. Choose another kind, or whose own text it is."
        )
        raise Refused(message, field="kind", code="never_adopted")
    if basis == Basis.PARTIES:
        check_authentic(working_language, profile)


def check_authentic(working_language: str, profile: DecisionProfile) -> None:
    """Refused ("working_language") where nothing can be agreed in this language."""
    if working_language not in profile.authentic_languages:
        names = enumerated(CONTENT_LANGUAGES[code] for code in profile.authentic_languages)
        message = _("What is agreed must be authentic: choose one of %(languages)s as the working language.")
        raise Refused(message % {"languages": names}, field="working_language", code="working_language")


def _write_first(
    statement: Statement, draft: Draft, profile: DecisionProfile, blocks: Sequence[Block], by: User
) -> None:
    """The first revision; whoever pastes the languages side by side says that they say the same."""
    titles = {code: title.strip() for code, title in draft.titles.items() if title.strip()}
    title = titles.pop(draft.working_language)
    statuses = {code: status_of(code, profile, was=draft.translation_status) for code in titles}
    Rewriting(statement.revision, [], by, timezone.now()).write(blocks, title, titles, statuses)
