"""Rules that span two tables, kept by PostgreSQL: nothing of another conference can enter a session."""

import pgtrigger


def belongs(name: str, column: str, table: str, wanted: str) -> pgtrigger.Trigger:
    """Refuse a row whose `column` points to a row of `table` that belongs to another conference (or forum).

    `wanted` is an SQL condition over `NEW` and the row pointed to (alias `other`).
    """
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(column),
        func=f"""
            IF NEW.{column} IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM {table} other WHERE other.id = NEW.{column} AND {wanted}) THEN
                RAISE EXCEPTION '{column} belongs to another conference'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
            END IF;
            RETURN NEW;
        """,
    )


def busy_follows(name: str) -> pgtrigger.Trigger:
    """A new assignment takes the session's time; afterwards the foreign key (sitting, busy) carries every change."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func="""
            NEW.busy := (SELECT busy FROM forum_sessions_session WHERE id = NEW.sitting_id);
            RETURN NEW;
        """,
    )
