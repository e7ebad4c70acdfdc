"""The naming protocol: how one conference names an entity, per language and use."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import refuse_if_changed
from apps.conferences.services.locking import lock_conference
from apps.core.exceptions import Refused
from apps.core.rows.saving import save_checked
from apps.delegations.models import EntityName, Participation
from apps.delegations.names import NameEntry


@transaction.atomic
def set_names(
    participation: Participation,
    names: Mapping[tuple[str, str], NameEntry],
    *,
    by: User,
    version: str | None = None,
) -> None:
    """Set the names of a delegation's entity in its conference: (language, context) → entry.

    Lines that are not given stay. A line with an empty `display` is taken away. The version is the delegation's, and it
    changes with its names. Texts already tabled or adopted keep the words they hold.
    """
    conference = lock_conference(participation.conference)
    current = Participation.objects.select_related("entity").filter(pk=participation.pk).first()
    if current is None:
        raise Refused(_("Somebody else has just removed this."), code="gone")
    refuse_if_changed(current, version, tz=conference.time_zone)
    rows = {(row.language, row.context): row for row in current.entity.names.filter(conference=conference)}
    changed = {}
    for (language, context), entry in names.items():
        row = rows.get((language, context))
        before = row and NameEntry(row.display, row.sort_key, row.flag_allowed, row.disclaimer)
        if entry == (before or NameEntry()):
            continue
        changed[f"{language}/{context}"] = [before.display if before else "", entry.display]
        if row and not entry.display:
            row.delete()
            continue
        row = row or EntityName(entity=current.entity, conference=conference, language=language, context=context)
        row.display, row.sort_key = entry.display, entry.sort_key
        row.flag_allowed, row.disclaimer = entry.flag_allowed, entry.disclaimer
        save_checked(row)
    if changed:
        current.save(update_fields=["updated_at"])
        audit.record("delegation.names_changed", target=current, by=by, changed=changed)
