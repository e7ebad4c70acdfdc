import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import assign, refuse_if_changed
from apps.conferences import choices
from apps.conferences.edition_life import NEEDS_DATES, NEEDS_NOTE, NEXT, WITH_FREE_ADDRESS
from apps.conferences.models import Conference, Forum
from apps.conferences.services.cloning import copy_profile, copy_rows
from apps.conferences.services.locking import lock_conference, lock_forum
from apps.core.clocks.times import zone
from apps.core.exceptions import Refused
from apps.core.fields import validate_time_zone
from apps.core.rows.saving import save_checked

TAKEN_OVER = [
    "time_zone",
    "zone_chosen",
    "places",
    "venues",
    "mode",
    "working_languages",
    "attribution",
    "list_public",
    "counts_public",
    "closed_sessions",
    "questions_public",
    "notes_shared",
    "reminder_days",
]


@transaction.atomic
def create_conference(forum: Forum, *, by: User, **values: Any) -> Conference:
    """Begin an edition from scratch: a draft. How it decides is asked, never assumed. `values` are its fields.

    Refused beside the field that is wrong (number or address taken, last day before the first).
    """
    lock_forum(forum)
    conference = Conference(forum=forum, **values)
    _save_edition(conference)
    audit.record("conference.created", target=conference, by=by, slug=conference.slug)
    return conference


@transaction.atomic
def clone_conference(
    source: Conference,
    *,
    by: User,
    number: int | None,
    slug: str,
    titles: dict[str, str],
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
    with_theme: bool = False,
) -> Conference:
    """Begin an edition from an earlier one of the same forum.

    Copied: place, mode, languages, discretion, rooms, guiding questions, decision profile, roles of organizations and
    the edition's own team. Not copied: dates, reply deadline, status, facts, and nothing of the people and texts.
    What upper apps own they copy themselves, in the same transaction (`delegations.services.clone_edition`).
    Refused beside the field that is wrong.
    """
    lock_forum(source.forum)
    conference = Conference(
        forum=source.forum,
        cloned_from=source,
        number=number,
        slug=slug,
        titles=titles,
        themes=source.themes if with_theme else {},
        starts_on=starts_on,
        ends_on=ends_on,
        **{name: value for name in TAKEN_OVER if (value := getattr(source, name)) != ""},  # unknown is not taken over
    )
    _save_edition(conference)
    copied = copy_rows(source, conference)
    copy_profile(source, conference)
    audit.record("conference.cloned", target=conference, by=by, source=str(source.pk), copied=copied)
    return conference


@transaction.atomic
def change_details(conference: Conference, *, by: User, version: str | None = None, **values: Any) -> Conference:
    """Change fields of an edition, all but its status and its time zone.

    Refused: the form was older than the row ("changed_meanwhile"); the address of an announced edition
    ("address_in_use": it stands in mails and links); a reply deadline after the first day; number or address taken;
    another time zone ("own_page": what stands on the clocks of the venue is to be thought of).
    """
    locked = lock_conference(conference)
    refuse_if_changed(locked, version, tz=locked.time_zone)
    if values.get("time_zone", locked.time_zone) != locked.time_zone:
        message = _("The time zone has a page of its own, which lists what it moves.")
        raise Refused(message, field="time_zone", code="own_page")
    if locked.status not in WITH_FREE_ADDRESS and values.get("slug", locked.slug) != locked.slug:
        message = _("This address stands in links already; only a draft can change it.")
        raise Refused(message, field="slug", code="address_in_use")
    if changed := assign(locked, values):
        _save_edition(locked)
        audit.record("conference.changed", target=locked, by=by, changed=changed)
    return locked


def check_zone(zone: str) -> None:
    """Refused (field zone, "unknown_zone") for what is no zone of the tz database."""
    try:
        validate_time_zone(zone)
    except ValidationError as error:
        raise Refused(error.messages[0], field="zone", code="unknown_zone") from error


def change_zone(conference: Conference, zone: str, *, deadline: dt.datetime | None, by: User, kept: str) -> None:
    """Set the zone of a locked edition, and the moment of its reply deadline with it.

    What else stands on the clocks of the venue belongs to upper apps: `sessions.services.change_time_zone` is the verb.
    """
    values = {"time_zone": zone, "zone_chosen": True, "reply_deadline": deadline}
    changed = assign(conference, values)
    _save_edition(conference)
    verb = "conference.time_zone_changed"
    audit.record(verb, target=conference, by=by, kept=kept, changed=changed)


@transaction.atomic
def change_status(
    conference: Conference, to: str, *, by: User, version: str | None = None, notes: dict[str, str] | None = None
) -> Conference:
    """Move an edition along `edition_life.NEXT`.

    Refused: a step that does not exist from here ("no_such_step"), a postponed or cancelled edition without a note in
    words ("note_missing"), an opening without dates ("dates_missing"), a form older than the row.
    """
    locked = Conference.objects.select_for_update(no_key=True).get(pk=conference.pk)
    refuse_if_changed(locked, version, tz=locked.time_zone)
    before = locked.status
    if to not in NEXT[before]:
        message = _("An edition that is “%(before)s” cannot become “%(after)s” in one step.")
        words = {"before": locked.get_status_display(), "after": dict(choices.ConferenceStatus.choices).get(to, to)}
        raise Refused(message % words, field="status", code="no_such_step")
    if to in NEEDS_NOTE and not notes:
        raise Refused(
            _("Say in a sentence why, for everybody who had noted the dates."), field="notes", code="note_missing"
        )
    if to in NEEDS_DATES and locked.starts_on is None:
        raise Refused(_("Set the first and the last day before this step."), field="status", code="dates_missing")
    locked.status = to
    locked.status_notes = notes or {}
    save_checked(locked)
    details = {"before": before, "after": to, "notes": locked.status_notes}
    audit.record("conference.status_changed", target=locked, by=by, **details)
    return locked


def _save_edition(conference: Conference) -> None:
    others = Conference.objects.filter(forum_id=conference.forum_id).exclude(pk=conference.pk)
    if conference.number is not None and others.filter(number=conference.number).exists():
        raise Refused(_("Another edition of this forum has this number."), field="number", code="number_taken")
    if others.filter(slug=conference.slug).exists():
        raise Refused(_("Another edition of this forum has this address."), field="slug", code="slug_taken")
    first, last = conference.starts_on, conference.ends_on
    if (first is None) != (last is None):
        field = "starts_on" if first is None else "ends_on"
        raise Refused(_("Give both the first and the last day, or neither."), field=field, code="dates_missing")
    if first and last and last < first:
        raise Refused(_("The last day is before the first."), field="ends_on", code="dates_reversed")
    if (
        last
        and conference.reply_deadline
        and conference.reply_deadline.astimezone(zone(conference.time_zone)).date() > last
    ):
        message = _("The reply deadline is after the conference; choose an earlier day.")
        raise Refused(message, field="deadline_day", code="deadline_late")
    if conference.counts_public and not conference.list_public:
        message = _("Numbers are published beside the public list only: choose the list too, or leave the numbers out.")
        raise Refused(message, field="counts_public", code="counts_without_list")
    save_checked(conference)
