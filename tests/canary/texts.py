"""Texts and documents of an edition in every state in which somebody may not read them."""

import datetime as dt
from dataclasses import replace
from typing import Any

from django.utils import timezone

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.documents.choices import CorrigendumKind
from apps.documents.models import Document
from apps.documents.services import Approval, VersionText, deposit_corrigendum, deposit_version, next_corrigendum
from apps.statements import services
from apps.statements.choices import PositionValue
from apps.statements.consensus import parties
from apps.statements.models import RosterEntry
from tests.canary import negotiation
from tests.factories.accounts import UserFactory
from tests.factories.documents import DocumentFactory, LanguageVersionFactory, PublicationFactory, paragraph
from tests.factories.rounds import answer
from tests.factories.silence import reply, terms
from tests.factories.statements import adopted, before_individuals, draft, drafted, gavel, parties_of, say, tabled


def fill(conference: Conference, *, by: User) -> None:
    """Drafted, negotiated, tabled with a reason and a letter, not adopted, adopted and unpublished, half public …"""
    drafted(conference, by=by)
    negotiation.fill(conference, by=by)
    _tabled_with_reasons(conference, by)
    _of_individuals(conference, by)
    _ad_referendum(conference, by)
    services.advance(tabled(conference, by=by), "no_consensus", by=by)
    adopted(conference, by=by)
    _asked(conference, by)
    _to_be_countersigned(conference, by)
    _under_silence(conference, by)
    _rounds(conference, by)
    half = adopted(conference, by=by)
    _publish(half.document, "en")
    _harmonise_later(half.document, by)
    whole = _with_reservation(conference, by)
    _publish(whole.document, "en", "ja")
    for state in ({}, {"embargoed": True}, {"live": True}, {"retracted": True}):
        document = DocumentFactory(conference=conference, number=conference.documents.count() + 50)
        version = LanguageVersionFactory(document=document, paragraphs=[paragraph("The words.", "1")])
        PublicationFactory(version=version, **state)


def _tabled_with_reasons(conference: Conference, by: User) -> None:
    statement = tabled(conference, by=by)
    objecting, reserved, leaving, *others = parties_of(statement)
    for own in [each for each in others if each.participation.credentials.exclude(person__user=None).exists()]:
        say(own, PositionValue.STAND_ASIDE, "Why it stands aside.", by=by)  # of the head who reads it again
    say(objecting, PositionValue.OBJECT, "The reason.", by=by)
    say(reserved, PositionValue.JOIN_WITH_RESERVATION, "The reservation.", by=by)
    services.leave(leaving, letter="The letter.", by=by)


def _asked(conference: Conference, by: User) -> None:
    """The room is being asked for objections."""
    services.call_for_objections(tabled(conference, by=by, live=True), chair="The chair.", by=by)


def _rounds(conference: Conference, by: User) -> None:
    """One that is sealed, one whose seal was opened, one that is open; and one that ended sealed."""
    profile = parties.profile_of(conference)
    for disclosure in ("sealed", "sealed", "open", "sealed"):
        statement = services.draft_text(conference, draft(), by=by)
        delegations = parties.candidates(conference, profile.party_kind, "en")
        able = [each for each in delegations if each.participation.credentials.valid().exists()]
        services.choose_parties(statement, able, by=by)
        statement = services.table_text(statement, by=by, live=True, disclosure=disclosure)
        for entry in parties_of(statement)[:-1]:
            answer(entry, PositionValue.OBJECT, "The reason within the round.")
        if disclosure == "sealed" and profile.conference.statements.filter(tablings__disclosure="sealed").count() == 2:
            services.close_round(statement, by=by)
    services.advance(statement, "reopen", by=by)


def _to_be_countersigned(conference: Conference, by: User) -> None:
    """One that awaits it, and one that was refused."""
    profile = parties.profile_of(conference)
    profile.countersigned = True
    profile.save()
    for is_refused in (False, True):
        statement = services.adopt(tabled(conference, by=by), gavel(), by=UserFactory())
        if is_refused:
            services.refuse_countersign(statement, reason="Why it is not signed.", by=by)
    profile.countersigned = False
    profile.save()


def _under_silence(conference: Conference, by: User) -> None:
    """One that runs, with notices handed over and a night accepted; one that was broken, by somebody who wrote why."""
    profile = parties.profile_of(conference)
    rule, profile.rule = profile.rule, "silence"
    profile.save()
    for is_broken in (False, True):
        statement = services.draft_text(conference, draft(), by=by)
        delegations = parties.candidates(conference, "delegation", "en")
        able = [each for each in delegations if each.participation.credentials.valid().exists()]
        services.choose_parties(statement, able, by=by)
        statement = services.table_text(statement, by=by)
        handed = {each.pk: "How it was handed over." for each in parties_of(statement)}
        local = zone(conference.time_zone)
        night = dt.datetime.combine(timezone.now().date() + dt.timedelta(days=5), dt.time(2), local)
        procedure = services.start_silence(statement, terms(night, handed=handed), by=by)
        if is_broken:
            letter = services.Letter("The letter of the head.", procedure.opened_at)
            services.break_by_letter(reply(parties_of(statement)[0], text="The reason."), letter, by=by)
        else:
            assert procedure.at_night
    profile.rule = rule
    profile.save()


def _of_individuals(conference: Conference, by: User) -> None:
    """Each says something of their own, on the text that lies before the reader who is one of them."""
    own = RosterEntry.objects.lying().filter(tabling__statement__conference=conference).exclude(person=None)
    people = conference.delegates.with_position()[:2]
    for party in list(own) or parties_of(before_individuals(list(people), by=by)):
        say(party, PositionValue.OBJECT, "The reason of one.", by=by)


def _ad_referendum(conference: Conference, by: User) -> None:
    statement = tabled(conference, by=by)
    first, *others = parties_of(statement)
    say(first, PositionValue.JOIN_AD_REFERENDUM, by=by)
    for party in others:
        say(party, by=by)
    services.adopt(statement, gavel(), by=by)


def _with_reservation(conference: Conference, by: User):
    statement = tabled(conference, by=by)
    first, *others = parties_of(statement)
    say(first, PositionValue.JOIN_WITH_RESERVATION, "The reservation.", by=by)
    for party in others:
        say(party, by=by)
    return services.adopt(statement, gavel(), by=by)


def _harmonise_later(document: Document, by: User) -> None:
    """Korean: a courtesy translation that is public, an authentic text that is not yet. English: corrected, not yet."""
    rows = document.versions.get(language="en").paragraphs
    courtesy = VersionText("ko", "courtesy", "The title", rows)
    deposit_version(document, courtesy, by=by)
    _publish(document, "ko")
    symbol, approval = next_corrigendum(document), Approval("The drafting committee", document.dated_on)
    kept: dict[str, Any] = {"approval": approval, "canonical": b"{}", "canon_version": 1}
    deposit_corrigendum(document, symbol, courtesy, **kept, by=by)
    corrected = VersionText("en", "authentic", "The title", rows)
    kept |= {"approval": replace(approval, reason="Why it is corrected"), "kind": CorrigendumKind.EDITORIAL}
    deposit_corrigendum(document, next_corrigendum(document), corrected, **kept, by=by)


def _publish(document: Document, *languages: str) -> None:
    for version in document.versions.filter(language__in=languages):
        version.publication.published_at = timezone.now()
        version.publication.save()
