"""What an account is to a delegation: who speaks for it by credential, who looks after it, and who is in it.

Found by the addresses that the account has verified, like everything that is somebody's own; from their registration.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Audience, Thing, changes, reads
from apps.conferences.models import Conference
from apps.core.lazy import Words
from apps.delegates.choices import CredentialFunction, DelegateRole, DelegateStatus
from apps.delegates.models import Credential, Delegate, Person
from apps.delegates.names import sort_key
from apps.delegations.models import Participation

FIRST = [CredentialFunction.HEAD, CredentialFunction.ACTING, CredentialFunction.ALTERNATE]
ASKED = [DelegateStatus.INVITED, DelegateStatus.ACCEPTED, DelegateStatus.REGISTERED, DelegateStatus.DECLINED]
LOOKS: dict[str, tuple[str, Words]] = {
    DelegateStatus.INVITED: ("wait", _("no reply yet")),
    DelegateStatus.ACCEPTED: ("wait", DelegateStatus.ACCEPTED.label),
    DelegateStatus.REGISTERED: ("yes", DelegateStatus.REGISTERED.label),
    DelegateStatus.DECLINED: ("no", DelegateStatus.DECLINED.label),
}


@dataclass(frozen=True)
class Place:
    """Somebody in a delegation that is theirs to look after; with a `credential` they speak for it."""

    participation: Participation
    credential: Credential | None = None

    @property
    def audience(self) -> Audience:
        return Audience.HEAD if self.credential else Audience.FOCAL_POINT

    @property
    def function(self) -> str:
        return str(self.credential.get_function_display() if self.credential else DelegateRole.FOCAL_POINT.label)

    def reads(self, *things: Thing) -> bool:
        return reads([self.audience], *things)

    def changes(self, *things: Thing) -> bool:
        return changes([self.audience], *things)


def places_of(user, conference: Conference) -> list[Place]:
    """Delegations of the account in this conference, one place in each: the highest. Two queries."""
    if not user.is_authenticated or not conference.is_public:
        return []
    people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
    own = Delegate.objects.of(conference).public().filter(person__in=people)
    speaking = Credential.objects.valid().filter(
        participation__in=Participation.objects.known().filter(conference=conference), person__in=own.values("person")
    )
    found: dict = {}
    rows = speaking.select_related("participation__entity", "person")
    for credential in sorted(rows, key=lambda row: (FIRST.index(row.function), row.pk)):
        found.setdefault(credential.participation_id, Place(credential.participation, credential))
    focal = own.filter(roles__contains=[DelegateRole.FOCAL_POINT], participation__isnull=False)
    for delegate in focal.select_related("participation__entity"):
        found.setdefault(delegate.participation_id, Place(delegate.participation))
    return list(found.values())


def members(participation: Participation) -> list[Delegate]:
    """Everybody who was asked, by name; who is only proposed is known to the team alone. One query."""
    rows = Delegate.objects.filter(participation=participation, status__in=ASKED).select_related("person")
    return sorted(rows, key=lambda row: sort_key(row.person))
