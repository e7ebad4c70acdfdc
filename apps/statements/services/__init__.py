from apps.statements.consensus.submissions import Change, Draft, NewPosition, PartyRow
from apps.statements.services.adopting import adopt, outcome_of, outcomes_of_heard
from apps.statements.services.ending import advance, issue, supersede
from apps.statements.services.outlines import (
    answer_comment,
    build_outline,
    change_section,
    clear_outline,
    comment_on,
    hand_over,
    open_for_comments,
    reorder_section,
)
from apps.statements.services.parties import choose_parties, leave
from apps.statements.services.positions import give_position, record_positions, take_position
from apps.statements.services.record import record_text
from apps.statements.services.silence import break_silence, contest_silence, hand_over_notice, note_seen, start_silence
from apps.statements.services.tabling import table_text
from apps.statements.services.translating import harmonise, may_be_harmonised, translate
from apps.statements.services.translations import (
    Translated,
    confirm_translation,
    remove_translation,
    write_translation,
)
from apps.statements.services.working_language import negotiate_in
from apps.statements.services.writing import change_text, draft_text
from apps.statements.silence.settling import settle_text
from apps.statements.silence.starting import NewReply, SilenceTerms

__all__ = [
    "Change",
    "Draft",
    "NewPosition",
    "NewReply",
    "PartyRow",
    "SilenceTerms",
    "Translated",
    "adopt",
    "advance",
    "answer_comment",
    "break_silence",
    "build_outline",
    "change_section",
    "change_text",
    "choose_parties",
    "clear_outline",
    "comment_on",
    "confirm_translation",
    "contest_silence",
    "draft_text",
    "give_position",
    "hand_over",
    "hand_over_notice",
    "harmonise",
    "issue",
    "leave",
    "may_be_harmonised",
    "negotiate_in",
    "note_seen",
    "open_for_comments",
    "outcome_of",
    "outcomes_of_heard",
    "record_positions",
    "record_text",
    "remove_translation",
    "reorder_section",
    "settle_text",
    "start_silence",
    "supersede",
    "table_text",
    "take_position",
    "translate",
    "write_translation",
]
