import email
import email.policy
import stat

import pytest
from django.core.mail import EmailMessage, get_connection

from apps.messaging import tasks
from tests.factories.messaging import MessageFactory


@pytest.fixture
def folder(settings, tmp_path):
    settings.EMAIL_BACKEND = "apps.messaging.backends.EmlFileBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    return settings.EMAIL_FILE_PATH


@pytest.mark.django_db
def test_each_mail_is_one_private_file(folder):
    messages = [MessageFactory(), MessageFactory(subject="招待")]
    tasks.deliver_due()
    files = sorted(folder.iterdir())
    mails = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in files]
    assert [mail["Message-ID"] for mail in mails] == [message.message_id for message in messages]
    assert mails[1]["Subject"] == "招待"
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_hostile_message_id_stays_in_the_folder(folder):
    mail = EmailMessage("s", "b", "a@example.org", ["b@example.org"], headers={"Message-ID": "<../../etc/x@y>"})
    get_connection().send_messages([mail])
    [path] = folder.iterdir()
    assert path.name.endswith("-etc-x.eml")
