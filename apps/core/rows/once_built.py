"""What pages that everybody opens keep: a query that is built once and asked many times, and what was made of rows.

Django builds a query anew for every request, and of a page that has little else to do that is half the work; the other
half is to write the same words of the same rows. Nothing of the database is kept: each time it is asked, and what it
says is part of the key.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from copy import copy
from threading import Lock
from typing import Any, TypeVar
from uuid import UUID

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import Model, QuerySet
from django.utils.translation import get_language

Result = TypeVar("Result")
KEPT = 48  # queries of each process; the one that was asked longest ago goes first
MADE = 12  # results of each process, likewise: each as large as a page
_kept: "OrderedDict[Hashable, Built]" = OrderedDict()
_keeping = Lock()
_made: OrderedDict[Hashable, Any] = OrderedDict()
_making = Lock()


class Built:
    """The SQL of a queryset, in which `gaps` stand for the values of each time it is asked."""

    def __init__(self, rows: QuerySet, gaps: tuple[Any, ...]):
        self.rows, self.gaps = rows, gaps
        self.compiler = rows.query.get_compiler(rows.db)
        self.sql, self.params = self.compiler.as_sql()
        if missing := [gap for gap in gaps if gap not in self.params]:
            raise ValueError(f"the query does not ask for {missing}")

    def asked(self, values: tuple[Any, ...]) -> QuerySet:
        filled = dict(zip(self.gaps, values, strict=True))
        params = tuple(filled.get(each, each) if isinstance(each, str | UUID) else each for each in self.params)
        compiler: Any = copy(self.compiler)
        compiler.connection = connections[self.rows.db]  # this thread's: another one may have built the query
        compiler.as_sql = lambda *_args, **_kwargs: (self.sql, params)
        rows: Any = self.rows.all()
        rows.query.get_compiler = lambda *_args, **_kwargs: compiler
        return rows


def once_built(key: Hashable, build: Callable[..., QuerySet], *values: str | UUID) -> QuerySet:
    """The queryset `build(*values)`, to be read and not to be changed any further.

    It has to follow from the key, the language and the values, and these have to go into the SQL as they are. No moment
    by the clock of this process may be in it, and nothing that was asked of the database.
    """
    key = build.__module__, build.__qualname__, get_language(), key
    gaps = tuple(_gap(value, number) for number, value in enumerate(values))
    with _keeping:
        if found := _kept.get(key):
            _kept.move_to_end(key)
    if found is None:
        try:
            found = Built(build(*gaps), gaps)
        except EmptyResultSet:
            return build(*values)
        with _keeping:
            _kept[key] = found
            if len(_kept) > KEPT:
                _kept.popitem(last=False)
    elif settings.KEPT_IS_CHECKED:
        _check(found, Built(build(*gaps), gaps))
    return found.asked(values)


def once_made(key: Hashable, make: Callable[[], Result]) -> Result:
    """What `make()` gives, which has to follow from the key and the language; the rows that were asked are in it."""
    key = make.__module__, make.__qualname__, get_language(), key
    with _making:
        if found := _made.get(key):
            _made.move_to_end(key)
    if found is None:
        found = make()
        with _making:
            _made[key] = found
            if len(_made) > MADE:
                _made.popitem(last=False)
    elif settings.KEPT_IS_CHECKED and found != (now := make()):
        raise AssertionError(f"something was kept whose key says too little: {now}")
    return found


def state_of(*rows: Model) -> tuple[str, ...]:
    """Everything that a query can be built from of rows: part of a key. Of rows they are loaded with, too."""
    found: list[str] = []
    waiting, told = list(rows), set()
    while waiting:
        row = waiting.pop()
        if id(row) in told:
            continue
        told.add(id(row))
        fields: Any = row._meta.concrete_fields
        found += [repr(row.__dict__.get(field.attname)) for field in fields]
        loaded = [getattr(row, field.name) for field in fields if field.is_relation and field.is_cached(row)]
        waiting += [each for each in loaded if each]
    return tuple(found)


def _gap(value: str | UUID, number: int) -> str | UUID:
    """What no value ever is."""
    return UUID(int=number) if isinstance(value, UUID) else f"\ue000{number}"


def _check(found: Built, now: Built) -> None:
    """In tests: what was kept is what would be built."""
    if (found.sql, found.params) != (now.sql, now.params):
        raise AssertionError(f"a query was kept whose key says too little: {now.sql}")
