"""What the board says of texts under silence: until when, what came back, that one can be started."""

import pytest

from apps.core.clocks.database_clock import database_now
from apps.desk.open_tasks import mail_tasks, text_tasks
from apps.messaging.models import Message
from apps.messaging.services import record_bounce
from apps.statements import services
from apps.statements.silence import settling
from tests.factories.accounts import UserFactory
from tests.factories.silence import silent_conference, under_silence
from tests.factories.statements import adopted, parties_of, tabled

pytestmark = pytest.mark.django_db


def said(conference):
    return [(task.title.split(" until")[0], task.page) for task in text_tasks(conference)]


def test_each_standing_of_a_silence_has_its_line(django_assert_num_queries):
    conference = silent_conference()
    tabled(conference)
    assert said(conference) == [("text is on the table and not under silence yet", "statements:silence")]
    statement, procedure = under_silence(conference)
    under_silence()  # of another conference
    lines = said(conference)
    assert ("text is under silence", "statements:silence") in lines
    assert len(lines) == 2
    notice = procedure.notices.first()
    Message.objects.filter(pk=notice.message_id).update(state="sent", sent_at=database_now())
    record_bounce(Message.objects.get(pk=notice.message_id), reason="550", by=None)
    settling.settle_text(statement)
    assert ("silence was stopped: a notice did not arrive", "statements:silence") in said(conference)
    assert [task.title for task in mail_tasks(conference)] == ["email was not delivered"]
    with django_assert_num_queries(3):
        list(text_tasks(conference))


def test_an_objection_to_the_procedure_leads_to_the_text():
    conference = silent_conference()
    statement = tabled(conference)
    services.contest_silence(statement, parties_of(statement)[0], chair="Chair", text="No.", by=UserFactory())
    line = ("text is on the table, and a party objects to the silence procedure", "statements:text")
    assert said(conference) == [line]


def test_other_rules_are_said_as_before():
    statement = adopted()
    assert said(statement.conference) == [("text is adopted and not published", "statements:publish")]
