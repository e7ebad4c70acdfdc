"""What goes with invitation and confirmation: the page of the conference, and its days for a calendar."""

import datetime as dt

import pytest
from icalendar import Calendar

from apps.delegates import services
from apps.delegates.choices import Answer
from apps.delegates.invitations import letters
from apps.messaging.envelope import build
from apps.messaging.models import Message
from apps.messaging.services import resend


def page_of(conference) -> str:
    return f"http://127.0.0.1:8000/en/{conference.forum.slug}/{conference.slug}/"


def calendar_of(message: Message):
    """The event in the mail as a mail program reads it, and the name of the file."""
    mail = build(message)
    parts = [part for part in mail.message().walk() if part.get_content_type() == "text/calendar"]
    assert len(parts) == 1
    calendar = Calendar.from_ical(parts[0].get_payload(decode=True))
    return calendar.walk("VEVENT")[0], parts[0].get_filename(), calendar


def test_an_invitation_names_the_page_of_the_conference(invitation, conference, organizer):
    services.renew_invitation(invitation, by=organizer)
    mail = Message.objects.get()
    assert page_of(conference) in mail.text
    assert f'href="{page_of(conference)}"' in mail.html
    assert mail.attachments == []


def test_of_an_edition_that_is_not_announced_no_page_is_named(invitation, conference, organizer):
    conference.status = "draft"
    conference.save()
    words = letters.preview(letters.INVITATION, invitation, letters.sender_of(conference))
    assert conference.slug not in words.text.replace("⟦link⟧", "")


def test_a_confirmation_brings_the_days_for_a_calendar(invitation, conference):
    conference.venues = {"en": "Example Hall; Annex, 2"}
    conference.save()
    services.reply(invitation, answer=Answer.IN_PERSON)
    mail = Message.objects.get()
    event, name, calendar = calendar_of(mail)
    assert name == "conference.ics"
    assert (calendar["METHOD"], calendar["VERSION"]) == ("PUBLISH", "2.0")
    assert event.decoded("DTSTART") == conference.starts_on
    assert event.decoded("DTEND") == conference.ends_on + dt.timedelta(days=1)
    assert str(event["SUMMARY"]) == conference.titles["en"]
    assert str(event["LOCATION"]) == "Example Hall; Annex, 2, Tokyo"
    assert str(event["URL"]) == page_of(conference)
    assert "attached as a file for your calendar" in mail.text
    assert "/i/" not in mail.attachments[0]["text"]  # no personal link where calendars are shared


def test_a_later_confirmation_takes_the_place_of_the_earlier_event(invitation):
    services.reply(invitation, answer=Answer.IN_PERSON)
    invitation.created_at -= dt.timedelta(minutes=5)
    invitation.__class__.objects.filter(pk=invitation.pk).update(created_at=invitation.created_at)
    services.reply(invitation, answer=Answer.ONLINE)
    (first, *_), (second, *_) = (calendar_of(each) for each in Message.objects.order_by("created_at"))
    assert first["UID"] == second["UID"]
    assert int(second["SEQUENCE"]) > int(first["SEQUENCE"])
    assert str(second["LOCATION"]) == "online"


@pytest.mark.parametrize("answer", [Answer.DECLINE, Answer.IN_PERSON])
def test_who_does_not_come_or_comes_on_unknown_days_gets_no_file(invitation, conference, answer):
    if answer != Answer.DECLINE:
        conference.starts_on = conference.ends_on = None
        conference.save()
    services.reply(invitation, answer=answer)
    mail = Message.objects.get()
    assert mail.attachments == []
    assert "attached" not in mail.text


def test_a_mail_that_is_sent_anew_brings_the_file_too(invitation, organizer):
    services.reply(invitation, answer=Answer.IN_PERSON)
    Message.objects.update(state="failed", text_body="No link.", html_body="", secrets={})
    again = resend(Message.objects.get(), by=organizer, address="other@example.org")
    assert calendar_of(again)[1] == "conference.ics"
