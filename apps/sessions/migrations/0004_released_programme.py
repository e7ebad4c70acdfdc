"""The programme as it was released, in tables of its own; until now every change was public at once.

The number by which calendars know a newer word (SEQUENCE) counts what was told, and stands there from now on.
"""

import apps.core.fields
import apps.core.identifiers
import apps.sessions.models.sittings
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


def copied(working, released, *columns):
    """Rows of a table of sessions as they stand, under their own ids."""
    names = ", ".join(["id", "created_at", "updated_at", *columns])
    return f"INSERT INTO {released} ({names}) SELECT {names} FROM {working}"


FILL = ";\n".join(
    [
        copied(
            "forum_sessions_session",
            "forum_sessions_releasedsession",
            "titles",
            "descriptions",
            "format",
            "during",
            "visibility",
            "attribution",
            "status",
            "ics_uid",
            "conference_id",
            "room_id",
            "sequence",
        ),
        copied(
            "forum_sessions_sessiondelegation", "forum_sessions_releaseddelegation", "sitting_id", "participation_id"
        ),
        copied(
            "forum_sessions_sessionquestion", "forum_sessions_releasedquestion", "sitting_id", "question_id", '"order"'
        ),
        copied(
            "forum_sessions_assignment",
            "forum_sessions_releasedassignment",
            "sitting_id",
            "person_id",
            "role",
            '"order"',
        ),
    ]
)
BACK = """
    UPDATE forum_sessions_session s SET sequence = r.sequence FROM forum_sessions_releasedsession r WHERE r.id = s.id
"""


