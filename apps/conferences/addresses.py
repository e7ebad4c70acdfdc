"""Addresses of the pages of a forum and of an edition: the one place that knows which slugs they begin with.

Lists of hundreds of rows ask for the address of the page above them once and append to it (`sessions.timetable`,
`delegates.roster`): resolving a name for each row costs more than the row.
"""

from collections.abc import Callable
from uuid import UUID

from django.urls import reverse

from apps.conferences.models import Conference, Forum


def slugs(place: Forum | Conference) -> dict[str, str]:
    """What an address says of a forum, or of an edition and its forum."""
    if isinstance(place, Forum):
        return {"forum_slug": place.slug}
    return {"forum_slug": place.forum.slug, "conference_slug": place.slug}


def address(place: Forum | Conference, name: str, **kwargs) -> str:
    """The path of a page of this forum or edition, in the language active now; `kwargs` are its further arguments."""
    return reverse(name, kwargs=slugs(place) | kwargs)


def addresses(place: Forum | Conference, name: str, argument: str) -> Callable[[UUID], str]:
    """The same of many pages that differ in one id, each by it: one path is put together, and the id put in."""
    nobody = UUID(int=0)
    whole = address(place, name, **{argument: nobody})
    return lambda pk: whole.replace(str(nobody), str(pk))
