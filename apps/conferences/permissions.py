"""Who may do what in a conference: the table of `least_rights`, asked about an account.

A superuser's account overrules none of it.
"""

import rules
from django.utils.translation import gettext_lazy as _

from apps.accounts.signing_in.security import register_second_factor_rule
from apps.conferences.least_rights import Thing, changes, reads, roles_changing
from apps.conferences.models import Conference, Forum, TeamMember
from apps.core.access import explain


def roles_in(user, conference: Conference) -> set[str]:
    """The account's team roles in this conference, those for the whole forum included (asked once per request)."""
    if not user.is_authenticated or not user.is_active:
        return set()
    cache = getattr(user, "_conference_roles", None)  # not by __dict__: a request's lazy user has one of its own
    if cache is None:
        cache = user._conference_roles = {}
    if conference.pk not in cache:
        held = TeamMember.objects.of(conference).filter(user=user).values_list("role", "accepted_at")
        cache[conference.pk] = {role for role, _moment in held}
        _remember_offers(user, conference.forum_id, [moment for _role, moment in held])
    return cache[conference.pk]


def has_offers(user, forum_id) -> bool:
    """Whether a role in the forum, asked for in this request, has not been taken up. No query."""
    return forum_id in getattr(user, "_team_offers", ())


def _remember_offers(user, forum_id, moments) -> None:
    if None in moments:  # set by name: a request's user is a wrapper with a __dict__ of its own
        user._team_offers = {forum_id, *getattr(user, "_team_offers", ())}


def may_read(*things: Thing):
    """A predicate: the account's roles in the conference may read all of these things (`least_rights`)."""
    return _by_table("reads_" + "_and_".join(things), reads, things)


def may_change(*things: Thing):
    """The same for changing or doing them."""
    return _by_table("changes_" + "_and_".join(things), changes, things)


def _by_table(name: str, asks, things):
    @rules.predicate(name=name)
    def predicate(user, conference):
        return conference is not None and asks(roles_in(user, conference), *things)

    return predicate


@rules.predicate
def is_forum_organizer(user, forum):
    """Organizer of the whole forum: may add editions and change the forum itself."""
    if forum is None or not user.is_authenticated:
        return False
    whole_forum = TeamMember.objects.filter(forum=forum, conference=None, user=user)
    held = whole_forum.filter(role__in=roles_changing(Thing.FORUM))
    moments = list(held.values_list("accepted_at", flat=True))
    _remember_offers(user, forum.pk, moments)
    return bool(moments)


@rules.predicate
def may_found_forum(user, _target=None):
    """Who operates the installation; on an installation without any forum, whoever has an account."""
    return user.is_authenticated and (user.is_superuser or not Forum.objects.exists())


def holds_team_role(user) -> bool:
    """In any forum: what teams can see and send is worth a second factor."""
    return TeamMember.objects.filter(user=user).exists()


register_second_factor_rule(holds_team_role)
rules.add_perm("conferences.add_forum", may_found_forum)
rules.add_perm("conferences.manage", may_change(Thing.SET_UP))
rules.add_perm("conferences.manage_team", may_read(Thing.TEAM) & may_change(Thing.TEAM))
rules.add_perm("conferences.view_desk", may_read(Thing.SET_UP))
rules.add_perm("conferences.manage_forum", is_forum_organizer)
rules.add_perm("conferences.add_edition", is_forum_organizer)
rules.add_perm("conferences.view_trail", may_read(Thing.HISTORY))
explain(
    {
        "conferences.add_forum": _("Only somebody who operates this installation may create a forum."),
        "conferences.manage": _("Only an organizer of this conference may change it."),
        "conferences.manage_team": _("Only an organizer of this conference may see and change its team."),
        "conferences.view_desk": _("Only organizers, document staff and the chair may open the set-up."),
        "conferences.manage_forum": _("Only an organizer of the whole forum may change it."),
        "conferences.add_edition": _("Only an organizer of the whole forum may add an edition."),
        "conferences.view_trail": _("Only organizers and document staff may read the history."),
    }
)
