"""One party at a time: what its amendments would make of the text, beside the text as it stands."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from django.utils.translation import get_language
from django.views.generic import TemplateView

from apps.core.views import PermissionRequiredMixin
from apps.statements.amendments import reading
from apps.statements.amendments.by_party import carried, wanted_by
from apps.statements.amendments.matrix import Said, key_of, latest_on
from apps.statements.choices import StanceVisibility
from apps.statements.consensus.parties import parties_of, party_name
from apps.statements.log.snapshots import snapshot_of
from apps.statements.models import Amendment, ParagraphText, Party, Revision, Statement
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.earlier_numbers import Earlier, earlier, numbers_in
from apps.statements.views.base import StatementMixin
from apps.statements.views.own_amendments import VoiceMixin
from apps.statements.views.wordings import compared


class ByPartyMixin:
    """The party that `?party=` names, by its place in the text; nobody without it."""

    request: Any
    statement: Any

    @cached_property
    def parties(self) -> list[Party]:
        return parties_of(self.statement)

    @cached_property
    def party(self) -> Party | None:
        asked = self.request.GET.get("party", "")
        return next((each for each in self.parties if str(each.pk) == asked), None)

    def shown_for(self, revision: Revision, rows: Iterable[Amendment]) -> dict[str, Any]:
        """What the page shows once a party is chosen."""
        names = [(each.pk, party_name(each, get_language())) for each in self.parties]
        told: dict[str, Any] = {"names": names, "party": self.party}
        if self.party is None:
            return told
        before = snapshot_of(revision)
        wanted = wanted_by(before, carried(rows, self.party))
        told |= compared(before, wanted.snapshot, before["working_language"])
        now = reading.standing(revision) if wanted.left else {}
        left = [(reading.shown(each, get_language(), now), why) for each, why in wanted.left]
        return {
            **told,
            "applied": len(wanted.applied),
            "left": left,
            "party_name": party_name(self.party, get_language()),
        }


class ByPartyView(ByPartyMixin, StatementMixin, PermissionRequiredMixin, TemplateView):
    """For the team: any party, all its open amendments, and its stances that are not private."""

    permission_required = "statements.view_amendments"
    template_name = "statements/by_party.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        revision = self.statement.revision
        kwargs |= self.shown_for(revision, reading.amendments_of(self.statement) if self.party else [])
        if self.party is not None:
            kwargs["stances"] = stances_of(
                self.statement, self.party, texts.levelled(list(revision.texts.order_by("order")))
            )
        return super().get_context_data(**kwargs)


class OwnByPartyView(ByPartyMixin, VoiceMixin, TemplateView):
    """For whoever speaks for a party: their own amendments, and of others those that they read anyway.

    Compared with the revision that came to them. What parties say of paragraphs is told to the team alone.
    """

    template_name = "statements/own_by_party.html"
    names_the_only = False  # it is only read: no query for a name

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        own = reading.carried_by(self.statement, [self.voice]) if self.party else set()
        rows = reading.read_beside(self.text, own) if self.party else []
        return super().get_context_data(**self.shown_for(self.text.latest.revision, rows), **kwargs)


def stances_of(
    statement: Statement, party: Party, rows: Sequence[ParagraphText]
) -> list[tuple[ParagraphText, Earlier | None, Said]]:
    """What it says of each paragraph that stands, as far as the team reads it, and what that was called then."""
    own, said = key_of(party), latest_on(statement)
    found = [(row, *said[own, row.paragraph_id]) for row in rows if (own, row.paragraph_id) in said]
    read = [each for each in found if each[1].visibility == StanceVisibility.HEADS]
    numbers = numbers_in({revision for _row, _said, revision in read} - {statement.revision_id})
    return [(row, earlier(row, revision, numbers), each) for row, each, revision in read]
