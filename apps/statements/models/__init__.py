from apps.statements.models.decisions import AdoptionRecord, Annex, Party, Position
from apps.statements.models.texts import Paragraph, ParagraphText, Revision, Statement
from apps.statements.models.translations import TranslatedParagraph, Translation

__all__ = [
    "AdoptionRecord",
    "Annex",
    "Paragraph",
    "ParagraphText",
    "Party",
    "Position",
    "Revision",
    "Statement",
    "TranslatedParagraph",
    "Translation",
]
