"""What parties put beside a text (T18): the four kinds, given or recorded, immutable once annexed, public if asked."""

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.choices import AnnexKind
from apps.statements.models import Annex, SilenceReply, Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.silence import account_of, under_silence
from tests.factories.statements import conference_of, drafted, gavel, gavelled, parties_of, say, tabled
from tests.support.negotiation import page as url
from tests.support.refused_rows import refused_by_the_database

pytestmark = pytest.mark.django_db
WORDS = {"en": "We understand “soon” as within a year.", "ja": "「速やかに」は一年以内と理解する。"}


def give(party, kind=AnnexKind.INTERPRETATION, texts=None, *, own=False, by=None, **values):
    given = services.NewAnnex(party, kind, WORDS if texts is None else texts, "en", **values)
    return services.give_annex(given, by=by or UserFactory(), own=own)


def code_of(call, *args, **values):
    with pytest.raises(Refused) as refused, transaction.atomic():
        call(*args, **values)
    return refused.value.code


def adopt(statement):
    return services.adopt(statement, gavel(), by=UserFactory())


def test_every_kind_is_annexed_under_its_symbol_in_the_order_of_the_parties():
    statement = tabled()
    first, second, third = parties_of(statement)
    say(third, "join_with_reservation", "Not paragraph 2.")
    give(second, AnnexKind.EXPLANATION)
    give(second, AnnexKind.DISSOCIATION)
    give(first)
    record = adopt(statement).record
    found = Annex.objects.standing(record.tabling)
    symbol = record.decision_symbol
    assert [(each.party, each.kind, each.symbol) for each in found] == [
        (first, "interpretation", f"{symbol}/Annex.1"),
        (second, "dissociation", f"{symbol}/Annex.2"),
        (second, "explanation", f"{symbol}/Annex.3"),
        (third, "reservation", f"{symbol}/Annex.4"),
    ]
    assert found[0].statuses == {"en": "authentic", "ja": "courtesy"}
    assert (statement.conference.documents.get().facts["annexes"], list(faults())) == (4, [])


def test_a_later_one_takes_the_place_and_nothing_takes_it_back():
    statement = tabled()
    first, second, _third = parties_of(statement)
    give(first)
    give(first, texts={"en": "Within two years."})
    give(second)
    give(second, texts={})
    assert code_of(give, second, texts={}) == "no_text"
    record = adopt(statement).record
    assert [each.texts for each in Annex.objects.standing(record.tabling)] == [{"en": "Within two years."}]
    assert Annex.objects.count() == 4  # what was said first stays on file
    assert bytes(record.seal).count(b'"kind":"interpretation"') == 1


def test_once_annexed_nothing_changes():
    """T31."""
    statement = tabled()
    first, second, _third = parties_of(statement)
    annex = give(first)
    rows = Annex.objects.filter(pk=annex.pk)
    refused_by_the_database(lambda: rows.update(texts={"en": "Other."}))
    refused_by_the_database(lambda: rows.update(publish=True))
    refused_by_the_database(lambda: rows.delete())
    adopt(statement)
    refused_by_the_database(lambda: rows.update(symbol="X/Annex.9"))
    refused_by_the_database(lambda: rows.update(symbol=""))
    refused_by_the_database(
        lambda: Annex.objects.create(statement=statement, party=second, kind="explanation", texts=WORDS)
    )
    assert code_of(give, second) == "not_open"


def test_what_is_refused():
    statement = tabled()
    first, second, _third = parties_of(statement)
    assert code_of(give, first, AnnexKind.RESERVATION) == "kind"
    assert code_of(give, first, texts={}) == "no_text"
    assert code_of(give, first, texts={"ja": "はい。"}) == "authentic"
    assert code_of(give, first, own=True) == "not_yours"
    services.leave(second, letter="Letter", by=UserFactory())
    assert code_of(give, second) == "left"
    services.advance(statement, "reopen", by=UserFactory())
    assert code_of(give, first) == "not_open"


def test_between_gavel_and_countersign_nothing_is_annexed():
    statement = gavelled()
    party = parties_of(statement)[0]
    assert code_of(give, party) == "not_open"
    refused_by_the_database(lambda: Annex.objects.create(statement=statement, party=party, kind="explanation"))


def test_a_round_that_ended_keeps_its_own_and_seals_none_of_it():
    statement = tabled()
    give(parties_of(statement)[0])
    services.advance(statement, "reopen", by=UserFactory())
    services.table_text(Statement.objects.get(), by=UserFactory())
    record = adopt(statement).record
    assert (Annex.objects.count(), b'"annexes":[]' in bytes(record.seal), list(faults())) == (1, True, [])


