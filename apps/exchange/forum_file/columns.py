"""The tables of the forum file below sessions and texts: every key, in the order in which it is written."""

from apps.accounts.models import User
from apps.conferences.models import (
    Conference,
    DecisionProfile,
    Forum,
    GuidingQuestion,
    Organization,
    Phase,
    QuestionSet,
    Room,
    Round,
    SourcedFact,
    Track,
)
from apps.core.languages import CONTENT_LANGUAGES
from apps.delegates import person_columns
from apps.delegates.models import Credential, Delegate, Invitation, Person, Registration
from apps.delegations.models import Entity, EntityName, Participation
from apps.documents.models import Corrigendum, Document, LanguageVersion, Publication
from apps.exchange.forum_file.shapes import Shape
from apps.sessions.models import (
    AcceptedConflict,
    AgendaItem,
    AskedParty,
    DayTemplate,
    DelegationTerms,
    Guest,
    Interpretation,
    JoinLink,
    Material,
    MeetingRequest,
    NoteEntry,
    ProgrammeRules,
    ReleasedSession,
    Requirement,
    RoomTerms,
    Session,
    SessionNotes,
    SignUp,
)
from apps.statements.models import (
    AdoptionRecord,
    Agreement,
    Alternative,
    Amendment,
    AmendmentRebase,
    Annex,
    BracketGroup,
    Circulation,
    Disposition,
    Gavelling,
    LogEntry,
    ObjectionCall,
    OutlineComment,
    OutlineSection,
    OutlineSource,
    ParagraphText,
    Party,
    Position,
    Referral,
    ReportOutline,
    Revision,
    RosterEntry,
    SilenceNotice,
    SilenceProcedure,
    SilenceReply,
    Sponsor,
    Statement,
    Tabling,
)

LANGUAGE_ORDER = tuple(CONTENT_LANGUAGES)


def same(*names: str) -> dict[str, str]:
    """Keys that are called as the attribute is."""
    return {name: name for name in names}


FORUM = Shape(
    Forum,
    {
        **same("slug", "abbreviation", "names", "track", "purposes", "status", "red_lines_from"),
        "cadence": "cadences",
        "accent": "accent",
        "demonstration": "is_demonstration",
    },
)
ACCOUNT = Shape(User, same("email", "name", "language", "time_zone"))
ORGANIZATION = Shape(Organization, same("names", "url"))
ENTITY = Shape(Entity, {"code": "code", "kind": "kind", "names": "default_names", "sort_keys": "default_sort_keys"})
PERSON = Shape(Person, same(*person_columns.EVERYTHING))
FACT = Shape(SourcedFact, same("subject", "values", "source", "source_language"))

EDITION = Shape(
    Conference,
    {
        **same("slug", "number", "titles", "themes", "starts_on", "ends_on", "time_zone"),
        "time_zone_chosen": "zone_chosen",
        **same(
            "places", "venues", "mode", "working_languages", "status", "status_notes", "attribution", "list_public",
            "counts_public", "questions_public", "notes_shared", "programme_mode", "closed_sessions", "reply_deadline",
            "reminder_days",
        ),
    },
)  # fmt: skip
PROFILE = Shape(
    DecisionProfile,
    same(
        "rule", "party_kind", "quorum", "silence_hours_min", "ad_referendum_allowed", "countersigned",
        "disclosure", "authentic_languages", "language_policy",
    ),
)  # fmt: skip
ROOM = Shape(Room, same("names", "capacity"))
QUESTION_SET = Shape(QuestionSet, same("titles"))
QUESTION = Shape(GuidingQuestion, same("texts"))
ROUND = Shape(Round, same("titles"))
PHASE = Shape(Phase, same("titles", "starts_on", "ends_on"))
TRACK = Shape(Track, same("titles"))
ENTITY_NAME = Shape(EntityName, same("language", "context", "display", "sort_key", "flag_allowed", "disclaimer"))
DELEGATION = Shape(
    Participation,
    {
        **same("role", "capacity", "entitled", "status", "seats", "order"),
        "from": "valid_from",
        "until": "valid_until",
        "suspended": "suspended",
        "suspended_since": "suspended_at",
        "note": "note",
    },
)
CREDENTIAL = Shape(
    Credential, {"function": "function", "from": "valid_from", "until": "valid_until", **same("issued_by")}
)
DELEGATE = Shape(Delegate, same("roles", "status", "mode", "replied_at", "registered_until", "decline_reason"))
REGISTRATION = Shape(
    Registration,
    same(
        "badge_name", "naming_consent", "diet", "access_needs", "arrival_on", "departure_on", "needs_visa_letter",
        "phone", "remarks", "confirmed_at",
    ),
)  # fmt: skip
INVITATION = Shape(
    Invitation,
    {"sent_at": "queued_at", "reminded_at": "reminded_at", "deadline": "deadline", "revoked_at": "revoked_at"},
)
SAID_OF_SESSIONS = same("titles", "descriptions", "format", "visibility", "attribution", "status")
SESSION = Shape(Session, {**SAID_OF_SESSIONS, **same("pinned")})
RELEASED_SESSION = Shape(ReleasedSession, {**SAID_OF_SESSIONS, **same("sequence")})
AGENDA_ITEM = Shape(AgendaItem, {"titles": "titles", "minutes": "minutes", "papers": "symbols"})
LINK = Shape(JoinLink, same("audience", "url", "words", "minutes_before"))
INTERPRETATION = Shape(Interpretation, {"from": "source", "into": "target"})
MATERIAL = Shape(Material, same("kind", "title", "language", "access", "shown", "shown_at", "file_name"))
NOTES = Shape(SessionNotes, same("state", "number", "final_at", "reopened_at", "reopened_because", "reminded_at"))
NOTE = Shape(NoteEntry, same("number", "text", "unattributed"))
SIGN_UP = Shape(SignUp, same("places", "closes_at"))
GUEST = Shape(Guest, same("name", "email", "language", "turn", "seat", "confirmed_at"))
MEETING = Shape(MeetingRequest, same("subject", "status", "word"))
ASKED_PARTY = Shape(AskedParty, same("answer", "word"))
DAY_TEMPLATE = Shape(DayTemplate, same("name", "begins", "slots"))
RULES = Shape(
    ProgrammeRules,
    same(
        "opens", "closes", "travel_minutes", "interpreter_pause", "interpreter_stretch", "night_from", "night_until",
    ),
)  # fmt: skip
ROOM_TERMS = Shape(RoomTerms, same("building", "opens", "closes"))
DELEGATION_TERMS = Shape(DelegationTerms, same("minimum", "time_zone"))
REQUIREMENT = Shape(Requirement, same("kind"))
ACCEPTED_CONFLICT = Shape(AcceptedConflict, same("kind", "reason"))

