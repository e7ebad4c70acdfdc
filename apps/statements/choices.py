"""Vocabulary of texts and their life; what may follow what stands in text_life."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Basis(models.TextChoices):
    """Whose text it is: agreed by the parties, or somebody's own responsibility. Never inferred from the title."""

    PARTIES = "parties", _("agreed by the parties")
    CHAIR = "chair", _("the chair's own text")
    RAPPORTEUR = "rapporteur", _("the rapporteur's own text")
    HOST = "host", _("the host's own text")


BASIS_HELP = {
    Basis.PARTIES: _("It is put on the table, the parties take positions, and it is adopted or not."),
    Basis.CHAIR: _("Issued on the chair's own responsibility; nobody is shown as having joined it."),
    Basis.RAPPORTEUR: _("A report of what was said, without names; nobody joins it."),
    Basis.HOST: _("Issued by the host; nobody is shown as having joined it."),
}


class Distribution(models.TextChoices):
    """To whom a revision is circulated; each circle holds the one before it."""

    HEADS = "heads", _("heads of delegation, and individuals who are a party")
    DELEGATES = "delegates", _("all delegates of the delegations")
    PARTICIPANTS = "participants", _("all participants, observers too")


class State(models.TextChoices):
    PLANNED = "planned", _("planned")
    DRAFTING = "drafting", _("being drafted")
    CIRCULATED = "circulated", _("circulated")
    NEGOTIATING = "negotiating", _("being negotiated")
    CLEAN = "clean", _("clean text")
    TABLED = "tabled", _("on the table")
    GAVELLED = "gavelled", _("gavelled, to be countersigned")
    SILENCE = "silence", _("under silence procedure")
    ADOPTED_AD_REF = "adopted_ad_ref", _("adopted ad referendum")
    ADOPTED = "adopted", _("adopted")
    NOT_ADOPTED = "not_adopted", _("not adopted")
    ISSUED = "issued", _("issued, not adopted")
    LAPSED = "lapsed", _("lapsed")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SUPERSEDED = "superseded", _("superseded")


class Event(models.TextChoices):
    """What can happen to a text; the label is what the button or the trail says."""

    OPEN_DRAFTING = "open_drafting", _("open drafting")
    CIRCULATE = "circulate", _("circulate")
    OPEN_READING = "open_reading", _("open the reading")
    CLEAR = "clear", _("declare the text clean")
    REOPEN = "reopen", _("reopen for changes")
    TABLE = "table", _("put on the table")
    GAVEL = "gavel", _("adopt")
    GAVEL_AD_REF = "gavel_ad_ref", _("adopt ad referendum")
    AWAIT_COUNTERSIGN = "await_countersign", _("let the gavel fall")
    COUNTERSIGN = "countersign", _("countersign")
    COUNTERSIGN_AD_REF = "countersign_ad_ref", _("countersign ad referendum")
    REFUSE_COUNTERSIGN = "refuse_countersign", _("refuse the countersign")
    START_SILENCE = "start_silence", _("start the silence procedure")
    BREAK_SILENCE = "break_silence", _("break the silence")
    EXPIRE = "expire", _("deadline passed in silence")
    STOP_SILENCE = "stop_silence", _("stop the silence procedure")
    CONFIRM_LAST = "confirm_last", _("last confirmation")
    REFUSE = "refuse", _("refuse confirmation")
    NO_CONSENSUS = "no_consensus", _("record that there is no consensus")
    RESUME = "resume", _("resume negotiation")
    ISSUE = "issue", _("issue without adoption")
    CLOSE = "close", _("let it lapse")
    WITHDRAW = "withdraw", _("withdraw")
    SUPERSEDE = "supersede", _("supersede")


class TablingOutcome(models.TextChoices):
    """How one act of putting a text to the parties ended."""

    ADOPTED = "adopted", _("adopted")
    REOPENED = "reopened", _("opened again for changes")
    NO_CONSENSUS = "no_consensus", _("no consensus")
    REFUSED = "refused", _("a confirmation was refused")
    SILENCE_BROKEN = "silence_broken", _("the silence was broken")


