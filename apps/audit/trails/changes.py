"""What a save changes: told to the trail, and to the person whose form was older."""

import datetime as dt
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.audit.models import Entry
from apps.core.clocks.times import format_moment
from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.core.listing import enumerated
from apps.core.rows.concurrency import CHANGED_MEANWHILE, version_of

UNTOLD = {"id", "created_at", "updated_at", "sequence"}  # counted up by what is told
TYPED_IS_KEPT = gettext_lazy(
    "%(who)s changed %(what)s (%(when)s) after you opened this page. What you typed is still here: "
    "save again to replace it, or reload the page to see the other change."
)


class _Encoder(DjangoJSONEncoder):
    def default(self, o: Any) -> Any:
        return str(o.pk) if isinstance(o, models.Model) else super().default(o)


def plain(value: Any) -> Any:
    """A value as JSON can hold it: rows by their id, dates and times in ISO form."""
    return json.loads(json.dumps(value, cls=_Encoder))


def assign(instance: models.Model, values: dict[str, Any]) -> dict[str, list]:
    """Set the values that differ and return them as {field: [old, new]}, ready for `audit.record(changed=…)`.

    Of a field that the row history leaves out, the trail learns that it changed and no word of it.
    """
    changed: dict[str, list] = {}
    for name, value in values.items():
        old = getattr(instance, name)
        if old != value:
            setattr(instance, name, value)
            changed[name] = [plain(old), plain(value)] if is_in_history(instance, name) else []
    return changed


def is_in_history(instance: models.Model, name: str) -> bool:
    """Whether the values of a field are kept in the row history; always so for a table without one."""
    events: Any = getattr(instance, "events", None)
    field: Any = instance._meta.get_field(name)
    return events is None or hasattr(events.model, field.attname)


def refuse_if_changed(
    current: Any, version: str | None, *, tz: str | None = None, sentence: Words = TYPED_IS_KEPT
) -> None:
    """Refuse (code "changed_meanwhile") when the row is no longer the one a form was made from.

    `current` is the row under its lock, `version` what the form carried (None: the caller had no form). The sentence
    says who changed what and when, in the zone `tz`; another `sentence` for where nothing was typed.
    """
    if version is None or version_of(current) == version:
        return
    entry = Entry.objects.of(current).select_related("actor").first()
    said = {
        "who": entry.actor_label if entry and entry.actor_label else _("Somebody else"),
        "what": enumerated(changed_labels(current, version)) or _("this page"),
        "when": format_moment(entry.at if entry else current.updated_at, tz, "short"),
    }
    raise Refused(str(sentence) % said, code=CHANGED_MEANWHILE)


def changed_labels(current: Any, version: str) -> list[str]:
    """The names of the fields in which a tracked row differs from its state at `version`; empty when unknown."""
    try:
        moment = dt.datetime.fromisoformat(version)
    except ValueError:
        return []
    then = current.events.filter(updated_at=moment).order_by("-pgh_id").first()
    if then is None:
        return []
    return [
        str(field.verbose_name)
        for field in current._meta.concrete_fields
        if field.name not in UNTOLD
        and hasattr(then, field.attname)
        and getattr(then, field.attname) != getattr(current, field.attname)
    ]
