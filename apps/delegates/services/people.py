"""People of a forum, and their place in one conference."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import refuse_if_changed
from apps.conferences.least_rights import Thing, roles_changing
from apps.conferences.models import Conference, Forum
from apps.core.exceptions import Refused
from apps.core.rows.locks import hold
from apps.delegates import seats
from apps.delegates.choices import DelegateRole, DelegateStatus
from apps.delegates.models import Credential, Delegate, Invitation, Person
from apps.delegates.person_columns import EVERYTHING
from apps.delegates.services.credentials import end_open
from apps.delegations.bindings import kept
from apps.delegations.models import Participation
from apps.messaging import services as messaging
from apps.messaging.models import Message


@transaction.atomic
def add_delegate(
    conference: Conference,
    *,
    person: Mapping[str, Any],
    participation: Participation | None,
    roles: Iterable[str],
    by: User | None,
    beyond: Mapping[UUID, int] | None = None,
) -> Delegate:
    """Make a person a delegate of the conference; not yet invited.

    `person` holds values of `person_columns`. Someone of the forum with the same e-mail is taken as that person: their
    record stays as it is, only what was empty is filled. Refused when they are in this conference already (field
    "email"), when the delegation is another conference's, or when the address was added by somebody else meanwhile, or
    when its seats are taken and `beyond` does not say yes to more (`seats`).
    """
    check_delegation(conference, participation)
    seats.claim_for([(participation, roles)], by=by, field="participation", beyond=beyond)
    known = Person.objects.select_for_update().filter(forum=conference.forum).with_email(person.get("email", ""))
    found = known.first()
    if found is None:
        found = create_person(conference.forum, person)
    else:
        fill_gaps(found, person, here=conference, by=by)
    return place(found, conference, participation=participation, roles=roles, by=by)


def place(
    person: Person,
    conference: Conference,
    *,
    participation: Participation | None,
    roles: Iterable[str],
    by: User | None,
) -> Delegate:
    """The delegate itself, with its trail. Refused (field "email") when the person is in the conference already."""
    refused = Refused(
        _("%(person)s is in this conference already.") % {"person": person}, field="email", code="already_here"
    )
    if Delegate.objects.of(conference).filter(person=person).exists():
        raise refused
    try:
        with transaction.atomic():
            delegate = Delegate.objects.create(
                conference=conference,
                person=person,
                participation=participation,
                roles=list(roles) or [DelegateRole.DELEGATE],
            )
    except IntegrityError:
        raise refused from None
    audit.record("delegate.added", target=delegate, by=by, delegation=str(participation or ""))
    return delegate


@transaction.atomic
def edit_delegate(
    delegate: Delegate,
    *,
    person: Mapping[str, Any],
    participation: Participation | None,
    roles: Iterable[str],
    by: User | None,
    version: str | None = None,
    beyond: Mapping[UUID, int] | None = None,
) -> Delegate:
    """Change the person (in every edition) and their place in this conference.

    Refused when the address belongs to someone else of the forum, or is not this editor's to change (field "email",
    `_save_person`), or when a credential still binds
    them to the delegation they would leave (field "participation"), or when somebody has changed the person since the
    form was made (`version`), or when no seat is free where they go (`seats`), or when a decision rests on the place
    they had ("rests_on_it").
    """
    delegate = lock(delegate)
    refuse_if_changed(delegate.person, version, tz=delegate.conference.time_zone)
    check_delegation(delegate.conference, participation)
    if participation != delegate.participation:
        _check_free_to_leave(delegate)
    seats.claim_move(delegate, participation, roles, by=by, beyond=beyond)
    changed = [name for name in EVERYTHING if name in person and getattr(delegate.person, name) != person[name]]
    for name in changed:
        setattr(delegate.person, name, person[name])
    _save_person(delegate.person, here=delegate.conference, by=by)
    with kept(delegate.conference_id, field="roles"):
        before, delegate.participation, delegate.roles = str(delegate.participation or ""), participation, list(roles)
        delegate.save()
    audit.record(
        "delegate.changed", target=delegate, by=by, fields=changed, before=before, after=str(participation or "")
    )
    return delegate


@transaction.atomic
def withdraw_delegate(delegate: Delegate, *, by: User | None) -> Delegate:
    """Take someone out of the conference: their link ends, waiting mail is cancelled, open credentials end now.

    Withdrawing someone withdrawn changes nothing.
    """
    delegate = lock(delegate)
    if delegate.status == DelegateStatus.WITHDRAWN:
        return delegate
    delegate.change_status(DelegateStatus.WITHDRAWN)
    delegate.save()
    for invitation in Invitation.objects.filter(delegate=delegate):
        cancel_open_mail(invitation, by=by)
    ended = end_open(delegate, at=timezone.now())
    audit.record("delegate.withdrawn", target=delegate, by=by, credentials_ended=ended)
    return delegate


@transaction.atomic
def restore_delegate(delegate: Delegate, *, by: User | None, beyond: Mapping[UUID, int] | None = None) -> Delegate:
    """Bring back someone who was withdrawn, as not yet invited; links sent before stay dead. Refused without a seat."""
    delegate = lock(delegate)
    seats.claim_again(delegate, by=by, beyond=beyond)
    delegate.change_status(DelegateStatus.PROPOSED)
    delegate.replied_at, delegate.mode, delegate.decline_reason = None, "", ""
    delegate.save()
    for invitation in Invitation.objects.filter(delegate=delegate):
        invitation.version += 1
        invitation.save()
    audit.record("delegate.restored", target=delegate, by=by)
    return delegate


@transaction.atomic
def take_over(
    conference: Conference,
    *,
    source: Conference,
    delegates: Iterable[Delegate],
    by: User | None,
    beyond: Mapping[UUID, int] | None = None,
) -> list[Delegate]:
    """Make people of an earlier edition delegates of this one, in the same entity's delegation, not yet invited.

    Those already here are passed over; whose entity does not take part comes without a delegation. Refused for a source
    of another forum, and where seats are missing (field "delegates"). Returns the new delegates.
    """
    if source.forum_id != conference.forum_id or source.pk == conference.pk:
        raise Refused(_("Choose an earlier edition of the same forum."), field="source", code="foreign_edition")
    here = {row.entity_id: row for row in Participation.objects.filter(conference=conference)}
    present = set(Delegate.objects.of(conference).values_list("person_id", flat=True))
    chosen = Delegate.objects.of(source).filter(pk__in=[row.pk for row in delegates])
    coming = [old for old in chosen.select_related("person", "participation") if old.person_id not in present]
    places = [here.get(old.participation.entity_id) if old.participation else None for old in coming]
    taken = [(participation, old.roles) for old, participation in zip(coming, places, strict=True)]
    seats.claim_for(taken, by=by, field="delegates", beyond=beyond)
    return [
        place(old.person, conference, participation=participation, roles=old.roles, by=by)
        for old, participation in zip(coming, places, strict=True)
    ]


def lock(delegate: Delegate) -> Delegate:
    """The delegate and the person as they are now, held until the end of the transaction.

    The person too: a change of address made from another edition ends this edition's link.
    """
    hold(Delegate.objects, delegate.pk, "person")
    return Delegate.objects.select_related("person", "conference", "participation").get(pk=delegate.pk)


def cancel_open_mail(invitation: Invitation, *, by: User | None) -> None:
    """No mail of an older link goes out or asks for attention; one just being handed over is left alone."""
    for message in Message.objects.about(invitation.pk).cancellable():
        if not message.is_held:
            messaging.cancel(message, by=by)


def check_delegation(conference: Conference, participation: Participation | None) -> None:
    if participation is not None and participation.conference_id != conference.pk:
        raise Refused(
            _("That delegation belongs to another conference."), field="participation", code="foreign_delegation"
        )


def _check_free_to_leave(delegate: Delegate) -> None:
    held = Credential.objects.filter(participation=delegate.participation, person=delegate.person, valid_until=None)
    if delegate.participation and held.exists():
        message = _("%(person)s holds a credential of %(delegation)s. End it first.") % {
            "person": delegate.person,
            "delegation": delegate.participation,
        }
        raise Refused(message, field="participation", code="holds_credential")


def change_email(person: Person, email: str, *, here: Conference, by: User | None) -> None:
    """Refused (field "email") as by `_save_person`."""
    if person.email != email:
        person.email = email
        _save_person(person, here=here, by=by)


def create_person(forum: Forum, values: Mapping[str, Any]) -> Person:
    person = Person(forum=forum, **{name: values[name] for name in EVERYTHING if name in values})
    _save_person(person, here=None, by=None)
    return person


def fill_gaps(person: Person, values: Mapping[str, Any], *, here: Conference, by: User | None) -> None:
    empty = [name for name in EVERYTHING if values.get(name) and not getattr(person, name)]
    for name in empty:
        setattr(person, name, values[name])
    if empty:
        _save_person(person, here=here, by=by)


def _save_person(person: Person, *, here: Conference | None, by: User | None) -> None:
    """Refused (field "email") when somebody else of the forum has the address, or when the person is in an edition
    other than this one (`here`) that `by` does not organize ("elsewhere").

    With another address everything ends that was given to the owner of the old one: links, feeds and the account by
    the database (`triggers.KEYS_END_WITH_THE_OWNER`), mail that waits here, in every edition.
    """
    before = person.key_version
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError:
        message = _("Somebody else of this forum has the address %(email)s.") % {"email": person.email}
        raise Refused(message, field="email", code="email_taken") from None
    person.refresh_from_db(fields=["key_version", "user"])
    if person.key_version != before:
        _check_organizes_all(person, here, by)
        end_waiting_mail(person, by=by)


def _check_organizes_all(person: Person, here: Conference | None, by: User | None) -> None:
    """Whoever owns the address reads and answers as this person in every edition: another's is not ours to give."""
    if by is None or here is None:
        return
    places = Delegate.objects.present().filter(person=person).exclude(conference=here)
    organized = Conference.objects.run_by(by, *roles_changing(Thing.PEOPLE))
    if places.exclude(conference__in=organized.values("pk")).exists():
        message = _(
            "%(person)s is also in an edition that you do not organize. Ask an organizer of the whole forum to change "
            "the address."
        )
        raise Refused(message % {"person": person}, field="email", code="elsewhere")


def end_waiting_mail(person: Person, *, by: User | None, actor_label: str = "") -> None:
    """The address or the account is another one: what waits for the former owner is not sent, in any edition."""
    for invitation in Invitation.objects.filter(delegate__person=person):
        cancel_open_mail(invitation, by=by)
    audit.record("person.address_changed", target=person, by=by, actor_label=actor_label)
