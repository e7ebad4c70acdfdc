"""Whose texts are searched: adopted and issued ones of the forum, in the words of the record, as far as one reads them.

Outside the team that is what is public: nothing under embargo, withheld or retracted.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.choices import TeamRole
from apps.conferences.least_rights import Thing, reads
from apps.conferences.models import Forum, TeamMember
from apps.core.clocks import times
from apps.documents.choices import Outcome
from apps.documents.models import Document, LanguageVersion
from apps.documents.paragraph_numbers import addresses_of
from apps.statements.paragraphs.parsing import label

AGREED = [Outcome.ADOPTED, Outcome.CHAIR_TEXT, Outcome.REPORT]
OF_UNPUBLISHED = [role for role in TeamRole if reads([role], Thing.UNPUBLISHED)]


class Passage(NamedTuple):
    """A paragraph of the record. `address` is its number with those it stands under; empty for one without."""

    version: LanguageVersion
    paragraph: dict[str, Any]
    place: int
    address: str

    @property
    def text(self) -> str:
        return self.paragraph["text"]

    @property
    def number(self) -> str:
        """As printed, with those it stands under, else its place: § 4."""
        return label(self.address).rstrip(".") or f"§ {self.place}"

    @property
    def citation(self) -> str:
        """Symbol, paragraph, title and date, as a text that refers to it writes them, in the language of the page."""
        document = self.version.document
        number = _("paragraph %(number)s") % {"number": self.number} if self.address else self.number
        told = {"symbol": document.symbol, "paragraph": number, "title": self.version.title}
        told["date"] = times.format_dates(document.dated_on)
        return _("%(symbol)s, %(paragraph)s, “%(title)s”, %(date)s") % told

    @property
    def key(self) -> str:
        """How a form names it."""
        return f"{self.version.pk}.{self.place}"


def public_texts(forum: Forum) -> QuerySet[LanguageVersion]:
    """Versions that anybody reads. Of each language the newest."""
    return _of(forum, LanguageVersion.objects.live())


def texts_for(user: User, forum: Forum) -> QuerySet[LanguageVersion]:
    """Public ones, and those of editions in whose team the account reads what is not public yet."""
    member = TeamMember.objects.come().filter(
        Q(conference=OuterRef("document__conference")) | Q(conference=None),
        forum=OuterRef("document__conference__forum"),
        user=user,
        role__in=OF_UNPUBLISHED,
    )
    own = LanguageVersion.objects.newest().filter(Exists(member), publication__retracted_at=None)
    public = LanguageVersion.objects.live()
    return _of(forum, LanguageVersion.objects.filter(Q(pk__in=public.values("pk")) | Q(pk__in=own.values("pk"))))


def _of(forum: Forum, versions: QuerySet[LanguageVersion]) -> QuerySet[LanguageVersion]:
    """Each with `is_superseded`: by a text of which the public may know."""
    newer = Document.objects.known().filter(pk=OuterRef("document__superseded_by"))
    agreed = versions.filter(document__conference__forum=forum, document__outcome__in=AGREED)
    agreed = agreed.annotate(is_superseded=Exists(newer))
    return (
        agreed.select_related("document__conference").defer("body").order_by("-document__dated_on", "document__symbol")
    )


def passages_of(version: LanguageVersion) -> list[Passage]:
    rows = version.paragraphs
    addresses = addresses_of(rows)
    return [
        Passage(version, row, at, address) for at, (row, address) in enumerate(zip(rows, addresses, strict=True), 1)
    ]


def passage(texts: QuerySet[LanguageVersion], key: str) -> Passage | None:
    """The one that a form names, if it is among these texts."""
    pk, _dot, place = key.partition(".")
    try:
        version = texts.filter(pk=UUID(pk)).first()
    except ValueError:
        return None
    if version is None or not (place.isascii() and place.isdigit() and 0 < int(place[:6]) <= len(version.paragraphs)):
        return None
    return passages_of(version)[int(place) - 1]


def in_languages(texts: QuerySet[LanguageVersion], found: Passage, languages: Iterable[str]) -> dict[str, str]:
    """The same paragraph in those of these languages in which the document is among these texts. One query."""
    versions = texts.filter(document=found.version.document_id, language__in=list(languages))
    uid = found.paragraph["uid"]
    held = {each.language: [row["text"] for row in each.paragraphs if row["uid"] == uid] for each in versions}
    return {language: rows[0] for language, rows in held.items() if rows}
