"""What the database refuses whoever asks: page, admin site, shell or raw SQL."""

from typing import Any

import pgtrigger

from apps.statements.choices import State
from apps.statements.text_life import DECIDED, EDITABLE, ON_THE_TABLE, PINNED, TRANSITIONS

_BEFORE = pgtrigger.Before
_CHANGES = pgtrigger.Update | pgtrigger.Delete


def sql_list(values) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))


LIFE = pgtrigger.FSM(
    name="life",
    field="state",
    transitions=sorted({(str(each.source), str(each.target)) for each in TRANSITIONS if each.source != each.target}),
)

# What a pinned or issued text is stays as it was; its number and its document are given once.
PINNED_TEXT = pgtrigger.Trigger(
    name="pinned_text",
    when=_BEFORE,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__state__in=sorted(map(str, {*PINNED, State.ISSUED})))
    & ~pgtrigger.Q(new__state__in=sorted(map(str, {*EDITABLE, State.NOT_ADOPTED}))),
    func="""
        IF ROW(OLD.tabling_id, OLD.revision_id, OLD.basis, OLD.kind, OLD.symbol, OLD.conference_id,
               OLD.working_language, OLD.dated_on, OLD.places)
           IS DISTINCT FROM
           ROW(NEW.tabling_id, NEW.revision_id, NEW.basis, NEW.kind, NEW.symbol, NEW.conference_id,
               NEW.working_language, NEW.dated_on, NEW.places)
           OR (OLD.number IS NOT NULL AND OLD.number IS DISTINCT FROM NEW.number)
           OR (OLD.document_id IS NOT NULL AND OLD.document_id IS DISTINCT FROM NEW.document_id)
           OR (OLD.superseded_by_id IS NOT NULL AND OLD.superseded_by_id IS DISTINCT FROM NEW.superseded_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: what a pinned text is cannot change'; END IF;
        RETURN NEW;
    """,
)

# Checked at the end of the transaction: a text lies before the parties exactly as long as its tabling is open, and with
# the words that were tabled.
TABLING_FITS = pgtrigger.Trigger(
    name="tabling_fits",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("t", "statements_tabling"), ("s", "statements_statement")],
    func=f"""
        SELECT * INTO s FROM statements_statement WHERE id = NEW.id;
        IF NOT FOUND THEN RETURN NULL; END IF;
        SELECT * INTO t FROM statements_tabling WHERE id = s.tabling_id;
        IF s.tabling_id IS NOT NULL AND (
            t.statement_id <> s.id OR t.revision_id <> s.revision_id
            OR (s.state IN ({sql_list(ON_THE_TABLE)}) AND t.closed_at IS NOT NULL)
            OR (s.state IN ({sql_list(DECIDED)}) AND t.outcome <> 'adopted')
            OR (s.state = '{State.ADOPTED_AD_REF}' AND t.provisional = '{{}}')
        ) THEN RAISE EXCEPTION 'pgtrigger: this is not the tabling of the text'; END IF;
        IF s.state NOT IN ({sql_list(ON_THE_TABLE)})
           AND EXISTS (SELECT 1 FROM statements_tabling WHERE statement_id = s.id AND closed_at IS NULL)
        THEN RAISE EXCEPTION 'pgtrigger: a tabling is open and its text is not on the table'; END IF;
        RETURN NULL;
    """,  # nosec B608: built from our own choices
)

# Checked at the end of the transaction, since a record points to its statement.
ADOPTED_HAS_RECORD = pgtrigger.Trigger(
    name="adopted_has_record",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__state__in=sorted(map(str, DECIDED))),
    func="""
        IF NOT EXISTS (SELECT 1 FROM statements_adoptionrecord r JOIN statements_tabling t ON t.id = r.tabling_id
                       WHERE r.statement_id = NEW.id AND t.id = NEW.tabling_id AND r.sha256 = t.sha256)
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

# Checked at the end of the transaction, since paragraphs change places: whatever stands under another one follows it,
# or what already stands under it, within the same revision and four levels.
PARAGRAPH_TREE = pgtrigger.Trigger(
    name="paragraph_tree",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | _CHANGES,
    declare=[("r", "record"), ("path", "uuid[]"), ("reading", "uuid"), ("place", "integer")],
    func="""
        IF TG_OP = 'UPDATE' AND ROW(OLD.revision_id, OLD.paragraph_id, OLD.parent_id, OLD."order")
           IS NOT DISTINCT FROM ROW(NEW.revision_id, NEW.paragraph_id, NEW.parent_id, NEW."order")
           OR NOT EXISTS (SELECT 1 FROM statements_paragraphtext p WHERE p.parent_id IS NOT NULL
                          AND p.revision_id IN (OLD.revision_id, NEW.revision_id))
        THEN RETURN NULL; END IF;
        FOR r IN SELECT p.revision_id, p.paragraph_id, p.parent_id FROM statements_paragraphtext p
                 WHERE p.revision_id IN (OLD.revision_id, NEW.revision_id) ORDER BY p.revision_id, p."order"
        LOOP
            IF reading IS DISTINCT FROM r.revision_id THEN path := '{}'; reading := r.revision_id; END IF;
            place := CASE WHEN r.parent_id IS NULL THEN 0 ELSE array_position(path, r.parent_id) END;
            IF place IS NULL OR place > 3
            THEN RAISE EXCEPTION 'pgtrigger: a paragraph follows the one it stands under, four levels deep at most';
            END IF;
            path := path[1:place] || r.paragraph_id;
        END LOOP;
        RETURN NULL;
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

# Words that the chair has cleared stay as they were cleared.
CLEARED_OUTLINE = pgtrigger.Trigger(
    name="statements_cleared_outline",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF EXISTS (
            SELECT 1 FROM statements_reportoutline o
            WHERE o.id = OLD.outline_id AND o.state IN ('cleared', 'handed_over')
        ) THEN
            RAISE EXCEPTION 'the outline has been cleared'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'statements_cleared_outline';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """,
)
