"""Every part of the model enters the file: a new field or table fails here until somebody says how it travels."""

import pytest
from django.apps import apps
from pghistory.models import Event

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.shapes import Shape
from apps.sessions.requirement_sides import PARTIES, PLACES

EVERYWHERE = {"id", "created_at", "updated_at"}

# Written by hand in writing/, because they speak of something else or are worked out.
BY_HAND = {
    "forum_sessions.DayTemplate": {"conference"},
    "conferences.Conference": {"forum", "cloned_from"},
    "conferences.DecisionProfile": {"conference"},
    "conferences.GuidingQuestion": {"conference", "order", "question_set"},
    "conferences.QuestionSet": {"conference", "order"},
    "conferences.Organization": {"forum"},
    "conferences.Phase": {"conference", "round", "order"},
    "conferences.Room": {"conference", "order"},
    "conferences.Round": {"conference", "order"},
    "conferences.SourcedFact": {"forum", "conference", "order"},
    "conferences.Track": {"conference", "order"},
    "delegates.Credential": {"participation", "person"},
    "delegates.Delegate": {"conference", "person", "participation"},
    "delegates.Invitation": {"delegate", "version", "key_version", "wave_id"},  # links are keys; waves are over
    "delegates.Person": {"forum", "user", "key_version"},
    "delegates.Registration": {"delegate"},
    "delegations.Entity": {"forum"},
    "delegations.EntityName": {"entity", "conference"},
    "delegations.Participation": {"conference", "entity"},
    "documents.Corrigendum": {"document", "version", "canonical"},
    "documents.Document": {"conference", "series", "year", "number", "superseded_by"},  # the text says by which
    "documents.LanguageVersion": {"document", "body"},
    "documents.Publication": {"version", "published_by", "retracted_by"},
    "forum_sessions.AcceptedConflict": {"conference", "sitting_ids", "fingerprint"},  # by names instead of ids
    "forum_sessions.AgendaItem": {"sitting", "order", "rapporteur"},
    "forum_sessions.DelegationTerms": {"participation"},
    "forum_sessions.Guest": {"sign_up", "mails", "mailed_at"},  # mails of this installation
    "forum_sessions.Interpretation": {"sitting"},
    "forum_sessions.JoinLink": {"sitting"},
    "forum_sessions.Material": {"sitting", "speaker", "file_type", "size", "sha256", "content"},
    "forum_sessions.AskedParty": {"request", "participation", "time"},
    "forum_sessions.MeetingRequest": {"conference", "asking", "sitting"},
    "forum_sessions.NoteEntry": {"notes", "agenda_item", "question", "author"},
    "forum_sessions.SessionNotes": {"sitting"},
    "forum_sessions.ProgrammeRules": {"conference"},
    "forum_sessions.ReleasedSession": {"conference", "during", "busy", "room", "phase", "track", "ics_uid"},
    "forum_sessions.Requirement": {
        "conference", *(f"{side}_{name}" for side in ("first", "second") for name in (*PARTIES, *PLACES))
    },
    "forum_sessions.RoomTerms": {"room"},
    "forum_sessions.SignUp": {"sitting"},
    "forum_sessions.Session": {"conference", "during", "busy", "room", "phase", "track", "ics_uid"},
    "statements.AdoptionRecord": {  # a record that names its source is from elsewhere
        "statement", "tabling", "forum", "gavelled_by", "countersigned_by", "canonical", "seal", "origin"
    },
    "statements.Agreement": {"statement", "paragraph", "present", "silent", "sitting", "by"},
    "statements.Alternative": {"group", "amendment"},
    "statements.Amendment": {
        "statement", "target", "after", "base_revision", "base_parent", "parent", "overtaken_by", "submitted_by"
    },
    "statements.AmendmentRebase": {"amendment", "confirmed_by"},
    "statements.Annex": {
        "statement", "party", "paragraphs", "given_by", "credential", "recorded_by", "supersedes"
    },
    "statements.BracketGroup": {"statement", "target", "after", "chosen"},
    "statements.Circulation": {"revision", "by"},
    "statements.LogEntry": {"statement", "by", "revision"},
    "statements.Disposition": {"amendment", "prepared_by", "pulled_by", "pulled_by_person"},
    "statements.Referral": {"statement", "paragraphs", "referred_by", "returned", "returned_by"},
    "statements.Gavelling": {"tabling", "stated", "gavelled_by", "ended_by"},
    "statements.ObjectionCall": {"tabling", "opened_by", "ended_by", "party"},
    "statements.OutlineComment": {"section", "person"},
    "statements.OutlineSection": {"outline", "sitting", "order"},
    "statements.OutlineSource": {"outline", "sitting"},
    "statements.ReportOutline": {"conference", "cleared_by", "statement"},
    "statements.ParagraphText": {"revision", "paragraph", "parent", "order", "text"},
    "statements.Party": {"statement", "participation", "person", "order"},
    "statements.RosterEntry": {"tabling", "participation", "person", "order"},
    "statements.Tabling": {  # the words follow from the revision, the size from the roster
        "statement", "revision", "canonical", "canon_version", "size", "opened_by", "closed_by", "disclosed_by",
        "provisional",
    },
    "statements.Position": {
        "party", "tabled_sha256", "paragraphs", "given_by", "credential", "recorded_by", "supersedes"
    },
    "statements.SilenceNotice": {"procedure", "party", "person", "message_id", "handed_by"},
    "statements.SilenceProcedure": {"tabling", "at_night", "started_by"},
    "statements.SilenceReply": {"procedure", "party", "given_by", "credential", "recorded_by"},
    "statements.Revision": {"statement", "working_language", "title", "translations_frozen_at"},
    "statements.Sponsor": {"amendment", "participation", "person", "order", "credential"},
    "statements.Statement": {
        "conference", "revision", "tabling", "document", "superseded_by"
    },
}  # fmt: skip

