"""A row as a mail, the same at every attempt except for its date."""

from email.utils import parseaddr
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from apps.core.email_addresses import ascii_form, with_name
from apps.messaging.models import Message
from apps.messaging.placeholders import fill


def message_id_for(identifier: UUID) -> str:
    """The Message-ID of a row: its own id at the domain that mail comes from."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{identifier}@{domain}>"


def sender(message: Message) -> str:
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return with_name(message.from_name or name, address)


def build(message: Message) -> EmailMultiAlternatives:
    """The mail with its personal links; MissingSecret when one of them is gone."""
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=fill(message.text, message.secrets),
        from_email=sender(message),
        to=[with_name(message.to_name, message.to_address)],
        reply_to=[ascii_form(message.reply_to)] if message.reply_to else None,
        headers={"Message-ID": message.message_id, "Content-Language": message.language},
    )
    if message.html:
        mail.attach_alternative(fill(message.html, message.secrets, html=True), "text/html")
    for file in message.attachments:
        mail.attach(file["name"], file["text"], file["kind"])
    return mail
