"""The canonical form: what changes the hash and what does not (T12)."""

import hashlib
import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from apps.statements.record.canonical import (
    CanonicalLanguage,
    CanonicalParagraph,
    canonical_bytes,
    normalise,
    sha256,
    version_of,
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def language(text="Agree to meet.", code="en", status="authentic", title="Statement"):
    return CanonicalLanguage(code, status, title, (CanonicalParagraph("u1", "1", "operative", text),))


def digest(*languages, symbol="EF1/2027/L.1"):
    return sha256(canonical_bytes(symbol, languages))


def test_the_bytes_are_those_of_the_documentation():
    assert canonical_bytes("EF1/2027/L.1", [language()]).decode() == (
        '{"languages":{"en":{"paragraphs":[{"kind":"operative","number":"1","text":"Agree to meet.","uid":"u1"}],'
        '"title":"Statement"}},"symbol":"EF1/2027/L.1","v":1}'
    )


def test_a_text_with_sub_paragraphs_has_a_form_of_its_own():
    rows = (
        CanonicalParagraph("u1", "1", "operative", "Agree:"),
        CanonicalParagraph("u2", "(a)", "operative", "to meet.", 2),
    )
    data = canonical_bytes("EF1/2027/L.1", [CanonicalLanguage("en", "authentic", "Statement", rows)])
    assert data.decode() == (
        '{"languages":{"en":{"paragraphs":[{"kind":"operative","number":"1","text":"Agree:","uid":"u1"},'
        '{"kind":"operative","level":2,"number":"(a)","text":"to meet.","uid":"u2"}],"title":"Statement"}},'
        '"symbol":"EF1/2027/L.1","v":2}'
    )
    assert [version_of(each) for each in (data, canonical_bytes("EF1/2027/L.1", [language()]))] == [2, 1]


@given(words)
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(words)
def test_unicode_form_does_not_matter(text):
    assert digest(language(text)) == digest(language(unicodedata.normalize("NFD", text)))


def test_korean_in_either_form_gives_one_hash():
    assert digest(language("평화와 안보")) == digest(language(unicodedata.normalize("NFD", "평화와 안보")))


@given(words, st.sampled_from(["official", "courtesy"]))
def test_translations_do_not_matter(text, status):
    assert digest(language(), language(text, "ja", status)) == digest(language())


def test_blanks_do_not_matter_but_a_full_stop_does():
    assert digest(language(" Agree\u00a0 to \n meet. ")) == digest(language())
    assert digest(language("Agree to meet")) != digest(language())


def test_every_part_that_is_agreed_matters():
    other = [
        digest(language(title="Other")),
        digest(language(), language("会合に合意する。", "ja")),
        digest(language(), symbol="EF1/2027/L.2"),
        digest(CanonicalLanguage("en", "authentic", "Statement", ())),
    ]
    assert len({digest(language()), *other}) == 5


@given(words, words)
def test_different_words_give_different_bytes(left, right):
    same = normalise(left) == normalise(right)
    assert (canonical_bytes("S", [language(left)]) == canonical_bytes("S", [language(right)])) == same


@given(words)
def test_anybody_can_check_with_standard_tools(text):
    data = canonical_bytes("S", [language(text)])
    assert json.loads(data)["languages"]["en"]["paragraphs"][0]["text"] == normalise(text)
    assert hashlib.sha256(data).hexdigest() == sha256(data)
