"""Decisions that no gavel could have brought about: a file that tells one is refused, with its place."""

import io

import pytest
from pypdf import PdfReader

from apps.conferences.choices import TeamRole
from apps.documents.models import Document
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements.models import AdoptionRecord, Statement
from apps.statements.record.canonical import sha256
from tests.factories.conferences import TeamMemberFactory
from tests.support.decided_file import File, as_bytes

pytestmark = pytest.mark.django_db


def unanimity_with_an_objection(file):
    file.bare().tabling["rule"] = "unanimity"
    file.positions[0] |= {"value": "object", "text": "No."}
    return "texts[0].positions", "objects"


def rule_none(file):
    file.bare().tabling["rule"] = "none"
    return "texts[0].record.rule", "no text is adopted"


def an_invented_party(file):
    file.record["roster"].append({**file.record["roster"][0], "party": "01a1ffb5-0000-7981-b507-ca5ce00b4ade"})
    return "texts[0].record.roster", "names other parties"


def an_observer_counted(file):
    file.delegation().update(role="observer", entitled=False)
    return "texts[0].tablings[0].roster", "Not entitled"


def a_suspended_delegation_counted(file):
    file.delegation().update(suspended=True)
    return "texts[0].tablings[0].roster", "Not entitled"


def a_merely_invited_delegation_counted(file):
    file.delegation().update(status="invited")
    return "texts[0].tablings[0].roster", "Not entitled"


def a_delegation_from_after_the_decision(file):
    file.delegation().update({"from": "2026-11-01T00:00"})
    return "texts[0].tablings[0].roster", "Not entitled"


def brackets_in_the_text(file):
    _words(file, " [to be agreed]")
    return "texts[0].revisions", "square bracket"


def wide_brackets_in_the_text(file):
    _words(file, "［案］")
    return "texts[0].revisions", "square bracket"


def _words(file, more):
    paragraph = file.text["revisions"][0]["paragraphs"][1]
    language = file.text["working_language"]
    paragraph["texts"][language] += more
    file.bare()
    del file.tabling["sha256"], file.register["sha256"]
    for version in file.register["versions"]:
        version.pop("paragraphs", None)


def adopted_in_2034(file):
    file.bare().record["adopted_at"] = "2034-01-01T10:00"
    del file.tabling["closed_at"]
    return "texts[0].record.adopted_at", "still to come"


def a_position_after_the_adoption(file):
    file.bare().positions[3]["at"] = "2026-10-15T21:00:00+09:00"
    del file.tabling["closed_at"]
    return "texts[0].record.adopted_at", "after this moment"


def a_position_before_the_tabling(file):
    file.positions[0]["at"] = "2026-10-15T19:00:00+09:00"
    return "texts[0].tablings[0].positions[0].at", "before the text was put on the table"


def adopted_before_the_tabling(file):
    file.bare().record["adopted_at"] = "2026-10-15T19:59:00+09:00"
    return "texts[0].record.adopted_at", "cannot have been adopted before"


def another_number_than_the_symbol(file):
    file.text["number"] = 3
    return "texts[0].number", "another number"


def another_rule_than_the_tablings(file):
    file.record["rule"] = "unanimity"
    return "texts[0].record.rule", "under other terms"


def a_quorum_that_was_not_there(file):
    file.bare().tabling["quorum"] = 9
    return "texts[0].positions", "quorum of 9"


def fewer_in_the_room_than_the_quorum(file):
    file.bare().tabling["quorum"], file.record["present"] = 2, 1
    return "texts[0].positions", "quorum of 2"


def words_of_one_who_had_left(file):
    file.roster[0] |= {"left_at": "2026-10-15T20:10:00+09:00", "letter": "Letter of 15 October"}
    return "texts[0].tablings[0].positions[0].at", "had left"


def a_confirmation_that_is_still_owed(file):
    file.bare().positions[0]["value"] = "join_ad_referendum"
    return "texts[0].positions", "not adopted"


def a_record_of_another_text(file):
    file.record["text_symbol"] = "APC/2027/L.9"
    return "texts[0].record.text_symbol", "another text"


def a_record_that_tells_other_positions(file):
    file.record["positions"][0]["value"] = "stand_aside"
    return "texts[0].record.positions", "other positions"


def a_speaker_without_a_credential(file):
    file.positions[0]["given_by"] = file.positions[1]["given_by"]
    return "texts[0].tablings[0].positions[0]", "no valid credential"


def a_text_opened_again_and_adopted(file):
    file.tabling["outcome"] = "reopened"
    return "texts[0].tablings", "does not fit"


def a_decision_that_never_ended(file):
    del file.tabling["outcome"]
    return "texts[0].tablings[0]", "does not fit"


def a_decision_that_nobody_was_asked_about(file):
    file.bare().text["tablings"] = []
    return "texts[0].tablings", "how the text was put to the parties"


