"""A forum's feeds: its published texts, and everything it announces, latest first."""

from typing import Any

from django.utils import translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from apps.conferences.addresses import slugs
from apps.conferences.choices import ConferenceStatus
from apps.conferences.models import Forum
from apps.core.clocks.times import format_dates
from apps.core.languages import pick
from apps.documents.choices import LanguageStatus
from apps.documents.decision_words import told_by
from apps.documents.language_choice import corrections, succession
from apps.documents.models import Document
from apps.site.addresses import absolute, in_language
from apps.site.announcements import Announcement, announcements_of
from apps.site.public_forum import public_documents

NEWEST = 50
Item = dict[str, Any]  # what `Atom1Feed.add_item` takes


def forum_feed(forum: Forum, language: str) -> str:
    """The published texts in one language of the pages; one without that language is titled in the one it has."""
    with translation.override(language):
        return _feed(forum, pick(forum.names, language), "feed.atom", _texts(forum, language), language)


def announcements_feed(forum: Forum, language: str) -> str:
    """The published texts, and editions that were announced, postponed or cancelled."""
    with translation.override(language):
        title = _("%(forum)s: announcements") % {"forum": pick(forum.names, language)}
        items = [*_texts(forum, language), *(_edition(each, language) for each in announcements_of(forum))]
        items.sort(key=lambda item: item["updateddate"], reverse=True)
        return _feed(forum, title, "announcements.atom", items[:NEWEST], language)


def _feed(forum: Forum, title: str, name: str, items: list[Item], language: str) -> str:
    feed = Atom1Feed(
        title=title,
        link=in_language(language, "site:forum", **slugs(forum)),
        description=pick(forum.purposes, language),
        language=language,
        feed_url=absolute(f"/{forum.slug}/{name}"),
    )
    for item in items:
        feed.add_item(**item)
    return feed.writeString("utf-8")


def _texts(forum: Forum, language: str) -> list[Item]:
    documents = public_documents().filter(conference__forum=forum).select_related("conference")
    return [_text(document, language) for document in documents[:NEWEST]]


def _text(document: Document, language: str) -> Item:
    live = {version.language: version for version in document.live_versions}
    published: list[Any] = [version.publication.live_from for version in document.live_versions]
    authentic = [code for code, version in live.items() if version.status == LanguageStatus.AUTHENTIC]
    sentences = [
        f"{document.get_kind_display()} ({', '.join(authentic or live)}).",
        told_by(document),
        *succession(document),
        *corrections(document.live_versions),
    ]
    return {
        "title": f"{document.symbol} {pick({code: version.title for code, version in live.items()}, language)}",
        "link": in_language(language, "documents:document", symbol=document.symbol),
        "description": " ".join(sentence for sentence in sentences if sentence),
        "unique_id": absolute(f"/documents/{document.symbol}"),
        "pubdate": min(published),
        "updateddate": max(published),
    }


def _edition(announcement: Announcement, language: str) -> Item:
    """In the words of the edition's page as it is now: what has been corrected there since is not told here."""
    edition = announcement.conference
    words = {"edition": pick(edition.titles, language), "status": ConferenceStatus(announcement.status).label}
    parts = [
        format_dates(edition.starts_on, edition.ends_on) if edition.starts_on else "",
        pick(edition.places, language),
        pick(edition.themes, language),
        pick(edition.status_notes, language) if announcement.is_latest else "",
    ]
    address = absolute(f"/{edition.forum.slug}/{edition.slug}/")
    return {
        "title": _("%(edition)s: %(status)s") % words,
        "link": in_language(language, "site:edition", **slugs(edition)),
        "description": " · ".join(part for part in parts if part),
        "unique_id": f"{address}#{announcement.status}-{announcement.number}",
        "pubdate": announcement.at,
        "updateddate": announcement.at,
    }
