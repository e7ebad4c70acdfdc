"""Who runs a forum or one of its editions."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.choices import TeamRole
from apps.conferences.models import Conference, Forum, TeamMember
from apps.conferences.services.locking import lock_forum
from apps.core.email_addresses import validate_address
from apps.core.exceptions import Refused
from apps.core.languages import pick
from apps.core.rows.saving import save_checked
from apps.messaging.services import queue_message


@transaction.atomic
def set_team_roles(
    forum: Forum, conference: Conference | None, user: User, roles: Iterable[str], *, by: User
) -> set[str]:
    """Give an account exactly these roles in an edition (or the whole forum); none takes it out of the team.

    Refused (code "last_organizer") when nobody would be left to organize. The forum's row is locked, so two organizers
    who remove each other at the same moment cannot both succeed.
    """
    return _set_roles(forum, conference, user, roles, by=by, known=_known(forum, conference, user))


def _set_roles(
    forum: Forum, conference: Conference | None, user: User, roles: Iterable[str], *, by: User, known: dict[str, Any]
) -> set[str]:
    lock_forum(forum)
    members = TeamMember.objects.filter(forum=forum, conference=conference, user=user)
    wanted, held = set(roles), set(members.values_list("role", flat=True))
    for member in members.filter(role__in=held - wanted):
        audit.record("team.left", target=member, by=by, role=member.role)
        member.delete()
    for role in sorted(wanted - held):
        member = TeamMember(forum=forum, conference=conference, user=user, role=role, **known)
        save_checked(member)
        audit.record("team.joined", target=member, by=by, role=role)
    if TeamRole.ORGANIZER in held - wanted:
        _refuse_without_organizer(forum, conference)
    return wanted


@transaction.atomic
def invite_team_member(
    forum: Forum,
    conference: Conference | None,
    *,
    email: str,
    roles: Iterable[str],
    by: User,
    name: str = "",
    language: str = "en",
) -> User:
    """Add the owner of an address to a team and tell them by mail, in `language`; roles held already stay.

    An address without an account is given one that has no password: its owner signs in by a code mailed to it, which
    nobody else can read. Team and mail call the member by `email` and `name` until the account has come to the desk:
    nothing tells whether there was an account, whose, or that it is closed. Refused beside the field: no address, no
    role, nothing that is new ("member_already").
    """
    wanted = set(roles)
    if not wanted:
        raise Refused(_("Choose at least one role."), field="roles", code="roles_missing")
    lock_forum(forum)
    user = _account_of(email, name=name, language=language, by=by)
    held = set(TeamMember.objects.filter(forum=forum, conference=conference, user=user).values_list("role", flat=True))
    if wanted <= held:
        raise Refused(_("This account holds these roles already."), field="email", code="member_already")
    offered = {"invited_email": email.strip().lower(), "invited_name": name}
    known = _known(forum, conference, user, **offered)
    _set_roles(forum, conference, user, wanted | held, by=by, known=known)
    _tell(forum, conference, user, wanted - held, language=language, by=by)
    return user


@transaction.atomic
def take_up_roles(forum: Forum, *, by: User) -> int:
    """Note that the account has come: from now on its teams in the forum know its name. How many roles that were."""
    offers = TeamMember.objects.select_for_update(no_key=True).filter(forum=forum, user=by, accepted_at=None)
    members = list(offers)
    for member in members:
        member.user, member.accepted_at = by, timezone.now()
        member.save(update_fields=["accepted_at", "updated_at"])
        audit.record("team.accepted", target=member, by=by)
    return len(members)


def _known(forum: Forum, conference: Conference | None, user: User, **offered: str) -> dict[str, Any]:
    """How a team knows an account: as those of its members do whom it can see, else as it was `offered` a role.

    Whoever organizes the whole forum sees every edition's team; whoever organizes an edition that one and the forum's.
    """
    seen = TeamMember.objects.of(conference) if conference else TeamMember.objects.filter(forum=forum)
    names = ("invited_email", "invited_name", "accepted_at")
    row = seen.filter(user=user).order_by("accepted_at", "created_at").values(*names).first()  # NULL comes last
    return row or offered or {"invited_email": user.email}


def _account_of(email: str, *, name: str, language: str, by: User) -> User:
    try:
        validate_address(email)
    except ValidationError as error:
        raise Refused(error.messages[0], field="email", code="bad_address") from error
    user = User.objects.filter(email__lower=email.lower()).first()
    if user is None:
        user = User.objects.create_user(email, name=name, language=language)
        audit.record("account.opened", target=user, by=by)
    return user


def _tell(forum: Forum, conference: Conference | None, user: User, roles: set[str], *, language: str, by: User) -> None:
    member = TeamMember.objects.filter(forum=forum, conference=conference, user=user, role__in=roles).earliest(
        "created_at"
    )
    with translation.override(language):
        place = pick(conference.titles if conference else forum.names, language)
        context = {
            "forum": pick(forum.names, language),
            "place": place,
            "roles": [str(label) for value, label in TeamRole.choices if value in roles],
            "address": member.email,
            "inviter": str(by),
            "sign_in": settings.SITE_URL.rstrip("/") + reverse("account_login"),
        }
    queue_message(
        dedupe_key=f"team:{member.pk}",
        kind="team",
        to_address=member.email,
        to_name=member.name,
        language=language,
        template="conferences/team",
        context=context,
        scope_id=audit.scope_of(member),
        target_id=user.pk,
        from_name=context["forum"],
        by=by,
    )


def _refuse_without_organizer(forum: Forum, conference: Conference | None) -> None:
    organizers = TeamMember.objects.come().filter(forum=forum, role=TeamRole.ORGANIZER, user__is_active=True)
    left = organizers.filter(conference=None) if conference is None else organizers.of(conference)
    if not left.exists():
        message = _("This is the last organizer. Make somebody else an organizer first.")
        raise Refused(message, field="roles", code="last_organizer")
