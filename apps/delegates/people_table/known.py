"""For whom the rows of a table are taken: somebody the forum knows, somebody of another row, or somebody new."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.delegates.models import Delegate, Person
from apps.delegates.people_table.rows import HERE, KNOWN, SAME, SOMEBODY_ELSE, PersonRow
from apps.delegates.person_columns import NAME


def identity(person: Mapping[str, Any]) -> tuple[str, ...]:
    """What makes two rows the same person: the address, or for want of one the whole name."""
    if email := person.get("email", ""):
        return ("email", email.lower())
    return ("name", person.get("given_name", "").casefold(), person.get("family_name", "").casefold())


def find_repeated(rows: list[PersonRow]) -> None:
    """A second row of an address or of a name is a mistake of that row; offices that share an address are told so."""
    first: dict[tuple[str, ...], PersonRow] = {}
    for row in rows:
        same = identity(row.person)
        earlier = first.setdefault(same, row)
        if earlier is row or same == ("name", "", ""):
            continue
        if same[0] == "name" or not _is_another(earlier.person, row.person):
            message = _("The same person stands in line %(line)s already.") % {"line": earlier.line}
        else:
            message = _(
                "The same address as line %(line)s (%(name)s). Give each person an address of their own, or leave one "
                "empty."
            ) % {"line": earlier.line, "name": name_in(earlier.person)}
        row.errors.setdefault("email" if same[0] == "email" else "family_name", message)


def find_known(rows: list[PersonRow], conference: Conference, by: User | None, said: Mapping[str, str]) -> None:
    """Mark who the forum knows already, and who is in this conference already. Three queries.

    Whoever knows an address gets the record that has it. A name alone would give the address to who may not read it.
    Where an address is somebody's of another name, a question is put to the row unless `said` answers it.
    """
    people = list(Person.objects.filter(forum_id=conference.forum_id))
    here = set(Delegate.objects.of(conference).values_list("person_id", flat=True))
    readable = here.union(Person.objects.readable_by(by).values_list("pk", flat=True))
    by_email = {person.email.lower(): person for person in people if person.email}
    by_name: dict[tuple[str, ...], list[Person]] = {}
    for person in (person for person in people if person.pk in readable):
        by_name.setdefault(("name", person.given_name.casefold(), person.family_name.casefold()), []).append(person)
    for row in rows:
        same = identity(row.person)
        if same[0] == "email":
            _take_by_address(row, by_email.get(same[1]), said)
        else:
            _take_by_name(row, by_name.get(same, []), said)
        if row.known:
            row.outcome = HERE if row.known.pk in here else KNOWN


def _take_by_address(row: PersonRow, person: Person | None, said: Mapping[str, str]) -> None:
    row.known = person
    if person is None or not _is_another(row.person, vars(person)):
        return
    row.asked, row.known_as = key_of(row, person), str(person)
    row.answer = said.get(row.asked, "")
    if row.answer == SOMEBODY_ELSE:
        message = _("This address is in the list as %(name)s. Give this person another one, or leave it empty.")
        row.errors.setdefault("email", message % {"name": person})
        row.known = None


def _take_by_name(row: PersonRow, people: list[Person], said: Mapping[str, str]) -> None:
    """Of one name there may be two people: it is taken for the known one, and can be said to be somebody else."""
    if len(people) > 1:
        message = _(
            "%(count)s people of this name are known. Give the email address, or another person of this name is added."
        )
        row.remarks.append(message % {"count": len(people)})
    if len(people) == 1:
        row.asked, row.known_as = key_of(row, people[0]), str(people[0])
        row.answer = said.get(row.asked, SAME)
        row.known = None if row.answer == SOMEBODY_ELSE else people[0]


def key_of(row: PersonRow, person: Person) -> str:
    """By which an answer is kept: of this name and address, about that person, wherever the row stands."""
    about = [*identity(row.person), *sorted(_words_of(row.person)), str(person.pk)]
    return hashlib.sha256("\n".join(about).encode()).hexdigest()[:16]


def name_in(person: Mapping[str, Any]) -> str:
    """The name of a row as somebody would say it."""
    named = Person(**{name: person[name] for name in NAME if person.get(name)})
    return named.full_name or named.native_name


def _words_of(person: Mapping[str, Any]) -> set[str]:
    """The words of a name without accents and capitals, whichever is the family's."""
    names = [str(person.get(field) or "") for field in ("family_name", "given_name")]
    plain = "".join(each for each in unicodedata.normalize("NFKD", " ".join(names)) if not unicodedata.combining(each))
    return {word for word in re.split(r"[\W_]+", plain.casefold()) if word}


def _is_another(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two names can hardly be of one person: neither has all the words of the other, in no script.

    A name that is missing says nothing.
    """
    native = ["".join(str(each.get("native_name") or "").split()) for each in (one, other)]
    if native[0] and native[0] == native[1]:
        return False
    first, second = _words_of(one), _words_of(other)
    return bool(first) and bool(second) and not (first <= second or second <= first)
