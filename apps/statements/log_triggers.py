"""What the database refuses of the log of a text, whoever asks."""

import pgtrigger

KEPT = pgtrigger.Protect(name="log_kept", operation=pgtrigger.Update | pgtrigger.Delete)

# An entry follows the one before it: no gap, no branch, and it begins with the text that the other left.
NEXT_IN_ORDER = pgtrigger.Trigger(
    name="log_in_order",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF NEW.number <> (SELECT 1 + COALESCE(max(e.number), 0)
                          FROM statements_logentry e WHERE e.statement_id = NEW.statement_id)
           OR (NEW.number > 1 AND NOT EXISTS (
               SELECT 1 FROM statements_logentry e WHERE e.statement_id = NEW.statement_id
               AND e.number = NEW.number - 1 AND e.after_sha256 = NEW.before_sha256 AND e.at <= NEW.at))
           OR NOT EXISTS (SELECT 1 FROM statements_revision r
                          WHERE r.id = NEW.revision_id AND r.statement_id = NEW.statement_id)
        THEN RAISE EXCEPTION 'pgtrigger: an entry of a log follows the one before it'; END IF;
        RETURN NEW;
    """,
)
