"""Sessions by the table: pasted out of a spreadsheet, or in a file."""

from typing import Any, cast

from django.contrib import messages
from django.http import HttpResponse

from apps.core.exceptions import Refused
from apps.core.tables.assigning import ColumnsOpen
from apps.core.views import refusal_to_form
from apps.sessions.drafts.draft import Proposal
from apps.sessions.drafts.table.reading import SessionTable, read_sessions
from apps.sessions.forms.many.table import SessionTableForm
from apps.sessions.views.many.base import ProposalView


class PasteView(ProposalView):
    """Paste or upload, look at the preview, say and correct in place, confirm. Nothing is written before that."""

    form_class = SessionTableForm
    template_name = "sessions/many/paste.html"

    def form_valid(self, form: Any) -> HttpResponse:
        if form.files:
            for remark in form.file_remarks:
                messages.info(self.request, remark)
            if kept := self.to_kept(posted={name: [value] for name, value in form.told(form.text, None).items()}):
                return kept
        return super().form_valid(form)

    def form_invalid(self, form: Any) -> HttpResponse:
        if not (form.files and form.readings):
            return super().form_invalid(form)
        # the next page has no file, and asks by an address of its own
        return self.to_kept(posted={"kept_file": [form.data["kept_file"]], "reread": ["1"]}) or super().form_invalid(
            form
        )

    def propose(self, form: Any) -> Proposal:
        said = {"columns": form.said_columns, "rooms": form.said_rooms}
        return read_sessions(form.text, self.conference, by=self.request.user, **said)

    def refuse(self, form: Any, refused: Refused) -> HttpResponse:
        """Where it is open what the columns hold, they are asked for."""
        if self.confirms and (kept := self.show_again()):
            return kept
        assignment = refused.assignment if isinstance(refused, ColumnsOpen) else None
        shown = form.shown(assignment)
        refusal_to_form(shown, refused)
        told = {"columns": shown.columns(assignment), "columns_open": True} if assignment else {}
        return self.render_to_response(self.get_context_data(form=shown, **told))

    def show(self, form: Any, proposal: Proposal, **told: Any) -> HttpResponse:
        table = cast(SessionTable, proposal)
        shown = form.shown(table.assignment, table.unknown_rooms)
        told |= {
            "columns": shown.columns(table.assignment),
            "questions": shown.questions(table.unknown_rooms),
            "unused": table.assignment.unused,
        }
        return super().show(shown, proposal, **told)
