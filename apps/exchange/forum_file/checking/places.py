"""Walking through a document of which parts may be wrong: those are passed over, their neighbours keep their place."""

import copy
from collections.abc import Iterable, Iterator
from typing import Any

from jsonschema import ValidationError

WHOLE_STAYS = {"required", "additionalProperties", "uniqueItems"}  # what is wrong is not the value itself


def pruned(document: Any, errors: Iterable[ValidationError]) -> Any:
    """A copy in which every value that the schema refused is None."""
    document = copy.deepcopy(document)
    for error in errors:
        if error.validator in WHOLE_STAYS:
            continue
        parts = list(error.absolute_path)
        if not parts:
            return None
        holder = document
        for part in parts[:-1]:
            holder = holder[part] if holder is not None else None
        if holder is not None:
            holder[parts[-1]] = None
    return document


def each(item: Any, key: str, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The sound objects of a list, each with its place."""
    values = item.get(key) if isinstance(item, dict) else None
    for index, value in enumerate(values or []):
        if isinstance(value, dict):
            yield f"{path}.{key}[{index}]", value


def plain(item: Any, key: str, path: str) -> Iterator[tuple[str, Any]]:
    """The sound values of a list of texts or numbers, each with its place."""
    for index, value in enumerate(item.get(key) or []):
        if value is not None:
            yield f"{path}.{key}[{index}]", value
