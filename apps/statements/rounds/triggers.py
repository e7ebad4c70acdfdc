"""What the database refuses of rounds of positions: nobody sees more of one than those were told who answered first."""

import pgtrigger

# T29: from the first entry on it stays as it was said to be; a seal is opened once. Nothing is sealed once the room was
# asked for objections, since whoever objects to that is named.
DISCLOSURE_STANDS = pgtrigger.Trigger(
    name="disclosure_stands",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF (OLD.disclosure IS DISTINCT FROM NEW.disclosure
            AND (OLD.disclosed_at IS NOT NULL OR EXISTS (
                SELECT 1 FROM statements_position p JOIN statements_rosterentry r ON r.id = p.party_id
                WHERE r.tabling_id = OLD.id)))
           OR (OLD.disclosure <> 'sealed' AND NEW.disclosure = 'sealed' AND EXISTS (
                SELECT 1 FROM statements_objectioncall c WHERE c.tabling_id = OLD.id))
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

# Of a sealed round nobody knows what was said but who said it: no account writes an entry down for somebody else.
SEALED_ENTRY_BY_ITS_OWN = pgtrigger.Trigger(
    name="sealed_entry_by_its_own",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF EXISTS (SELECT 1 FROM statements_tabling t JOIN statements_rosterentry r ON r.tabling_id = t.id
                   WHERE r.id = NEW.party_id AND t.disclosure = 'sealed' AND t.disclosed_at IS NULL)
           AND NOT EXISTS (
               SELECT 1 FROM delegates_person p
               WHERE p.id = NEW.given_by_id AND (p.user_id = NEW.recorded_by_id OR (p.user_id IS NULL AND EXISTS (
                   SELECT 1 FROM account_emailaddress e
                   WHERE e.user_id = NEW.recorded_by_id AND e.verified AND lower(e.email) = lower(p.email)))))
        THEN RAISE EXCEPTION 'pgtrigger: in a sealed round each party gives its position itself'; END IF;
        RETURN NEW;
    """,
)
