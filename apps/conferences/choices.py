from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Track(models.TextChoices):
    ONE = "I", _("Track I (governments)")
    ONE_AND_A_HALF = "1.5", _("Track 1.5 (officials in personal capacity and experts)")
    TWO = "II", _("Track II (experts and former officials)")


class ForumStatus(models.TextChoices):
    PROPOSED = "proposed", pgettext_lazy("forum", "proposed")
    ACTIVE = "active", _("active")
    DORMANT = "dormant", _("dormant")
    ENDED = "ended", _("ended")


class Accent(models.TextChoices):
    INDIGO = "indigo", _("indigo")
    PINE = "pine", _("pine")
    PLUM = "plum", _("plum")
    RUST = "rust", _("rust")
    SLATE = "slate", _("slate")
    TEAL = "teal", _("teal")


class OrganizationRoleKind(models.TextChoices):
    HOST = "host", _("host")
    CONVENER = "convener", _("convener")
    COOPERATION = "cooperation", _("in cooperation with")
    SUPPORT = "support", _("supported by")


class Mode(models.TextChoices):
    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")
    HYBRID = "hybrid", _("in person and online")


class ConferenceStatus(models.TextChoices):
    DRAFT = "draft", _("draft")
    ANNOUNCED = "announced", _("announced")
    REGISTRATION = "registration", _("registration open")
    IN_SESSION = "in_session", _("in session")
    CONCLUDED = "concluded", _("concluded")
    ARCHIVED = "archived", _("archived")
    POSTPONED = "postponed", _("postponed")
    CANCELLED = "cancelled", _("cancelled")


class ProgrammeMode(models.TextChoices):
    """When everybody outside the team reads a change of the programme."""

    RELEASED = "released", _("when it is released")
    AS_EDITED = "as_edited", _("as it is edited")


class ClosedSessions(models.TextChoices):
    """What whoever may not know of a session reads of it."""

    ABSENT = "absent", _("nothing")
    OPAQUE = "opaque", _("that there is a closed session, and when")


class TeamRole(models.TextChoices):
    ORGANIZER = "organizer", _("organizer")
    DOCUMENT_STAFF = "document_staff", _("document staff")
    CHAIR = "chair", _("chair")
    RAPPORTEUR = "rapporteur", _("rapporteur")
    INTERPRETER = "interpreter", _("interpreter")
    CHECK_IN = "check_in", _("check-in")


class PartyKind(models.TextChoices):
    DELEGATION = "delegation", _("delegations, through their heads")
    INDIVIDUAL = "individual", _("individuals, in a personal capacity")
    INSTITUTION = "institution", _("institutions")


class Rule(models.TextChoices):
    """Decision rules; their meaning is in statements.rules."""

    UNANIMITY = "unanimity", _("unanimity: every counted party joins")
    CONSENSUS = "consensus", _("consensus: no counted party objects")
    CONSENSUS_MINUS_ONE = "consensus_minus_one", _("consensus minus one named party")
    SILENCE = "silence", _("silence procedure: adopted unless broken before the deadline")
    CHAIR_TEXT = "chair_text", _("chair's text: never adopted")
    NONE = "none", _("none: exchange only, no text")


class LanguagePolicy(models.TextChoices):
    ALL = "all", _("all authentic versions proof-read before tabling")
    WORKING = "working", _("adopted on the working text, other versions harmonised later")


class Disclosure(models.TextChoices):
    """Who sees what parties say about a text on the table, before it is decided; from close to open."""

    SEALED = "sealed", pgettext_lazy("positions", "sealed until the round closes")
    DESK = "desk", pgettext_lazy("positions", "the chair and the team")
    OPEN = "open", pgettext_lazy("positions", "all parties, as they come")


DISCLOSURE_HELP = {
    Disclosure.SEALED: _(
        "Nobody but the party itself sees what it said. The chair sees how many have answered and closes the round; "
        "then the team and all parties see everything."
    ),
    Disclosure.DESK: _("The chair and the team see each position as it is given; a party sees its own."),
    Disclosure.OPEN: _("Every party sees the positions of all others with their words, as soon as they are given."),
}


class AttributionRule(models.TextChoices):
    CHATHAM_HOUSE = "chatham_house", _("Chatham House Rule")
    OFF_THE_RECORD = "off_the_record", _("off the record")
    ON_THE_RECORD = "on_the_record", _("on the record")


class FactSubject(models.TextChoices):
    DATES = "dates", _("dates")
    PARTICIPANTS = "participants", _("participants")
    ATTENDANCE = "attendance", _("attendance")
    COUNTRIES = "countries", _("countries")
    CADENCE = "cadence", _("cadence")
    TRACK = "track", _("track")
    THEME = "theme", _("theme")
    VENUE = "venue", _("venue")
    OUTCOME = "outcome", _("outcome")
    STATUS = "status", _("status")
