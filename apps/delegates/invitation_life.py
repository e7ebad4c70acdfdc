"""The life of an invitation: what may follow what, what can be answered, and who counts as coming, seated or gone."""

import datetime as dt

from apps.conferences.choices import Mode
from apps.delegates.choices import Answer, AttendanceMode, DelegateRole
from apps.delegates.choices import DelegateStatus as S

NEXT: dict[str, set[str]] = {
    S.PROPOSED: {S.INVITED, S.WITHDRAWN},
    S.INVITED: {S.ACCEPTED, S.REGISTERED, S.DECLINED, S.WITHDRAWN},
    S.ACCEPTED: {S.REGISTERED, S.DECLINED, S.WITHDRAWN},
    S.REGISTERED: {S.ACCEPTED, S.DECLINED, S.WITHDRAWN},
    S.DECLINED: {S.INVITED, S.ACCEPTED, S.REGISTERED, S.WITHDRAWN},
    S.WITHDRAWN: {S.PROPOSED},
}
COMING = {S.ACCEPTED, S.REGISTERED}
GONE = {S.DECLINED, S.WITHDRAWN}  # takes no seat, speaks for nobody
NOT_WITH_US = {S.PROPOSED, *GONE}  # not asked yet, or not coming
REPLIED = COMING | {S.DECLINED}
JUST_NOW = dt.timedelta(hours=1)  # a second press, or a second organizer, within it reminds nobody twice
SEATED = {DelegateRole.DELEGATE, DelegateRole.OBSERVER}

MODE_OF: dict[str, str] = {Answer.IN_PERSON: AttendanceMode.IN_PERSON, Answer.ONLINE: AttendanceMode.ONLINE}
OFFERED: dict[str, list[Answer]] = {
    Mode.IN_PERSON: [Answer.IN_PERSON, Answer.DECLINE],
    Mode.ONLINE: [Answer.ONLINE, Answer.DECLINE],
    Mode.HYBRID: [Answer.IN_PERSON, Answer.ONLINE, Answer.DECLINE],
}
