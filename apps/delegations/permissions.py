import rules

from apps.conferences.permissions import is_organizer, is_team

rules.add_perm("delegations.manage", is_organizer)
rules.add_perm("delegations.view", is_team)
