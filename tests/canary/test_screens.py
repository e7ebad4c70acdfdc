"""Whoever stands before the screen of all delegates reads what every delegate may, and nothing that is one's own."""

import pytest
from django.test import Client

from apps.conferences.least_rights import Audience
from apps.sessions.display.links import display_url
from tests.canary.crawl import Seen, ask
from tests.canary.rights import Reader

pytestmark = pytest.mark.django_db


def test_a_screen_shows_what_every_delegate_may_read(world):
    conference = world.coming[0]
    path = display_url(conference.display_links.get()).partition("8000")[2]
    reader = Reader("screen", rows={conference.pk: {Audience.DELEGATE}})
    seen = Seen(world, reader)
    for language in ("en", "ja"):
        assert ask(Client(), seen, "get", path.replace("/en/", f"/{language}/", 1)) == 200
    assert seen.leaks() == []
    assert {"forum_sessions.ReleasedSession.titles", "conferences.Room.names"} <= seen.fields()
