"""Who may work on a programme. Who may know of a session is a question of querysets."""

import rules

from apps.conferences.permissions import is_organizer, is_team

rules.add_perm("sessions.manage", is_organizer)
rules.add_perm("sessions.view_desk", is_team)
