"""Texts of an edition: written once, with all their past. A text that is here already is compared, never changed."""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext as _

from apps.documents import symbols
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing import decisions
from apps.exchange.forum_file.importing.agreement import agrees
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.life import bring_to
from apps.exchange.forum_file.importing.register import count_symbol
from apps.exchange.forum_file.importing.revisions import take_lineage, take_revisions, without_old_keys
from apps.exchange.forum_file.writing.names import Names
from apps.exchange.forum_file.writing.texts import write_text
from apps.statements.choices import State
from apps.statements.models import Statement


def take_texts(edition: EditionIntake, item: dict[str, Any]) -> None:
    names = _names(edition)
    for path, each in numbered(item, "texts", edition.path):
        found = Statement.objects.filter(symbol=each["symbol"]).select_related("document", "superseded_by").first()
        if found is not None:
            _compare(edition, path, each, found, names)
        elif not edition.whole.problems:  # parties and speakers are among what may have been refused
            _take(edition, path, each)


def _names(edition: EditionIntake) -> Names:
    """The file's own short names, so that what is held is written as the file would write it."""
    whole = edition.whole
    return Names(
        people=defaultdict(str, {row.pk: key for key, row in whole.people.items()}),
        organizations={},
        entities={},
        person_rows=[],
        organization_rows=[],
        entity_rows=[],
        participations=defaultdict(str, {row.pk: code for code, row in edition.participations.items()}),
        accounts=defaultdict(str, {str(row.pk): email for email, row in whole.accounts.items()}),
    )


def _compare(edition: EditionIntake, path: str, item: dict[str, Any], found: Statement, names: Names) -> None:
    if found.conference_id != edition.conference.pk:
        message = _("The symbol %(symbol)s belongs to another conference of this installation.")
        edition.store.problems.add(f"{path}.symbol", message % {"symbol": item["symbol"]})
    elif agrees(_with_defaults(item), write_text(found, names, edition.tz), edition.tz):
        edition.store.unchanged += 1
        edition.whole.texts[item["symbol"]] = found
    else:
        message = _("%(symbol)s is here already and says something else. Texts are changed at the document desk only.")
        edition.store.problems.add(path, message % {"symbol": item["symbol"]})


def _with_defaults(item: dict[str, Any]) -> dict[str, Any]:
    """The item as it would be written, where leaving out and saying differ."""
    revisions = [{"rev_no": at, **without_old_keys(each)} for at, each in enumerate(item["revisions"])]
    return {**item, "revisions": revisions}


def _take(edition: EditionIntake, path: str, item: dict[str, Any]) -> None:
    values = columns.TEXT.read(item, edition.tz)
    text = Statement()
    first = {"conference": edition.conference, **{key: values[key] for key in BASE}, "round": values["round"]}
    if not edition.store.put(text, first, path, columns.TEXT):
        return
    edition.whole.texts[text.symbol] = text
    revisions = take_revisions(edition, path, item, text)
    if edition.whole.problems:
        return
    take_lineage(item, text, revisions)
    text.revision = revisions[item.get("revision", max(revisions))]
    edition.store.put(text, {"revision": text.revision}, path)
    text.save()
    decision = decisions.Decision(edition, path, item, text, values)
    decision.take_parties()
    decision.fix_terms()
    for step in bring_to(State.ADOPTED if item["state"] == State.SUPERSEDED else item["state"]):
        decision.enter(step)
    decision.settle_terms()
    decision.take_positions()
    decision.take_annexes()
    decision.take_record()
    if (symbol := symbols.parse(text.symbol)) is not None:
        count_symbol(edition.whole.forum, symbol)


BASE = ("symbol", "kind", "basis", "working_language", "dated_on", "places")


def link_texts(edition: EditionIntake, item: dict[str, Any]) -> None:
    """When every edition is in: the documents texts became, and the texts that replace others."""
    for path, each in numbered(item, "texts", edition.path):
        text = edition.whole.texts.get(each["symbol"])
        if text is None or edition.whole.problems:
            continue
        if "document" in each:
            edition.store.put(text, {"document": edition.whole.documents.get(each["document"])}, path)
        if each["state"] == State.SUPERSEDED and text.state != State.SUPERSEDED:
            newer = edition.whole.texts.get(each.get("superseded_by", ""))
            edition.store.put(text, {"state": State.SUPERSEDED, "superseded_by": newer}, path)


def link_register(edition: EditionIntake, item: dict[str, Any]) -> None:
    """When every text has its document: the register says of each superseded one what stands in its place."""
    for path, each in numbered(item, "texts", edition.path):
        text = edition.whole.texts.get(each["symbol"])
        if text is None or edition.whole.problems or text.superseded_by is None or text.document is None:
            continue
        edition.store.put(text.document, {"superseded_by": text.superseded_by.document}, path)
