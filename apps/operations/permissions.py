"""Who may operate the installation. It opens no forum."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.core.access import explain

rules.add_perm("operations.office", rules.is_staff)  # it shows no person's data
rules.add_perm("operations.accounts", rules.is_superuser)
explain(
    {
        "operations.office": _("Only somebody who operates this installation may open the back office."),
        "operations.accounts": _("Only somebody who operates this installation may change accounts."),
    }
)
