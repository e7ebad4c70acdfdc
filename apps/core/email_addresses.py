"""What may be an address. Letters that the database or Python take for another when they compare addresses may not."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

# Django's own check ignores case, and these have an English letter in the other case.
PLAIN = {"\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K"}
LOOK_ALIKE = re.compile(f"[{''.join(PLAIN)}]")


def validate_letters(address: str) -> None:
    if found := LOOK_ALIKE.search(address):
        message = _("Type the letter %(letter)s plainly: “%(found)s” is another character, and so another address.")
        raise ValidationError(message, code="look_alike", params={"letter": PLAIN[found[0]], "found": found[0]})


def validate_address(address: str) -> None:
    validate_letters(address)
    validate_email(address)


def plain_letters(field: str, name: str) -> models.CheckConstraint:
    """What the database holds of it."""
    message = _("Type the letters of the address plainly.")
    return models.CheckConstraint(
        condition=~Q(**{f"{field}__regex": LOOK_ALIKE.pattern}), name=name, violation_error_message=message
    )
