"""Every field that holds text, and who may read it: the one table behind the canary test.

A line is a rule of `rules.py` or `rules_of_texts.py` (a function of the row), or says that it is for everybody
(`Public`) or nobody (`Nobody`), or that nothing is planted (`Kept`), and why. `unseen` says why no page shows it yet.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from tests.canary import rules
from tests.canary import rules_of_negotiation as negotiation
from tests.canary import rules_of_reports as reports
from tests.canary import rules_of_sessions as sessions
from tests.canary import rules_of_texts as texts
from tests.canary.rights import EVERYBODY

Hatch = Callable[[], str]


@dataclass(frozen=True)
class Kept:
    """Stays as it is, so no canary is there: what it holds says nothing of anybody."""

    reason: str


@dataclass(frozen=True)
class Nobody:
    """Planted, and no reader at all may see it."""

    reason: str

    def __call__(self, row) -> list:
        return []


@dataclass(frozen=True)
class Public:
    """Planted, and anybody may see it."""

    reason: str

    def __call__(self, row) -> list:
        return [EVERYBODY]


class Field(NamedTuple):
    rule: Any
    put: Callable[[Any, Hatch], Any] | None = None
    if_set: bool = False
    unseen: str = ""


def _paragraphs(before: list, hatch: Hatch) -> list:
    return [{**each, "text": f"{hatch()} words"} for each in before]


def _added(before: str, hatch: Hatch) -> str:
    return f"{before} {hatch()}"


def _html_added(before: str, hatch: Hatch) -> str:
    return f"{before}{_html(before, hatch)}"


def _html(_before: str, hatch: Hatch) -> str:
    return f"<p>{hatch()}</p>"


def _address(_before: str, hatch: Hatch) -> str:
    return f"https://canary.example/{hatch()}"


def _secrets(before: dict, hatch: Hatch) -> dict:
    return {name: f"https://canary.example/i/{hatch()}/" for name in before}


def _details(before: dict, hatch: Hatch) -> dict:
    return {**before, "words": hatch()}


def _facts(before: dict, hatch: Hatch) -> dict:
    return {**before, "note": hatch()}


def _roster(before: list, hatch: Hatch) -> list:
    return [{**each, "names": {"en": hatch()}} for each in before]


def _slots(before: list, hatch: Hatch) -> list:
    return [{**each, "titles": {"en": hatch()}, "room": {"en": hatch()}} for each in before]


def _given(before: list, hatch: Hatch) -> list:
    return [{**each, "text": hatch(), "given_by": hatch()} for each in before]


def _titles(before: list, hatch: Hatch) -> list:
    return [{**each, "titles": {"en": hatch(), "ja": hatch()}} for each in before]


def _named(before: list, hatch: Hatch) -> list:
    return [{**each, "name": hatch()} for each in before]


def _snapshot(before: dict, hatch: Hatch) -> dict:
    own = before["working_language"]
    rows = [{**row, "words": {own: f"{hatch()} words"}} for row in before["paragraphs"]]
    return {**before, "titles": {own: hatch()}, "paragraphs": rows}


def _changed(before: dict, hatch: Hatch) -> dict:
    rows = {uid: {**row, "words": {"en": f"{hatch()} words"}} for uid, row in before.get("put", {}).items()}
    return {**before, "put": rows} if rows else before


def _stated(before: dict, hatch: Hatch) -> dict:
    return {**before, "chair": hatch(), "places": {"en": hatch(), "ja": hatch()}}


KEY = Kept("a key, or the hash of one")
CODE = Kept("a code of a language or a zone")
SYMBOL = Kept("made of the forum's abbreviation and numbers")
NUMBER = Kept("a number, an identifier or a hash")
ADDRESS = Kept("the address of a page, known to whoever opens it")

FIELDS: dict[str, Field] = {
    "conferences.TeamMember.invited_email": Field(rules.offer),
    "conferences.TeamMember.invited_name": Field(rules.offer),
    "accounts.User.password": Field(KEY),
    "accounts.User.email": Field(rules.account_address),
    "accounts.User.name": Field(rules.account_name),
    "accounts.User.language": Field(CODE),
    "accounts.User.time_zone": Field(CODE),
    "accounts.AccountInvitation.email": Field(rules.invited_account, unseen="only the holder of the link reads it"),
    "accounts.AccountInvitation.language": Field(CODE),
    "audit.Entry.verb": Field(Kept("one of a fixed list of words")),
    "audit.Entry.actor_label": Field(texts.actor),
    "audit.Entry.target_type": Field(Kept("the label of a model")),
    "audit.Entry.target_label": Field(Nobody("for those who examine the trail in the database")),
    "audit.Entry.request_id": Field(NUMBER),
    "audit.Entry.details": Field(Nobody("for those who examine the trail in the database"), _details),
    "audit.Seal.previous": Field(NUMBER),
    "audit.Seal.digest": Field(NUMBER),
    "messaging.MailServer.last_error": Field(Kept("what a mail server that cannot be reached says of itself")),
    "messaging.Message.dedupe_key": Field(Nobody("machinery of the outbox")),
    "messaging.Message.kind": Field(Kept("one of a fixed list of words")),
    "messaging.Message.from_name": Field(texts.mail),
    "messaging.Message.reply_to": Field(texts.mail),
    "messaging.Message.to_name": Field(texts.mail),
    "messaging.Message.to_address": Field(texts.mail),
    "messaging.Message.language": Field(CODE),
    "messaging.Message.subject": Field(texts.mail_state),
    "messaging.Message.text_body": Field(texts.mail, if_set=True),
    "messaging.Message.html_body": Field(texts.mail, _html, True),
    "messaging.Message.greeted": Field(texts.mail, if_set=True),
    "messaging.SharedWords.text_body": Field(texts.shared_words, _added),
    "messaging.SharedWords.html_body": Field(texts.shared_words, _html_added),
    "messaging.SharedWords.stand_in": Field(NUMBER),
    "messaging.Message.secrets": Field(Nobody("personal links"), _secrets, True),
    "messaging.Message.attachments": Field(Kept("the days and the place of a conference")),
    "messaging.Message.message_id": Field(NUMBER),
    "messaging.Message.last_error": Field(texts.mail_state),
    "core.Typed.holder": Field(Kept("ids")),
    "core.Typed.data": Field(Kept("given back to nobody but who typed it, which tests of the reply try")),
    "core.Pressed.fingerprint": Field(NUMBER),
    "core.Pressed.thing": Field(Kept("a table and an id")),
    "core.Pressed.made": Field(ADDRESS),
    "conferences.Forum.slug": Field(ADDRESS),
    "conferences.Forum.names": Field(Public("a forum is public with its first announced edition; both are")),
    "conferences.Forum.abbreviation": Field(SYMBOL),
    "conferences.Forum.purposes": Field(Public("as its name")),
    "conferences.Forum.cadences": Field(Public("as its name")),
    "conferences.Organization.names": Field(rules.organization),
    "conferences.Organization.url": Field(rules.organization),
    "conferences.Conference.slug": Field(ADDRESS),
    "conferences.Conference.titles": Field(rules.conference),
    "conferences.Conference.themes": Field(rules.conference),
    "conferences.Conference.time_zone": Field(CODE),
    "conferences.Conference.places": Field(rules.conference),
    "conferences.Conference.venues": Field(rules.conference),
    "conferences.Conference.working_languages": Field(CODE),
    "conferences.Conference.status_notes": Field(rules.conference),
    "conferences.Room.names": Field(rules.room),
    "conferences.Round.titles": Field(rules.strand),
    "conferences.Phase.titles": Field(rules.strand),
    "conferences.Track.titles": Field(rules.strand),
    "conferences.GuidingQuestion.texts": Field(reports.question),
    "conferences.QuestionSet.titles": Field(reports.question_set),
    "conferences.DecisionProfile.authentic_languages": Field(CODE),
    "conferences.SourcedFact.values": Field(rules.fact),
    "conferences.SourcedFact.source": Field(rules.fact),
    "delegations.Entity.code": Field(rules.entity, lambda _before, hatch: hatch().upper()),
    "delegations.Entity.default_names": Field(rules.entity),
    "delegations.Entity.default_sort_keys": Field(rules.entity),
    "delegations.EntityName.display": Field(rules.entity_name),
    "delegations.EntityName.sort_key": Field(rules.entity_name),
    "delegations.EntityName.disclaimer": Field(rules.entity_name),
    "delegations.Participation.note": Field(rules.note),
    "delegates.Person.email": Field(rules.person_details),
    "delegates.Person.given_name": Field(rules.person_name),
    "delegates.Person.family_name": Field(rules.person_name),
    "delegates.Person.native_name": Field(rules.person_name),
    "delegates.Person.honorific": Field(rules.person_details),
    "delegates.Person.affiliation": Field(rules.affiliation),
    "delegates.Person.position": Field(rules.person_details),
    "delegates.Person.language": Field(CODE),
    "delegates.Person.languages": Field(CODE),
    "delegates.Person.time_zone": Field(CODE),
    "delegates.Delegate.roles": Field(Kept("of a fixed list")),
    "delegates.Delegate.decline_reason": Field(rules.answer),
    "delegates.Registration.badge_name": Field(rules.badge),
    "delegates.Registration.diet": Field(rules.personal),
    "delegates.Registration.access_needs": Field(rules.personal),
    "delegates.Registration.phone": Field(rules.personal),
    "delegates.Registration.remarks": Field(rules.personal),
    "delegates.Credential.issued_by": Field(rules.credential),
    "forum_sessions.AgendaItem.titles": Field(sessions.part_of_planned),
    "forum_sessions.AgendaItem.symbols": Field(SYMBOL),
    "forum_sessions.Assignment.languages": Field(CODE),
    "forum_sessions.ReleasedAgendaItem.titles": Field(sessions.part_of_sitting),
    "forum_sessions.ReleasedAgendaItem.symbols": Field(SYMBOL),
    "forum_sessions.ReleasedAssignment.languages": Field(CODE),
    "forum_sessions.DisplayLink.name": Field(sessions.display_link),
    "forum_sessions.Guest.name": Field(sessions.guest),
    "forum_sessions.Guest.email": Field(sessions.guest),
    "forum_sessions.Guest.language": Field(CODE),
    "forum_sessions.JoinLink.url": Field(sessions.join_link, _address),
    "forum_sessions.JoinLink.words": Field(sessions.join_link),
    "forum_sessions.Material.title": Field(sessions.material),
    "forum_sessions.Material.file_name": Field(sessions.material, lambda before, hatch: f"{hatch()}.pdf"),
    "forum_sessions.Material.sha256": Field(NUMBER),
    "forum_sessions.Material.content": Field(Kept("bytes with a hash; only its address gives them")),
    "forum_sessions.MeetingRequest.subject": Field(sessions.meeting),
    "forum_sessions.MeetingRequest.word": Field(sessions.meeting, if_set=True),
    "forum_sessions.AskedParty.word": Field(sessions.meeting_answer, if_set=True),
    "forum_sessions.SessionNotes.reopened_because": Field(
        reports.notes, if_set=True, unseen="shown with notes that are open again; those asked for here are final"
    ),
    "forum_sessions.NoteEntry.text": Field(reports.note),
    "forum_sessions.Session.titles": Field(rules.planned_sitting),
    "forum_sessions.Session.descriptions": Field(rules.planned_sitting),
    "forum_sessions.Session.ics_uid": Field(NUMBER),
    "forum_sessions.RoomTerms.building": Field(rules.room_terms),
    "forum_sessions.DelegationTerms.time_zone": Field(CODE),
    "forum_sessions.AcceptedConflict.kind": Field(Kept("one of a fixed list of words")),
    "forum_sessions.AcceptedConflict.sitting_ids": Field(NUMBER),
    "forum_sessions.AcceptedConflict.fingerprint": Field(NUMBER),
    "forum_sessions.AcceptedConflict.reason": Field(rules.accepted_conflict),
    "forum_sessions.Proposal.moves": Field(Kept("moments, and identifiers of sessions and rooms")),
    "forum_sessions.Proposal.reasons": Field(Kept("words of a fixed list, and identifiers of sessions")),
    "forum_sessions.DayTemplate.name": Field(rules.day_template),
    "forum_sessions.DayTemplate.slots": Field(rules.day_template, _slots, unseen="shown once a form was sent"),
    "forum_sessions.ReleasedSession.titles": Field(rules.sitting),
    "forum_sessions.ReleasedSession.descriptions": Field(rules.sitting),
    "forum_sessions.ReleasedSession.ics_uid": Field(NUMBER),
    "forum_sessions.Release.note": Field(rules.version),
    "forum_sessions.Release.snapshot": Field(rules.version, _titles),
    "forum_sessions.Release.diff": Field(Kept("words that stand in the versions around it")),
    "forum_sessions.Withdrawal.ics_uid": Field(NUMBER),
    "forum_sessions.ToldBlock.sitting_ids": Field(NUMBER),
    "forum_sessions.ToldBlock.ics_uid": Field(NUMBER),
    "documents.SymbolCounter.body": Field(Kept("letters and numbers of a symbol")),
    "documents.SymbolCounter.parent": Field(SYMBOL),
    "documents.Corrigendum.symbol": Field(SYMBOL),
    "documents.Corrigendum.approved_by": Field(texts.corrigendum),
    "documents.Corrigendum.reason": Field(texts.corrigendum, if_set=True),
    "documents.Corrigendum.canonical": Field(Kept("bytes with a hash; the text stands in its version")),
    "documents.Corrigendum.sha256": Field(NUMBER),
    "documents.Document.symbol": Field(SYMBOL),
    "documents.Document.titles": Field(texts.document),
    "documents.Document.facts": Field(Nobody("rules and counts; any other word in it is not shown"), _facts),
    "documents.Document.sha256": Field(NUMBER),
    "documents.LanguageVersion.title": Field(texts.version),
    "documents.LanguageVersion.paragraphs": Field(texts.version, _paragraphs),
    "documents.LanguageVersion.body": Field(Nobody("only searched in")),
    "documents.Publication.retraction_notes": Field(texts.retraction, if_set=True),
    "statements.Statement.symbol": Field(SYMBOL),
    "statements.Statement.places": Field(texts.statement),
    "statements.Tabling.exclusion_ground": Field(
        texts.ground, unseen="written into the decision, read in the database"
    ),
    "statements.Tabling.canonical": Field(Kept("bytes with a hash; the text stands in its revision")),
    "statements.Tabling.sha256": Field(NUMBER),
    "statements.Tabling.provisional": Field(texts.tabling, _stated, True, unseen="kept until the last confirmation"),
    "statements.Revision.title": Field(texts.revision),
    "statements.Translation.title": Field(texts.translation),
    "statements.Translation.source_hash": Field(NUMBER),
    "statements.TranslatedParagraph.words": Field(texts.translated),
    "statements.TranslatedParagraph.source_hash": Field(NUMBER),
    "statements.Revision.note": Field(texts.revision, unseen="no page writes or shows one yet"),
    "statements.ParagraphText.number": Field(texts.paragraph, if_set=True),
    "statements.ParagraphText.text": Field(texts.paragraph),
    "statements.ReportOutline.title": Field(reports.outline),
    "statements.ReportOutline.cleared_name": Field(
        reports.outline, if_set=True, unseen="the outline here is open to comments, and cleared when they are answered"
    ),
    "statements.OutlineSection.heading": Field(reports.section),
    "statements.OutlineSection.text": Field(reports.section),
    "statements.OutlineComment.text": Field(reports.comment),
    "statements.OutlineComment.reason": Field(reports.comment, if_set=True),
    "statements.LogEntry.happened": Field(Kept("one of a fixed list of words")),
    "statements.LogEntry.by_name": Field(negotiation.step),
    "statements.LogEntry.change": Field(negotiation.step, _changed),
    "statements.LogEntry.state": Field(negotiation.step, _snapshot, if_set=True),
    "statements.LogEntry.before_sha256": Field(NUMBER),
    "statements.LogEntry.after_sha256": Field(NUMBER),
    "statements.Disposition.reason": Field(negotiation.disposition, if_set=True),
    "statements.Disposition.words": Field(negotiation.answer, if_set=True),
    "statements.Stance.note": Field(negotiation.stance, if_set=True),
    "statements.Referral.paragraphs": Field(NUMBER),
    "statements.Referral.returned": Field(NUMBER),
    "statements.Referral.facilitator": Field(negotiation.referral),
    "statements.Referral.place": Field(negotiation.referral, if_set=True),
    "statements.Circulation.note": Field(negotiation.circulation),
    "statements.Amendment.place": Field(negotiation.amendment, if_set=True),
    "statements.Amendment.base_text": Field(negotiation.amendment, if_set=True),
    "statements.Amendment.base_chapeau": Field(
        negotiation.amendment, if_set=True, unseen="held against the words above that stand, which pages show"
    ),
    "statements.Amendment.text": Field(negotiation.amendment, if_set=True),
    "statements.Amendment.reason": Field(negotiation.amendment),
    "statements.Amendment.answer": Field(negotiation.amendment),
    "statements.AmendmentRebase.was": Field(Nobody("what it had been written on, for those who examine it later")),
    "statements.AmendmentRebase.proposed": Field(Nobody("what was proposed, for those who examine it later")),
    "statements.AmendmentRebase.confirmed": Field(Nobody("stands in the amendment as its words")),
    "statements.Alternative.text": Field(negotiation.alternative, if_set=True),
    "statements.Agreement.present": Field(Nobody("who was in the room, for those who ask later"), _named),
    "statements.Agreement.silent": Field(
        negotiation.agreement, _named, True, "planting puts other words, which end the mark"
    ),
    "statements.Agreement.sha256": Field(NUMBER),
    "statements.RosterEntry.letter": Field(texts.letter, if_set=True),
    "statements.Position.tabled_sha256": Field(NUMBER),
    "statements.Position.text": Field(texts.reason, if_set=True),
    "statements.Position.paragraphs": Field(NUMBER),
    "statements.Gavelling.stated": Field(texts.gavelling, _stated),
    "statements.Gavelling.gavelled_by_name": Field(texts.gavelling),
    "statements.Gavelling.ended_by_name": Field(texts.gavelling, if_set=True),
    "statements.Gavelling.reason": Field(texts.why_not_signed, if_set=True),
    "statements.ObjectionCall.chair": Field(texts.call),
    "statements.SilenceProcedure.chair": Field(texts.silence),
    "statements.SilenceProcedure.meeting": Field(texts.silence, if_set=True),
    "statements.SilenceProcedure.night_reason": Field(texts.silence, if_set=True),
    "statements.SilenceProcedure.at_night": Field(NUMBER),
    "statements.SilenceNotice.function": Field(Kept("the code of a credential")),
    "statements.SilenceNotice.handed_words": Field(texts.notice, if_set=True),
    "statements.SilenceReply.text": Field(texts.reply),
    "statements.SilenceReply.letter": Field(texts.on_paper, if_set=True),
    "statements.Annex.paragraphs": Field(NUMBER),
    "statements.Annex.texts": Field(texts.reservation),
    "statements.Annex.symbol": Field(SYMBOL),
    "statements.Annex.statuses": Field(Kept("which language is authentic: a list of fixed words")),
    "statements.AdoptionRecord.roster": Field(Nobody("the proof, for those who verify it"), _roster),
    "statements.AdoptionRecord.positions": Field(Nobody("the proof, for those who verify it"), _given),
    "statements.AdoptionRecord.places": Field(texts.record),
    "statements.AdoptionRecord.chair": Field(texts.record),
    "statements.AdoptionRecord.decision_symbol": Field(SYMBOL),
    "statements.AdoptionRecord.text_symbol": Field(SYMBOL),
    "statements.AdoptionRecord.canonical": Field(Kept("bytes with a hash; the text stands in its revision")),
    "statements.AdoptionRecord.sha256": Field(NUMBER),
    "statements.AdoptionRecord.source": Field(
        Public("who tells a record from elsewhere"), if_set=True, unseen="no record here is from elsewhere"
    ),
    "statements.AdoptionRecord.countersigned_by_name": Field(
        Nobody("the proof, for those who verify it"), if_set=True, unseen="no decision here was countersigned"
    ),
    "statements.AdoptionRecord.gavelled_by_name": Field(Nobody("the proof, for those who verify it"), if_set=True),
    "statements.AdoptionRecord.previous_sha256": Field(NUMBER),
    "statements.AdoptionRecord.seal": Field(Kept("bytes with a hash; what they say stands in rows of their own")),
    "statements.AdoptionRecord.seal_sha256": Field(NUMBER),
}
