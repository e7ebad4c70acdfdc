"""Corrigenda: what comes to a text in the register after its deposit, with bytes and a hash of its own."""

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from typing import cast

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.documents import symbols
from apps.documents.choices import CorrigendumKind, LanguageStatus, Outcome
from apps.documents.models import Corrigendum, Document
from apps.documents.services.depositing import VersionText, add_version, next_in_sequence

_BEFORE = {False: _("The text was adopted after this day."), True: _("The text is of a later day.")}


@dataclass(frozen=True)
class Approval:
    """Who approved a corrigendum, in words ("drafting committee, meeting of 3 May"), when, and, if editorial, why."""

    by: str
    on: dt.date
    reason: str = ""


def next_corrigendum(document: Document) -> symbols.Symbol:
    """The symbol of the next corrigendum. Takes the document's lock until the caller's transaction ends."""
    document = Document.objects.select_for_update().get(pk=document.pk)
    symbol = cast(symbols.Symbol, symbols.parse(document.symbol))  # the database refuses any other form
    return replace(symbol, corrigendum=document.corrigenda.count() + 1)


@transaction.atomic
def deposit_corrigendum(
    document: Document,
    symbol: symbols.Symbol,
    version: VersionText,
    *,
    approval: Approval,
    canonical: bytes,
    canon_version: int,
    by: User,
    kind: CorrigendumKind = CorrigendumKind.TRANSLATION,
) -> Corrigendum:
    """Put a later authentic version into the register, unpublished; `symbol` is of `next_corrigendum`.

    An editorial one corrects what is authentic already; whether its words may differ as they do is the caller's to say.
    Refused: "not_adopted"; "approved_by", "approved_on", "reason" (fields of that name); those of `deposit_version`
    but for "authentic_later" and "same_words".
    """
    corrects = kind == CorrigendumKind.EDITORIAL
    if document.outcome != Outcome.ADOPTED and not corrects:
        raise Refused(_("Only an adopted text has authentic versions that come later."), code="not_adopted")
    if not approval.by.strip():
        raise Refused(_("Say who approved it, and in which meeting."), field="approved_by", code="approved_by")
    if corrects and not approval.reason.strip():
        raise Refused(_("Say why it is corrected."), field="reason", code="reason")
    if approval.on < document.dated_on:
        raise Refused(_BEFORE[corrects], field="approved_on", code="approved_on")
    authentic = replace(version, status=LanguageStatus.AUTHENTIC)
    corrigendum = Corrigendum.objects.create(
        document=document,
        version=add_version(document, authentic, next_in_sequence(document, authentic, corrects=corrects)),
        number=symbol.corrigendum,
        symbol=str(symbol),
        kind=kind,
        reason=approval.reason.strip() if corrects else "",
        approved_by=approval.by.strip(),
        approved_on=approval.on,
        canonical=canonical,
        canon_version=canon_version,
        sha256=hashlib.sha256(canonical).hexdigest(),
    )
    details = {"symbol": str(symbol), "language": version.language, "sha256": corrigendum.sha256}
    audit.record("document.corrigendum", target=document, by=by, **details, **({"kind": str(kind)} if corrects else {}))
    return corrigendum