class SilenceOutcome(models.TextChoices):
    """How one start of a silence procedure ended."""

    ADOPTED = "adopted", pgettext_lazy("silence", "adopted at the deadline")
    BROKEN = "broken", pgettext_lazy("silence", "broken")
    STOPPED = "stopped", pgettext_lazy("silence", "stopped: a party was not reached")
    CONTESTED = "contested", pgettext_lazy("silence", "not started: a party objected to its use")


class CallOutcome(models.TextChoices):
    """How one call for objections ended."""

    NOBODY = "nobody", pgettext_lazy("call", "nobody objected")
    OBJECTION = "objection", pgettext_lazy("call", "a party objected")
    LAPSED = "lapsed", pgettext_lazy("call", "ended without an answer")


class GavelOutcome(models.TextChoices):
    """What became of a gavel that awaited its countersign."""

    SIGNED = "signed", pgettext_lazy("gavel", "countersigned")
    REFUSED = "refused", pgettext_lazy("gavel", "the countersign was refused")


class ReplyKind(models.TextChoices):
    """What a party wrote about a silence procedure."""

    OBJECTION = "objection", pgettext_lazy("silence", "an objection")
    AMENDMENT = "amendment", pgettext_lazy("silence", "an amendment")
    USE = "use", pgettext_lazy("silence", "an objection to using the procedure")


REPLY_HELP = {
    ReplyKind.OBJECTION: _("The words cannot be agreed. Say why; the reason goes on record."),
    ReplyKind.AMENDMENT: _("The words could be agreed with a change. Write the change that is wanted."),
}


class RecordOrigin(models.TextChoices):
    """Whether a decision was taken with this installation, or is told from somewhere else."""

    HERE = "here", _("decided and recorded here")
    ELSEWHERE = "elsewhere", _("a record from elsewhere")


class PositionValue(models.TextChoices):
    JOIN = "join", _("joins")
    JOIN_WITH_RESERVATION = "join_with_reservation", _("joins with a reservation")
    JOIN_AD_REFERENDUM = "join_ad_referendum", _("joins ad referendum")
    STAND_ASIDE = "stand_aside", _("stands aside")
    OBJECT = "object", _("objects")


MEANINGS = {
    PositionValue.JOIN: _("Is part of the agreement."),
    PositionValue.JOIN_WITH_RESERVATION: _("Is part of the agreement; the reservation goes on record with it."),
    PositionValue.JOIN_AD_REFERENDUM: _("Will be part of it once the capital or institution confirms."),
    PositionValue.STAND_ASIDE: _("Does not join and does not prevent."),
    PositionValue.OBJECT: _("Prevents the agreement; the reason goes on record."),
}


class AnnexKind(models.TextChoices):
    RESERVATION = "reservation", _("reservation")
    INTERPRETATION = "interpretation", _("interpretative statement")
    EXPLANATION = "explanation", _("explanation of position")
    DISSOCIATION = "dissociation", _("dissociation")


ANNEX_HELP = {
    AnnexKind.INTERPRETATION: _("How the party understands words of the text. It does not limit its agreement."),
    AnnexKind.EXPLANATION: _("Why the party takes its position."),
    AnnexKind.DISSOCIATION: _("The party states that it is not part of the agreement, and does not prevent it."),
}  # a reservation is given with the position


class OutlineState(models.TextChoices):
    DRAFT = "draft", pgettext_lazy("outline", "being written")
    COMMENTS = "comments", pgettext_lazy("outline", "out for comments")
    CLEARED = "cleared", pgettext_lazy("outline", "cleared by the chair")
    HANDED_OVER = "handed_over", pgettext_lazy("outline", "handed over as a text")


