"""Putting a text on the table: from here on the words, the rule and the roster stand until it is opened again."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.choices import LanguagePolicy, Rule
from apps.conferences.models import DecisionProfile
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.statements.choices import Basis, Event, State
from apps.statements.consensus.parties import profile_of
from apps.statements.consensus.rules import NEVER_ADOPTING
from apps.statements.models import ParagraphText, Party, Statement
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.brackets import bracket_left
from apps.statements.record import canonical
from apps.statements.services.life import freeze, locked, move

# A recorded text has no amendments and nothing is open, so the steps of a negotiation follow each other at once.
STEPS = {
    State.DRAFTING: [Event.CIRCULATE, Event.OPEN_READING, Event.CLEAR, Event.TABLE],
    State.CIRCULATED: [Event.OPEN_READING, Event.CLEAR, Event.TABLE],
    State.NEGOTIATING: [Event.CLEAR, Event.TABLE],
    State.CLEAN: [Event.TABLE],
}


@transaction.atomic
def table_text(statement: Statement, *, by: User, excluded: Party | None = None, ground: str = "") -> Statement:
    """Pin hash, rule, quorum and roster, and open the round of positions.

    Refused: "state", "basis", "no_rule", "no_parties", "bracket", "authentic_missing", "silence_rule",
    "excluded" (field excluded) and "ground" (field ground) under consensus minus one.
    """
    statement = locked(statement)
    profile = profile_of(statement.conference)
    rows = texts.rows_of(statement.revision)
    _check(statement, profile, rows)
    _check_exclusion(statement, profile, excluded, ground)
    freeze(statement.revision)
    for event in STEPS[State(statement.state)]:
        if event == Event.TABLE:
            _pin(statement, profile, rows)
            if profile.rule == Rule.CONSENSUS_MINUS_ONE:
                statement.excluded_party, statement.exclusion_ground = excluded, ground.strip()
        move(statement, event)
    audit.record("statement.tabled", target=statement, by=by, sha256=statement.tabled_sha256, rule=statement.rule)
    return statement


def _pin(statement: Statement, profile: DecisionProfile, rows: list[ParagraphText]) -> None:
    versions = texts.versions(statement.revision, rows, statement.working_language)
    statement.tabled_sha256 = canonical.sha256(texts.canonical_text(statement.symbol, versions))
    statement.tabled_at = timezone.now()
    statement.rule, statement.party_kind, statement.quorum = profile.rule, profile.party_kind, profile.quorum
    statement.ad_referendum_allowed = profile.ad_referendum_allowed


def _check(statement: Statement, profile: DecisionProfile, rows: list[ParagraphText]) -> None:
    if statement.state not in STEPS:
        message = _("This text is “%(state)s” and cannot be put on the table.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")
    if statement.basis != Basis.PARTIES:
        raise Refused(_("Only a text of the parties is put on the table; this one is issued."), code="basis")
    if profile.rule in NEVER_ADOPTING:
        raise Refused(_("This conference has no rule by which a text could be adopted."), code="no_rule")
    if profile.rule == Rule.SILENCE:
        message = _(
            "This conference decides by silence procedure; a text cannot be adopted in the room under that rule."
        )
        raise Refused(message, code="silence_rule")
    if not statement.parties.filter(entitled=True, withdrawn_at=None).exists():
        raise Refused(_("Name the parties to this text first."), field="parties", code="no_parties")
    if sentence := bracket_left(statement.revision, rows):
        raise Refused(sentence, field="texts", code="bracket")
    _check_languages(statement, profile, rows)


def _check_languages(statement: Statement, profile: DecisionProfile, rows: list[ParagraphText]) -> None:
    """All authentic versions first, unless the conference adopts on the working text and harmonises later."""
    wanted = profile.authentic_languages if profile.language_policy == LanguagePolicy.ALL else []
    if profile.language_policy == LanguagePolicy.WORKING:
        wanted = [statement.working_language]
    missing = texts.missing_authentic(statement.revision, rows, statement.working_language, wanted)
    if profile.language_policy == LanguagePolicy.WORKING:
        missing = [code for code in missing if code in wanted]
    if missing:
        names = get_text_list([CONTENT_LANGUAGES[code] for code in missing], _("and"))
        message = _("The text is missing or out of date in %(languages)s, which is authentic in this conference.")
        raise Refused(message % {"languages": names}, field="texts", code="authentic_missing")


def _check_exclusion(statement: Statement, profile: DecisionProfile, excluded: Party | None, ground: str) -> None:
    if profile.rule != Rule.CONSENSUS_MINUS_ONE:
        return
    if excluded is None or excluded.statement_id != statement.pk or not excluded.entitled:
        message = _("Consensus minus one leaves out exactly one party, named before the text is put on the table.")
        raise Refused(message, field="excluded", code="excluded")
    if not ground.strip():
        raise Refused(_("Record the ground for leaving this party out."), field="ground", code="ground")
