"""Print and display: booklets, door signs, the journal of a day, and the screens, all on one page of the desk."""

import datetime as dt
from collections.abc import Callable
from typing import Any, NamedTuple, cast

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.models import Conference
from apps.core.guards.wrong_forms import WRONG
from apps.core.languages import pick
from apps.core.lazy import Words
from apps.sessions.choices import Circle
from apps.sessions.display.links import display_url
from apps.sessions.forms import printing as forms
from apps.sessions.models import ReleasedSession
from apps.sessions.printing import booklets, journal, signs
from apps.sessions.programme.timetable import Clock
from apps.sessions.querysets import SessionQuerySet
from apps.sessions.views.desk import DeskMixin

PDF, PAGE = "application/pdf", "sessions/print.html"


def pdf_answer(content: bytes, name: str) -> HttpResponse:
    """To be looked at, and saved under a name that says what it is."""
    return HttpResponse(content, content_type=PDF, headers={"Content-Disposition": f'inline; filename="{name}.pdf"'})


def person(form: forms.PaperForm, conference: Conference) -> bytes:
    data = form.cleaned_data
    return booklets.as_pdf(booklets.booklet_of_person(data["person"], conference), data["paper"])


def delegation(form: forms.PaperForm, conference: Conference) -> bytes:
    data = form.cleaned_data
    return booklets.as_pdf(booklets.booklet_of_delegation(data["delegation"], conference), data["paper"])


def day(form: forms.PaperForm, conference: Conference) -> bytes:
    found = ReleasedSession.objects.of(conference).on_day(form.cleaned_data["day"], conference.time_zone)
    return _of_circle(form, conference, Clock(conference.time_zone).long_day(form.cleaned_data["day"]), found)


def room(form: forms.PaperForm, conference: Conference) -> bytes:
    chosen = form.cleaned_data["room"]
    found = ReleasedSession.objects.of(conference).filter(room=chosen)
    return _of_circle(form, conference, pick(chosen.names, get_language()), found)


def _of_circle(form: forms.PaperForm, conference: Conference, title: str, sittings: SessionQuerySet) -> bytes:
    data = form.cleaned_data
    return booklets.as_pdf(booklets.booklet_of_circle(conference, data["circle"], title, sittings), data["paper"])


def doors(form: forms.PaperForm, conference: Conference) -> bytes:
    return signs.signs_as_pdf(conference, form.cleaned_data["day"])


def of_the_day(form: forms.PaperForm, conference: Conference) -> bytes:
    data = form.cleaned_data
    return journal.as_pdf(journal.journal_of_circle(conference, data["circle"], data["day"]))


class Kind(NamedTuple):
    """Something that is printed: the name of its address ("sessions:print-…"), what is asked, and how it is made."""

    name: str
    heading: Words
    form: type[forms.PaperForm]
    write: Callable[[Any, Conference], bytes]
    is_personal: bool = False  # says by itself who is with us
    page: str = ""  # the same to be read on the screen


PERSON = Kind("person", _("Booklet of a person"), forms.PersonForm, person, is_personal=True)
DELEGATION = Kind("delegation", _("Booklet of a delegation"), forms.DelegationForm, delegation, is_personal=True)
DAY = Kind("day", _("One day"), forms.DayForm, day)
ROOM = Kind("room", _("One room"), forms.RoomForm, room)
SIGNS = Kind("signs", _("Door signs"), forms.SignsForm, doors)
JOURNAL = Kind("journal", _("Daily journal"), forms.JournalForm, of_the_day, page="sessions:journal")
KINDS = (PERSON, DELEGATION, DAY, ROOM, SIGNS, JOURNAL)


class PrintMixin(DeskMixin):
    """The page on which everything is chosen; `bound` is the form that was sent, by its kind."""

    def get_context_data(self, **kwargs):
        bound: dict[str, Any] = kwargs.pop("bound", {})
        manages = self.request.user.has_perm("sessions.manage", self.conference)
        asked = [kind for kind in KINDS if manages or not kind.is_personal]
        kwargs["papers"] = [
            (kind, bound.get(kind.name) or self.form_of(kind), self.here(f"sessions:print-{kind.name}"))
            for kind in asked
        ]
        kwargs.setdefault("form", forms.DisplayLinkForm(conference=self.conference))
        if manages:
            links = self.conference.display_links.select_related("room")
            kwargs["links"] = [(link, display_url(self.own(link))) for link in links]
        kwargs["rooms"] = self.conference.rooms.all()
        return super().get_context_data(**kwargs)

    def own(self, link: Any) -> Any:
        link.conference = self.conference
        return link

    def form_of(self, kind: Kind, *data: Any) -> forms.PaperForm:
        return kind.form(*data, conference=self.conference, kind=kind.name)


class PrintView(PrintMixin, TemplateView):
    """One page for all that is printed and shown."""

    template_name = PAGE


class PaperView(PrintMixin, TemplateView):
    """One of these papers. What is wrong with the choice stands beside it, on the page where it was made."""

    template_name = PAGE
    kind: Any = None

    def get(self, request, *args, **kwargs):
        form = self.form_of(self.kind, request.GET)
        if form.is_valid():
            forum = self.conference.forum
            return pdf_answer(
                self.kind.write(form, self.conference), f"{forum.slug}-{self.conference.slug}-{self.kind.name}"
            )
        return self.render_to_response(self.get_context_data(bound={self.kind.name: form}), status=WRONG)


class PersonalPaperView(PaperView):
    """For one person or delegation, by who knows who is with us."""

    permission_required = "sessions.manage"


class JournalMixin:
    """A page with a journal; with a day that is none, today's, and what is wrong with the other beside it."""

    conference: Any
    request: Any

    def written(self, date: dt.date, circle: Circle) -> journal.Journal:
        raise NotImplementedError

    def get(self, request, *args, **kwargs):
        form = self.asked({"day": forms.today_at(self.conference).isoformat(), **request.GET.dict()})
        is_sound = form.is_valid()
        date = form.cleaned_data.get("day") or forms.today_at(self.conference)
        circle = form.cleaned_data.get("circle", Circle.DELEGATES)
        context = {"form": form, "journal": self.written(date, circle), "circle": circle, "date": date}
        context["nothing"] = journal.nothing_said(context["journal"])
        view = cast(Any, self)
        return view.render_to_response(view.get_context_data(**context), status=200 if is_sound else WRONG)

    def asked(self, given: Any) -> forms.PaperForm:
        return forms.DateForm(given, conference=self.conference, kind="journal")


class JournalView(JournalMixin, DeskMixin, TemplateView):
    """The journal for all delegates, or for the team, to be read on the screen."""

    template_name = "sessions/journal.html"

    def written(self, date, circle):
        return journal.journal_of_circle(self.conference, circle, date)

    def asked(self, given):
        return forms.JournalForm(given, conference=self.conference, kind="journal")
