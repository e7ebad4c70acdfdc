"""Writing, changing and tabling a text; what a conference cannot have (T8, T13, T21, T27)."""

import pytest

from apps.conferences.choices import LanguagePolicy
from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.choices import Basis, Event, State
from apps.statements.consensus import parties
from apps.statements.models import Paragraph, Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory
from tests.factories.statements import (
    ENGLISH,
    change,
    changed,
    conference_of,
    draft,
    drafted,
    parties_of,
    reworded,
    say,
    tabled,
)

pytestmark = pytest.mark.django_db


def refusal(conference, **values):
    with pytest.raises(Refused) as refused:
        services.draft_text(conference, draft(**values), by=UserFactory())
    assert Statement.objects.count() == 0
    return refused.value.field, refused.value.code


def uids(statement):
    return {row.text: row.paragraph_id for row in rows_of(statement.revision)}


def only_english(text, **values):
    return {"texts": {"en": text}, "titles": {"en": "Statement"}, **values}


def test_a_drafted_text_has_a_working_symbol_and_paragraphs():
    statement = drafted()
    rows = rows_of(statement.revision)
    assert statement.symbol == f"{statement.conference.forum.abbreviation}/2027/L.1"
    assert [(row.kind, row.number) for row in rows] == [
        ("preamble", ""),
        ("preamble", ""),
        ("operative", "1"),
        ("operative", "2"),
    ]
    assert statement.revision.languages == {"en": "authentic", "ja": "authentic"}
    assert (statement.state, statement.number) == (State.DRAFTING, None)


def test_a_conference_without_decisions_has_no_texts_of_the_parties():
    for rule in ("none", "chair_text"):
        assert refusal(conference_of(rule=rule)) == ("basis", "no_adoption_here")


def test_without_a_rule_a_summary_is_still_possible():
    statement = drafted(conference_of(rule="none"), basis=Basis.RAPPORTEUR, kind="summary_report")
    assert statement.state == State.PLANNED
    issued = services.issue(statement, by=UserFactory())
    assert (issued.document.symbol.split("/")[-1], issued.document.outcome) == ("R.1", "report")


def test_a_report_is_never_a_text_of_the_parties():
    assert refusal(conference_of(), kind="summary_report") == ("kind", "never_adopted")


def test_what_is_agreed_is_agreed_in_an_authentic_language():
    conference = conference_of(authentic_languages=["ja"])
    assert refusal(conference) == ("working_language", "working_language")


def test_every_language_with_a_text_needs_a_title():
    assert refusal(conference_of(), titles={"en": "Statement"}) == ("titles", "no_title")


def test_tabling_pins_hash_rule_and_roster():
    statement = tabled()
    assert (statement.state, statement.tabling.rule, statement.tabling.party_kind) == (
        State.TABLED,
        "consensus",
        "delegation",
    )
    assert len(statement.tabling.sha256) == 64
    assert statement.revision.frozen_at is not None


def test_a_later_profile_does_not_touch_a_tabled_text():
    statement = tabled()
    profile = statement.conference.decision_profile
    profile.rule = "unanimity"
    profile.save()
    statement.refresh_from_db()
    assert statement.tabling.rule == "consensus"


def test_brackets_are_not_agreed():
    with pytest.raises(Refused) as refused:
        tabled(conference_of(authentic_languages=["en"]), **only_english("1. Agree [to meet]."))
    assert (refused.value.code, str(refused.value).split(".")[0]) == (
        "bracket",
        "Paragraph 1 still has a square bracket ([)",
    )


@pytest.mark.parametrize(
    ("english", "japanese"),
    [("1. Agree to meet].", "1. 合意する。"), ("1. Agree.", "1. [再び]合意する。"), ("1. Agree.", "1. 合意する]。")],
)
def test_half_a_bracket_and_one_in_a_translation_are_brackets(english, japanese):
    assert refused_tabling(drafted(texts={"en": english, "ja": japanese})) == "bracket"


def test_a_missing_authentic_language_stops_tabling_but_not_a_courtesy_one():
    conference = conference_of()
    with pytest.raises(Refused) as refused:
        tabled(conference, **only_english(ENGLISH))
    assert refused.value.code == "authentic_missing"
    assert "日本語" in str(refused.value)
    assert tabled(conference_of(authentic_languages=["en"])).revision.languages["ja"] == "courtesy"


def test_a_translation_of_words_that_changed_since_is_no_authentic_text():
    statement = drafted()
    row = statement.revision.texts.order_by("order").last()
    row.text = "Ask the host for nothing."
    row.save()
    with pytest.raises(Refused) as refused:
        services.table_text(statement, by=UserFactory())
    assert refused.value.code == "authentic_missing"


def test_policy_working_adopts_on_the_working_text():
    conference = conference_of(language_policy=LanguagePolicy.WORKING)
    assert tabled(conference, **only_english(ENGLISH)).state == State.TABLED


def refused_tabling(statement) -> str:
    with pytest.raises(Refused) as refused:
        services.table_text(statement, by=UserFactory())
    return refused.value.code


def test_a_text_without_parties_is_not_tabled():
    assert refused_tabling(drafted(conference_of(count=0))) == "no_parties"


