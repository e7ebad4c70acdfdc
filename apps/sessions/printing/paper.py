"""What every printed page of a programme has in common: whose it is, of which moment, in which language, how large."""

import datetime as dt
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.core.clocks.times import format_dates, format_moment
from apps.core.languages import pick
from apps.core.typesetting.setting import in_language, runs, typeset
from apps.sessions.choices import Paper

FOLDER = Path(__file__).parent
CODES = {"state"}  # words that a template reads, not its readers


def printed(template: str, title: str, texts: dict[str, Any], conference: Conference, paper: Paper) -> bytes:
    """The PDF of `template` (a name in this folder), titled `title`, in the language active now. One query for the
    number of the version."""
    now = timezone.now()
    whole = {
        **in_language(get_language() or "en"),
        "title": f"{title} · {pick(conference.titles, get_language())}",
        "paper": paper.value,
        "page_of": _("Page %(page)s of %(pages)s") % {"page": "{page}", "pages": "{pages}"},
        "texts": in_runs({**head_of(conference), "printed": as_of(conference, now), "heading": title, **texts}),
    }
    return typeset(FOLDER / f"{template}.typ", whole, now)


def head_of(conference: Conference) -> dict[str, str]:
    language = get_language()
    dates = format_dates(conference.starts_on, conference.ends_on) if conference.starts_on else ""
    places = [pick(conference.venues, language), pick(conference.places, language)]
    return {
        "forum": pick(conference.forum.names, language),
        "meeting": pick(conference.titles, language),
        "where": " · ".join(filter(None, [dates, *places])),
        "called_off": _("This edition is cancelled.") if conference.is_called_off else "",
    }


def as_of(conference: Conference, now: dt.datetime) -> str:
    """Of which moment the paper is, and of which version of the programme."""
    moment = format_moment(now, conference.time_zone)
    number = conference.releases.values_list("number", flat=True).last()
    if number is None or conference.programme_mode == ProgrammeMode.AS_EDITED:
        return _("Programme as of %(moment)s") % {"moment": moment}
    return _("Programme as of %(moment)s (version %(number)s)") % {"moment": moment, "number": number}


def in_runs(value: Any) -> Any:
    """The same with every text as runs, but for codes."""
    if isinstance(value, dict):
        return {key: each if key in CODES else in_runs(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [in_runs(each) for each in value]
    return runs(value) if isinstance(value, str) else value
