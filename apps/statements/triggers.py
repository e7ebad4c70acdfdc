"""What the database refuses whoever asks: page, admin site, shell or raw SQL."""

from typing import Any

import pgtrigger

from apps.statements.choices import State
from apps.statements.text_life import DECIDED, EDITABLE, ON_THE_TABLE, PINNED, TRANSITIONS

_BEFORE = pgtrigger.Before
_CHANGES = pgtrigger.Update | pgtrigger.Delete


def _sql_list(values) -> str:
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
            OR (s.state IN ({_sql_list(ON_THE_TABLE)}) AND t.closed_at IS NOT NULL)
            OR (s.state IN ({_sql_list(DECIDED)}) AND t.outcome <> 'adopted')
        ) THEN RAISE EXCEPTION 'pgtrigger: this is not the tabling of the text'; END IF;
        IF s.state NOT IN ({_sql_list(ON_THE_TABLE)})
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

# Parties are chosen while the words may change; the roster of a tabling has a life of its own.
PARTIES = pgtrigger.Trigger(
    name="parties",
    when=_BEFORE,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("state", "text")],
    func=f"""
        SELECT s.state INTO state FROM statements_statement s WHERE s.id = COALESCE(NEW.statement_id, OLD.statement_id);
        IF state IN ({_sql_list({*PINNED, State.ISSUED})})
        THEN RAISE EXCEPTION 'pgtrigger: the parties to this statement cannot change now'; END IF;
        RETURN COALESCE(NEW, OLD);
    """,  # nosec B608: built from our own choices
)

# How a tabling ends is said once; the chair's words at a gavel ad referendum too.
TABLING_STANDS = pgtrigger.Trigger(
    name="tabling_stands",
    when=_BEFORE,
    operation=pgtrigger.Update,
    func="""
        IF OLD.closed_at IS NOT NULL
           OR (OLD.provisional <> '{}' AND OLD.provisional IS DISTINCT FROM NEW.provisional)
           OR ROW(OLD.id, OLD.created_at, OLD.statement_id, OLD.round, OLD.revision_id, OLD.canonical,
                  OLD.canon_version, OLD.sha256, OLD.rule, OLD.party_kind, OLD.quorum, OLD.ad_referendum_allowed,
                  OLD.exclusion_ground, OLD.deadline, OLD.size, OLD.opened_at, OLD.opened_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.statement_id, NEW.round, NEW.revision_id, NEW.canonical,
                  NEW.canon_version, NEW.sha256, NEW.rule, NEW.party_kind, NEW.quorum, NEW.ad_referendum_allowed,
                  NEW.exclusion_ground, NEW.deadline, NEW.size, NEW.opened_at, NEW.opened_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: the terms of a tabling cannot change'; END IF;
        RETURN NEW;
    """,
)

# Only of a round that was opened again before tablings were kept the terms are unknown.
ROSTER_COMPLETE = pgtrigger.Trigger(
    name="roster_complete",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("t", "statements_tabling")],
    func="""
        SELECT * INTO t FROM statements_tabling WHERE id = NEW.id;
        IF (SELECT count(*) FROM statements_rosterentry WHERE tabling_id = t.id) <> t.size
           OR (t.rule = 'consensus_minus_one') <> EXISTS (
               SELECT 1 FROM statements_rosterentry WHERE tabling_id = t.id AND excluded)
           OR ((t.rule = '' OR t.party_kind = '') AND (t.closed_at IS NULL OR t.outcome = 'adopted'))
        THEN RAISE EXCEPTION 'pgtrigger: the roster of a tabling is not complete'; END IF;
        RETURN NULL;
    """,
)

# The other half of TABLING_FITS: no tabling ends beside its text.
CLOSED_WITH_ITS_TEXT = pgtrigger.Trigger(
    name="closed_with_its_text",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF EXISTS (SELECT 1 FROM statements_statement s JOIN statements_tabling t ON t.statement_id = s.id
                   WHERE t.id = NEW.id AND (
                       (s.tabling_id = t.id AND t.closed_at IS NOT NULL AND s.state IN ({_sql_list(ON_THE_TABLE)}))
                       OR (t.closed_at IS NULL AND s.tabling_id IS DISTINCT FROM t.id)))
        THEN RAISE EXCEPTION 'pgtrigger: a tabling and its text go together'; END IF;
        RETURN NULL;
    """,  # nosec B608: built from our own choices
)

# The roster is written with its tabling; after that a party can only leave, by its own letter, while it is open.
ROSTER = pgtrigger.Trigger(
    name="roster",
    when=_BEFORE,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("t", "statements_tabling")],
    func="""
        SELECT * INTO t FROM statements_tabling WHERE id = COALESCE(NEW.tabling_id, OLD.tabling_id);
        IF t.closed_at IS NOT NULL OR TG_OP = 'DELETE'
           OR (TG_OP = 'INSERT' AND t.size <= (SELECT count(*) FROM statements_rosterentry WHERE tabling_id = t.id))
           OR (TG_OP = 'UPDATE' AND (OLD.left_at IS NOT NULL
               OR ROW(OLD.id, OLD.created_at, OLD.tabling_id, OLD.participation_id, OLD.person_id, OLD."order",
                      OLD.excluded)
                  IS DISTINCT FROM
                  ROW(NEW.id, NEW.created_at, NEW.tabling_id, NEW.participation_id, NEW.person_id, NEW."order",
                      NEW.excluded)))
        THEN RAISE EXCEPTION 'pgtrigger: the roster of a tabling cannot change'; END IF;
        RETURN NEW;
    """,
)

# A position is about the words of its own tabling, while that is open, and never from before it.
ON_ITS_TABLING = pgtrigger.Trigger(
    name="on_its_tabling",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (SELECT 1 FROM statements_rosterentry r JOIN statements_tabling t ON t.id = r.tabling_id
                       WHERE r.id = NEW.party_id AND r.left_at IS NULL AND t.closed_at IS NULL
                         AND t.sha256 = NEW.tabled_sha256 AND NEW.at >= t.opened_at)
           OR (NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM statements_position p
               WHERE p.id = NEW.supersedes_id AND p.party_id = NEW.party_id AND p.at <= NEW.at))
        THEN RAISE EXCEPTION 'pgtrigger: a position belongs to an open tabling of these words'; END IF;
        RETURN NEW;
    """,
)

# A record is of its own tabling, and not from before what it records.
RECORD_OF_ITS_TABLING = pgtrigger.Trigger(
    name="record_of_its_tabling",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (SELECT 1 FROM statements_tabling t JOIN statements_statement s ON s.id = t.statement_id
                       JOIN conferences_conference c ON c.id = s.conference_id
                       WHERE t.id = NEW.tabling_id AND s.id = NEW.statement_id AND c.forum_id = NEW.forum_id
                         AND t.sha256 = NEW.sha256 AND t.rule = NEW.rule AND t.party_kind = NEW.party_kind
                         AND t.quorum IS NOT DISTINCT FROM NEW.quorum AND t.opened_at <= NEW.adopted_at)
           OR EXISTS (SELECT 1 FROM statements_position p JOIN statements_rosterentry r ON r.id = p.party_id
                      WHERE r.tabling_id = NEW.tabling_id AND p.at > NEW.adopted_at)
        THEN RAISE EXCEPTION 'pgtrigger: the record does not fit its tabling'; END IF;
        RETURN NEW;
    """,
)