def a_speaker_whose_credential_came_later(file):
    for credential in file.delegation(file.positions[0]["delegation"])["credentials"]:
        credential["from"] = "2026-11-01T00:00"
    return "texts[0].tablings[0].positions[0]", "no valid credential"


def another_chair_than_the_sealed_one(file):
    file.record["chair"] = "Somebody Else"
    return "texts[0].record.seal", "cannot be believed"


def the_second_record_without_a_first(file):
    file.record["chain_number"], file.record["previous_sha256"] = 2, "a" * 64
    return "texts[0].record.chain_number", "records are missing"


def other_facts_in_the_register(file):
    file.register["facts"] = {**file.register["facts"], "counted": 57}
    return "documents[0].facts", "other facts"


def other_words_in_the_register(file):
    for version in file.register["versions"]:
        version["paragraphs"][1]["text"] += " And more."
    return "documents[0].versions", "not the text that was adopted"


def a_tabling_to_come(file):
    file.bare().tabling["opened_at"] = "2034-01-01T10:00"
    return "texts[0].tablings[0].opened_at", "still to come"


def a_position_to_come(file):
    file.positions[0]["at"] = "2034-01-01T10:00"
    del file.tabling["closed_at"]
    return "texts[0].tablings[0].positions[0].at", "still to come"


def a_position_before_the_one_it_supersedes(file):
    file.positions.append({**file.positions[0], "at": file.tabling["opened_at"]})
    return f"texts[0].tablings[0].positions[{len(file.positions) - 1}].at", "last position is later"


def a_position_of_somebody_who_was_not_asked(file):
    file.bare().roster.pop(0)
    return "texts[0].tablings[0].positions[0]", "no party to the text"


def a_speaker_as_what_it_was_not(file):
    file.positions[0]["as"] = "alternate"
    return "texts[0].tablings[0].positions[0]", "no valid credential"


def words_that_were_not_tabled(file):
    file.tabling["sha256"] = "a" * 64
    return "texts[0].tablings[0].sha256", "does not have this hash"


def another_hash_in_the_record(file):
    file.record["sha256"] = "a" * 64
    return "texts[0].record.sha256", "does not have this hash"


def other_bytes_with_their_own_hash(file):
    file.record["canonical"] += " "
    file.record["sha256"] = sha256(file.record["canonical"].encode())
    return "texts[0].record.sha256", "does not have this hash"


def another_decision_in_the_record(file):
    file.record["decision_symbol"] = "APC/2027/9"
    return "texts[0].record.decision_symbol", "another document"


def a_chairs_text_as_the_decision(file):
    file.bare().text["document"] = file.register["symbol"] = "APC/2027/CT.1"
    return "texts[0].document", "the symbol of a decision"


def a_record_that_counts_others(file):
    file.record["roster"][0]["counted"] = False
    return "texts[0].record.roster", "counts others"


def a_record_that_leaves_somebody_out(file):
    file.record["roster"][0]["excluded"] = True
    return "texts[0].record.roster", "names other parties"


def a_record_that_tells_other_words(file):
    file.record["positions"][0]["text"] = "Gladly."
    return "texts[0].record.positions", "other positions"


def a_record_that_tells_another_function(file):
    file.record["positions"][0]["function"] = "alternate"
    return "texts[0].record.positions", "other positions"


def a_record_that_tells_other_moments(file):
    file.record["positions"][0]["at"] = "2026-10-15T20:09:59+09:00"
    return "texts[0].record.positions", "other positions"


def another_hash_of_the_seal(file):
    file.record["seal_sha256"] = "a" * 64
    return "texts[0].record.seal", "cannot be believed"


def a_link_to_nothing(file):
    file.record["previous_sha256"] = "a" * 64
    return "texts[0].record.previous_sha256", "records are missing"


def pending(file, **provisional):
    """The text as one that awaits confirmations."""
    file.edition["documents"] = []
    for key in ("record", "document", "number"):
        file.text.pop(key, None)
    for key in ("outcome", "closed_at", "closed_by"):
        file.tabling.pop(key, None)
    file.text["state"] = "adopted_ad_ref"
    if provisional:
        file.tabling["provisional"] = {"chair": "Chair Example", "by": file.record["gavelled_by"], **provisional}


def a_gavel_ad_referendum_of_which_nothing_is_said(file):
    pending(file)
    return "texts[0].tablings", "is missing"


def ad_referendum_although_nobody_owes(file):
    pending(file, at="2026-10-15T21:00:00+09:00")
    return "texts[0].tablings", "not adopted ad referendum"


def a_gavel_ad_referendum_before_the_tabling(file):
    file.positions[0] |= {"value": "join_ad_referendum"}
    pending(file, at="2026-10-15T19:00:00+09:00")
    return "texts[0].tablings[0].provisional.at", "before what it follows"


