"""The small groups in which a party sits."""

from collections.abc import Sequence

from django.db.models import Q

from apps.statements.amendments.voices import Voice
from apps.statements.models import Referral, ReferralMember, Statement


def groups_of(statement: Statement, voices: Sequence[Voice]) -> list[Referral]:
    """Those that have not reported back, of the parties for which somebody speaks. One query."""
    parties = [each.party for each in voices]
    own = Q(participation__in=[each.participation_id for each in parties if each.participation_id])
    own |= Q(person__in=[each.person_id for each in parties if each.person_id])
    sitting_in = ReferralMember.objects.filter(own).values("referral")
    return list(statement.referrals.filter(returned_at=None, pk__in=sitting_in))
