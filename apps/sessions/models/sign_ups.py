from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.fields import AddressField
from apps.core.models import DomainModel
from apps.sessions import triggers
from apps.sessions.models.releases import ReleasedSession
from apps.sessions.models.sittings import Session
from apps.sessions.querysets import GuestQuerySet, SignUpQuerySet

MOST_PLACES = 20_000


@tracked()
class SignUp(DomainModel):
    """That people from outside can sign up for a public session, for how many places and until when."""

    sitting = models.OneToOneField(Session, on_delete=models.CASCADE, related_name="sign_up")
    places = models.PositiveIntegerField(_("places"), validators=[MinValueValidator(1), MaxValueValidator(MOST_PLACES)])
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)  # None: when the session begins

    objects = SignUpQuerySet.as_manager()

    class Meta:
        verbose_name = _("sign-up for a session")
        verbose_name_plural = _("sign-ups for sessions")
        constraints = [
            models.CheckConstraint(condition=Q(places__gte=1, places__lte=MOST_PLACES), name="forum_sessions_places"),
        ]
        triggers = [triggers.PLACES_HOLD_SEATS]

    def __str__(self) -> str:
        return str(self.sitting)

    @cached_property
    def told(self) -> ReleasedSession | None:
        """The session as guests read it, who are among the public; None once the public may not know of it."""
        known = ReleasedSession.objects.public().timed().select_related("room", "conference__forum")
        return known.filter(pk=self.sitting_id).first()

    @property
    def conference_id(self):
        return self.sitting.conference_id


@tracked(exclude=["name", "email"])
class Guest(DomainModel):
    """Somebody who asked for a place. Nothing is theirs until they have opened the link mailed to the address.

    `turn` is the order in which addresses were confirmed, `seat` one of the places; confirmed without a seat: waiting.
    Whoever cancels is erased, and the row history never had the name.
    """

    sign_up = models.ForeignKey(SignUp, on_delete=models.CASCADE, related_name="guests")
    name = models.CharField(_("name"), max_length=200)
    email = AddressField(_("email"))
    language = models.CharField(_("language"), max_length=10)
    turn = models.PositiveIntegerField(null=True, blank=True)
    seat = models.PositiveIntegerField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    mailed_at = models.DateTimeField(null=True, blank=True)
    mails = models.PositiveSmallIntegerField(default=0)

    objects = GuestQuerySet.as_manager()

    class Meta:
        verbose_name = _("guest")
        verbose_name_plural = _("guests")
        ordering = ["turn", "created_at", "id"]
        constraints = [
            models.UniqueConstraint("sign_up", Lower("email"), name="forum_sessions_guest_once"),
            models.UniqueConstraint(fields=["sign_up", "turn"], name="forum_sessions_guest_turn"),
            models.UniqueConstraint(fields=["sign_up", "seat"], name="forum_sessions_guest_seat"),
            models.CheckConstraint(
                condition=Q(confirmed_at=None, turn=None, seat=None)
                | Q(confirmed_at__isnull=False, turn__isnull=False),
                name="forum_sessions_guest_confirmed",
            ),
        ]
        triggers = [triggers.SEAT_IS_A_PLACE]

    def __str__(self) -> str:
        return self.name

    @property
    def conference_id(self):
        return self.sign_up.sitting.conference_id

    @property
    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    @property
    def is_waiting(self) -> bool:
        return self.is_confirmed and self.seat is None
