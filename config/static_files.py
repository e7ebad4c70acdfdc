"""Addresses of static files, each worked out once: while a process lives, nothing changes them.

Ten of them stand in every page, and Django takes each apart and puts it together anew: a fifth of what the layout of a
page costs.
"""

from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]  # brings no types


class Remembered(ManifestStaticFilesStorage):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.known: dict[str, str] = {}

    def url(self, name, force=False):
        if name not in self.known:
            self.known[name] = super().url(name, force)
        return self.known[name]


class RememberedCompressed(Remembered, CompressedManifestStaticFilesStorage):
    """The same, of files that lie there compressed as well."""
