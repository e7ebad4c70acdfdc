"""Texts superseded before the register could say so."""

from django.db import migrations


def tell_the_register(apps, schema_editor):
    statement_model = apps.get_model("statements", "Statement")
    for row in statement_model.objects.exclude(superseded_by=None).select_related("document", "superseded_by"):
        if row.document and row.superseded_by.document_id:
            row.document.superseded_by_id = row.superseded_by.document_id
            row.document.save(update_fields=["superseded_by"])


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0002_superseded"),
        ("statements", "0003_basis_words"),
    ]

    operations = [migrations.RunPython(tell_the_register, migrations.RunPython.noop)]
