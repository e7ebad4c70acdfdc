"""Saving a row so that what its model or the database refuses becomes a sentence beside the field."""

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError, RestrictedError
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.lazy import Words


def refused_by(error: ValidationError) -> Refused:
    """The first complaint of a validation, as a refusal."""
    if not hasattr(error, "error_dict"):
        first = error.error_list[0]
        return Refused(first.messages[0], code=first.code or "invalid")
    field, complaints = next(iter(error.error_dict.items()))
    name = None if field == NON_FIELD_ERRORS else field
    return Refused(complaints[0].messages[0], field=name, code=complaints[0].code or "invalid")


def save_checked(instance: models.Model) -> None:
    """Validate all of a row and save it in its own savepoint.

    Refused names the field that is wrong. A rule that only the database noticed (two people in the same moment) is
    refused too (code "meanwhile"), never an error page.
    """
    try:
        instance.full_clean()
        with transaction.atomic():
            instance.save()
    except ValidationError as error:
        raise refused_by(error) from error
    except IntegrityError as error:
        message = _("Somebody else saved the same thing at the same moment. Look at the page again, then repeat.")
        raise Refused(message, code="meanwhile") from error


def delete_checked(instance: models.Model, in_use: Words) -> None:
    """Delete a row that others may depend on; Refused with the sentence `in_use` (code "in_use") when some do."""
    try:
        with transaction.atomic():
            instance.delete()
    except (ProtectedError, RestrictedError, IntegrityError) as error:
        raise Refused(in_use, code="in_use") from error