def test_a_party_that_was_taken_off_is_no_party():
    statement = tabled()
    say(parties_of(statement)[0])
    services.advance(statement, Event.REOPEN, by=UserFactory())
    services.choose_parties(statement, [], by=UserFactory())
    assert refused_tabling(statement) == "no_parties"


def test_somebodys_own_text_is_issued_and_not_tabled():
    assert refused_tabling(drafted(basis=Basis.CHAIR, kind="chair_statement")) == "basis"


@pytest.mark.parametrize("rule", ["none", "chair_text"])
def test_nothing_is_tabled_once_the_conference_adopts_nothing(rule):
    statement = drafted()
    type(statement.conference.decision_profile).objects.update(rule=rule)
    assert refused_tabling(statement) == "no_rule"


@pytest.mark.parametrize("event", [Event.NO_CONSENSUS, Event.WITHDRAW])
def test_what_has_ended_is_not_tabled_again(event):
    statement = tabled() if event == Event.NO_CONSENSUS else drafted()
    services.advance(statement, event, by=UserFactory())
    with pytest.raises(Refused) as refused:
        services.table_text(statement, by=UserFactory())
    assert refused.value.code == "state"


def test_a_text_on_the_table_cannot_be_changed():
    statement = tabled()
    with pytest.raises(Refused) as refused:
        changed(statement)
    assert refused.value.code == "frozen"
    with pytest.raises(Refused) as refused:
        services.choose_parties(statement, [], by=UserFactory())
    assert refused.value.code == "roster_fixed"


def test_paragraphs_keep_their_identity_over_revisions():
    statement = drafted(conference_of(authentic_languages=["en"]), **only_english("1. Agree.\n2. Ask.\n3. Report."))
    before = uids(statement)
    services.table_text(statement, by=UserFactory())
    services.advance(statement, Event.REOPEN, by=UserFactory())
    other = changed(statement, **only_english("1. Report.\n2. Agree to meet.\n3. New."))
    after = uids(other)
    assert other.revision.rev_no == 1
    assert after["Report."] == before["Report."]
    assert after["Agree to meet."] == before["Agree."]
    assert after["New."] not in before.values()
    assert Paragraph.objects.get(pk=before["Ask."]).ended_in == other.revision
    assert list(uids(Statement.objects.get(pk=statement.pk))) == ["Report.", "Agree to meet.", "New."]


def test_a_paragraph_that_never_left_its_draft_is_forgotten():
    statement = drafted(conference_of(authentic_languages=["en"]), **only_english("1. Agree.\n2. Ask."))
    other = changed(statement, **only_english("1. Agree."))
    assert (other.revision.rev_no, Paragraph.objects.count()) == (0, 1)


def test_two_people_changing_one_text_the_second_is_told():
    statement = drafted()
    seen = statement.updated_at.isoformat()
    reworded(statement, 3, en="Agree to meet soon.")
    with pytest.raises(Refused) as refused:
        services.change_text(statement, change(statement), by=UserFactory(), version=seen)
    assert refused.value.code == "changed_meanwhile"


def test_the_order_of_parties_belongs_to_the_text():
    conference = conference_of()
    first, second = drafted(conference), drafted(conference)
    found = parties.candidates(conference, "delegation", "en")
    services.choose_parties(first, found, by=UserFactory())
    services.choose_parties(second, list(reversed(found)), by=UserFactory())
    names = [candidate.participation for candidate in found]
    assert [party.participation for party in parties_of(first)] == names
    assert [party.participation for party in parties_of(second)] == names[::-1]


def test_a_text_without_consensus_can_become_the_chairs():
    statement = tabled()
    services.advance(statement, Event.NO_CONSENSUS, by=UserFactory())
    with pytest.raises(Refused) as refused:
        services.issue(statement, by=UserFactory())
    assert refused.value.field == "basis"
    issued = services.issue(statement, by=UserFactory(), basis=Basis.CHAIR)
    assert (issued.state, issued.basis, issued.document.outcome) == (State.ISSUED, "chair", "chair_text")
    assert issued.document.facts == {}


def test_record_a_text_is_all_or_nothing():
    conference = conference_of()
    found = parties.candidates(conference, "delegation", "en")
    rows = [services.PartyRow(each, "object") for each in found]
    with pytest.raises(Refused) as refused:
        services.record_text(conference, draft(), by=UserFactory(), rows=rows)
    assert refused.value.field == f"text_{found[0].key}"
    assert Statement.objects.count() == 0


def test_record_a_text_in_one_go():
    conference = conference_of()
    found = parties.candidates(conference, "delegation", "en")
    statement = services.record_text(
        conference, draft(), by=UserFactory(), rows=[services.PartyRow(e, "join") for e in found]
    )
    assert statement.state == State.TABLED
    assert services.outcome_of(statement).adopted


def test_a_conference_that_has_not_chosen_how_it_decides_has_no_parties():
    statement = services.draft_text(ConferenceFactory(), draft(), by=UserFactory())
    with pytest.raises(Refused) as refused:
        services.choose_parties(statement, [], by=UserFactory())
    assert (refused.value.field, refused.value.code) == ("parties", "not_chosen")
    assert parties.profile_of(statement.conference).authentic_languages == statement.conference.working_languages
