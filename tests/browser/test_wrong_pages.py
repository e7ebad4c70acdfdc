"""After a fault people go back, reload, go elsewhere and return: nothing is lost, sent again, or saved twice."""

import pytest
from django.urls import reverse

from apps.delegates.models import Delegate
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_fault_is_a_page_to_go_back_to_and_saving_there_saves_once(pages, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    conference = ConferenceFactory()
    here = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    address = reverse("delegates:add", kwargs=here)
    page = pages.open(user=TeamMemberFactory(conference=conference).user)
    sent, seen = [], []
    page.on("request", lambda request: sent.append(request.method) if request.is_navigation_request() else None)
    page.on("response", lambda answer: seen.append(answer.status) if "/people/add" in answer.url else None)
    page.goto(address)
    page.fill("[name=family_name]", "Typed")
    page.fill("[name=email]", "typed@example")

    def stands() -> list[str]:
        return [page.input_value(f"[name={name}]") for name in ("family_name", "email")]

    page.press("[name=email]", "Enter")
    page.wait_for_url(lambda url: "shown=" in url)
    assert (seen, sent) == ([200, 302, 422], ["GET", "POST", "GET"])
    page.reload()
    page.goto(reverse("delegates:people", kwargs=here))
    page.go_back()
    assert stands() == ["Typed", "typed@example"]
    assert sent.count("POST") == 1
    for _time in range(2):
        page.fill("[name=email]", "typed@example.org")
        page.press("[name=email]", "Enter")
        page.wait_for_url(lambda url: "shown" not in url)
        page.go_back()
        page.wait_for_url(lambda url: "/people/add" in url)
        if "shown" not in page.url:  # it was saved, and is kept no longer
            page.fill("[name=family_name]", "Typed")
    assert [row.person.email for row in Delegate.objects.all()] == ["typed@example.org"]
