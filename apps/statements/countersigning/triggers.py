"""What the database refuses of gavels that await a countersign, and of records that nobody countersigned."""

import pgtrigger

from apps.statements.choices import State

_BEFORE = pgtrigger.Before

GAVEL_BEGINS = pgtrigger.Trigger(
    name="gavel_begins",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    func="""
        IF NEW.ended_at IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id AND t.closed_at IS NULL
                          AND t.countersigned AND t.opened_at <= NEW.gavelled_at)
        THEN RAISE EXCEPTION 'pgtrigger: no gavel can fall here that somebody countersigns'; END IF;
        RETURN NEW;
    """,
)

# What the chair stated stands; it is signed or refused once.
GAVEL_STANDS = pgtrigger.Trigger(
    name="gavel_stands",
    when=_BEFORE,
    operation=pgtrigger.Update,
    func="""
        IF OLD.ended_at IS NOT NULL
           OR ROW(OLD.id, OLD.created_at, OLD.tabling_id, OLD.number, OLD.stated, OLD.gavelled_at, OLD.gavelled_by_id,
                  OLD.gavelled_by_name)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.tabling_id, NEW.number, NEW.stated, NEW.gavelled_at, NEW.gavelled_by_id,
                  NEW.gavelled_by_name)
        THEN RAISE EXCEPTION 'pgtrigger: what was stated at the gavel cannot change'; END IF;
        RETURN NEW;
    """,
)

# At the end of the transaction, from both sides: a text is gavelled exactly as long as a gavel awaits its countersign.
_DISAGREES = f"""
    (s.state = '{State.GAVELLED}') <> EXISTS (
        SELECT 1 FROM statements_gavelling g JOIN statements_tabling t ON t.id = g.tabling_id
        WHERE t.statement_id = s.id AND g.ended_at IS NULL)
"""  # nosec B608: built from our own choices
GAVEL_WITH_ITS_TEXT = pgtrigger.Trigger(
    name="gavel_with_its_text",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF EXISTS (SELECT 1 FROM statements_tabling o JOIN statements_statement s ON s.id = o.statement_id
                   WHERE o.id = NEW.tabling_id AND {_DISAGREES})
        THEN RAISE EXCEPTION 'pgtrigger: a gavel that awaits its countersign and its text go together'; END IF;
        RETURN NULL;
    """,  # nosec B608: built from our own choices
)
TEXT_WITH_GAVEL = pgtrigger.Trigger(
    name="text_with_gavel",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF EXISTS (SELECT 1 FROM statements_statement s WHERE s.id = NEW.id AND {_DISAGREES})
        THEN RAISE EXCEPTION 'pgtrigger: a gavel that awaits its countersign and its text go together'; END IF;
        RETURN NULL;
    """,  # nosec B608: built from our own choices
)


def _shut(name: str, operation: pgtrigger.Operation, tabling: str) -> pgtrigger.Trigger:
    """Nothing is said, asked or left between the gavel and the countersign."""
    return pgtrigger.Trigger(
        name=name,
        when=_BEFORE,
        operation=operation,
        func=f"""
        IF EXISTS (SELECT 1 FROM statements_gavelling g WHERE g.tabling_id = {tabling} AND g.ended_at IS NULL)
        THEN RAISE EXCEPTION 'pgtrigger: the gavel has fallen, and awaits its countersign'; END IF;
        RETURN NEW;
    """,  # nosec B608: built from our own words
    )


POSITIONS_SHUT = _shut(
    "positions_shut",
    pgtrigger.Insert,
    "(SELECT r.tabling_id FROM statements_rosterentry r WHERE r.id = NEW.party_id)",
)
ROSTER_SHUT = _shut("roster_shut", pgtrigger.Update, "NEW.tabling_id")
CALLS_SHUT = _shut("calls_shut", pgtrigger.Insert, "NEW.tabling_id")

# A record of what is countersigned here names who gavelled and who signed, as the gavel does; any other names nobody.
COUNTERSIGNED_RECORD = pgtrigger.Trigger(
    name="countersigned_record",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    condition=pgtrigger.Q(new__origin="here"),
    func="""
        IF (SELECT t.countersigned FROM statements_tabling t WHERE t.id = NEW.tabling_id) IS DISTINCT FROM EXISTS (
               SELECT 1 FROM statements_gavelling g
               WHERE g.tabling_id = NEW.tabling_id AND g.outcome = 'signed'
                 AND g.gavelled_by_id = NEW.gavelled_by_id AND g.ended_by_id = NEW.countersigned_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: the record is not countersigned as it should be'; END IF;
        RETURN NEW;
    """,
)
