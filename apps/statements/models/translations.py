"""A text in further languages than the one it is negotiated in, and what each word of it was confirmed beside."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit.tracking import tracked
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.models import DomainModel
from apps.documents.choices import LanguageStatus
from apps.statements import triggers
from apps.statements.models.texts import ParagraphText, Revision
from apps.statements.record import canonical


class Confirmed(models.Model):
    """Words in another language, and the words of the working language that somebody last held beside them.

    `source_hash` is canonical.text_hash of those. While it is the hash of what stands in the working language now, the
    words are fresh; when the source changes they are stale at once, until a person says that they still say the same.
    Who that was is unknown (null) for texts of before, and of files that do not say it.
    """

    source_hash = models.CharField(max_length=64)
    proofread_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    proofread_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def is_stale(self, source: str) -> bool:
        """Confirmed beside other words than `source`, which stand now."""
        return self.source_hash != canonical.text_hash(source)

    def confirm(self, source: str, *, by: User, at: dt.datetime) -> None:
        self.source_hash, self.proofread_by, self.proofread_at = canonical.text_hash(source), by, at


@tracked()
class Translation(Confirmed, DomainModel):
    """A revision in another language than its working language: status, title, and the words by paragraph."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="translations")
    language = models.CharField(_("language"), max_length=10, choices=list(CONTENT_LANGUAGES.items()))
    status = models.CharField(_("status"), max_length=10, choices=LanguageStatus)
    title = models.CharField(_("title"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        ordering = ["revision", "language"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "language"], name="statements_translation_once"),
            models.CheckConstraint(
                condition=Q(proofread_by=None, proofread_at=None)
                | Q(proofread_by__isnull=False, proofread_at__isnull=False),
                name="statements_translation_proofread",
            ),
        ]
        triggers = [triggers.TRANSLATION_WRITE, triggers.TRANSLATION_REMOVE]

    def __str__(self) -> str:
        return f"{self.revision} {self.language}"

    @property
    def conference_id(self):
        return self.revision.conference_id


@tracked()
class TranslatedParagraph(Confirmed, DomainModel):
    """A paragraph of a revision in another language."""

    translation = models.ForeignKey(Translation, on_delete=models.PROTECT, related_name="paragraphs")
    source = models.ForeignKey(ParagraphText, on_delete=models.PROTECT, related_name="translated")
    words = models.TextField(_("text"))

    class Meta:
        verbose_name = _("translated paragraph")
        verbose_name_plural = _("translated paragraphs")
        ordering = ["translation", "source__order"]
        constraints = [
            models.UniqueConstraint(fields=["translation", "source"], name="statements_translated_once"),
            models.CheckConstraint(
                condition=Q(proofread_by=None, proofread_at=None)
                | Q(proofread_by__isnull=False, proofread_at__isnull=False),
                name="statements_translated_proofread",
            ),
        ]
        triggers = [triggers.TRANSLATED_WRITE, triggers.TRANSLATED_REMOVE]

    def __str__(self) -> str:
        return self.words[:60]
