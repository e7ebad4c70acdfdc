"""What the database does whoever writes: page, admin site, forum file or raw SQL."""

import pgtrigger

# Links, feeds and an account were given to whoever owned the address: with another address they end, whichever way it
# changed. The version never falls, so an address that returns brings nothing back to life.
KEYS_END_WITH_THE_OWNER = pgtrigger.Trigger(
    name="keys_end_with_the_owner",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        NEW.key_version := GREATEST(NEW.key_version, OLD.key_version);
        IF lower(NEW.email) IS DISTINCT FROM lower(OLD.email) AND NEW.user_id IS NOT DISTINCT FROM OLD.user_id THEN
            NEW.user_id := NULL;
        END IF;
        IF lower(NEW.email) IS DISTINCT FROM lower(OLD.email) OR NEW.user_id IS DISTINCT FROM OLD.user_id THEN
            NEW.key_version := OLD.key_version + 1;
        END IF;
        RETURN NEW;
    """,
)
