"""Who may do what in a conference: predicates over team roles. A superuser's account overrules none of them."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.accounts.security import register_second_factor_rule
from apps.conferences.choices import TeamRole
from apps.conferences.models import Conference, Forum, TeamMember
from apps.core.access import explain


def roles_in(user, conference: Conference) -> set[str]:
    """The account's team roles in this conference, those for the whole forum included (asked once per request)."""
    if not user.is_authenticated or not user.is_active:
        return set()
    cache = user.__dict__.setdefault("_conference_roles", {})
    if conference.pk not in cache:
        cache[conference.pk] = set(TeamMember.objects.of(conference).filter(user=user).values_list("role", flat=True))
    return cache[conference.pk]


def _has(*wanted: TeamRole):
    @rules.predicate(name="has_" + "_or_".join(wanted))
    def predicate(user, conference):
        return conference is not None and bool(roles_in(user, conference) & set(wanted))

    return predicate


is_organizer = _has(TeamRole.ORGANIZER)
is_document_staff = _has(TeamRole.DOCUMENT_STAFF)
is_chair = _has(TeamRole.CHAIR)


@rules.predicate
def is_team(user, conference):
    return conference is not None and bool(roles_in(user, conference))


@rules.predicate
def is_forum_organizer(user, forum):
    """Organizer of the whole forum: may add editions and change the forum itself."""
    if forum is None or not user.is_authenticated:
        return False
    return TeamMember.objects.filter(forum=forum, conference=None, user=user, role=TeamRole.ORGANIZER).exists()


@rules.predicate
def may_found_forum(user, _target=None):
    """Who operates the installation; on an installation without any forum, whoever has an account."""
    return user.is_authenticated and (user.is_superuser or not Forum.objects.exists())


def holds_team_role(user) -> bool:
    """In any forum: what teams can see and send is worth a second factor."""
    return TeamMember.objects.filter(user=user).exists()


register_second_factor_rule(holds_team_role)
rules.add_perm("conferences.add_forum", may_found_forum)
rules.add_perm("conferences.manage", is_organizer)
rules.add_perm("conferences.view_desk", is_team)
rules.add_perm("conferences.manage_forum", is_forum_organizer)
rules.add_perm("conferences.add_edition", is_forum_organizer)
rules.add_perm("conferences.view_trail", is_organizer | is_document_staff)
explain(
    {
        "conferences.add_forum": _("Only somebody who operates this installation may found a forum."),
        "conferences.manage": _("Only an organizer of this conference may change it."),
        "conferences.view_desk": _("Only the team of this conference may open its desk."),
        "conferences.manage_forum": _("Only an organizer of the whole forum may change it."),
        "conferences.add_edition": _("Only an organizer of the whole forum may add an edition."),
        "conferences.view_trail": _("Only organizers and document staff may read the history."),
    }
)
