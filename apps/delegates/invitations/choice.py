"""Whom an organizer means, said as a rule: everybody it is for, whole delegations, single people, some left out.

The rule is what travels from page to page; who it means is asked of the database at the moment that counts. A list of a
thousand ids would be one field each, and would say who it meant when the page was made.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.http import urlencode

from apps.delegates.querysets import DelegateQuerySet

OUTSIDE = "outside"  # in place of a delegation: people outside delegations


@dataclass(frozen=True)
class Choice:
    """`everybody`, or the union of `delegations` (None: those outside) and `people`; without `left_out`."""

    everybody: bool = False
    delegations: frozenset[uuid.UUID | None] = frozenset()
    people: frozenset[uuid.UUID] = frozenset()
    left_out: frozenset[uuid.UUID] = frozenset()

    @classmethod
    def read(cls, data: Any) -> "Choice":
        """From the fields of a form or an address (a QueryDict); what is no id is not heard."""
        return cls(
            everybody="everybody" in data,
            delegations=frozenset(
                None if value == OUTSIDE else _id(value)
                for value in data.getlist("delegation")
                if value == OUTSIDE or _id(value)
            ),
            people=frozenset(filter(None, map(_id, data.getlist("delegate")))),
            left_out=frozenset(filter(None, map(_id, data.getlist("without")))),
        )

    def fields(self) -> list[tuple[str, str]]:
        """Names and values that `read` reads again, for hidden fields and addresses."""
        rows = [("everybody", "1")] if self.everybody else []
        if not self.everybody:
            rows += sorted(("delegation", str(pk) if pk else OUTSIDE) for pk in self.delegations)
            rows += sorted(("delegate", str(pk)) for pk in self.people)
        return rows + sorted(("without", str(pk)) for pk in self.left_out)

    def query(self) -> str:
        return urlencode(self.fields())

    def among(self, delegates: DelegateQuerySet) -> DelegateQuerySet:
        """Whom it means of some."""
        meant = delegates.exclude(pk__in=self.left_out) if self.left_out else delegates
        if self.everybody:
            return meant
        here = Q(participation__in=self.delegations - {None}) | Q(pk__in=self.people)
        return meant.filter(here | Q(participation=None) if None in self.delegations else here)


def _id(value: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(value)
    except ValueError:
        return None


def number(data: Mapping[str, Any]) -> int | None:
    """The number of people that the organizer was shown, as the page sends it back."""
    value = str(data.get("number", ""))
    return int(value) if value.isdecimal() and len(value) < 8 else None
