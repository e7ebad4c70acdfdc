"""A mail that somebody wants to send, before it is a row."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from apps.core.identifiers import uuid7
from apps.messaging import wording
from apps.messaging.envelope import message_id_for
from apps.messaging.models import Message


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The words come from `emails/<template>.{subject.txt,txt,html}` in `language`.

    Each key of `secrets` (personal links) is a template variable too; its value is kept apart from the bodies and wiped
    once the mail server has accepted the mail.
    """

    dedupe_key: str
    kind: str
    to_address: str
    to_name: str
    language: str
    template: str
    context: Mapping[str, Any]
    secrets: Mapping[str, str] = field(default_factory=dict)
    attachments: Sequence[Mapping[str, str]] = ()  # files of text: name, kind ("text/calendar"), text
    scope_id: uuid.UUID | None = None
    target_id: uuid.UUID | None = None
    wave_id: uuid.UUID | None = None
    from_name: str = ""
    reply_to: str = ""
    circular: wording.Circular | None = None  # of a mail that goes to many: its words, instead of the template's
    greeted: str = ""  # by which name the circular greets this one

    def as_row(self) -> Message:
        """The mail with its words and its Message-ID, not saved."""
        identifier = uuid7()
        name = on_one_line(self.to_name)
        own: dict[str, Any]
        if self.circular:
            words = self.circular.words
            own = {"shared_id": self.circular.pk, "greeted": self.greeted}
        else:
            words = wording.render(self.template, self.language, {"to_name": name, **self.context}, self.secrets)
            own = {"text_body": words.text, "html_body": words.html}
        return Message(
            id=identifier,
            message_id=message_id_for(identifier),
            dedupe_key=self.dedupe_key,
            kind=self.kind,
            wave_id=self.wave_id,
            scope_id=self.scope_id,
            target_id=self.target_id,
            from_name=on_one_line(self.from_name),
            reply_to=self.reply_to,
            to_name=name,
            to_address=self.to_address.strip(),
            language=words.language,
            subject=words.subject,
            attachments=[dict(each) for each in self.attachments],
            secrets=dict(self.secrets),
            **own,
        )


def on_one_line(text: str) -> str:
    return " ".join(text.split())[:200]
