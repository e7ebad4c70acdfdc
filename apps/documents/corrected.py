"""What an editorial corrigendum says instead of what, place by place."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from apps.core.guards.letters import signs
from apps.core.wordings.redline import ADDED, REMOVED, Run, redline
from apps.documents.choices import PublicationState
from apps.documents.models import LanguageVersion
from apps.documents.paragraph_numbers import addresses_of


class Place(NamedTuple):
    """A place that reads otherwise; `old` is empty for whoever may not read what stood there before."""

    name: str
    old: list[Run]
    new: list[Run]


def corrected_places(version: LanguageVersion, *, unpublished: bool) -> list[Place]:
    """Those of the corrigendum that brought `version`; `unpublished`: for the team, also while nobody else reads it.

    Words that were not published, are under embargo or were retracted are told to nobody outside: then the new ones
    stand alone.
    """
    before = _before(version)
    if before is None:
        return []
    shown = unpublished or before.publication.state_at() == PublicationState.LIVE
    pairs = [(_("Title"), before.title, version.title)]
    whole = addresses_of(version.paragraphs)
    for place, (old, new) in enumerate(zip(before.paragraphs, version.paragraphs, strict=True), start=1):
        number = signs(whole[place - 1])
        name = _("Paragraph %(number)s") % {"number": number} if number else f"§ {place}"
        pairs.append((name, old["text"], new["text"]))
    return [_place(name, old, new, shown=shown) for name, old, new in pairs if old != new]


def _before(version: LanguageVersion) -> LanguageVersion | None:
    same = version.document.versions.filter(language=version.language, sequence=version.sequence - 1)
    return same.select_related("publication").first()


def _place(name: str, old: str, new: str, *, shown: bool) -> Place:
    runs = redline(signs(old), signs(new))
    if not shown:
        return Place(name, [], [Run("", signs(new))])
    return Place(name, [run for run in runs if run.change != ADDED], [run for run in runs if run.change != REMOVED])
