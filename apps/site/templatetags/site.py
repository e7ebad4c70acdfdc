"""Words and addresses that several public pages need."""

from django import template

from apps.core.languages import CONTENT_LANGUAGES
from apps.delegates.invitations.links import invitation_link
from apps.delegates.models import Delegate, Person
from apps.documents.language_choice import address
from apps.documents.models import Document
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import ReleasedSession
from apps.sessions.programme.timetable import state_of

register = template.Library()

ANSWER_CHIPS = {"invited": "wait", "accepted": "wait", "registered": "yes", "declined": "no"}


@register.filter
def content_language(code: str) -> str:
    """A language of texts in its own words; those are more than the languages of the pages."""
    return CONTENT_LANGUAGES.get(code, code)


@register.simple_tag
def document_address(document: Document, language: str) -> str:
    """The page of a document in that language."""
    return address(document, language)


@register.simple_tag
def answer_url(delegate: Delegate) -> str:
    """A person's own page for the answer: the link of the invitation, which only its holder is shown."""
    return invitation_link(delegate.invitation)


@register.simple_tag
def calendar_url(person: Person) -> str:
    return calendar_link(person)


@register.filter
def answer_state(status: str) -> str:
    """The chip that goes with a delegate's status."""
    return ANSWER_CHIPS.get(status, "")


@register.filter
def sitting_state(sitting: ReleasedSession) -> str:
    """How the line of a session is marked: as the programme marks it."""
    return state_of(sitting.status, sitting.format, sitting.visibility)
