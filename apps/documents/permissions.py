import rules

from apps.conferences.permissions import is_document_staff, is_organizer, is_team

rules.add_perm("documents.publish", is_document_staff | is_organizer)
rules.add_perm("documents.view_unpublished", is_team)
