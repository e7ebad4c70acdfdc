"""What comes after the decision: translations, corrected ones, and authentic versions that are harmonised later.

They enter the register, and leave record and hash of the text as adopted as they are.
"""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.times import zone
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.choices import LanguageStatus
from apps.documents.models import Corrigendum, Document, LanguageVersion
from apps.documents.services import Approval, VersionText, deposit_corrigendum, deposit_version, next_corrigendum
from apps.statements.consensus.parties import profile_of
from apps.statements.models import Statement
from apps.statements.paragraphs.brackets import has_bracket
from apps.statements.paragraphs.parsing import parse
from apps.statements.record import canonical
from apps.statements.services.life import locked
from apps.statements.text_life import DECIDED


@transaction.atomic
def translate(statement: Statement, *, language: str, status: str, title: str, text: str, by: User) -> LanguageVersion:
    """Add a translation of an adopted or issued text, or a corrected one, paragraph by paragraph; not published yet.

    Refused: "no_document"; "paragraph_count" (field text) when it has more or fewer paragraphs; those of
    documents.deposit_version.
    """
    document = _document_of(statement)
    return deposit_version(document, _aligned(document, language, status, title, text), by=by)


@transaction.atomic
def harmonise(
    statement: Statement, *, language: str, title: str, text: str, approved_by: str, approved_on: dt.date, by: User
) -> Corrigendum:
    """Bring an authentic version that an adopted text did not have yet, by a translation corrigendum of its own hash.

    Refused: "no_document", "not_adopted"; "not_authentic_here" (field language) where the conference does not decide
    in it; "bracket" (field text or title); "approved_on" (field approved_on); those of documents.deposit_corrigendum.
    """
    statement = locked(statement)
    document = _document_of(statement)
    if statement.state not in DECIDED:
        raise Refused(_("Only an adopted text has authentic versions that come later."), code="not_adopted")
    if language not in profile_of(statement.conference).authentic_languages:
        message = _("%(language)s is not authentic in this conference. Add a translation instead.")
        raise Refused(message % {"language": CONTENT_LANGUAGES[language]}, field="language", code="not_authentic_here")
    for name, words in (("title", title), ("text", text)):
        if has_bracket(words):
            message = _("There is still a square bracket in it. Text in brackets is not agreed.")
            raise Refused(message, field=name, code="bracket")
    if approved_on > timezone.now().astimezone(zone(statement.conference.time_zone)).date():
        raise Refused(_("This day is still to come."), field="approved_on", code="approved_on")
    version = _aligned(document, language, LanguageStatus.AUTHENTIC, title, text)
    symbol = next_corrigendum(document)
    said = canonical.language_of(language, version.status, version.title, version.paragraphs)
    data = canonical.canonical_bytes(str(symbol), [said])
    return deposit_corrigendum(
        document,
        symbol,
        version,
        approval=Approval(approved_by, approved_on),
        canonical=data,
        canon_version=canonical.version_of(data),
        by=by,
    )


def may_be_harmonised(statement: Statement) -> list[str]:
    """Languages of the conference's way of deciding in which an adopted text has no authentic version yet."""
    if statement.state not in DECIDED or statement.document is None:
        return []
    held = statement.document.versions.filter(status=LanguageStatus.AUTHENTIC).values_list("language", flat=True)
    return [code for code in profile_of(statement.conference).authentic_languages if code not in set(held)]


def _document_of(statement: Statement) -> Document:
    if statement.document is None:
        raise Refused(_("Only an adopted or issued text is translated for the register."), code="no_document")
    return statement.document


def _aligned(document: Document, language: str, status: str, title: str, text: str) -> VersionText:
    """The pasted words with the identity, number and kind of the paragraphs of the document."""
    originals = document.versions.order_by("created_at", "sequence")[0].paragraphs
    found = parse(text)
    if len(found) != len(originals):
        message = _(
            "The %(language)s text has %(found)s paragraphs, the document %(expected)s. A blank line separates them."
        )
        details = {"language": CONTENT_LANGUAGES[language], "found": len(found), "expected": len(originals)}
        raise Refused(message % details, field="text", code="paragraph_count")
    paragraphs = [{**original, "text": each.text} for original, each in zip(originals, found, strict=True)]
    return VersionText(language, status, canonical.normalise(title), paragraphs)
