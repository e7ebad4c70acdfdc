"""How the paragraphs of what a forum has adopted begin, counted by the database."""

import uuid

from django.db.models import Count, F, Func, Q, QuerySet, TextField, Value
from django.db.models.functions import Left, Now, Right

from apps.conferences.models import Conference
from apps.core.rows.once_built import once_built
from apps.documents.choices import ParagraphKind
from apps.statements.models import ParagraphText, Statement
from apps.statements.paragraphs.openings import closes

LETTERS = 14  # in which a closing phrase, or one without blanks, is looked for
MOST = 60  # different ones
WITHOUT_BLANKS = {"zh-hans", "zh-hant", "ja"}


def used_in(conference: Conference, language: str) -> list[tuple[str, str, int]]:
    """(kind, words, times) of texts that the forum adopted with this working language. One query.

    Only of those in the register of which every language is public: whoever writes here need not read the others.
    """

    def counted(forum_id: uuid.UUID) -> QuerySet:
        return _counted(forum_id, language)

    return list(once_built(("openings", language), counted, conference.forum_id))


def _counted(forum_id: uuid.UUID, language: str) -> QuerySet:
    adopted = Statement.objects.filter(conference__forum=forum_id).adopted().open_to_all(Now())
    rows = ParagraphText.objects.filter(
        Q(kind=ParagraphKind.PREAMBLE) | Q(kind=ParagraphKind.OPERATIVE),
        revision__working_language=language,
        revision__in=adopted.values("revision"),
    )
    counted = rows.order_by().values("kind", said=_words(language)).annotate(times=Count("pk"))
    return counted.order_by("-times", "said").values_list("kind", "said", "times")[:MOST]


def _words(language: str) -> Func:
    if closes(language):
        return Right("text", LETTERS, output_field=TextField())
    if language in WITHOUT_BLANKS:
        return Left("text", LETTERS, output_field=TextField())
    return Func(F("text"), Value(r"^\S+(?:\s+\S+){0,2}"), function="substring", output_field=TextField())
