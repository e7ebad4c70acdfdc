"""Every main page of the demonstration in a real browser: no accessibility violation, and it fits a telephone."""

import pytest

from apps.accounts.models import User
from apps.portal.forum_file.importing.document import import_document
from apps.portal.forum_file.reading import read
from tests.support.browser import DESK, PHONE, assert_fits
from tests.support.forum_files import DEMONSTRATION

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FORUM, EDITION = "asia-peace-conference", "asia-peace-conference/2027"
PAGES = {
    "": [
        "", f"{FORUM}/", f"{EDITION}/", f"{FORUM}/2024/", f"{FORUM}/2025/", f"{EDITION}/participants",
        f"{EDITION}/programme", "documents/", "documents/APC/2027/1", "documents/APC/2024/CT.1",
        "about/accessibility", "about/privacy",
    ],
    "organizer": [
        "desk/", f"desk/{EDITION}/", f"desk/{FORUM}/", f"desk/{EDITION}/setup/", f"desk/{EDITION}/delegations/",
        f"desk/{EDITION}/people/", f"desk/{EDITION}/invitations/", f"desk/{EDITION}/programme/",
        f"desk/{EDITION}/mail/",
    ],
    "documents": [f"texts/{EDITION}/", f"texts/{EDITION}/new/"],
    "head": ["me/", "accounts/settings/"],
    "operator": ["office/", "desk/"],
}  # fmt: skip


def account(role: str) -> User | None:
    if role == "operator":
        return User.objects.create_superuser("operator@apc.example", name="Operator Example")
    return User.objects.get(email=f"{role}@apc.example") if role else None


LOOKS = {"telephone": ("en", PHONE, False), "desk, dark, Japanese": ("ja", DESK, True)}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("role", PAGES)
def test_pages_are_accessible_and_fit(pages, axe, role, look):
    import_document(read(DEMONSTRATION.read_bytes()))
    language, viewport, dark = LOOKS[look]
    page = pages.open(user=account(role), viewport=viewport, dark=dark, language=language)
    for path in PAGES[role]:
        assert page.goto(f"/{language}/{path}").status == 200, path
        assert_fits(page)
        axe(page)


def test_the_first_page_works_without_script(chromium, live_server):
    import_document(read(DEMONSTRATION.read_bytes()))
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/")
    page.get_by_role("link", name="See the programme").click()
    assert "Public forum" in page.content()
    context.close()
