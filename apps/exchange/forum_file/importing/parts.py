"""What a forum and an edition have alike: accounts of a team, organizations in their roles, sourced facts."""

from collections import Counter
from typing import Any

from django.utils import timezone

from apps.accounts.models import User
from apps.conferences.models import Conference, OrganizationRole, SourcedFact, TeamMember
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import Intake
from apps.exchange.forum_file.keys import Shelf, frozen

Items = list[tuple[str, dict[str, Any]]]


def take_accounts(intake: Intake, items: Items) -> None:
    """New accounts have no password: their owners sign in by a mailed code. An account that exists stays as it is."""
    for path, item in items:
        account_of(intake, item["email"], path, columns.ACCOUNT.read(item))


def account_of(intake: Intake, email: str, path: str, values: dict[str, Any] | None = None) -> User | None:
    """The account of that address, made on first mention."""
    email = email.lower()
    if email not in intake.accounts:
        user = User.objects.filter(email=email).first()
        if user is None:
            user = User(email=email)
            user.set_unusable_password()
            if not intake.store.put(user, {**(values or {}), "email": email}, path, columns.ACCOUNT):
                return None
        intake.accounts[email] = user
    return intake.accounts[email]


def take_team(intake: Intake, conference: Conference | None, items: Items) -> None:
    existing = TeamMember.objects.filter(forum=intake.forum, conference=conference)
    shelf = Shelf(existing, lambda row: (row.user_id, row.role))
    for path, item in items:
        user = account_of(intake, item["account"], path)
        if user is None:
            continue
        row = shelf.take((user.pk, item["role"])) or TeamMember()
        values = {"forum": intake.forum, "conference": conference, "user": user, "role": item["role"]}
        intake.store.put(row, values | _standing_of(row, item), path)


def _standing_of(row: TeamMember, item: dict[str, Any]) -> dict[str, Any]:
    """Who wrote the file knows these accounts: they have come, unless it says otherwise. None goes back."""
    if row.accepted_at:
        return {}
    if item.get("accepted", True):
        return {"accepted_at": timezone.now()}
    return {"invited_email": item["account"].lower(), "invited_name": item.get("name", "")}


def take_organization_roles(intake: Intake, conference: Conference | None, items: Items) -> None:
    existing = OrganizationRole.objects.filter(forum=intake.forum, conference=conference)
    shelf = Shelf(existing, lambda row: (row.organization_id, row.role))
    for order, (path, item) in enumerate(items):
        organization = intake.organizations.get(item["organization"])
        if organization is None:
            continue
        row = shelf.take((organization.pk, item["role"])) or OrganizationRole()
        values = {"forum": intake.forum, "conference": conference, "organization": organization}
        intake.store.put(row, {**values, "role": item["role"], "order": order}, path)


def take_facts(intake: Intake, conference: Conference | None, items: Items) -> None:
    """Facts on one subject keep their order; subjects have none."""
    existing = SourcedFact.objects.filter(forum=intake.forum, conference=conference)
    shelf = Shelf(existing, lambda row: (row.subject, frozen(row.values), row.source))
    orders: Counter[str] = Counter()
    for path, item in items:
        values = columns.FACT.read(item)
        row = shelf.take((values["subject"], frozen(values["values"]), values["source"])) or SourcedFact()
        values |= {"forum": intake.forum, "conference": conference, "order": orders[values["subject"]]}
        orders[values["subject"]] += 1
        intake.store.put(row, values, path, columns.FACT)
