"""Who can be given a role in a session."""

from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.delegates.invitation_life import COMING, GONE
from apps.delegates.models import Delegate, Person
from apps.delegates.names import sort_key


def people_to_choose(
    conference: Conference, *, by: User
) -> tuple[dict[str, Person], list[tuple[str, list[tuple[str, str]]]]]:
    """People by id, and as groups of (id, label) for a select: those who come, those not yet sure, others known to the
    forum (interpreters, say), as far as `by` may read them. Who declined or withdrew is not offered."""
    delegates = list(Delegate.objects.of(conference).select_related("person"))
    gone = {row.person_id for row in delegates if row.status in GONE}
    sure = [row.person for row in delegates if row.status in COMING]
    unsure = [row.person for row in delegates if row.status not in COMING and row.person_id not in gone]
    known = {row.person_id for row in delegates}
    strangers = Person.objects.filter(forum=conference.forum_id).exclude(pk__in=known)
    others = list(strangers.readable_by(by) | strangers.of_no_edition())
    groups = [
        (_("Coming to the conference"), sure),
        (_("No reply yet"), unsure),
        (_("Others known to the forum"), others),
    ]
    people = {str(person.pk): person for _label, group in groups for person in group}
    options = [(label, [(str(p.pk), label_of(p)) for p in sorted(group, key=sort_key)]) for label, group in groups]
    return people, [(label, group) for label, group in options if group]


def label_of(person: Person) -> str:
    return f"{person.full_name} ({person.affiliation})" if person.affiliation else person.full_name
