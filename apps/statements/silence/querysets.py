from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Now

from apps.statements.choices import State


class SilenceProcedureQuerySet(models.QuerySet):
    def running(self):
        return self.filter(ended_at=None)

    def due(self):
        """Those whose row still says that they run, and whose deadline has passed, or whose clock has been stopped."""
        failed = self.model._default_manager.filter(
            pk=OuterRef("pk"), notices__counts=True, notices__party__left_at=None, notices__failed_at__isnull=False
        )
        return self.running().filter(Q(deadline__lte=Now()) | Exists(failed))

    def with_text(self):
        return self.select_related("tabling__statement__conference__forum", "tabling__statement__revision")

    def newest_of(self, statement):
        """The last start about a text, whatever became of it."""
        return self.filter(tabling__statement=statement).order_by("-tabling__round", "-number")

    def under_silence(self):
        """Running ones whose text says so."""
        return self.running().filter(tabling__statement__state=State.SILENCE, tabling__statement__tabling=F("tabling"))
