"""A forum's feed: its published texts, latest first."""

from typing import Any

from django.utils import translation
from django.utils.feedgenerator import Atom1Feed

from apps.conferences.addresses import slugs
from apps.conferences.models import Forum
from apps.core.languages import pick
from apps.documents.choices import LanguageStatus
from apps.documents.decision_words import told_by
from apps.documents.language_choice import succession
from apps.documents.models import Document
from apps.site.addresses import absolute, in_language
from apps.site.public_forum import public_documents

NEWEST = 50


def forum_feed(forum: Forum, language: str) -> str:
    """Atom in one language of the pages; a text without that language is titled in the one it has."""
    home = in_language(language, "site:forum", **slugs(forum))
    feed = Atom1Feed(
        title=pick(forum.names, language),
        link=home,
        description=pick(forum.purposes, language),
        language=language,
        feed_url=absolute(f"/{forum.slug}/feed.atom"),
    )
    documents = public_documents().filter(conference__forum=forum).select_related("conference")
    with translation.override(language):
        for document in documents[:NEWEST]:
            _add(feed, document, language)
    return feed.writeString("utf-8")


def _add(feed: Atom1Feed, document: Document, language: str) -> None:
    live = {version.language: version for version in document.live_versions}
    link = in_language(language, "documents:document", symbol=document.symbol)
    published: list[Any] = [version.publication.live_from for version in document.live_versions]
    authentic = [code for code, version in live.items() if version.status == LanguageStatus.AUTHENTIC]
    feed.add_item(
        title=f"{document.symbol} {pick({code: version.title for code, version in live.items()}, language)}",
        link=link,
        description=" ".join(
            sentence
            for sentence in (
                f"{document.get_kind_display()} ({', '.join(authentic or live)}).",
                told_by(document),
                *succession(document),
            )
            if sentence
        ),
        unique_id=absolute(f"/documents/{document.symbol}"),
        pubdate=min(published),
        updateddate=max(published),
    )
