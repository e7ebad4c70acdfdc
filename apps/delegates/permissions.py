"""Who may do what with people. What an invited person may do comes from the link in their mail, not from here."""

import rules

from apps.conferences.permissions import is_document_staff, is_organizer

rules.add_perm("delegates.manage", is_organizer)
rules.add_perm("delegates.view_credentials", is_organizer | is_document_staff)
