"""Two people in the same moment of a negotiation, and a process that is killed between the text and its log (T36)."""

import os
import signal

import pytest
from django.db import connection

from apps.statements import services
from apps.statements.amendments.wanted import Wanted
from apps.statements.choices import AmendmentState as A
from apps.statements.log.replaying import broken_at
from apps.statements.models import Amendment, LogEntry, Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, voice
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def words(statement):
    return [row.text for row in rows_of(Statement.objects.get(pk=statement.pk).revision)]


def states(statement):
    return list(Amendment.objects.filter(statement=statement).order_by("number").values_list("state", flat=True))


def whole(statement):
    """The places of its paragraphs, and whether its log still leads to what stands."""
    now = Statement.objects.get(pk=statement.pk)
    return [row.order for row in rows_of(now.revision)], broken_at(now)


def test_amendments_handed_in_at_once_are_numbered_without_gaps():
    statement = circulated(count=4)
    target, people = paragraph(statement, 3), [UserFactory() for _ in range(4)]

    def hand_in(number):
        wanted = Wanted(target=target, text=f"Agree to meet {number} times.", seen=0)
        speaking = voice(statement, number)
        return services.submit_amendment(statement, wanted, voice=speaking, by=people[number - 1], late=True).number

    assert sorted(at_once(*[lambda n=n: hand_in(n) for n in (1, 2, 3, 4)])) == [1, 2, 3, 4]


def test_two_put_in_at_one_place_at_once_both_stand_behind_it():
    statement = circulated(count=4)
    third = paragraph(statement, 3)
    new = [opened(statement, text=f"New {n}.", op="insert", after=third, party=n) for n in (1, 2)]
    chairs = [UserFactory(), UserFactory()]
    at_once(*[lambda a=a, by=by: services.agree_amendment(a, by=by).state for a, by in zip(new, chairs, strict=True)])
    assert set(words(statement)[3:5]) == {"New 1.", "New 2."}
    assert whole(statement) == ([1, 2, 3, 4, 5, 6], None)


def test_one_amendment_agreed_twice_at_once_goes_in_once():
    statement = circulated(count=4)
    new = opened(statement, text="New.", op="insert", after=paragraph(statement, 3))
    chairs = [UserFactory(), UserFactory()]
    found = at_once(*[lambda by=by: services.agree_amendment(new, by=by).state for by in chairs])
    assert sorted(found) == [A.AGREED, "state"]
    assert words(statement).count("New.") == 1


def test_withdrawn_while_it_is_agreed_it_is_one_or_the_other():
    statement = circulated(count=4)
    amendment = opened(statement, 3, "Agree to part.")
    chair, head = UserFactory(), UserFactory()
    found = at_once(
        lambda: services.agree_amendment(amendment, by=chair).state,
        lambda: services.withdraw_amendment(amendment, voice=voice(statement, 1), by=head).pk,
    )
    assert found in ([A.AGREED, "state"], ["state", amendment.pk])
    assert ("Agree to part." in words(statement)) == (states(statement) == [A.AGREED])


def test_a_paragraph_taken_out_while_somebody_amends_it():
    statement = circulated(count=4)
    target = paragraph(statement, 3)
    gone, by, head = opened(statement, 3, op="delete", party=2), UserFactory(), UserFactory()
    wanted = Wanted(target=target, text="Agree to meet once more.", seen=0)
    found = at_once(
        lambda: services.agree_amendment(gone, by=by).state,
        lambda: services.submit_amendment(statement, wanted, voice=voice(statement), by=head, late=True).number,
    )
    assert found in ([A.AGREED, "gone"], [A.AGREED, 2])
    assert whole(statement)[1] is None
    if found[1] == 2:  # it came first: it waits to be admitted, and finds that its place is gone
        assert services.admit_amendment(Amendment.objects.get(number=2), by=by).state == A.OVERTAKEN


def killed_at(part, call):
    """`call` in a process of its own, which is killed (-9) when it is about to send a statement that begins with it."""
    child = os.fork()
    if child == 0:
        try:
            connection.connection = None  # its parent's: a connection of its own from here
            connection.in_atomic_block, connection.savepoint_ids, connection.needs_rollback = False, [], False

            def kill(execute, sql, *rest):
                if sql.startswith(part):
                    os.kill(os.getpid(), signal.SIGKILL)
                return execute(sql, *rest)

            with connection.execute_wrapper(kill):
                call()
        finally:
            os._exit(7)  # it was not killed
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize(
    "part",
    [
        'INSERT INTO "statements_logentry"',
        'UPDATE "statements_amendment"',
        'UPDATE "statements_paragraphtext"',
        'INSERT INTO "messaging_message"',
    ],
)
def test_killed_between_the_text_and_its_log_the_state_before_stands(part):
    statement = circulated(count=4)
    amendment = opened(statement, 3, "Agree to part.")
    opened(statement, 3, "Agree to meet later.", party=2)
    before, entries, by = words(statement), LogEntry.objects.count(), UserFactory()
    assert killed_at(part, lambda: services.agree_amendment(amendment, by=by)) == -signal.SIGKILL
    assert (words(statement), LogEntry.objects.count(), states(statement)) == (before, entries, [A.OPEN, A.OPEN])
    services.agree_amendment(amendment, by=by)
    assert (words(statement)[2], states(statement), whole(statement)[1]) == (
        "Agree to part.",
        [A.AGREED, A.STALE],
        None,
    )
