"""Translations become rows of their own, with the words that they were confirmed beside.

Everything is carried, of frozen revisions too, and of the row histories what they say about paragraphs in other languages.
What was fresh stays fresh; who confirmed it is not known. The hash of every adopted text stays what it was.
"""

import hashlib
import re
import unicodedata
import uuid

import apps.core.identifiers
import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

BLANKS = re.compile(r"[ \t\n\r\f\v\u0085\u00a0\u2028\u2029]+")
ONCE = 1000  # rows


def hash_of(text):
    """As record.canonical.text_hash has it."""
    normal = BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")
    return hashlib.sha256(normal.encode()).hexdigest()


def key_of(*parts):
    """The same id wherever it is needed; as SQL has it: md5(…)::uuid."""
    return uuid.UUID(hashlib.md5(" ".join(map(str, parts)).encode(), usedforsecurity=False).hexdigest())


def carry_into_rows(apps, schema_editor):
    model = {name: apps.get_model("statements", name) for name in ("Statement", "Revision", "ParagraphText")}
    carry_titles(apps, model["Statement"], model["Revision"])
    carry_paragraphs(apps, model["ParagraphText"])
    carry_histories(apps, schema_editor)
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # tables are altered next
    schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


def carry_titles(apps, statements, revisions):
    languages = dict(statements.objects.values_list("pk", "working_language"))
    used = languages_of_paragraphs(apps)
    for row in revisions.objects.select_related("statement"):
        row.working_language = languages[row.statement_id]
        row.title = title_of(row)
        row.translations_frozen_at = row.frozen_at if was_tabled(row) else None
        row.save(update_fields=["working_language", "title", "translations_frozen_at"])
        make_translations(apps, row, {*row.titles, *row.languages, *used.get(row.pk, ())} - {row.working_language})
    frozen = dict(revisions.objects.values_list("pk", "translations_frozen_at"))
    titles = dict(revisions.objects.values_list("pk", "title"))
    for event in apps.get_model("statements", "RevisionEvent").objects.all():
        event.working_language = languages.get(event.statement_id, "")
        event.title = title_of(event) or titles.get(event.pgh_obj_id, "")  # none after a way back
        event.translations_frozen_at = frozen.get(event.pgh_obj_id) if event.frozen_at else None
        event.save(update_fields=["working_language", "title", "translations_frozen_at"])


def title_of(row):
    return row.titles.get(row.working_language, "") or next(iter(row.titles.values()), "")


def was_tabled(revision):
    """A revision that was circulated only may still be translated."""
    text = revision.statement
    never = not text.tablings.exists() and text.state != "issued"
    return revision.frozen_at is not None and not (text.revision_id == revision.pk and never)


def languages_of_paragraphs(apps):
    found = {}
    for pk, translations in apps.get_model("statements", "ParagraphText").objects.values_list(
        "revision_id", "translations"
    ):
        found.setdefault(pk, set()).update(translations)
    return found


def make_translations(apps, revision, languages):
    translations = apps.get_model("statements", "Translation")
    events = apps.get_model("statements", "TranslationEvent")
    for language in sorted(languages):
        row = translations.objects.create(
            id=key_of(revision.pk, language),
            revision=revision,
            language=language,
            status=revision.languages.get(language, "courtesy"),
            title=revision.titles.get(language, ""),
            source_hash=hash_of(revision.title),
        )
        values = {"revision_id": row.revision_id, "pgh_obj_id": row.pk, "pgh_label": "insert", "id": row.pk}
        values |= {name: getattr(row, name) for name in ("language", "status", "title", "source_hash")}
        events.objects.create(**values)


def carry_paragraphs(apps, paragraphs):
    translated = apps.get_model("statements", "TranslatedParagraph")
    rows = []
    for row in paragraphs.objects.all().iterator(chunk_size=ONCE):
        for language, said in row.translations.items():
            if said.get("text"):
                rows.append(
                    translated(
                        id=key_of(row.pk, language),
                        translation_id=key_of(row.revision_id, language),
                        source_id=row.pk,
                        words=said["text"],
                        source_hash=said.get("source_hash") or hash_of(row.text),
                    )
                )
    translated.objects.bulk_create(rows, batch_size=ONCE)


