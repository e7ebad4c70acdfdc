"""What the database refuses of tablings, rosters, positions and records, whoever asks."""

import pgtrigger

from apps.statements.choices import State
from apps.statements.text_life import DECIDED, EDITABLE, ON_THE_TABLE, PINNED
from apps.statements.triggers import sql_list

_BEFORE = pgtrigger.Before

# Parties are chosen while the words may change; the roster of a tabling has a life of its own.
PARTIES = pgtrigger.Trigger(
    name="parties",
    when=_BEFORE,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("state", "text")],
    func=f"""
        SELECT s.state INTO state FROM statements_statement s WHERE s.id = COALESCE(NEW.statement_id, OLD.statement_id);
        IF state IN ({sql_list({*PINNED, State.ISSUED})})
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
                  OLD.exclusion_ground, OLD.deadline, OLD.calls_objections, OLD.countersigned,
                  OLD.size, OLD.opened_at, OLD.opened_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.statement_id, NEW.round, NEW.revision_id, NEW.canonical,
                  NEW.canon_version, NEW.sha256, NEW.rule, NEW.party_kind, NEW.quorum, NEW.ad_referendum_allowed,
                  NEW.exclusion_ground, NEW.deadline, NEW.calls_objections, NEW.countersigned,
                  NEW.size, NEW.opened_at, NEW.opened_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: the terms of a tabling cannot change'; END IF;
        RETURN NEW;
    """,
)

# A round begins while the words may change (or while a whole text is being written down), never after a decision.
TABLING_BEGINS = pgtrigger.Trigger(
    name="tabling_begins",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    func=f"""
        IF NOT EXISTS (SELECT 1 FROM statements_statement s WHERE s.id = NEW.statement_id
                       AND s.state IN ({sql_list({State.PLANNED, *EDITABLE})}))
        THEN RAISE EXCEPTION 'pgtrigger: this text cannot be put on the table'; END IF;
        RETURN NEW;
    """,  # nosec B608: built from our own choices
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
                       (s.tabling_id = t.id AND t.closed_at IS NOT NULL AND s.state IN ({sql_list(ON_THE_TABLE)}))
                       OR (t.closed_at IS NULL AND s.tabling_id IS DISTINCT FROM t.id)
                       OR (t.closed_at IS NULL AND (t.provisional <> '{{}}') <> (s.state = '{State.ADOPTED_AD_REF}'))
                       OR (t.outcome = 'adopted'
                           AND (s.tabling_id IS DISTINCT FROM t.id OR s.state NOT IN ({sql_list(DECIDED)})))))
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
           OR (TG_OP = 'INSERT' AND NEW.left_at IS NOT NULL)
           OR (TG_OP = 'UPDATE' AND (OLD.left_at IS NOT NULL
               OR NEW.left_at < t.opened_at OR NEW.left_at > NEW.updated_at
               OR EXISTS (SELECT 1 FROM statements_position p WHERE p.party_id = OLD.id AND p.at > NEW.left_at)
               OR ROW(OLD.id, OLD.created_at, OLD.tabling_id, OLD.participation_id, OLD.person_id, OLD."order",
                      OLD.excluded)
                  IS DISTINCT FROM
                  ROW(NEW.id, NEW.created_at, NEW.tabling_id, NEW.participation_id, NEW.person_id, NEW."order",
                      NEW.excluded)))
        THEN RAISE EXCEPTION 'pgtrigger: the roster of a tabling cannot change'; END IF;
        RETURN NEW;
    """,
)

# A position is about the words of its own tabling, while that is open, and never from before it; by somebody who could
# speak then: whoever holds a credential of the delegation, or the individual in person.
ON_ITS_TABLING = pgtrigger.Trigger(
    name="on_its_tabling",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (SELECT 1 FROM statements_rosterentry r JOIN statements_tabling t ON t.id = r.tabling_id
                       WHERE r.id = NEW.party_id AND r.left_at IS NULL AND t.closed_at IS NULL
                         AND t.sha256 = NEW.tabled_sha256 AND NEW.at >= t.opened_at
                         AND (NEW.value <> 'join_ad_referendum' OR t.ad_referendum_allowed OR t.rule = ''))
           OR NOT EXISTS (
               SELECT 1 FROM statements_rosterentry r LEFT JOIN delegates_credential c
                   ON c.id = NEW.credential_id AND c.participation_id = r.participation_id
                   AND c.person_id = NEW.given_by_id AND c.valid_from <= NEW.at
                   AND (c.valid_until IS NULL OR c.valid_until > NEW.at)
               WHERE r.id = NEW.party_id AND (c.id IS NOT NULL
                   OR (NEW.credential_id IS NULL AND r.person_id = NEW.given_by_id)))
           OR (NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM statements_position p
               WHERE p.id = NEW.supersedes_id AND p.party_id = NEW.party_id AND p.at <= NEW.at))
        THEN RAISE EXCEPTION 'pgtrigger: a position belongs to an open tabling of these words'; END IF;
        RETURN NEW;
    """,
)

# A record is of its own tabling, not from before what it records, and the next one of its forum.
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
           OR NEW.chain_number <> (SELECT 1 + COALESCE(max(r.chain_number), 0)
                                   FROM statements_adoptionrecord r WHERE r.forum_id = NEW.forum_id)
           OR (NEW.chain_number > 1 AND NOT EXISTS (
               SELECT 1 FROM statements_adoptionrecord r WHERE r.forum_id = NEW.forum_id
               AND r.chain_number = NEW.chain_number - 1 AND r.seal_sha256 = NEW.previous_sha256))
        THEN RAISE EXCEPTION 'pgtrigger: the record does not fit its tabling'; END IF;
        RETURN NEW;
    """,
)