class Migration(migrations.Migration):
    dependencies = [
        ("conferences", "0008_programme_mode"),
        ("delegates", "0011_no_words_in_history"),
        ("delegations", "0005_no_words_in_history"),
        ("forum_sessions", "0003_withdrawals"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReleasedAssignment",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.identifiers.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("moderator", "moderator"),
                            ("speaker", "speaker"),
                            ("discussant", "discussant"),
                            ("rapporteur", "rapporteur"),
                            ("interpreter", "interpreter"),
                            ("participant", "participant"),
                        ],
                        default="participant",
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "verbose_name": "person in a role in a released session",
                "verbose_name_plural": "people in roles in released sessions",
                "ordering": ["order", "id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReleasedAssignmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=apps.core.identifiers.uuid7, editable=False, serialize=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("moderator", "moderator"),
                            ("speaker", "speaker"),
                            ("discussant", "discussant"),
                            ("rapporteur", "rapporteur"),
                            ("interpreter", "interpreter"),
                            ("participant", "participant"),
                        ],
                        default="participant",
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReleasedDelegation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.identifiers.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "verbose_name": "delegation in a released session",
                "verbose_name_plural": "delegations in released sessions",
                "ordering": ["participation__order", "id"],
            },
        ),
        migrations.CreateModel(
            name="ReleasedDelegationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=apps.core.identifiers.uuid7, editable=False, serialize=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReleasedQuestion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.identifiers.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "verbose_name": "question of a released session",
                "verbose_name_plural": "questions of released sessions",
                "ordering": ["order", "id"],
            },
        ),
        migrations.CreateModel(
            name="ReleasedQuestionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=apps.core.identifiers.uuid7, editable=False, serialize=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("order", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReleasedSession",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.identifiers.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("titles", apps.core.fields.TranslatedField(default=dict, verbose_name="title")),
                (
                    "descriptions",
                    apps.core.fields.TranslatedField(blank=True, default=dict, verbose_name="description"),
                ),
                (
                    "format",
                    models.CharField(
                        choices=[
                            ("plenary", "plenary"),
                            ("bilateral", "bilateral"),
                            ("trilateral", "trilateral"),
                            ("working_group", "working group"),
                            ("public", "public session"),
                            ("ceremony", "ceremony"),
                            ("break", "break"),
                            ("other", "other"),
                        ],
                        default="plenary",
                        max_length=14,
                        verbose_name="format",
                    ),
                ),
                (
                    "during",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, null=True, verbose_name="time"
                    ),
                ),
                (
                    "busy",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(during__isnull=False, status="scheduled", then=models.F("during")),
                            default=models.Value(
                                "empty", output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField()
                            ),
                        ),
                        output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("public", "public"),
                            ("participants", "participants of the conference"),
                            ("session", "participants of this session"),
                            ("secretariat", "secretariat"),
                        ],
                        default="session",
                        max_length=14,
                        verbose_name="who may know of it",
                    ),
                ),
                (
                    "attribution",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("chatham_house", "Chatham House Rule"),
                            ("off_the_record", "off the record"),
                            ("on_the_record", "on the record"),
                        ],
                        max_length=16,
                        verbose_name="attribution",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("scheduled", "planned"), ("cancelled", "cancelled")],
                        default="scheduled",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "ics_uid",
                    models.CharField(
                        default=apps.sessions.models.sittings.new_uid, editable=False, max_length=120, unique=True
                    ),
                ),
                ("sequence", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "released session",
                "verbose_name_plural": "released sessions",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReleasedSessionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.UUIDField(default=apps.core.identifiers.uuid7, editable=False, serialize=False)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("titles", apps.core.fields.TranslatedField(default=dict, verbose_name="title")),
                (
                    "descriptions",
                    apps.core.fields.TranslatedField(blank=True, default=dict, verbose_name="description"),
                ),
                (
                    "format",
                    models.CharField(
                        choices=[
                            ("plenary", "plenary"),
                            ("bilateral", "bilateral"),
                            ("trilateral", "trilateral"),
                            ("working_group", "working group"),
                            ("public", "public session"),
                            ("ceremony", "ceremony"),
                            ("break", "break"),
                            ("other", "other"),
                        ],
                        default="plenary",
                        max_length=14,
                        verbose_name="format",
                    ),
                ),
                (
                    "during",
                    django.contrib.postgres.fields.ranges.DateTimeRangeField(
                        blank=True, null=True, verbose_name="time"
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("public", "public"),
                            ("participants", "participants of the conference"),
                            ("session", "participants of this session"),
                            ("secretariat", "secretariat"),
                        ],
                        default="session",
                        max_length=14,
                        verbose_name="who may know of it",
                    ),
                ),
                (
                    "attribution",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("chatham_house", "Chatham House Rule"),
                            ("off_the_record", "off the record"),
                            ("on_the_record", "on the record"),
                        ],
                        max_length=16,
                        verbose_name="attribution",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("scheduled", "planned"), ("cancelled", "cancelled")],
                        default="scheduled",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "ics_uid",
                    models.CharField(default=apps.sessions.models.sittings.new_uid, editable=False, max_length=120),
                ),
                ("sequence", models.PositiveIntegerField(default=0)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="assignment",
            trigger=pgtrigger.compiler.Trigger(
                name="mirrored",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='\n            IF TG_OP = \'DELETE\' THEN\n                \n                DELETE FROM forum_sessions_releasedassignment USING forum_sessions_releasedsession s, conferences_conference c\n                WHERE forum_sessions_releasedassignment.id = OLD.id AND s.id = forum_sessions_releasedassignment.sitting_id AND c.id = s.conference_id\n                AND c.programme_mode = \'as_edited\';\n            ELSIF EXISTS (SELECT 1 FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id AND c.programme_mode = \'as_edited\') THEN\n                INSERT INTO forum_sessions_releasedassignment ("id", "created_at", "updated_at", "role", "order", "sitting_id", "person_id") VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."role", NEW."order", NEW."sitting_id", NEW."person_id")\n                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "role" = EXCLUDED."role", "order" = EXCLUDED."order", "sitting_id" = EXCLUDED."sitting_id", "person_id" = EXCLUDED."person_id";\n            END IF;\n            RETURN NULL;\n        ',
                    hash="9512bbb08fde75e35e4a4b44379e464f2920014c",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_mirrored_38329",
                    table="forum_sessions_assignment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="mirrored",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='\n            IF TG_OP = \'DELETE\' THEN\n                \n                IF EXISTS (SELECT 1 FROM conferences_conference c WHERE c.id = OLD.conference_id AND c.programme_mode = \'as_edited\') THEN\n                    DELETE FROM forum_sessions_releaseddelegation WHERE sitting_id = OLD.id; DELETE FROM forum_sessions_releasedquestion WHERE sitting_id = OLD.id; DELETE FROM forum_sessions_releasedassignment WHERE sitting_id = OLD.id;\n                    DELETE FROM forum_sessions_releasedsession WHERE id = OLD.id;\n                END IF;\n            ELSIF EXISTS (SELECT 1 FROM conferences_conference c WHERE c.id = NEW.conference_id AND c.programme_mode = \'as_edited\') THEN\n                INSERT INTO forum_sessions_releasedsession ("id", "created_at", "updated_at", "titles", "descriptions", "format", "during", "visibility", "attribution", "status", "ics_uid", "conference_id", "room_id", sequence) VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."titles", NEW."descriptions", NEW."format", NEW."during", NEW."visibility", NEW."attribution", NEW."status", NEW."ics_uid", NEW."conference_id", NEW."room_id", 0)\n                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "titles" = EXCLUDED."titles", "descriptions" = EXCLUDED."descriptions", "format" = EXCLUDED."format", "during" = EXCLUDED."during", "visibility" = EXCLUDED."visibility", "attribution" = EXCLUDED."attribution", "status" = EXCLUDED."status", "ics_uid" = EXCLUDED."ics_uid", "conference_id" = EXCLUDED."conference_id", "room_id" = EXCLUDED."room_id";\n            END IF;\n            RETURN NULL;\n        ',
                    hash="97658880c98824bc7b152fc8030c34ee83bd8363",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_mirrored_12c56",
                    table="forum_sessions_session",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sessiondelegation",
            trigger=pgtrigger.compiler.Trigger(
                name="mirrored",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='\n            IF TG_OP = \'DELETE\' THEN\n                \n                DELETE FROM forum_sessions_releaseddelegation USING forum_sessions_releasedsession s, conferences_conference c\n                WHERE forum_sessions_releaseddelegation.id = OLD.id AND s.id = forum_sessions_releaseddelegation.sitting_id AND c.id = s.conference_id\n                AND c.programme_mode = \'as_edited\';\n            ELSIF EXISTS (SELECT 1 FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id AND c.programme_mode = \'as_edited\') THEN\n                INSERT INTO forum_sessions_releaseddelegation ("id", "created_at", "updated_at", "sitting_id", "participation_id") VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."sitting_id", NEW."participation_id")\n                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "sitting_id" = EXCLUDED."sitting_id", "participation_id" = EXCLUDED."participation_id";\n            END IF;\n            RETURN NULL;\n        ',
                    hash="2fd2bd3174f810531c4b00db2217371d8460ebcc",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_mirrored_1a7b7",
                    table="forum_sessions_sessiondelegation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sessionquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="mirrored",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='\n            IF TG_OP = \'DELETE\' THEN\n                \n                DELETE FROM forum_sessions_releasedquestion USING forum_sessions_releasedsession s, conferences_conference c\n                WHERE forum_sessions_releasedquestion.id = OLD.id AND s.id = forum_sessions_releasedquestion.sitting_id AND c.id = s.conference_id\n                AND c.programme_mode = \'as_edited\';\n            ELSIF EXISTS (SELECT 1 FROM forum_sessions_session s JOIN conferences_conference c ON c.id = s.conference_id WHERE s.id = NEW.sitting_id AND c.programme_mode = \'as_edited\') THEN\n                INSERT INTO forum_sessions_releasedquestion ("id", "created_at", "updated_at", "sitting_id", "question_id", "order") VALUES (NEW."id", NEW."created_at", NEW."updated_at", NEW."sitting_id", NEW."question_id", NEW."order")\n                ON CONFLICT (id) DO UPDATE SET "id" = EXCLUDED."id", "created_at" = EXCLUDED."created_at", "updated_at" = EXCLUDED."updated_at", "sitting_id" = EXCLUDED."sitting_id", "question_id" = EXCLUDED."question_id", "order" = EXCLUDED."order";\n            END IF;\n            RETURN NULL;\n        ',
                    hash="4e3022dc5ac8c8bb9038342f1a8fa16399b257ac",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_mirrored_1be9e",
                    table="forum_sessions_sessionquestion",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="releasedassignment",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="released_assignments",
                to="delegates.person",
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="releasedassignmentevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="delegates.person",
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="releasedassignmentevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="releasedassignmentevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="forum_sessions.releasedassignment",
            ),
        ),
        migrations.AddField(
            model_name="releaseddelegation",
            name="participation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="released_session_delegations",
                to="delegations.participation",
            ),
        ),
        migrations.AddField(
            model_name="releaseddelegationevent",
            name="participation",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="delegations.participation",
            ),
        ),
        migrations.AddField(
            model_name="releaseddelegationevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="releaseddelegationevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="forum_sessions.releaseddelegation",
            ),
        ),
        migrations.AddField(
            model_name="releasedquestion",
            name="question",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="released_session_questions",
                to="conferences.guidingquestion",
            ),
        ),
        migrations.AddField(
            model_name="releasedquestionevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="releasedquestionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="forum_sessions.releasedquestion",
            ),
        ),
        migrations.AddField(
            model_name="releasedquestionevent",
            name="question",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="conferences.guidingquestion",
            ),
        ),
        migrations.AddField(
            model_name="releasedsession",
            name="conference",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="released_sittings",
                to="conferences.conference",
            ),
        ),
        migrations.AddField(
            model_name="releasedsession",
            name="room",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="released_sittings",
                to="conferences.room",
                verbose_name="room",
            ),
        ),
        migrations.AddField(
            model_name="releasedquestionevent",
            name="sitting",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="forum_sessions.releasedsession",
            ),
        ),
        migrations.AddField(
            model_name="releasedquestion",
            name="sitting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="session_questions",
                to="forum_sessions.releasedsession",
            ),
        ),
        migrations.AddField(
            model_name="releaseddelegationevent",
            name="sitting",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="forum_sessions.releasedsession",
            ),
        ),
        migrations.AddField(
            model_name="releaseddelegation",
            name="sitting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="session_delegations",
                to="forum_sessions.releasedsession",
            ),
        ),
        migrations.AddField(
            model_name="releasedassignmentevent",
            name="sitting",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="forum_sessions.releasedsession",
            ),
        ),
        migrations.AddField(
            model_name="releasedassignment",
            name="sitting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="assignments",
                to="forum_sessions.releasedsession",
            ),
        ),
        migrations.AddField(
            model_name="releasedsessionevent",
            name="conference",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="conferences.conference",
            ),
        ),
        migrations.AddField(
            model_name="releasedsessionevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="releasedsessionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="forum_sessions.releasedsession",
            ),
        ),
        migrations.AddField(
            model_name="releasedsessionevent",
            name="room",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="conferences.room",
                verbose_name="room",
            ),
        ),
        migrations.AddConstraint(
            model_name="releasedsession",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                expressions=[("room", "="), ("busy", "&&")],
                name="forum_sessions_released_room_once",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedsession",
            trigger=pgtrigger.compiler.Trigger(
                name="forum_sessions_sequence_counts",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        -- whoever sets the number says so: a reader's calendar has to take an event out\n        IF NEW.sequence = OLD.sequence\n           AND (NEW.during, NEW.room_id, NEW.status) IS DISTINCT FROM (OLD.during, OLD.room_id, OLD.status) THEN\n            NEW.sequence := OLD.sequence + 1;\n        END IF;\n        RETURN NEW;\n    ",
                    hash="520ade03febd3bea955b472bba3c1af28c498660",
                    operation="UPDATE",
                    pgid="pgtrigger_forum_sessions_sequence_counts_4583f",
                    table="forum_sessions_releasedsession",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedsession",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "forum_sessions_releasedsessionevent" ("attribution", "conference_id", "created_at", "descriptions", "during", "format", "ics_uid", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "sequence", "status", "titles", "updated_at", "visibility") VALUES (NEW."attribution", NEW."conference_id", NEW."created_at", NEW."descriptions", NEW."during", NEW."format", NEW."ics_uid", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."room_id", NEW."sequence", NEW."status", NEW."titles", NEW."updated_at", NEW."visibility"); RETURN NULL;',
                    hash="f8164f54ca6ce6ff1ecde0dafe7b8af215b6fad2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_50ee2",
                    table="forum_sessions_releasedsession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedsession",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."attribution" IS DISTINCT FROM (NEW."attribution") OR OLD."conference_id" IS DISTINCT FROM (NEW."conference_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."descriptions" IS DISTINCT FROM (NEW."descriptions") OR OLD."during" IS DISTINCT FROM (NEW."during") OR OLD."format" IS DISTINCT FROM (NEW."format") OR OLD."ics_uid" IS DISTINCT FROM (NEW."ics_uid") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."room_id" IS DISTINCT FROM (NEW."room_id") OR OLD."sequence" IS DISTINCT FROM (NEW."sequence") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."titles" IS DISTINCT FROM (NEW."titles") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."visibility" IS DISTINCT FROM (NEW."visibility"))',
                    func='INSERT INTO "forum_sessions_releasedsessionevent" ("attribution", "conference_id", "created_at", "descriptions", "during", "format", "ics_uid", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "sequence", "status", "titles", "updated_at", "visibility") VALUES (NEW."attribution", NEW."conference_id", NEW."created_at", NEW."descriptions", NEW."during", NEW."format", NEW."ics_uid", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."room_id", NEW."sequence", NEW."status", NEW."titles", NEW."updated_at", NEW."visibility"); RETURN NULL;',
                    hash="99fd8a2840a56a004a50d8fb854507de78584902",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fefe9",
                    table="forum_sessions_releasedsession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedquestionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="abcfe3eda3f92e0333d5bdd4d5021731c8e3a6e0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_65f29",
                    table="forum_sessions_releasedquestionevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "forum_sessions_releasedquestionevent" ("created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question_id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;',
                    hash="f75c93eadad74ef4cb4febe9f49927ad80395506",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fd5ef",
                    table="forum_sessions_releasedquestion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedquestion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "forum_sessions_releasedquestionevent" ("created_at", "id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;',
                    hash="bc3c63cf75b00a0ecb819af6b905e7a1956209f0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_54d70",
                    table="forum_sessions_releasedquestion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releaseddelegationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="689a556c78ead40239322751ee4269230d36f5d0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_93170",
                    table="forum_sessions_releaseddelegationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releaseddelegation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "forum_sessions_releaseddelegationevent" ("created_at", "id", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."participation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;',
                    hash="44552b2f86ee6039a23e75be2b28465ce60cc9b1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8e920",
                    table="forum_sessions_releaseddelegation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releaseddelegation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "forum_sessions_releaseddelegationevent" ("created_at", "id", "participation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."participation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sitting_id", NEW."updated_at"); RETURN NULL;',
                    hash="b65a86718fe6126cac169e0403ff219f513f03ee",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3a404",
                    table="forum_sessions_releaseddelegation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedassignmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="af324e44da0086509c5cece2db87cb34f63de32e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fba4f",
                    table="forum_sessions_releasedassignmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedassignment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "forum_sessions_releasedassignmentevent" ("created_at", "id", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."sitting_id", NEW."updated_at"); RETURN NULL;',
                    hash="965bf0c0b968671219173307df08bb3d4668b0a5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_84c69",
                    table="forum_sessions_releasedassignment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedassignment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "forum_sessions_releasedassignmentevent" ("created_at", "id", "order", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "sitting_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."order", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."sitting_id", NEW."updated_at"); RETURN NULL;',
                    hash="a463c649977bfc6b16a39e11fd6646b89f76abb3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_59a77",
                    table="forum_sessions_releasedassignment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="releasedsessionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="2fed23a2ff8367241b3a073ce4d029087dfb4ab4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_48fd0",
                    table="forum_sessions_releasedsessionevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(FILL, BACK),
        pgtrigger.migrations.RemoveTrigger(
            model_name="session",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="session",
            name="update_update",
        ),
        migrations.RemoveField(
            model_name="session",
            name="sequence",
        ),
        migrations.RemoveField(
            model_name="sessionevent",
            name="sequence",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "forum_sessions_sessionevent" ("attribution", "conference_id", "created_at", "descriptions", "during", "format", "ics_uid", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "status", "titles", "updated_at", "visibility") VALUES (NEW."attribution", NEW."conference_id", NEW."created_at", NEW."descriptions", NEW."during", NEW."format", NEW."ics_uid", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."room_id", NEW."status", NEW."titles", NEW."updated_at", NEW."visibility"); RETURN NULL;',
                    hash="a8f269fb87cedd5ab1b56c62f4e759f2d1fc3b6c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3856c",
                    table="forum_sessions_session",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."attribution" IS DISTINCT FROM (NEW."attribution") OR OLD."conference_id" IS DISTINCT FROM (NEW."conference_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."descriptions" IS DISTINCT FROM (NEW."descriptions") OR OLD."during" IS DISTINCT FROM (NEW."during") OR OLD."format" IS DISTINCT FROM (NEW."format") OR OLD."ics_uid" IS DISTINCT FROM (NEW."ics_uid") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."room_id" IS DISTINCT FROM (NEW."room_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."titles" IS DISTINCT FROM (NEW."titles") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."visibility" IS DISTINCT FROM (NEW."visibility"))',
                    func='INSERT INTO "forum_sessions_sessionevent" ("attribution", "conference_id", "created_at", "descriptions", "during", "format", "ics_uid", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "room_id", "status", "titles", "updated_at", "visibility") VALUES (NEW."attribution", NEW."conference_id", NEW."created_at", NEW."descriptions", NEW."during", NEW."format", NEW."ics_uid", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."room_id", NEW."status", NEW."titles", NEW."updated_at", NEW."visibility"); RETURN NULL;',
                    hash="9fbc4c9a9755f8d49fe9513e8c76d54f7687f889",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a0643",
                    table="forum_sessions_session",
                    when="AFTER",
                ),
            ),
        ),
    ]
