"""Documents, texts, mail and trail: the ways to be allowed to read a row. `rules.py` has everything else."""

from collections.abc import Iterator

from apps.audit.models import Entry
from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.conferences.least_rights import Thing as T
from apps.conferences.models import Conference
from apps.delegates.models import Invitation
from apps.documents.choices import PublicationState
from apps.documents.models import Corrigendum, Document, LanguageVersion, Publication
from apps.messaging.models import Message, SharedWords
from apps.statements.models import (
    AdoptionRecord,
    Annex,
    Gavelling,
    ObjectionCall,
    ParagraphText,
    Position,
    Revision,
    RosterEntry,
    SilenceNotice,
    SilenceProcedure,
    SilenceReply,
    Statement,
    Tabling,
    TranslatedParagraph,
    Translation,
)
from apps.statements.text_life import ON_THE_TABLE
from tests.canary.rights import Way, reading
from tests.canary.rules_of_negotiation import to_a_circle

Ways = Iterator[Way]


def document(row: Document) -> Ways:
    yield reading(row.conference, T.UNPUBLISHED)
    versions = list(row.versions.select_related("publication"))
    if versions and all(is_live(each) for each in versions):
        yield reading(row.conference, T.DOCUMENTS)


def is_live(version: LanguageVersion) -> bool:
    announced = version.document.conference.status in PUBLIC_STATUSES
    return announced and version.publication.state_at() == PublicationState.LIVE


def version(row: LanguageVersion) -> Ways:
    """Public while it is live; before that for those who read what is not published; retracted, for nobody."""
    state = row.publication.state_at()
    if is_live(row):
        yield reading(row.document.conference, T.DOCUMENTS)
    elif state != PublicationState.RETRACTED:
        yield reading(row.document.conference, T.UNPUBLISHED)


def corrigendum(row: Corrigendum) -> Ways:
    """Whoever reads the version that it brings; what was retracted still says who approved it."""
    yield from version(row.version)
    if row.version.publication.state_at() == PublicationState.RETRACTED:
        yield reading(row.document.conference, T.DOCUMENTS)


def retraction(row: Publication) -> Ways:
    """Why it was taken back: for everybody."""
    if row.version.document.conference.status in PUBLIC_STATUSES:
        yield Way()


def text(row: Statement, *more: T) -> Ways:
    """The words of a text: what the register says of it, else whether it lies before the meeting."""
    yield from before_their_own(row.tabling)
    if row.document_id is None:
        yield reading(row.conference, T.TABLED if row.state in ON_THE_TABLE else T.DRAFTS, *more)
        return
    yield reading(row.conference, T.UNPUBLISHED, *more)
    if all(is_live(each) for each in row.document.versions.newest().select_related("publication")):
        yield reading(row.conference, T.DOCUMENTS, *more)


def before_their_own(tabling: Tabling | None, *things: T) -> Ways:
    """Who speaks for a delegation that the text lies before, or was decided with, and individuals who are a party."""
    if tabling is None or tabling.statement.tabling_id != tabling.pk:
        return
    for party in tabling.roster.filter(left_at=None):
        yield from of_their_party(party, T.OWN_TEXTS, *things)


def of_their_party(party: RosterEntry, *things: T) -> Ways:
    if party.participation is None:
        yield reading(party.tabling.statement.conference, *things, person=party.person_id)
        return
    for credential in party.participation.credentials.valid():
        yield reading(party.participation.conference, *things, person=credential.person_id)


def statement(row: Statement) -> Ways:
    return text(row, T.TABLED)


def reason(row: Position) -> Ways:
    """Of a sealed round: its party's alone. Of an open one, or once the seal is opened, everybody's."""
    tabling = row.party.tabling
    yield from of_their_party(row.party, T.OWN_TEXTS, T.OWN_POSITION)
    if not tabling.is_sealed:
        yield from text(tabling.statement, T.REASONS)
    if tabling.is_open_to_parties:
        yield from before_their_own(tabling, T.OWN_POSITION)


def call(row: ObjectionCall) -> Ways:
    """Who asked: for those who see where the parties stand, and for those who are asked."""
    yield from text(row.tabling.statement, T.POSITIONS)
    yield from before_their_own(row.tabling)


def gavelling(row: Gavelling) -> Ways:
    """What the chair stated and who has not signed yet: for those who see where the parties stand."""
    return text(row.tabling.statement, T.POSITIONS)


def why_not_signed(row: Gavelling) -> Ways:
    return text(row.tabling.statement, T.REASONS)


def silence(row: SilenceProcedure) -> Ways:
    """What the chair states: for those who see where the parties stand."""
    return text(row.tabling.statement, T.POSITIONS)


def notice(row: SilenceNotice) -> Ways:
    return silence(row.procedure)


def reply(row: SilenceReply) -> Ways:
    """Why a party broke the silence is read like the reason of an objection."""
    yield from text(row.procedure.tabling.statement, T.REASONS)
    yield from of_their_party(row.party, T.OWN_TEXTS, T.OWN_POSITION)


def on_paper(row: SilenceReply) -> Ways:
    """Which letter it was: for those who see where the parties stand."""
    return text(row.procedure.tabling.statement, T.POSITIONS)


def letter(row: RosterEntry) -> Ways:
    return text(row.tabling.statement, T.REASONS)


def reservation(row: Annex) -> Ways:
    """Like the reason of an objection; one that its party asked to publish stands in the facts of the document."""
    yield from text(row.statement, T.REASONS)
    yield from of_their_party(row.party, T.OWN_TEXTS, T.OWN_POSITION)


def ground(row: Tabling) -> Ways:
    return text(row.statement, T.REASONS)


def tabling(row: Tabling) -> Ways:
    return text(row.statement, T.TABLED)


def record(row: AdoptionRecord) -> Ways:
    return text(row.statement, T.TABLED)


def revision(row: Revision) -> Ways:
    """The current one as its text; earlier ones are drafts of it."""
    current = row.statement.revision_id == row.pk
    yield from text(row.statement, T.TABLED) if current else text(row.statement, T.DRAFTS)
    yield from to_a_circle(row)


def paragraph(row: ParagraphText) -> Ways:
    return revision(row.revision)


def translation(row: Translation) -> Ways:
    return revision(row.revision)


def translated(row: TranslatedParagraph) -> Ways:
    return revision(row.translation.revision)


def mail(row: Message) -> Ways:
    yield from (reading(each, T.MAIL) for each in Conference.objects.filter(pk=row.scope_id))


def shared_words(row: SharedWords) -> Ways:
    for each in row.messages.all():
        yield from mail(each)


def mail_state(row: Message) -> Ways:
    """What stands on the page of the person, too."""
    yield from mail(row)
    for each in Invitation.objects.filter(pk=row.target_id).select_related("delegate__conference"):
        yield reading(each.delegate.conference, T.PEOPLE)


TRAILS = {
    "delegates.delegate": T.PEOPLE,
    "delegates.invitation": T.PEOPLE,
    "messaging.message": T.MAIL,
    "delegations.participation": T.DELEGATIONS,
    "statements.statement": T.TEXT_HISTORY,
}


def actor(row: Entry) -> Ways:
    """Who did it, for whoever reads the trail of what it was done to."""
    for each in Conference.objects.filter(pk=row.scope_id):
        yield reading(each, TRAILS.get(row.target_type, T.HISTORY))
