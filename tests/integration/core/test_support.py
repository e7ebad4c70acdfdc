"""The instruments themselves: a test is only as good as the server it talks to."""

import smtplib

import pytest
from django.core import mail
from django.core.mail import send_mail


def send(recipient: str) -> None:
    connection = mail.get_connection("django.core.mail.backends.smtp.EmailBackend")
    send_mail("Subject", "Body", "from@example.org", [recipient], connection=connection)


def test_smtp_server_keeps_what_it_accepts_and_refuses_whom_it_is_told(smtp_server):
    smtp_server.refused.add("gone@example.org")
    send("one@example.org")
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        send("gone@example.org")
    assert smtp_server.recipients == ["one@example.org"]
    assert smtp_server.sent_to("one@example.org")[0]["Subject"] == "Subject"


def test_smtp_server_can_hang(smtp_server, settings):
    settings.EMAIL_TIMEOUT = 0.3
    smtp_server.hang_seconds = 5
    with pytest.raises((TimeoutError, smtplib.SMTPServerDisconnected)):
        send("one@example.org")
    assert smtp_server.messages == []


def test_smtp_server_can_be_down_and_come_back(smtp_server):
    smtp_server.stop()
    with pytest.raises(ConnectionRefusedError):
        send("one@example.org")
    smtp_server.start()
    send("one@example.org")
    assert smtp_server.recipients == ["one@example.org"]
