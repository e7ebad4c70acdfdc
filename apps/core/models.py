import uuid

from django.db import models

from apps.core.identifiers import uuid7


class DomainModel(models.Model):
    """What every domain object has: an identifier that cannot be guessed, and when it came and changed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


class Typed(models.Model):
    """What somebody has typed into a form and not recorded yet: `rows.typed` keeps, finds and erases it.

    Without history on purpose: it may hold what people write of their health, and is gone within a day.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    holder = models.CharField(max_length=200, db_index=True)  # who alone may have it back
    data = models.JSONField(default=dict)
    kept_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.pk)


class Pressed(models.Model):
    """A form that made something: the same form once more is the same press, not a second thing (`rows.pressed`)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    fingerprint = models.CharField(max_length=64, unique=True)  # of who pressed, where, and everything that was typed
    thing = models.CharField(max_length=100, blank=True)  # what it made, "sessions.Session:…"
    made = models.CharField(max_length=500, blank=True)  # and where that is found
    at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.fingerprint
