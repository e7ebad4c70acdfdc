"""One account for each role of a demonstration."""

from collections.abc import Iterator

from apps.conferences.choices import TeamRole
from apps.conferences.models import Forum, TeamMember
from apps.delegates.models import Credential, Person


def demonstration_roles(forum: Forum) -> Iterator[tuple[str, str]]:
    """(role, e-mail) of the first account in each role: the team's roles, then head, alternate and delegate."""
    team = TeamMember.objects.filter(forum=forum).select_related("user").order_by("user__email")
    held: dict[str, str] = {}
    for member in team:
        held.setdefault(member.role, member.user.email)
    yield from ((role, held[role]) for role in TeamRole.values if role in held)
    people = Person.objects.filter(forum=forum, user__isnull=False).select_related("user").order_by("user__email")
    credentials = Credential.objects.valid().filter(person__in=people)
    functions = dict(credentials.order_by("-valid_from").values_list("person_id", "function"))
    shown = set()
    for person in people:
        role = functions.get(person.pk, "delegate")
        if role not in shown:
            shown.add(role)
            yield role, person.user.email if person.user else ""
