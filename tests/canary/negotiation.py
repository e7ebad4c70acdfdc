"""Texts that are being negotiated: sent to each circle, with amendments in every state, brackets, paragraphs agreed."""

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.statements import services
from apps.statements.amendments.agreed import hash_of
from apps.statements.amendments.voices import Voice
from apps.statements.amendments.wanted import Wanted
from apps.statements.choices import AmendmentState, Distribution
from apps.statements.consensus import parties
from apps.statements.models import Amendment, RosterEntry, Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.statements import draft, drafted, parties_of


def fill(conference: Conference, *, by: User) -> None:
    for circle in Distribution:
        services.circulate(drafted(conference, by=by), circle, by=by, note="A word with it.")
    _negotiated(drafted(conference, by=by), by)
    _of_individuals(conference, by)


def _negotiated(statement: Statement, by: User) -> None:
    """Sent to the heads; its amendments were admitted, taken in, bracketed, refused, or wait for their sponsor."""
    services.circulate(statement, Distribution.HEADS, by=by, note="Until noon.")
    voices = _voices(statement)
    own, other = voices[0], voices[-1]
    waits = _wanted(statement, own, 4, "Ask the host to tell us.", by)
    _wanted(statement, other, 4, "Words that wait to be admitted.", by)
    taken_back = _wanted(statement, other, 2, "Words taken back unread.", by)
    services.withdraw_amendment(taken_back, voice=other, by=by)
    services.end_amendment(
        _wanted(statement, other, 2, "Words that go too far.", by), "inadmissible", by=by, answer="No."
    )
    services.admit_amendment(waits, by=by)
    for voice, words in ((own, "Agree to talk again."), (other, "Agree to meet soon.")):
        each = services.admit_amendment(_wanted(statement, voice, 3, words, by), by=by)
        group = services.bracket_amendment(each, by=by)
    services.bridge(group, "Agree to meet and talk again.", by=by)
    overtaking = services.admit_amendment(_wanted(statement, other, 4, "Ask the host to report soon.", by), by=by)
    services.agree_amendment(overtaking, by=by, answer="The room agreed.")  # the first waits for its sponsor now
    now = services.open_reading(Statement.objects.get(pk=statement.pk), by=by)
    first = rows_of(now.revision)[0]
    seen = {first.paragraph_id: hash_of(first)}
    silent = parties_of(now)[:1]
    services.agree_paragraphs(now, dict.fromkeys(seen, True), seen=seen, silent=silent, by=by)

    _handled(Statement.objects.get(pk=statement.pk), own, other, by)


def _handled(statement: Statement, own: Voice, other: Voice, by: User) -> None:
    """On the list, pulled, before its sponsor alone; at work in a small group; with stances, open and private."""
    listed = services.admit_amendment(_wanted(statement, own, 1, "All participants,", by, seen=0), by=by)
    made = services.propose_disposition(listed, "not_retained", by=by, reason="Why it is not retained.")
    services.answer_disposition(made, "comments", voice=own, by=by, words="What its sponsor thinks.")
    services.list_dispositions(statement, by=by)
    services.pull_item(made, voice=other, by=by)
    unlisted = services.admit_amendment(_wanted(statement, other, 1, "All of them,", by), by=by)
    services.propose_disposition(unlisted, "refer", by=by, reason="Why it goes to a group.")
    rows = rows_of(Statement.objects.get(pk=statement.pk).revision)
    first, second = rows[0].paragraph_id, rows[1].paragraph_id
    for voice in (own, other):
        given = {
            first: services.NewStance("prefers", "heads", "What it would rather read."),
            second: services.NewStance("cannot", "private", "What it never says aloud."),
        }
        services.take_stances(statement, given, revision=statement.revision, voice=voice, by=by)
    services.refer_paragraphs(
        statement, [second], members=[own.party], facilitator="Facilitator Example", place="A room", by=by
    )


def _of_individuals(conference: Conference, by: User) -> None:
    """Sent to the same people before whom another text lies in person."""
    lying = RosterEntry.objects.lying().filter(tabling__statement__conference=conference).exclude(person=None)
    people = [each.person for each in lying.select_related("person")]
    if not people:
        return
    statement = services.draft_text(conference, draft(), by=by)
    chosen = [parties.Candidate(person.full_name, person=person) for person in people]
    services.choose_parties(statement, chosen, by=by)
    services.circulate(statement, Distribution.HEADS, by=by, note="Until noon.")
    own = next(each for each in parties_of(statement) if each.person.user_id)
    _wanted(statement, Voice(own), 3, "Agree to write.", by)


def go_on(conference: Conference, *, by: User) -> None:
    """What is mailed of a negotiation: a draft to every participant, and what became of an amendment."""
    services.circulate(drafted(conference, by=by), Distribution.PARTICIPANTS, by=by, note="A word with it.")
    for amendment in Amendment.objects.filter(statement__conference=conference, state=AmendmentState.STALE):
        services.end_amendment(amendment, AmendmentState.NOT_RETAINED, by=by, answer="No support.")


def _voices(statement: Statement) -> list[Voice]:
    """Those who have an account first."""
    found = [Voice(each, each.participation.credentials.valid().first()) for each in parties_of(statement)]
    spoken = [each for each in found if each.credential]
    return sorted(spoken, key=lambda each: each.credential.person.user_id is None)


def _wanted(statement: Statement, voice: Voice, place: int, text: str, by: User, *, seen: int | None = None):
    """`seen` is the number of the revision that the party has; else it is written on the words that stand."""
    target = rows_of(Statement.objects.get(pk=statement.pk).revision)[place - 1].paragraph_id
    wanted = Wanted(target=target, text=text, reason="Why it is wanted.", seen=seen)
    return services.submit_amendment(statement, wanted, voice=voice, by=by, late=True)
