"""What somebody invited has typed so far, kept for whoever holds the link, without an account.

Each tab has its own. It is gone with the answer, and after a day in any case; a link that ends takes it along.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID

from apps.core.rows import typed
from apps.delegates.models import Invitation


@dataclass
class ReplyDraft:
    """`answer` and `details` as they were typed, right or wrong; `seen` is the stamp of the answer recorded before.

    `later`: the details are left for another day. `told`: the step at which the page says what is wrong.
    """

    answer: dict[str, str]
    details: dict[str, str] = field(default_factory=dict)
    seen: str = ""
    later: bool = False
    told: str = ""
    key: UUID | None = None

    @property
    def place(self) -> str:
        """What leads to it, after the address of a step: nothing that says anything about anybody."""
        return f"?d={self.key}"


def holder_of(invitation: Invitation) -> str:
    """The holder of the link as it is now: whoever held an earlier one, or another address, is somebody else."""
    return f"invitation {invitation.pk} {invitation.version} {invitation.delegate.person.key_version}"


def find(invitation: Invitation, key: str) -> ReplyDraft | None:
    found = typed.find(holder_of(invitation), key)
    return ReplyDraft(**found[1], key=found[0]) if found else None


def keep(invitation: Invitation, draft: ReplyDraft) -> ReplyDraft:
    data: dict[str, Any] = asdict(draft)
    del data["key"]
    draft.key = typed.keep(holder_of(invitation), data, draft.key)
    return draft


def erase(invitation: Invitation, draft: ReplyDraft) -> None:
    typed.erase(holder_of(invitation), draft.key)


def typed_in(posted: Mapping[str, str], names: Mapping[str, Any]) -> dict[str, str]:
    """Of what was sent, the fields of a form."""
    return {name: posted[name] for name in names if name in posted}
