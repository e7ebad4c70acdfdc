"""Which files a session takes: few types, each told by how it begins and not by its name alone, and of bounded size.

They are handed out as attachments in a sandbox, so that none is ever run on a page of the installation.
"""

from dataclasses import dataclass
from pathlib import PurePosixPath

LARGEST = 5 * 1024 * 1024  # bytes
ZIP = b"PK\x03\x04"


@dataclass(frozen=True)
class FileType:
    mime: str
    begins: bytes = b""  # empty: text


OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"
TYPES = {
    "pdf": FileType("application/pdf", b"%PDF-"),
    "docx": FileType(f"{OFFICE}.wordprocessingml.document", ZIP),
    "pptx": FileType(f"{OFFICE}.presentationml.presentation", ZIP),
    "xlsx": FileType(f"{OFFICE}.spreadsheetml.sheet", ZIP),
    "odt": FileType(f"{OPEN}.text", ZIP),
    "odp": FileType(f"{OPEN}.presentation", ZIP),
    "png": FileType("image/png", b"\x89PNG\r\n\x1a\n"),
    "jpg": FileType("image/jpeg", b"\xff\xd8\xff"),
    "txt": FileType("text/plain; charset=utf-8"),
}
SPELLED = {"jpeg": "jpg", "text": "txt"}


def type_of(name: str, content: bytes) -> str | None:
    """The type that both the end of the name and the content bear out; None for any other file."""
    end = PurePosixPath(name).suffix.lower().lstrip(".")
    kind = SPELLED.get(end, end)
    found = TYPES.get(kind)
    if found is None:
        return None
    if found.begins:
        return kind if content.startswith(found.begins) else None
    return kind if _is_text(content) else None


def _is_text(content: bytes) -> bool:
    try:
        return "\x00" not in content.decode()
    except UnicodeDecodeError:
        return False
