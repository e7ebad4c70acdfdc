"""What the measures look at: two synthetic forums, and one text in the register."""

import datetime as dt
import uuid

from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conferences.models import Conference, TeamMember
from apps.documents.choices import DocumentKind, LanguageStatus, Outcome, ParagraphKind, Series
from apps.documents.models import Document
from apps.documents.services.depositing import VersionText, deposit_document
from apps.documents.services.publishing import publish_versions

LARGE, WAVE = "scale", "wave"
PARAGRAPHS = 40


def conference(slug: str = LARGE) -> Conference:
    return Conference.objects.select_related("forum").get(forum__slug=slug)


def organizer(slug: str = LARGE) -> User:
    return TeamMember.objects.select_related("user").get(forum__slug=slug, role="organizer").user


def address(view: str, **more) -> str:
    subject = conference()
    return reverse(view, kwargs={"forum_slug": subject.forum.slug, "conference_slug": subject.slug, **more})


def visitor() -> Client:
    return Client(headers={"host": "127.0.0.1"})


def signed_in() -> Client:
    client = visitor()
    client.force_login(organizer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def deposit_text() -> Document:
    """A chair's text of forty paragraphs in two languages, published."""
    uids = [str(uuid.uuid4()) for _ in range(PARAGRAPHS)]
    sentences = {
        "en": "An invented paragraph about the sea, as long as paragraphs of such texts usually are, for measurements.",
        "ja": "海に関する架空の段落であり、測定のためだけに、この種の文書の段落と同じくらいの長さで書かれている。",
    }
    versions = [
        VersionText(
            language,
            LanguageStatus.AUTHENTIC,
            sentence[:24],
            [
                {"uid": uid, "number": str(n), "kind": str(ParagraphKind.OPERATIVE), "text": sentence}
                for n, uid in enumerate(uids, start=1)
            ],
        )
        for language, sentence in sentences.items()
    ]
    document = deposit_document(
        conference(),
        kind=DocumentKind.CHAIR_STATEMENT,
        outcome=Outcome.CHAIR_TEXT,
        series=Series.CHAIR_TEXT,
        dated_on=dt.date(2030, 3, 8),
        versions=versions,
        by=organizer(),
    )
    publish_versions(list(document.versions.all()), by=organizer())
    return document
