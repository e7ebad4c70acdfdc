from apps.statements.models.agreements import Agreement
from apps.statements.models.amendments import Alternative, Amendment, AmendmentRebase, BracketGroup, Sponsor
from apps.statements.models.calls import ObjectionCall
from apps.statements.models.circulation import Circulation
from apps.statements.models.gavels import Gavelling
from apps.statements.models.handling import Disposition
from apps.statements.models.log import LogEntry
from apps.statements.models.outlines import OutlineComment, OutlineSection, OutlineSource, ReportOutline
from apps.statements.models.records import AdoptionRecord, Annex
from apps.statements.models.referrals import Referral, ReferralMember
from apps.statements.models.silence import SilenceNotice, SilenceProcedure, SilenceReply
from apps.statements.models.stances import Stance
from apps.statements.models.tablings import Party, Position, RosterEntry, Tabling
from apps.statements.models.texts import Paragraph, ParagraphText, Revision, Statement
from apps.statements.models.translations import TranslatedParagraph, Translation

__all__ = [
    "AdoptionRecord",
    "Agreement",
    "Alternative",
    "Amendment",
    "AmendmentRebase",
    "Annex",
    "BracketGroup",
    "Circulation",
    "Disposition",
    "Gavelling",
    "LogEntry",
    "ObjectionCall",
    "OutlineComment",
    "OutlineSection",
    "OutlineSource",
    "Paragraph",
    "ParagraphText",
    "Party",
    "Position",
    "Referral",
    "ReferralMember",
    "ReportOutline",
    "Revision",
    "RosterEntry",
    "Sponsor",
    "Stance",
    "SilenceNotice",
    "SilenceProcedure",
    "SilenceReply",
    "Statement",
    "Tabling",
    "TranslatedParagraph",
    "Translation",
]
