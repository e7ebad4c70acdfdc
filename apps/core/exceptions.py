"""The one way in which the domain says no."""

from apps.core.lazy import Words


class Refused(Exception):
    """A rule forbids what was asked.

    ``message`` is one clear sentence for the person who asked, already translatable; ``field`` names the form field it
    belongs beside (None: the whole form); ``code`` is stable, for tests and the API.
    """

    def __init__(self, message: Words, *, field: str | None = None, code: str = "refused"):
        super().__init__(message)
        self.message = message
        self.field = field
        self.code = code

    def __str__(self) -> str:
        return str(self.message)
