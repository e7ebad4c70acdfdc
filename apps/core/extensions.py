"""Extensions of the database that several apps rest on."""

from typing import Any

from django.contrib.postgres.operations import BtreeGistExtension


class SharedBtreeGist(BtreeGistExtension):
    """Exclusion constraints over identifiers need it. Going back behind a migration leaves it to other apps."""

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        pass
