from django import template
from django.utils.safestring import SafeString

from apps.core.templatetags.communique import chip
from apps.delegates import names
from apps.delegates.invitations.replies import Standing
from apps.delegates.models import Person
from apps.delegates.people_list.rendering import LOOKS

register = template.Library()


@register.filter
def native_name(person: Person) -> SafeString:
    """The name in its own script, marked with its language where that is known."""
    return names.marked(person.native_name, person.native_lang)


@register.simple_tag
def standing_chip(standing: Standing) -> str:
    """Where somebody stands, in a shape and in words."""
    return chip(*LOOKS[standing])


@register.filter
def full_name(person: Person) -> SafeString:
    """The name people are listed by; marked when it is typed in an East Asian script whose language is known."""
    return names.marked(person.full_name, person.full_name_lang)
