import datetime as dt
import zoneinfo

import factory
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from apps.sessions import choices, models
from tests.factories.conferences import ConferenceFactory
from tests.factories.delegates import PersonFactory
from tests.factories.delegations import ParticipationFactory

DAY = dt.date(2027, 9, 9)


def moment(clock: str, *, day: dt.date = DAY, tz: str = "Asia/Tokyo") -> dt.datetime:
    """A moment by the clocks of a zone: moment("14:00")."""
    return dt.datetime.combine(day, dt.time.fromisoformat(clock), tzinfo=zoneinfo.ZoneInfo(tz))


def times(start: str, end: str, *, day: dt.date = DAY, tz: str = "Asia/Tokyo") -> tuple[dt.datetime, dt.datetime]:
    """From when to when on one day: times("14:00", "15:30")."""
    return moment(start, day=day, tz=tz), moment(end, day=day, tz=tz)


class SessionFactory(factory.django.DjangoModelFactory):
    """A closed plenary without a time; `at=times("14:00", "15:30")` gives it one, `public=True` opens it."""

    class Meta:
        model = models.Session

    class Params:
        at = None
        public = factory.Trait(visibility="public", format=choices.Format.PUBLIC)
        open = factory.Trait(visibility="participants")
        cancelled = factory.Trait(status=choices.SessionStatus.CANCELLED)

    conference = factory.SubFactory(ConferenceFactory)
    titles = factory.Sequence(lambda n: {"en": f"Example Session {n}", "ja": f"例の会合{n}"})
    format = choices.Format.PLENARY
    during = factory.LazyAttribute(lambda sitting: DateTimeTZRange(*sitting.at) if sitting.at else None)


class SessionDelegationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.SessionDelegation

    sitting = factory.SubFactory(SessionFactory)
    participation = factory.SubFactory(ParticipationFactory, conference=factory.SelfAttribute("..sitting.conference"))


class SessionQuestionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.SessionQuestion

    sitting = factory.SubFactory(SessionFactory)
    question = factory.SubFactory(
        "tests.factories.conferences.GuidingQuestionFactory", conference=factory.SelfAttribute("..sitting.conference")
    )


class AssignmentFactory(factory.django.DjangoModelFactory):
    """A speaker."""

    class Meta:
        model = models.Assignment

    sitting = factory.SubFactory(SessionFactory)
    person = factory.SubFactory(PersonFactory, forum=factory.SelfAttribute("..sitting.conference.forum"))
    role = choices.Role.SPEAKER


class DayTemplateFactory(factory.django.DjangoModelFactory):
    """One session at nine."""

    class Meta:
        model = models.DayTemplate

    conference = factory.SubFactory(ConferenceFactory)
    name = factory.Sequence(lambda n: f"Example Day {n}")
    begins = 540
    slots = [
        {"start": 0, "minutes": 60, "format": "plenary", "titles": {"en": "Talk"}, "room": {}, "visibility": "session"}
    ]
