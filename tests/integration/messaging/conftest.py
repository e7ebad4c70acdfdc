import copy
from pathlib import Path

import pytest
from django.db import transaction

from apps.messaging import services
from apps.messaging.drafts import Draft


@pytest.fixture(autouse=True)
def example_templates(settings):
    """Wording of an app that does not exist: emails/example/invitation."""
    templates = copy.deepcopy(settings.TEMPLATES)
    templates[0]["DIRS"].append(Path(__file__).parent / "templates")
    settings.TEMPLATES = templates


@pytest.fixture
def draft():
    """`draft("key", …)`: an invitation to Delegate Example One."""

    def draft(key="example:1", **more):
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
        return Draft(dedupe_key=key, **values)

    return draft


@pytest.fixture
def queue(draft):
    """`queue("key", …)` puts such a draft into the outbox, in a transaction of its own."""

    def queue(key="example:1", **more):
        with transaction.atomic():
            return services.queue_message(**vars(draft(key, **more)))

    return queue
