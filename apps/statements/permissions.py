"""Who may do what with texts. Whether it is possible now is for the services, under the row's lock."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Thing
from apps.conferences.permissions import may_change, may_read
from apps.core.access import explain
from apps.delegates.own_delegation import places_of
from apps.delegations.bindings import prove_with
from apps.statements.consensus.proving import unproved


@rules.predicate
def speaks_for_a_delegation(user, conference):
    """By a credential that is valid now, and registered."""
    places = places_of(user, conference) if conference is not None else []
    return any(place.reads(Thing.OWN_TEXTS) and place.changes(Thing.OWN_POSITION) for place in places)


prove_with(unproved)  # here, since permissions are read whenever the installation starts
rules.add_perm("statements.view", may_read(Thing.TABLED))
rules.add_perm("statements.view_positions", may_read(Thing.POSITIONS))
rules.add_perm("statements.view_reasons", may_read(Thing.REASONS))
rules.add_perm("statements.view_history", may_read(Thing.TEXT_HISTORY))
rules.add_perm("statements.write", may_change(Thing.DRAFTS, Thing.POSITIONS))
rules.add_perm("statements.gavel", may_change(Thing.ADOPTION))
rules.add_perm("statements.give_own", speaks_for_a_delegation)
explain(
    {
        "statements.view": _("Only those of the team who work with texts may open them here."),
        "statements.give_own": _("Only the head of a delegation, its acting head or an alternate gives its position."),
        "statements.view_history": _("Only organizers, document staff and the chair may read the history of a text."),
        "statements.write": _("Only document staff or an organizer may work on a text."),
        "statements.gavel": _(
            "Only the chair or document staff may adopt a text. "
            "Whoever organizes the meeting does not decide that it agreed."
        ),
    }
)
