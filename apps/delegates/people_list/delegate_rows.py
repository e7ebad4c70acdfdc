"""Somebody on a list of people, read as columns: 400 model instances of three tables take ten times as long."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from apps.delegates.models import Delegate, Person
from apps.delegates.person_columns import NAME, WORK
from apps.delegates.querysets import DelegateQuerySet
from apps.messaging.refusals import WRONG_ADDRESS, Fault, fault_of

OF_PERSON = {*NAME, *WORK}


class DelegateRow(NamedTuple):
    """What lists say of a delegate. The names are those of Person and of Delegate, loaded `with_mail`."""

    pk: UUID
    participation_id: UUID | None
    status: str
    roles: list[str]
    given_name: str
    family_name: str
    native_name: str
    native_language: str
    name_order: str
    affiliation: str
    position: str
    email: str
    invitation_id: UUID | None
    revoked_at: dt.datetime | None
    mail_state: str | None
    mail_error: str | None
    link_ended: bool | None
    delivered: bool

    full_name = Person.full_name  # type: ignore[misc]  # properties that read the same names here
    full_name_lang = Person.full_name_lang  # type: ignore[misc]  # likewise
    native_lang = Person.native_lang  # type: ignore[misc]  # likewise

    @classmethod
    def of(cls, delegate: Delegate) -> "DelegateRow":
        """The row of an instance that has been loaded `with_mail`. No query where its person is loaded too."""
        return cls(*(getattr(delegate.person if name in OF_PERSON else delegate, name) for name in cls._fields))

    @property
    def mail_fault(self) -> Fault | None:
        """Why the last mail about the invitation was not delivered."""
        return fault_of(self.mail_state, self.mail_error)

    @property
    def is_wrong_address(self) -> bool:
        """The address is what has to be mended; else the same one can be tried again."""
        return self.mail_fault in WRONG_ADDRESS

    def __str__(self) -> str:
        return self.full_name


def delegate_rows(delegates: DelegateQuerySet) -> Iterable[DelegateRow]:
    """The rows of a queryset of delegates. One query."""
    columns = [f"person__{name}" if name in OF_PERSON else name for name in DelegateRow._fields]
    return map(DelegateRow._make, delegates.with_mail().values_list(*columns))
