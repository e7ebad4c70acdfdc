"""Texts of an edition: written once, with all their past. A text that is here already is compared, and changed only
where the file tells how it was negotiated on.
"""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext as _

from apps.documents import symbols
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.earlier import modern
from apps.exchange.forum_file.importing import decisions, records
from apps.exchange.forum_file.importing.agreement import agrees
from apps.exchange.forum_file.importing.as_written import as_written
from apps.exchange.forum_file.importing.continuing import go_on, goes_on
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.life import bring_to
from apps.exchange.forum_file.importing.negotiation import Negotiation
from apps.exchange.forum_file.importing.register import count_symbol
from apps.exchange.forum_file.importing.revisions import take_lineage, take_revisions
from apps.exchange.forum_file.writing.names import Names
from apps.exchange.forum_file.writing.texts import write_text
from apps.statements.choices import State
from apps.statements.models import Statement


def take_texts(edition: EditionIntake, item: dict[str, Any]) -> None:
    names = _names(edition)
    for path, written in numbered(item, "texts", edition.path):
        each = modern(written)
        found = _found(each["symbol"])
        if found is not None:
            _compare(edition, path, each, found, names)
        elif not edition.whole.problems:  # parties and speakers are among what may have been refused
            _take(edition, path, each)


def _found(symbol: str) -> Statement | None:
    return Statement.objects.filter(symbol=symbol).select_related("document", "superseded_by").first()


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
        return
    said, held = as_written(item, edition.tz), write_text(found, names, edition.tz)
    if agrees(said, held, edition.tz):
        edition.store.unchanged += 1
        edition.whole.texts[item["symbol"]] = found
        return
    if goes_on(said, held, edition.tz) and not edition.whole.problems:
        go_on(edition, path, item, found)
        found = _found(item["symbol"]) or found
        edition.whole.texts[item["symbol"]] = found
        if edition.whole.problems or agrees(said, write_text(found, _names(edition), edition.tz), edition.tz):
            return
    message = _("%(symbol)s is here already and says something else. Texts are changed at the document desk only.")
    edition.store.problems.add(path, message % {"symbol": item["symbol"]})


def _take(edition: EditionIntake, path: str, item: dict[str, Any]) -> None:
    values = columns.TEXT.read(item, edition.tz)
    text = Statement()
    first = {"conference": edition.conference, **{key: values[key] for key in BASE}}
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
    decision = decisions.Decision(edition, path, item, text, revisions)
    decision.take_parties()
    Negotiation(edition, path, item, text, revisions).take()
    decision.take_tablings()
    if edition.whole.problems:
        return
    number = _number_of(item, values)
    for step in bring_to(State.ADOPTED if item["state"] == State.SUPERSEDED else item["state"]):
        decision.enter(step, number)
    records.check_pending(decision)
    records.take_record(decision)
    if (symbol := symbols.parse(text.symbol)) is not None:
        count_symbol(edition.whole.forum, symbol)


def _number_of(item: dict[str, Any], values: dict[str, Any]) -> int | None:
    """A file that leaves it out means the number of the decision's symbol."""
    symbol = symbols.parse(item.get("document", ""))
    return values["number"] or (symbol.number if symbol else None)


BASE = ("symbol", "kind", "basis", "working_language", "dated_on", "places", "amendments_until")


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
