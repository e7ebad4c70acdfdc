"""What decisions rest on: who was asked must stay provable, whatever happens to delegations, people and credentials.

Which decisions those are is for the app above, which says so by `prove_with`. Who goes, goes with a date (withdraws, is
suspended, leaves by its letter, a credential ends), so that what it was on the day of the decision can still be seen.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.core.listing import enumerated

Unproved = Callable[[UUID], Mapping[UUID, str]]  # conference → what cannot be proved, and the text that rests on it
_provers: list[Unproved] = []


def prove_with(prover: Unproved) -> None:
    """Let `prover` say what of a conference's decisions cannot be proved by the rows as they are now."""
    _provers.append(prover)


def unproved(conference: UUID) -> dict[UUID, str]:
    return {key: text for prover in _provers for key, text in prover(conference).items()}


def sentence(texts: Mapping[UUID, str]) -> str:
    message = _(
        "Decisions rest on this as it is: %(texts)s. It cannot be told otherwise afterwards. Whoever no longer takes "
        "part withdraws, is suspended, or leaves the text by its own letter: that has a date."
    )
    return message % {"texts": enumerated(sorted(set(texts.values())))}


@contextmanager
def kept(conference: UUID, *, field: str | None = None) -> Iterator[None]:
    """A change inside, after which everything can be proved that could be before; else Refused (code "rests_on_it").

    The caller holds the rows that it changes, in a transaction that the refusal rolls back.
    """
    before = unproved(conference)
    yield
    if broken := {key: text for key, text in unproved(conference).items() if key not in before}:
        raise Refused(sentence(broken), field=field, code="rests_on_it")
