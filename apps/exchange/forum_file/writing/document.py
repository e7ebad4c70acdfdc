"""A forum as one JSON document: always the same bytes for the same content."""

import json
from typing import Any

from django.db.models import Q

from apps.accounts.models import User
from apps.conferences.models import Forum
from apps.documents.models import Publication
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.writing.editions import write_edition, write_facts, write_team
from apps.exchange.forum_file.writing.names import Names, names_of
from apps.sessions.models import NoteEntry, Release
from apps.statements.models import (
    AdoptionRecord,
    Agreement,
    Amendment,
    AmendmentRebase,
    Circulation,
    Disposition,
    LogEntry,
    Position,
    Referral,
    ReportOutline,
    SilenceReply,
    Tabling,
    TranslatedParagraph,
    Translation,
)

FORMAT = "communique-forum/1"


def export_forum(forum: Forum) -> str:
    """The forum file: UTF-8 text that ends with a newline. Secrets (links, passwords, mail bodies) are not in it."""
    return json.dumps(document_of(forum), ensure_ascii=False, indent=2) + "\n"


def document_of(forum: Forum) -> dict[str, Any]:
    """The forum file as data, empty parts left out."""
    names = names_of(forum)
    accounts = _accounts(forum)
    names.accounts = {str(user.pk): user.email for user in accounts}
    editions = forum.conferences.select_related("cloned_from", "decision_profile", "programme_rules").order_by("slug")
    document = {
        "format": FORMAT,
        "forum": columns.FORUM.write(forum),
        "accounts": [columns.ACCOUNT.write(user) for user in accounts],
        "team": write_team(forum.team.filter(conference=None)),
        "organizations": [
            {"key": names.organizations[row.pk], **columns.ORGANIZATION.write(row)} for row in names.organization_rows
        ],
        "organization_roles": [
            {"organization": names.organizations[row.organization_id], "role": row.role}
            for row in forum.organization_roles.filter(conference=None).order_by("order", "created_at")
        ],
        "facts": write_facts(forum.facts.filter(conference=None)),
        "entities": [columns.ENTITY.write(row) for row in names.entity_rows],
        "people": [_person(row, names) for row in names.person_rows],
        "editions": [write_edition(row, names) for row in editions],
    }
    return {key: value for key, value in document.items() if value != []}


def _accounts(forum: Forum) -> list[User]:
    """Accounts of the team, of people who sign in, and of whoever decided or recorded something about a text.

    They belong to the installation; the file only names them.
    """
    tablings = Tabling.objects.filter(statement__conference__forum=forum)
    acted = [
        Position.objects.filter(party__tabling__statement__conference__forum=forum).values("recorded_by"),
        tablings.values("opened_by"),
        tablings.values("closed_by"),
        tablings.values("disclosed_by"),
        SilenceReply.objects.filter(party__tabling__in=tablings).values("recorded_by"),
        AdoptionRecord.objects.filter(statement__conference__forum=forum).values("gavelled_by"),
        Publication.objects.filter(version__document__conference__forum=forum).values("published_by"),
        Publication.objects.filter(version__document__conference__forum=forum).values("retracted_by"),
        Translation.objects.filter(revision__statement__conference__forum=forum).values("proofread_by"),
        TranslatedParagraph.objects.filter(translation__revision__statement__conference__forum=forum).values(
            "proofread_by"
        ),
        Circulation.objects.filter(revision__statement__conference__forum=forum).values("by"),
        Amendment.objects.filter(statement__conference__forum=forum).values("submitted_by"),
        AmendmentRebase.objects.filter(amendment__statement__conference__forum=forum).values("confirmed_by"),
        Disposition.objects.filter(amendment__statement__conference__forum=forum).values("prepared_by"),
        Referral.objects.filter(statement__conference__forum=forum).values("referred_by"),
        Referral.objects.filter(statement__conference__forum=forum).values("returned_by"),
        Agreement.objects.filter(statement__conference__forum=forum).values("by"),
        LogEntry.objects.filter(statement__conference__forum=forum).values("by"),
        Release.objects.filter(conference__forum=forum).values("by"),
        NoteEntry.objects.filter(notes__sitting__conference__forum=forum).values("author"),
        ReportOutline.objects.filter(conference__forum=forum).values("cleared_by"),
        forum.team.values("user"),
        forum.people.values("user"),
    ]
    wanted = Q(pk__in=[tabling.provisional["by"] for tabling in tablings.exclude(provisional={})])
    for accounts in acted:
        wanted |= Q(pk__in=accounts)
    return list(User.objects.filter(wanted).order_by("email"))


def _person(person, names: Names) -> dict[str, Any]:
    account = {"account": person.user.email} if person.user else {}
    return {"key": names.people[person.pk], **columns.PERSON.write(person), **account}
