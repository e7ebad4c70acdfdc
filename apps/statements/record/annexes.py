"""What the register says of annexes that a party asked to publish."""

from collections.abc import Iterable
from typing import Any

from apps.statements.models import Annex


def published(annexes: Iterable[Annex], roster: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """`{"published": […]}` for the register: what parties asked to publish, under their names of that day."""
    names = {each["party"]: each["names"] for each in roster}
    found = [
        {"number": number, "kind": each.kind, "party": names[str(each.party_id)], "texts": each.texts,
         "statuses": each.statuses}
        for number, each in enumerate(annexes, start=1)
        if each.publish
    ]  # fmt: skip
    return {"published": found} if found else {}
