"""Who may work on a programme. Who may know of a session is a question of querysets."""

import rules

from apps.conferences.least_rights import Thing
from apps.conferences.permissions import may_change, may_read

WHOLE = (Thing.SESSIONS_CLOSED, Thing.SESSIONS_SECRETARIAT, Thing.NAMES)  # the desk and its conflicts name all of it
rules.add_perm("sessions.manage", may_change(Thing.PROGRAMME_DESK))
rules.add_perm("sessions.view_desk", may_read(Thing.PROGRAMME_DESK, *WHOLE))
rules.add_perm("sessions.view_programme", may_read(Thing.SESSIONS_PARTICIPANTS))  # where the desk's bar leads others
