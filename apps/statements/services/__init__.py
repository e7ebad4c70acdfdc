from apps.statements.consensus.submissions import Change, Draft, NewPosition, PartyRow
from apps.statements.services.adopting import adopt, outcome_of
from apps.statements.services.agreeing import agree_amendment, bracket_amendment, bridge, close_brackets
from apps.statements.services.amending import (
    admit_amendment,
    end_amendment,
    submit_amendment,
    take_up_amendment,
)
from apps.statements.services.annexing import NewAnnex, give_annex
from apps.statements.services.breaking import break_by_letter, break_silence
from apps.statements.services.circulating import circulate
from apps.statements.services.correcting import correct, correctable
from apps.statements.services.countersigning import countersign, countersigners, refuse_countersign
from apps.statements.services.ending import advance, issue, supersede
from apps.statements.services.handling import (
    answer_disposition,
    list_dispositions,
    propose_disposition,
    pull_item,
    take_en_bloc,
)
from apps.statements.services.objections import call_for_objections, close_call
from apps.statements.services.outlines import (
    add_section,
    answer_comment,
    build_outline,
    change_section,
    clear_outline,
    comment_on,
    hand_over,
    open_for_comments,
    remove_section,
    reorder_chapter,
    reorder_section,
)
from apps.statements.services.parties import choose_parties, leave
from apps.statements.services.positions import give_position, record_positions, take_position
from apps.statements.services.reading import agree_paragraphs, clear_text, open_reading
from apps.statements.services.rebasing import proposal_for, rebase_amendment
from apps.statements.services.record import record_text
from apps.statements.services.referring import refer_paragraphs, return_referral
from apps.statements.services.rounds import change_disclosure, close_round
from apps.statements.services.silence import contest_silence, hand_over_notice, note_seen, start_silence
from apps.statements.services.sponsoring import contest_amendment, join_amendment, withdraw_amendment
from apps.statements.services.stances import NewStance, take_stances
from apps.statements.services.tabling import mark_to_table, table_text
from apps.statements.services.translating import harmonise, may_be_harmonised, translate
from apps.statements.services.translations import (
    Translated,
    confirm_translation,
    remove_translation,
    write_translation,
)
from apps.statements.services.windows import set_amendment_window
from apps.statements.services.working_language import negotiate_in
from apps.statements.services.writing import change_text, draft_text
from apps.statements.silence.settling import settle_text
from apps.statements.silence.starting import Letter, NewReply, SilenceTerms

__all__ = [
    "Change",
    "Draft",
    "Letter",
    "NewAnnex",
    "NewPosition",
    "give_annex",
    "NewStance",
    "NewReply",
    "PartyRow",
    "SilenceTerms",
    "Translated",
    "add_section",
    "admit_amendment",
    "adopt",
    "agree_amendment",
    "agree_paragraphs",
    "clear_text",
    "open_reading",
    "bracket_amendment",
    "bridge",
    "close_brackets",
    "contest_amendment",
    "end_amendment",
    "join_amendment",
    "list_dispositions",
    "proposal_for",
    "propose_disposition",
    "pull_item",
    "rebase_amendment",
    "refer_paragraphs",
    "return_referral",
    "set_amendment_window",
    "submit_amendment",
    "take_en_bloc",
    "take_stances",
    "take_up_amendment",
    "withdraw_amendment",
    "advance",
    "answer_comment",
    "answer_disposition",
    "break_by_letter",
    "break_silence",
    "build_outline",
    "call_for_objections",
    "change_section",
    "change_text",
    "choose_parties",
    "circulate",
    "clear_outline",
    "change_disclosure",
    "close_call",
    "close_round",
    "comment_on",
    "confirm_translation",
    "correct",
    "correctable",
    "countersign",
    "countersigners",
    "refuse_countersign",
    "contest_silence",
    "draft_text",
    "give_position",
    "hand_over",
    "hand_over_notice",
    "harmonise",
    "issue",
    "leave",
    "mark_to_table",
    "may_be_harmonised",
    "negotiate_in",
    "note_seen",
    "open_for_comments",
    "outcome_of",
    "record_positions",
    "record_text",
    "remove_section",
    "remove_translation",
    "reorder_chapter",
    "reorder_section",
    "settle_text",
    "start_silence",
    "supersede",
    "table_text",
    "take_position",
    "translate",
    "write_translation",
]
