from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import Rule


class DocumentKind(models.TextChoices):
    """What a text calls itself. Who stands behind it is its basis (statements) or outcome, never inferred from this."""

    FOUNDING_CONSENSUS = "founding_consensus", _("founding consensus")
    JOINT_STATEMENT = "joint_statement", _("joint statement")
    DECLARATION = "declaration", _("declaration")
    DECISION = "decision", _("decision")
    PRESS_COMMUNIQUE = "press_communique", _("press communiqué")
    CHAIR_STATEMENT = "chair_statement", _("chair's statement")
    PLAN_OF_ACTION = "plan_of_action", _("plan of action")
    CONCLUSIONS = "conclusions", _("conclusions")
    CHAIR_SUMMARY = "chair_summary", _("chair's summary")
    SUMMARY_REPORT = "summary_report", _("summary report")
    NON_PAPER = "non_paper", _("non-paper")


class Series(models.TextChoices):
    """Series of document symbols; the value stands in the symbol (APC/2027/L.1), none for decisions (APC/2027/1)."""

    DECISION = "", _("decisions and adopted texts")
    WORKING_PAPER = "L", _("working papers")
    REPORT = "R", _("reports")
    CHAIR_TEXT = "CT", _("chair's texts")


class Outcome(models.TextChoices):
    ADOPTED = "adopted", _("adopted")
    CHAIR_TEXT = "chair_text", _("chair's text, on the chair's own responsibility")
    REPORT = "report", _("report, not adopted")
    NONE = "none", _("working paper without status")


class LanguageStatus(models.TextChoices):
    """Equal authority and inside the hash; checked by the secretariat; or a courtesy to readers."""

    AUTHENTIC = "authentic", _("authentic")
    OFFICIAL = "official", _("official translation")
    COURTESY = "courtesy", _("courtesy translation, for reference only")


class CorrigendumKind(models.TextChoices):
    TRANSLATION = "translation", _("translation corrigendum")
    EDITORIAL = "editorial", _("editorial corrigendum")


class ParagraphKind(models.TextChoices):
    HEADING = "heading", _("heading")
    PREAMBLE = "preamble", _("preambular paragraph")
    OPERATIVE = "operative", _("operative paragraph")
    CLOSING = "closing", _("closing paragraph")


class PublicationState(models.TextChoices):
    """Computed from the row and the clock (models.Publication.state_at); no job has to run at the embargo."""

    DRAFT = "draft", _("not published")
    SCHEDULED = "scheduled", _("under embargo")
    LIVE = "live", _("public")
    RETRACTED = "retracted", _("retracted")


# kinds of annexes, by the code that a text gives them
ANNEX_WORDS = {
    "reservation": _("reservation"),
    "interpretation": _("interpretative statement"),
    "explanation": _("explanation of position"),
    "dissociation": _("dissociation"),
}
RULE_WORDS = {
    Rule.UNANIMITY: _("unanimity"),
    Rule.CONSENSUS: _("consensus"),
    Rule.CONSENSUS_MINUS_ONE: _("consensus minus one"),
    Rule.SILENCE: _("silence procedure"),
}
