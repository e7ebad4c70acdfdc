import django.contrib.postgres.constraints
from apps.core.extensions import SharedBtreeGist
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('delegates', '0002_initial'),
        ('delegations', '0001_initial'),
    ]

    operations = [
        SharedBtreeGist(),
        migrations.AddConstraint(
            model_name='credential',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('function', 'head')), expressions=[('participation', '='), (models.Func('valid_from', 'valid_until', function='tstzrange'), '&&')], name='delegates_one_head_at_a_time', violation_error_message='This delegation has another head at that time.'),
        ),
    ]
