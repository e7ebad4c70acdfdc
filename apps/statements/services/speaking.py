"""Whether somebody still speaks for a party at the moment their word is taken."""

from django.utils.translation import gettext_lazy as _

from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.delegates.models import Credential
from apps.statements.amendments.voices import Voice
from apps.statements.consensus.parties import not_entitled
from apps.statements.models import Statement


def hold_voice(statement: Statement, voice: Voice) -> None:
    """The party is one of this text, and entitled; the credential is valid, and does not end before this is written.

    The caller holds the text's lock. What the team writes down for a delegation needs no credential. Refused:
    "no_party"; "no_credential".
    """
    now = database_now()
    known = statement.parties.filter(pk=voice.party.pk).exists()
    if not known or not_entitled(statement.conference, [voice.party], now):
        message = _("%(party)s is no party to this text now. Reload the page.")
        raise Refused(message % {"party": voice.party}, code="no_party")
    if voice.credential is None:
        return
    rows = Credential.objects.select_for_update(of=("self",), no_key=True).valid(now)
    if not rows.filter(pk=voice.credential.pk, participation=voice.party.participation_id).exists():
        message = _("The credential by which you spoke for %(party)s has ended.")
        raise Refused(message % {"party": voice.party}, code="no_credential")
