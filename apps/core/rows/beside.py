"""A whole query as one column of another: a page of many rows asks once for all that stands beside them.

The database works such a column out once where nothing of the rows is named in it, and sends it with one of them.
"""

import json
from typing import Any

from django.db.models import Case, Func, JSONField, QuerySet, Subquery, TextField, When, Window
from django.db.models.functions import RowNumber
from django.db.models.lookups import Exact


class Whole(Subquery):
    """All rows of a query with these columns, in its order. Moments have to be numbers; ids come as texts."""

    template = "(SELECT json_agg(beside.line) FROM (%(subquery)s) beside)"
    output_field = JSONField()

    def __init__(self, rows: QuerySet, *columns: Any):
        line = Func(*columns, function="json_build_array", output_field=JSONField())
        super().__init__(rows.values(line=line))


class Packed(Func):
    """Several of them as one text, which `read` reads."""

    function = "json_build_array"
    template = "%(function)s(%(expressions)s)::text"
    output_field = TextField()


def beside_one(*wholes: Whole) -> Case:
    """The same beside one of the rows, whichever it is; None beside the others."""
    return Case(When(Exact(Window(RowNumber()), 1), then=Packed(*wholes)), output_field=TextField())


def read(text: str) -> list[list[list[Any]]]:
    """What `Packed` found: for each query its rows."""
    return [rows or [] for rows in json.loads(text)]
