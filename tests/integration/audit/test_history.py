import pghistory
import pytest
import structlog
from celery import current_app, shared_task
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import ProgrammingError, connection, transaction
from django.http import HttpResponse
from pghistory.models import Event

from apps.audit import services as audit
from apps.audit.actors import AuditedTask
from apps.audit.middleware import AuditContextMiddleware
from apps.audit.models import Entry
from apps.messaging.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db
APPEND_ONLY = [
    model for model in apps.get_models() if issubclass(model, Event) and model.__module__.startswith("apps.")
]


def answer_that(act):
    """The middleware around a view that does `act`."""

    def view(request):
        act()
        return HttpResponse()

    return AuditContextMiddleware(view)


def latest_context(message):
    return message.events.latest("pgh_id").pgh_context.metadata


@pytest.fixture
def request_id():
    with structlog.contextvars.bound_contextvars(request_id="request-1"):
        yield "request-1"


def test_bulk_update_and_raw_sql_are_in_the_history():
    messages = MessageFactory.create_batch(2)
    Message.objects.update(subject="bulk")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE messaging_message SET subject = 'raw'")
    for message in messages:
        subjects = list(message.events.order_by("pgh_id").values_list("subject", flat=True))
        assert subjects == [message.subject, "bulk", "raw"]


@pytest.mark.parametrize("how", ["update", "delete"])
def test_entries_are_append_only(how):
    entry = audit.record("message.queued", target=MessageFactory(), by=None, actor_label="clock")
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        Entry.objects.update(verb="x") if how == "update" else entry.delete()
    assert list(Entry.objects.values_list("verb", flat=True)) == ["message.queued"]


@pytest.mark.parametrize(
    "sql", ["UPDATE messaging_messageevent SET subject = ''", "DELETE FROM messaging_messageevent"]
)
def test_row_events_are_append_only(sql):
    MessageFactory()
    with (
        pytest.raises(ProgrammingError, match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


@pytest.mark.parametrize("model", APPEND_ONLY, ids=lambda model: model._meta.label)
def test_every_event_table_protects_itself(model):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname LIKE 'pgtrigger_append_only%%'",
            [model._meta.db_table],
        )
        assert cursor.fetchone() == (1,)


def test_who_and_which_request(rf, request_id):
    message, user = MessageFactory(), UserFactory()
    request = rf.post("/desk/x/y/mail/")
    request.user = user
    answer_that(lambda: Message.objects.update(subject="new"))(request)
    expected = {"user": str(user.pk), "path": "/desk/x/y/mail/", "request": "request-1"}
    assert latest_context(message) == expected


def test_same_request_in_entry_and_row(rf, request_id):
    message = MessageFactory()
    request = rf.post("/")
    request.user = UserFactory()
    answer_that(lambda: audit.record("message.queued", target=message, by=request.user))(request)
    assert Entry.objects.get().request_id == request_id


def test_nobody_signed_in_has_no_user(rf):
    message = MessageFactory()
    request = rf.post("/")
    request.user = AnonymousUser()
    answer_that(lambda: Message.objects.update(subject="new"))(request)
    assert latest_context(message)["user"] is None


@pytest.mark.parametrize(
    "path",
    [
        "/i/SECRET/",
        "/en/i/SECRET/details",
        "/en/accounts/link/SECRET/",
        "/ja/accounts/join/SECRET/",
        "/en/me/calendar/SECRET.ics",
        "/en/accounts/password/reset/key/1a-SECRET/",
        "/en/accounts/confirm-email/SECRET/",
    ],
)
def test_no_key_in_the_context(rf, path):
    message = MessageFactory()
    request = rf.post(path)
    request.user = AnonymousUser()
    answer_that(lambda: Message.objects.update(subject="new"))(request)
    assert "SECRET" not in str(latest_context(message))
    assert "…" in latest_context(message)["path"]


def test_reading_makes_no_context(rf):
    message = MessageFactory()
    request = rf.get("/")
    answer_that(lambda: Message.objects.update(subject="new"))(request)
    assert message.events.latest("pgh_id").pgh_context is None


def test_tasks_name_themselves():
    message = MessageFactory()

    @shared_task(name="tests.rename")
    def rename():
        Message.objects.update(subject="new")
        audit.record("message.queued", target=message, by=None, actor_label="clock")

    assert isinstance(rename, AuditedTask)
    task_id = rename.apply().id
    assert latest_context(message) == {"actor": "task tests.rename", "request": task_id}
    assert Entry.objects.get().request_id == task_id
    current_app.tasks.unregister("tests.rename")


def test_context_ends_with_the_request(rf):
    request = rf.post("/")
    request.user = AnonymousUser()
    answer_that(lambda: None)(request)
    assert not hasattr(pghistory.runtime._tracker, "value")
