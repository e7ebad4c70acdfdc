"""The life of a programme session: what may follow what."""

from apps.sessions.choices import SessionStatus as S

NEXT: dict[str, set[str]] = {S.SCHEDULED: {S.CANCELLED}, S.CANCELLED: {S.SCHEDULED}}
