"""In which directions a session is interpreted, as pages say it."""

from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, Func

from apps.core.languages import CONTENT_LANGUAGES


class Pair(Func):
    """Two columns of text as one list."""

    template = "ARRAY[%(expressions)s]::text[]"
    output_field = ArrayField(CharField())


DIRECTION = Pair("source", "target")


def direction(source: str, target: str) -> str:
    """日本語 → English: each language by its own name, which its listeners read."""
    return f"{CONTENT_LANGUAGES[source]} → {CONTENT_LANGUAGES[target]}"