# Tables without a shape: their rows are written as parts of others, or do not travel.
WITHOUT_SHAPE = {
    "accounts.AccountInvitation": "a key",
    "accounts.LoginLink": "a key",
    "accounts.User": "named by e-mail; it belongs to the installation",
    "audit.Entry": "the trail of an installation stays there",
    "audit.Seal": "and so do its seals",
    "conferences.OrganizationRole": "organizations and their roles",
    "core.Pressed": "for an hour, of this installation",
    "core.Typed": "for a day, of whoever typed it",
    "conferences.TeamMember": "team",
    "documents.SymbolCounter": "worked out from the symbols",
    "forum_sessions.Assignment": "people of a session",
    "forum_sessions.CalendarKey": "a key",
    "forum_sessions.DisplayLink": "a key: a screen of this installation, opened by its address",
    "forum_sessions.Release": "releases, written as versions",
    "forum_sessions.ReleasedAgendaItem": "agenda of a released session",
    "forum_sessions.ReleasedAssignment": "people of a released session",
    "forum_sessions.ReleasedDelegation": "delegations of a released session",
    "forum_sessions.ReleasedInterpretation": "interpretation of a released session",
    "forum_sessions.ReleasedQuestion": "questions of a released session",
    "forum_sessions.ProposedTime": "times of a meeting",
    "forum_sessions.Proposal": "worked out again in seconds, from what travels",
    "forum_sessions.SessionDelegation": "delegations of a session",
    "forum_sessions.SessionQuestion": "questions of a session",
    "forum_sessions.SessionQuestionSet": "question_sets of a session",
    "messaging.MailServer": "of the installation",
    "forum_sessions.ToldBlock": "what calendars of this installation were told of closed sessions",
    "forum_sessions.Withdrawal": "what calendars of this installation still hold",
    "messaging.SharedWords": "words of mails, which do not travel",
    "messaging.Message": "of an invitation's mail only what became of it",
    "statements.Paragraph": "identities and lineage of paragraphs",
    "statements.ReferralMember": "members of a small group",
    "statements.Stance": "what no record holds: a red line is nobody's to read, in whatever file",
    "statements.TranslatedParagraph": "words of a paragraph in other languages",
    "statements.Translation": "titles and languages of a revision",
}

SHAPES = {each.model._meta.label: each for each in vars(columns).values() if isinstance(each, Shape)}


def domain_models() -> list[str]:
    ours = [config for config in apps.get_app_configs() if config.name.startswith("apps.")]
    models = [model for config in ours for model in config.get_models() if not issubclass(model, Event)]
    return sorted(model._meta.label for model in models)


def test_every_table_travels_or_is_said_not_to():
    assert [label for label in domain_models() if label not in SHAPES and label not in WITHOUT_SHAPE] == []


@pytest.mark.parametrize("label", sorted(set(SHAPES) - set(WITHOUT_SHAPE) - {"conferences.Forum"}))
def test_every_field_travels_or_is_said_not_to(label):
    fields = {field.name for field in apps.get_model(label)._meta.concrete_fields}
    assert fields - {field.name for field in SHAPES[label].fields.values()} - EVERYWHERE == BY_HAND[label]


def test_every_field_of_the_forum_travels():
    fields = {field.name for field in apps.get_model("conferences.Forum")._meta.concrete_fields}
    assert fields - {field.name for field in SHAPES["conferences.Forum"].fields.values()} == EVERYWHERE
