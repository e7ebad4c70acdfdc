import datetime as dt
import hashlib
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


class AgendaItemFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.AgendaItem

    sitting = factory.SubFactory(SessionFactory)
    order = factory.Sequence(int)
    titles = factory.Sequence(lambda n: {"en": f"Example Item {n}", "ja": f"例の議題{n}"})


class JoinLinkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.JoinLink

    sitting = factory.SubFactory(SessionFactory)
    audience = choices.LinkAudience.PARTICIPANTS
    url = factory.LazyAttribute(lambda link: f"https://meet.example/{link.audience}")


class InterpretationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Interpretation

    sitting = factory.SubFactory(SessionFactory)
    source, target = "ja", "en"


class MaterialFactory(factory.django.DjangoModelFactory):
    """A small text file for the team; `text` is what it holds."""

    class Meta:
        model = models.Material

    class Params:
        text = factory.Sequence(lambda n: f"Example words {n}")

    sitting = factory.SubFactory(SessionFactory)
    kind = choices.MaterialKind.MATERIAL
    title = factory.Sequence(lambda n: f"Example file {n}")
    file_name, file_type = "example.txt", "txt"
    content = factory.LazyAttribute(lambda row: row.text.encode())
    size = factory.LazyAttribute(lambda row: len(row.content))
    sha256 = factory.LazyAttribute(lambda row: hashlib.sha256(row.content).hexdigest())


class SignUpFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.SignUp

    sitting = factory.SubFactory(SessionFactory, public=True)
    places = 5


class GuestFactory(factory.django.DjangoModelFactory):
    """Asked for a place, and has not confirmed."""

    class Meta:
        model = models.Guest

    sign_up = factory.SubFactory(SignUpFactory)
    name = factory.Sequence(lambda n: f"Guest Example {n}")
    email = factory.Sequence(lambda n: f"guest-{n}@x.example")
    language = "en"


class MeetingRequestFactory(factory.django.DjangoModelFactory):
    """Nobody has answered yet."""

    class Meta:
        model = models.MeetingRequest

    asking = factory.SubFactory(ParticipationFactory)
    conference = factory.SelfAttribute("asking.conference")
    subject = factory.Sequence(lambda n: f"Example subject {n}")


class AskedPartyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.AskedParty

    request = factory.SubFactory(MeetingRequestFactory)
    participation = factory.SubFactory(ParticipationFactory, conference=factory.SelfAttribute("..request.conference"))


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


class SessionQuestionSetFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.SessionQuestionSet

    sitting = factory.SubFactory(SessionFactory)
    question_set = factory.SubFactory(
        "tests.factories.conferences.QuestionSetFactory", conference=factory.SelfAttribute("..sitting.conference")
    )


class NotesFactory(factory.django.DjangoModelFactory):
    """Notes in their first version: one text on the session as a whole, `text=`; `final=True` for final ones."""

    class Meta:
        model = models.SessionNotes
        skip_postgeneration_save = True

    class Params:
        final = False

    sitting = factory.SubFactory(SessionFactory)
    number = 1

    @factory.post_generation
    def text(notes, create, text, **_kwargs):
        models.NoteEntry.objects.create(notes=notes, number=1, text=text or "What was said")
