"""Four heads want one paragraph otherwise: brackets, a bridge, the table, the gavel, and a slip corrected at last."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.conferences.choices import TeamRole
from apps.documents.models import Corrigendum
from apps.statements import services
from apps.statements.models import AdoptionRecord, Amendment, Statement
from tests.browser.statements.test_decisions import press
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, voice
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import parties_of, reworded, say
from tests.support.browser import PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WANTED = [
    "Agree to meet again within a year.",
    "Agree to meet again, at a place to be decided by all.",
    "Agree to consider whether to meet again.",
    "Agree to meet again in a third country.",
]
RESERVATION = "Delegation Example reads paragraph 3 as binding nobody to a place."
BRIDGE = "Agree to meat again within a year, at a place to be decided by all."
AS_MEANT = BRIDGE.replace("meat", "meet")


def text_of_four(**profile):
    statement = circulated(count=4, authentic_languages=["en"], **profile)
    statement.amendments_until = timezone.now() + dt.timedelta(days=1)
    statement.save()
    return statement


def at(statement, *rest, own=False):
    conference = statement.conference
    place = f"{conference.forum.slug}/{conference.slug}"
    path = f"/en/delegation/{place}/circulated" if own else f"/en/texts/{place}"
    return "/".join([path, str(statement.pk), *map(str, rest), ""])


def chair_of(statement):
    return TeamMemberFactory(conference=statement.conference, role=TeamRole.CHAIR).user


def staff_of(statement):
    return TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user


def propose(pages, statement, number, words):
    """A head with a telephone, from the draft to what was submitted, by keyboard."""
    page = pages.open(user=voice(statement, number).credential.person.user, viewport=PHONE)
    page.goto(at(statement, own=True))
    press(page, "a[aria-label='Propose a change to paragraph 3']")
    assert not page.locator("[name=after]").is_visible()
    tick(page, "[name=op][value=delete]")
    assert not page.locator("[name=text]").is_visible(), "nothing is written where a paragraph goes"
    tick(page, "[name=op][value=replace]")
    write(page, "[name=text]", words)
    press(page, "main form button:has-text('Submit')")
    assert "Submitted." in page.inner_text("main")
    return page


def tick(page, selector):
    page.focus(selector)
    page.keyboard.press("Space")


def write(page, selector, words):
    """In place of what stands there."""
    page.focus(selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def give(head, statement, value, words=""):
    """A head gives the delegation's position on a telephone, by keyboard."""
    head.goto(at(statement, own=True).replace("/circulated/", "/texts/"))
    tick(head, f"[name=value_own][value={value}]")
    if words:
        write(head, "[name=text_own]", words)
    press(head, "#position form button.button")


def test_four_amendments_a_bridge_the_gavel_and_a_corrigendum(pages, axe):
    statement = text_of_four(countersigned=True)
    heads = [propose(pages, statement, number, words) for number, words in enumerate(WANTED, start=1)]
    assert_sound(heads[-1], picture="own-amendments")
    desk = pages.open(user=chair_of(statement))
    for number in (1, 2, 3, 4):
        for step in ("admit", "bracket"):
            desk.goto(at(statement, "amendments", number))
            press(desk, f"button[value={step}]")
    desk.goto(at(statement, "brackets", 1))
    assert desk.locator("[name=chosen]").count() == 5
    write(desk, "[name=text]", BRIDGE)
    press(desk, "button[value=bridge]")
    assert_sound(desk, picture="brackets")
    desk.goto(at(statement, "open-reading"))
    press(desk, "main form button")
    desk.goto(at(statement, "amendments"))
    assert_sound(desk, picture="amendments")
    desk.goto(at(statement, "reading"))
    assert_sound(desk, picture="reading")
    desk.goto(at(statement, "brackets", 1))
    desk.focus("[name=chosen] >> nth=0")
    desk.keyboard.press("ArrowUp")  # from the first to the last, which is the bridge
    desk.keyboard.press("Space")
    press(desk, "button[value=choose]")
    assert set(Amendment.objects.values_list("state", flat=True)) == {"merged"}
    desk.goto(at(statement))
    press(desk, "main a.button:has-text('Read it paragraph by paragraph')")
    for box in desk.locator("[name=agreed]").all():
        box.focus()
        desk.keyboard.press("Space")
    press(desk, "main form button:has-text('Save')")
    desk.goto(at(statement))
    first = desk.locator("main a.button").first
    assert first.inner_text().strip() == "Declare the text clean", "what the chair does next stands first"
    press(desk, "main a.button:has-text('Declare the text clean')")
    press(desk, "main form button")
    assert BRIDGE in desk.inner_text("#words")
    staff = pages.open(user=staff_of(statement))
    staff.goto(at(statement))
    press(staff, "main a.button:has-text('Put on the table')")
    press(staff, "main form button")
    now = Statement.objects.get(pk=statement.pk)
    assert (now.state, BRIDGE in [row.text for row in now.revision.texts.all()]) == ("tabled", True)
    for number, head in enumerate(heads, start=1):
        give(head, statement, *(["join_with_reservation", RESERVATION] if number == 2 else ["join"]))
    assert_sound(heads[1], picture="own-position")
    to_the_gavel(desk, staff, statement)
    record = AdoptionRecord.objects.get()
    assert (record.asked_for_objections, len(record.positions)) == (True, 4)
    assert [each["text"] for each in record.positions if each["value"] == "join_with_reservation"] == [RESERVATION]
    heads[0].goto(at(statement, own=True).replace("/circulated/", "/texts/"))
    assert "adopted" in heads[0].inner_text("main")
    a_slip_is_corrected(staff, statement)
    as_the_public_reads_it(pages.open(viewport=PHONE), record.statement.document)
    assert pages.errors == []


