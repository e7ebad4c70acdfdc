"""What belongs to one session at the desk: a list with a form for one more, a page to change one, buttons."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import DomainActionView
from apps.conferences.views.rows import RowEditView, RowMoveView, RowRemoveView, Rows, RowsView
from apps.core.exceptions import Refused
from apps.sessions import services
from apps.sessions.choices import Role
from apps.sessions.forms.agenda import AgendaItemForm
from apps.sessions.forms.interpretation import InterpretationForm, LanguagesForm
from apps.sessions.forms.links import LinkForm
from apps.sessions.forms.materials import MaterialEditForm, MaterialForm
from apps.sessions.models import AgendaItem, Interpretation, JoinLink, Material
from apps.sessions.programme.agenda import length_of
from apps.sessions.programme.interpretation import direction
from apps.sessions.views.desk import SittingMixin

AGENDA = Rows(
    "agenda", AgendaItem, AgendaItemForm, AgendaItemForm, "sessions/agenda.html", services.add_agenda_item,
    services.change_agenda_item, services.remove_agenda_item, _("The item is removed."),
    move=services.move_agenda_item, words="titles", related=("rapporteur",),
)  # fmt: skip

LINKS = Rows(
    "links", JoinLink, LinkForm, LinkForm, "sessions/links.html", services.add_link, services.change_link,
    services.remove_link, _("The link is removed."),
)  # fmt: skip

INTERPRETATION = Rows(
    "interpretation", Interpretation, InterpretationForm, InterpretationForm, "sessions/interpretation.html",
    services.add_interpretation, None, services.remove_interpretation, _("The direction is removed."),
)  # fmt: skip

MATERIALS = Rows(
    "materials", Material, MaterialForm, MaterialEditForm, "sessions/materials.html", services.add_material,
    services.change_material, services.remove_material, _("The file is removed."), related=("speaker",),
)  # fmt: skip


class PartScope(SittingMixin):
    """Rows of the session of the address; `page` is the name of the list's address."""

    permission_required = "sessions.manage"
    rows: Rows
    page: str

    def scope_url(self, name: str = "", **kwargs) -> str:
        return self.here(f"sessions:{name or self.page}", sitting_id=self.sitting.pk, **kwargs)

    def get_success_url(self) -> str:
        return self.scope_url()

    def get_queryset(self):
        return self.rows.model.objects.filter(sitting=self.sitting).select_related(*self.rows.related)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"sitting": self.sitting}


class PartsView(PartScope, RowsView):
    def perform(self, form):
        return self.rows.add(self.sitting, by=self.request.user, **form.values())


class LinksView(PartsView):
    def name_of(self, row):
        return str(row)


class InterpretationView(PartsView):
    def name_of(self, row):
        return direction(row.source, row.target)

    def get_context_data(self, **kwargs):
        rows = self.sitting.assignments.filter(role=Role.INTERPRETER).select_related("person")
        kwargs["interpreters"] = [
            (row, LanguagesForm(initial={"languages": row.languages}, auto_id=f"id_{row.pk}_%s")) for row in rows
        ]
        return super().get_context_data(**kwargs)


class LanguagesView(SittingMixin, DomainActionView):
    """The languages of one interpreter, ticked beside their name."""

    permission_required = "sessions.manage"
    success_message = _("Saved.")

    def perform(self):
        rows = self.sitting.assignments.select_related("sitting__conference__forum")
        form = LanguagesForm(self.request.POST)
        if not form.is_valid():
            raise Refused(_("Choose languages of the list."), code="invalid")
        found = get_object_or_404(rows, pk=self.kwargs["assignment_id"])
        return services.set_languages(found, form.cleaned_data["languages"], by=self.request.user)

    def get_success_url(self):
        return self.here("sessions:interpretation", sitting_id=self.sitting.pk)


class MaterialsView(PartsView):
    creates = False  # the same words may stand beside another file; the same file twice is refused by itself

    def name_of(self, row):
        return row.title

    def get_queryset(self):
        return super().get_queryset().listed()


class AgendaView(PartsView):
    def get_context_data(self, **kwargs):
        return super().get_context_data(length=length_of(self.sitting), **kwargs)


class PartEditView(PartScope, RowEditView):
    template_name = "sessions/part_edit.html"


class PartMoveView(PartScope, RowMoveView):
    pass


class PartRemoveView(PartScope, RowRemoveView):
    pass
