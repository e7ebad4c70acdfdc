"""People by the table: taking in, taking over from an earlier edition, handing out."""

from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import get_language, ngettext
from django.views import View

from apps.conferences.least_rights import Thing, roles_reading
from apps.conferences.models import Conference
from apps.conferences.views.base import DomainFormView
from apps.core.exceptions import Refused
from apps.core.guards.full_disk import refused_when_full
from apps.core.rows import typed
from apps.core.tables.assigning import Assignment, ColumnsOpen
from apps.core.tables.files import MAX_BYTES
from apps.core.views import refusal_to_form
from apps.delegates import services
from apps.delegates.forms.people import TakeOverForm
from apps.delegates.forms.people_table import ImportForm, is_as_shown
from apps.delegates.invitation_life import COMING
from apps.delegates.models import Delegate
from apps.delegates.names import sort_key
from apps.delegates.people_table.export import people_csv
from apps.delegates.people_table.people_file import PeopleFile, read_people
from apps.delegates.people_table.preview import headings_of, preview_of
from apps.delegates.people_table.whole_names import split_whole_names
from apps.delegates.querysets import DelegateQuerySet
from apps.delegates.views.desk import DeskMixin
from apps.delegations.listing import delegations_of
from apps.delegations.seats import NoSeat

CONFIRM = "confirm"  # the button that takes the people in


def by_name(rows: DelegateQuerySet) -> list[Delegate]:
    """Delegates with their persons, whole."""
    return sorted(rows.select_related("person"), key=lambda row: sort_key(row.person))


class ImportView(DeskMixin, DomainFormView):
    """Paste or upload, look at the preview, say and correct in place, confirm. Nothing is written before that."""

    form_class = ImportForm
    template_name = "delegates/import.html"
    keeps_of_file = MAX_BYTES + 1
    keeps_pages = 5  # each may hold a megabyte of people

    def only_shows(self, posted: QueryDict) -> bool:
        return CONFIRM not in posted

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            text = split_whole_names(form.text, form.said.columns)
            people = read_people(text, self.conference, by=self.request.user, said=form.said)
        except ColumnsOpen as unsaid:
            return self.ask(form.shown(form.text, unsaid.assignment), unsaid, columns=unsaid.assignment)
        except Refused as refused:
            return self.ask(form.shown(form.text), refused)
        if not self.is_kept and CONFIRM in self.request.POST and people.is_ready and is_as_shown(form, text, people):
            return self.take_in(people, form, text)
        return self.to_kept() or self.show(form, text, people, self.refused)

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.to_kept() or super().form_invalid(form)

    def ask(self, shown: ImportForm, refused: Refused, columns: Assignment | None = None) -> HttpResponse:
        if kept := self.to_kept():
            return kept
        refusal_to_form(shown, refused)
        told = {"columns": shown.columns(columns)} if columns else {}
        return self.render_to_response(self.get_context_data(form=shown, columns_open=True, **told))

    def show(self, form: ImportForm, text: str, people: PeopleFile, refused: Refused | None) -> HttpResponse:
        """The preview, with the question about seats where there is one, and why it was not taken in."""
        shown = form.shown(text, people.assignment, people.rows)
        if refused:
            refusal_to_form(shown, refused)
        if people.beyond_seats:
            shown.ask(NoSeat(people.beyond_seats))
        told = {
            "people": people,
            "preview": [(row, shown.question_of(row.row)) for row in preview_of(people)],
            "headings": headings_of(people),
            "columns": shown.columns(people.assignment),
            "names_split": text != form.text,
            "file_remarks": form.file_remarks,
        }
        return self.render_to_response(self.get_context_data(form=shown, **told))

    def take_in(self, people: PeopleFile, form: ImportForm, text: str) -> HttpResponse:
        try:
            with refused_when_full():
                added = services.import_people(self.conference, people.rows, by=self.request.user, beyond=form.beyond)
        except Refused as refused:
            return self.to_kept(refused) or self.show(form, text, people, refused)
        typed.erase(self.holder)
        message = ngettext("%(count)s person added.", "%(count)s people added.", len(added)) % {"count": len(added)}
        messages.success(self.request, message)
        return redirect(self.here("delegates:people"))


class TakeOverView(DeskMixin, DomainFormView):
    """People of an earlier edition of the forum, chosen by name."""

    form_class = TakeOverForm
    template_name = "delegates/take_over.html"

    @cached_property
    def source(self) -> Conference | None:
        """The edition of the address (`?from=`), else the latest that has people."""
        if wanted := self.request.GET.get("from"):
            found = [row for row in self.editions if row.slug == wanted]
            if not found:
                raise Http404
            return found[0]
        return next(iter(self.editions), None)

    @cached_property
    def editions(self) -> list[Conference]:
        """Other editions of the forum whose people the account may read, and that have some; the latest first."""
        readable = Conference.objects.run_by(self.request.user, *roles_reading(Thing.PEOPLE)).filter(forum=self.forum)
        others = readable.exclude(pk=self.conference.pk)
        return list(others.filter(Exists(Delegate.objects.filter(conference=OuterRef("pk")))))

    @cached_property
    def people(self) -> dict[str, Delegate]:
        """Those of that edition who are not here yet, by name."""
        rows = Delegate.objects.of(self.source).not_in(self.conference) if self.source else Delegate.objects.none()
        return {str(row.pk): row for row in by_name(rows)}

    def notes(self) -> dict[str, str]:
        """Where each sat in that edition, and what became of the invitation."""
        seats = delegations_of(self.source, get_language()) if self.source else []
        names: dict[UUID | None, str] = {row.pk: row.name.display for row in seats}
        told = {key: (names.get(row.participation_id), row.get_status_display()) for key, row in self.people.items()}
        return {key: " · ".join(filter(None, words)) for key, words in told.items()}

    def get_initial(self):
        """Ticked at first: nobody, or by the address everybody (`?tick=all`) or who came (`?tick=came`)."""
        wanted = self.request.GET.get("tick", "")
        ticked = [
            key for key, row in self.people.items() if wanted == "all" or (wanted == "came" and row.status in COMING)
        ]
        return {"delegates": ticked}

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"people": self.people, "notes": self.notes()}

    def get_context_data(self, **kwargs):
        return super().get_context_data(source=self.source, editions=self.editions, **kwargs)

    def perform(self, form):
        return services.take_over(
            self.conference,
            source=cast(Conference, self.source),  # nobody can be ticked where there is none
            delegates=form.cleaned_data["delegates"],
            by=self.request.user,
            beyond=form.beyond,
        )

    @property
    def success_message(self):
        count = len(self.result)
        return ngettext("%(count)s person added.", "%(count)s people added.", count) % {"count": count}

    def get_success_url(self):
        return self.here("delegates:people")


class ExportView(DeskMixin, View):
    """The list as a file that spreadsheets open, without what people said about their health."""

    permission_required = "delegates.export"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        data = people_csv(
            by_name(Delegate.objects.of(self.conference).select_related("registration")), self.delegations
        )
        response = HttpResponse(data, content_type="text/csv; charset=utf-8")
        name = f"{self.forum.slug}-{self.conference.slug}-people.csv"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