def to_the_gavel(desk, staff, statement):
    """The chair asks the room and lets the gavel fall; another of the secretariat signs."""
    desk.goto(at(statement))
    press(desk, "main a.button:has-text('Call for objections')")
    write(desk, "[name=chair]", "Chair Example")
    press(desk, "main form button.button")
    assert "Nobody has objected so far" in desk.inner_text("main")
    assert_sound(desk, picture="call-for-objections")
    somebody_objects_meanwhile(desk, statement)
    press(desk, "main form button.button")
    assert "Adopt this text" in desk.inner_text("main")
    press(desk, "main form button.button")
    staff.goto(at(statement))
    press(staff, "main a.button:has-text('Countersign')")
    assert_sound(staff, picture="countersign")
    press(staff, "main form button.button >> nth=0")
    assert "Words, record and chain agree." in staff.inner_text("main")
    assert_sound(staff, picture="adopted")


def somebody_objects_meanwhile(desk, statement):
    """It comes up by itself; so does that it is given up, and what the chair is typing then is not lost."""
    first = parties_of(statement)[0]
    asks = "dispatchEvent(new Event('online'))"  # as it does every few seconds
    desk.focus("main form button.button")
    say(first, "object", "Paragraph 3 goes too far.")
    desk.evaluate(asks)
    desk.locator("#call-now .note.no", has_text=f"{first} objects").wait_for()
    assert desk.evaluate("document.activeElement.id") == "call-now", "what was pressed there is gone"
    say(first)
    desk.evaluate(asks)
    desk.wait_for_selector("[name=chair]")
    write(desk, "[name=chair]", "Chair Exam")
    services.call_for_objections(statement, chair="Another", by=chair_of(statement))
    desk.evaluate(asks)
    desk.locator("[data-stale]").wait_for()
    desk.keyboard.type("ple")
    assert desk.input_value("[name=chair]") == "Chair Example"
    desk.reload()


def a_slip_is_corrected(staff, statement):
    """What was agreed is published; one letter of it is corrected, and nothing of its substance."""
    press(staff, "main a:has-text('Publish')")
    press(staff, "main form button:has-text('Publish')")
    staff.goto(at(statement))
    press(staff, "a:has-text('Correct a slip')")
    field = f"[name='text-{statement.revision.texts.get(order=3).paragraph_id}']"
    write(staff, "[name=reason]", "Misprint in paragraph 1")
    write(staff, "[name=approved_by]", "drafting committee")
    staff.fill("[name=approved_on]", f"{timezone.localdate()}")
    write(staff, field, AS_MEANT.replace("again", "no more"))
    press(staff, "main form .form-actions button")
    assert "This changes what was agreed" in staff.inner_text("main")
    write(staff, field, AS_MEANT)
    press(staff, "main form .form-actions button")
    assert "Nothing is deposited yet" in staff.inner_text("main")
    assert_sound(staff, picture="slip-checked")
    press(staff, "button:has-text('Deposit the corrigendum')")
    press(staff, "main form button:has-text('Publish')")
    assert "Done. The table shows" in staff.inner_text("main")


def as_the_public_reads_it(reader, document):
    reader.goto(f"/en/documents/{document.symbol}")
    assert AS_MEANT in reader.inner_text("article")
    assert_sound(reader, picture="as-corrected")
    press(reader, "a:has-text('As adopted')")
    assert BRIDGE in reader.inner_text("article")
    reader.goto(f"/ja/documents/{Corrigendum.objects.get().symbol}")
    assert (reader.inner_text("td del"), reader.inner_text("td ins")) == ("meat", "meet")
    assert_sound(reader, picture="corrigendum-ja")


def test_each_page_of_a_negotiation_is_sound(pages, axe):
    statement = text_of_four()
    stale = opened(statement, 3, "Agree to meet again soon.", party=1, reason="It matters.")
    opened(statement, 4, "Ask the host to report in writing.", party=2)
    reworded(statement, 3, en="Agree to meet once again.", ja="もう一度会合することに合意する。")
    services.circulate(Statement.objects.get(pk=statement.pk), "delegates", by=UserFactory(), note="Until noon.")
    desk = pages.open(user=staff_of(statement))
    pages_of_desk = {
        "text": (), "compare": ("compare",), "log": ("log",), "as-it-was": ("log", 2), "circulate": ("circulate",),
        "amendment": ("amendments", stale.number), "amendment-new": ("amendments", "new"),
        "until": ("amendments", "until"), "amendment-rebase": ("amendments", stale.number, "confirm"),
    }  # fmt: skip
    for name, rest in pages_of_desk.items():
        desk.goto(at(statement, *rest))
        assert_sound(desk, picture=f"desk-{name}")
    head = pages.open(user=voice(statement, 1).credential.person.user, viewport=PHONE)
    own = {
        "circulated": (), "amend": ("amend",), "own": ("amendments",),
        "own-rebase": ("amendments", stale.number, "confirm"), "own-step": ("amendments", stale.number, "withdraw"),
    }  # fmt: skip
    for name, rest in own.items():
        head.goto(at(statement, *rest, own=True))
        assert_sound(head, picture=f"head-{name}")
    head.goto(at(statement, own=True).replace("/en/", "/ja/"))
    assert_sound(head, picture="head-circulated-ja")
    desk.goto(at(statement, "amendments").replace("/en/", "/ja/"))
    assert_sound(desk, picture="desk-amendments-ja")
