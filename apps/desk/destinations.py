"""Where somebody belongs after signing in, and which conferences are theirs."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.urls import reverse

from apps.conferences.addresses import address
from apps.conferences.choices import TeamRole
from apps.conferences.edition_life import LAID_ASIDE
from apps.conferences.least_rights import Thing, reads, roles_changing
from apps.conferences.models import Conference, Forum, TeamMember
from apps.delegates.invitation_life import COMING
from apps.delegates.models import Person
from apps.desk.permissions import BOARD

FIRST_PAGES = [
    ("desk:board", BOARD),
    ("statements:pipeline", [Thing.DRAFTS, Thing.TABLED]),
    ("delegates:arrivals", [Thing.ARRIVALS]),
    ("sessions:programme", []),
]


@dataclass(frozen=True)
class Charge:
    """A conference somebody works for."""

    conference: Conference
    roles: frozenset[str]

    @property
    def counts_people(self) -> bool:
        """Whether how many are invited is theirs to know."""
        return reads(self.roles, Thing.DELEGATIONS)

    @property
    def is_over(self) -> bool:
        return self.conference.status in LAID_ASIDE

    @property
    def place(self) -> tuple[bool, str]:
        """In a list, latest first: what is going on before what is over, what has no dates by its address."""
        day = self.conference.starts_on
        return (not self.is_over, day.isoformat() if day else self.conference.slug)

    @property
    def role_labels(self) -> list[str]:
        return [str(TeamRole(role).label) for role in TeamRole.values if role in self.roles]

    @property
    def url(self) -> str:
        """The first page of that work: the first of FIRST_PAGES that these roles may open."""
        return address(self.conference, next(page for page, things in FIRST_PAGES if reads(self.roles, *things)))


def charges_of(user) -> list[Charge]:
    """Every conference of whose team the account is, with figures of people. Two queries."""
    held = list(TeamMember.objects.filter(user=user).values_list("forum_id", "conference_id", "role"))
    if not held:
        return []
    rows = Conference.objects.run_by(user).select_related("forum")
    people = {"invited": Count("delegates", filter=~Q(delegates__status="proposed"), distinct=True)}
    people["coming"] = Count("delegates", filter=Q(delegates__status__in=COMING), distinct=True)
    charges = []
    for row in rows.annotate(**people):
        places = ((row.forum_id, row.pk), (row.forum_id, None))
        roles = frozenset(role for forum, conference, role in held if (forum, conference) in places)
        charges.append(Charge(row, roles))
    return sorted(charges, key=lambda charge: charge.place, reverse=True)


def forums_of(user):
    """Forums whose organizer the account is, for all editions."""
    whole = TeamMember.objects.filter(user=user, conference=None, role__in=roles_changing(Thing.FORUM))
    return Forum.objects.filter(pk__in=whole.values("forum")).order_by("slug")


def first_page(user) -> str:
    """The address a person is sent to after signing in."""
    charges = charges_of(user)
    if user.is_superuser and not Forum.objects.exists():
        return reverse("conferences:new-forum")
    current = [charge for charge in charges if not charge.is_over]
    if len(current) == 1 or len(charges) == 1:
        return (current or charges)[0].url
    if charges or user.is_superuser or forums_of(user).exists():
        return reverse("desk:desk")
    if Person.objects.belonging_to(user).exists():
        return reverse("site:me")
    return reverse("operations:office") if user.is_staff else reverse("site:home")
