"""Rounds of positions that are sealed or open, answered by the heads themselves."""

from apps.statements import services
from apps.statements.models import Statement
from tests.factories.accounts import UserFactory
from tests.factories.silence import account_of
from tests.factories.statements import conference_of, drafted


def on_the_table(disclosure, conference=None, *, by=None, **values):
    """On the table here and now, with who sees its positions."""
    by = by or UserFactory()
    text = drafted(conference or conference_of(), by=by, **values)
    return services.table_text(text, by=by, live=True, disclosure=disclosure)


def sealed(conference=None, **values):
    return on_the_table("sealed", conference, **values)


def answer(entry, value="join", text="", **options):
    """By whoever speaks for the party, from their own account."""
    by = account_of(entry)
    held = entry.participation and entry.participation.credentials.get(person__user=by)
    return services.give_position(services.NewPosition(entry, value, text, held, **options), by=by)


def now_of(statement):
    return Statement.objects.with_text().get(pk=statement.pk)
