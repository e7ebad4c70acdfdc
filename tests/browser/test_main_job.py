"""The whole job in one go: a real browser, a real worker, a real mail server, and readers of the formats we emit."""

import io
import re
import time
from email.message import EmailMessage

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.delegates.models import Delegate
from tests.support.browser import PHONE
from tests.support.forum_files import demonstration_rows

pytestmark = [pytest.mark.browser, pytest.mark.faults, pytest.mark.django_db(transaction=True)]
DESK = "/en/desk/asia-peace-conference/2029/"
TEXTS = "/en/texts/asia-peace-conference/2029/"
ENGLISH = "The participants meet again.\n\n1. Calls are answered within five minutes.\n\n2. A glossary is kept."
JAPANESE = "参加者は再び会合する。\n\n1. 呼び出しには五分以内に応答する。\n\n2. 用語集を維持する。"
CODES = ["CHN", "JPN", "KOR", "USA"]


@pytest.fixture
def organizer(settings, live_server) -> User:
    settings.SITE_URL = live_server.url
    demonstration_rows.put()
    return User.objects.get(email="organizer@apc.example")


def twenty_people() -> str:
    """A table as it is copied from a spreadsheet: five people for each of four delegations."""
    lines = ["family name\tgiven name\temail\tdelegation\tlanguage"]
    for number in range(20):
        language = "ja" if CODES[number % 4] == "JPN" else "en"
        lines.append(f"Invented {number}\tGuest\tguest-{number}@guests.example\t{CODES[number % 4]}\t{language}")
    return "\n".join(lines)


def test_the_whole_job(pages, organizer, worker_process, smtp_server, live_server):
    worker_process(EMAIL_URL=smtp_server.url, SITE_URL=live_server.url)
    page = pages.open(user=organizer)
    clone_the_edition(page)
    confirm_delegations(page)
    paste_people(page)
    invite(page)
    mail = wait_for_mail(smtp_server, "guest-0@guests.example")
    reply_and_register(pages, mail)
    everybody_else_has_mail(smtp_server)
    give_credentials(page)
    schedule(page)
    release_the_programme(page)
    calendar_is_read(page)
    staff = pages.open(user=User.objects.get(email="documents@apc.example"))
    record_with_an_objection(staff)
    adopt_after_it_is_resolved(staff)
    publish(staff)
    the_public_reads(pages)


def clone_the_edition(page):
    page.goto("/en/desk/asia-peace-conference/2027/setup/clone/")
    page.fill("[name=titles_en]", "Tenth Asia Peace Conference")
    page.fill("[name=titles_ja]", "第10回アジア平和会議")
    page.fill("[name=number]", "10")
    page.fill("[name=slug]", "2029")
    page.fill("[name=starts_on]", "2029-09-07")
    page.fill("[name=ends_on]", "2029-09-08")
    page.click("text=Begin the edition")
    edition = Conference.objects.get(slug="2029")
    assert edition.status == "draft"
    assert edition.participations.count() == 5
    page.goto(f"{DESK}setup/status/")
    page.check("[name=status][value=announced]")
    page.click("main form button.button")
    page.goto(f"{DESK}setup/status/")
    page.check("[name=status][value=registration]")
    page.click("main form button.button")
    assert Conference.objects.get(slug="2029").status == "registration"


def confirm_delegations(page):
    for row in Conference.objects.get(slug="2029").participations.filter(entity__code__in=CODES):
        page.goto(f"{DESK}delegations/{row.pk}/")
        page.locator("form[action$='/status/'] button[value=confirmed]").click()
    assert Conference.objects.get(slug="2029").participations.filter(status="confirmed").count() == 4


def paste_people(page):
    page.goto(f"{DESK}people/")
    page.click("text=Paste a table")
    page.fill("[name=table]", twenty_people())
    page.click("text=Check the table")
    assert "20 people will be added" in page.inner_text("main")
    assert Delegate.objects.filter(conference__slug="2029").count() == 0
    page.click("button[name=confirm]")
    assert Delegate.objects.filter(conference__slug="2029").count() == 20


def invite(page):
    page.goto(f"{DESK}invitations/")
    page.click("text=See the emails for all 20")
    assert "20" in page.inner_text("main")
    page.locator("main form button.button").last.click()
    page.wait_for_load_state()
    assert Delegate.objects.filter(conference__slug="2029", status="invited").count() == 20


def wait_for_mail(smtp_server, address: str, seconds: float = 60) -> EmailMessage:
    until = time.monotonic() + seconds
    while not smtp_server.sent_to(address):
        assert time.monotonic() < until, "the invitation did not arrive"
        time.sleep(0.1)
    return smtp_server.sent_to(address)[0]


def reply_and_register(pages, mail: EmailMessage):
    """On a phone, without an account and without script, from the link in the mail."""
    link = re.search(r"http\S+/i/\S+", mail.get_body(("plain",)).get_content()).group()
    page = pages.open(viewport=PHONE, java_script_enabled=False)
    page.goto(link)
    assert Delegate.objects.get(person__email="guest-0@guests.example", conference__slug="2029").status == "invited"
    page.check("[name=answer][value=in_person]")
    page.click("main form button.button")
    page.check("[name=naming_consent][value=not_listed]")
    page.fill("[name=diet]", "no pork")
    page.click("main form button.button")
    page.click("text=Send this reply")
    assert "We have recorded that you will attend" in page.inner_text("h1")
    assert Delegate.objects.get(person__email="guest-0@guests.example", conference__slug="2029").status == "registered"


