"""Forum files for tests: invented, small, complete."""

from pathlib import Path
from typing import Any

from django.conf import settings

from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from tests.support.kept_rows import KeptRows

DEMONSTRATION: Path = settings.BASE_DIR / "apps/exchange/demonstration/asia-peace-conference.json"
demonstration_rows = KeptRows(lambda: import_document(parse_forum_file(DEMONSTRATION.read_bytes())))


def smallest(slug: str = "example-forum", abbreviation: str = "XF") -> dict[str, Any]:
    """What a forum file must say, and no more."""
    forum = {"slug": slug, "abbreviation": abbreviation, "names": {"en": "Example Forum"}}
    return {"format": "communique-forum/1", "forum": forum}


SMALL = {
    **smallest(),
    "accounts": [{"email": "organizer@x.example", "name": "Organizer Example"}],
    "team": [{"account": "Organizer@x.example", "role": "organizer"}],
    "organizations": [{"key": "host", "names": {"en": "The Example Host"}}],
    "organization_roles": [{"organization": "host", "role": "host"}],
    "entities": [{"code": "AAA", "names": {"en": "Aland", "ja": "ア国"}}, {"code": "BBB", "names": {"en": "Beland"}}],
    "people": [
        {
            "key": "one",
            "family_name": "Example One",
            "given_name": "Delegate",
            "native_name": "例一郎",
            "native_language": "ja",
            "email": "one@x.example",
            "account": "one@x.example",
        },
        {"key": "two", "family_name": "Example Two", "given_name": "Delegate", "email": "two@x.example"},
    ],
    "editions": [
        {"slug": "2027", "titles": {"en": "Second conference"}, "cloned_from": "2026", "time_zone": "Asia/Tokyo"},
        {
            "slug": "2026",
            "number": 1,
            "titles": {"en": "First conference"},
            "starts_on": "2026-01-02",
            "ends_on": "2026-01-03",
            "time_zone": "Asia/Tokyo",
            "reply_deadline": "2025-12-24T18:00",
            "decision_profile": {"rule": "consensus", "ad_referendum_allowed": False},
            "facts": [{"subject": "participants", "values": {"en": "18"}, "source": "An invented source"}],
            "guiding_questions": [{"texts": {"en": "Why?"}}],
            "rooms": [
                {"key": "hall", "names": {"en": "Hall"}, "capacity": 40},
                {"key": "garden", "names": {"en": "Garden"}},
            ],
            "entity_names": [{"entity": "BBB", "language": "en", "display": "The land of B", "sort_key": "B"}],
            "delegations": [
                {
                    "entity": "AAA",
                    "entitled": True,
                    "status": "confirmed",
                    "credentials": [{"person": "one", "function": "head", "from": "2025-12-01T00:00"}],
                },
                {"entity": "BBB", "role": "observer"},
            ],
            "delegates": [
                {
                    "person": "one",
                    "delegation": "AAA",
                    "roles": ["delegate"],
                    "status": "registered",
                    "registration": {"diet": "none", "naming_consent": "full_name"},
                    "invitation": {
                        "sent_at": "2025-11-01T00:00",
                        "delivery": {"state": "sent", "at": "2025-11-01T00:01"},
                    },
                },
                {
                    "person": "two",
                    "status": "invited",
                    "invitation": {"delivery": {"state": "bounced", "error": "550 no such mailbox"}},
                },
            ],
            "sessions": [
                {
                    "titles": {"en": "Opening"},
                    "format": "plenary",
                    "starts": "2026-01-02T09:00",
                    "ends": "2026-01-02T10:30",
                    "room": "hall",
                    "delegations": ["AAA", "BBB"],
                    "questions": [1],
                    "people": [{"person": "one", "role": "chair"}, {"person": "two", "role": "speaker"}],
                },
                {"titles": {"en": "Not yet placed"}, "format": "public"},
            ],
        },
    ],
}
