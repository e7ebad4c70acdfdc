"""Words and addresses that several public pages need."""

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apps.core.languages import CONTENT_LANGUAGES
from apps.delegates.links import invitation_link
from apps.delegates.models import Delegate, Person
from apps.documents.models import Document
from apps.documents.reading import address
from apps.portal.open_tasks import Task
from apps.sessions.links import calendar_link
from apps.sessions.models import Session
from apps.sessions.timetable import state_of

register = template.Library()

ANSWER_CHIPS = {"invited": "wait", "accepted": "wait", "registered": "yes", "declined": "no"}
SERVICE_NAMES = {"database": _("Database"), "broker": _("Broker"), "worker": _("Worker")}


@register.filter
def content_language(code: str) -> str:
    """A language of texts in its own words; those are more than the languages of the pages."""
    return CONTENT_LANGUAGES.get(code, code)


@register.simple_tag
def document_address(document: Document, language: str) -> str:
    """The page of a document in that language."""
    return address(document, language)


@register.simple_tag(takes_context=True)
def task_url(context: template.Context, task: Task) -> str:
    """Where a line of the board leads."""
    place = {"forum_slug": context["forum"].slug, "conference_slug": context["conference"].slug}
    return reverse(task.page, kwargs={**place, **dict(task.place)})


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
def sitting_state(sitting: Session) -> str:
    """How the line of a session is marked: as the programme marks it."""
    return state_of(sitting)


@register.filter
def service_name(name: str) -> str:
    return SERVICE_NAMES.get(name, name)
