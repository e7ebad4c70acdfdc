"""Migrations with triggers in a third of the time.

The package renders a model, and every model that refers to it, anew for each trigger that a migration adds or takes
away, although a trigger never reaches the class: it is SQL beside the table. With some hundred tracked tables that was
two thirds of all the time a migration takes. What is left out is the rendering alone; the triggers of the state are
kept as before, and that is what `makemigrations` compares.
"""

from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger


def _add(self: AddTrigger, app_label: str, state: ProjectState) -> None:
    options = state.models[app_label, self.model_name].options
    options["triggers"] = [*options.get("triggers", []), self.trigger]


def _remove(self: RemoveTrigger, app_label: str, state: ProjectState) -> None:
    options = state.models[app_label, self.model_name].options
    options["triggers"] = [trigger for trigger in options.get("triggers", []) if trigger.name != self.name]


def leave_models_as_they_are() -> None:
    AddTrigger.state_forwards = _add  # type: ignore[method-assign]  # the package has no other place for it
    RemoveTrigger.state_forwards = _remove  # type: ignore[method-assign]  # nor for this one
