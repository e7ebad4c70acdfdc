"""What can go wrong around the servers, as one sentence for whoever typed the command."""

import errno


class Failure(Exception):
    """Ends the command with this sentence and exit code 1, without a traceback."""


def explain(error: OSError) -> str:
    """A sentence for a fault of the machine: a full disk, a closed folder."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk is full{where}. Free some space and run it again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"no write permission{where}. Use the account that owns this folder, or another folder with --data."
    return f"{error.strerror or error}{where}."


def last_words(log) -> str:
    """The last line that says why a server ended, with the reason an operator can act on first."""
    try:
        lines = [line.strip() for line in log.read_text(errors="replace").splitlines() if line.strip()]
    except OSError:
        return ""
    telling = [line for line in lines[-40:] if "FATAL" in line or "No space left" in line or "PANIC" in line]
    if any("No space left" in line for line in telling):
        return "the disk is full. Free some space and run it again."
    return (telling or lines or [""])[-1]
