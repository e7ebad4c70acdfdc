"""What the database refuses of the register whoever asks: page, admin site, shell or raw SQL."""

import pgtrigger

# Versions of a language are counted without gaps, and an authentic one is the last.
SEQUENCE = pgtrigger.Trigger(
    name="sequence",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF EXISTS (SELECT 1 FROM documents_languageversion v WHERE v.document_id = NEW.document_id
                   AND v.language = NEW.language AND v.status = 'authentic')
        THEN RAISE EXCEPTION 'pgtrigger: an authentic version cannot be followed by another one'; END IF;
        IF NEW.sequence <> 1 + (SELECT count(*) FROM documents_languageversion v
                                WHERE v.document_id = NEW.document_id AND v.language = NEW.language)
        THEN RAISE EXCEPTION 'pgtrigger: versions of a language are counted without gaps'; END IF;
        RETURN NEW;
    """,
)

# What stands in the place of a document is said once.
SUPERSEDED_ONCE = pgtrigger.Protect(
    name="superseded_once",
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__superseded_by__isnull=False)
    & pgtrigger.Q(old__superseded_by__df=pgtrigger.F("new__superseded_by")),
)

# A corrigendum brings an authentic version of its own document, an adopted one, and is the next of it.
CORRIGENDUM = pgtrigger.Trigger(
    name="belongs",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (SELECT 1 FROM documents_languageversion v JOIN documents_document d ON d.id = v.document_id
                       WHERE v.id = NEW.version_id AND d.id = NEW.document_id AND v.status = 'authentic'
                       AND d.outcome = 'adopted' AND NEW.symbol = d.symbol || '/Corr.' || NEW.number)
        THEN RAISE EXCEPTION 'pgtrigger: a corrigendum brings an authentic version of its own adopted text'; END IF;
        IF NEW.number <> 1 + (SELECT count(*) FROM documents_corrigendum c WHERE c.document_id = NEW.document_id)
        THEN RAISE EXCEPTION 'pgtrigger: corrigenda of a text are numbered without gaps'; END IF;
        RETURN NEW;
    """,
)
