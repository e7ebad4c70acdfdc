"""Names of guests that nobody needs any more."""

from django.db import transaction

from apps.sessions.models import Guest


@transaction.atomic
def erase_guests() -> int:
    """Who never confirmed, and everybody of sessions long over (`GuestQuerySet.to_erase`). Returns how many."""
    due = Guest.objects.to_erase().order_by().select_for_update(skip_locked=True, of=("self",))
    return Guest.objects.filter(pk__in=list(due.values_list("pk", flat=True))).delete()[0]
