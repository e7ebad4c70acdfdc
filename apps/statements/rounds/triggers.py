"""What the database refuses of rounds of positions: nobody sees more of one than those were told who answered first."""

import pgtrigger

# T29: from the first entry on it stays as it was said to be; a seal is opened once.
DISCLOSURE_STANDS = pgtrigger.Trigger(
    name="disclosure_stands",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF (OLD.disclosure IS DISTINCT FROM NEW.disclosure
            AND (OLD.disclosed_at IS NOT NULL OR EXISTS (
                SELECT 1 FROM statements_position p JOIN statements_rosterentry r ON r.id = p.party_id
                WHERE r.tabling_id = OLD.id)))
           OR (OLD.disclosed_at IS NOT NULL
               AND ROW(OLD.disclosed_at, OLD.disclosed_by_id)
                   IS DISTINCT FROM ROW(NEW.disclosed_at, NEW.disclosed_by_id))
        THEN RAISE EXCEPTION 'pgtrigger: who sees the positions of a round cannot change'; END IF;
        RETURN NEW;
    """,
)

# An entry and a change of who sees it exclude each other, whichever comes first, whoever writes the rows.
ENTRY_HOLDS_ITS_ROUND = pgtrigger.Trigger(
    name="entry_holds_its_round",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        PERFORM 1 FROM statements_tabling t
        WHERE t.id = (SELECT r.tabling_id FROM statements_rosterentry r WHERE r.id = NEW.party_id) FOR SHARE;
        RETURN NEW;
    """,
)
