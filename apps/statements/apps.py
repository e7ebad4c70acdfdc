from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.audit.trails.verbs import name_verbs

VERBS = {
    "statement.drafted": _("text begun"),
    "statement.changed": _("wording changed"),
    "statement.translated": _("translation written"),
    "statement.translation_confirmed": _("translation confirmed"),
    "statement.translation_removed": _("translation taken out"),
    "statement.working_language": _("working language changed"),
    "statement.parties_chosen": _("parties chosen"),
    "statement.party_left": _("a party left"),
    "statement.tabled": _("put on the table"),
    "statement.position": _("position recorded"),
    "statement.call_opened": _("objections called for"),
    "statement.call_closed": _("nobody objected"),
    "statement.call_ended": _("an objection ended the call"),
    "statement.adopted": _("adopted"),
    "statement.adopted_ad_referendum": _("adopted ad referendum"),
    "statement.confirmation_refused": _("confirmation refused"),
    "statement.silence_started": _("silence procedure started"),
    "statement.silence_contested": _("use of the silence procedure objected to"),
    "statement.silence_handed_over": _("notice of the silence procedure handed over"),
    "statement.silence_broken": _("silence broken"),
    "statement.silence_stopped": _("silence procedure stopped"),
    "statement.silence_late": _("late statement put on file"),
    "statement.issued": _("issued without adoption"),
    "statement.superseded": _("superseded"),
    "statement.open_drafting": _("drafting opened"),
    "statement.circulate": _("circulated"),
    "statement.open_reading": _("reading opened"),
    "statement.reopen": _("reopened for changes"),
    "statement.no_consensus": _("no consensus recorded"),
    "statement.resume": _("taken up again"),
    "statement.close": _("lapsed"),
    "statement.withdraw": _("withdrawn"),
    "statement.amendment_submitted": _("amendment submitted"),
    "statement.amendment": _("an amendment went on"),
    "statement.amendment_contested": _("an amendment’s sponsor contests"),
    "statement.sponsor_joined": _("an amendment found another sponsor"),
    "statement.sponsor_left": _("a sponsor left an amendment"),
    "statement.amendments_until": _("time for amendments set"),
    "statement.paragraphs_agreed": _("paragraphs agreed ad referendum"),
    "statement.clear": _("declared clean"),
    "statement.disposition": _("the chair proposes what to do with an amendment"),
    "statement.disposition_answered": _("a sponsor answered the chair’s proposal"),
    "statement.list_shown": _("the chair’s list was shown to all parties"),
    "statement.item_pulled": _("an item was pulled from the list"),
    "statement.en_bloc": _("the list was taken en bloc"),
    "statement.referred": _("paragraphs referred to a small group"),
    "statement.referral_returned": _("a small group reported back"),
    "statement.bridge": _("bridging proposal"),
    "statement.brackets_closed": _("brackets closed"),
    "outline.built": _("outline of the report built"),
    "outline.changed": _("section of the outline changed"),
    "outline.section_added": _("section added to the outline"),
    "outline.section_removed": _("section removed from the outline"),
    "outline.reordered": _("sections of the outline put into another order"),
    "outline.opened_for_comments": _("outline opened for comments"),
    "outline.commented": _("delegate commented on the outline"),
    "outline.comment_answered": _("comment on the outline answered"),
    "outline.cleared": _("outline cleared by the chair"),
    "outline.handed_over": _("outline handed over as a text"),
}


class StatementsConfig(AppConfig):
    name = "apps.statements"

    def ready(self):
        name_verbs(VERBS)
