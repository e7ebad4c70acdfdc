"""Plants a canary into every field that `fields.FIELDS` names, row by row."""

from django.apps import apps
from django.db import connection, models, transaction

from tests.canary.canaries import Aviary, text_for
from tests.canary.fields import FIELDS, Field, Kept

# Rows that no update may reach, or whose life a trigger watches. Everything else is changed as anybody could, so that
# the canaries stand in the row histories too.
GUARDED = {
    "audit.Entry", "documents.Corrigendum", "documents.Document", "documents.LanguageVersion", "documents.Publication",
    "forum_sessions.NoteEntry", "forum_sessions.Release", "messaging.SharedWords",
    "statements.AdoptionRecord", "statements.Annex", "statements.ParagraphText", "statements.Party",
    "statements.Agreement", "statements.Alternative", "statements.Amendment", "statements.AmendmentRebase",
    "statements.Circulation", "statements.Disposition", "statements.Gavelling", "statements.LogEntry",
    "statements.ObjectionCall", "statements.Referral",
    "statements.Stance",
    "statements.Position", "statements.Revision", "statements.RosterEntry", "statements.SilenceNotice",
    "statements.SilenceProcedure", "statements.SilenceReply", "statements.Statement",
    "statements.Tabling", "statements.TranslatedParagraph", "statements.Translation",
}  # fmt: skip
ROWS_AT_ONCE = 500


def plant(aviary: Aviary) -> None:
    by_model: dict[str, dict[str, Field]] = {}
    for label, found in FIELDS.items():
        model, _dot, name = label.rpartition(".")
        if not isinstance(found.rule, Kept):
            by_model.setdefault(model, {})[name] = found
    for guarded in (False, True):
        role = "replica" if guarded else "origin"
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL session_replication_role = {role}")
            for label, columns in by_model.items():
                if (label in GUARDED) == guarded:
                    _plant_in(apps.get_model(label), columns, aviary)
            cursor.execute("SET LOCAL session_replication_role = origin")


def _plant_in(model: type[models.Model], columns: dict[str, Field], aviary: Aviary) -> None:
    rows = list(model._default_manager.all())
    for row in rows:
        for name, found in columns.items():
            before = getattr(row, name)
            if before in ("", {}, [], None) and found.if_set:
                continue
            column, label = model._meta.get_field(name), f"{model._meta.label}.{name}"
            if found.put:
                setattr(row, name, found.put(before, lambda label=label, row=row: aviary.hatch(label, row)))
            else:
                setattr(row, name, text_for(column, aviary.hatch(label, row)))
    model._default_manager.bulk_update(rows, list(columns), batch_size=ROWS_AT_ONCE)
