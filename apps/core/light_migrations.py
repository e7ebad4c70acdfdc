"""Migrations in a sixth of the time: an operation renders anew the model that it changes and those that refer to it.

Django renders also what that model refers to, and then whatever else refers to those. Nearly every model refers to an
account and to the context of its history, so that was sixty models for each of eight hundred operations, and all that
migrating took. A class that is referred to may stay as it is: who refers to it is not in it, it asks its registry.

What asks for that is a function of ours, another type for a key, and another name for a model. They get every model
rendered anew, by the mark Django has for it (`is_delayed`) and heeds where a function runs forwards.
"""

from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.apps.registry import Apps
from django.db.migrations.operations import AlterField, RenameModel, RunPython
from django.db.migrations.state import ProjectState
from django.db.models import Model

Key = tuple[str, str]  # label of the app, name of the model in small letters
# What may ask a model who refers to it; the other way of the first two calls this one.
ASKING = [(AlterField, "database_forwards"), (RenameModel, "database_forwards"), (RunPython, "database_backwards")]


def render_only_what_refers() -> None:
    ProjectState._find_reload_model = referring  # type: ignore[attr-defined]  # Django has no other place for it
    for operation, method in ASKING:
        setattr(operation, method, _rendered_anew(getattr(operation, method)))


def referring(self: ProjectState, app_label: str, model_name: str, delay: bool = False) -> set[Key]:
    """The model, and those that refer to it or rest on it, directly or by others: each holds the class of the next."""
    self.is_delayed = True
    referring_to = _references(self.apps)
    found = {(app_label, model_name)}
    to_follow = list(found)
    while to_follow:
        new = referring_to[to_follow.pop()] - found
        found |= new
        to_follow += new
    return found


def _references(registry: Apps) -> dict[Key, set[Key]]:
    """Which models refer to a model or rest on it. Asked of the registry: a class may still know an earlier one."""
    found: dict[Key, set[Key]] = defaultdict(set)
    for model in registry.get_models(include_auto_created=True, include_swapped=True):
        fields = [*model._meta.local_fields, *model._meta.local_many_to_many]
        ends = [field.remote_field for field in fields if field.remote_field]
        others = [*model.__mro__[1:], *(end.model for end in ends), *(getattr(end, "through", None) for end in ends)]
        for other in others:
            if isinstance(other, type) and issubclass(other, Model) and hasattr(other, "_meta"):
                found[_key(other)].add(_key(model))
    return found


def _key(model: type[Model]) -> Key:
    return model._meta.app_label, model._meta.model_name or ""


def _rendered_anew(method: Callable[..., None]) -> Callable[..., None]:
    @wraps(method)
    def run(self: Any, app_label: str, schema_editor: Any, from_state: ProjectState, to_state: ProjectState) -> None:
        if not isinstance(self, AlterField) or self.field.unique:  # only such a field can be referred to
            from_state.clear_delayed_apps_cache()
            to_state.clear_delayed_apps_cache()
        method(self, app_label, schema_editor, from_state, to_state)

    return run
