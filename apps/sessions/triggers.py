"""Rules that span two tables, kept by PostgreSQL: nothing of another conference can enter a session."""

from collections.abc import Sequence

import pgtrigger

from apps.conferences.choices import ProgrammeMode

AT_ONCE = f"c.programme_mode = '{ProgrammeMode.AS_EDITED.value}'"
OF_SITTING = f"SELECT 1 FROM conferences_conference c WHERE c.id = NEW.conference_id AND {AT_ONCE}"
OF_PART = (
    "SELECT 1 FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id"
    f" WHERE s.id = NEW.sitting_id AND {AT_ONCE}"
)


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


SEQUENCE_COUNTS = pgtrigger.Trigger(
    name="forum_sessions_sequence_counts",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        -- whoever sets the number says so: a reader's calendar has to take an event out
        IF NEW.sequence = OLD.sequence
           AND (NEW.during, NEW.room_id, NEW.status) IS DISTINCT FROM (OLD.during, OLD.room_id, OLD.status) THEN
            NEW.sequence := OLD.sequence + 1;
        END IF;
        RETURN NEW;
    """,
)


NOTES_REOPENED_WITH_REASON = pgtrigger.Trigger(
    name="forum_sessions_notes_reopened_with_reason",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("state"),
    func="""
        IF OLD.state = 'final' AND NEW.state <> 'final'
           AND (NEW.reopened_because = '' OR NEW.reopened_at IS NOT DISTINCT FROM OLD.reopened_at) THEN
            RAISE EXCEPTION 'final notes are opened again with a reason'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_notes_reopened_with_reason';
        END IF;
        RETURN NEW;
    """,
)
NO_NOTE_WHEN_FINAL = pgtrigger.Trigger(
    name="forum_sessions_no_note_when_final",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF (SELECT n.state FROM forum_sessions_sessionnotes n WHERE n.id = NEW.notes_id FOR SHARE) = 'final' THEN
            RAISE EXCEPTION 'the notes are final'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'forum_sessions_no_note_when_final';
        END IF;
        RETURN NEW;
    """,
)


RELEASES_COUNT = pgtrigger.Trigger(
    name="number",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF NEW.number <> 1 + (SELECT count(*) FROM forum_sessions_release r WHERE r.conference_id = NEW.conference_id)
        THEN RAISE EXCEPTION 'pgtrigger: releases of a programme are numbered without gaps'; END IF;
        RETURN NEW;
    """,
)


def mirrored(released: str, columns: Sequence[str], parts: Sequence[str] | None) -> pgtrigger.Trigger:
    """In an edition that publishes as it is edited, what is written to a working table stands in `released` at once.

    `parts` are the released tables that hang on a session, for the sessions themselves; None for a part.
    """
    own, gone = (OF_SITTING, _parts_gone(released, parts)) if parts is not None else (OF_PART, _part_gone(released))
    quoted = [f'"{column}"' for column in columns]
    names, values = ", ".join(quoted), ", ".join(f"NEW.{column}" for column in quoted)
    if parts is not None:
        names, values = f"{names}, sequence", f"{values}, 0"
    return pgtrigger.Trigger(
        name="mirrored",
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF TG_OP = 'DELETE' THEN
                {gone}
            ELSIF EXISTS ({own}) THEN
                INSERT INTO {released} ({names}) VALUES ({values})
                ON CONFLICT (id) DO UPDATE SET {", ".join(f"{column} = EXCLUDED.{column}" for column in quoted)};
            END IF;
            RETURN NULL;
        """,  # nosec B608: names of our own tables and columns
    )


def _parts_gone(released: str, parts: Sequence[str]) -> str:
    """Parts whose own rows are still there: foreign keys are looked at when the transaction ends."""
    deletions = [f"DELETE FROM {table} WHERE sitting_id = OLD.id;" for table in parts]  # nosec B608
    return f"""
                IF EXISTS (SELECT 1 FROM conferences_conference c WHERE c.id = OLD.conference_id AND {AT_ONCE}) THEN
                    {" ".join(deletions)}
                    DELETE FROM {released} WHERE id = OLD.id;
                END IF;"""  # nosec B608


def _part_gone(released: str) -> str:
    """By the released session: the working one may be gone before its parts."""
    return f"""
                DELETE FROM {released} USING forum_sessions_releasedsession s, conferences_conference c
                WHERE {released}.id = OLD.id AND s.id = {released}.sitting_id AND c.id = s.conference_id
                AND {AT_ONCE};"""  # nosec B608
