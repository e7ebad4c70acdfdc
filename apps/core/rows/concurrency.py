"""Two people on one form: the second to save is told what the first changed, and nothing they typed is lost.

A form carries the version of the row it was made from; the service compares it under the row lock
(`audit.changes.refuse_if_changed`). A page that shows more than one row carries a mark of what it shows (`mark_of`).
"""

import hashlib
from typing import Any

from django import forms
from django.db import models

from apps.core.exceptions import Refused

CHANGED_MEANWHILE = "changed_meanwhile"


def mark_of(*facts: object) -> str:
    """What a page shows, as a short text: the same facts give the same, in every process."""
    return hashlib.sha256(repr([str(fact) for fact in facts]).encode()).hexdigest()[:20]


def version_of(instance: Any) -> str:
    """The state of a row as a short text; it changes with every save."""
    return instance.updated_at.isoformat()


class VersionedForm(forms.Form):
    """A form about an existing row (`instance`), or about a new one (none, and then no version).

    Hand `cleaned_data["version"]` to the service, and `values()` as the row's fields.
    """

    version = forms.CharField(widget=forms.HiddenInput)

    fields: dict[str, Any]  # each of its own class
    data: Any
    initial: Any
    instance: Any

    def __init__(self, *args: Any, instance: models.Model | None = None, initial: dict | None = None, **kwargs: Any):
        self.instance = instance
        first = {} if instance is None else {"version": version_of(instance), **self.initial_of(instance)}
        kwargs["initial"] = {**first, **(initial or {})}
        super().__init__(*args, **kwargs)
        if instance is None:
            del self.fields["version"]

    def initial_of(self, instance: Any) -> dict:
        """What the controls show of a row: the fields of the same names."""
        return {name: getattr(instance, name) for name in self.base_fields if hasattr(instance, name)}

    def clean(self) -> dict[str, Any]:
        super().clean()
        return self.cleaned_data

    def values(self) -> dict:
        """The cleaned data without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}

    def accept_refusal(self, refused: Refused) -> None:
        """After a refusal because of another's change: the next press of the button is made knowing of it.

        Of a row that did not stand there when the form was made, the press after that.
        """
        if refused.code == CHANGED_MEANWHILE and not self.instance._state.adding:
            self.instance.refresh_from_db(fields=["updated_at"])
            self.data = self.data.copy()
            self.data[self.add_prefix("version")] = version_of(self.instance)
