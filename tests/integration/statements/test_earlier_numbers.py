"""Where numbering has moved, what was said of a paragraph names the number it had then: "3. (2 before Rev.1)"."""

from dataclasses import replace

import pytest
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.statements import services
from apps.statements.models import Statement
from apps.statements.paragraphs.blocks import Block
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, voice
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import change, changed

pytestmark = pytest.mark.django_db
WAS = "2. (1 before Rev.1)"


def moved_on(statement):
    """A paragraph comes in before the operative ones, which are numbered anew, and it is circulated to the heads."""
    first, second, third, fourth = change(statement).blocks
    new = Block({"en": "Thank the host.", "ja": "主催者に感謝する。"}, None, "operative", "1")
    changed(statement, blocks=[first, second, new, replace(third, number="2"), replace(fourth, number="3")])
    services.circulate(Statement.objects.get(pk=statement.pk), "heads", by=UserFactory())
    return Statement.objects.get(pk=statement.pk)


@pytest.fixture
def statement():
    statement = circulated(count=3)
    speaking = voice(statement, 1)
    third, fourth = paragraph(statement, 3), paragraph(statement, 4)
    said = {third: services.NewStance("cannot", "heads", "Not in this year.")}
    told = {"voice": speaking, "by": speaking.credential.person.user}
    services.take_stances(statement, said, revision=statement.revision, **told)
    opened(statement, 3, "Agree to meet again soon.", party=1)
    now = moved_on(statement)
    services.take_stances(now, {fourth: services.NewStance("prefers")}, revision=now.revision, **told)
    return now


def page(client, statement, name, user, **query):
    place = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    client.force_login(user)
    answer = client.get(reverse(f"statements:{name}", kwargs={**place, "statement_id": statement.pk}), query)
    return " ".join(answer.text.replace("<small>", "").replace('<span class="small soft">', "").split())


def test_the_desk_reads_both_numbers(client, statement):
    chair = TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user
    said = page(client, statement, "matrix", chair)
    assert f">{WAS}</" in said
    assert f"· {WAS}</dt><dd>Not in this year." in said
    assert (said.count("before Rev.1"), said.count(">3.</th>")) == (2, 1)
    said = page(client, statement, "by-party", chair, party=str(statement.parties.first().pk))
    assert f"{WAS}</dt>" in said
    assert "<dt>3. </dt>" in said
    for name in ("amendments", "handling"):
        assert f"· {WAS}" in page(client, statement, name, chair)


def test_a_head_reads_both_numbers(client, statement):
    head = voice(statement, 1).credential.person.user
    assert f"<legend>{WAS}</span></legend>" in page(client, statement, "own-stances", head)
    assert f"· {WAS}" in page(client, statement, "own-amendments", head)
    assert WAS not in page(client, statement, "own-stances", voice(statement, 2).credential.person.user)


def test_what_is_private_does_not_tell_when_it_was_said(client, statement):
    other = voice(statement, 3)
    fresh = circulated(count=3)
    speaking = voice(fresh, 2)
    told = {"voice": speaking, "by": speaking.credential.person.user}
    red = {paragraph(fresh, 3): services.NewStance("cannot", "private")}
    services.take_stances(fresh, red, revision=fresh.revision, **told)
    fresh = moved_on(fresh)
    chair = TeamMemberFactory(conference=fresh.conference, role=TeamRole.CHAIR).user
    assert "before Rev.1" not in page(client, fresh, "matrix", chair)
    assert "before Rev.1" not in page(client, fresh, "by-party", chair, party=str(fresh.parties.all()[1].pk))
    assert "before Rev.1" not in page(client, statement, "own-stances", other.credential.person.user)
