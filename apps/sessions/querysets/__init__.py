"""Words for the rows of this app: who may know of a session, and who reads what hangs on it."""

from apps.sessions.querysets.between import MeetingRequestQuerySet, ToldBlockQuerySet, WithdrawalQuerySet
from apps.sessions.querysets.circles import JoinLinkQuerySet, MaterialQuerySet
from apps.sessions.querysets.guests import GuestQuerySet, SignUpQuerySet
from apps.sessions.querysets.sittings import SessionQuerySet, part_of

__all__ = [
    "GuestQuerySet",
    "JoinLinkQuerySet",
    "MaterialQuerySet",
    "MeetingRequestQuerySet",
    "SessionQuerySet",
    "SignUpQuerySet",
    "ToldBlockQuerySet",
    "WithdrawalQuerySet",
    "part_of",
]
