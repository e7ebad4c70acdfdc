"""Who may open the pages that belong to no single domain."""

import rules

from apps.conferences.permissions import is_organizer

rules.add_perm("portal.own_pages", rules.is_authenticated)
rules.add_perm("portal.board", is_organizer)
rules.add_perm("portal.office", rules.is_staff)  # operators of the installation; it shows no person's data
rules.add_perm("messaging.view", is_organizer)  # messaging lies below and knows no organizer
rules.add_perm("messaging.manage", is_organizer)
