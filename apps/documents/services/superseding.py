"""A text in the register gives way to a newer one."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.documents.models import Document


@transaction.atomic
def supersede_document(document: Document, *, by_document: Document, by: User) -> Document:
    """Note that `by_document` stands in place of `document`, which stays at its address and says so.

    Refused: "superseded" when another one has taken its place already.
    """
    document = Document.objects.select_for_update().get(pk=document.pk)
    if document.superseded_by_id is not None:
        message = _("%(symbol)s is superseded already.")
        raise Refused(message % {"symbol": document.symbol}, code="superseded")
    document.superseded_by = by_document
    document.save(update_fields=["superseded_by", "updated_at"])
    audit.record("document.superseded", target=document, by=by, symbol=by_document.symbol)
    return document
