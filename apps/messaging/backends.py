"""Where mail goes without a mail server: a file each, so that nothing leaves the machine by accident."""

import os
import re
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage
from django.utils import timezone

UNSAFE = re.compile(r"[^A-Za-z0-9-]+")


class EmlFileBackend(BaseEmailBackend):
    """Writes every mail to `settings.EMAIL_FILE_PATH/<time>-<Message-ID>.eml`, whole or not at all.

    The files hold personal links and sign-in codes: only the account that runs the installation can read them.
    """

    def send_messages(self, email_messages) -> int:
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for message in email_messages:
            write(folder, message)
        return len(email_messages)


def write(folder: Path, message: EmailMessage) -> Path:
    mime: Any = message.message()  # Django's own class, which takes `linesep`
    identifier = UNSAFE.sub("-", mime["Message-ID"].partition("@")[0]).strip("-")[:80]
    path = folder / f"{timezone.now():%Y%m%dT%H%M%S%f}-{identifier}.eml"
    handle, draft = tempfile.mkstemp(dir=folder, prefix=".", suffix=".draft")  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(mime.as_bytes(linesep="\r\n"))
        os.replace(draft, path)
    except BaseException:  # a full disk, for one: half a mail must not stay and take up what is left
        Path(draft).unlink(missing_ok=True)
        raise
    return path
