from django.db import models
from django.utils import timezone

from apps.conferences.edition_life import DISCREET
from apps.delegations.choices import ParticipationStatus
from apps.delegations.participation_life import ABSENT, KNOWN_OUTSIDE_THE_TEAM


class EntityQuerySet(models.QuerySet):
    def outside(self, conference):
        """Known to the forum, and not in this conference yet."""
        return self.filter(forum_id=conference.forum_id).exclude(participations__conference=conference)


class ParticipationQuerySet(models.QuerySet):
    def present(self):
        """Neither declined nor withdrawn; those are among them that nobody has asked yet."""
        return self.exclude(status__in=ABSENT)

    def known(self):
        """All of which whoever takes part may know: asked, and neither declined nor withdrawn."""
        return self.filter(status__in=KNOWN_OUTSIDE_THE_TEAM)

    def public(self):
        """All of which anybody may know: those known, of editions that publish who takes part.

        An edition under the Chatham House Rule, or off the record, does so by its public list alone
        (`Conference.publishes_delegations`): a delegation is the affiliation of whoever sits in it.
        """
        published = models.Q(conference__list_public=True) | ~models.Q(conference__attribution__in=sorted(DISCREET))
        return self.known().filter(published)

    def entitled(self, at=None):
        """Those whose position counts at `at` (default now): entitled, confirmed, within their dates, not suspended.

        One that has withdrawn counts until its participation ended, where that is known. An end that is still to come
        is not when it withdrew.
        """
        now = timezone.now()
        at = at or now
        ended = models.Q(status=ParticipationStatus.WITHDRAWN, valid_until__gt=at, valid_until__lte=now)
        return self.filter(
            models.Q(valid_from=None) | models.Q(valid_from__lte=at),
            models.Q(valid_until=None) | models.Q(valid_until__gt=at),
            models.Q(suspended=False) | models.Q(suspended_at__gt=at),
            models.Q(status=ParticipationStatus.CONFIRMED) | ended,
            entitled=True,
        )

    def with_names(self):
        """Everything `names.display_name` needs, in two queries for any number of rows."""
        return self.select_related("entity", "conference").prefetch_related("entity__names")
