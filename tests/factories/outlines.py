import factory
from django.utils import timezone

from apps.statements import models
from tests.factories.conferences import ConferenceFactory
from tests.factories.delegates import PersonFactory
from tests.factories.sessions import SessionFactory


class OutlineFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.ReportOutline

    conference = factory.SubFactory(ConferenceFactory)
    number = factory.Sequence(lambda n: n + 1)
    title = "Summary report"
    language = "en"


class OutlineSectionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.OutlineSection

    outline = factory.SubFactory(OutlineFactory)
    sitting = factory.SubFactory(SessionFactory, conference=factory.SelfAttribute("..outline.conference"))
    order = factory.Sequence(int)
    heading = "An item"
    text = "What was said"


class OutlineCommentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.OutlineComment

    section = factory.SubFactory(OutlineSectionFactory)
    person = factory.SubFactory(PersonFactory, forum=factory.SelfAttribute("..section.outline.conference.forum"))
    text = "A comment"
    at = factory.LazyFunction(timezone.now)
