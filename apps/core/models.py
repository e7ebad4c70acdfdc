from django.db import models

from apps.core.identifiers import uuid7


class DomainModel(models.Model):
    """What every domain object has: an identifier that cannot be guessed, and when it came and changed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True
