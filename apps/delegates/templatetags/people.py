"""How people are shown: names in their own script, where they stand, rows of the list."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from apps.core.languages import language_of_script
from apps.core.markup import piece, written
from apps.delegates import names
from apps.delegates.choices import DelegateRole
from apps.delegates.invitations.replies import Standing, standing
from apps.delegates.models import Person
from apps.delegates.people_list.delegate_rows import DelegateRow
from apps.delegates.people_list.looks import LOOKS
from apps.delegates.people_list.roster import Group

register = template.Library()


@register.filter
def native_name(person: Person) -> SafeString:
    """The name in its own script, marked with its language where that is known."""
    return names.marked(person.native_name, person.native_lang)


@register.simple_tag
def standing_chip(standing: Standing) -> str:
    """Where somebody stands, in a shape and in words."""
    return piece("chip", *LOOKS[standing])


@register.simple_tag
def people_rows(groups: Iterable[Group], url: str) -> SafeString:
    """The list of people: a `<tbody>` for each delegation; the page of a person is at `url` with their id."""
    roles = {role.value: str(role.label) for role in DelegateRole}
    return written("delegates/people_rows.jinja", groups=groups, url=url, roles=roles, looks=LOOKS, standing=standing)


@register.filter
def why_not(row: DelegateRow) -> str:
    """Why the last mail to somebody was not delivered, in words."""
    return str(row.mail_fault.label) if row.mail_fault else "–"


@register.filter
def full_name(person: Person) -> SafeString:
    """The name people are listed by; marked when it is typed in an East Asian script whose language is known."""
    return names.marked(person.full_name, person.full_name_lang)


@register.filter
def of_person(name: str, person: Person) -> SafeString:
    """A name that a person is read by, marked as `full_name` is if it is the same."""
    return names.marked(name, person.full_name_lang if name == person.full_name else language_of_script(name))