def test_what_was_adopted_with_brackets_of_another_kind_is_read():
    """Of before these were known as brackets: nobody could have left them out."""
    file = File()
    _words(file, "〔案〕")
    import_document(parse_forum_file(as_bytes(file.document)))
    assert "〔案〕" in Statement.objects.get().revision.texts.get(order=2).text


LIES = [
    unanimity_with_an_objection, rule_none, an_invented_party, an_observer_counted, a_suspended_delegation_counted,
    a_merely_invited_delegation_counted, a_delegation_from_after_the_decision, brackets_in_the_text,
    wide_brackets_in_the_text, adopted_in_2034, a_position_after_the_adoption, a_position_before_the_tabling,
    adopted_before_the_tabling, another_number_than_the_symbol, another_rule_than_the_tablings,
    a_quorum_that_was_not_there, fewer_in_the_room_than_the_quorum, words_of_one_who_had_left,
    a_confirmation_that_is_still_owed, a_record_of_another_text,
    a_record_that_tells_other_positions, a_speaker_without_a_credential, a_text_opened_again_and_adopted,
    a_decision_that_never_ended, a_decision_that_nobody_was_asked_about,
    a_speaker_whose_credential_came_later,
    another_chair_than_the_sealed_one, the_second_record_without_a_first, other_facts_in_the_register,
    other_words_in_the_register, a_tabling_to_come, a_position_to_come, a_position_before_the_one_it_supersedes,
    a_position_of_somebody_who_was_not_asked, a_speaker_as_what_it_was_not, words_that_were_not_tabled,
    another_hash_in_the_record, other_bytes_with_their_own_hash, another_decision_in_the_record,
    a_chairs_text_as_the_decision, a_record_that_counts_others, a_record_that_leaves_somebody_out,
    a_record_that_tells_other_words, a_record_that_tells_another_function, a_record_that_tells_other_moments,
    another_hash_of_the_seal, a_link_to_nothing, a_gavel_ad_referendum_of_which_nothing_is_said,
    ad_referendum_although_nobody_owes, a_gavel_ad_referendum_before_the_tabling,
]  # fmt: skip


@pytest.mark.parametrize("lie", LIES)
def test_a_decision_that_cannot_have_been_is_refused_by_its_place(lie):
    file = File()
    path, words = lie(file)
    problems = file.refused()
    assert path in problems, problems
    assert words in problems[path]


def test_a_suspension_that_came_after_the_decision_is_no_lie():
    file = File()
    file.delegation().update(suspended=True, suspended_since="2026-11-01T00:00")
    import_document(parse_forum_file(as_bytes(file.document)))
    assert AdoptionRecord.objects.count() == 1


def test_a_record_of_before_there_were_seals_proves_its_words_only():
    file = File()
    for key in ("seal", "seal_sha256", "chain_number", "previous_sha256"):
        file.record.pop(key, None)
    import_document(parse_forum_file(as_bytes(file.document)))
    record = AdoptionRecord.objects.get()
    assert (record.format, record.chain_number, bytes(record.canonical).decode()) == (1, None, file.record["canonical"])


def told_elsewhere():
    """The forum of a file in which the decision is told by somebody, and not proved."""
    file = File()
    file.delegation().update(role="observer", entitled=False)
    file.bare().record["elsewhere"] = "the journal of the day, page 4"
    file.tabling["positions"] = []
    del file.register["facts"]
    return import_document(parse_forum_file(as_bytes(file.document))).forum


def test_what_cannot_be_proved_is_taken_as_a_record_from_elsewhere():
    forum = told_elsewhere()
    record = AdoptionRecord.objects.get()
    assert (record.origin, record.source, record.format) == ("elsewhere", "the journal of the day, page 4", 2)
    assert Document.objects.get(symbol="APC/2027/1").facts["elsewhere"] == "the journal of the day, page 4"
    assert '"elsewhere": "the journal of the day, page 4"' in export_forum(forum)


def test_a_record_from_elsewhere_is_marked_wherever_it_is_shown(client):
    forum = told_elsewhere()
    edition, text = forum.conferences.get(), Statement.objects.get()
    client.force_login(TeamMemberFactory(conference=edition, role=TeamRole.DOCUMENT_STAFF).user)
    texts, site = f"/en/texts/{forum.slug}/{edition.slug}/", f"/en/{forum.slug}/"
    short, whole = "a record from elsewhere", "It is told by the journal of the day, page 4."
    marked = {texts: short, f"{texts}{text.pk}/": whole, "/en/documents/APC/2027/1": whole, "/en/documents/": short}
    marked |= {site: short, f"{site}{edition.slug}/": short, f"/{forum.slug}/feed.atom": whole}
    assert [address for address, words in marked.items() if words not in client.get(address).text] == []
    pages = PdfReader(io.BytesIO(client.get("/ja/documents/APC/2027/1.pdf").content)).pages
    assert "他所からの記録です" in pages[0].extract_text()
    assert "他所からの記録です" in client.get(f"/{forum.slug}/feed.atom?language=ja").text
