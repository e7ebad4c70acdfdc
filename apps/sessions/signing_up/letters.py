"""What a guest is mailed: the link to confirm, that they have a place or wait, that a place has become free."""

from django.utils.translation import override

from apps.core.clocks.two_clocks import in_words
from apps.core.languages import pick
from apps.delegates.invitations.letters import contact_of
from apps.messaging.drafts import Draft
from apps.sessions.models import Guest
from apps.sessions.signing_up.links import guest_link

CONFIRM, STANDING, PLACE = "confirm", "standing", "place"  # asked, told where they stand, moved up


def draft(kind: str, guest: Guest, *, key: str) -> Draft:
    """The mail of that kind, ready to be queued under a key that makes it one. Only while the public may know of the
    session (`SignUp.told`): ValueError else."""
    sitting, language = guest.sign_up.told, guest.language
    if sitting is None:
        raise ValueError("nothing of this session is said to guests")
    conference = sitting.conference
    with override(language):
        context = {
            "kind": kind,
            "sender_name": pick(conference.forum.names, language),
            "conference_title": pick(conference.titles, language),
            "title": pick(sitting.titles, language),
            "when": in_words(sitting.starts, sitting.ends, conference.time_zone, language=language)
            if sitting.starts and sitting.ends
            else "",
            "has_place": guest.seat is not None,
        }
    return Draft(
        dedupe_key=key,
        kind="sign_up",
        to_address=guest.email,
        to_name=guest.name,
        language=language,
        template="sessions/sign_up",
        context=context,
        secrets={"link": guest_link(guest)},
        scope_id=conference.pk,
        target_id=guest.pk,
        from_name=pick(conference.forum.names, language),
        reply_to=contact_of(conference),
    )
