"""What is annexed when a text is adopted: reservations from their positions, and what parties gave beside the text."""

from collections.abc import Sequence

from apps.documents.choices import LanguageStatus
from apps.statements.choices import AnnexKind, PositionValue
from apps.statements.consensus.rules import Outcome
from apps.statements.models import Annex, Position, Statement
from apps.statements.record.recording import standing_positions


def annex(statement: Statement, outcome: Outcome) -> list[Annex]:
    """Annex what positions say, and return all that stands.

    A reservation counts where its party does. Who was left out under consensus minus one is annexed as dissociating
    itself, in the words that it objected with, unless it gave a dissociation of its own.
    """
    given = list(Annex.objects.standing(statement.tabled))
    dissociated = {each.party_id for each in given if each.kind == AnnexKind.DISSOCIATION}
    for position in standing_positions(statement.tabled):
        if position.value == PositionValue.JOIN_WITH_RESERVATION and position.party_id in outcome.reservations:
            _annex(statement, position, AnnexKind.RESERVATION)
        elif position.party.excluded and position.text and position.party_id not in dissociated:
            _annex(statement, position, AnnexKind.DISSOCIATION)
    return list(Annex.objects.standing(statement.tabled).select_related("party"))


def give_symbols(annexes: Sequence[Annex], symbol: str) -> None:
    """Each under the symbol of the decision, numbered in the order of the parties."""
    for number, each in enumerate(annexes, start=1):
        each.symbol = f"{symbol}/Annex.{number}"
        each.save(update_fields=["symbol", "updated_at"])


def _annex(statement: Statement, position: Position, kind: str) -> Annex:
    """After one of the same kind that the party gave and took back."""
    language = statement.working_language
    taken_back = Annex.objects.filter(party=position.party_id, kind=kind, superseded_by=None).first()
    return Annex.objects.create(
        statement=statement,
        party_id=position.party_id,
        kind=kind,
        paragraphs=position.paragraphs,
        texts={language: position.text},
        statuses={language: LanguageStatus.AUTHENTIC.value},
        publish=position.publish,
        supersedes=taken_back,
    )
