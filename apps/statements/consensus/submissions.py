"""What people hand over about a text: its wording, its parties, their positions."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from apps.delegates.models import Credential
from apps.documents.choices import LanguageStatus
from apps.statements.consensus.parties import Candidate
from apps.statements.models import RosterEntry, Statement
from apps.statements.paragraphs.blocks import Block


@dataclass(frozen=True)
class Draft:
    """What somebody typed about a text. `texts` is the pasted text per language; `blocks` are its paragraphs as they
    were shown and mended before, and then count alone.

    `body` (a working group, "WG.1") and `addendum_to` (a text of the forum) only concern the symbol of a new text.
    """

    kind: str
    basis: str
    working_language: str
    dated_on: dt.date
    titles: Mapping[str, str]
    texts: Mapping[str, str]
    places: Mapping[str, str] = field(default_factory=dict)
    translation_status: str = LanguageStatus.COURTESY
    body: str = ""
    addendum_to: Statement | None = None
    blocks: Sequence[Block] = ()


@dataclass(frozen=True)
class Change:
    """A text as somebody changed it: what it is, and every paragraph that it has from now on.

    `titles` of the languages it is in; one that is left out stays as it is. `translation_status` is that of languages
    which are new with it and not authentic.
    """

    kind: str
    basis: str
    dated_on: dt.date
    titles: Mapping[str, str]
    blocks: Sequence[Block]
    places: Mapping[str, str] = field(default_factory=dict)
    translation_status: str = LanguageStatus.COURTESY


@dataclass(frozen=True)
class PartyRow:
    """A party and what it said; an empty `value` records nothing."""

    candidate: Candidate
    value: str = ""
    text: str = ""


@dataclass(frozen=True)
class NewPosition:
    """`credential` None: the head's, else the acting head's, else an alternate's; individuals speak for themselves.

    `row` names the row of a form, for the field of a refusal. `seen` is the id of the position that the one who records
    saw standing ("" for none; None: there was no form): if another stands by now, this one is refused.
    """

    party: RosterEntry
    value: str
    text: str = ""
    credential: Credential | None = None
    paragraphs: Sequence[uuid.UUID] = field(default=())
    row: str = ""
    seen: str | None = None
    publish: bool = False  # of a reservation: the party asks for it
