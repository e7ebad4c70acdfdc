"""What the database refuses whoever asks: page, admin site, shell or raw SQL."""

import pgtrigger

from apps.statements.choices import State
from apps.statements.text_life import DECIDED, EDITABLE, PINNED, TRANSITIONS

_BEFORE = pgtrigger.Before
_CHANGES = pgtrigger.Update | pgtrigger.Delete


def _sql_list(values) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))


LIFE = pgtrigger.FSM(
    name="life",
    field="state",
    transitions=sorted({(str(each.source), str(each.target)) for each in TRANSITIONS if each.source != each.target}),
)

# Rule, roster and text of a pinned statement stay as they were until the text is open for changes again.
PINNED_TERMS = pgtrigger.Trigger(
    name="pinned_terms",
    when=_BEFORE,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__state__in=sorted(map(str, PINNED)))
    & ~pgtrigger.Q(new__state__in=sorted(map(str, EDITABLE))),
    func="""
        IF ROW(OLD.rule, OLD.party_kind, OLD.quorum, OLD.excluded_party_id, OLD.tabled_sha256, OLD.revision_id,
               OLD.round, OLD.basis, OLD.symbol, OLD.conference_id)
           IS DISTINCT FROM
           ROW(NEW.rule, NEW.party_kind, NEW.quorum, NEW.excluded_party_id, NEW.tabled_sha256, NEW.revision_id,
               NEW.round, NEW.basis, NEW.symbol, NEW.conference_id)
        THEN RAISE EXCEPTION 'pgtrigger: the terms of a pinned statement cannot change'; END IF;
        RETURN NEW;
    """,
)

# Checked at the end of the transaction, since a record points to its statement.
ADOPTED_HAS_RECORD = pgtrigger.Trigger(
    name="adopted_has_record",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__state__in=sorted(map(str, DECIDED))),
    func="""
        IF NOT EXISTS (SELECT 1 FROM statements_adoptionrecord r
                       WHERE r.statement_id = NEW.id AND r.sha256 = NEW.tabled_sha256)
        THEN RAISE EXCEPTION 'pgtrigger: an adopted statement needs its adoption record'; END IF;
        RETURN NEW;
    """,
)

NO_DELETE = pgtrigger.Protect(name="no_delete", operation=pgtrigger.Delete)
APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=_CHANGES)

FROZEN_REVISION = pgtrigger.Protect(
    name="frozen", operation=_CHANGES, condition=pgtrigger.Q(old__frozen_at__isnull=False)
)

_REVISION_IS_FROZEN = (
    "EXISTS (SELECT 1 FROM statements_revision r WHERE r.id = {row}.revision_id AND r.frozen_at IS NOT NULL)"
)

FROZEN_TEXT_WRITE = pgtrigger.Trigger(
    name="frozen_text_write",
    when=_BEFORE,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF {_REVISION_IS_FROZEN.format(row="NEW")}
        THEN RAISE EXCEPTION 'pgtrigger: the text of a frozen revision cannot change'; END IF;
        RETURN NEW;
    """,
)
FROZEN_TEXT_REMOVE = pgtrigger.Trigger(
    name="frozen_text_remove",
    when=_BEFORE,
    operation=_CHANGES,
    func=f"""
        IF {_REVISION_IS_FROZEN.format(row="OLD")}
        THEN RAISE EXCEPTION 'pgtrigger: the text of a frozen revision cannot change'; END IF;
        RETURN COALESCE(NEW, OLD);
    """,
)

# While a decision is pending a party can only leave, by its own letter; afterwards nothing about it changes.
ROSTER = pgtrigger.Trigger(
    name="roster",
    when=_BEFORE,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("state", "text")],
    func=f"""
        SELECT s.state INTO state FROM statements_statement s WHERE s.id = COALESCE(NEW.statement_id, OLD.statement_id);
        IF state IN ({_sql_list({*DECIDED, State.ISSUED})}) OR (state IN ({_sql_list(PINNED)}) AND (
            TG_OP <> 'UPDATE' OR OLD.withdrawn_at IS NOT NULL OR
            ROW(OLD.statement_id, OLD.participation_id, OLD.person_id, OLD.entitled)
            IS DISTINCT FROM ROW(NEW.statement_id, NEW.participation_id, NEW.person_id, NEW.entitled)))
        THEN RAISE EXCEPTION 'pgtrigger: the parties to this statement cannot change now'; END IF;
        RETURN COALESCE(NEW, OLD);
    """,  # nosec B608: built from our own choices
)
