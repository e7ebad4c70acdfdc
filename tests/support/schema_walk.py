"""Every place of a JSON schema where a text can stand, with the smallest document that has a text there."""

from collections.abc import Callable, Iterator
from typing import Any

from apps.exchange.forum_file.opening import schema

SAMPLES = {
    "key": "one", "slug": "one", "email": "one@x.example", "date": "2026-01-02", "moment": "2026-01-02T10:00",
    "uid": "00000000-0000-4000-8000-000000000000", "sha256": "0" * 64, "symbol": "XF/2026/1",
}  # fmt: skip
SYMBOL, UID, SHA = "symbol", "uid", "sha256"
Place = tuple[str, dict[str, Any], Callable[[Any], Any]]


def whole(node: dict[str, Any]) -> dict[str, Any]:
    """The node with what it refers to."""
    made: dict[str, Any] = {}
    parts = [*node.get("allOf", []), {key: value for key, value in node.items() if key not in {"allOf", "$ref"}}]
    if "$ref" in node:
        parts.insert(0, schema()["$defs"][node["$ref"].rpartition("/")[2]])
    for part in parts:
        for key, value in (whole(part) if {"allOf", "$ref"} & set(part) else part).items():
            both = isinstance(value, dict) and isinstance(made.get(key), dict)
            made[key] = {**made[key], **value} if both else value
    return made


def is_text(node: dict[str, Any]) -> bool:
    kinds = node.get("type", [])
    return "string" in (kinds if isinstance(kinds, list) else [kinds]) and "enum" not in node


def sample(node: dict[str, Any]) -> Any:
    """The smallest value that the node takes."""
    node = whole(node)
    if "const" in node or "enum" in node:
        return node.get("const", node.get("enum", [None])[0])
    kinds = node.get("type", "object")
    kind = kinds[0] if isinstance(kinds, list) else kinds
    if kind == "object":
        made = {key: sample(node["properties"][key]) for key in node.get("required", [])}
        return made or ({"en": "x"} if node.get("minProperties") else {})
    if kind == "array":
        return [sample(node["items"])] if node.get("minItems") else []
    if kind == "string":
        return SAMPLES.get(node.get("title", ""), "XF" if "A-Z" in node.get("pattern", "") else "x")
    return {"integer": max(node.get("minimum", 1), 1), "boolean": True, "null": None}[kind]


def places(node: dict[str, Any], path: str = "$", depth: int = 0) -> Iterator[Place]:
    """(path, schema of the text, function from a text to the whole value) for every text, those of a fixed list too."""
    node = whole(node)
    if is_text(node) or "enum" in node or "const" in node:
        yield path, node, lambda text: text
    named = dict(node.get("properties", {}))
    if isinstance(node.get("additionalProperties"), dict) and depth < 12:
        named["en"] = node["additionalProperties"]
    for key, value in named.items():
        for place, found, make in places(value, f"{path}.{key}", depth + 1):
            yield place, found, lambda text, key=key, make=make: {**sample(node), key: make(text)}
    if isinstance(node.get("items"), dict) and depth < 12:
        for place, found, make in places(node["items"], f"{path}[0]", depth + 1):
            yield place, found, lambda text, make=make: [make(text)]
