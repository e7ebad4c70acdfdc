"""Whom a wave is for is a rule, asked of the database when it is pressed; the organizer has confirmed a number."""

import datetime as dt
from html.parser import HTMLParser

import pytest
from django.http import QueryDict
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations.choice import Choice
from apps.delegates.models import Delegate
from apps.delegates.services.invitations import invite_chosen, remind_chosen
from apps.messaging.models import Message
from tests.factories.delegates import DelegateFactory, InvitationFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.support.at_once import at_once

EVERYBODY = Choice(everybody=True)
FEWER = 200  # fields than the framework allows, where a field for each person is all that could go wrong


@pytest.fixture
def url(conference):
    return f"/en/desk/{conference.forum.slug}/{conference.slug}/invitations/"


@pytest.fixture
def hall(conference, japan):
    """Two of Japan, one of another delegation, one outside, one without an address, one invited, one elsewhere."""
    rows = {name: DelegateFactory(conference=conference, participation=japan) for name in ("one", "two")}
    rows["other"] = DelegateFactory(conference=conference)
    rows["outside"] = DelegateFactory(conference=conference, participation=None)
    rows["no address"] = DelegateFactory(conference=conference, participation=japan, person__email="")
    rows["invited"] = DelegateFactory(conference=conference, participation=japan, invited=True)
    rows["elsewhere"] = DelegateFactory()
    return rows


def meant(choice, conference):
    return set(choice.among(Delegate.objects.of(conference)).to_invite())


def chosen(hall, *names):
    return {hall[name] for name in names}


def test_each_rule_means_whom_it_says(hall, conference, japan):
    rows = lambda *names: frozenset(hall[name].pk for name in names)  # noqa: E731
    assert meant(EVERYBODY, conference) == chosen(hall, "one", "two", "other", "outside")
    assert meant(Choice(delegations=frozenset([japan.pk])), conference) == chosen(hall, "one", "two")
    assert meant(Choice(delegations=frozenset([None])), conference) == chosen(hall, "outside")
    both = Choice(delegations=frozenset([japan.pk, None]), people=rows("other"), left_out=rows("two"))
    assert meant(both, conference) == chosen(hall, "one", "outside", "other")
    assert meant(Choice(everybody=True, left_out=rows("one")), conference) == chosen(hall, "two", "other", "outside")
    assert meant(Choice(people=rows("elsewhere", "invited", "no address")), conference) == set()
    assert meant(Choice(), conference) == set()


def test_a_rule_is_read_again_as_it_was_written(hall, japan):
    rule = Choice(False, frozenset([japan.pk, None]), frozenset([hall["one"].pk]), frozenset([hall["two"].pk]))
    assert Choice.read(QueryDict(rule.query())) == rule
    assert Choice.read(QueryDict(EVERYBODY.query())) == EVERYBODY
    assert Choice.read(QueryDict("delegate=nonsense&delegation=&without=%00")) == Choice()


def many(conference, japan, count):
    people = PersonFactory._meta.model.objects.bulk_create(
        PersonFactory.build(forum=conference.forum, email=f"many{n}@example.org") for n in range(count)
    )
    Delegate.objects.bulk_create(
        Delegate(conference=conference, person=person, participation=japan, roles=["delegate"]) for person in people
    )


class Fields(HTMLParser):
    """The fields of the form that is posted to an address."""

    def __init__(self, html, action):
        super().__init__()
        self.action, self.inside, self.data = action, False, []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if tag == "form":
            self.inside = found.get("action", "").endswith(self.action)
        if self.inside and tag == "input" and found["name"] != "csrfmiddlewaretoken":
            self.data.append((found["name"], found["value"]))


