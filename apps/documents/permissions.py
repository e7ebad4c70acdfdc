import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Thing
from apps.conferences.permissions import may_change, may_read
from apps.core.access import explain

rules.add_perm("documents.publish", may_change(Thing.UNPUBLISHED))
rules.add_perm("documents.view_unpublished", may_read(Thing.UNPUBLISHED))
explain(
    {
        "documents.publish": _("Only document staff or an organizer may publish a text."),
    }
)
