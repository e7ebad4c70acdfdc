import datetime as dt
import uuid

import factory
from django.utils import timezone

from apps.documents import choices, models
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory


class DocumentFactory(factory.django.DjangoModelFactory):
    """A chair's text; `adopted=True` for an adopted one."""

    class Meta:
        model = models.Document

    class Params:
        adopted = factory.Trait(
            outcome=choices.Outcome.ADOPTED,
            series=choices.Series.DECISION,
            sha256="ab" * 32,
            facts={"rule": "consensus", "counted": 3, "joined": 3, "annexes": 0},
        )

    conference = factory.SubFactory(ConferenceFactory)
    series = choices.Series.CHAIR_TEXT
    year = 2027
    number = factory.Sequence(lambda n: n + 1)
    kind = choices.DocumentKind.CHAIR_STATEMENT
    titles = {"en": "Example text"}
    dated_on = dt.date(2027, 9, 10)
    outcome = choices.Outcome.CHAIR_TEXT

    @factory.lazy_attribute
    def symbol(self):
        letter = f"{self.series}." if self.series else ""
        return f"{self.conference.forum.abbreviation}/{self.year}/{letter}{self.number}"


def paragraph(text: str, number: str = "", kind: str = choices.ParagraphKind.OPERATIVE) -> dict[str, str]:
    return {"uid": str(uuid.uuid4()), "number": number, "kind": str(kind), "text": text}


class LanguageVersionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.LanguageVersion

    document = factory.SubFactory(DocumentFactory)
    language = "en"
    status = choices.LanguageStatus.AUTHENTIC
    title = "Example text"
    paragraphs = factory.LazyFunction(lambda: [paragraph("The only paragraph.", "1")])
    body = factory.LazyAttribute(lambda v: "\n".join([v.title, *(each["text"] for each in v.paragraphs)]))


class PublicationFactory(factory.django.DjangoModelFactory):
    """Not published; `live=True`, `embargoed=True` (for an hour) or `retracted=True` for the other states."""

    class Meta:
        model = models.Publication

    class Params:
        live = factory.Trait(
            published_at=factory.LazyFunction(timezone.now), published_by=factory.SubFactory(UserFactory)
        )
        embargoed = factory.Trait(
            live=True, embargo_until=factory.LazyFunction(lambda: timezone.now() + dt.timedelta(hours=1))
        )
        retracted = factory.Trait(
            live=True,
            published_at=factory.LazyFunction(lambda: timezone.now() - dt.timedelta(days=1)),
            retracted_at=factory.LazyFunction(timezone.now),
            retraction_notes={"en": "Published by mistake."},
        )

    version = factory.SubFactory(LanguageVersionFactory)
