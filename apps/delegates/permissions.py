"""Who may do what with people. What an invited person may do comes from the link in their mail, not from here."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Thing
from apps.conferences.permissions import may_change, may_read
from apps.core.access import explain
from apps.delegates.own_delegation import places_of
from apps.delegates.seats import people_on
from apps.delegations.seats import count_people_with


@rules.predicate
def looks_after_a_delegation(user, conference):
    """By credential, or as its focal point."""
    places = places_of(user, conference) if conference is not None else []
    return any(place.reads(Thing.OWN_DELEGATION) for place in places)


count_people_with(people_on)  # here, since permissions are read whenever the installation starts
rules.add_perm("delegates.manage", may_read(Thing.PEOPLE, Thing.PERSONAL) & may_change(Thing.PEOPLE))
rules.add_perm("delegates.export", may_read(Thing.EXPORTS))
rules.add_perm("delegates.view_arrivals", may_read(Thing.ARRIVALS))
rules.add_perm("delegates.view_own", looks_after_a_delegation)
explain(
    {
        "delegates.manage": _("Only an organizer may see people’s details and invite them."),
        "delegates.export": _("Only an organizer may take the list of people away as a file."),
        "delegates.view_own": _("Only who speaks for a delegation, or its focal point, sees it here once registered."),
        "delegates.view_arrivals": _("Only organizers and check-in may see who arrives."),
    }
)
