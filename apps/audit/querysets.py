from django.db import models


class EntryQuerySet(models.QuerySet):
    def of(self, target: models.Model):
        """The trail of one object, newest first."""
        return self.filter(target_type=target._meta.label_lower, target_id=target.pk)

    def within(self, scope_id):
        """Everything that happened in one conference (or forum)."""
        return self.filter(scope_id=scope_id)
