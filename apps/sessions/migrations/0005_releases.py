"""Versions of a programme: what was released when, and what changed by it."""

import apps.core.identifiers
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("conferences", "0008_programme_mode"),
        ("forum_sessions", "0004_released_programme"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Release",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.identifiers.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("at", models.DateTimeField(verbose_name="released")),
                ("note", models.TextField(blank=True, verbose_name="note for the team")),
                ("snapshot", models.JSONField()),
                ("diff", models.JSONField()),
                ("told", models.PositiveIntegerField(default=0, verbose_name="people told")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "conference",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="releases",
                        to="conferences.conference",
                    ),
                ),
            ],
            options={
                "verbose_name": "release of a programme",
                "verbose_name_plural": "releases of programmes",
                "ordering": ["conference", "number"],
            },
        ),
        migrations.CreateModel(
            name="ReleaseEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=apps.core.identifiers.uuid7, editable=False, serialize=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                ("at", models.DateTimeField(verbose_name="released")),
                ("note", models.TextField(blank=True, verbose_name="note for the team")),
                ("told", models.PositiveIntegerField(default=0, verbose_name="people told")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "conference",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="conferences.conference",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="forum_sessions.release",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="release",
            constraint=models.UniqueConstraint(fields=("conference", "number"), name="forum_sessions_release_once"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8c0d08e8fbb216e3b13a47d7e34bf323b42b6436",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_98e08",
                    table="forum_sessions_release",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="number",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF NEW.number <> 1 + (SELECT count(*) FROM forum_sessions_release r WHERE r.conference_id = NEW.conference_id)\n        THEN RAISE EXCEPTION 'pgtrigger: releases of a programme are numbered without gaps'; END IF;\n        RETURN NEW;\n    ",
                    hash="30485c6fe57118442fb3f91b5ae02ea906c5ce76",
                    operation="INSERT",
                    pgid="pgtrigger_number_afc93",
                    table="forum_sessions_release",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "forum_sessions_releaseevent" ("at", "by_id", "conference_id", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told", "updated_at") VALUES (NEW."at", NEW."by_id", NEW."conference_id", NEW."created_at", NEW."id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."told", NEW."updated_at"); RETURN NULL;',
                    hash="9c7de352793931380b8a0db3928d02bda7e356fe",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7d955",
                    table="forum_sessions_release",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="release",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."at" IS DISTINCT FROM (NEW."at") OR OLD."by_id" IS DISTINCT FROM (NEW."by_id") OR OLD."conference_id" IS DISTINCT FROM (NEW."conference_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."told" IS DISTINCT FROM (NEW."told") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                    func='INSERT INTO "forum_sessions_releaseevent" ("at", "by_id", "conference_id", "created_at", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "told", "updated_at") VALUES (NEW."at", NEW."by_id", NEW."conference_id", NEW."created_at", NEW."id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."told", NEW."updated_at"); RETURN NULL;',
                    hash="129c83d875e30075d396a60763b72008520a4ef4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_06414",
                    table="forum_sessions_release",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releaseevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="833d20111d3a7b653b8a5349eeee62077c8cab7b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_45f7b",
                    table="forum_sessions_releaseevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
