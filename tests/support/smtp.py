"""A real SMTP server on a free loopback port, which can also refuse, hang or be down."""

import asyncio
import email
import email.policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller

from tests.support.devstack import free_port


class SmtpServer:
    """Records what it accepted, in order.

    `refused` holds recipients that get a permanent no (`refusal`), `deferred` those that get "try later" (451);
    `hang_seconds` is the pause before the answer to DATA. All may be changed while it runs.
    """

    def __init__(self):
        self.messages: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.refused: set[str] = set()
        self.refusal = "550 5.1.1 no such mailbox"
        self.deferred: set[str] = set()
        self.hang_seconds = 0.0
        self._controller: Controller | None = None
        self.port = 0

    @property
    def url(self) -> str:
        """For EMAIL_URL of another process."""
        return f"smtp://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Listen, on the same port as before if it was up already; nothing while it does."""
        if self._controller:
            return
        self.port = self.port or free_port()
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port, ready_timeout=10)
        self._controller.start()

    def stop(self) -> None:
        """Be down: connections are refused until `start`."""
        if self._controller:
            self._controller.stop()
            self._controller = None

    def sent_to(self, address: str) -> list[EmailMessage]:
        pairs = zip(self.recipients, self.messages, strict=True)
        return [message for recipient, message in pairs if recipient == address]

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in self.refused:
            return self.refusal
        if address in self.deferred:
            return "451 4.3.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.hang_seconds:
            await asyncio.sleep(self.hang_seconds)
        for recipient in envelope.rcpt_tos:
            self.messages.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
            self.recipients.append(recipient)
        return "250 OK"
