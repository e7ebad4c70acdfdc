"""What the database refuses whoever asks: page, admin site, shell or raw SQL."""

from typing import Any

import pgtrigger

from apps.statements.choices import State
from apps.statements.text_life import DECIDED, EDITABLE, PINNED, TRANSITIONS

_BEFORE = pgtrigger.Before
_CHANGES = pgtrigger.Update | pgtrigger.Delete


def _sql_list(values) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))


LIFE = pgtrigger.FSM(
    name="life",
    field="state",
    transitions=sorted({(str(each.source), str(each.target)) for each in TRANSITIONS if each.source != each.target}),
)

# Rule, roster and text of a pinned statement stay as they were until the text is open for changes again.
PINNED_TERMS = pgtrigger.Trigger(
    name="pinned_terms",
    when=_BEFORE,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__state__in=sorted(map(str, PINNED)))
    & ~pgtrigger.Q(new__state__in=sorted(map(str, EDITABLE))),
    func="""
        IF ROW(OLD.rule, OLD.party_kind, OLD.quorum, OLD.excluded_party_id, OLD.tabled_sha256, OLD.revision_id,
               OLD.round, OLD.basis, OLD.symbol, OLD.conference_id)
           IS DISTINCT FROM
           ROW(NEW.rule, NEW.party_kind, NEW.quorum, NEW.excluded_party_id, NEW.tabled_sha256, NEW.revision_id,
               NEW.round, NEW.basis, NEW.symbol, NEW.conference_id)
        THEN RAISE EXCEPTION 'pgtrigger: the terms of a pinned statement cannot change'; END IF;
        RETURN NEW;
    """,
)

# Checked at the end of the transaction, since a record points to its statement.
ADOPTED_HAS_RECORD = pgtrigger.Trigger(
    name="adopted_has_record",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__state__in=sorted(map(str, DECIDED))),
    func="""
        IF NOT EXISTS (SELECT 1 FROM statements_adoptionrecord r
                       WHERE r.statement_id = NEW.id AND r.sha256 = NEW.tabled_sha256)
        THEN RAISE EXCEPTION 'pgtrigger: an adopted statement needs its adoption record'; END IF;
        RETURN NEW;
    """,
)

NO_DELETE = pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete)
APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=_CHANGES)

# Its words stand from the circulation on; then only its translations may still come, until they are frozen too.
FROZEN_REVISION = pgtrigger.Trigger(
    name="frozen",
    when=_BEFORE,
    operation=_CHANGES,
    condition=pgtrigger.Q(old__frozen_at__isnull=False),
    func="""
        IF TG_OP = 'DELETE' OR OLD.translations_frozen_at IS NOT NULL
           OR ROW(OLD.id, OLD.statement_id, OLD.rev_no, OLD.working_language, OLD.title, OLD.note, OLD.frozen_at,
                  OLD.created_at)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.statement_id, NEW.rev_no, NEW.working_language, NEW.title, NEW.note, NEW.frozen_at,
                  NEW.created_at)
        THEN RAISE EXCEPTION 'pgtrigger: a frozen revision cannot change'; END IF;
        RETURN NEW;
    """,
)

_REVISION_IS_FROZEN = (
    "EXISTS (SELECT 1 FROM statements_revision r WHERE r.id = {row}.revision_id AND r.frozen_at IS NOT NULL)"
)

FROZEN_TEXT_WRITE = pgtrigger.Trigger(
    name="frozen_text_write",
    when=_BEFORE,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF {_REVISION_IS_FROZEN.format(row="NEW")}
        THEN RAISE EXCEPTION 'pgtrigger: the text of a frozen revision cannot change'; END IF;
        RETURN NEW;
    """,
)
FROZEN_TEXT_REMOVE = pgtrigger.Trigger(
    name="frozen_text_remove",
    when=_BEFORE,
    operation=_CHANGES,
    func=f"""
        IF {_REVISION_IS_FROZEN.format(row="OLD")}
        THEN RAISE EXCEPTION 'pgtrigger: the text of a frozen revision cannot change'; END IF;
        RETURN COALESCE(NEW, OLD);
    """,
)

_REVISION_OF_TRANSLATION = "SELECT t.revision_id FROM statements_translation t WHERE t.id = {row}.translation_id"


def _translation_trigger(name: str, operation: Any, row: str, revision: str, also: str = "") -> pgtrigger.Trigger:
    """Refuses a change of translations of a revision that has been on the table."""
    return pgtrigger.Trigger(
        name=name,
        when=_BEFORE,
        operation=operation,
        func=f"""
        IF EXISTS (SELECT 1 FROM statements_revision r
                   WHERE r.id = ({revision.format(row=row)}) AND r.translations_frozen_at IS NOT NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the translations of a frozen revision cannot change'; END IF;
        {also}
        RETURN COALESCE(NEW, OLD);
    """,  # nosec B608: built from our own words
    )


_WRITES = pgtrigger.Insert | pgtrigger.Update
TRANSLATION_WRITE = _translation_trigger(
    "translation_write",
    _WRITES,
    "NEW",
    "{row}.revision_id",
    """IF EXISTS (SELECT 1 FROM statements_revision r
                   WHERE r.id = NEW.revision_id AND r.working_language = NEW.language)
        THEN RAISE EXCEPTION 'pgtrigger: the working language is not a translation'; END IF;""",
)
TRANSLATION_REMOVE = _translation_trigger("translation_remove", _CHANGES, "OLD", "{row}.revision_id")
TRANSLATED_WRITE = _translation_trigger(
    "translated_write",
    _WRITES,
    "NEW",
    _REVISION_OF_TRANSLATION,
    f"""IF ({_REVISION_OF_TRANSLATION.format(row="NEW")})
           IS DISTINCT FROM (SELECT p.revision_id FROM statements_paragraphtext p WHERE p.id = NEW.source_id)
        THEN RAISE EXCEPTION 'pgtrigger: a translation translates the paragraphs of its own revision'; END IF;""",
)
TRANSLATED_REMOVE = _translation_trigger("translated_remove", _CHANGES, "OLD", _REVISION_OF_TRANSLATION)

# While a decision is pending a party can only leave, by its own letter; afterwards nothing about it changes.
ROSTER = pgtrigger.Trigger(
    name="roster",
    when=_BEFORE,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("state", "text")],
    func=f"""
        SELECT s.state INTO state FROM statements_statement s WHERE s.id = COALESCE(NEW.statement_id, OLD.statement_id);
        IF state IN ({_sql_list({*DECIDED, State.ISSUED})}) OR (state IN ({_sql_list(PINNED)}) AND (
            TG_OP <> 'UPDATE' OR OLD.withdrawn_at IS NOT NULL OR
            ROW(OLD.statement_id, OLD.participation_id, OLD.person_id, OLD.entitled)
            IS DISTINCT FROM ROW(NEW.statement_id, NEW.participation_id, NEW.person_id, NEW.entitled)))
        THEN RAISE EXCEPTION 'pgtrigger: the parties to this statement cannot change now'; END IF;
        RETURN COALESCE(NEW, OLD);
    """,  # nosec B608: built from our own choices
)
