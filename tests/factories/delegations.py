import factory

from apps.delegations import choices, models
from tests.factories.conferences import ConferenceFactory, ForumFactory


class EntityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Entity

    forum = factory.SubFactory(ForumFactory)
    code = factory.Sequence(lambda n: f"EX{n}")
    default_names = factory.Sequence(lambda n: {"en": f"Exampleland {n}", "ja": f"例国{n}"})


class EntityNameFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.EntityName

    conference = factory.SubFactory(ConferenceFactory)
    entity = factory.SubFactory(EntityFactory, forum=factory.SelfAttribute("..conference.forum"))
    language = "en"
    display = factory.Sequence(lambda n: f"Exampleland as named {n}")


class ParticipationFactory(factory.django.DjangoModelFactory):
    """A confirmed delegation entitled to a position; `observer=True` for one without."""

    class Meta:
        model = models.Participation

    class Params:
        observer = factory.Trait(role=choices.ParticipationRole.OBSERVER, entitled=False)

    conference = factory.SubFactory(ConferenceFactory)
    entity = factory.SubFactory(EntityFactory, forum=factory.SelfAttribute("..conference.forum"))
    status = choices.ParticipationStatus.CONFIRMED
    entitled = True
    seats = 5
    order = factory.Sequence(lambda n: n + 1)
