import datetime as dt

import factory

from apps.conferences import choices, models
from tests.factories.accounts import UserFactory


class ForumFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Forum

    slug = factory.Sequence(lambda n: f"example-forum-{n}")
    names = factory.Sequence(lambda n: {"en": f"Example Forum {n}", "ja": f"例のフォーラム{n}"})
    abbreviation = factory.Sequence(lambda n: f"EF{n}")


class ConferenceFactory(factory.django.DjangoModelFactory):
    """An edition in its registration; `status=` for any other.

    It publishes its programme as it is edited, so that a session made by a factory is read at once by those who may;
    `releases=True` for one that releases, as the editions that the product makes.
    """

    class Meta:
        model = models.Conference

    class Params:
        releases = factory.Trait(programme_mode=choices.ProgrammeMode.RELEASED)

    programme_mode = choices.ProgrammeMode.AS_EDITED
    forum = factory.SubFactory(ForumFactory)
    number = factory.Sequence(lambda n: n + 101)  # tests that name a number name a small one
    slug = factory.Sequence(lambda n: f"edition-{n}")
    titles = factory.Sequence(lambda n: {"en": f"Example Conference {n}", "ja": f"例の会議{n}"})
    starts_on = dt.date(2027, 9, 9)
    ends_on = dt.date(2027, 9, 10)
    time_zone = "Asia/Tokyo"
    places = {"en": "Tokyo", "ja": "東京"}
    working_languages = ["en", "ja"]
    status = choices.ConferenceStatus.REGISTRATION
    reply_deadline = dt.datetime(2027, 8, 20, 15, tzinfo=dt.UTC)


class RoomFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Room

    conference = factory.SubFactory(ConferenceFactory)
    names = factory.Sequence(lambda n: {"en": f"Room {n}"})
    capacity = 40
    order = factory.Sequence(lambda n: n)


class TeamMemberFactory(factory.django.DjangoModelFactory):
    """An organizer of one conference who has come; `for_forum=True` (with `forum=`) for one of the whole forum."""

    class Meta:
        model = models.TeamMember

    class Params:
        for_forum = factory.Trait(conference=None, forum=factory.SubFactory(ForumFactory))

    conference = factory.SubFactory(ConferenceFactory)
    forum = factory.SelfAttribute("conference.forum")
    user = factory.SubFactory(UserFactory)
    role = choices.TeamRole.ORGANIZER
    accepted_at = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


class DecisionProfileFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.DecisionProfile

    conference = factory.SubFactory(ConferenceFactory)
    authentic_languages = ["en", "ja"]


class RoundFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Round

    conference = factory.SubFactory(ConferenceFactory)
    titles = factory.Sequence(lambda n: {"en": f"Round {n}"})
    order = factory.Sequence(lambda n: n)


class PhaseFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Phase

    conference = factory.SubFactory(ConferenceFactory)
    titles = factory.Sequence(lambda n: {"en": f"Phase {n}"})
    order = factory.Sequence(lambda n: n)


class TrackFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Track

    conference = factory.SubFactory(ConferenceFactory)
    titles = factory.Sequence(lambda n: {"en": f"Track {n}"})
    order = factory.Sequence(lambda n: n)


class GuidingQuestionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.GuidingQuestion

    conference = factory.SubFactory(ConferenceFactory)
    texts = factory.Sequence(lambda n: {"en": f"Question {n}?"})
    order = factory.Sequence(lambda n: n)


class OrganizationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Organization

    forum = factory.SubFactory(ForumFactory)
    names = factory.Sequence(lambda n: {"en": f"Example Organization {n}"})


class OrganizationRoleFactory(factory.django.DjangoModelFactory):
    """A host of one conference; pass `conference=None, forum=` for the whole forum."""

    class Meta:
        model = models.OrganizationRole

    conference = factory.SubFactory(ConferenceFactory)
    forum = factory.SelfAttribute("conference.forum")
    organization = factory.SubFactory(OrganizationFactory, forum=factory.SelfAttribute("..forum"))
    role = choices.OrganizationRoleKind.HOST


class SourcedFactFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.SourcedFact

    conference = factory.SubFactory(ConferenceFactory)
    forum = factory.SelfAttribute("conference.forum")
    subject = choices.FactSubject.PARTICIPANTS
    values = {"en": "18"}
    source = "Example report, page 3"


class QuestionSetFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.QuestionSet

    conference = factory.SubFactory(ConferenceFactory)
    titles = factory.Sequence(lambda n: {"en": f"Set {n}"})
    order = factory.Sequence(lambda n: n)
