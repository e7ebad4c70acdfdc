"""How a sealed record says a moment."""

import datetime as dt


def moment(value: dt.datetime | None) -> str | None:
    """UTC with six decimals, however the row was read."""
    return value.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ") if value else None
