import datetime as dt

import factory
from django.utils import timezone

from apps.delegates import choices, models
from tests.factories.conferences import ConferenceFactory, ForumFactory
from tests.factories.delegations import ParticipationFactory


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Person

    forum = factory.SubFactory(ForumFactory)
    email = factory.Sequence(lambda n: f"delegate{n}@example.org")
    given_name = factory.Sequence(lambda n: f"Delegate {n}")
    family_name = "Example"
    affiliation = "Example Institute"
    language = "en"


class DelegateFactory(factory.django.DjangoModelFactory):
    """A delegate not yet invited, in a delegation of the same conference; `participation=None` for one outside."""

    class Meta:
        model = models.Delegate

    conference = factory.SubFactory(ConferenceFactory)
    person = factory.SubFactory(PersonFactory, forum=factory.SelfAttribute("..conference.forum"))
    participation = factory.SubFactory(ParticipationFactory, conference=factory.SelfAttribute("..conference"))
    roles = [choices.DelegateRole.DELEGATE]
    status = choices.DelegateStatus.PROPOSED

    class Params:
        invited = factory.Trait(status=choices.DelegateStatus.INVITED)
        declined = factory.Trait(status=choices.DelegateStatus.DECLINED, replied_at=factory.LazyFunction(timezone.now))
        accepted = factory.Trait(
            status=choices.DelegateStatus.ACCEPTED,
            mode=choices.AttendanceMode.IN_PERSON,
            replied_at=factory.LazyFunction(timezone.now),
        )
        registered = factory.Trait(
            status=choices.DelegateStatus.REGISTERED,
            mode=choices.AttendanceMode.IN_PERSON,
            replied_at=factory.LazyFunction(timezone.now),
        )


class InvitationFactory(factory.django.DjangoModelFactory):
    """An invitation that went out; its delegate has not replied."""

    class Meta:
        model = models.Invitation

    delegate = factory.SubFactory(DelegateFactory, invited=True)
    queued_at = factory.LazyFunction(timezone.now)


class RegistrationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Registration

    delegate = factory.SubFactory(DelegateFactory, registered=True)
    badge_name = factory.LazyAttribute(lambda registration: registration.delegate.person.full_name)
    confirmed_at = factory.LazyFunction(timezone.now)


class CredentialFactory(factory.django.DjangoModelFactory):
    """The open credential of a head, in force since yesterday."""

    class Meta:
        model = models.Credential

    participation = factory.SubFactory(ParticipationFactory)
    person = factory.SubFactory(PersonFactory, forum=factory.SelfAttribute("..participation.conference.forum"))
    function = choices.CredentialFunction.HEAD
    valid_from = factory.LazyFunction(lambda: timezone.now() - dt.timedelta(days=1))
