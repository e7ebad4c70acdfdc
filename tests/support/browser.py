"""A real Chromium in front of the live server, and what a page must not do in it."""

import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}


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
    violations = Axe().run(page).response["violations"]
    lines = [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: {' '.join(map(str, node['target']))}"
        for violation in violations
        for node in violation["nodes"]
    ]
    assert not lines, f"{page.url}\n" + "\n".join(lines)


def assert_fits(page: Page) -> None:
    """Fail when the page has to be scrolled sideways."""
    wide, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= room, f"{page.url} is {wide} px wide in a window of {room} px"


def take_picture(page: Page, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, full_page=True)
