import factory
from django.utils import timezone

from apps.core.identifiers import uuid7
from apps.messaging import models
from apps.messaging.choices import MessageState
from apps.messaging.envelope import message_id_for


class SharedWordsFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.SharedWords

    stand_in = "0" * 32
    text_body = f"Dear {stand_in}, please come.\n"
    html_body = f"<p>Dear {stand_in}, please come.</p>"


class MessageFactory(factory.django.DjangoModelFactory):
    """A mail that is due now; traits `sent`, `failed`, `bounced`; `with_link` for one with a personal link,
    `one_of_many` for one whose words are shared."""

    class Meta:
        model = models.Message

    class Params:
        sent = factory.Trait(
            state=MessageState.SENT, sent_at=factory.LazyFunction(timezone.now), attempts=1, secrets={}
        )
        failed = factory.Trait(state=MessageState.FAILED, attempts=9, last_error="451 try again later")
        bounced = factory.Trait(state=MessageState.BOUNCED, attempts=1, last_error="550 5.1.1 no such mailbox")
        with_link = factory.Trait(
            text_body="Your page: ⟦link⟧\n",
            html_body='<p><a href="⟦link⟧">⟦link⟧</a></p>',
            secrets={"link": "https://example.org/i/a&b/"},
        )

        one_of_many = factory.Trait(
            text_body="", html_body="", shared=factory.SubFactory(SharedWordsFactory), greeted="Example"
        )

    id = factory.LazyFunction(uuid7)
    dedupe_key = factory.Sequence(lambda n: f"example:{n}")
    kind = "invitation"
    to_name = factory.Sequence(lambda n: f"Delegate Example {n}")
    to_address = factory.Sequence(lambda n: f"delegate{n}@example.org")
    language = "en"
    subject = factory.Sequence(lambda n: f"Invitation {n}")
    text_body = "Please come.\n"
    html_body = "<p>Please come.</p>"
    message_id = factory.LazyAttribute(lambda row: message_id_for(row.id))
