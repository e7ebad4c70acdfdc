"""Outcomes in words: why a text cannot be adopted now, or what adopting it means."""

from collections.abc import Hashable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.conferences.choices import LanguagePolicy
from apps.conferences.models import DecisionProfile
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.listing import enumerated
from apps.statements.choices import Basis
from apps.statements.consensus.parties import party_name
from apps.statements.consensus.rules import Outcome, Why
from apps.statements.models import ParagraphText, RosterEntry, Statement, Tabling
from apps.statements.paragraphs import texts


def reasons(tabling: Tabling, outcome: Outcome, parties: Sequence[RosterEntry], language: str) -> list[str]:
    """One clause per kind of obstacle, naming every party it is about."""
    names: dict[Hashable, str] = {party.pk: party_name(party, language) for party in parties}
    found = []
    for why in dict.fromkeys(blocker.why for blocker in outcome.blockers):
        concerned = [names[each.party] for each in outcome.blockers if each.why == why and each.party in names]
        found.append(_clause(tabling, outcome, why, concerned))
    return found


def cannot_be_adopted(tabling: Tabling, outcome: Outcome, parties: Sequence[RosterEntry], language: str) -> str:
    """The whole sentence: "It cannot be adopted now: China objects; nothing is recorded for Japan."."""
    return _("It cannot be adopted now: %(reasons)s.") % {
        "reasons": _("; ").join(reasons(tabling, outcome, parties, language))
    }


def languages_behind(statement: Statement, rows: Sequence[ParagraphText], profile: DecisionProfile) -> dict[str, str]:
    """Names of the languages that keep the text from the table ("needed"), and of those that a decision would leave out
    of the register ("left_out"); "" for none.
    """
    revision, language = statement.revision, statement.working_language
    needed: list[str] = []
    if statement.basis == Basis.PARTIES and profile.language_policy == LanguagePolicy.ALL:
        needed = texts.missing_authentic(revision, rows, language, profile.authentic_languages)
    dropped = [code for code in texts.left_out(revision, rows, language) if code not in needed]
    return {
        name: enumerated(CONTENT_LANGUAGES[code] for code in codes)
        for name, codes in (("needed", needed), ("left_out", dropped))
    }


def _sealed(outcome: Outcome) -> str:
    """Only numbers: which way anybody spoke is nobody's to know yet."""
    counted = len(outcome.counted)
    words = ngettext(
        "the round of positions is sealed, and %(answered)s of %(counted)s party has answered",
        "the round of positions is sealed, and %(answered)s of %(counted)s parties have answered",
        counted,
    )
    return words % {"answered": counted - len(outcome.silent), "counted": counted}


def _clause(tabling: Tabling, outcome: Outcome, why: Why, concerned: Sequence[str]) -> str:
    said = {"parties": enumerated(concerned), "quorum": tabling.quorum}
    match why:
        case Why.OBJECTS:
            return _("%(parties)s objects") % said if len(concerned) == 1 else _("%(parties)s object") % said
        case Why.NOTHING_RECORDED:
            return _("nothing is recorded for %(parties)s") % said
        case Why.STANDS_ASIDE:
            return _("%(parties)s stands aside, and unanimity needs everybody") % said
        case Why.NO_PARTIES:
            return _("no party counts")
        case Why.NO_QUORUM:
            return _("fewer parties are present than the quorum of %(quorum)s") % said
        case Why.EXCLUDED_UNKNOWN:
            return _("consensus minus one needs exactly one named party that counts")
        case Why.DEADLINE_OPEN:
            return _("the deadline of the silence procedure has not passed")
        case Why.SILENCE_CONTESTED:
            return _("the use of the silence procedure was contested")
        case Why.NEVER:
            return _("under this rule no text is adopted")
        case Why.SEALED:
            return _sealed(outcome)
