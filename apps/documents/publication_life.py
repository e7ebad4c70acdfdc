"""The life of a publication: what may follow what. Where one stands is read from the clock (`Publication.state_at`)."""

from apps.documents.choices import PublicationState as S

NEXT: dict[str, set[str]] = {
    S.DRAFT: {S.SCHEDULED, S.LIVE},
    S.SCHEDULED: {S.DRAFT, S.SCHEDULED, S.LIVE},
    S.LIVE: {S.RETRACTED},
    S.RETRACTED: set(),
}
