"""T26: what a delegation is called comes from the conference's naming table, in every output; no other name leaks."""

import pytest
from django.urls import reverse
from django.utils import translation

from apps.conferences.choices import TeamRole
from apps.delegations.choices import NameContext
from apps.delegations.models import EntityName, Participation
from apps.documents.services import publish_version
from apps.statements import services
from apps.statements.models import Statement
from tests.canary.outputs import pdf_texts
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened
from tests.factories.conferences import TeamMemberFactory
from tests.factories.sessions import SessionFactory
from tests.factories.statements import all_join, gavel, parties_of, say, tabled

pytestmark = pytest.mark.django_db
FORUM_NAME, CODE, PROTOCOL = "Forumname", "QX", {"en": "Protocolname", "ja": "議定名"}

BY_CODE = {"delegates:export"}  # of the table that is imported again, where the forum's own code is the key


def renamed(conference):
    """Every delegation under a name of the conference; the forum calls it otherwise, and its code is a third name."""
    for number, row in enumerate(Participation.objects.filter(conference=conference).select_related("entity"), start=1):
        row.entity.default_names = {"en": f"{FORUM_NAME} {number}", "ja": f"{FORUM_NAME} {number}"}
        row.entity.code = f"{CODE}{number}"
        row.entity.save()
        for language, name in PROTOCOL.items():
            for context in NameContext:
                EntityName.objects.create(
                    entity=row.entity, conference=conference, language=language, context=context,
                    display=f"{name} {number}", sort_key=f"{9 - number}",
                )  # fmt: skip


def words_of(answer):
    data = answer.content if not answer.streaming else b"".join(answer.streaming_content)
    is_pdf = answer["Content-Type"] == "application/pdf"
    return pdf_texts(data)[0] if is_pdf else data.decode()


@pytest.fixture
def conference():
    text = circulated(count=3)
    renamed(text.conference)
    for number in (1, 2):
        opened(text, 3, f"Agree to meet {number} times.", party=number)
    conference = text.conference
    conference.list_public = True
    conference.save()
    SessionFactory(conference=conference)
    return conference


def decided(conference):
    """One on the table with an objection, one adopted and published with a reservation that its party publishes."""
    objected = tabled(conference)
    say(parties_of(objected)[0], "object", "No.")
    joined = tabled(conference)
    all_join(joined)
    services.adopt(joined, gavel(), by=UserFactory())
    for version in Statement.objects.get(pk=joined.pk).document.versions.all():
        publish_version(version, by=UserFactory())
    return objected, Statement.objects.get(pk=joined.pk)


def test_in_every_output_a_delegation_is_called_as_the_conference_calls_it(client, settings, conference):
    settings.SECOND_FACTOR_REQUIRED = False
    objected, joined = decided(conference)
    negotiated = Statement.objects.exclude(pk__in=[objected.pk, joined.pk]).get()
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    named = []
    team = {role: TeamMemberFactory(conference=conference, role=role).user for role in TeamRole}
    asked = [
        (TeamRole.DOCUMENT_STAFF, "statements:text", {"statement_id": objected.pk}),
        (TeamRole.DOCUMENT_STAFF, "statements:text", {"statement_id": joined.pk}),
        (TeamRole.DOCUMENT_STAFF, "statements:positions", {"statement_id": objected.pk}),
        (TeamRole.CHAIR, "statements:adopt", {"statement_id": objected.pk}),
        (TeamRole.DOCUMENT_STAFF, "statements:amendments", {"statement_id": negotiated.pk}),
        (TeamRole.DOCUMENT_STAFF, "statements:by-party", {"statement_id": negotiated.pk}),
        (TeamRole.DOCUMENT_STAFF, "statements:matrix", {"statement_id": negotiated.pk}),
        (TeamRole.DOCUMENT_STAFF, "statements:trail", {"statement_id": objected.pk}),
        (TeamRole.DOCUMENT_STAFF, "statements:pipeline", {}),
        (TeamRole.ORGANIZER, "delegates:people", {}),
        (TeamRole.ORGANIZER, "delegates:export", {}),
        (TeamRole.ORGANIZER, "sessions:desk", {}),
        (None, "site:participants", {}),
        (None, "site:edition", {}),
        (None, "documents:document", {"symbol": joined.document.symbol}),
        (None, "documents:pdf", {"symbol": joined.document.symbol}),
    ]
    for role, name, kwargs in asked:
        client.force_login(team[role]) if role else client.logout()
        with translation.override("en"):
            address = reverse(name, kwargs=kwargs if name.startswith("documents:") else {**place, **kwargs})
        for language in PROTOCOL:
            answer = client.get(address.replace("/en/", f"/{language}/", 1))
            assert answer.status_code == 200, (name, answer.status_code)
            words = words_of(answer)
            assert FORUM_NAME not in words, (name, language)
            assert f"{CODE}1" not in words or name in BY_CODE, (name, language)
            if PROTOCOL[language] in words:
                named.append((name, language))
    told = {"statements:text", "statements:positions", "statements:adopt", "statements:amendments"}
    told |= {"statements:by-party", "statements:matrix", "delegates:people", "site:participants"}
    assert {(name, language) for name in told for language in PROTOCOL} <= set(named)


def test_the_record_keeps_the_names_of_its_day_in_the_order_of_the_text(conference):
    _objected, joined = decided(conference)
    names = [each["names"]["en"] for each in joined.record.roster]
    assert sorted(names) == [f"{PROTOCOL['en']} {number}" for number in (1, 2, 3)]
    EntityName.objects.update(display="Renamed")
    assert [each["names"]["en"] for each in Statement.objects.get(pk=joined.pk).record.roster] == names
