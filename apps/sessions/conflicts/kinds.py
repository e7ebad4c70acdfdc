from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.sessions.choices import Format

WITHOUT_HEADS = {Format.BREAK, Format.WORKING_GROUP}  # members of a delegation divide them among themselves
MEETINGS = {Format.BILATERAL, Format.TRILATERAL}  # where two sides meet; in a plenary they only sit in one room


class Severity(TextChoices):
    HARD = "hard", pgettext_lazy("conflict", "impossible")
    SOFT = "soft", pgettext_lazy("conflict", "to look at")


class Kind(TextChoices):
    ROOM_TWICE = "room_twice", _("two sessions in one room")
    PERSON_TWICE = "person_twice", _("somebody in two places")
    OUTSIDE_DAYS = "outside_days", _("outside the days of the conference")
    NOBODY_SEES = "nobody_sees", _("nobody can see it")
    DELEGATION_TWICE = "delegation_twice", _("whole delegation in two places")
    TOO_FEW = "too_few", _("fewer people than sessions")
    BELOW_MINIMUM = "below_minimum", _("delegation below its minimum")
    HEAD_TWICE = "head_twice", _("head of delegation in two places")
    NO_ROOM = "no_room", _("without a room")
    TOO_SMALL = "too_small", _("room too small")
    CLOSED_THEN = "closed_then", _("while the venue is closed")
    SPEAKER_GONE = "speaker_gone", _("somebody in a role is not coming")
    DURING_BREAK = "during_break", _("during a break")
    NO_PAUSE = "no_pause", _("interpreter without a pause")
    LONG_STRETCH = "long_stretch", _("interpreter works too long")
    TOO_FAR = "too_far", _("too little time for the way")
    AT_NIGHT = "at_night", _("at night for those online")
    IN_ONE_ROOM = "in_one_room", _("in one room against a requirement")
    NOT_MEETING = "not_meeting", _("a meeting is missing")
    OUT_OF_ORDER = "out_of_order", _("in the wrong order")


HARD = {Kind.ROOM_TWICE, Kind.PERSON_TWICE}  # refused by the database; only what is merely planned can have them
LEFT_OPEN = {Kind.NOBODY_SEES, Kind.BELOW_MINIMUM, Kind.SPEAKER_GONE, Kind.NOT_MEETING}  # at any time and place


def severity_of(kind: Kind) -> Severity:
    return Severity.HARD if kind in HARD else Severity.SOFT
