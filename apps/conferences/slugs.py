"""Which words may stand in an address for a forum or an edition: not those of the product's own pages."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

RESERVED_SLUGS = {
    "about", "accounts", "api", "delegation", "desk", "documents", "events", "forums", "i", "me", "new", "office",
    "room", "search", "start", "static", "texts",
}  # fmt: skip
RESERVED_EDITION_SLUGS = {"about", "documents", "editions", "facts", "feed", "forum", "new", "participants", "search"}


def validate_forum_slug(value: str) -> None:
    """A forum's slug stands at the root of every address, beside the product's own pages."""
    if value in RESERVED_SLUGS or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValidationError(
            _("“%(slug)s” cannot be an address; use small letters, digits and hyphens."), params={"slug": value}
        )


def validate_edition_slug(value: str) -> None:
    """An edition's slug stands below its forum's, beside the forum's own pages."""
    if value in RESERVED_EDITION_SLUGS or not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValidationError(
            _("“%(slug)s” cannot be an address; use small letters, digits and hyphens."), params={"slug": value}
        )
