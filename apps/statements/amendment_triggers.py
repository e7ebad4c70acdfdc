"""What the database refuses of amendments and brackets, whoever asks."""

import pgtrigger

from apps.statements.amendment_life import ENDED, NEXT
from apps.statements.choices import AmendmentState

_BEFORE = pgtrigger.Before

APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)
KEPT = pgtrigger.Protect(name="amendment_kept", operation=pgtrigger.Delete)

LIFE = pgtrigger.FSM(
    name="amendment_life",
    field="state",
    transitions=sorted((str(source), str(target)) for source, targets in NEXT.items() for target in targets),
)

# What was wanted, by number and place, stays; words and the words they were written on change together, and only while
# nothing has been decided: at a rebase by its sponsor.
STANDS = pgtrigger.Trigger(
    name="amendment_stands",
    when=_BEFORE,
    operation=pgtrigger.Update,
    func=f"""
        IF ROW(OLD.id, OLD.created_at, OLD.statement_id, OLD.number, OLD.op, OLD.target_id, OLD.under, OLD.kind,
               OLD.reason, OLD.parent_id, OLD.submitted_at, OLD.submitted_by_id)
           IS DISTINCT FROM
           ROW(NEW.id, NEW.created_at, NEW.statement_id, NEW.number, NEW.op, NEW.target_id, NEW.under, NEW.kind,
               NEW.reason, NEW.parent_id, NEW.submitted_at, NEW.submitted_by_id)
           OR ((OLD.text, OLD.base_text, OLD.base_parent_id, OLD.base_chapeau)
               IS DISTINCT FROM (NEW.text, NEW.base_text, NEW.base_parent_id, NEW.base_chapeau)
               AND NOT (OLD.state = '{AmendmentState.STALE}' AND NEW.state = '{AmendmentState.OPEN}'))
           OR (OLD.admitted_at IS NOT NULL AND OLD.admitted_at IS DISTINCT FROM NEW.admitted_at)
           OR (OLD.state IN ({", ".join(f"'{each}'" for each in sorted(ENDED - {AmendmentState.OVERTAKEN}))})
               AND OLD.answer IS DISTINCT FROM NEW.answer)
        THEN RAISE EXCEPTION 'pgtrigger: what an amendment wants stays as it was'; END IF;
        RETURN NEW;
    """,  # nosec B608: built from our own choices
)

# Who carried or supported an amendment, by which credential and from when: told once, and ended once. Their order among
# the parties follows the text.
SPONSOR_STANDS = pgtrigger.Trigger(
    name="sponsor_stands",
    when=_BEFORE,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'DELETE' OR (OLD.left_at IS NOT NULL AND OLD.left_at IS DISTINCT FROM NEW.left_at)
           OR ROW(OLD.id, OLD.created_at, OLD.amendment_id, OLD.participation_id, OLD.person_id, OLD.role,
                  OLD.credential_id, OLD.joined_at)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.created_at, NEW.amendment_id, NEW.participation_id, NEW.person_id, NEW.role,
                  NEW.credential_id, NEW.joined_at)
        THEN RAISE EXCEPTION 'pgtrigger: who carried an amendment stays as it was'; END IF;
        RETURN NEW;
    """,
)

CLOSED_BRACKET = pgtrigger.Trigger(
    name="bracket_closed",
    when=_BEFORE,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL
           OR ROW(OLD.id, OLD.statement_id, OLD.number, OLD.target_id, OLD.after_id, OLD.opened_at)
              IS DISTINCT FROM ROW(NEW.id, NEW.statement_id, NEW.number, NEW.target_id, NEW.after_id, NEW.opened_at)
           OR (NEW.chosen_id IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM statements_alternative a
               WHERE a.id = NEW.chosen_id AND a.group_id = NEW.id AND a.retired_at IS NULL))
        THEN RAISE EXCEPTION 'pgtrigger: a closed bracket stays closed'; END IF;
        RETURN NEW;
    """,
)

# Alternatives are added and retired, never rewritten, and only while their bracket is open.
ALTERNATIVE = pgtrigger.Trigger(
    name="alternative_stands",
    when=_BEFORE,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'DELETE'
           OR EXISTS (SELECT 1 FROM statements_bracketgroup g WHERE g.id = NEW.group_id AND g.closed_at IS NOT NULL)
           OR (TG_OP = 'UPDATE' AND (OLD.retired_at IS NOT NULL
               OR ROW(OLD.id, OLD.group_id, OLD.number, OLD.origin, OLD.text, OLD.amendment_id)
                  IS DISTINCT FROM ROW(NEW.id, NEW.group_id, NEW.number, NEW.origin, NEW.text, NEW.amendment_id)))
        THEN RAISE EXCEPTION 'pgtrigger: an alternative is not rewritten'; END IF;
        RETURN NEW;
    """,
)

# A proposal of the chair is not rewritten, a newer version takes its place; what was settled or pulled stays so.
DISPOSITION = pgtrigger.Trigger(
    name="disposition_stands",
    when=_BEFORE,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'DELETE' OR OLD.settled_at IS NOT NULL
           OR ROW(OLD.id, OLD.amendment_id, OLD.version, OLD.kind, OLD.reason, OLD.prepared_at, OLD.prepared_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.amendment_id, NEW.version, NEW.kind, NEW.reason, NEW.prepared_at, NEW.prepared_by_id)
           OR (OLD.listed_at IS NOT NULL AND OLD.listed_at IS DISTINCT FROM NEW.listed_at)
           OR (OLD.pulled_at IS NOT NULL AND OLD.pulled_at IS DISTINCT FROM NEW.pulled_at)
        THEN RAISE EXCEPTION 'pgtrigger: a disposition stays as it was proposed'; END IF;
        RETURN NEW;
    """,
)

# What a small group was given stands; it reports back once.
REFERRAL = pgtrigger.Trigger(
    name="referral_stands",
    when=_BEFORE,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'DELETE' OR OLD.returned_at IS NOT NULL
           OR ROW(OLD.id, OLD.statement_id, OLD.number, OLD.paragraphs, OLD.referred_at, OLD.referred_by_id)
              IS DISTINCT FROM
              ROW(NEW.id, NEW.statement_id, NEW.number, NEW.paragraphs, NEW.referred_at, NEW.referred_by_id)
        THEN RAISE EXCEPTION 'pgtrigger: a referral stays as it was made'; END IF;
        RETURN NEW;
    """,
)
