"""What tests of a negotiation ask again and again: words, states, refusals, pages, and who is signed in."""

import pytest
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.core.exceptions import Refused
from apps.statements.models import Amendment
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import voice
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.statements import parties_of


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def words(statement):
    return [row.text for row in rows_of(fresh(statement).revision)]


def state(amendment):
    return Amendment.objects.get(pk=amendment.pk).state


def refused(call, *args, **values):
    with pytest.raises(Refused) as told:
        call(*args, **values)
    return told.value.code


def page(statement, name, **kwargs):
    slugs = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    return reverse(f"statements:{name}", kwargs={**slugs, "statement_id": statement.pk, **kwargs})


def as_head(client, statement, number=1):
    client.force_login(voice(statement, number).credential.person.user)
    return client


def as_team(client, statement, role=TeamRole.CHAIR):
    client.force_login(TeamMemberFactory(conference=statement.conference, role=role).user)
    return client


def head_of_two(statement):
    """The head of the first delegation speaks for the second, too; the account, and the first credential."""
    first, second = (entry.participation for entry in parties_of(statement)[:2])
    mine = first.credentials.get()
    mine.person.user = UserFactory()
    mine.person.save()
    DelegateFactory(conference=statement.conference, person=mine.person, participation=first, registered=True)
    second.credentials.update(person=mine.person)
    return mine.person.user, mine
