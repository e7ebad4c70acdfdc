"""What the database refuses of circulations, whoever asks."""

import pgtrigger

KEPT = pgtrigger.Protect(name="circulation_kept", operation=pgtrigger.Update | pgtrigger.Delete)

# Nobody is handed words that may still change under their eyes.
OF_FROZEN_WORDS = pgtrigger.Trigger(
    name="circulation_of_frozen_words",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (SELECT 1 FROM statements_revision r WHERE r.id = NEW.revision_id AND r.frozen_at IS NOT NULL)
        THEN RAISE EXCEPTION 'pgtrigger: only frozen words are circulated'; END IF;
        RETURN NEW;
    """,
)
