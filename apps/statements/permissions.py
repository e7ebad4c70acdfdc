"""Who may do what with texts. Whether it is possible now is for the services, under the row's lock."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Audience, Thing, changes, reads
from apps.conferences.permissions import may_change, may_read
from apps.core.access import explain
from apps.delegates.own_delegation import places_of
from apps.delegations.bindings import prove_with
from apps.statements.consensus.own_texts import speaks_in_person, was_under_silence
from apps.statements.consensus.proving import unproved


@rules.predicate
def speaks_for_a_delegation(user, conference):
    """By a credential that is valid now, and registered."""
    places = places_of(user, conference) if conference is not None else []
    return any(place.reads(Thing.OWN_TEXTS) and place.changes(Thing.OWN_POSITION) for place in places)


@rules.predicate
def speaks_for_themself(user, conference):
    """As an individual before whom a text lies, registered."""
    row = [Audience.INDIVIDUAL]
    may = reads(row, Thing.OWN_TEXTS) and changes(row, Thing.OWN_POSITION)
    return may and conference is not None and speaks_in_person(user, conference)


@rules.predicate
def was_asked_in_person(user, conference):
    """As an individual before whom a text was under silence: also a late word of theirs is put on file."""
    may = changes([Audience.INDIVIDUAL], Thing.OWN_POSITION)
    return may and conference is not None and was_under_silence(user, conference)


prove_with(unproved)  # here, since permissions are read whenever the installation starts
rules.add_perm("statements.view", may_read(Thing.TABLED))
rules.add_perm("statements.view_positions", may_read(Thing.POSITIONS))
rules.add_perm("statements.view_reasons", may_read(Thing.REASONS))
rules.add_perm("statements.view_history", may_read(Thing.TEXT_HISTORY))
rules.add_perm("statements.view_drafts", may_read(Thing.DRAFTS))
rules.add_perm("statements.view_amendments", may_read(Thing.DRAFTS, Thing.AMENDMENTS))
rules.add_perm("statements.handle", may_change(Thing.AMENDMENTS))
rules.add_perm("statements.write", may_change(Thing.DRAFTS, Thing.POSITIONS))
rules.add_perm("statements.view_report", may_read(Thing.REPORT))
rules.add_perm("statements.write_report", may_read(Thing.NOTES) & may_change(Thing.REPORT))
rules.add_perm("statements.clear_report", may_read(Thing.REPORT) & may_change(Thing.REPORT_CLEARING))
rules.add_perm("statements.hand_over", may_change(Thing.REPORT, Thing.DRAFTS))
rules.add_perm("statements.comment", rules.is_authenticated)  # on sections that the account reads (`report.reading`)
rules.add_perm("statements.read_circulated", rules.is_authenticated)  # what came to the account (`circulation.reading`)
rules.add_perm("statements.gavel", may_change(Thing.ADOPTION))
rules.add_perm("statements.countersign", may_change(Thing.COUNTERSIGNING))
rules.add_perm("statements.give_own", speaks_for_a_delegation | speaks_for_themself)
rules.add_perm("statements.break_silence", speaks_for_a_delegation | was_asked_in_person)
explain(
    {
        "statements.break_silence": _(
            "Only the head of a delegation, its acting head or an alternate breaks the silence for it; individuals who "
            "are a party break it themselves."
        ),
        "statements.view": _("Only those of the team who work with texts may open them here."),
        "statements.give_own": _(
            "Only the head of a delegation, its acting head or an alternate gives its position; individuals who are a "
            "party give their own while the text is on the table."
        ),
        "statements.view_positions": _(
            "Only organizers, document staff, the chair and rapporteurs see where the parties stand."
        ),
        "statements.view_history": _("Only organizers, document staff and the chair may read the history of a text."),
        "statements.view_drafts": _(
            "Only organizers, document staff, the chair and rapporteurs read earlier revisions."
        ),
        "statements.view_amendments": _(
            "Only organizers, document staff and the chair read the amendments to a text here."
        ),
        "statements.handle": _("Only organizers, document staff and the chair handle amendments."),
        "statements.write": _("Only document staff or an organizer may work on a text."),
        "statements.view_report": _("Only organizers, document staff and the chair read the outline of the report."),
        "statements.write_report": _("Only organizers and document staff work on the outline of the report."),
        "statements.clear_report": _("Only the chair clears the outline of the report."),
        "statements.hand_over": _("Only organizers and document staff hand the report over as a text."),
        "statements.countersign": _("Only document staff or an organizer countersigns an adoption."),
        "statements.gavel": _(
            "Only the chair or document staff may adopt a text. "
            "Whoever organizes the meeting does not decide that it agreed."
        ),
    }
)
