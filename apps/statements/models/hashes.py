"""The database recomputes a hash from the bytes beside it."""

from django.db import models
from django.db.models import F, Func, Value


def hash_of(column: str) -> Func:
    """SHA-256 of a column of bytes in lower-case hexadecimal, as an expression for a check constraint."""
    digest = Func(F(column), function="sha256", output_field=models.BinaryField())
    return Func(digest, Value("hex"), function="encode", output_field=models.CharField())
