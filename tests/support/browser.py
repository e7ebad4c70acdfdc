"""A real Chromium in front of the live server, and what a page must not do in it."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from weakref import WeakSet

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
TWO_LOOKS = {"desk-light": (DESK, "light"), "phone-dark": (PHONE, "dark")}
OTHER_LOOKS = {"phone-light": (PHONE, "light"), "desk-dark": (DESK, "dark")}
LOOKS = TWO_LOOKS | OTHER_LOOKS
PICTURES = os.environ.get("PICTURES")
AXE = Axe().axe_script + Path(__file__).with_name("colours.js").read_text()
# What passes is neither described nor brought over; style sheets are read for no rule that is on.
ASK_AXE = """async () => {
  if (typeof axe === "undefined") return null;
  const found = await axe.run({
    resultTypes: ["violations"], preload: {assets: ["media"]}, rules: {"color-contrast": {enabled: false}},
  });
  return {violations: found.violations, looks: colours.looks()};
}"""
_legible: set[str] = set()  # colours that had contrast enough on an earlier page
_asked_before: WeakSet[Page] = WeakSet()


def chromium_program() -> str:
    """The installed Chromium; without one the test is skipped, or fails where REQUIRE_BROWSER asks for it.

    Best the one without a window: a page takes a fifth of the processor time, since nothing draws menus and tabs.
    """
    for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail("REQUIRE_BROWSER is set and there is no chromium on PATH")
    pytest.skip("there is no chromium on PATH")


def presses_wait_for_their_page(patch: pytest.MonkeyPatch) -> None:
    """A press ends once the page that it leads to is whole.

    Playwright waits until that page begins to come; what a test asks at once would be asked of a part of it.
    """
    for owner in (Page, Locator):
        for name in ("click", "press"):
            patch.setattr(owner, name, until_whole(getattr(owner, name)))


def until_whole(press: Callable) -> Callable:
    @wraps(press)
    def pressed(pressed_on: Page | Locator, *args, **kwargs) -> None:
        press(pressed_on, *args, **kwargs)
        page = pressed_on if isinstance(pressed_on, Page) else pressed_on.page
        page.wait_for_load_state()

    return pressed


@dataclass
class Pages:
    """Opens pages, each in a context of its own, and remembers what went wrong in any of them.

    `errors` holds script errors and broken content security rules; a test that expects one takes it out of the list.
    Answers such as 404 or 409 are for the test to judge and are not counted.
    """

    browser: Browser
    base_url: str
    errors: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, *, user=None, viewport=DESK, dark: bool = False, language: str = "en", **options) -> Page:
        """A fresh page, signed in as `user` when one is given; options go to Playwright's new_context."""
        context = self.browser.new_context(
            base_url=self.base_url,
            viewport=viewport,
            color_scheme="dark" if dark else "light",
            locale=language,
            reduced_motion="reduce",
            **options,
        )
        self.contexts.append(context)
        if user is not None:
            sign_in(context, user, self.base_url)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        return page

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.errors.append(message.text)

    def close(self) -> None:
        for context in self.contexts:
            context.close()


def sign_in(context: BrowserContext, user, base_url: str) -> None:
    """Give the browser a signed-in session without walking through the form."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": base_url}])


def assert_accessible(page: Page) -> None:
    """Fail with one line per element that breaks an accessibility rule (axe-core, all its rules)."""
    found = page.evaluate(ASK_AXE) or with_axe(page)
    lines = [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: {' '.join(map(str, node['target']))}"
        for violation in found["violations"] + too_pale(page, found["looks"])
        for node in violation["nodes"]
    ]
    assert not lines, f"{page.url}\n" + "\n".join(lines)


def with_axe(page: Page) -> dict:
    """Its half a megabyte is brought to a window once; to one that goes from page to page it stays there."""
    if page in _asked_before:
        page.add_init_script(AXE)
    _asked_before.add(page)
    page.evaluate(AXE)
    return page.evaluate(ASK_AXE)


def too_pale(page: Page, looks: list[str]) -> list[dict]:
    """Violations of axe's rule of contrast; of each look of words one element is asked about, and once."""
    new = [look for look in looks if look not in _legible]
    if not new:
        return []
    found = page.evaluate("(looks) => colours.judge(looks)", new)
    if not found["violations"]:
        _legible.update(set(new) - set(found["open"]))
    return found["violations"]


def assert_fits(page: Page) -> None:
    """Fail when the page has to be scrolled sideways."""
    wide, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= room, f"{page.url} is {wide} px wide in a window of {room} px"


def in_looks(page: Page, looks=TWO_LOOKS) -> Iterator[str]:
    """The names of looks, while the open page has each in turn; in the end its window is as it was.

    It is not loaded again for that: its styles follow the window, and no script of ours asks for width or scheme.
    """
    before = page.viewport_size
    for name, (viewport, scheme) in looks.items():
        if page.viewport_size != viewport:
            page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme)
        yield name
    page.set_viewport_size(before)


def assert_sound(page: Page, looks=TWO_LOOKS, picture: str = "") -> None:
    """The open page is accessible and fits, in each look; with a picture of each where PICTURES names a folder."""
    for look in in_looks(page, looks):
        if picture and PICTURES:
            take_picture(page, Path(PICTURES) / f"{picture}-{look}.png")
        assert_fits(page)
        assert_accessible(page)


def take_picture(page: Page, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, full_page=True)
