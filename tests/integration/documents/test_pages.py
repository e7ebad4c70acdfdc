"""What the public reads: documents at their addresses, in their languages, never before their time."""

import datetime as dt
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.conferences.choices import ConferenceStatus, TeamRole
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.documents import DocumentFactory, PublicationFactory, paragraph
from tests.factories.statements import adopted, conference_of

pytestmark = pytest.mark.django_db
HOSTILE = '<script>alert(1)</script> & "quotes" #let $x$ *b* \\ {{ x }} <b>'


def page(document, language="en"):
    return f"/{language}" + reverse("documents:document", kwargs={"symbol": document.symbol})[3:]


def get(client, document, language="en", **query):
    return client.get(page(document, language), query)


def published(document=None, language="en", title="Example text", state="live", **values):
    document = document or DocumentFactory()
    traits = {state: True} if state else {}
    return PublicationFactory(
        version__document=document, version__language=language, version__title=title, **traits, **values
    ).version


def test_the_permanent_address_needs_no_language(client):
    version = published()
    response = client.get(f"/documents/{version.document.symbol}", headers={"accept-language": "ja"}, follow=True)
    assert response.redirect_chain == [(f"/ja/documents/{version.document.symbol}", 302)]
    assert response.status_code == 200


def test_each_language_has_its_address_and_falls_back_saying_so(client):
    document = published(title="English title").document
    published(document, "ko", title="한국어 제목")
    assert "English title" in get(client, document).text
    assert "한국어 제목" in client.get(page(document) + "?language=ko").text
    fallback = get(client, document, "ja")
    assert "English title" in fallback.text
    assert fallback.context["reading"].is_fallback


def test_nothing_is_shown_before_the_embargo_is_over(client):
    version = published(state="embargoed", title="Secret title")
    document = version.document
    addresses = [page(document), page(document) + ".pdf", "/en/documents/?q=Secret"]
    answers = [client.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [404, 404, 200]
    assert all(b"Secret title" not in answer.content for answer in answers)
    publication = version.publication
    publication.embargo_until = timezone.now() - dt.timedelta(seconds=1)
    publication.save()
    assert [client.get(address).status_code for address in addresses] == [200, 200, 200]
    assert "Secret title" in client.get("/en/documents/?q=Secret").text


def test_an_embargoed_languages_title_leaks_nowhere(client):
    document = published(DocumentFactory(titles={"en": "Open", "ja": "秘密の題"}), title="Open").document
    published(document, "ja", title="秘密の題", state="embargoed")
    for address in (page(document, "ja"), "/ja/documents/", page(document, "ja") + "?language=ja"):
        assert "秘密の題" not in client.get(address).text
    assert client.get("/ja/documents/?q=秘密").context["page_obj"].paginator.count == 0
    assert client.get("/ja/documents/?language=ja").context["page_obj"].paginator.count == 0


def test_a_retracted_version_leaves_its_note(client):
    document = published(title="Taken back", state="retracted").document
    for address in (page(document), page(document) + ".pdf"):
        response = client.get(address)
        assert response.status_code == 410
        assert "Published by mistake." in response.text
        assert "Taken back" not in response.text
    assert client.get("/en/documents/").context["page_obj"].paginator.count == 0


def test_of_several_retracted_versions_the_readers_own_is_named(client):
    document = published(state="retracted").document
    published(document, "ja", state="retracted")
    for language in ("en", "ja"):
        assert get(client, document, language).context["retracted"].language == language


def test_a_retraction_in_one_language_leaves_the_others(client):
    document = published(title="Taken back", state="retracted").document
    published(document, "ja", title="残る題")
    assert get(client, document).status_code == 410
    assert get(client, document, "ja").status_code == 200


def test_a_draft_conference_has_no_public_document(client):
    document = published(title="Early").document
    document.conference.status = ConferenceStatus.DRAFT
    document.conference.save()
    assert get(client, document).status_code == 404
    assert client.get("/en/documents/").context["page_obj"].paginator.count == 0


def test_the_team_reads_ahead_and_other_teams_do_not(client):
    version = published(state="embargoed")
    member = TeamMemberFactory(conference=version.document.conference, role=TeamRole.RAPPORTEUR)
    for user, status in ((member.user, 200), (TeamMemberFactory().user, 404), (UserFactory(is_superuser=True), 404)):
        client.force_login(user)
        assert get(client, version.document).status_code == status


def test_an_unknown_symbol_is_404(client):
    published()
    assert client.get("/en/documents/EF0/1999/1").status_code == 404
    assert client.get("/en/documents/nothing", follow=True).status_code == 404


def test_hostile_words_are_words(client):
    version = published(title=HOSTILE, version__paragraphs=[paragraph(HOSTILE, "1")])
    text = get(client, version.document).text
    assert "<script>alert" not in text
    assert text.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 2


def test_courtesy_versions_are_marked(client):
    document = published(version__status="courtesy").document
    assert "For reference only" in get(client, document).text


def test_paragraphs_have_anchors(client):
    rows = [paragraph("Recalling,", kind="preamble"), paragraph("Agree.", "1"), paragraph("(to meet)", "(a)")]
    document = published(version__paragraphs=rows).document
    text = get(client, document).text
    assert [f'id="{anchor}"' in text for anchor in ("t1", "p1", "t3")] == [True, True, True]


class Ids(HTMLParser):
    def __init__(self, markup):
        super().__init__()
        self.found = []
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if name == "id"]


