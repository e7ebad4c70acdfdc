"""Putting a text on the table: from here on the words, the rule and the roster stand until it is opened again."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.choices import Disclosure, LanguagePolicy, Rule
from apps.conferences.models import DecisionProfile
from apps.core.clocks import times
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.listing import enumerated
from apps.core.rows.concurrency import CHANGED_MEANWHILE, mark_of
from apps.delegates.models import Delegate
from apps.delegations.models import Participation
from apps.statements.amendments.pending import open_still
from apps.statements.choices import Basis, Event, State
from apps.statements.consensus.parties import named, not_entitled, profile_of
from apps.statements.consensus.rules import NEVER_ADOPTING
from apps.statements.log import entries as log
from apps.statements.models import ParagraphText, Party, RosterEntry, Statement, Tabling
from apps.statements.models.tablings import CALLING
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.brackets import bracket_left
from apps.statements.record import canonical
from apps.statements.services.life import freeze, locked, move

# A recorded text has no amendments and nothing is open, so the steps of a negotiation follow each other at once.
STEPS = {
    State.DRAFTING: [Event.CIRCULATE, Event.OPEN_READING, Event.CLEAR],
    State.CIRCULATED: [Event.OPEN_READING, Event.CLEAR],
    State.NEGOTIATING: [Event.CLEAR],
    State.CLEAN: [],
}


@transaction.atomic
def table_text(
    statement: Statement,
    *,
    by: User,
    excluded: Party | None = None,
    ground: str = "",
    at: dt.datetime | None = None,
    live: bool = False,
    disclosure: str = "",
    seen: str = "",
) -> Statement:
    """Open a tabling: pin the words, the rule and the roster, and begin a round of positions.

    `at` (default now) is when it was put on the table. `live`: what follows happens here and now, so that under
    consensus the room is asked for objections before the gavel; what is written down after the event states that it
    was. A text of a day that is over is not countersigned, nor is a deadline that passes in silence. `disclosure` (who
    sees positions; default: as the conference has it) concerns only what happens here and now, and no silence. `seen`
    is the `mark_to_table` of the page that was pressed, empty without one.

    Refused: "state", "changed_meanwhile" (the words, the rule or the parties are no longer those of the page), "basis",
    "no_rule", "no_parties",
    "not_entitled_now" (field parties, names everybody who cannot be a party at that moment), "bracket",
    "authentic_missing", "at" (field at) for a moment to come or before the last tabling,
    "excluded" (field excluded) and "ground" (field ground) under consensus minus one.
    """
    statement = locked(statement)
    profile = profile_of(statement.conference)
    rows = texts.rows_of(statement.revision)
    parties = list(statement.parties.select_related("person", "participation__entity").order_by("order", "id"))
    at = at or timezone.now()
    _check(statement, profile, rows)
    if seen and seen != mark_to_table(statement, profile, rows, parties):
        message = _("Meanwhile the words, the rule or the parties were changed. Look at the text as it stands now.")
        raise Refused(message, code=CHANGED_MEANWHILE)
    _check_moment(statement, at)
    _check_roster(statement, parties, at)
    _check_exclusion(profile, parties, excluded, ground)
    freeze(statement.revision)
    for event in STEPS[State(statement.state)]:
        move(statement, event, by=by)
    ground = ground.strip() if profile.rule == Rule.CONSENSUS_MINUS_ONE else ""
    seen_by = (disclosure or profile.disclosure) if live and profile.rule != Rule.SILENCE else Disclosure.DESK
    tabling = _open(statement, profile, rows, len(parties), ground=ground, at=at, by=by, live=live, disclosure=seen_by)
    RosterEntry.objects.bulk_create(
        RosterEntry(
            tabling=tabling,
            participation_id=party.participation_id,
            person_id=party.person_id,
            order=party.order,
            excluded=bool(ground) and party == excluded,
        )
        for party in parties
    )
    statement.tabling = tabling
    move(statement, Event.TABLE, by=by)
    log.record("statement.tabled", statement, by=by, sha256=tabling.sha256, rule=tabling.rule)
    return statement


def mark_to_table(
    statement: Statement, profile: DecisionProfile, rows: list[ParagraphText], parties: Iterable[Party]
) -> str:
    """What a tabling would pin now, as a short text by which a page knows that something else would be pinned since."""
    terms = [profile.rule, profile.quorum, profile.ad_referendum_allowed, profile.countersigned]
    who = [(party.participation_id, party.person_id) for party in parties]
    return mark_of(canonical.sha256(_words(statement, rows)), terms, who)


def _words(statement: Statement, rows: list[ParagraphText]) -> bytes:
    versions = texts.versions(statement.revision, rows, statement.working_language)
    return texts.canonical_text(statement.symbol, versions)


def _open(
    statement: Statement,
    profile: DecisionProfile,
    rows: list[ParagraphText],
    size: int,
    *,
    ground: str,
    at: dt.datetime,
    by: User,
    live: bool,
    disclosure: str,
) -> Tabling:
    data = _words(statement, rows)
    return Tabling.objects.create(
        statement=statement,
        round=(statement.tablings.aggregate(last=Max("round"))["last"] or 0) + 1,
        revision=statement.revision,
        canonical=data,
        canon_version=canonical.version_of(data),
        sha256=canonical.sha256(data),
        rule=profile.rule,
        party_kind=profile.party_kind,
        quorum=profile.quorum,
        ad_referendum_allowed=profile.ad_referendum_allowed
        and profile.rule != Rule.SILENCE,  # silence waits for nobody
        exclusion_ground=ground,
        calls_objections=live and profile.rule in CALLING,
        countersigned=profile.countersigned and statement.past_day is None and profile.rule != Rule.SILENCE,
        disclosure=disclosure,
        size=size,
        opened_at=at,
        opened_by=by,
    )


def _check(statement: Statement, profile: DecisionProfile, rows: list[ParagraphText]) -> None:
    if statement.state not in STEPS:
        message = _("This text is “%(state)s” and cannot be put on the table.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")
    if statement.basis != Basis.PARTIES:
        raise Refused(_("Only a text of the parties is put on the table; this one is issued."), code="basis")
    if profile.rule in NEVER_ADOPTING:
        raise Refused(_("This conference has no rule by which a text could be adopted."), code="no_rule")
    if sentence := bracket_left(statement.revision, rows) or open_still(statement, rows):
        raise Refused(sentence, field="texts", code="bracket")
    _check_languages(statement, profile, rows)


def _check_languages(statement: Statement, profile: DecisionProfile, rows: list[ParagraphText]) -> None:
    """All authentic versions first, unless the conference adopts on the working text and harmonises later."""
    wanted = profile.authentic_languages if profile.language_policy == LanguagePolicy.ALL else []
    if profile.language_policy == LanguagePolicy.WORKING:
        wanted = [statement.working_language]
    missing = texts.missing_authentic(statement.revision, rows, statement.working_language, wanted)
    if profile.language_policy == LanguagePolicy.WORKING:
        missing = [code for code in missing if code in wanted]
    if missing:
        names = enumerated(CONTENT_LANGUAGES[code] for code in missing)
        message = _(
            "The text is missing or out of date in %(languages)s, which is authentic in this conference. Add it, or "
            "leave the text as a draft until it is translated."
        )
        raise Refused(message % {"languages": names}, field="texts", code="authentic_missing")


def _check_moment(statement: Statement, at: dt.datetime) -> None:
    if at > timezone.now():
        raise Refused(_("This moment is still to come."), field="at", code="at")
    last = statement.tablings.order_by("-round").first()
    if last is not None and at < last.opened_at:
        message = _("The text was put on the table before, on %(at)s. This cannot have been earlier.")
        moment = times.format_moment(last.opened_at, statement.conference.time_zone)
        raise Refused(message % {"at": moment}, field="at", code="at")


def _check_roster(statement: Statement, parties: list[Party], at: dt.datetime) -> None:
    """Everybody on the roster counts from the moment of tabling on, so everybody must be entitled then."""
    _hold(statement, parties)
    if not parties:
        raise Refused(_("Name the parties to this text first."), field="parties", code="no_parties")
    if wrong := not_entitled(statement.conference, parties, at):
        message = _("Not entitled to a position at that moment: %(names)s. Choose the parties again first.")
        names = enumerated(named(wrong))
        raise Refused(message % {"names": names}, field="parties", code="not_entitled_now")


def _hold(statement: Statement, parties: list[Party]) -> None:
    """Nobody's part in the conference changes until they stand on the roster."""
    delegations = Participation.objects.filter(pk__in=[each.participation_id for each in parties])
    people = Delegate.objects.of(statement.conference).filter(person__in=[each.person_id for each in parties])
    for rows in (delegations, people):
        list(rows.select_for_update(no_key=True).order_by("pk").values_list("pk"))


def _check_exclusion(profile: DecisionProfile, parties: list[Party], excluded: Party | None, ground: str) -> None:
    if profile.rule != Rule.CONSENSUS_MINUS_ONE:
        return
    if excluded is None or excluded not in parties:
        message = _("Consensus minus one leaves out exactly one party, named before the text is put on the table.")
        raise Refused(message, field="excluded", code="excluded")
    if not ground.strip():
        raise Refused(_("Record the ground for leaving this party out."), field="ground", code="ground")
