"""Which columns say the two sides of a requirement."""

from functools import reduce
from operator import or_

from django.db.models import Q

from apps.sessions.choices import RequirementKind

PARTIES = ("delegation", "person")
PLACES = ("sitting", "format")
SIDES = {
    RequirementKind.APART: PARTIES,
    RequirementKind.MEET: PARTIES,
    RequirementKind.ORDER: PLACES,
}


def needed_columns() -> Q:
    """Of each side exactly one column is filled, of those that go with the kind."""
    return reduce(
        or_,
        (
            Q(kind=kind.value) & only("first", first) & only("second", second)
            for kind, names in SIDES.items()
            for first in names
            for second in names
        ),
    )


def only(side: str, filled: str) -> Q:
    found = Q()
    for name in (*PARTIES, *PLACES):
        nothing = Q(**{f"{side}_{name}": ""}) if name == "format" else Q(**{f"{side}_{name}": None})
        found &= ~nothing if name == filled else nothing
    return found
