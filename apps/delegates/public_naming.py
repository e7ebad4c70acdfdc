"""What the public may read of a person, as each has consented: one rule for lists, programmes and feeds.

Of whom it may read anything is `DelegateQuerySet.named_in_public`.
"""

from enum import StrEnum

from apps.delegates.choices import NamingConsent


class Part(StrEnum):
    NAME = "name"
    INSTITUTION = "institution"
    NOTHING = "nothing"


AMONG_THEMSELVES = NamingConsent.FULL_NAME  # team and participants know each other's names
# Who may be counted: of the others no list says anything, so no number may either.
COUNTED = (NamingConsent.COUNTRY, NamingConsent.INSTITUTION, NamingConsent.FULL_NAME)
READ: dict[str | None, Part] = {NamingConsent.FULL_NAME: Part.NAME, NamingConsent.INSTITUTION: Part.INSTITUTION}


def readable(consent: str | None) -> Part:
    """Any other consent, and none, is none."""
    return READ.get(consent, Part.NOTHING)
