"""The life of an edition: which steps there are, and what is possible in which phase.

Every set of statuses stands here, each named for what it means; `Conference` has a word for those that pages ask.
"""

from apps.conferences.choices import AttributionRule
from apps.conferences.choices import ConferenceStatus as S

NEXT: dict[str, set[str]] = {
    S.DRAFT: {S.ANNOUNCED, S.POSTPONED, S.CANCELLED},
    S.ANNOUNCED: {S.DRAFT, S.REGISTRATION, S.POSTPONED, S.CANCELLED},
    S.REGISTRATION: {S.ANNOUNCED, S.IN_SESSION, S.POSTPONED, S.CANCELLED},
    S.IN_SESSION: {S.REGISTRATION, S.CONCLUDED},
    S.CONCLUDED: {S.IN_SESSION, S.ARCHIVED},
    S.ARCHIVED: {S.CONCLUDED},
    S.POSTPONED: {S.DRAFT, S.ANNOUNCED, S.CANCELLED},
    S.CANCELLED: {S.DRAFT},
}
PUBLIC_STATUSES = {S.ANNOUNCED, S.REGISTRATION, S.IN_SESSION, S.CONCLUDED, S.ARCHIVED, S.POSTPONED, S.CANCELLED}
BEING_SET_UP = {S.DRAFT, S.ANNOUNCED}  # what the set-up still lacks is a task
AHEAD = {S.ANNOUNCED, S.REGISTRATION, S.IN_SESSION}  # the public can still come
OFF = {S.POSTPONED, S.CANCELLED}  # not on the dates that people noted
CALLED_OFF = {S.CANCELLED}  # will not meet: its sessions are off in every calendar
OVER = {S.CONCLUDED, S.ARCHIVED}  # of these alone may it be unknown how people met and what could be quoted
WITHOUT_ANSWERS = BEING_SET_UP | OFF | OVER  # nobody is asked, reminded, or can reply
LAID_ASIDE = {S.ARCHIVED, S.CANCELLED}  # its team has nothing more to do
FROZEN = {S.ARCHIVED}  # nothing of the set-up changes
WITH_FREE_ADDRESS = {S.DRAFT}  # the address stands in no link yet
TOLD = {S.ANNOUNCED} | OFF  # steps that a forum's feed of announcements tells
FIRST_ZONE = "UTC"  # until somebody says where the edition meets

DISCREET = {
    AttributionRule.CHATHAM_HOUSE,
    AttributionRule.OFF_THE_RECORD,
}  # by them nobody outside learns who was there

NEEDS_NOTE = OFF
NEEDS_DATES = {S.REGISTRATION, S.IN_SESSION}


def is_news(before: str | None, after: str) -> bool:
    """Whether the public is told of a step. Going back to "announced" from an open registration is none."""
    return after in TOLD and after != before and not (before in AHEAD and after in AHEAD)
