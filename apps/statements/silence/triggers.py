"""What the database refuses of silence procedures, their notices and what parties write about them."""

import pgtrigger

from apps.statements.choices import State

_BEFORE = pgtrigger.Before

# A start belongs to an open tabling under this rule; once somebody objected to its use there is none any more.
BEGINS = pgtrigger.Trigger(
    name="silence_begins",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (SELECT 1 FROM statements_tabling t WHERE t.id = NEW.tabling_id AND t.closed_at IS NULL
                       AND t.rule = 'silence' AND t.opened_at <= NEW.opened_at)
           OR EXISTS (SELECT 1 FROM statements_silenceprocedure p
                      WHERE p.tabling_id = NEW.tabling_id AND p.outcome = 'contested')
        THEN RAISE EXCEPTION 'pgtrigger: no silence procedure can begin here'; END IF;
        RETURN NEW;
    """,
)

# Nobody moves a deadline: it only ends, once.
STANDS = pgtrigger.Trigger(
    name="silence_stands",
    when=_BEFORE,
    operation=pgtrigger.Update,
    func="""
        IF OLD.ended_at IS NOT NULL
           OR ROW(OLD.id, OLD.created_at, OLD.tabling_id, OLD.number, OLD.opened_at, OLD.deadline, OLD.hours_min,
                  OLD.chair, OLD.meeting, OLD.night_reason, OLD.at_night, OLD.started_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.tabling_id, NEW.number, NEW.opened_at, NEW.deadline, NEW.hours_min,
                  NEW.chair, NEW.meeting, NEW.night_reason, NEW.at_night, NEW.started_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: the terms of a silence procedure cannot change'; END IF;
        RETURN NEW;
    """,
)

# At the end of the transaction, from both sides: a text is under silence exactly as long as a procedure runs.
_DISAGREES = f"""
    (s.state = '{State.SILENCE}') <> EXISTS (
        SELECT 1 FROM statements_silenceprocedure p JOIN statements_tabling t ON t.id = p.tabling_id
        WHERE t.statement_id = s.id AND p.ended_at IS NULL)
"""  # nosec B608: built from our own choices
WITH_ITS_TEXT = pgtrigger.Trigger(
    name="silence_with_its_text",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF EXISTS (SELECT 1 FROM statements_tabling o JOIN statements_statement s ON s.id = o.statement_id
                   WHERE o.id = NEW.tabling_id AND {_DISAGREES})
        THEN RAISE EXCEPTION 'pgtrigger: a silence procedure and its text go together'; END IF;
        RETURN NULL;
    """,  # nosec B608: built from our own choices
)
TEXT_WITH_SILENCE = pgtrigger.Trigger(
    name="text_with_silence",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF EXISTS (SELECT 1 FROM statements_statement s WHERE s.id = NEW.id AND {_DISAGREES})
        THEN RAISE EXCEPTION 'pgtrigger: a silence procedure and its text go together'; END IF;
        RETURN NULL;
    """,  # nosec B608: built from our own choices
)

# What is decided here by silence was decided by a deadline that passed.
SILENT_RECORD = pgtrigger.Trigger(
    name="silent_record",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    condition=pgtrigger.Q(new__rule="silence", new__origin="here"),
    func="""
        IF NOT EXISTS (SELECT 1 FROM statements_silenceprocedure p
                       WHERE p.tabling_id = NEW.tabling_id AND p.outcome = 'adopted'
                         AND p.deadline = NEW.adopted_at AND p.deadline <= clock_timestamp())
        THEN RAISE EXCEPTION 'pgtrigger: no silence procedure has passed its deadline'; END IF;
        RETURN NEW;
    """,
)

# Each fact comes once, before the deadline, and while the procedure runs: what was known then stays what was known.
NOTICE = pgtrigger.Trigger(
    name="silence_notice",
    when=_BEFORE,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("p", "statements_silenceprocedure")],
    func="""
        SELECT * INTO p FROM statements_silenceprocedure WHERE id = NEW.procedure_id;
        IF p.ended_at IS NOT NULL
           OR NOT EXISTS (SELECT 1 FROM statements_rosterentry r
                          WHERE r.id = NEW.party_id AND r.tabling_id = p.tabling_id)
           OR GREATEST(NEW.sent_at, NEW.failed_at, NEW.seen_at, NEW.handed_at) >= p.deadline
           OR (TG_OP = 'UPDATE' AND (
               ROW(OLD.id, OLD.created_at, OLD.procedure_id, OLD.party_id, OLD.person_id, OLD.function, OLD.counts,
                   COALESCE(OLD.message_id, NEW.message_id), COALESCE(OLD.queued_at, NEW.queued_at),
                   COALESCE(OLD.sent_at, NEW.sent_at), COALESCE(OLD.failed_at, NEW.failed_at),
                   COALESCE(OLD.seen_at, NEW.seen_at), COALESCE(OLD.handed_at, NEW.handed_at))
               IS DISTINCT FROM
               ROW(NEW.id, NEW.created_at, NEW.procedure_id, NEW.party_id, NEW.person_id, NEW.function, NEW.counts,
                   NEW.message_id, NEW.queued_at, NEW.sent_at, NEW.failed_at, NEW.seen_at, NEW.handed_at)
               OR (OLD.handed_at IS NOT NULL AND ROW(OLD.handed_words, OLD.handed_by_id)
                   IS DISTINCT FROM ROW(NEW.handed_words, NEW.handed_by_id))))
        THEN RAISE EXCEPTION 'pgtrigger: the proof of a notice cannot change'; END IF;
        RETURN NEW;
    """,
)

# Written by who could speak at that moment, about a start of their own tabling; before the deadline while it runs, or
# late, and then said to be late. A letter counts if it was received and written down before the deadline.
REPLY = pgtrigger.Trigger(
    name="silence_reply",
    when=_BEFORE,
    operation=pgtrigger.Insert,
    declare=[("p", "statements_silenceprocedure")],
    func="""
        SELECT * INTO p FROM statements_silenceprocedure WHERE id = NEW.procedure_id;
        IF NEW.is_late IS DISTINCT FROM COALESCE(GREATEST(NEW.at, NEW.recorded_at) >= p.deadline, false)
           OR NEW.recorded_at > clock_timestamp()
           OR NEW.at < p.opened_at
           OR (NEW.kind = 'use') <> (p.outcome = 'contested')
           OR (NOT NEW.is_late AND p.ended_at IS NOT NULL AND NEW.kind <> 'use')
           OR NOT EXISTS (
               SELECT 1 FROM statements_rosterentry r LEFT JOIN delegates_credential c
                   ON c.id = NEW.credential_id AND c.participation_id = r.participation_id
                   AND c.person_id = NEW.given_by_id AND c.valid_from <= NEW.at
                   AND (c.valid_until IS NULL OR c.valid_until > NEW.at)
               WHERE r.id = NEW.party_id AND r.tabling_id = p.tabling_id
                 AND (r.left_at IS NULL OR r.left_at > NEW.at)
                 AND (c.id IS NOT NULL OR (NEW.credential_id IS NULL AND r.person_id = NEW.given_by_id)))
        THEN RAISE EXCEPTION 'pgtrigger: nobody can write this about the silence procedure'; END IF;
        RETURN NEW;
    """,
)
