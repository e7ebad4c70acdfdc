"""What the database refuses of the register whoever asks: page, admin site, shell or raw SQL."""

import pgtrigger

# Versions of a language are counted without gaps; after an authentic one comes only its correction, paragraph for
# paragraph the same.
SEQUENCE = pgtrigger.Trigger(
    name="sequence",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF EXISTS (SELECT 1 FROM documents_languageversion v WHERE v.document_id = NEW.document_id
                   AND v.language = NEW.language AND v.status = 'authentic'
                   AND (NEW.status <> 'authentic'
                        OR jsonb_path_query_array(v.paragraphs, '$[*].uid')
                           <> jsonb_path_query_array(NEW.paragraphs, '$[*].uid')
                        OR jsonb_path_query_array(v.paragraphs, '$[*].number')
                           <> jsonb_path_query_array(NEW.paragraphs, '$[*].number')
                        OR jsonb_path_query_array(v.paragraphs, '$[*].kind')
                           <> jsonb_path_query_array(NEW.paragraphs, '$[*].kind')))
        THEN RAISE EXCEPTION 'pgtrigger: an authentic version cannot be followed by another one'; END IF;
        IF NEW.sequence <> 1 + (SELECT count(*) FROM documents_languageversion v
                                WHERE v.document_id = NEW.document_id AND v.language = NEW.language)
        THEN RAISE EXCEPTION 'pgtrigger: versions of a language are counted without gaps'; END IF;
        RETURN NEW;
    """,
)

# No second authentic version of a language without the editorial corrigendum that brings it.
CORRECTED_BY_A_CORRIGENDUM = pgtrigger.Trigger(
    name="corrected_by_a_corrigendum",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert,
    func="""
        IF NEW.status = 'authentic'
           AND EXISTS (SELECT 1 FROM documents_languageversion v WHERE v.document_id = NEW.document_id
                       AND v.language = NEW.language AND v.sequence < NEW.sequence AND v.status = 'authentic')
           AND NOT EXISTS (SELECT 1 FROM documents_corrigendum c WHERE c.version_id = NEW.id AND c.kind = 'editorial')
        THEN RAISE EXCEPTION 'pgtrigger: an authentic version is corrected by an editorial corrigendum'; END IF;
        RETURN NULL;
    """,
)

# What stands in the place of a document is said once.
SUPERSEDED_ONCE = pgtrigger.Protect(
    name="superseded_once",
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__superseded_by__isnull=False)
    & pgtrigger.Q(old__superseded_by__df=pgtrigger.F("new__superseded_by")),
)

# A corrigendum brings an authentic version of its own document and is the next of it: a further language of an adopted
# text, or a correction of what was authentic already.
CORRIGENDUM = pgtrigger.Trigger(
    name="belongs",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (SELECT 1 FROM documents_languageversion v JOIN documents_document d ON d.id = v.document_id
                       WHERE v.id = NEW.version_id AND d.id = NEW.document_id AND v.status = 'authentic'
                       AND NEW.symbol = d.symbol || '/Corr.' || NEW.number
                       AND (NEW.kind = 'editorial' OR d.outcome = 'adopted')
                       AND (NEW.kind = 'editorial') = EXISTS (
                           SELECT 1 FROM documents_languageversion w WHERE w.document_id = d.id
                           AND w.language = v.language AND w.status = 'authentic' AND w.sequence < v.sequence))
        THEN RAISE EXCEPTION 'pgtrigger: a corrigendum brings an authentic version of its own adopted text'; END IF;
        IF NEW.number <> 1 + (SELECT count(*) FROM documents_corrigendum c WHERE c.document_id = NEW.document_id)
        THEN RAISE EXCEPTION 'pgtrigger: corrigenda of a text are numbered without gaps'; END IF;
        RETURN NEW;
    """,
)
