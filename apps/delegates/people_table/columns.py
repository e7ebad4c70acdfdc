"""Columns of a list of people: how they may be called in English and Japanese, and the order of the export."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.core.exceptions import Refused
from apps.core.lazy import Words


@dataclass(frozen=True)
class Column:
    field: str
    label: Words
    aliases: frozenset[str]
    required: bool = False


def _column(field: str, label: Words, aliases: str, required: bool = False) -> Column:
    return Column(field, label, frozenset(aliases.split()), required)


COLUMNS = [
    _column("family_name", _("family name"), "familyname surname lastname family 姓 名字 姓ローマ字 ローマ字姓", True),
    _column("given_name", _("given name"), "givenname firstname forename given 名 名ローマ字 ローマ字名"),
    _column(
        "native_name", _("name in its own script"), "nativename nameinitsownscript nativescript 氏名 名前 漢字氏名 漢字"
    ),
    _column(
        "native_language", _("language of that name"), "nativelanguage languageofthatname 氏名の言語 漢字氏名の言語"
    ),
    _column("name_order", _("name order"), "nameorder order 姓名の順 名前の順"),
    _column("honorific", _("form of address"), "honorific formofaddress salutation title 敬称"),
    _column("email", _("email"), "email mail emailaddress mailaddress メール メールアドレス eメール 電子メール", True),
    _column("delegation", _("delegation"), "delegation country entity code 代表団 国 国地域 参加国 代表", True),
    _column("roles", pgettext_lazy("people", "roles"), "role roles 役割"),
    _column("affiliation", _("affiliation"), "affiliation organization organisation institution 所属 所属機関"),
    _column("position", _("job title"), "position jobtitle post 役職 肩書"),
    _column("language", _("language of email"), "language languageofmail maillanguage 言語 メールの言語 案内言語"),
    _column("languages", _("languages"), "languages spokenlanguages workinglanguages 使用言語 話せる言語"),
    _column("time_zone", _("time zone"), "timezone zone タイムゾーン 時間帯"),
]
BY_ALIAS = {alias: column for column in COLUMNS for alias in column.aliases}


def key(text: str) -> str:
    """A heading without width, capitals, blanks and punctuation: "E-Mail *" and "Ｅメール" are found too."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).casefold()


def match(header: Sequence[str]) -> tuple[list[Column | None], list[str]]:
    """The column that each heading means (None: not used), and the headings not used.

    Refused (field "table") naming every required column that is missing, or a column that stands twice.
    """
    found = [BY_ALIAS.get(key(heading)) for heading in header]
    missing = [column.label for column in COLUMNS if column.required and column not in found]
    if missing:
        message = _("The table has no column “%(columns)s”. The first line has to name the columns; found: %(found)s.")
        names = {"columns": "”, “".join(str(label) for label in missing), "found": ", ".join(header)}
        raise Refused(message % names, field="table", code="missing_column")
    for column in {column for column in found if column is not None}:
        if found.count(column) > 1:
            twice = _("The column “%(column)s” stands twice in the table.") % {"column": column.label}
            raise Refused(twice, field="table", code="column_twice")
    unused = [heading for heading, column in zip(header, found, strict=True) if column is None and heading]
    return found, unused