def test_anchors_are_unique_even_when_numbers_are_not(client):
    document = published(version__paragraphs=[paragraph("Agree.", "1"), paragraph("Ask.", "1")]).document
    found = Ids(get(client, document).text).found
    assert len(set(found)) == len(found) > 2


@pytest.mark.parametrize("count", [1, 3])
def test_document_page_queries(client, django_assert_num_queries, count):
    document = DocumentFactory()
    for language in ("en", "ja", "ko")[:count]:
        published(document, language)
    with django_assert_num_queries(2):
        assert get(client, document).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_register_queries(client, django_assert_num_queries, count):
    for _ in range(count):
        document = published().document
        published(document, "ja")
    with django_assert_num_queries(5):
        assert len(client.get("/en/documents/").context["page_obj"]) == count


def test_the_register_is_narrowed(client):
    one = published(DocumentFactory(adopted=True, year=2027), title="One").document
    two = published(DocumentFactory(year=2026), language="ja", title="二").document
    published(state="embargoed", title="Hidden")

    def found(**query):
        return list(client.get("/en/documents/", query).context["page_obj"])

    assert found(year="2027") == [one]
    assert found(language="ja") == [two]
    assert found(forum=one.conference.forum.slug) == [one]
    assert found(kind="chair_statement", q="二") == [two]
    assert sorted(found(kind="nonsense", year="x"), key=str) == sorted([one, two], key=str)


def test_a_chatham_house_document_names_nobody(client):
    conference = conference_of("individual", count=3, rule="unanimity")
    statement = adopted(conference)
    for version in statement.document.versions.all():
        publication = version.publication
        publication.published_at = timezone.now()
        publication.save()
    answers = [get(client, statement.document), get(client, statement.document, "ja"), client.get("/en/documents/")]
    people = [delegate.person for delegate in conference.delegates.select_related("person")]
    assert len(people) == 3
    for answer in answers:
        assert answer.status_code == 200
        for person in people:
            assert person.given_name not in answer.text
            assert person.affiliation not in answer.text
        assert "Chair Example" not in answer.text


def test_an_unknown_language_is_not_found(client):
    document = published().document
    for address in (page(document), page(document) + ".pdf"):
        answers = [client.get(address, {"language": code}).status_code for code in ("xx", "EN", "en", "ko", "")]
        assert answers == [404, 404, 200, 200, 200]


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        ("DOCUMENTS/{low}", "documents/{symbol}"),
        ("documents/{low}.PDF", "documents/{symbol}.pdf"),
        ("Documents/{low}.pdf", "documents/{symbol}.pdf"),
        ("documents/{low}.pdf", "documents/{symbol}.pdf"),
        ("DOCUMENTS/{low}/CORR.1", "documents/{symbol}/Corr.1"),
    ],
)
def test_an_address_in_any_case_leads_to_the_one_for_ever(client, typed, leads_to):
    document = published().document
    names = {"low": document.symbol.lower(), "symbol": document.symbol}
    answer = client.get(f"/en/{typed.format(**names)}?language=en")
    assert (answer.status_code, answer["Location"]) == (301, f"/en/{leads_to.format(**names)}?language=en")
    assert (
        client.get(f"/{typed.format(**names)}", follow=True)
        .redirect_chain[-1][0]
        .startswith(f"/en/{leads_to.format(**names)}")
    )
