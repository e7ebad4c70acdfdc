"""Publication of one language version: now, at a time, or no longer."""

import datetime as dt
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.choices import PublicationState
from apps.documents.models import LanguageVersion, Publication
from apps.documents.publication_life import NEXT


@transaction.atomic
def publish_version(version: LanguageVersion, *, by: User, embargo_until: dt.datetime | None = None) -> Publication:
    """Make a version public at `embargo_until`, or now. While under embargo it may be called again for another time.

    Refused: "conference_draft"; "embargo_past" (field embargo_until); "already_live"; "retracted".
    """
    publication = _locked(version)
    now = timezone.now()
    if not version.document.conference.is_public:
        message = _("The conference is still a draft, and nobody outside may know of it. Announce it first.")
        raise Refused(message, code="conference_draft")
    if embargo_until is not None and embargo_until <= now:
        raise Refused(
            _("This time has passed. Leave it empty to publish now."), field="embargo_until", code="embargo_past"
        )
    target = PublicationState.SCHEDULED if embargo_until else PublicationState.LIVE
    _refuse_unless_next(publication, target, now)
    publication.embargo_until = embargo_until
    publication.published_at = publication.published_at or now
    publication.published_by = by
    publication.save()
    verb = "document.scheduled" if embargo_until else "document.published"
    details = {"embargo_until": embargo_until.isoformat()} if embargo_until else {}
    audit.record(verb, target=version.document, by=by, language=version.language, **details)
    return publication


@transaction.atomic
def publish_versions(
    versions: Sequence[LanguageVersion], *, by: User, embargo_until: dt.datetime | None = None
) -> list[Publication]:
    """Several languages at the same time, all or none."""
    return [publish_version(version, by=by, embargo_until=embargo_until) for version in versions]


@transaction.atomic
def withhold_version(version: LanguageVersion, *, by: User) -> Publication:
    """Take back a publication whose embargo is not over. Refused: "already_live", "retracted", "not_published"."""
    publication = _locked(version)
    _refuse_unless_next(publication, PublicationState.DRAFT, timezone.now())
    publication.embargo_until = publication.published_at = publication.published_by = None
    publication.save()
    audit.record("document.withheld", target=version.document, by=by, language=version.language)
    return publication


@transaction.atomic
def retract_version(version: LanguageVersion, *, notes: Mapping[str, str], by: User) -> Publication:
    """Take a live version back for good; its address then shows the note. Refused: "note" (field notes), "not_live"."""
    publication = _locked(version)
    if not any(notes.values()):
        message = _("Say why it is retracted: the note stays at its address.")
        raise Refused(message, field="notes", code="note")
    _refuse_unless_next(publication, PublicationState.RETRACTED, timezone.now())
    publication.retracted_at = timezone.now()
    publication.retracted_by = by
    publication.retraction_notes = dict(notes)
    publication.save()
    audit.record("document.retracted", target=version.document, by=by, language=version.language)
    return publication


def _locked(version: LanguageVersion) -> Publication:
    return Publication.objects.select_for_update().get(version=version)


def _refuse_unless_next(publication: Publication, target: PublicationState, now: dt.datetime) -> None:
    state = publication.state_at(now)
    if target in NEXT[state]:
        return
    language = {"language": CONTENT_LANGUAGES[publication.version.language]}
    match state:
        case PublicationState.LIVE:
            message, code = _("The %(language)s version is public already; it can only be retracted."), "already_live"
        case PublicationState.RETRACTED:
            message, code = _("The %(language)s version was retracted; that is final."), "retracted"
        case _ if target == PublicationState.RETRACTED:
            message, code = _("The %(language)s version is not public, so there is nothing to retract."), "not_live"
        case _:
            message, code = _("The %(language)s version is not published."), "not_published"
    raise Refused(message % language, code=code)