def everybody_else_has_mail(smtp_server):
    for number in range(20):
        wait_for_mail(smtp_server, f"guest-{number}@guests.example")
    invitations = [mail for mail in smtp_server.messages if "/i/" in mail.get_body(("plain",)).get_content()]
    assert len({mail["Message-ID"] for mail in invitations}) == len(invitations)
    japanese = smtp_server.sent_to("guest-1@guests.example")[0]
    assert "アジア平和会議" in japanese["Subject"]


def give_credentials(page):
    """A head for every delegation: the people of 2027 do not speak for 2029."""
    for row in Conference.objects.get(slug="2029").participations.filter(entity__code__in=CODES):
        page.goto(f"{DESK}delegations/{row.pk}/credentials/")
        page.select_option("[name=person]", index=1)
        page.check("[name=function][value=head]")
        page.locator("main form button.button").last.click()
        assert row.credentials.filter(function="head").count() == 1


def schedule(page):
    room = Conference.objects.get(slug="2029").rooms.first()
    add_session(page, "Opening plenary", "10:00", "11:30", room, "public")
    add_session(page, "Second plenary", "11:00", "12:00", room, "session")
    refusal = page.inner_text("main")
    assert "Opening plenary" in refusal
    assert "10:00" in refusal
    assert page.input_value("[name=titles_en]") == "Second plenary"
    page.fill("[name=start]", "11:30")
    page.click("main form button.button")
    conference = Conference.objects.get(slug="2029")
    assert [str(sitting) for sitting in conference.sittings.all()] == ["Opening plenary", "Second plenary"]


def add_session(page, title: str, start: str, end: str, room, visibility: str):
    page.goto(f"{DESK}programme/new/")
    page.fill("[name=titles_en]", title)
    page.fill("[name=day]", "2029-09-07")
    page.fill("[name=start]", start)
    page.fill("[name=end]", end)
    page.select_option("[name=room]", str(room.pk))
    page.click("details.who-knows summary")
    page.check(f"[name=visibility][value={visibility}]")
    page.click("main form button.button")


def release_the_programme(page):
    """Nobody outside the team reads it before."""
    url = "/en/asia-peace-conference/2029/programme.ics"
    assert b"VEVENT" not in page.request.get(url).body()
    page.goto(f"{DESK}programme/release/")
    assert "2 sessions are different" in page.inner_text("main")
    page.click("main form[method=post] button.button")
    page.wait_for_url("**/releases/1/")


def calendar_is_read(page):
    answer = page.request.get("/en/asia-peace-conference/2029/programme.ics")
    calendar = Calendar.from_ical(answer.body())
    events = {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}
    assert set(events) == {"Opening plenary"}
    assert events["Opening plenary"]["DTSTART"].dt.isoformat() == "2029-09-07T10:00:00+09:00"


def record_with_an_objection(page):
    page.goto(f"{TEXTS}new/")
    page.fill("[name=titles_en]", "Joint statement of the ninth conference")
    page.fill("[name=titles_ja]", "第10回会議共同声明")
    page.select_option("[name=kind]", "joint_statement")
    page.check("[name=basis][value=parties]")
    page.fill("[name=dated_on]", "2029-09-08")
    page.fill("[name=texts_en]", ENGLISH)
    page.fill("[name=texts_ja]", JAPANESE)
    page.check("[name=all_join]")
    objector = page.locator("tr", has_text="China")
    objector.locator("select[name^=value_]").select_option("object")
    objector.locator("[name^=text_]").fill("Paragraph 1 goes too far.")
    page.click("button[name=preview]")
    page.click("button[name=table]")
    page.wait_for_load_state()
    assert "It cannot be adopted now" in page.inner_text("main")
    assert "China" in page.inner_text("main")
    page.goto(f"{page.url}adopt/")
    assert "objects" in page.inner_text(".note.no")
    assert page.locator("main form").count() == 0


def adopt_after_it_is_resolved(page):
    page.goto(page.url.removesuffix("adopt/") + "positions/")
    row = page.locator("tr", has_text="China")
    row.locator("select[name^=value_]").select_option("join")
    page.locator("main form button.button").first.click()
    page.wait_for_load_state()
    page.goto(page.url.removesuffix("positions/") + "adopt/")
    page.fill("[name=chair]", "Chair Example")
    page.click("main form button.button")
    page.wait_for_load_state()
    page.wait_for_url(re.compile(r"texts/asia-peace-conference/2029/[0-9a-f-]{36}/$"))
    assert "adopted" in page.inner_text("main").lower()


def publish(page):
    page.goto(page.url.rstrip("/") + "/publish/")
    for code in ("en", "ja"):
        page.check(f"[name=languages][value={code}]")
    page.locator("main form button.button").first.click()
    page.wait_for_load_state()
    assert "APC/2029/1" in page.inner_text("main")


def the_public_reads(pages):
    page = pages.open()
    for language, words in (("en", ENGLISH), ("ja", JAPANESE)):
        page.goto(f"/{language}/documents/APC/2029/1")
        shown = page.inner_text("article")
        for paragraph in words.split("\n\n"):
            assert re.sub(r"^\d\. ", "", paragraph) in shown
        pdf = page.request.get(f"/{language}/documents/APC/2029/1.pdf")
        written = "".join(part.extract_text() for part in PdfReader(io.BytesIO(pdf.body())).pages)
        for paragraph in words.split("\n\n"):
            assert squeezed(re.sub(r"^\d\. ", "", paragraph)) in squeezed(written)
    assert "Guest" not in page.inner_text("body")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
