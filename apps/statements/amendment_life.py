"""The life of an amendment: what may follow what. A trigger of the database holds the same table."""

from apps.statements.choices import AmendmentState as A

NEXT: dict[A, set[A]] = {
    A.SUBMITTED: {A.OPEN, A.INADMISSIBLE, A.WITHDRAWN, A.LAPSED},
    A.OPEN: {A.BRACKETED, A.AGREED, A.MERGED, A.NOT_RETAINED, A.STALE, A.OVERTAKEN, A.WITHDRAWN, A.LAPSED},
    A.BRACKETED: {A.AGREED, A.MERGED, A.NOT_RETAINED, A.STALE, A.OVERTAKEN, A.WITHDRAWN, A.LAPSED, A.OPEN},
    A.STALE: {A.OPEN, A.NOT_RETAINED, A.OVERTAKEN, A.WITHDRAWN, A.LAPSED},
    A.OVERTAKEN: {A.STALE, A.OPEN},  # contested by its sponsor, and the chair takes it up again
    A.INADMISSIBLE: set(),
    A.AGREED: set(),
    A.MERGED: set(),
    A.NOT_RETAINED: set(),
    A.WITHDRAWN: set(),
    A.LAPSED: set(),
}
PENDING = {A.SUBMITTED, A.OPEN, A.BRACKETED, A.STALE}  # a text that has one of them is not clean
ON_THE_WORDS = {A.OPEN, A.BRACKETED}  # goes stale when its paragraph changes
ENDED = set(A) - PENDING
