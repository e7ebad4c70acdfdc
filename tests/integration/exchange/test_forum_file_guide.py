"""The example of the guide is a file that works."""

import re

import pytest
from django.conf import settings

from apps.documents.models import LanguageVersion
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements.models import Statement

pytestmark = pytest.mark.django_db


def test_the_example_of_the_guide_comes_in_and_goes_round():
    guide = (settings.BASE_DIR / "docs/forum-file.md").read_text(encoding="utf-8")
    example = re.search(r"```json\n(.*?)```", guide, re.DOTALL).group(1)
    forum = import_document(parse_forum_file(example.encode())).forum
    first = export_forum(forum)
    assert import_document(parse_forum_file(first.encode())).updated == 0
    assert export_forum(forum) == first
    assert Statement.objects.get().state == "adopted"
    assert LanguageVersion.objects.live().get().paragraphs[0]["text"] == "The talks are held in English."
