import copy
from pathlib import Path

import pytest
from django.db import transaction

from apps.messaging import services


@pytest.fixture(autouse=True)
def example_templates(settings):
    """Wording of an app that does not exist: emails/example/invitation."""
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"].append(Path(__file__).parent / "templates")
    settings.TEMPLATES = templates


@pytest.fixture
def queue():
    """`queue("key", …)`: an invitation to Delegate Example One."""

    def queue(key="example:1", **more):
        values = {
            "kind": "invitation",
            "to_address": "delegate1@example.org",
            "to_name": "Delegate Example One",
            "language": "en",
            "template": "example/invitation",
            "context": {"title": "Peace & Quiet"},
            "secrets": {"link": "https://example.org/i/secret&key/"},
            **more,
        }
        with transaction.atomic():
            return services.queue_message(dedupe_key=key, **values)

    return queue
