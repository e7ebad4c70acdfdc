"""The mail server of the benchmarks: a process of its own, as it is in life, which keeps nothing but Message-IDs.

In the measuring process it would take turns with what is measured, and reading every mail took longer than sending it.
"""

import asyncio
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

from aiosmtpd.smtp import SMTP

from config.embedded.layout import ROOT
from config.embedded.processes import end, spawn

MESSAGE_ID = re.compile(rb"^Message-ID:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


class MailServer:
    """Accepts everything; `record` gets a line with the Message-ID of each mail, before the mail is accepted."""

    def __init__(self, record: Path):
        self.record = record
        self.process: subprocess.Popen | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def start(self) -> None:
        self.record.write_text("")
        with socket.create_server(("127.0.0.1", 0)) as listening:  # connections wait from here on, none is refused
            self.port = listening.getsockname()[1]
            command = [sys.executable, "-m", "tests.load.mail", str(listening.fileno()), self.record]
            log = self.record.with_suffix(".log")
            keep = [listening.fileno()]
            self.process = spawn(command, log=log, farewell=signal.SIGKILL, cwd=ROOT, keep=keep)

    def stop(self) -> None:
        end(self.process, signal.SIGTERM, 5)

    def accepted(self) -> list[str]:
        """Message-IDs in the order in which they came; one that came twice stands there twice."""
        return self.record.read_text().split()


class Sink:
    def __init__(self, record: Path):
        self.record = record.open("ab", buffering=0)

    async def handle_DATA(self, server, session, envelope):
        found = MESSAGE_ID.search(envelope.content)
        self.record.write((found[1] if found else b"none") + b"\n")
        return "250 OK"


async def serve(listening: socket.socket, sink: Sink) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(sink, hostname="localhost", loop=loop), sock=listening)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(socket.socket(fileno=int(sys.argv[1])), Sink(Path(sys.argv[2]))))
