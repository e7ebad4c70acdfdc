"""What may be an address, what is one in other clothes, and how a mail server knows it.

Letters that the database or Python take for another when they compare addresses may not stand in one.
"""

import re
import unicodedata
from email.utils import formataddr

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.core.guards.plain_text import composed, one_line, validate_line

# Django's own check ignores case, and these have an English letter in the other case.
PLAIN = {"\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K"}
LOOK_ALIKE = re.compile(f"[{''.join(PLAIN)}]")
# As typed with wide letters: U+FF01 to U+FF5E stand in the order of ASCII, and make no letter of one that looks alike.
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3002: ".", 0xFF61: ".", 0x3000: " "}
MAILTO = re.compile(r"(?:e-?mail|mailto)\s*:\s*([^?]*)(?:\?.*)?", re.IGNORECASE)
NAMED = re.compile(r"([^<>]*)<([^<>]*)>\W*")
ROUND_IT = " <>\"'“”„«»‘’[](){}"
AT = re.compile(r"[(\[{<]\s*(?:at|@|a)\s*[)\]}>]", re.IGNORECASE)
NO_ADDRESS = {
    "-", "--", "–", "—", "/", "?", "x", "n/a", "n.a", "na", "nil", "none", "no", "tbc", "tbd", "tba", "unknown",
    "pending", "to follow", "to be confirmed", "keine", "aucun", "なし", "無し", "無", "未定", "不明",
    "없음", "미정", "无", "нет",
}  # fmt: skip
# Put round what is copied out of address books; they turn nothing that reads from left to right. Others are refused.
LEFT_TO_RIGHT = str.maketrans("", "", "\u202a\u202c\u2066\u2068\u2069")
ACE = "xn--"


def tidy(text: str) -> str:
    """The address in what was typed or pasted, where there is one reading; else the text on one line.

    Taken off: `mailto:`, a name before it, brackets, quotation marks, a full stop behind it, blanks, wide letters, the
    same address again. The domain is written in its own script, since browsers hand over its ASCII form.
    """
    text = one_line(text).translate(WIDE).translate(LEFT_TO_RIGHT).strip()
    if found := NAMED.fullmatch(text):
        before, inner = (part.strip(ROUND_IT) for part in found.groups())
        if "@" in inner and ("@" not in before or before.lower() == inner.lower()):
            text = inner
    text = text.strip(ROUND_IT)
    if found := MAILTO.fullmatch(text):
        text = found[1].strip(ROUND_IT)
    if text.count("@") > 1:
        each = [tidy(part) for part in re.split(r"[\s;,/]+", text) if part.strip(ROUND_IT)]
        return each[0] if len({address.lower() for address in each}) == 1 and each[0].count("@") == 1 else text
    if "@" not in text:
        return text
    text = re.sub(r"\s*([@.])\s*", r"\1", text).rstrip(".,;:" + ROUND_IT)
    local, _at, domain = text.partition("@")
    return f"{local}@{'.'.join(map(_in_own_script, composed(domain).split('.')))}"


def validate_letters(address: str) -> None:
    if found := LOOK_ALIKE.search(address):
        message = _("Type the letter %(letter)s plainly: “%(found)s” is another character, and so another address.")
        raise ValidationError(message, code="look_alike", params={"letter": PLAIN[found[0]], "found": found[0]})


def can_be_mailed(address: str) -> bool:
    """Whether nothing is in the way: one wrong address of long ago must not keep everybody else from being told."""
    try:
        validate_address(address.strip())
    except ValidationError:
        return False
    return True


def validate_address(address: str) -> None:
    """ValidationError with one sentence that says what is in the way of a mail to it."""
    validate_letters(address)
    validate_line(address)
    if address.strip().rstrip(".").lower() in NO_ADDRESS:
        message = _("“%(typed)s” is no address. Leave it empty while there is none.")
        raise ValidationError(message, code="placeholder", params={"typed": address})
    if address.count("@") > 1:
        raise ValidationError(_("There is more than one address here. Keep one."), code="several")
    if "@" not in address and AT.search(address):
        message = _("Write “@” in place of “%(typed)s”.")
        raise ValidationError(message, code="spelt", params={"typed": AT.findall(address)[0]})
    local, _at, domain = address.rpartition("@")
    if domain and not local.isascii():
        message = _("Only plain Latin letters can stand before the “@”: “%(local)s” has others.")
        raise ValidationError(message, code="local_part", params={"local": local})
    validate_email(address)
    try:
        ascii_form(address)
    except ValueError:
        message = _("“%(domain)s” cannot be the name of a domain.")
        raise ValidationError(message, code="domain", params={"domain": domain}) from None


def ascii_form(address: str) -> str:
    """The address as mail servers know it: a domain in another script by its name in ASCII (RFC 5890).

    Not by Python's own codec, which writes "ss" for "ß" and so names somebody else's domain. ValueError when the domain
    can have no such name.
    """
    local, _at, domain = address.rpartition("@")
    return f"{local}@{'.'.join(map(_in_ascii, domain.split('.')))}" if local else address


def with_name(name: str, address: str) -> str:
    """As it stands in the head of a mail."""
    return formataddr((name, ascii_form(address)), charset="utf-8")


def _in_ascii(label: str) -> str:
    if label.isascii():
        return label
    label = composed(label.lower())
    written = ACE + label.encode("punycode").decode("ascii")
    if len(written) > 63 or not all(unicodedata.category(each)[0] in "LMN" or each == "-" for each in label):
        raise ValueError(label)
    return written


def _in_own_script(label: str) -> str:
    """The other way round; a name that does not come back as it is stays in ASCII."""
    if not label.lower().startswith(ACE):
        return label
    try:
        read = label.lower().removeprefix(ACE).encode("ascii").decode("punycode")
        return read if _in_ascii(read) == label.lower() else label
    except ValueError:
        return label


def plain_letters(field: str, name: str) -> models.CheckConstraint:
    """What the database holds of it."""
    message = _("Type the letters of the address plainly.")
    return models.CheckConstraint(
        condition=~Q(**{f"{field}__regex": LOOK_ALIKE.pattern}), name=name, violation_error_message=message
    )
