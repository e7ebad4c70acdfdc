import factory
from allauth.account.models import EmailAddress

from apps.accounts.models import User

PASSWORD = "only for tests 9"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"account{n}@example.org")
    name = factory.Sequence(lambda n: f"Account Example {n}")
    language = "en"


class SignedUpUserFactory(UserFactory):
    """An account whose address is confirmed, with the password `PASSWORD`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    password = factory.django.Password(PASSWORD)
    address = factory.RelatedFactory("tests.factories.accounts.EmailAddressFactory", factory_related_name="user")


class EmailAddressFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EmailAddress

    user = factory.SubFactory(UserFactory)
    email = factory.LazyAttribute(lambda address: address.user.email)
    verified = True
    primary = True
