"""One account for every row of the table of least rights (`apps.conferences.least_rights.MAY_READ`)."""

from django.contrib.auth.models import AnonymousUser

from apps.conferences.choices import TeamRole
from apps.conferences.least_rights import Audience
from apps.delegates.choices import DelegateRole
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory
from tests.factories.statements import before_individuals


def readers_of(conference) -> dict:
    """Row of the table → an account that is that and nothing else in `conference`; the public has none."""
    found = {role: TeamMemberFactory(conference=conference, role=role).user for role in TeamRole}
    head = _delegate(conference, registered=True)
    CredentialFactory(participation=head.participation, person=head.person)
    found[Audience.HEAD] = head.person.user
    focal = _delegate(conference, registered=True, roles=[DelegateRole.FOCAL_POINT])
    found[Audience.FOCAL_POINT] = focal.person.user
    individual = _delegate(conference, registered=True)
    before_individuals([individual, DelegateFactory(conference=conference, registered=True)])
    found[Audience.INDIVIDUAL] = individual.person.user
    found[Audience.DELEGATE] = _delegate(conference, registered=True).person.user
    found[Audience.OBSERVER] = _delegate(conference, registered=True, roles=[DelegateRole.OBSERVER]).person.user
    found[Audience.INVITED] = _delegate(conference, invited=True).person.user
    found[Audience.PUBLIC] = AnonymousUser()
    return found


def _delegate(conference, **values):
    return DelegateFactory(conference=conference, person__user=UserFactory(), **values)