def test_a_thousand_are_invited_by_a_handful_of_fields(desk, url, conference, japan, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000  # as the framework has it
    many(conference, japan, 1005)
    assert "See the emails for all 1005" in desk.get(url).text
    page = desk.get(f"{url}prepare?everybody=1")
    assert "1005 emails will be sent" in page.text
    fields = Fields(page.text, "/invitations/send").data
    assert fields == [("everybody", "1"), ("number", "1005")]
    assert "on their way" in desk.post(f"{url}send", dict(fields), follow=True).text
    assert Message.objects.values("to_address").distinct().count() == 1005
    assert Delegate.objects.of(conference).filter(status=DelegateStatus.INVITED).count() == 1005


def test_more_than_a_form_holds_are_reminded_in_the_same_way(desk, url, conference, japan, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = FEWER
    many(conference, japan, FEWER + 5)
    services.invite(Delegate.objects.of(conference), by=None)
    page = desk.get(f"{url}prepare-reminders?everybody=1")
    assert f"{FEWER + 5} reminders will be sent" in page.text
    fields = Fields(page.text, "/invitations/remind").data
    assert "on their way" in desk.post(f"{url}remind", dict(fields), follow=True).text
    assert Message.objects.filter(kind="reminder").count() == FEWER + 5


def test_another_number_than_was_shown_sends_nothing_and_leads_back(desk, url, hall, conference, japan):
    DelegateFactory(conference=conference, participation=japan)
    answer = desk.post(f"{url}send", {"delegation": str(japan.pk), "number": "2"}, follow=True)
    assert "The list has changed meanwhile: 3 emails would be sent now." in answer.text
    assert "3 emails will be sent" in answer.text
    assert not Message.objects.exists()


@pytest.mark.parametrize("shown", [None, 0, 1, 3, 999])
def test_the_number_has_to_be_the_one_of_now(conference, hall, organizer, shown):
    with pytest.raises(Refused) as refused:
        invite_chosen(
            conference, Choice(delegations=frozenset([hall["one"].participation_id])), number=shown, by=organizer
        )
    assert refused.value.code == "changed"
    assert not Message.objects.exists()


def test_whom_one_leaves_out_gets_nothing(desk, url, hall):
    left_out = hall["two"]
    page = desk.get(f"{url}prepare", {"everybody": "1", "without": str(left_out.pk)})
    assert "3 emails will be sent" in page.text
    fields = Fields(page.text, "/invitations/send").data
    assert fields == [("everybody", "1"), ("without", str(left_out.pk)), ("number", "3")]
    desk.post(f"{url}send", dict(fields))
    assert set(Message.objects.values_list("to_address", flat=True)) == {
        hall[name].person.email for name in ("one", "other", "outside")
    }


def test_reminded_are_those_reached_and_silent_and_not_within_the_hour(conference, japan, organizer):
    def invited(**more):
        return InvitationFactory(
            delegate=DelegateFactory(conference=conference, participation=japan, invited=True), **more
        )

    now = timezone.now()
    silent, long_ago = invited(), invited(reminded_at=now - dt.timedelta(hours=2))
    before_the_clock_was_set_back = invited(reminded_at=now + dt.timedelta(hours=3))
    invited(reminded_at=now - dt.timedelta(minutes=30))
    invited(revoked_at=now)
    bounced = invited()
    services.renew_invitation(bounced, by=None)
    Message.objects.update(state="bounced")
    meant = {silent, long_ago, before_the_clock_was_set_back}
    assert set(Delegate.objects.of(conference).to_remind()) == {row.delegate for row in meant}
    remind_chosen(conference, EVERYBODY, number=3, by=organizer)
    assert Message.objects.filter(kind="reminder").count() == 3


@pytest.mark.django_db(transaction=True)
def test_two_organizers_who_press_at_once_invite_everybody_once(conference, japan, organizer):
    DelegateFactory.create_batch(5, conference=conference, participation=japan)

    def press():
        try:
            return invite_chosen(conference, EVERYBODY, number=5, by=organizer) and "sent"
        except Refused as refused:
            return refused.code

    assert sorted(at_once(press, press)) == ["nobody", "sent"]
    assert Message.objects.count() == 5


def test_nothing_is_ticked_at_first_and_a_button_unticks(desk, url, hall):
    page = desk.get(url).text
    assert " checked" not in page
    assert '<button class="button quiet" type="reset">' in page
    assert f'name="delegation" value="{hall["one"].participation_id}"' in page
    assert 'name="delegation" value="outside"' in page


def test_taking_over_everybody_is_a_rule_as_well(desk, conference, organizer, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = FEWER
    earlier = type(conference).objects.create(
        forum=conference.forum, slug="earlier", titles={"en": "Earlier"}, status="concluded", time_zone="Asia/Tokyo"
    )
    from_forum = conference.forum.team.get(user=organizer)
    from_forum.conference = None
    from_forum.save()
    many(earlier, ParticipationFactory(conference=earlier), FEWER + 5)
    url = f"/en/desk/{conference.forum.slug}/{conference.slug}/people/take-over"
    assert f"all {FEWER + 5} people" in desk.get(url).text
    answer = desk.post(url, {"whom": "all", "counted": f"0 {FEWER + 4}"})
    assert "The list has changed meanwhile" in answer.text
    assert desk.post(url, {"whom": "all", "counted": f"0 {FEWER + 5}"}).status_code == 302
    assert Delegate.objects.of(conference).count() == FEWER + 5
