"""The life of a delegation in a conference: what may follow what, whom the public may know of, who takes positions."""

from apps.delegations.choices import ParticipationRole
from apps.delegations.choices import ParticipationStatus as S

NEXT: dict[str, set[str]] = {
    S.PROPOSED: {S.INVITED, S.CONFIRMED, S.DECLINED},
    S.INVITED: {S.PROPOSED, S.CONFIRMED, S.DECLINED},
    S.CONFIRMED: {S.INVITED, S.WITHDRAWN},
    S.DECLINED: {S.INVITED, S.CONFIRMED},
    S.WITHDRAWN: {S.INVITED, S.CONFIRMED},
}
ABSENT = {S.DECLINED, S.WITHDRAWN}
# Asked, and neither declined nor withdrawn: all others are nobody's business outside the team.
KNOWN_OUTSIDE_THE_TEAM = {S.INVITED, S.CONFIRMED}

WITHOUT_POSITION = {ParticipationRole.OBSERVER, ParticipationRole.INVITED}
