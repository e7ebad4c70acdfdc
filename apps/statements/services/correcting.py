"""Slips of the pen in a text of the register: corrected by an editorial corrigendum, and by nothing else.

The text as adopted keeps its bytes. What changes more than a slip is for a new text, which supersedes this one.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.times import zone
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.delegations.models import Entity, EntityName
from apps.documents.choices import CorrigendumKind, LanguageStatus
from apps.documents.models import Corrigendum, LanguageVersion
from apps.documents.services import Approval, VersionText, deposit_corrigendum, next_corrigendum
from apps.statements.models import Statement
from apps.statements.paragraphs.brackets import has_bracket
from apps.statements.paragraphs.editorial import Change
from apps.statements.record import canonical, editorial
from apps.statements.services.life import locked

SUBSTANCE = _("This changes what was agreed: “%(old)s” → “%(new)s”. It needs a new text, which supersedes this one.")
BROUGHT = _("This changes what was agreed: “%(new)s” comes in. It needs a new text, which supersedes this one.")
TAKEN = _("This changes what was agreed: “%(old)s” goes. It needs a new text, which supersedes this one.")


@transaction.atomic
def correct(
    statement: Statement,
    *,
    language: str,
    title: str,
    texts: Mapping[str, str],
    approval: Approval,
    seen: int,
    by: User,
) -> Corrigendum:
    """Correct slips in the authentic words of one language; the version that readers get then is not published yet.

    `texts` holds the words by the uid of their paragraph, `seen` the number of the version that was corrected.
    Refused: "no_document"; "language" (field language) without authentic words in it; "changed" when they are others
    by now; "substance", "bracket", "empty" (field of the place, `field_of`); "nothing"; "approved_on" (field of that
    name); those of documents.deposit_corrigendum.
    """
    statement = locked(statement)
    document = statement.document
    if document is None:
        raise Refused(_("Only a text in the register has corrigenda. Change the draft instead."), code="no_document")
    symbol = next_corrigendum(document)
    before = editorial.corrected(document, language)
    if before is None:
        message = _("The document has no authentic %(language)s text. A translation is corrected by adding it again.")
        name = CONTENT_LANGUAGES.get(language, language)
        raise Refused(message % {"language": name}, field="language", code="language")
    if before.sequence != seen:
        raise Refused(_("Somebody corrected this text meanwhile. Look at it as it stands now."), code="changed")
    if approval.on > timezone.now().astimezone(zone(statement.conference.time_zone)).date():
        raise Refused(_("This day is still to come."), field="approved_on", code="approved_on")
    title = canonical.normalise(title)
    rows = [{**row, "text": canonical.normalise(texts.get(row["uid"], row["text"]))} for row in before.paragraphs]
    check(statement, editorial.corrections(before, title, rows))
    said = VersionText(language, LanguageStatus.AUTHENTIC, title, rows)
    data = editorial.bytes_of(str(symbol), before, title, rows, approval)
    kept: dict[str, Any] = {"canonical": data, "canon_version": editorial.VERSION, "kind": CorrigendumKind.EDITORIAL}
    return deposit_corrigendum(document, symbol, said, approval=approval, **kept, by=by)


def check(statement: Statement, found: list[editorial.Correction]) -> None:
    """Refused: "nothing"; "empty", "bracket", "substance" (field of the place)."""
    if not found:
        raise Refused(_("The words are the same: there is nothing to correct."), code="nothing")
    for each in found:
        if not each.new:
            raise Refused(TAKEN % {"old": each.old[:60]}, field=field_of(each.uid), code="empty")
        if has_bracket(each.new) and not has_bracket(each.old):
            message = _("There is a square bracket in it. Text in brackets is not agreed.")
            raise Refused(message, field=field_of(each.uid), code="bracket")
    for each, change in editorial.of_substance(found, names_of_parties(statement)):
        raise Refused(told(change), field=field_of(each.uid), code="substance")


def told(change: Change) -> str:
    words = SUBSTANCE if change.old and change.new else TAKEN if change.old else BROUGHT
    return words % change._asdict()


def field_of(uid: str) -> str:
    """How a form names the words of a place."""
    return f"text-{uid}" if uid != editorial.TITLE else "title"


def correctable(statement: Statement) -> list[LanguageVersion]:
    """The authentic words of a text in the register as they stand, of each language one."""
    if statement.document is None:
        return []
    languages = editorial.authentic_languages(statement.document)
    return [found for code in languages if (found := editorial.corrected(statement.document, code))]


def names_of_parties(statement: Statement) -> list[str]:
    """What parties are called: by the conference's protocol, by the forum, and in the record."""
    conference = statement.conference
    entities = Entity.objects.filter(participations__conference=conference).distinct()
    names = [name for each in entities for name in each.default_names.values()]
    names += EntityName.objects.filter(conference=conference, entity__in=entities).values_list("display", flat=True)
    record = getattr(statement, "record", None)
    for entry in record.roster if record else ():
        names += entry.get("names", {}).values()
    return list(dict.fromkeys(names))
