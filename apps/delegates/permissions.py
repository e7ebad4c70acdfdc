"""Who may do what with people. What an invited person may do comes from the link in their mail, not from here."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.permissions import is_document_staff, is_organizer
from apps.core.access import explain

rules.add_perm("delegates.manage", is_organizer)
rules.add_perm("delegates.view_credentials", is_organizer | is_document_staff)
explain(
    {
        "delegates.manage": _("Only an organizer may see people’s details and invite them."),
        "delegates.view_credentials": _("Only organizers and document staff may see credentials."),
    }
)
