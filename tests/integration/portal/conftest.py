import pytest

from apps.conferences.models import Conference
from apps.portal.forum_file.importing.document import import_document
from apps.portal.forum_file.reading import read
from tests.support.forum_files import DEMONSTRATION


@pytest.fixture
def demonstration(db) -> Conference:
    """The coming edition of the demonstration, with its whole forum around it."""
    forum = import_document(read(DEMONSTRATION.read_bytes())).forum
    return forum.conferences.get(slug="2027")
