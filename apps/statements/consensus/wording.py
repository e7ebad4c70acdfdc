"""Outcomes in words: why a text cannot be adopted now, or what adopting it means."""

from collections.abc import Hashable, Sequence

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from apps.statements.consensus.parties import party_name
from apps.statements.consensus.rules import Outcome, Why
from apps.statements.models import RosterEntry, Tabling


def reasons(tabling: Tabling, outcome: Outcome, parties: Sequence[RosterEntry], language: str) -> list[str]:
    """One clause per kind of obstacle, naming every party it is about."""
    names: dict[Hashable, str] = {party.pk: party_name(party, language) for party in parties}
    found = []
    for why in dict.fromkeys(blocker.why for blocker in outcome.blockers):
        concerned = [names[each.party] for each in outcome.blockers if each.why == why and each.party in names]
        found.append(_clause(tabling, why, concerned))
    return found


def cannot_be_adopted(tabling: Tabling, outcome: Outcome, parties: Sequence[RosterEntry], language: str) -> str:
    """The whole sentence: "It cannot be adopted now: China objects; nothing is recorded for Japan."."""
    return _("It cannot be adopted now: %(reasons)s.") % {
        "reasons": _("; ").join(reasons(tabling, outcome, parties, language))
    }


def _clause(tabling: Tabling, why: Why, concerned: Sequence[str]) -> str:
    said = {"parties": get_text_list(list(concerned), _("and")), "quorum": tabling.quorum}
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