TEXT = Shape(
    Statement,
    same(
        "symbol", "kind", "basis", "state", "working_language", "dated_on", "places", "number", "amendments_until",
    ),
)  # fmt: skip
REVISION = Shape(Revision, same("rev_no", "note", "frozen_at"))
PARAGRAPH = Shape(ParagraphText, same("kind", "number"))
CIRCULATION = Shape(Circulation, same("circle", "at", "note"))
PARTY = Shape(Party, {})
AMENDMENT = Shape(
    Amendment,
    same(
        "number", "op", "under", "kind", "base_text", "base_chapeau", "place", "text", "reason", "state", "answer",
        "contested_at", "submitted_at", "admitted_at",
    ),
)  # fmt: skip
SPONSOR = Shape(Sponsor, same("role", "joined_at", "left_at"))
REBASE = Shape(AmendmentRebase, same("result", "was", "proposed", "confirmed", "at"))
DISPOSITION = Shape(
    Disposition,
    same(
        "version", "kind", "reason", "prepared_at", "answer", "words", "answered_at", "listed_at", "pulled_at",
        "settled_at",
    ),
)  # fmt: skip
REFERRAL = Shape(Referral, same("number", "facilitator", "place", "report_by", "referred_at", "returned_at"))
BRACKET = Shape(BracketGroup, same("number", "opened_at", "closed_at"))
ALTERNATIVE = Shape(Alternative, same("number", "origin", "text", "retired_at"))
AGREEMENT = Shape(Agreement, same("sha256", "stands", "at"))
LOG_ENTRY = Shape(
    LogEntry,
    same("number", "at", "happened", "by_name", "change", "state", "before_sha256", "after_sha256"),
)
TABLING = Shape(
    Tabling,
    same(
        "round", "sha256", "rule", "party_kind", "quorum", "ad_referendum_allowed", "exclusion_ground", "deadline",
        "calls_objections", "countersigned", "disclosure", "disclosed_at", "opened_at", "outcome", "closed_at",
    ),
)  # fmt: skip
GAVEL = Shape(
    Gavelling,
    same("number", "gavelled_at", "gavelled_by_name", "outcome", "ended_at", "ended_by_name", "reason"),
)
CALL = Shape(ObjectionCall, same("number", "chair", "opened_at", "outcome", "ended_at"))
ROSTER_ENTRY = Shape(RosterEntry, same("excluded", "left_at", "letter"))
POSITION = Shape(Position, same("value", "text", "publish", "at"))
SILENCE = Shape(
    SilenceProcedure,
    same(
        "number", "opened_at", "deadline", "hours_min", "chair", "meeting", "night_reason", "outcome", "ended_at",
    ),
)  # fmt: skip
SILENCE_NOTICE = Shape(
    SilenceNotice,
    same(
        "function", "counts", "queued_at", "sent_at", "failed_at", "seen_at", "handed_at", "handed_words",
    ),
)  # fmt: skip
SILENCE_REPLY = Shape(SilenceReply, {**same("kind", "text", "at"), "late": "is_late", **same("letter", "recorded_at")})
ANNEX = Shape(Annex, same("kind", "texts", "statuses", "publish", "symbol", "withdrawn", "at"))
RECORD = Shape(
    AdoptionRecord,
    {
        **same("format", "rule", "party_kind", "quorum", "present", "roster", "positions", "adopted_at", "places"),
        "elsewhere": "source",
        **same(
            "chair", "asked_for_objections", "gavelled_by_name", "countersigned_by_name",
            "decision_symbol", "text_symbol", "canon_version",
            "sha256", "chain_number", "previous_sha256", "seal_sha256",
        ),
    },
)  # fmt: skip
DOCUMENT = Shape(Document, same("symbol", "kind", "titles", "dated_on", "outcome", "facts", "sha256"))
VERSION = Shape(LanguageVersion, same("language", "sequence", "status", "title", "paragraphs"))
OUTLINE = Shape(
    ReportOutline, same("number", "title", "language", "state", "comments_until", "cleared_at", "cleared_name")
)
OUTLINE_SOURCE = Shape(OutlineSource, {"version": "number"})
OUTLINE_SECTION = Shape(OutlineSection, same("heading", "text"))
OUTLINE_COMMENT = Shape(OutlineComment, same("text", "at", "answer", "reason", "answered_at"))
CORRIGENDUM = Shape(
    Corrigendum, same("number", "symbol", "kind", "approved_by", "approved_on", "reason", "canon_version", "sha256")
)
PUBLICATION = Shape(Publication, same("embargo_until", "published_at", "retracted_at", "retraction_notes"))
