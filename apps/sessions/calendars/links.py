"""A person's private calendar address: a signature over who it is and two versions. No secret is stored anywhere.

One version is renewed by hand, the other by the database when the person's address or account changes: a feed belongs
to whoever it was shown to.
"""

import base64
import uuid

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse

from apps.conferences.addresses import address
from apps.conferences.models import Conference
from apps.delegates.models import Person
from apps.sessions.models import CalendarKey, Session

SIGNER = Signer(salt="sessions.calendar", sep=".")


def calendar_link(person: Person) -> str:
    """The absolute address of a person's calendar, in the language active now. Whoever has it can read it.

    The calendar speaks the language of its address: who reads a page in Japanese means a calendar in Japanese.
    """
    key = CalendarKey.objects.filter(person=person).first()
    return address_of(person, key.version if key else 1)


def calendar_address(person: Person) -> str:
    """The same for a person who was read together with their `calendar_key`: no query."""
    return address_of(person, version_of(person))


def address_of(person: Person, version: int) -> str:
    short = base64.urlsafe_b64encode(person.pk.bytes).rstrip(b"=").decode()
    token = SIGNER.sign(f"{short}.{version}.{person.key_version}")
    return absolute(reverse("sessions:my-calendar", kwargs={"token": token}))


def version_of(person: Person) -> int:
    return person.calendar_key.version if hasattr(person, "calendar_key") else 1


def read_calendar_token(token: str) -> Person | None:
    """Whose calendar it is; None for an altered address, one that was renewed, or whose owner has changed."""
    try:
        short, version, key_version = SIGNER.unsign(token).split(".")
        pk = uuid.UUID(bytes=base64.urlsafe_b64decode(f"{short}=="))
    except (BadSignature, ValueError):
        return None
    person = Person.objects.select_related("forum", "calendar_key").filter(pk=pk).first()
    if person is None:
        return None
    return person if (version, key_version) == (str(version_of(person)), str(person.key_version)) else None


def programme_url(conference: Conference) -> str:
    """The path of the public programme; the page of a session is that, a slash and its id."""
    return address(conference, "sessions:programme")


def sitting_url(sitting: Session) -> str:
    return f"{programme_url(sitting.conference)}/{sitting.pk}"


def absolute(path: str) -> str:
    """An address that works outside the site; never made from a Host header."""
    return settings.SITE_URL.rstrip("/") + path


def subscription(calendar: str) -> str:
    """The same calendar, so that a calendar program asks whether to subscribe to it instead of copying it once."""
    whole = calendar if "://" in calendar else absolute(calendar)
    return f"webcal://{whole.partition('://')[2]}"
