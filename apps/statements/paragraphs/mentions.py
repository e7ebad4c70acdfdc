"""Paragraphs of which something was said: an amendment, a stance, an agreement or a small group names them."""

import uuid
from collections.abc import Collection
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from apps.statements.models import Paragraph, ParagraphText, Referral, Revision


def is_said_of(revision: Revision, leaving: Collection[uuid.UUID]) -> bool:
    """Whether one of the paragraphs that leave the text stands in this revision alone, and something was said of it.

    One query, none where nothing leaves.
    """
    if not leaving:
        return False
    referred = Referral.objects.filter(statement=revision.statement_id, paragraphs__contains=[OuterRef("pk")])
    named = [Exists(referred), *(Exists(rows.filter(**{name: OuterRef("pk")})) for rows, name in _naming())]
    born = Paragraph.objects.filter(pk__in=leaving, born_in=revision)
    return born.filter(Q(*named, _connector=Q.OR)).exists()


def _naming() -> list[tuple[models.QuerySet, str]]:
    """What holds a paragraph, but for texts and paragraphs themselves."""
    fields: Any = Paragraph._meta.get_fields(include_hidden=True)
    held = [each for each in fields if each.one_to_many and each.on_delete is models.PROTECT]
    kept = [each for each in held if each.related_model not in (Paragraph, ParagraphText)]
    return [(each.related_model._base_manager.all(), each.field.name) for each in kept]
