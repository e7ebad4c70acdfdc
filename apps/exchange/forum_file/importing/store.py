"""Rows come into being or are brought up to date; what model or database refuse is collected with its place."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, ProgrammingError, models, transaction
from django.utils.translation import gettext as _
from psycopg.errors import RaiseException

from apps.core.fields import validate_lines_of
from apps.exchange.forum_file.errors import Problems
from apps.exchange.forum_file.shapes import EMPTY, Shape, default


@dataclass
class Store:
    problems: Problems = field(default_factory=Problems)
    created: int = 0
    updated: int = 0
    unchanged: int = 0

    def put(self, row: models.Model, values: dict[str, Any], path: str, shape: Shape | None = None) -> bool:
        """Give `row` these values and save it if that changes anything. False when it was refused.

        A row that is new is created; one that holds the values already is left alone, its history too.
        """
        new = row._state.adding
        changed = [name for name, value in values.items() if new or not _same(row, name, value)]
        if not changed:
            self.unchanged += 1
            return True
        for name in changed:
            setattr(row, name, values[name])
        if not (self._is_clean(row, path, shape) and self._is_saved(row, path)):
            return False
        self.created += new
        self.updated += not new
        return True

    def _is_clean(self, row: models.Model, path: str, shape: Shape | None) -> bool:
        untouched = {
            each.name for each in row._meta.fields if each.generated or each.is_relation or _is_unsaid(row, each)
        }
        wrong: dict[str, list[str]] = {}
        try:
            row.clean_fields(exclude=untouched)
        except ValidationError as error:
            wrong = error.message_dict
        for each in row._meta.fields:
            if each.name not in untouched and each.name not in wrong:
                try:
                    validate_lines_of(each, getattr(row, each.attname))
                except ValidationError as error:
                    wrong[each.name] = error.messages
        for name, messages in wrong.items():
            self.problems.add(f"{path}.{shape.key_of(name) if shape else name}", " ".join(messages))
        return not wrong

    def _is_saved(self, row: models.Model, path: str) -> bool:
        try:
            with transaction.atomic():
                row.save()
        except (IntegrityError, ProgrammingError) as error:
            if isinstance(error, ProgrammingError) and not isinstance(error.__cause__, RaiseException):
                raise  # no trigger's word, but a fault of ours
            self.problems.add(path, _explain(row, error))
            return False
        return True


def _same(row: models.Model, name: str, value: Any) -> bool:
    field: Any = row._meta.get_field(name)
    return getattr(row, field.attname) == (value.pk if isinstance(value, models.Model) else value)


def _is_unsaid(row: models.Model, model_field: models.Field) -> bool:
    """Empty as it is in a row about which nobody said anything: forms ask for more than rows need."""
    value = getattr(row, model_field.attname)
    return value in EMPTY and (value is None or model_field.has_default()) and value == default(model_field)


def _explain(row: models.Model, error: DatabaseError) -> str:
    """The model's own sentence for the constraint that was broken, else the constraint's name."""
    try:
        row.validate_constraints()
    except ValidationError as found:
        return " ".join(found.messages)
    broken = getattr(getattr(error.__cause__, "diag", None), "constraint_name", "")
    return _("The database refuses this: %(rule)s.") % {"rule": broken or str(error).splitlines()[0]}
