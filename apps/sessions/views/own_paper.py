"""One's own programme on paper, and the journal with what has changed of it."""

from functools import cached_property
from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import redirect
from django.views.generic import TemplateView, View

from apps.conferences.views.base import ConferenceMixin
from apps.core.views import PermissionRequiredMixin
from apps.delegates.models import Delegate, Person
from apps.delegates.own_delegation import ASKED
from apps.sessions.choices import Paper
from apps.sessions.forms.printing import DateForm
from apps.sessions.printing import booklets, journal
from apps.sessions.programme.reader_zone import reader_zone
from apps.sessions.views.printing import JournalMixin, pdf_answer


class OwnMixin(ConferenceMixin, PermissionRequiredMixin):
    """For whoever was invited to the conference, as who they are there; for everybody else there is no such page."""

    permission_required = "sessions.own_paper"
    nav_current = "site:me"

    @cached_property
    def person(self) -> Person:
        people = Person.objects.belonging_to(self.request.user).filter(forum=self.conference.forum_id)
        asked = Delegate.objects.of(self.conference).filter(person__in=people, status__in=ASKED)
        found = asked.select_related("person").order_by("pk").first()
        if found is None or not self.conference.is_public:
            raise Http404
        return found.person

    @property
    def reader(self) -> str:
        return reader_zone(self.request)


class MyBookletView(OwnMixin, View):
    """A5 to be folded into a pocket, unless A4 is asked for."""

    def get(self, request, *args, **kwargs):
        booklet = booklets.booklet_of_person(self.person, self.conference, reader=self.reader)
        paper = Paper.A4 if request.GET.get("paper") == Paper.A4 else Paper.A5
        return pdf_answer(booklets.as_pdf(booklet, paper), f"{self.conference.slug}-programme")


class MyJournalView(JournalMixin, OwnMixin, TemplateView):
    """What has changed of one's own programme since yesterday, and what comes next."""

    template_name = "sessions/journal.html"

    def written(self, date, circle):
        return journal.journal_of_person(self.person, self.conference, date, reader=self.reader)

    def get_context_data(self, **kwargs):
        return super().get_context_data(is_own=True, **kwargs)


class MyJournalPdfView(OwnMixin, View):
    def get(self, request, *args, **kwargs):
        form = DateForm(request.GET, conference=self.conference, kind="journal")
        if not form.is_valid():  # the page says what is wrong
            return redirect(f"{self.here('sessions:my-journal')}?{urlencode({'day': request.GET.get('day', '')})}")
        date = form.cleaned_data["day"]
        found = journal.journal_of_person(self.person, self.conference, date, reader=self.reader)
        return pdf_answer(journal.as_pdf(found), f"{self.conference.slug}-journal")
