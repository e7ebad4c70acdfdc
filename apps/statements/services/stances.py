"""What a party says of paragraphs while they are negotiated."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences.models import Forum
from apps.conferences.models.forums import RED_LINES_FROM
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.statements.amendments.matrix import Said, key_of, latest, mark_of_said
from apps.statements.amendments.voices import Voice
from apps.statements.choices import StanceVisibility
from apps.statements.models import Revision, Stance, Statement
from apps.statements.services.amending import refuse_unless_amendable
from apps.statements.services.life import locked
from apps.statements.services.speaking import hold_voice


@dataclass(frozen=True)
class NewStance:
    """An empty `value` takes a stance back; `seen` is the mark of what the party said when this was written,
    `told_from` the number that their page promised to count private red lines from.
    """

    value: str
    visibility: str = StanceVisibility.HEADS
    note: str = ""
    seen: str | None = None
    told_from: int = 0


@transaction.atomic
def take_stances(
    statement: Statement, given: Mapping[UUID, NewStance], *, revision: Revision, voice: Voice, by: User
) -> list[Stance]:
    """Note what changed since the party's last word on each paragraph of the revision that it read.

    Each keeps the number from which red lines are counted now, or the higher one that the page promised. Nothing of it
    goes into the trail or the log but that it happened: a red line is nobody's to read. Refused: "state";
    "gone"; "changed_meanwhile" where somebody else of the party spoke on it since (`NewStance.seen`); `hold_voice`.
    """
    statement = locked(statement)
    refuse_unless_amendable(statement)
    hold_voice(statement, voice)
    own = {uid: each for (key, uid), each in latest(statement).items() if key == key_of(voice.party)}
    known = set(revision.texts.values_list("paragraph", flat=True))
    counted_from = Forum.objects.values_list("red_lines_from", flat=True).get(conferences=statement.conference_id)
    now, made = database_now(), []
    for uid, wanted in given.items():
        if uid not in known:
            raise Refused(_("This paragraph is not part of the text. Reload the page."), code="gone")
        if _same(own.get(uid), wanted):
            continue
        if wanted.seen is not None and wanted.seen != mark_of_said(own.get(uid)):
            message = _(
                "Somebody else who speaks for you has said something of a paragraph meanwhile. Reload the page."
            )
            raise Refused(message, code="changed_meanwhile")
        made.append(
            Stance(
                statement=statement,
                paragraph_id=uid,
                revision=revision,
                participation_id=voice.party.participation_id,
                person_id=voice.party.person_id,
                order=voice.party.order,
                value=wanted.value,
                visibility=wanted.visibility,
                note=wanted.note.strip() if wanted.value else "",
                told_from=max(counted_from, min(wanted.told_from, RED_LINES_FROM[1])),
                credential=voice.credential,
                at=now,
                by=by,
            )
        )
    for each in made:
        each.save()
    return made


def _same(standing: Said | None, wanted: NewStance) -> bool:
    if standing is None:
        return not wanted.value
    return standing.words == (wanted.value, wanted.visibility, wanted.note.strip() if wanted.value else "")
