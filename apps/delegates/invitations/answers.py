"""What an invited person has said, as a value: to show it, to fill the form with it, to compare two tabs."""

from dataclasses import dataclass, field
from typing import Any

from apps.delegates.models import Delegate, Registration
from apps.delegates.names import name_in_letters, name_on_badge
from apps.delegates.person_columns import CORRECTED, NAME

REGISTRATION_DETAILS = [
    "badge_name", "naming_consent", "diet", "access_needs", "arrival_on", "departure_on", "needs_visa_letter", "phone",
    "remarks",
]  # fmt: skip
TRAVEL_DETAILS = ["arrival_on", "departure_on", "needs_visa_letter", "diet"]  # of those who come in person only


@dataclass(frozen=True)
class RecordedAnswer:
    """`answer` is a choices.Answer or empty, `details` is empty while none are confirmed, each reply has its `stamp`"""

    answer: str
    message: str
    details: dict[str, Any] = field(default_factory=dict)
    stamp: str = ""


def registration_of(delegate: Delegate) -> Registration | None:
    return Registration.objects.filter(delegate=delegate).first()


def recorded_answer(delegate: Delegate) -> RecordedAnswer:
    """What is recorded now. One query, none before a reply."""
    if delegate.replied_at is None:
        return RecordedAnswer("", "")
    registration = registration_of(delegate)
    details = details_of(delegate, registration) if registration and registration.confirmed_at else {}
    return RecordedAnswer(delegate.answer, delegate.decline_reason, details, delegate.replied_at.isoformat())


def details_of(delegate: Delegate, registration: Registration | None) -> dict[str, Any]:
    """Every detail as it stands, to fill a form with; without a registration the badge takes the person's name."""
    person = delegate.person
    registration = registration or Registration(badge_name=name_on_badge(person))
    return {
        **{name: getattr(person, name) for name in CORRECTED},
        **{name: name_in_letters(getattr(person, name), person.honorific) for name in NAME[:2]},
        **{name: getattr(registration, name) for name in REGISTRATION_DETAILS},
    }
