"""The pictures of docs/pictures, taken from a running demonstration: `python -m tests.pictures --url URL --data DIR`.

Not a test: it looks at an installation that `bin/serve` has started on the same data folder, and writes the PNG files.
"""

import argparse
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.support.browser import FLAGS, chromium_program

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs/pictures"
EDITION = "asia-peace-conference/2027"
DESK = f"/en/desk/{EDITION}"
PHONE, WIDE = (390, 844), (1280, 860)
ORGANIZER, STAFF, DELEGATE = "organizer@apc.example", "documents@apc.example", "delegate@apc.example"

# whose invitation is opened for the picture of the reply: somebody who has not answered
INVITED = """
from apps.delegates.invitations.links import invitation_link
from apps.delegates.models import Invitation
print(invitation_link(Invitation.objects.filter(
    delegate__status="invited", delegate__conference__slug="2027", delegate__person__languages__0="en"
).first() or Invitation.objects.filter(delegate__status="invited", delegate__conference__slug="2027").first()))
"""


@dataclass(frozen=True)
class Shot:
    """One picture: file name, address, who looks, how wide and high, and what is clicked first."""

    name: str
    path: str
    role: str = ""
    size: tuple[int, int] = WIDE
    dark: bool = False
    click: str = ""


def shots(reply: str) -> list[Shot]:
    return [
        Shot("home", "/en/"),
        Shot("home-ja", "/ja/"),
        Shot("edition", f"/en/{EDITION}/"),
        Shot("programme", f"/en/{EDITION}/programme", DELEGATE),
        Shot("document", "/en/documents/APC/2027/1"),
        Shot("reply", reply, size=PHONE),
        Shot("me", "/en/me/", DELEGATE, PHONE),
        Shot("board", f"{DESK}/", ORGANIZER),
        Shot("board-dark", f"{DESK}/", ORGANIZER, dark=True),
        Shot("invitations", f"{DESK}/invitations/", ORGANIZER),
        Shot("delegations", f"{DESK}/delegations/", ORGANIZER),
        Shot("programme-desk", f"{DESK}/programme/", ORGANIZER),
        Shot("mail", f"{DESK}/mail/", ORGANIZER),
        Shot("text", f"/en/texts/{EDITION}/", STAFF, click="main table a"),
    ]


def manage(data: str, *words: str, typed: str | None = None) -> str:
    command = ["bin/manage", *words, "--data", data]
    return subprocess.run(command, cwd=ROOT, input=typed, capture_output=True, text=True, check=True).stdout


def address_in(text: str, url: str) -> str:
    """The first address in a command's output, on the installation that is looked at."""
    parts = urlsplit(re.search(r"http\S+", text).group())
    return url.rstrip("/") + parts.path


def signed_in(browser: Browser, url: str, data: str, role: str) -> list:
    """The cookies of one role, by its one-time address."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address_in(manage(data, "login_link", role), url))
    page.locator("main form button").first.click()
    page.wait_for_load_state()
    cookies = context.cookies()
    context.close()
    return cookies


def look(browser: Browser, shot: Shot, cookies: list) -> BrowserContext:
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if shot.dark else "light",
        locale="en",
        reduced_motion="reduce",
    )
    context.add_cookies(cookies)
    return context


def take(browser: Browser, url: str, data: str) -> None:
    reply = urlsplit(address_in(manage(data, "shell", "--no-imports", "-c", INVITED), url)).path
    jar: dict[str, list] = {"": []}
    for shot in shots(re.sub(r"^/\w\w/", "/en/", reply)):
        if shot.role not in jar:
            jar[shot.role] = signed_in(browser, url, data, shot.role)
        context = look(browser, shot, jar[shot.role])
        page = context.new_page()
        page.goto(url.rstrip("/") + shot.path)
        if shot.click:
            page.locator(shot.click).first.click()
            page.wait_for_load_state()
        page.screenshot(path=PICTURES / f"{shot.name}.png")
        print(shot.name, (PICTURES / f"{shot.name}.png").stat().st_size, flush=True)
        context.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", default="http://127.0.0.1:8000")
    parser.add_argument("--data", default=os.environ.get("FORUM_DATA", "var"))
    given = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_program(), args=FLAGS)
        take(browser, given.url, given.data)
        browser.close()


if __name__ == "__main__":
    main()
