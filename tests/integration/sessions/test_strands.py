"""Rounds, phases and tracks: set up for an edition, chosen for a session, read on the programme."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.conferences import services as conferences
from apps.conferences.models import Phase, Round, Track
from apps.core.exceptions import Refused
from apps.sessions.models import Session
from tests.factories.conferences import ConferenceFactory, PhaseFactory, RoundFactory, TrackFactory
from tests.factories.sessions import SessionFactory, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def at(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(name, kwargs=place | kwargs)


def test_the_set_up_knows_rounds_their_phases_and_tracks(desk, conference, at):
    desk.post(at("conferences:setup-rounds"), {"titles_en": "Fourth round"})
    round = Round.objects.get()
    typed = {"titles_en": "First phase", "round": round.pk, "starts_on": "2027-07-26", "ends_on": "2027-08-07"}
    desk.post(at("conferences:setup-phases"), typed)
    desk.post(at("conferences:setup-tracks"), {"titles_en": "Experts"})
    phase = Phase.objects.get()
    assert (phase.round, phase.starts_on, phase.ends_on) == (round, dt.date(2027, 7, 26), dt.date(2027, 8, 7))
    assert Track.objects.get().titles == {"en": "Experts"}
    page = desk.get(at("conferences:setup-phases")).content.decode()
    assert "Fourth round" in page
    assert "26 July – 7 August 2027" in page
    refused = desk.post(at("conferences:setup-phases"), {**typed, "titles_en": "Back", "ends_on": "2027-07-01"})
    assert "The last day is before the first." in refused.content.decode()
    foreign = RoundFactory(conference=ConferenceFactory(forum=conference.forum))
    answer = desk.post(at("conferences:setup-phases"), {**typed, "round": foreign.pk})
    assert set(answer.context["form"].errors) == {"round"}
    desk.post(at("conferences:setup-rounds-remove", row_id=round.pk))
    assert Round.objects.filter(pk=round.pk).exists(), "not while it has phases"


def test_what_sessions_belong_to_stays(desk, conference, at):
    phase, track = PhaseFactory(conference=conference), TrackFactory(conference=conference)
    typed = {"titles_en": "Talks", "format": "plenary", "day": "2027-09-09", "start": "09:00", "end": "10:00"}
    desk.post(at("sessions:add"), {**typed, "phase": phase.pk, "track": track.pk})
    sitting = Session.objects.get()
    assert (sitting.phase, sitting.track) == (phase, track)
    for remove, row in ((conferences.remove_phase, phase), (conferences.remove_track, track)):
        with pytest.raises(Refused) as refused:
            remove(row, by=None)
        assert refused.value.code == "in_use"
    other = ConferenceFactory(forum=conference.forum)
    for foreign in ({"phase": PhaseFactory(conference=other)}, {"track": TrackFactory(conference=other)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Session.objects.update(**foreign)
    with pytest.raises(IntegrityError), transaction.atomic():
        Phase.objects.filter(pk=phase.pk).update(round=RoundFactory(conference=other))


@pytest.mark.parametrize("rows", [1, 3])
def test_the_programme_stands_under_its_phases_and_track_by_track(
    client, conference, at, rows, django_assert_num_queries
):
    phase = PhaseFactory(
        conference=conference, round=RoundFactory(conference=conference, titles={"en": "Fourth round"})
    )
    tracks = [TrackFactory(conference=conference) for _ in range(rows)]
    for number, track in enumerate(tracks):
        hours = times(f"{9 + number:02}:00", f"{9 + number:02}:45")
        SessionFactory(conference=conference, public=True, at=hours, phase=phase, track=track)
    SessionFactory(
        conference=conference,
        at=times("20:00", "21:00"),
        track=TrackFactory(conference=conference, titles={"en": "Secret"}),
    )
    with django_assert_num_queries(2):
        page = client.get(at("sessions:programme") + "?by=track").content.decode()
    assert f"Fourth round · {phase}" in page
    assert [f'<h3 class="room-name">{track}</h3>' in page for track in tracks] == [True] * rows
    assert "Secret" not in page
