"""Programmes for programs. Calendar programs ask often: what has not changed is answered without being written."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import View

from apps.conferences.views.base import ConferenceMixin
from apps.core.languages import pick
from apps.core.rows.beside import Packed, read
from apps.core.views import PublicMixin
from apps.sessions import services
from apps.sessions.calendars import feeds
from apps.sessions.calendars.links import absolute, programme_url, read_calendar_token
from apps.sessions.calendars.schedule_xml import as_xml
from apps.sessions.models import ToldBlock, Withdrawal
from apps.sessions.programme.closed_blocks import closed_column, read_closed
from apps.sessions.programme.file_names import named_by_time
from apps.sessions.programme.rows import CalendarRow, calendar_rows
from apps.sessions.programme.selectors import (
    calendar_rows_of,
    in_order,
    programme_for,
    public_programme,
    public_programme_with_names,
    read_withdrawn,
    taken_back,
    told_again,
    withdrawn_column,
)
from apps.sessions.programme.told_blocks import events_of, read_told, told_column

ICS = "text/calendar; charset=utf-8"


def answered(
    request: HttpRequest, etag: str, write: Callable[[], bytes], *, kind: str, name: str, private: bool = False
) -> HttpResponse:
    """304 when the asker has this version, else what `write` makes."""
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(write(), content_type=kind)
        response["Content-Disposition"] = f'inline; filename="{name}"'
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache" if private else "no-cache"
    return response


class PublicProgrammeMixin(PublicMixin, ConferenceMixin):
    """What anybody reads of closed sessions, and of what was taken back, comes with the conference."""

    def beside_conference(self):
        return {"told": Packed(closed_column(), withdrawn_column(), told_column())}

    @cached_property
    def told(self) -> Sequence[ToldBlock]:
        """The blocks of closed sessions, as this answer tells them."""
        now, _withdrawn, told = read(self.beside("told"))
        return services.tell_public(
            self.conference, read_told(told, self.conference), read_closed(now, self.conference)
        )

    @cached_property
    def blocks(self) -> list[CalendarRow]:
        return events_of(self.told)


class ProgrammeCalendarView(PublicProgrammeMixin, View):
    """The public sessions of a conference as a calendar to subscribe to; the same for everybody."""

    def get(self, request, *args, **kwargs):
        conference = self.conference
        sittings = public_programme(conference, self.blocks)
        name, tz = pick(conference.titles, get_language()), conference.time_zone
        url = absolute(programme_url(conference))
        left = taken_back(read_withdrawn(read(self.beside("told"))[1], conference), sittings)
        withdrawn: list[feeds.Gone] = [*left, *(row for row in self.told if row.is_off)]
        etag = feeds.fingerprint(sittings, name, tz, url, withdrawn=withdrawn)
        file = f"{conference.forum.slug}-{conference.slug}.ics"
        write = partial(feeds.as_ics, sittings, name=name, url=url, tz=tz, withdrawn=withdrawn)
        return answered(request, etag, write, kind=ICS, name=file)


class ProgrammeJsonView(PublicProgrammeMixin, View):
    """The public sessions of a conference as JSON (`feeds.as_json` says how)."""

    def get(self, request, *args, **kwargs):
        conference = self.conference
        sittings = public_programme(conference, self.blocks)
        etag = feeds.fingerprint(sittings, "json", str(conference.updated_at))
        file = f"{conference.forum.slug}-{conference.slug}.json"
        write = partial(feeds.as_json, conference, sittings)
        return answered(request, etag, write, kind="application/json", name=file)


class ProgrammeXmlView(PublicProgrammeMixin, View):
    """The public sessions of a conference as schedule.xml; the same for everybody."""

    def get(self, request, *args, **kwargs):
        conference = self.conference
        sittings, people = public_programme_with_names(conference, self.blocks)
        names = [f"{pk} {person.text}" for pk, rows in people.items() for person in rows]  # a consent withdrawn counts
        etag = feeds.fingerprint(sittings, "xml", str(conference.updated_at), *names)
        file = f"{conference.forum.slug}-{conference.slug}.xml"
        write = partial(as_xml, conference, sittings, people)
        return answered(request, etag, write, kind="application/xml; charset=utf-8", name=file)


class SittingCalendarView(PublicMixin, ConferenceMixin, View):
    """One session to put into a calendar, for whoever may know of it; for who had it there before, that it is off."""

    def get(self, request, *args, **kwargs):
        conference, pk = self.conference, kwargs["sitting_id"]
        found = calendar_rows(programme_for(request.user, conference).filter(pk=pk), conference)
        left = list(Withdrawal.objects.had_by(request.user, conference).filter(former_id=pk))
        withdrawn, found = taken_back(left, found), told_again([row for row in left if row.person_id], found)
        if not found and not withdrawn:
            raise Http404
        name, tz = pick(conference.titles, get_language()), conference.time_zone
        url = f"{absolute(programme_url(conference))}/{pk}"
        etag = feeds.fingerprint(found, name, tz, url, withdrawn=withdrawn)
        write = partial(feeds.as_ics, found, name=name, url=url, tz=tz, withdrawn=withdrawn)
        rows: list[CalendarRow | Withdrawal] = [*found, *withdrawn]
        file = f"{named_by_time(conference, rows[0].starts)}.ics"
        return answered(request, etag, write, kind=ICS, name=file, private=True)


class MyCalendarView(PublicMixin, View):
    """A person's own programme over all conferences, for whoever holds its private address."""

    def get(self, request, *args, **kwargs):
        person = read_calendar_token(kwargs["token"])
        if person is None:
            raise Http404
        told = services.tell_person(person)
        sittings = in_order(calendar_rows_of(person), events_of(told))
        name = _("%(forum)s: my programme") % {"forum": pick(person.forum.names, get_language())}
        tz = person.time_zone or (sittings[-1].conference.time_zone if sittings else "UTC")
        url = absolute("/")
        left = list(person.withdrawals.current())
        off = [row for row in told if row.is_off]
        withdrawn: list[feeds.Gone] = [*taken_back(left, sittings), *off]
        sittings = told_again(left, sittings)
        etag = feeds.fingerprint(sittings, name, tz, url, withdrawn=withdrawn)
        write = partial(feeds.as_ics, sittings, name=name, url=url, tz=tz, withdrawn=withdrawn)
        return answered(request, etag, write, kind=ICS, name="programme.ics", private=True)
