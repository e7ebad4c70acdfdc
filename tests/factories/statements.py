"""Texts made by the services themselves, so that tests start from what the product can really hold."""

import datetime as dt
from dataclasses import replace

from django.utils import timezone

from apps.documents.choices import DocumentKind
from apps.statements import services
from apps.statements.choices import Basis, PositionValue
from apps.statements.consensus import parties
from apps.statements.models import Statement
from apps.statements.paragraphs.alignment import align
from apps.statements.paragraphs.blocks import block_of, proposed
from apps.statements.paragraphs.texts import rows_of
from apps.statements.record.recording import Gavel
from tests.factories.accounts import UserFactory
from tests.factories.conferences import DecisionProfileFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory
from tests.factories.delegations import ParticipationFactory

ENGLISH = "The participants,\n\nRecalling their earlier talks,\n\n1. Agree to meet again.\n2. Ask the host to report."
JAPANESE = "参加者は、\n\nこれまでの対話を想起し、\n\n1. 再び会合することに合意する。\n2. 主催者に報告を求める。"

# 3 is 1., 4 is (a) under it, 5 and 6 are (i) and (ii) under that, 7 is (b), 8 is 2.
WITH_SUB_PARAGRAPHS = {
    "en": "The participants,\n\nRecalling their earlier talks,\n\n1. Decide:\n(a) to meet:\n(i) soon;\n(ii) often;\n"
    "(b) to talk.\n2. Ask the host to report.",
    "ja": "参加者は、\n\nこれまでの対話を想起し、\n\n1. 次のとおり決定する。\n(a) 会合する。\n(i) 早期に行う。\n"
    "(ii) 度々行う。\n(b) 話し合う。\n2. 主催者に報告を求める。",
}


def draft(**values) -> services.Draft:
    """A joint statement in English and Japanese."""
    defaults = {
        "kind": DocumentKind.JOINT_STATEMENT,
        "basis": Basis.PARTIES,
        "working_language": "en",
        "dated_on": dt.date(2027, 9, 10),
        "titles": {"en": "Joint statement on dialogue", "ja": "対話に関する共同声明"},
        "texts": {"en": ENGLISH, "ja": JAPANESE},
        "places": {"en": "Tokyo"},
    }
    return services.Draft(**{**defaults, **values})


def conference_of(party_kind="delegation", *, count=3, rule="consensus", **profile):
    """A conference with its rule and `count` parties: delegations with heads, or registered individuals."""
    conference = DecisionProfileFactory(rule=rule, party_kind=party_kind, **profile).conference
    for number in range(count):
        if party_kind == "individual":
            DelegateFactory(conference=conference, registered=True, participation=None)
        else:
            CredentialFactory(participation=ParticipationFactory(conference=conference, order=number + 1))
    return conference


def drafted(conference=None, *, by=None, **values):
    conference = conference or conference_of()
    by = by or UserFactory()
    statement = services.draft_text(conference, draft(**values), by=by)
    if statement.basis == Basis.PARTIES:
        kind = parties.profile_of(conference).party_kind
        services.choose_parties(statement, parties.candidates(conference, kind, "en"), by=by)
    return statement


def tabled(conference=None, *, by=None, at=None, live=False, **values):
    """`live`: what follows happens here and now, and objections are called for before the gavel."""
    by = by or UserFactory()
    return services.table_text(drafted(conference, by=by, **values), by=by, at=at, live=live)


def gavelled(statement=None, *, by=None):
    """The gavel has fallen on a text that is countersigned; with the two of the secretariat who could sign."""
    statement = statement or tabled(conference_of(countersigned=True))
    for role in ("document_staff", "organizer"):
        TeamMemberFactory(conference=statement.conference, role=role)
    all_join(statement)
    return services.adopt(statement, gavel(), by=by or UserFactory())


def called(statement, *, by=None):
    """The room was asked, and nobody objected."""
    by = by or UserFactory()
    services.call_for_objections(statement, chair="Chair Example", by=by)
    return services.close_call(statement, by=by)


def change(statement, **values) -> services.Change:
    """The text as it stands, with other values; `blocks` of their own, or `texts` to paste over it."""
    revision, rows = statement.revision, rows_of(statement.revision)
    languages, own = list(revision.languages), statement.working_language
    blocks = [block_of(row, languages, own) for row in rows]
    if pasted := values.pop("texts", None):
        blocks = [each.block for each in proposed(blocks, align(pasted, own), own)[0]]
    defaults = {
        "kind": statement.kind,
        "basis": statement.basis,
        "dated_on": statement.dated_on,
        "places": statement.places,
        "titles": revision.titles,
        "blocks": blocks,
    }
    return services.Change(**{**defaults, **values})


def changed(statement, *, by=None, **values):
    """The text changed as `change` says; the row as it is now."""
    fresh = Statement.objects.get(pk=statement.pk)
    return services.change_text(fresh, change(fresh, **values), by=by or UserFactory())


def reworded(statement, place, *, by=None, **words):
    """The paragraph at `place` (from 1) with other words in some languages."""
    blocks = list(change(Statement.objects.get(pk=statement.pk)).blocks)
    blocks[place - 1] = replace(blocks[place - 1], words={**blocks[place - 1].words, **words})
    return changed(statement, blocks=blocks, by=by)


def parties_of(statement):
    """Who is on the roster of the text on the table; before that, who was chosen."""
    now = Statement.objects.select_related("tabling").get(pk=statement.pk)
    return parties.roster_of(now.tabling) if now.tabling else parties.parties_of(now)


def say(party, value=PositionValue.JOIN, text="", *, by=None, **options):
    return services.take_position(services.NewPosition(party, value, text), by=by or UserFactory(), **options)


def all_join(statement, *, by=None):
    for party in parties_of(statement):
        say(party, by=by)


def before_individuals(people, *, by=None):
    """A text on the table of their conference whose parties are just these people, however it decides else."""
    by, conference = by or UserFactory(), people[0].conference
    profile = parties.profile_of(conference)
    rule, kind = profile.rule, profile.party_kind
    profile.rule, profile.party_kind = rule or "consensus", "individual"
    profile.save()
    statement = services.draft_text(conference, draft(), by=by)
    chosen = [parties.Candidate(each.person.full_name, person=each.person) for each in people]
    services.choose_parties(statement, chosen, by=by)
    statement = services.table_text(statement, by=by)
    if rule:
        profile.rule, profile.party_kind = rule, kind
        profile.save()
    return statement


def gavel(**values) -> Gavel:
    return Gavel(**{"at": timezone.now(), "chair": "Chair Example", "places": {"en": "Tokyo"}, "asked": True, **values})


def adopted(conference=None, *, by=None, **values):
    by = by or UserFactory()
    statement = tabled(conference, by=by, **values)
    all_join(statement, by=by)
    return services.adopt(statement, gavel(), by=by)
