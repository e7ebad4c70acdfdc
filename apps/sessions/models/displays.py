from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import Conference, Room
from apps.core.models import DomainModel
from apps.sessions import triggers

ROOM_OF_EDITION = "other.conference_id = NEW.conference_id"


@tracked()
class DisplayLink(DomainModel):
    """A screen that shows, by an address of its own, what all delegates may know of; it ends when this row goes.

    The address is a signature over this row (`display.links`): no secret is stored.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="display_links")
    name = models.CharField(_("where the screen stands"), max_length=80)
    room = models.ForeignKey(
        Room, on_delete=models.CASCADE, null=True, blank=True, related_name="display_links", verbose_name=_("room")
    )  # none: every room

    class Meta:
        verbose_name = _("link of a screen")
        verbose_name_plural = _("links of screens")
        ordering = ["created_at", "id"]
        triggers = [triggers.belongs("forum_sessions_display_room", "room_id", "conferences_room", ROOM_OF_EDITION)]

    def __str__(self) -> str:
        return self.name
