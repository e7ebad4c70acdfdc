"""What a restore leaves behind that was killed in the middle: folders beside the uploaded files."""

import shutil
from pathlib import Path

from django.conf import settings


def beside() -> Path:
    """Where a restore copies uploaded files to, before they take their place."""
    root = Path(settings.MEDIA_ROOT)
    return root.with_name(f"{root.name}.restoring")


def before() -> Path:
    """Where it puts those that were there, for the moment of the exchange."""
    root = Path(settings.MEDIA_ROOT)
    return root.with_name(f"{root.name}.before-restore")


def clear() -> list[str]:
    """Remove them; return their names. Killed between the two moves of the exchange, the new files take their place:
    the database they belong to had been restored already.
    """
    root = Path(settings.MEDIA_ROOT)
    found = [folder for folder in (beside(), before()) if folder.exists()]
    if before().exists() and not root.exists():
        (beside() if beside().exists() else before()).rename(root)
    for folder in found:
        shutil.rmtree(folder, ignore_errors=True)
    return [folder.name for folder in found]
