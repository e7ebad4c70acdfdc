"""Who may do what with texts. Whether it is possible now is for the services, under the row's lock."""

import rules

from apps.conferences.permissions import is_chair, is_document_staff, is_organizer, is_team

rules.add_perm("statements.view", is_team)
rules.add_perm("statements.write", is_document_staff | is_organizer)
rules.add_perm("statements.gavel", is_chair | is_document_staff)
