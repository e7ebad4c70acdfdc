"""Editions that there are go on as they were: a change of the programme is public at once. New ones release."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('conferences', '0007_zone_chosen'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='conference',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='conference',
            name='update_update',
        ),
        migrations.AddField(
            model_name='conference',
            name='programme_mode',
            field=models.CharField(choices=[('released', 'when it is released'), ('as_edited', 'as it is edited')], default='as_edited', max_length=10, verbose_name='changes of the programme are public'),
        ),
        migrations.AddField(
            model_name='conferenceevent',
            name='programme_mode',
            field=models.CharField(choices=[('released', 'when it is released'), ('as_edited', 'as it is edited')], default='as_edited', max_length=10, verbose_name='changes of the programme are public'),
        ),
        migrations.AlterField(
            model_name='conference',
            name='programme_mode',
            field=models.CharField(choices=[('released', 'when it is released'), ('as_edited', 'as it is edited')], default='released', max_length=10, verbose_name='changes of the programme are public'),
        ),
        migrations.AlterField(
            model_name='conferenceevent',
            name='programme_mode',
            field=models.CharField(choices=[('released', 'when it is released'), ('as_edited', 'as it is edited')], default='released', max_length=10, verbose_name='changes of the programme are public'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='conference',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "conferences_conferenceevent" ("attribution", "cloned_from_id", "counts_public", "created_at", "ends_on", "forum_id", "id", "list_public", "mode", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "programme_mode", "reminder_days", "reply_deadline", "slug", "starts_on", "status", "status_notes", "themes", "time_zone", "titles", "updated_at", "venues", "working_languages", "zone_chosen") VALUES (NEW."attribution", NEW."cloned_from_id", NEW."counts_public", NEW."created_at", NEW."ends_on", NEW."forum_id", NEW."id", NEW."list_public", NEW."mode", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."places", NEW."programme_mode", NEW."reminder_days", NEW."reply_deadline", NEW."slug", NEW."starts_on", NEW."status", NEW."status_notes", NEW."themes", NEW."time_zone", NEW."titles", NEW."updated_at", NEW."venues", NEW."working_languages", NEW."zone_chosen"); RETURN NULL;', hash='cb027032f4aa59784590bd741e9f10248380a7ac', operation='INSERT', pgid='pgtrigger_insert_insert_7b4d6', table='conferences_conference', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='conference',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "conferences_conferenceevent" ("attribution", "cloned_from_id", "counts_public", "created_at", "ends_on", "forum_id", "id", "list_public", "mode", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "programme_mode", "reminder_days", "reply_deadline", "slug", "starts_on", "status", "status_notes", "themes", "time_zone", "titles", "updated_at", "venues", "working_languages", "zone_chosen") VALUES (NEW."attribution", NEW."cloned_from_id", NEW."counts_public", NEW."created_at", NEW."ends_on", NEW."forum_id", NEW."id", NEW."list_public", NEW."mode", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."places", NEW."programme_mode", NEW."reminder_days", NEW."reply_deadline", NEW."slug", NEW."starts_on", NEW."status", NEW."status_notes", NEW."themes", NEW."time_zone", NEW."titles", NEW."updated_at", NEW."venues", NEW."working_languages", NEW."zone_chosen"); RETURN NULL;', hash='66b0f0c4850df1d4da84d285cd3a8799fa2b0a4b', operation='UPDATE', pgid='pgtrigger_update_update_d23b4', table='conferences_conference', when='AFTER')),
        ),
    ]
