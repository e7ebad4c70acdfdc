"""Translations out of JSON: what was fresh stays fresh, what was stale stale, and every adopted text keeps its hash."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from apps.statements.models import Statement, TranslatedParagraph
from apps.statements.paragraphs import texts
from apps.statements.record.verification import faults
from tests.factories.statements import adopted, conference_of, drafted, reworded

pytestmark = pytest.mark.django_db

HISTORY = TranslatedParagraph._meta.get_field("events").related_model
BEFORE = ("statements", "0007_tablings_settled")


def execute(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall() if cursor.description else []


def migrate(*targets):
    execute("SET CONSTRAINTS ALL IMMEDIATE")
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets) or executor.loader.graph.leaf_nodes("statements"))


def standing(statement):
    """Which words in which language fit, are stale, or are missing."""
    statement = Statement.objects.get(pk=statement.pk)
    rows = texts.rows_of(statement.revision)
    complete = texts.complete_languages(statement.revision, rows, "en")
    words = [texts.words_in(row, "ja", "en") for row in rows]
    return statement.revision.titles, statement.revision.languages, complete, words


def test_there_and_back_and_there_again():
    decided, stale = adopted(), reworded(drafted(conference_of(authentic_languages=["en"])), 3, en="Agree to part.")
    before = [standing(decided), standing(stale)]
    migrate(BEFORE)
    titles, languages, frozen = execute(
        "SELECT titles, languages, frozen_at FROM statements_revision WHERE frozen_at IS NOT NULL"
    )[0]
    assert ('"ja"' in titles, '"authentic"' in languages, frozen is None) == (True, True, False)
    assert execute("SELECT count(*) FROM statements_paragraphtext WHERE translations ->> 'ja' <> ''") == [(8,)]
    execute(
        "UPDATE statements_paragraphtext SET translations = jsonb_set(translations, '{ja,text}', '\"前の文言\"') "
        f"WHERE number = '2' AND revision_id = '{stale.revision_id}'"
    )
    before[1][3][3] = "前の文言"
    migrate()
    assert [standing(decided), standing(stale)] == before
    assert before[1][2] == ["en"]
    assert list(faults()) == []
    assert TranslatedParagraph.objects.exclude(proofread_by=None).count() == 0
    revision = Statement.objects.get(pk=decided.pk).revision
    assert revision.translations_frozen_at == revision.frozen_at
    assert Statement.objects.get(pk=stale.pk).revision.translations_frozen_at is None
    assert HISTORY.objects.get(words="前の文言").pgh_obj_id == TranslatedParagraph.objects.get(words="前の文言").pk
