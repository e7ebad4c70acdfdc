import factory

from apps.accounts.models import User


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"account{n}@example.org")
    name = factory.Sequence(lambda n: f"Account Example {n}")
    language = "en"
