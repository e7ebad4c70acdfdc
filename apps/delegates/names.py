"""Which name of a person stands where: pages, mail, lists, badge. What a delegate types is the last word.

| where | name |
|---|---|
| the organizers' lists and files, parties, credentials | `Person.full_name`: family and given name in their order |
| the programme, the public list | `spoken_name`: as on the badge; in the own script for readers of it |
| the badge, arrivals | `Registration.badge_name` |
| letters | `addressee`: the form of address and the family name, or the own script |
"""

import re
from typing import Protocol

from django.conf import settings
from django.utils.safestring import SafeString

from apps.core.languages import language_of_script
from apps.core.markup import piece
from apps.delegates.models import Person

PAGE_LANGUAGES = {code for code, _name in settings.LANGUAGES}
READS_NATIVE_SCRIPT = {"ja", "ko", "zh-hans"}


# What stands after a name in letters of East Asia; the blank before it may be a wide one.
ADDRESSED = re.compile("(?<=.)[ \u3000]*(?:様|殿|氏|先生|さん|女士|님|씨)$")
HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")


class HasFullName(Protocol):
    @property
    def full_name(self) -> str: ...


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


def spoken_name(person: HasFullName, badge_name: str | None) -> str:
    """How somebody wants to be read by others: as on the badge, once they have written what stands there."""
    return badge_name or person.full_name


def name_in_letters(text: str, honorific: str) -> str:
    """A name as its owner would write it: without the form of address that a list had put into it."""
    title = honorific.strip()
    if title and text.casefold().startswith(f"{title} ".casefold()):
        text = text[len(title) :]
    return ADDRESSED.sub("", text.strip())


def name_on_badge(person: Person) -> str:
    """What a badge in Latin letters begins with; nothing where the list holds characters, kana or Hangul only."""
    name = name_in_letters(person.full_name, person.honorific)
    return "" if language_of_script(name) or HAN.search(name) else name


def sort_key(person: HasNames) -> tuple[str, str]:
    """By family name, then given name, without regard to capitals (the database sorts by code points)."""
    return person.family_name.casefold(), person.given_name.casefold()
