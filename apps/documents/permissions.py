import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.permissions import is_document_staff, is_organizer, is_team
from apps.core.access import explain

rules.add_perm("documents.publish", is_document_staff | is_organizer)
rules.add_perm("documents.view_unpublished", is_team)
explain(
    {
        "documents.publish": _("Only document staff or an organizer may publish a text."),
    }
)
