"""Who may do what with people. What an invited person may do comes from the link in their mail, not from here."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Thing
from apps.conferences.permissions import may_change, may_read
from apps.core.access import explain
from apps.delegates.seats import people_on
from apps.delegations.seats import count_people_with

count_people_with(people_on)  # here, since permissions are read whenever the installation starts
rules.add_perm("delegates.manage", may_read(Thing.PEOPLE, Thing.PERSONAL) & may_change(Thing.PEOPLE))
rules.add_perm("delegates.export", may_read(Thing.EXPORTS))
rules.add_perm("delegates.view_arrivals", may_read(Thing.ARRIVALS))
explain(
    {
        "delegates.manage": _("Only an organizer may see people’s details and invite them."),
        "delegates.export": _("Only an organizer may take the list of people away as a file."),
        "delegates.view_arrivals": _("Only organizers and check-in may see who arrives."),
    }
)
