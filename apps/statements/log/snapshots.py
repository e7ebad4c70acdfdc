"""A whole text as plain data, what is different between two of them, and the one made of the other again.

A snapshot is {"working_language", "titles": {language: words}, "paragraphs": [{"uid", "kind", "number", "words":
{language: words}, "level"?}]}, paragraphs in their order; "level" of one under another (`tree`). A
change is {"working_language"?, "titles"?, "order"?, "put": {uid: paragraph}}: only what is not as before; `order` names
every paragraph that is left.
"""

from collections.abc import Mapping
from typing import Any

import rfc8785

from apps.statements.models import Revision
from apps.statements.paragraphs import texts
from apps.statements.record import canonical

Snapshot = dict[str, Any]
Change = dict[str, Any]
Row = Mapping[str, Any]  # a paragraph of a snapshot

NOTHING: Snapshot = {"working_language": "", "titles": {}, "paragraphs": []}


def snapshot_of(revision: Revision) -> Snapshot:
    """The words of a revision in every language, as they stand now. Three queries."""
    titles = {each.language: each.title for each in revision.translations.order_by("language") if each.title}
    return {
        "working_language": revision.working_language,
        "titles": {**titles, revision.working_language: revision.title},
        "paragraphs": [
            {
                "uid": str(row.paragraph_id),
                "kind": row.kind,
                "number": row.number,
                "words": {
                    revision.working_language: row.text,
                    **{each.translation.language: each.words for each in row.translated.all()},
                },
                **canonical.level_key(row.level),
            }
            for row in texts.rows_of(revision)
        ],
    }


def sha256_of(snapshot: Snapshot) -> str:
    """Of its canonical form (RFC 8785)."""
    return canonical.sha256(rfc8785.dumps(snapshot))


def words_mark(revision: Revision) -> str:
    """Of all words of a revision, by which a page knows that they are others since. Three queries."""
    return f"{revision.rev_no}:{sha256_of(snapshot_of(revision))[:16]}"


def difference(before: Snapshot, after: Snapshot) -> Change:
    """What has to be done to `before` so that it is `after`; {} where nothing has."""
    found: Change = {key: after[key] for key in ("working_language", "titles") if after[key] != before[key]}
    held = _by_uid(before)
    put = {each["uid"]: each for each in after["paragraphs"] if held.get(each["uid"]) != each}
    if put:
        found["put"] = put
    order = [each["uid"] for each in after["paragraphs"]]
    if order != [each["uid"] for each in before["paragraphs"]]:
        found["order"] = order
    return found


def applied(snapshot: Snapshot, change: Mapping[str, Any]) -> Snapshot:
    """`snapshot` after `change`: applied(a, difference(a, b)) == b."""
    held = {**_by_uid(snapshot), **change.get("put", {})}
    order = change.get("order", [each["uid"] for each in snapshot["paragraphs"]])
    return {
        "working_language": change.get("working_language", snapshot["working_language"]),
        "titles": change.get("titles", snapshot["titles"]),
        "paragraphs": [held[uid] for uid in order],
    }


def _by_uid(snapshot: Snapshot) -> dict[str, dict[str, Any]]:
    return {each["uid"]: each for each in snapshot["paragraphs"]}