def test_an_interpretative_statement_does_not_break_the_silence():
    statement, _procedure = under_silence()
    give(parties_of(statement)[0])
    assert (Statement.objects.get().state, SilenceReply.objects.count()) == ("silence", 0)
    assert Annex.objects.get().kind == "interpretation"


def test_who_is_left_out_is_annexed_in_the_words_of_its_objection():
    statement = drafted(conference_of(rule="consensus_minus_one"))
    left_out = statement.parties.order_by("order")[0]
    services.table_text(statement, by=UserFactory(), excluded=left_out, ground="Breach of commitments.")
    party = parties_of(statement)[0]
    say(party, "object", "We object to all of it.")
    adopt(statement)
    annex = Annex.objects.get()
    assert (annex.party, annex.kind, annex.texts) == (party, "dissociation", {"en": "We object to all of it."})


def test_published_is_what_the_party_asked_for(client):
    statement = tabled()
    first, second, third = parties_of(statement)
    give(first, publish=True)
    give(second)
    given = services.NewPosition(third, "join_with_reservation", "Not paragraph 2.", publish=True)
    services.take_position(given, by=UserFactory())
    document = adopt(statement).document
    published = document.facts["published"]
    assert [(each["number"], each["kind"]) for each in published] == [(1, "interpretation"), (3, "reservation")]
    for version in document.versions.all():
        version.publication.published_at = timezone.now()
        version.publication.save()
    page = client.get(reverse("documents:document", kwargs={"symbol": document.symbol})).content.decode()
    assert WORDS["en"] in page
    assert "Not paragraph 2." in page
    assert f"{first}: interpretative statement" in page
    assert str(second) not in page
    pdf = client.get(reverse("documents:pdf", kwargs={"symbol": document.symbol}))
    assert (pdf.status_code, b"%PDF" in b"".join(pdf)[:9]) == (200, True)


def exported(life):
    with transaction.atomic():
        written = export_forum(life().conference.forum)
        transaction.set_rollback(True)
    return written


def on_the_table():
    statement = tabled()
    first, second, _third = parties_of(statement)
    give(first)
    give(first, texts={})
    give(second, publish=True)
    return statement


def in_two_rounds():
    statement = on_the_table()
    services.advance(statement, "reopen", by=UserFactory())
    services.table_text(Statement.objects.get(pk=statement.pk), by=UserFactory())
    give(parties_of(statement)[2], publish=True)
    return adopt(statement)


@pytest.mark.parametrize("life", [on_the_table, in_two_rounds])
def test_they_travel(life):
    written = exported(life)
    forum = import_document(parse_forum_file(written.encode())).forum
    assert export_forum(forum) == written
    assert list(faults()) == []


def test_by_the_pages(client):
    statement = tabled()
    first, second, _third = parties_of(statement)
    client.force_login(account_of(first))
    data = {"kind": "interpretation", "texts_en": WORDS["en"], "authentic": "en", "publish": "on"}
    assert "解釈声明" in client.get(url(statement, "own-annex").replace("/en/", "/ja/")).text
    assert client.post(url(statement, "own-annex"), {**data, "kind": ""}).status_code == 422
    assert client.post(url(statement, "own-annex"), data).status_code == 302
    assert WORDS["en"] in client.get(url(statement, "own-text")).content.decode()
    client.force_login(account_of(second))
    assert WORDS["en"] not in client.get(url(statement, "own-text")).content.decode()
    staff = TeamMemberFactory(conference=statement.conference, role="document_staff").user
    client.force_login(staff)
    more = {**data, "party": str(second.pk), "kind": "explanation", "texts_en": "Our reasons."}
    assert client.post(url(statement, "annex"), more).status_code == 302
    page = client.get(url(statement, "text")).content.decode()
    assert ("Our reasons." in page, WORDS["en"] in page) == (True, True)
    assert [(each.party, each.recorded_by) for each in Annex.objects.order_by("created_at")] == [
        (first, account_of(first)),
        (second, staff),
    ]


def test_who_is_left_out_is_annexed_once_in_the_words_it_gave_for_that():
    """Its objection is its dissociation only while it gave none."""
    statement = drafted(conference_of(rule="consensus_minus_one"))
    left_out = statement.parties.order_by("order")[0]
    services.table_text(statement, by=UserFactory(), excluded=left_out, ground="Breach of commitments.")
    first = parties_of(statement)[0]
    say(first, "object", "We object to all of it.")
    give(first, AnnexKind.DISSOCIATION, {"en": "We are no part of this."})
    record = adopt(Statement.objects.get(pk=statement.pk)).record
    found = Annex.objects.standing(record.tabling)
    assert [(each.kind, each.texts) for each in found] == [("dissociation", {"en": "We are no part of this."})]