def carry_histories(apps, schema_editor):
    schema_editor.execute("""
        INSERT INTO statements_translatedparagraphevent
            (id, created_at, updated_at, source_hash, words, translation_id, source_id, pgh_created_at, pgh_label,
             pgh_obj_id, pgh_context_id)
        SELECT md5(e.id::text || ' ' || t.key)::uuid, e.created_at, e.updated_at,
               COALESCE(t.value ->> 'source_hash', ''), t.value ->> 'text',
               md5(e.revision_id::text || ' ' || t.key)::uuid, e.id, e.pgh_created_at, e.pgh_label,
               md5(e.id::text || ' ' || t.key)::uuid, e.pgh_context_id
        FROM statements_paragraphtextevent e, jsonb_each(e.translations) t
        WHERE COALESCE(t.value ->> 'text', '') <> ''
        ORDER BY e.pgh_id
    """)
    for name in ("translation", "translatedparagraph"):  # a row is as old as what its history tells last
        schema_editor.execute(f"""
            UPDATE statements_{name} r SET created_at = h.created_at, updated_at = h.updated_at
            FROM (SELECT DISTINCT ON (pgh_obj_id) * FROM statements_{name}event ORDER BY pgh_obj_id, pgh_id DESC) h
            WHERE h.pgh_obj_id = r.id
        """)  # nosec B608: our own names
        event = apps.get_model("statements", f"{name}event")
        columns = ", ".join(field.column for field in event._meta.fields if not field.name.startswith("pgh_"))
        schema_editor.execute(f"""
            INSERT INTO statements_{name}event (pgh_created_at, pgh_label, pgh_obj_id, {columns})
            SELECT now(), 'carried', id, {columns} FROM statements_{name} r
            WHERE NOT EXISTS (SELECT 1 FROM statements_{name}event h WHERE h.pgh_obj_id = r.id)
        """)  # nosec B608: after a way back nothing is told of them


def carry_back(apps, schema_editor):
    """Who proof-read what, and titles that had fallen behind, have no place in the older form."""
    for row in apps.get_model("statements", "Revision").objects.prefetch_related("translations"):
        others = {each.language: each for each in row.translations.all()}
        row.titles = {row.working_language: row.title, **{code: each.title for code, each in others.items()}}
        row.languages = {row.working_language: "authentic", **{code: each.status for code, each in others.items()}}
        row.save(update_fields=["titles", "languages"])
    for row in apps.get_model("statements", "ParagraphText").objects.prefetch_related("translated__translation"):
        row.translations = {
            each.translation.language: {"text": each.words, "source_hash": each.source_hash}
            for each in row.translated.all()
        }
        row.save(update_fields=["translations"])
    apps.get_model("statements", "TranslatedParagraph").objects.all().delete()
    apps.get_model("statements", "Translation").objects.all().delete()
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


