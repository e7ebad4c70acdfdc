import unicodedata
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils import timezone

from apps.conferences.edition_life import PUBLIC_STATUSES


class LanguageVersionQuerySet(models.QuerySet):
    def live(self, at=None):
        """What the public gets to read at `at` (default now): of each language the newest that is readable."""
        at = at or timezone.now()
        return self.readable(at).filter(~Exists(self._later().readable(at)))

    def readable(self, at=None):
        """Published, embargo over, not retracted at `at` (default now), also earlier versions. The clock decides."""
        return self.known(at).filter(publication__retracted_at=None)

    def known(self, at=None):
        """Versions of which the public may know at `at` (default now): the live ones and those retracted since."""
        at = at or timezone.now()
        return self.filter(
            Q(publication__embargo_until=None) | Q(publication__embargo_until__lte=at),
            publication__published_at__lte=at,
            document__conference__status__in=PUBLIC_STATUSES,
        )

    def newest(self):
        """Of each language the version deposited last, public or not."""
        return self.filter(~Exists(self._later()))

    def unpublished(self):
        """Newest versions for which nobody has decided to publish them, nor when."""
        return self.newest().filter(publication__published_at=None, publication__retracted_at=None)

    def of_the_text(self):
        """The versions that were authentic when the text was adopted: those that its hash covers."""
        return self.filter(status="authentic", corrigendum=None)

    def containing(self, words: str):
        """Versions whose title or text holds `words`, in any letter case."""
        return self.filter(body__icontains=unicodedata.normalize("NFC", words))

    def _later(self):
        """Later versions of the document and language of the outer query's."""
        same = {name: OuterRef(name) for name in ("document", "language")}
        return self.model._default_manager.filter(sequence__gt=OuterRef("sequence"), **same)


class CorrigendumQuerySet(models.QuerySet):
    def public(self, at=None):
        """Those whose version the public may read at `at` (default now), also where a later one has corrected it."""
        versions: Any = self.model._meta.get_field("version").related_model
        return self.filter(version__in=versions.objects.readable(at).values("pk"))

    def known(self, at=None):
        """Those of whose version the public may know at `at` (default now), retracted ones included."""
        versions: Any = self.model._meta.get_field("version").related_model
        return self.filter(version__in=versions.objects.known(at).values("pk"))

    def visible_to(self, user):
        """Those of which the public may know, and every one of conferences of whose team the account is."""
        if not (user.is_authenticated and user.is_active):
            return self.known()
        documents: Any = self.model._meta.get_field("document").related_model
        run = documents._meta.get_field("conference").related_model.objects.run_by(user).values("pk")
        return self.filter(Q(pk__in=self.known().values("pk")) | Q(document__conference__in=run))


class DocumentQuerySet(models.QuerySet):
    def public(self, at=None):
        """Documents of which the public may read at least one language at `at` (default now)."""
        return self._with_version(self._versions().readable(at).filter(document=OuterRef("pk")))

    def known(self, at=None):
        """Documents of which the public may know at `at` (default now), also if they have been retracted."""
        return self._with_version(self._versions().known(at).filter(document=OuterRef("pk")))

    def visible_to(self, user):
        """Documents of which the public may know, and every one of conferences of whose team the account is.

        Asked in one query, so that an answer takes no longer for a document that must not be known.
        """
        known = self._versions().known().filter(document=OuterRef("pk"))
        if not (user.is_authenticated and user.is_active):
            return self._with_version(known)
        return self.filter(Exists(known) | Q(conference__in=self._conferences().run_by(user).values("pk")))

    def in_language(self, language: str, at=None):
        return self._with_version(self._live(at).filter(language=language))

    def matching(self, words: str, at=None):
        """Public documents whose symbol, or live text in any language, holds `words`."""
        found = self._live(at).containing(words)
        return self.public(at).filter(Q(symbol__icontains=words) | Exists(found))

    def with_live_versions(self, at=None):
        """Each with `live_versions`, a list without the text itself."""
        versions = self._versions().live(at).defer("paragraphs", "body").order_by("language")
        return self.prefetch_related(models.Prefetch("versions", queryset=versions, to_attr="live_versions"))

    def with_newest_versions(self):
        """Each with `newest_versions`, public or not: of each language the last, with its publication, no text."""
        versions = self._versions().newest().select_related("publication", "document__conference")
        versions = versions.defer("paragraphs", "body").order_by("language")
        return self.prefetch_related(models.Prefetch("versions", queryset=versions, to_attr="newest_versions"))

    def with_succession(self, at=None):
        """Each with `successor`, the symbol of what superseded it (None), and `predecessors`, those it supersedes.

        A text of which the public may not know yet is not named.
        """
        model: Any = self.model
        known = model.objects.known(at)
        return self.annotate(
            successor=Subquery(known.filter(pk=OuterRef("superseded_by")).values("symbol")),
            predecessors=ArraySubquery(
                known.filter(superseded_by=OuterRef("pk")).order_by("year", "number").values("symbol")
            ),
        )

    def _live(self, at):
        return self._versions().live(at).filter(document=OuterRef("pk"))

    def _versions(self):
        versions: Any = self.model._meta.get_field("versions").related_model
        return versions.objects.all()

    def _conferences(self):
        conferences: Any = self.model._meta.get_field("conference").related_model
        return conferences.objects.all()

    def _with_version(self, versions):
        return self.filter(Exists(versions))
