"""Writing a text: from what was pasted to paragraphs that keep their identity."""

import uuid
from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import refuse_if_changed
from apps.conferences.choices import Rule
from apps.conferences.models import Conference, DecisionProfile
from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.choices import LanguageStatus
from apps.statements.choices import Basis, Event, State
from apps.statements.consensus.parties import profile_of
from apps.statements.consensus.submissions import Draft
from apps.statements.models import Paragraph, ParagraphText, Revision, Statement
from apps.statements.paragraphs.alignment import Aligned, align, match_paragraphs, translations_with_hash
from apps.statements.services.life import locked, move
from apps.statements.services.symbols import working_symbol
from apps.statements.text_life import NEVER_ADOPTED


@transaction.atomic
def draft_text(conference: Conference, draft: Draft, *, by: User, key: uuid.UUID | None = None) -> Statement:
    """Begin a text: it gets a working paper's symbol and its paragraphs their permanent identity.

    `key` becomes its id. Refused: code "key_taken" where a text of whatever forum has it; fields basis, kind,
    working_language, titles, texts (`_check`, alignment.align); body, addendum_to (`working_symbol`).
    """
    profile = profile_of(conference)
    paragraphs = _check(draft, profile)
    symbol = working_symbol(conference, draft)
    statement = _begin(conference, draft, key or uuid7(), str(symbol))
    statement.revision = _write(statement, None, draft, profile, paragraphs)
    statement.save(update_fields=["revision", "updated_at"])
    if profile.rule != Rule.NONE:
        move(statement, Event.OPEN_DRAFTING, by=by)
    audit.record("statement.drafted", target=statement, by=by, symbol=statement.symbol, basis=statement.basis)
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
def change_text(statement: Statement, draft: Draft, *, by: User, version: str | None = None) -> Statement:
    """Replace the wording. A frozen revision stays as it was; the new wording becomes the next one.

    Refused: code "frozen" while the text may not change; "changed_meanwhile"; the fields of `draft_text`.
    """
    statement = locked(statement)
    refuse_if_changed(statement, version, tz=statement.conference.time_zone)
    if not statement.is_editable:
        message = _(
            "This text is “%(state)s” and cannot be changed. Reopen it first; positions then have to be given anew."
        )
        raise Refused(message % {"state": statement.get_state_display()}, code="frozen")
    profile = profile_of(statement.conference)
    paragraphs = _check(draft, profile)
    if statement.state == State.CLEAN:
        move(statement, Event.REOPEN, by=by)
    statement.kind, statement.basis, statement.dated_on = draft.kind, draft.basis, draft.dated_on
    statement.working_language, statement.places = draft.working_language, dict(draft.places)
    statement.revision = _write(statement, statement.revision, draft, profile, paragraphs)
    statement.save()
    audit.record("statement.changed", target=statement, by=by, revision=statement.revision.rev_no)
    return statement


def _check(draft: Draft, profile: DecisionProfile) -> list[Aligned]:
    """The paragraphs, if this conference can have such a text at all."""
    if draft.basis == Basis.PARTIES and profile.rule in (Rule.NONE, Rule.CHAIR_TEXT):
        message = _("This conference adopts nothing. A text of the chair, the rapporteur or the host is possible.")
        raise Refused(message, field="basis", code="no_adoption_here")
    if draft.basis == Basis.PARTIES and draft.kind in NEVER_ADOPTED:
        message = _(
            "A text of this kind is never adopted by the parties. Choose another kind, or whose own text it is."
        )
        raise Refused(message, field="kind", code="never_adopted")
    if draft.basis == Basis.PARTIES and draft.working_language not in profile.authentic_languages:
        names = ", ".join(CONTENT_LANGUAGES[code] for code in profile.authentic_languages)
        message = _("What is agreed must be authentic: choose one of %(languages)s as the working language.")
        raise Refused(message % {"languages": names}, field="working_language", code="working_language")
    paragraphs = align(draft.texts, draft.working_language)
    for language, text in draft.texts.items():
        if text.strip() and not draft.titles.get(language, "").strip():
            message = _("Give the title in %(language)s too: its text stands below.")
            raise Refused(message % {"language": CONTENT_LANGUAGES[language]}, field="titles", code="no_title")
    return paragraphs


def _write(
    statement: Statement, current: Revision | None, draft: Draft, profile: DecisionProfile, rows: Sequence[Aligned]
) -> Revision:
    """The revision that holds `rows`: the current one while it may change, else the next."""
    languages = [code for code in CONTENT_LANGUAGES if draft.texts.get(code, "").strip()]
    values = {
        "titles": {code: draft.titles[code].strip() for code in languages},
        "languages": {code: _status(code, draft, profile) for code in languages},
    }
    old = list(current.texts.order_by("order")) if current else []
    if current is None or current.frozen_at is not None:
        number = current.rev_no + 1 if current else 0
        revision = Revision.objects.create(statement=statement, rev_no=number, **values)
    else:
        revision = current
        revision.titles, revision.languages = values["titles"], values["languages"]
        revision.save()
        ParagraphText.objects.filter(revision=revision).delete()
    kept = _write_paragraphs(statement, revision, old, rows)
    _end_paragraphs(statement, revision, [row.paragraph_id for row in old if row.paragraph_id not in kept])
    return revision


def _write_paragraphs(
    statement: Statement, revision: Revision, old: Sequence[ParagraphText], rows: Sequence[Aligned]
) -> set:
    matches = match_paragraphs([row.text for row in old], [row.text for row in rows])
    kept, texts = set(), []
    for order, (row, match) in enumerate(zip(rows, matches, strict=True), start=1):
        if match is None:
            paragraph_id = Paragraph.objects.create(statement=statement, born_in=revision).pk
        else:
            paragraph_id = old[match].paragraph_id
        kept.add(paragraph_id)
        texts.append(
            ParagraphText(
                revision=revision,
                paragraph_id=paragraph_id,
                order=order,
                number=row.number,
                kind=row.kind,
                text=row.text,
                translations=translations_with_hash(row),
            )
        )
    ParagraphText.objects.bulk_create(texts)
    return kept


def _end_paragraphs(statement: Statement, revision: Revision, ended: Sequence) -> None:
    """A paragraph that other revisions hold has ended in this one; one that never left this revision is forgotten."""
    gone = Paragraph.objects.filter(statement=statement, pk__in=ended)
    gone.filter(born_in=revision, split_into=None, merged_from=None).delete()
    gone.filter(ended_in=None).update(ended_in=revision)


def _status(language: str, draft: Draft, profile: DecisionProfile) -> str:
    """Authentic by the profile; a text of somebody's own is authentic in the language it was written in."""
    own = draft.basis != Basis.PARTIES and language == draft.working_language
    return LanguageStatus.AUTHENTIC if own or language in profile.authentic_languages else draft.translation_status
