"""Who may do what with texts. Whether it is possible now is for the services, under the row's lock."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.permissions import is_chair, is_document_staff, is_organizer, is_team
from apps.core.access import explain

rules.add_perm("statements.view", is_team)
rules.add_perm("statements.write", is_document_staff | is_organizer)
rules.add_perm("statements.gavel", is_chair | is_document_staff)
explain(
    {
        "statements.view": _("Only the team of this conference may open its document desk."),
        "statements.write": _("Only document staff or an organizer may work on a text."),
        "statements.gavel": _(
            "Only the chair or document staff may adopt a text. "
            "Whoever organizes the meeting does not decide that it agreed."
        ),
    }
)
