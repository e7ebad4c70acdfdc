"""Identifiers: in the order in which they were made, and not to be guessed from each other."""

from apps.core.identifiers import uuid7


def test_they_sort_as_they_were_made_also_within_a_millisecond():
    made = [uuid7() for _ in range(2000)]
    assert made == sorted(made)
    assert {each.version for each in made} == {7}
    assert {each.variant for each in made} == {"specified in RFC 4122"}


def test_nothing_of_one_is_guessed_from_the_next():
    """The last 62 bits are chance."""
    chance = {uuid7().int & (1 << 62) - 1 for _ in range(2000)}
    assert len(chance) == 2000
    assert max(each.bit_length() for each in chance) > 60
