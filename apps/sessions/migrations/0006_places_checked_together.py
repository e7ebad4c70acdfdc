import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.constraints
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("forum_sessions", "0005_releases"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="session", name="forum_sessions_room_once"),
        migrations.AddConstraint(
            model_name="session",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                expressions=[("room", "="), ("busy", "&&")],
                name="forum_sessions_room_once",
            ),
        ),
        migrations.RemoveConstraint(model_name="assignment", name="forum_sessions_person_once"),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                expressions=[("person", "="), ("busy", "&&"), ("sitting", "<>")],
                name="forum_sessions_person_once",
            ),
        ),
    ]