class CommentAnswer(models.TextChoices):
    OPEN = "open", pgettext_lazy("comment", "not answered yet")
    TAKEN = "taken", pgettext_lazy("comment", "taken")
    NOT_TAKEN = "not_taken", pgettext_lazy("comment", "not taken")


class AmendmentOp(models.TextChoices):
    """What an amendment does to the text."""

    REPLACE = "replace", _("change the words of a paragraph")
    INSERT = "insert", _("add a paragraph")
    DELETE = "delete", _("take a paragraph out")
    MOVE = "move", _("move a paragraph")
    TITLE = "title", _("change the title")


class Under(models.TextChoices):
    """Where a new paragraph stands under another; none of them: beside it."""

    FIRST = "first", _("under it, as the first sub-paragraph")
    LAST = "last", _("under it, as the last sub-paragraph")


class AmendmentState(models.TextChoices):
    SUBMITTED = "submitted", pgettext_lazy("amendment", "submitted")
    INADMISSIBLE = "inadmissible", pgettext_lazy("amendment", "not admissible")
    OPEN = "open", pgettext_lazy("amendment", "open")
    BRACKETED = "bracketed", pgettext_lazy("amendment", "in brackets")
    STALE = "stale", pgettext_lazy("amendment", "awaiting its sponsor")
    AGREED = "agreed", pgettext_lazy("amendment", "agreed")
    MERGED = "merged", pgettext_lazy("amendment", "merged into a compromise")
    NOT_RETAINED = "not_retained", pgettext_lazy("amendment", "not retained")
    OVERTAKEN = "overtaken", pgettext_lazy("amendment", "overtaken")
    WITHDRAWN = "withdrawn", pgettext_lazy("amendment", "withdrawn by its sponsor")
    LAPSED = "lapsed", pgettext_lazy("amendment", "lapsed")


class SponsorRole(models.TextChoices):
    SPONSOR = "sponsor", _("sponsor")
    SUPPORTER = "supporter", _("supporter")


class Origin(models.TextChoices):
    """Where an alternative in brackets comes from."""

    ORIGINAL = "original", pgettext_lazy("alternative", "the text as it was")
    AMENDMENT = "amendment", pgettext_lazy("alternative", "an amendment")
    BRIDGE = "bridge", pgettext_lazy("alternative", "a bridging proposal")
    REFERRAL = "referral", pgettext_lazy("alternative", "from a small group")
    NO_TEXT = "no_text", pgettext_lazy("alternative", "no text")


class Rebased(models.TextChoices):
    """What became of an amendment when the words it was written on moved."""

    UNCHANGED = "unchanged", _("the words it was written on are as they were")
    IN_TEXT = "in_text", _("the text says it already")
    CLEAN = "clean", _("both changes go together: a proposal")
    CONFLICT = "conflict", _("both changed the same words")


class DispositionKind(models.TextChoices):
    """What the chair proposes to do with an amendment."""

    ACCEPT = "accept", pgettext_lazy("disposition", "accept")
    NOT_RETAINED = "not_retained", pgettext_lazy("disposition", "do not retain")
    REFER = "refer", pgettext_lazy("disposition", "refer to a small group")
    HOLD = "hold", pgettext_lazy("disposition", "hold for the room")


class SponsorAnswer(models.TextChoices):
    AGREES = "agrees", pgettext_lazy("disposition", "agrees")
    COMMENTS = "comments", pgettext_lazy("disposition", "comments")


class StanceValue(models.TextChoices):
    """What a party says of a paragraph while it is negotiated; no rule counts it."""

    CAN_LIVE = "can_live", pgettext_lazy("stance", "can live with it")
    PREFERS = "prefers", pgettext_lazy("stance", "prefers other words")
    CANNOT = "cannot", pgettext_lazy("stance", "cannot live with it")


class StanceVisibility(models.TextChoices):
    HEADS = "heads", pgettext_lazy("stance", "the team, with the party’s name")
    PRIVATE = "private", pgettext_lazy("stance", "nobody: only counted with others")
