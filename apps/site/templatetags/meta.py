"""What a public page says of itself to those who show a link to it: search engines, messengers.

Title and description are read off the page's own blocks, so they never say what the page does not show to this reader.
"""

from html import unescape
from typing import Any

from django import template
from django.conf import settings
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import get_language

from apps.core.templatetags.communique import in_language
from apps.site.addresses import absolute

register = template.Library()

LONGEST = 200  # characters of a description that anybody shows
TERRITORIES = {"en": "en_GB", "ja": "ja_JP"}  # Open Graph names a language with a territory


@register.inclusion_tag("site/meta.html", takes_context=True)
def public_meta(context: template.Context) -> dict[str, Any]:
    """Description and Open Graph of the page; without blocks of its own it is described by its lede."""
    return {
        "title": words_of(context, "title") or words_of(context, "full_title"),
        "description": Truncator(words_of(context, "description") or words_of(context, "lede")).chars(LONGEST),
        "url": context.get("permalink") or absolute(context["request"].path),
        "site_name": context["nav"]["name"],
        "locale": TERRITORIES[get_language() or "en"],
        "other_locales": [TERRITORIES[code] for code, _name in settings.LANGUAGES if code != get_language()],
    }


@register.inclusion_tag("site/alternates.html", takes_context=True)
def alternates(context: template.Context) -> dict[str, Any]:
    """The page's own address without filters, and the same page in every language of the pages.

    Without a language in the address the reader's own is found: that is what suits whoever reads none of them.
    """
    path = context["request"].path
    languages = [(code, absolute(in_language(path, code))) for code, _name in settings.LANGUAGES]
    return {"url": absolute(path), "languages": languages, "negotiated": absolute(without_language(path))}


@register.filter
def whole(path: str) -> str:
    """The whole address, under the installation's own name, never a Host header's."""
    return absolute(path)


def without_language(path: str) -> str:
    _root, prefix, rest = (*path.split("/", 2), "")[:3]
    return f"/{rest}" if prefix in dict(settings.LANGUAGES) else path


def words_of(context: template.Context, name: str) -> str:
    """What a block of this page shows, as plain words on one line; empty when the page has no such block."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks and blocks.get_block(name)
    return " ".join(unescape(strip_tags(block.render(context))).split()) if block else ""
