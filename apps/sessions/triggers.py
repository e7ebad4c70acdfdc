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


def has_a_role(name: str, column: str) -> pgtrigger.Trigger:
    """Refuse a row of a session whose `column` points to a person who has no role in that session."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(column),
        func=f"""
            IF NEW.{column} IS NOT NULL
               AND NOT EXISTS (
                   SELECT 1 FROM forum_sessions_assignment other
                   WHERE other.sitting_id = NEW.sitting_id AND other.person_id = NEW.{column}
               ) THEN
                RAISE EXCEPTION '{column} has no role in the session'
                    USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
            END IF;
            RETURN NEW;
        """,
    )


# A place is a number from 1 to as many as there are, held by one guest: the unique constraint keeps it one, these two
# keep it within the places, whichever of both changes.
SEAT_IS_A_PLACE = pgtrigger.Trigger(
    name="forum_sessions_seat_is_a_place",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("seat"),
    func="""
        IF NEW.seat IS NOT NULL AND (
            NEW.seat < 1 OR NEW.seat > (SELECT places FROM forum_sessions_signup WHERE id = NEW.sign_up_id FOR SHARE)
        ) THEN
            RAISE EXCEPTION 'there is no such place'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_seat_is_a_place';
        END IF;
        RETURN NEW;
    """,
)
PLACES_HOLD_SEATS = pgtrigger.Trigger(
    name="forum_sessions_places_hold_seats",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("places"),
    func="""
        IF EXISTS (SELECT 1 FROM forum_sessions_guest g WHERE g.sign_up_id = NEW.id AND g.seat > NEW.places) THEN
            RAISE EXCEPTION 'somebody has that place'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_places_hold_seats';
        END IF;
        RETURN NEW;
    """,
)
