"""The organizer's board: what needs somebody now, who sits round the table, how each delegation stands."""

from dataclasses import dataclass
from enum import StrEnum

from apps.conferences.models import Conference
from apps.core.round_table.geometry import Delegation
from apps.delegates.invitations.replies import FunnelRow, funnel, open_points, people_of
from apps.delegates.people_list.heads import Head, headed_delegations
from apps.desk.open_tasks import Task, mail_tasks, notes_tasks, people_tasks, programme_tasks, set_up_tasks, text_tasks


class Standing(StrEnum):
    """How a delegation stands. What it is called stands in the template of the ledger."""

    NOBODY = "nobody"
    NO_HEAD = "no_head"
    REPLIES_OPEN = "replies_open"
    DETAILS_MISSING = "details_missing"
    NOT_INVITED = "not_invited"
    COMPLETE = "complete"


@dataclass(frozen=True)
class LedgerRow:
    """One delegation in the ledger."""

    funnel: FunnelRow

    @property
    def head(self) -> Head | None:
        return self.funnel.participation and self.funnel.participation.head

    @property
    def standing(self) -> tuple[Standing, int]:
        """The most pressing thing about it, and of how many people (0 where it is not about a number)."""
        people = self.funnel
        if not people.total:
            return Standing.NOBODY, 0
        if people.participation and self.head is None:
            return Standing.NO_HEAD, 0
        if n := people.invited - people.replied:
            return Standing.REPLIES_OPEN, n
        if n := people.coming - people.registered:
            return Standing.DETAILS_MISSING, n
        if n := people.total - people.invited:
            return Standing.NOT_INVITED, n
        return Standing.COMPLETE, 0


@dataclass(frozen=True)
class Board:
    tasks: list[Task]
    rows: list[LedgerRow]
    table: list[Delegation]
    coming: int
    expected: int


def board_of(conference: Conference, language: str) -> Board:
    """Everything the board shows. The queries do not grow with people, sessions or texts."""
    people, delegations = people_of(conference), headed_delegations(conference, language)
    rows = [LedgerRow(each) for each in funnel(people, delegations)]
    table = [Delegation(row.funnel.label, row.funnel.seats) for row in rows if row.funnel.total]
    tasks = [
        *people_tasks(open_points(conference, people=people, delegations=delegations), conference),
        *programme_tasks(conference, delegations),
        *notes_tasks(conference),
        *text_tasks(conference),
        *mail_tasks(conference),
        *set_up_tasks(conference),
    ]
    expected = sum(len(group.states) for group in table)
    return Board(tasks, rows, table, sum(group.coming for group in table), expected)
