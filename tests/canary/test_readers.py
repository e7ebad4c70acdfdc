"""Whoever reads, by whatever address and in whatever form: nobody gets a canary that the table does not give them.

And the other way round, so that the test can fail: of all that a row of the table names, its reader saw something.
"""

import pytest

from apps.conferences.least_rights import MAY_READ, Audience
from apps.conferences.least_rights import Thing as T
from tests.canary.crawl import crawl
from tests.canary.fields import FIELDS, Kept, Nobody
from tests.canary.world import holders

pytestmark = pytest.mark.django_db

# Things that are no words of their own, with why: they cannot be told from what else their readers read.
BEYOND_TEXT = {
    T.EXPORTS: "the same words as the list of people",
    T.ADOPTION: "something that is done",
    T.FORUM: "names and facts of a forum are public",
}
ROWS = [str(row.value) for row in MAY_READ if row != Audience.PUBLIC]
NAMES = [*ROWS, "public", "declined", "operator", "whole forum", "other forum", "draft edition"]
HERE = {T.SESSIONS_PUBLIC, T.DOCUMENTS}
NOT_ON_STAGE = {T.SESSIONS_OWN}  # of the team's rows: no account of theirs sits in a closed session
# What each reader's pages show words of; by default all that the row may read.
SPEAKING_OR_NOT = (Audience.HEAD, Audience.INDIVIDUAL, Audience.DELEGATE, Audience.OBSERVER)
THINGS = {row: set(MAY_READ[row]) - set(BEYOND_TEXT) - NOT_ON_STAGE - {T.UNANNOUNCED} for row in MAY_READ}
THINGS |= {Audience(row): set(MAY_READ[row]) for row in SPEAKING_OR_NOT}
THINGS |= {Audience.INVITED: set(MAY_READ[Audience.INVITED]), "draft edition": {T.UNANNOUNCED}}
TELL = 20  # lines; one leak shows in many rows


@pytest.mark.parametrize("name", NAMES)
def test_nobody_reads_what_the_table_does_not_give_them(world, name, log):
    seen = crawl(world, world.readers[name])
    assert seen.leaks()[:TELL] == []
    assert keys_in(world, log) == []
    assert THINGS.get(name, HERE) - seen.things() == set(), "nothing of this was seen: the test could not fail"
    if name == "organizer":
        everything = {label for label, field in FIELDS.items() if not isinstance(field.rule, Kept | Nobody)}
        unseen = {label for label in everything if FIELDS[label].unseen}
        assert everything - seen.fields() == unseen


def test_a_link_shows_its_holder_their_own(world, log):
    readers = holders(world)
    assert len(readers) > 4
    for reader in readers:
        seen = crawl(world, reader)
        assert seen.leaks()[:TELL] == []
        assert any("link of withdrawn" in reader.name or canary.row.pk in reader.people for canary in seen.places)
    assert keys_in(world, log) == []


def keys_in(world, log: list[str]) -> list[str]:
    """Lines of a log that name anybody, say anything that somebody wrote, or open a door."""
    keys = [key for reader in holders(world) for key in reader.links.values()]
    return [line for line in log if world.aviary.found_in(line) or any(key in line for key in keys)]
