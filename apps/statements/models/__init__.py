from apps.statements.models.outlines import OutlineComment, OutlineSection, OutlineSource, ReportOutline
from apps.statements.models.records import AdoptionRecord, Annex
from apps.statements.models.silence import SilenceNotice, SilenceProcedure, SilenceReply
from apps.statements.models.tablings import Party, Position, RosterEntry, Tabling
from apps.statements.models.texts import Paragraph, ParagraphText, Revision, Statement
from apps.statements.models.translations import TranslatedParagraph, Translation

__all__ = [
    "AdoptionRecord",
    "Annex",
    "OutlineComment",
    "OutlineSection",
    "OutlineSource",
    "Paragraph",
    "ParagraphText",
    "Party",
    "Position",
    "ReportOutline",
    "Revision",
    "RosterEntry",
    "SilenceNotice",
    "SilenceProcedure",
    "SilenceReply",
    "Statement",
    "Tabling",
    "TranslatedParagraph",
    "Translation",
]
