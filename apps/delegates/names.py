"""How people are named on pages, in mail and in lists."""

from typing import Protocol

from django.conf import settings
from django.utils.safestring import SafeString

from apps.core.markup import piece
from apps.delegates.models import Person

PAGE_LANGUAGES = {code for code, _name in settings.LANGUAGES}
READS_NATIVE_SCRIPT = {"ja", "ko", "zh-hans"}


class HasNames(Protocol):
    """Whoever has a name: a person, or a row about one."""

    @property
    def family_name(self) -> str: ...

    @property
    def given_name(self) -> str: ...


def mail_language(person: Person) -> str:
    """The language of mail and pages for this person: their own when pages exist in it, else English."""
    return person.language if person.language in PAGE_LANGUAGES else "en"


def marked(name: str, language: str) -> SafeString:
    """A name as markup, said to be in `language`: in its own glyphs on every page, and read out rightly."""
    return piece("marked", name, language)


def addressee(person: Person, language: str) -> str:
    """Who a letter is addressed to: with the form of address in Latin script, in the native script where it is read.

    Japanese puts 様 after the whole name (the mail's greeting does): no form of address before it.
    """
    if language in READS_NATIVE_SCRIPT and person.native_name:
        return person.native_name
    if person.honorific and language not in READS_NATIVE_SCRIPT:
        return f"{person.honorific} {person.family_name}"
    return person.full_name


def sort_key(person: HasNames) -> tuple[str, str]:
    """By family name, then given name, without regard to capitals (the database sorts by code points)."""
    return person.family_name.casefold(), person.given_name.casefold()
