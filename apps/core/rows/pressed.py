"""A form that makes something makes it once, however often its button is pressed: also after Back, also at once.

A key in the page would not do: whoever goes back gets the page anew, and with it another key. So what counts is who
pressed, where, and everything that was typed; whoever wants a second thing types something else.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models.functions import Now

from apps.core.models import Pressed

LIFE = dt.timedelta(hours=1)
NOT_TYPED = {"csrfmiddlewaretoken"}  # another one with every page


def fingerprint_of(who: str, path: str, typed: Mapping[str, list[str]]) -> str:
    said = {name: values for name, values in typed.items() if name not in NOT_TYPED}
    return hashlib.sha256(json.dumps([who, path, said], sort_keys=True).encode()).hexdigest()


@transaction.atomic
def once(fingerprint: str, make: Callable[[], Any], address: Callable[[], str]) -> str | None:
    """Do it, unless the same has been done within the hour: then the address of what was made, else None.

    The second of two presses at the same moment waits for the first. What `make` refuses was not pressed, and what was
    made and has been deleted since can be made again.
    """
    Pressed.objects.filter(at__lte=Now() - LIFE).delete()
    row = Pressed(fingerprint=fingerprint, at=Now())
    Pressed.objects.bulk_create([row], ignore_conflicts=True)
    if not Pressed.objects.filter(pk=row.pk).exists():
        earlier = Pressed.objects.select_for_update().get(fingerprint=fingerprint)
        if stands(earlier.thing):
            return earlier.made
        row = earlier
    thing = make()
    Pressed.objects.filter(pk=row.pk).update(thing=name_of(thing), made=address()[:500], at=Now())
    return None


def name_of(thing: object) -> str:
    return f"{thing._meta.label}:{thing.pk}" if isinstance(thing, models.Model) else ""


def stands(thing: str) -> bool:
    """Whether it is still there; of what is no row nobody can say that it is gone."""
    label, _colon, pk = thing.partition(":")
    return not label or apps.get_model(label)._base_manager.filter(pk=pk).exists()