class Migration(migrations.Migration):

    dependencies = [
        ('pghistory', '0007_auto_20250421_0444'),
        ('statements', '0007_tablings_settled'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='paragraphtext',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='paragraphtext',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='revision',
            name='frozen',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='revision',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='revision',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='paragraphtext',
            name='frozen_text_write',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='paragraphtext',
            name='frozen_text_remove',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='revisionevent',
            name='append_only',
        ),
        migrations.CreateModel(
            name='TranslatedParagraph',
            fields=[
                ('id', models.UUIDField(default=apps.core.identifiers.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('source_hash', models.CharField(max_length=64)),
                ('proofread_at', models.DateTimeField(blank=True, null=True)),
                ('words', models.TextField(verbose_name='text')),
            ],
            options={
                'verbose_name': 'translated paragraph',
                'verbose_name_plural': 'translated paragraphs',
                'ordering': ['translation', 'source__order'],
            },
        ),
        migrations.CreateModel(
            name='TranslatedParagraphEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=apps.core.identifiers.uuid7, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('source_hash', models.CharField(max_length=64)),
                ('proofread_at', models.DateTimeField(blank=True, null=True)),
                ('words', models.TextField(verbose_name='text')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Translation',
            fields=[
                ('id', models.UUIDField(default=apps.core.identifiers.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('source_hash', models.CharField(max_length=64)),
                ('proofread_at', models.DateTimeField(blank=True, null=True)),
                ('language', models.CharField(choices=[('en', 'English'), ('ja', '日本語'), ('ko', '한국어'), ('zh-hans', '中文'), ('mn', 'Монгол'), ('ru', 'Русский'), ('fr', 'Français'), ('de', 'Deutsch'), ('it', 'Italiano'), ('es', 'Español')], max_length=10, verbose_name='language')),
                ('status', models.CharField(choices=[('authentic', 'authentic'), ('official', 'official translation'), ('courtesy', 'courtesy translation, for reference only')], max_length=10, verbose_name='status')),
                ('title', models.CharField(blank=True, max_length=300, verbose_name='title')),
            ],
            options={
                'verbose_name': 'translation',
                'verbose_name_plural': 'translations',
                'ordering': ['revision', 'language'],
            },
        ),
        migrations.CreateModel(
            name='TranslationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=apps.core.identifiers.uuid7, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('source_hash', models.CharField(max_length=64)),
                ('proofread_at', models.DateTimeField(blank=True, null=True)),
                ('language', models.CharField(choices=[('en', 'English'), ('ja', '日本語'), ('ko', '한국어'), ('zh-hans', '中文'), ('mn', 'Монгол'), ('ru', 'Русский'), ('fr', 'Français'), ('de', 'Deutsch'), ('it', 'Italiano'), ('es', 'Español')], max_length=10, verbose_name='language')),
                ('status', models.CharField(choices=[('authentic', 'authentic'), ('official', 'official translation'), ('courtesy', 'courtesy translation, for reference only')], max_length=10, verbose_name='status')),
                ('title', models.CharField(blank=True, max_length=300, verbose_name='title')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='revision',
            name='title',
            field=models.CharField(default='', max_length=300, verbose_name='title'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='revision',
            name='translations_frozen_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='revision',
            name='working_language',
            field=models.CharField(choices=[('en', 'English'), ('ja', '日本語'), ('ko', '한국어'), ('zh-hans', '中文'), ('mn', 'Монгол'), ('ru', 'Русский'), ('fr', 'Français'), ('de', 'Deutsch'), ('it', 'Italiano'), ('es', 'Español')], default='', max_length=10, verbose_name='working language'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='revisionevent',
            name='title',
            field=models.CharField(default='', max_length=300, verbose_name='title'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='revisionevent',
            name='translations_frozen_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='revisionevent',
            name='working_language',
            field=models.CharField(choices=[('en', 'English'), ('ja', '日本語'), ('ko', '한국어'), ('zh-hans', '中文'), ('mn', 'Монгол'), ('ru', 'Русский'), ('fr', 'Français'), ('de', 'Deutsch'), ('it', 'Italiano'), ('es', 'Español')], default='', max_length=10, verbose_name='working language'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='translatedparagraph',
            name='proofread_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='translatedparagraph',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='translated', to='statements.paragraphtext'),
        ),
        migrations.AddField(
            model_name='translatedparagraphevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='translatedparagraphevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statements.translatedparagraph'),
        ),
        migrations.AddField(
            model_name='translatedparagraphevent',
            name='proofread_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='translatedparagraphevent',
            name='source',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statements.paragraphtext'),
        ),
        migrations.AddField(
            model_name='translation',
            name='proofread_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='translation',
            name='revision',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='translations', to='statements.revision'),
        ),
        migrations.AddField(
            model_name='translatedparagraphevent',
            name='translation',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statements.translation'),
        ),
        migrations.AddField(
            model_name='translatedparagraph',
            name='translation',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='paragraphs', to='statements.translation'),
        ),
        migrations.AddField(
            model_name='translationevent',
            name='pgh_context',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context'),
        ),
        migrations.AddField(
            model_name='translationevent',
            name='pgh_obj',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='statements.translation'),
        ),
        migrations.AddField(
            model_name='translationevent',
            name='proofread_by',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='translationevent',
            name='revision',
            field=models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='statements.revision'),
        ),
        migrations.RunPython(carry_into_rows, carry_back),
        migrations.RemoveConstraint(
            model_name='paragraphtext',
            name='statements_paragraph_place',
        ),
        migrations.RemoveField(
            model_name='paragraphtext',
            name='agreed_ad_ref_at',
        ),
        migrations.RemoveField(
            model_name='paragraphtext',
            name='translations',
        ),
        migrations.RemoveField(
            model_name='paragraphtextevent',
            name='agreed_ad_ref_at',
        ),
        migrations.RemoveField(
            model_name='paragraphtextevent',
            name='translations',
        ),
        migrations.RemoveField(
            model_name='revision',
            name='distribution',
        ),
        migrations.RemoveField(
            model_name='revision',
            name='languages',
        ),
        migrations.RemoveField(
            model_name='revision',
            name='titles',
        ),
        migrations.RemoveField(
            model_name='revisionevent',
            name='distribution',
        ),
        migrations.RemoveField(
            model_name='revisionevent',
            name='languages',
        ),
        migrations.RemoveField(
            model_name='revisionevent',
            name='titles',
        ),
        migrations.AddConstraint(
            model_name='paragraphtext',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['DEFERRED'], fields=('revision', 'order'), name='statements_paragraph_place'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.CheckConstraint(condition=models.Q(('translations_frozen_at', None), ('frozen_at__isnull', False), _connector='OR'), name='statements_words_freeze_first'),
        ),
        migrations.AddConstraint(
            model_name='translation',
            constraint=models.UniqueConstraint(fields=('revision', 'language'), name='statements_translation_once'),
        ),
        migrations.AddConstraint(
            model_name='translation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('proofread_at', None), ('proofread_by', None)), models.Q(('proofread_at__isnull', False), ('proofread_by__isnull', False)), _connector='OR'), name='statements_translation_proofread'),
        ),
        migrations.AddConstraint(
            model_name='translatedparagraph',
            constraint=models.UniqueConstraint(fields=('translation', 'source'), name='statements_translated_once'),
        ),
        migrations.AddConstraint(
            model_name='translatedparagraph',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('proofread_at', None), ('proofread_by', None)), models.Q(('proofread_at__isnull', False), ('proofread_by__isnull', False)), _connector='OR'), name='statements_translated_proofread'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='paragraphtext',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statements_paragraphtextevent" ("created_at", "id", "kind", "number", "order", "paragraph_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "text", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."number", NEW."order", NEW."paragraph_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revision_id", NEW."text", NEW."updated_at"); RETURN NULL;', hash='54eca3fa79791d6bd6420d2682808860b4944729', operation='INSERT', pgid='pgtrigger_insert_insert_f86bd', table='statements_paragraphtext', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='paragraphtext',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statements_paragraphtextevent" ("created_at", "id", "kind", "number", "order", "paragraph_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision_id", "text", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."kind", NEW."number", NEW."order", NEW."paragraph_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revision_id", NEW."text", NEW."updated_at"); RETURN NULL;', hash='382a59097e4392626fa2d7ecc5b93d300603916e', operation='UPDATE', pgid='pgtrigger_update_update_6f5ac', table='statements_paragraphtext', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='revision',
            trigger=pgtrigger.compiler.Trigger(name='frozen', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD."frozen_at" IS NOT NULL)', func="\n        IF TG_OP = 'DELETE' OR OLD.translations_frozen_at IS NOT NULL\n           OR ROW(OLD.id, OLD.statement_id, OLD.rev_no, OLD.working_language, OLD.title, OLD.note, OLD.frozen_at,\n                  OLD.created_at)\n              IS DISTINCT FROM\n              ROW(NEW.id, NEW.statement_id, NEW.rev_no, NEW.working_language, NEW.title, NEW.note, NEW.frozen_at,\n                  NEW.created_at)\n        THEN RAISE EXCEPTION 'pgtrigger: a frozen revision cannot change'; END IF;\n        RETURN NEW;\n    ", hash='00804a37474579f87fefd98f45ac705c3f71a61c', operation='UPDATE OR DELETE', pgid='pgtrigger_frozen_b3f73', table='statements_revision', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='revision',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statements_revisionevent" ("created_at", "frozen_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rev_no", "statement_id", "title", "translations_frozen_at", "updated_at", "working_language") VALUES (NEW."created_at", NEW."frozen_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rev_no", NEW."statement_id", NEW."title", NEW."translations_frozen_at", NEW."updated_at", NEW."working_language"); RETURN NULL;', hash='e43299b968da5935ad7a6cb8b6cbb8bc5cec2ea4', operation='INSERT', pgid='pgtrigger_insert_insert_3004f', table='statements_revision', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='revision',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statements_revisionevent" ("created_at", "frozen_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rev_no", "statement_id", "title", "translations_frozen_at", "updated_at", "working_language") VALUES (NEW."created_at", NEW."frozen_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rev_no", NEW."statement_id", NEW."title", NEW."translations_frozen_at", NEW."updated_at", NEW."working_language"); RETURN NULL;', hash='bacb0ad8fb97b3a40f82a17f402172acee58f883', operation='UPDATE', pgid='pgtrigger_update_update_47714', table='statements_revision', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translation',
            trigger=pgtrigger.compiler.Trigger(name='translation_write', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF EXISTS (SELECT 1 FROM statements_revision r\n                   WHERE r.id = (NEW.revision_id) AND r.translations_frozen_at IS NOT NULL)\n        THEN RAISE EXCEPTION 'pgtrigger: the translations of a frozen revision cannot change'; END IF;\n        IF EXISTS (SELECT 1 FROM statements_revision r\n                   WHERE r.id = NEW.revision_id AND r.working_language = NEW.language)\n        THEN RAISE EXCEPTION 'pgtrigger: the working language is not a translation'; END IF;\n        RETURN COALESCE(NEW, OLD);\n    ", hash='de144f324e715e5650c51c92da9d86fa2b0f7429', operation='INSERT OR UPDATE', pgid='pgtrigger_translation_write_444ff', table='statements_translation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translation',
            trigger=pgtrigger.compiler.Trigger(name='translation_remove', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF EXISTS (SELECT 1 FROM statements_revision r\n                   WHERE r.id = (OLD.revision_id) AND r.translations_frozen_at IS NOT NULL)\n        THEN RAISE EXCEPTION 'pgtrigger: the translations of a frozen revision cannot change'; END IF;\n        \n        RETURN COALESCE(NEW, OLD);\n    ", hash='cb586219758754a2e01063af21281ac0cf5e1a82', operation='UPDATE OR DELETE', pgid='pgtrigger_translation_remove_d982e', table='statements_translation', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statements_translationevent" ("created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofread_at", "proofread_by_id", "revision_id", "source_hash", "status", "title", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proofread_at", NEW."proofread_by_id", NEW."revision_id", NEW."source_hash", NEW."status", NEW."title", NEW."updated_at"); RETURN NULL;', hash='4757fe8be194f784dd1ba971b8a59995598a5ce7', operation='INSERT', pgid='pgtrigger_insert_insert_b2b93', table='statements_translation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statements_translationevent" ("created_at", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofread_at", "proofread_by_id", "revision_id", "source_hash", "status", "title", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proofread_at", NEW."proofread_by_id", NEW."revision_id", NEW."source_hash", NEW."status", NEW."title", NEW."updated_at"); RETURN NULL;', hash='94d1546fdabf74f953651a7110980c897264bf5c', operation='UPDATE', pgid='pgtrigger_update_update_6dfef', table='statements_translation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translatedparagraphevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='398672306eb5d0532d9b7672557c7b1340d94d6f', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_c925a', table='statements_translatedparagraphevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translatedparagraph',
            trigger=pgtrigger.compiler.Trigger(name='translated_write', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF EXISTS (SELECT 1 FROM statements_revision r\n                   WHERE r.id = (SELECT t.revision_id FROM statements_translation t WHERE t.id = NEW.translation_id) AND r.translations_frozen_at IS NOT NULL)\n        THEN RAISE EXCEPTION 'pgtrigger: the translations of a frozen revision cannot change'; END IF;\n        IF (SELECT t.revision_id FROM statements_translation t WHERE t.id = NEW.translation_id)\n           IS DISTINCT FROM (SELECT p.revision_id FROM statements_paragraphtext p WHERE p.id = NEW.source_id)\n        THEN RAISE EXCEPTION 'pgtrigger: a translation translates the paragraphs of its own revision'; END IF;\n        RETURN COALESCE(NEW, OLD);\n    ", hash='6f45cfa618cc7734d718d9c9b8c269e729913d7a', operation='INSERT OR UPDATE', pgid='pgtrigger_translated_write_48d7f', table='statements_translatedparagraph', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translatedparagraph',
            trigger=pgtrigger.compiler.Trigger(name='translated_remove', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF EXISTS (SELECT 1 FROM statements_revision r\n                   WHERE r.id = (SELECT t.revision_id FROM statements_translation t WHERE t.id = OLD.translation_id) AND r.translations_frozen_at IS NOT NULL)\n        THEN RAISE EXCEPTION 'pgtrigger: the translations of a frozen revision cannot change'; END IF;\n        \n        RETURN COALESCE(NEW, OLD);\n    ", hash='7fc370c7789c7f9da9650b0a6e579b8f2ffd91b0', operation='UPDATE OR DELETE', pgid='pgtrigger_translated_remove_d74c1', table='statements_translatedparagraph', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translatedparagraph',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "statements_translatedparagraphevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofread_at", "proofread_by_id", "source_hash", "source_id", "translation_id", "updated_at", "words") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proofread_at", NEW."proofread_by_id", NEW."source_hash", NEW."source_id", NEW."translation_id", NEW."updated_at", NEW."words"); RETURN NULL;', hash='9b78b42bad727544d3cb5008f754daeab11f4375', operation='INSERT', pgid='pgtrigger_insert_insert_ba332', table='statements_translatedparagraph', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translatedparagraph',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "statements_translatedparagraphevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proofread_at", "proofread_by_id", "source_hash", "source_id", "translation_id", "updated_at", "words") VALUES (NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proofread_at", NEW."proofread_by_id", NEW."source_hash", NEW."source_id", NEW."translation_id", NEW."updated_at", NEW."words"); RETURN NULL;', hash='7f5e2370cbd842c8c3efc01bae89e28b84c57aca', operation='UPDATE', pgid='pgtrigger_update_update_12f39', table='statements_translatedparagraph', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='translationevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='4cfe82c60f1290a347588e2d7817ffbda154397b', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_7fa3c', table='statements_translationevent', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='paragraphtext',
            trigger=pgtrigger.compiler.Trigger(name='frozen_text_write', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF EXISTS (SELECT 1 FROM statements_revision r WHERE r.id = NEW.revision_id AND r.frozen_at IS NOT NULL)\n        THEN RAISE EXCEPTION 'pgtrigger: the text of a frozen revision cannot change'; END IF;\n        RETURN NEW;\n    ", hash='a175070551baec0ae09ef6eb7c20656d28bad962', operation='INSERT OR UPDATE', pgid='pgtrigger_frozen_text_write_81208', table='statements_paragraphtext', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='paragraphtext',
            trigger=pgtrigger.compiler.Trigger(name='frozen_text_remove', sql=pgtrigger.compiler.UpsertTriggerSql(func="\n        IF EXISTS (SELECT 1 FROM statements_revision r WHERE r.id = OLD.revision_id AND r.frozen_at IS NOT NULL)\n        THEN RAISE EXCEPTION 'pgtrigger: the text of a frozen revision cannot change'; END IF;\n        RETURN COALESCE(NEW, OLD);\n    ", hash='f49e0b860c90489b332101cbf674dab8762594b6', operation='UPDATE OR DELETE', pgid='pgtrigger_frozen_text_remove_94187', table='statements_paragraphtext', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='revisionevent',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='92bcce2365432848487fbe75564570e52d85eefb', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_6641d', table='statements_revisionevent', when='BEFORE')),
        ),
    ]
