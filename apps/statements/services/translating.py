"""Translations that come after the decision: they enter the register, and leave record and hash as they are."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.models import LanguageVersion
from apps.documents.services import VersionText, deposit_version
from apps.statements.models import Statement
from apps.statements.paragraphs.parsing import parse
from apps.statements.record import canonical


@transaction.atomic
def translate(statement: Statement, *, language: str, status: str, title: str, text: str, by: User) -> LanguageVersion:
    """Add a translation of an adopted or issued text, paragraph by paragraph; it is not published yet.

    Refused: "no_document"; "paragraph_count" (field text) when it has more or fewer paragraphs; those of
    documents.deposit_version.
    """
    if statement.document is None:
        raise Refused(_("Only an adopted or issued text is translated for the register."), code="no_document")
    originals = statement.document.versions.order_by("created_at")[0].paragraphs
    found = parse(text)
    if len(found) != len(originals):
        message = _(
            "The %(language)s text has %(found)s paragraphs, the document %(expected)s. A blank line separates them."
        )
        details = {"language": CONTENT_LANGUAGES[language], "found": len(found), "expected": len(originals)}
        raise Refused(message % details, field="text", code="paragraph_count")
    paragraphs = [{**original, "text": each.text} for original, each in zip(originals, found, strict=True)]
    version = VersionText(language, status, canonical.normalise(title), paragraphs)
    return deposit_version(statement.document, version, by=by)
