"""Paragraphs to a small group and back: what it returns is one more alternative, and the room chooses."""

import datetime as dt
from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.messaging.services import queue_messages
from apps.statements.amendments import telling
from apps.statements.choices import Origin
from apps.statements.log import entries as log
from apps.statements.models import Party, Referral, ReferralMember, Statement
from apps.statements.record.canonical import normalise
from apps.statements.services.agreeing import add_compromise, brackets_at
from apps.statements.services.amending import refuse_unless_amendable
from apps.statements.services.life import locked


@transaction.atomic
def refer_paragraphs(
    statement: Statement,
    paragraphs: Sequence[UUID],
    *,
    members: Sequence[Party],
    facilitator: str,
    by: User,
    place: str = "",
    report_by: dt.datetime | None = None,
) -> Referral:
    """Hand paragraphs to a group of parties; each is told. Amendments and brackets on them stay as they are.

    Refused: "state"; fields paragraphs ("none_chosen", "gone", "referred" where a group has it already), members
    ("none_chosen"), facilitator ("none_named"), day ("past").
    """
    statement = locked(statement)
    refuse_unless_amendable(statement)
    _check(statement, paragraphs, members, facilitator, report_by)
    made = Referral.objects.create(
        statement=statement,
        number=(statement.referrals.aggregate(last=Max("number"))["last"] or 0) + 1,
        paragraphs=list(paragraphs),
        facilitator=facilitator.strip(),
        place=place.strip(),
        report_by=report_by,
        referred_at=database_now(),
        referred_by=by,
    )
    for party in members:
        ReferralMember.objects.create(
            referral=made, participation_id=party.participation_id, person_id=party.person_id, order=party.order
        )
    log.record("statement.referred", statement, by=by, referral=made.number, paragraphs=len(paragraphs))
    queue_messages(telling.referrals(made), by=by, actor_label="amendments")
    return made


@transaction.atomic
def return_referral(
    referral: Referral, texts: Mapping[UUID, str], *, by: User, seen: Mapping[UUID, str] | None = None
) -> Referral:
    """The group reports back: for each paragraph with words of its own an alternative in brackets; for others nothing.

    `seen` are the words that stood when the page was opened: what is still as it was there is none of the group's.
    Refused: "returned" the second time; "gone" where a paragraph was taken out meanwhile; those of `add_compromise`
    with the field of the paragraph.
    """
    statement = locked(referral.statement)
    refuse_unless_amendable(statement)
    row = Referral.objects.get(pk=referral.pk)
    if row.returned_at is not None:
        raise Refused(_("This group has reported back already."), code="returned")
    standing = {each.paragraph_id: each.text for each in statement.revision.texts.filter(paragraph__in=row.paragraphs)}
    returned = []
    for uid in row.paragraphs:
        words = texts.get(uid, "").strip()
        if not words or normalise(words) in {
            normalise(each) for each in (standing.get(uid), (seen or {}).get(uid)) if each
        }:
            continue
        if uid not in standing:
            message = _("This paragraph was taken out of the text meanwhile.")
            raise Refused(message, field=f"text-{uid}", code="gone")
        try:
            add_compromise(brackets_at(statement, uid), Origin.REFERRAL, words, by=by)
        except Refused as refused:
            raise Refused(refused.message, field=f"text-{uid}", code=refused.code) from refused
        returned.append(uid)
    row.returned, row.returned_at, row.returned_by = returned, database_now(), by
    row.save()
    log.record("statement.referral_returned", statement, by=by, referral=row.number, paragraphs=len(returned))
    return row


def _check(
    statement: Statement,
    paragraphs: Sequence[UUID],
    members: Sequence[Party],
    facilitator: str,
    report_by: dt.datetime | None,
) -> None:
    if not paragraphs:
        raise Refused(_("Choose at least one paragraph."), field="paragraphs", code="none_chosen")
    if statement.revision.texts.filter(paragraph__in=paragraphs).count() < len(set(paragraphs)):
        message = _("One of these paragraphs was taken out of the text meanwhile. Look at the text as it stands now.")
        raise Refused(message, field="paragraphs", code="gone")
    if statement.referrals.filter(returned_at=None, paragraphs__overlap=list(paragraphs)).exists():
        message = _("A group has one of these paragraphs already; it reports back first.")
        raise Refused(message, field="paragraphs", code="referred")
    if not members:
        raise Refused(_("Choose who sits in the group."), field="members", code="none_chosen")
    if not facilitator.strip():
        raise Refused(_("Name who leads the group."), field="facilitator", code="none_named")
    if report_by is not None and report_by <= database_now():
        raise Refused(_("This moment is past already."), field="day", code="past")
