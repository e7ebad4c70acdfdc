"""What stands against each other in a programme, worked out in one place: `scan`, and the ways out of each conflict.

`loading` reads a programme in four queries; each module of a group (`places`, `people`, `delegations`, `nights`,
`requirements`) finds conflicts among plain rows, so that the same rules judge what is, what a way out would make of it
and what a proposal says. `accepting` sets apart what somebody has accepted, `ways_out` looks for moves.
"""

from apps.sessions.conflicts.kinds import Kind, Severity
from apps.sessions.conflicts.rows import Conflict, Planned
from apps.sessions.conflicts.scanning import Survey, find, scan, survey

__all__ = ["Conflict", "Kind", "Planned", "Severity", "Survey", "find", "scan", "survey"]
