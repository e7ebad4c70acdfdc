"""What the database refuses of calls for objections, and of a gavel that none allowed."""

import pgtrigger

from apps.statements.choices import State

_BEFORE = pgtrigger.Before

# A call belongs to an open tabling on which objections are called for; with CALL_STANDS it begins open and ends once.
# It names whoever objects, so that nobody is asked in a round that is sealed; the round does not become one meanwhile.
CALL_BEGINS = pgtrigger.Trigger(
    name="call_begins",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    func="""
        PERFORM 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id FOR SHARE;
        IF NEW.ended_at IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id AND t.closed_at IS NULL
                          AND t.calls_objections AND t.opened_at <= NEW.opened_at
                          AND (t.disclosure <> 'sealed' OR t.disclosed_at IS NOT NULL))
        THEN RAISE EXCEPTION 'pgtrigger: nobody can be asked for objections here'; END IF;
        RETURN NEW;
    """,
)

# A party that counts objected, and that stood when the call ended.
_OBJECTED = """
    EXISTS (SELECT 1 FROM statements_position p JOIN statements_rosterentry r ON r.id = p.party_id
            WHERE r.tabling_id = NEW.tabling_id AND NOT r.excluded AND p.value = 'object' AND p.at <= NEW.ended_at
              AND (r.left_at IS NULL OR r.left_at > NEW.ended_at)
              AND NOT EXISTS (SELECT 1 FROM statements_position q
                              WHERE q.supersedes_id = p.id AND q.at <= NEW.ended_at))
"""

CALL_STANDS = pgtrigger.Trigger(
    name="call_stands",
    when=_BEFORE,
    operation=pgtrigger.Update,
    func=f"""
        IF OLD.ended_at IS NOT NULL
           OR ROW(OLD.id, OLD.created_at, OLD.tabling_id, OLD.number, OLD.chair, OLD.opened_at, OLD.opened_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.tabling_id, NEW.number, NEW.chair, NEW.opened_at, NEW.opened_by_id)
           OR (NEW.party_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM statements_rosterentry r WHERE r.id = NEW.party_id AND r.tabling_id = NEW.tabling_id
               AND NOT r.excluded))
           OR (NEW.outcome = 'nobody' AND {_OBJECTED})
        THEN RAISE EXCEPTION 'pgtrigger: a call for objections ends once, and as it went'; END IF;
        RETURN NEW;
    """,  # nosec B608: built from our own words
)

# At the end of the transaction, from every side: the room is asked only while the text lies on the table.
_OPEN_BESIDE = f"""
    SELECT 1 FROM statements_objectioncall c JOIN statements_tabling t ON t.id = c.tabling_id
    JOIN statements_statement s ON s.id = t.statement_id
    WHERE c.ended_at IS NULL
      AND (t.closed_at IS NOT NULL OR s.state <> '{State.TABLED}' OR s.tabling_id IS DISTINCT FROM t.id)
"""  # nosec B608: built from our own choices


def _deferred(name: str, row: str) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"""
        IF EXISTS ({_OPEN_BESIDE} AND {row})
        THEN RAISE EXCEPTION 'pgtrigger: a call for objections is open beside its text'; END IF;
        RETURN NULL;
    """,  # nosec B608: built from our own words
    )


CALL_WITH_ITS_TEXT = _deferred("call_with_its_text", "c.id = NEW.id")
TEXT_WITH_CALL = _deferred("text_with_call", "s.id = NEW.id")

# What is decided here after a call was due was decided after the last one to which nobody objected.
CALLED_RECORD = pgtrigger.Trigger(
    name="called_record",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    condition=pgtrigger.Q(new__origin="here"),
    func="""
        IF EXISTS (SELECT 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id AND t.calls_objections)
           AND (NOT NEW.asked_for_objections OR NOT EXISTS (
               SELECT 1 FROM statements_objectioncall c
               WHERE c.tabling_id = NEW.tabling_id AND c.outcome = 'nobody' AND c.ended_at <= NEW.adopted_at
                 AND NOT EXISTS (SELECT 1 FROM statements_objectioncall d
                                 WHERE d.tabling_id = c.tabling_id AND d.number > c.number)
                 AND NOT EXISTS (SELECT 1 FROM statements_position p JOIN statements_rosterentry r ON r.id = p.party_id
                                 WHERE r.tabling_id = c.tabling_id AND NOT r.excluded AND p.value = 'object'
                                   AND p.at >= c.opened_at)))
        THEN RAISE EXCEPTION 'pgtrigger: objections have not been called for'; END IF;
        RETURN NEW;
    """,
)
