"""What the register says of how a text was agreed: in words and counts, never a name."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.conferences.choices import Rule
from apps.core.languages import pick
from apps.documents.choices import ANNEX_WORDS, RULE_WORDS, LanguageStatus
from apps.documents.models import Document


def facts(document: Document) -> list[tuple[str, str]]:
    """Rule and counts of an adopted text, as words; never a name (the Chatham House Rule covers parties too)."""
    known = document.facts
    rows = []
    if rule := known.get("rule"):
        rows.append((_("Rule"), str(RULE_WORDS.get(rule, rule))))
    if counted := known.get("counted"):
        told = (_("Parties"), str(counted))  # of a record from elsewhere nobody here knows more
        rows.append(told if document.told_by else _agreement(rule, known.get("joined", 0), counted))
    if annexes := known.get("annexes"):
        rows.append((_("Annexes"), ngettext("%(count)s annex", "%(count)s annexes", annexes) % {"count": annexes}))
    return rows


def _agreement(rule: str | None, joined: int, counted: int) -> tuple[str, str]:
    """Only under unanimity is joining counted: elsewhere agreement is that nobody objected, silent or not."""
    values = {"joined": joined, "counted": counted}
    if rule == Rule.UNANIMITY:
        return _("Joined"), _("%(joined)s of %(counted)s parties") % values
    if rule == Rule.SILENCE:
        words = _("%(counted)s; nobody broke the silence")
    elif rule == Rule.CONSENSUS_MINUS_ONE:
        words = _("%(counted)s, and one left out; none of the others objected")
    else:
        words = _("%(counted)s; nobody objected")
    return _("Parties"), words % values


def annexes(document: Document, language: str) -> list[dict[str, str]]:
    """What parties asked to publish beside the text: whose it is and its kind, in the words that count, else in those
    of `language`."""
    found = []
    for each in document.facts.get("published", []):
        authentic = [code for code, status in each["statuses"].items() if status == LanguageStatus.AUTHENTIC]
        said = language if language in each["texts"] else next(iter(authentic), next(iter(each["texts"])))
        words = {"party": pick(each["party"], language), "kind": ANNEX_WORDS.get(each["kind"], each["kind"])}
        found.append(
            {
                "title": _("%(party)s: %(kind)s") % words,
                "symbol": f"{document.symbol}/Annex.{each['number']}",
                "language": said,
                "note": "" if said in authentic or not authentic else str(_("A translation, for reference only.")),
                "text": each["texts"][said],
            }
        )
    return found


def told_by(document: Document) -> str:
    """That a decision was not taken here, and who tells it; empty for one that was."""
    if not document.told_by:
        return ""
    sentence = _(
        "A record from elsewhere: this decision was not taken with this system, and nothing here proves it. "
        "It is told by %(source)s."
    )
    return sentence % {"source": document.told_by}
