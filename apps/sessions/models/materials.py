from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.models import DomainModel
from apps.delegates.models import Person
from apps.sessions import choices, triggers
from apps.sessions.material_files import LARGEST, TYPES
from apps.sessions.models.sittings import Session
from apps.sessions.querysets import MaterialQuerySet

DIGEST = Func(F("content"), function="sha256", output_field=models.BinaryField())


@tracked(exclude=["content"])
class Material(DomainModel):
    """A file of one session: what a speaker is going to say, or what the session works with.

    Who reads it when is decided on reading, by `access` and the database's clock (`MaterialQuerySet.for_reader`).
    """

    sitting = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="materials")
    kind = models.CharField(_("kind"), max_length=10, choices=choices.MaterialKind)
    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=10, choices=list(CONTENT_LANGUAGES.items()), blank=True)
    speaker = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="remarks", verbose_name=_("speaker")
    )  # whose remarks they are: somebody with a role in the session
    access = models.CharField(_("who may read it"), max_length=12, choices=choices.Access, default=choices.Access.TEAM)
    shown = models.CharField(
        _("shown"), max_length=10, choices=choices.Shown, default=choices.Shown.AT_START
    )  # to those who are not to have it before
    shown_at = models.DateTimeField(_("moment"), null=True, blank=True)
    file_name = models.CharField(_("file name"), max_length=150)
    file_type = models.CharField(_("type"), max_length=10, choices=[(name, name) for name in TYPES])
    size = models.PositiveIntegerField(_("size"), validators=[MinValueValidator(1), MaxValueValidator(LARGEST)])
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()

    objects = MaterialQuerySet.as_manager()

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        ordering = ["-kind", "created_at", "id"]  # remarks first
        constraints = [
            models.UniqueConstraint(
                fields=["sitting", "sha256"],
                name="forum_sessions_material_once",
                violation_error_message=_("This very file is here already."),
            ),
            models.CheckConstraint(
                condition=Q(shown=choices.Shown.AT_MOMENT, shown_at__isnull=False)
                | Q(shown__in=[choices.Shown.AT_ONCE, choices.Shown.AT_START], shown_at__isnull=True),
                name="forum_sessions_material_shown",
            ),
            models.CheckConstraint(
                condition=Q(size=Length("content"), size__gte=1, size__lte=LARGEST),
                name="forum_sessions_material_size",
            ),
            models.CheckConstraint(
                condition=Q(sha256=Func(DIGEST, Value("hex"), function="encode", output_field=models.CharField())),
                name="forum_sessions_material_hash",
            ),
        ]
        triggers = [
            triggers.has_a_role("forum_sessions_material_speaker", "speaker_id"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def conference_id(self):
        return self.sitting.conference_id
