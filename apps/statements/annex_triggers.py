"""What the database refuses of the words that parties annex."""

import pgtrigger

# What a party annexes stands beside the text that it was asked about, comes while that lies on the table, in no round
# that is sealed, and before the record is; a later one takes the place of its own earlier one of the same kind.
ANNEX = pgtrigger.Trigger(
    name="annex",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF EXISTS (SELECT 1 FROM statements_adoptionrecord WHERE statement_id = NEW.statement_id)
           OR NOT EXISTS (SELECT 1 FROM statements_rosterentry r JOIN statements_tabling t ON t.id = r.tabling_id
                          WHERE r.id = NEW.party_id AND t.statement_id = NEW.statement_id AND t.closed_at IS NULL
                            AND (t.disclosure <> 'sealed' OR t.disclosed_at IS NOT NULL))
           OR EXISTS (SELECT 1 FROM statements_gavelling g JOIN statements_rosterentry r ON r.tabling_id = g.tabling_id
                      WHERE r.id = NEW.party_id AND g.ended_at IS NULL)
           OR (NEW.credential_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM delegates_credential c JOIN statements_rosterentry r ON r.id = NEW.party_id
               WHERE c.id = NEW.credential_id AND c.participation_id = r.participation_id
                 AND c.person_id = NEW.given_by_id AND c.valid_from <= NEW.at
                 AND (c.valid_until IS NULL OR c.valid_until > NEW.at)))
           OR (NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM statements_annex a
               WHERE a.id = NEW.supersedes_id AND a.party_id = NEW.party_id AND a.kind = NEW.kind))
        THEN RAISE EXCEPTION 'pgtrigger: an annex belongs to a party of its text, and to the record'; END IF;
        RETURN NEW;
    """,
)

# Nothing about it changes but that it gets its symbol, once, with the decision.
ANNEX_STANDS = pgtrigger.Trigger(
    name="annex_stands",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        IF OLD.symbol <> ''
           OR ROW(OLD.id, OLD.created_at, OLD.statement_id, OLD.party_id, OLD.kind, OLD.paragraphs, OLD.texts,
                  OLD.statuses, OLD.publish, OLD.withdrawn, OLD.given_by_id, OLD.credential_id, OLD.recorded_by_id,
                  OLD.at, OLD.supersedes_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.statement_id, NEW.party_id, NEW.kind, NEW.paragraphs, NEW.texts,
                  NEW.statuses, NEW.publish, NEW.withdrawn, NEW.given_by_id, NEW.credential_id, NEW.recorded_by_id,
                  NEW.at, NEW.supersedes_id)
           OR EXISTS (SELECT 1 FROM statements_adoptionrecord WHERE statement_id = OLD.statement_id)
        THEN RAISE EXCEPTION 'pgtrigger: what a party annexed cannot change'; END IF;
        RETURN NEW;
    """,
)
