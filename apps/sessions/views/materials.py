"""Files of a session for whoever may read them, and the page on which a speaker hands in the remarks."""

from functools import cached_property

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from apps.conferences.views.base import ConferenceMixin, DomainActionView, DomainFormView
from apps.core.views import PermissionRequiredMixin, PublicMixin
from apps.delegates.models import Person
from apps.sessions import services
from apps.sessions.choices import MaterialKind
from apps.sessions.forms.materials import RemarksForm
from apps.sessions.material_files import TYPES
from apps.sessions.models import Material, ReleasedSession, Session
from apps.sessions.programme.selectors import own_remarks, programme_for, speaking_in

SANDBOX = "sandbox; default-src 'none'"


class MaterialView(PublicMixin, ConferenceMixin, View):
    """One file, as an attachment that no browser runs. For who may not read it (yet), it does not exist."""

    def sittings(self):
        """Those of the address: as released, and at the desk also as it works on them."""
        at_desk = self.request.user.has_perm("sessions.view_desk", self.conference)
        rows = Session.objects.of(self.conference) if at_desk else programme_for(self.request.user, self.conference)
        return rows.filter(pk=self.kwargs["sitting_id"]).order_by()

    def get(self, request, *args, **kwargs):
        files = Material.objects.filter(sitting__in=self.sittings().values("pk"), pk=kwargs["material_id"])
        material = files.for_reader(request.user, self.conference).first()
        if material is None:
            raise Http404
        response = HttpResponse(bytes(material.content), content_type=TYPES[material.file_type].mime)
        response["Content-Disposition"] = content_disposition_header(True, material.file_name)
        response["X-Content-Type-Options"] = "nosniff"
        response["Content-Security-Policy"] = SANDBOX
        response["Cache-Control"] = "private, no-store"
        return response


class SpeakerMixin(ConferenceMixin, PermissionRequiredMixin):
    """Pages of somebody who has a role in the session, other than to interpret it. It does not exist for others."""

    permission_required = "sessions.hand_in"
    nav_current = "sessions:programme"

    @cached_property
    def sitting(self) -> ReleasedSession:
        found = programme_for(self.request.user, self.conference).filter(pk=self.kwargs["sitting_id"]).first()
        if found is None or self.speaker is None:
            raise Http404
        found.conference = self.conference
        return found

    @cached_property
    def speaker(self) -> Person | None:
        return speaking_in(self.request.user, self.conference, self.kwargs["sitting_id"])


class RemarksView(SpeakerMixin, DomainFormView):
    """What a speaker has handed in for a session, and a form for more."""

    template_name = "sessions/remarks.html"
    form_class = RemarksForm
    success_message = _("Thank you. The interpreters have it now.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"sitting": self.sitting}

    def get_context_data(self, **kwargs):
        handed_in = own_remarks(self.request.user, self.conference, self.sitting)
        return super().get_context_data(sitting=self.sitting, handed_in=handed_in, **kwargs)

    def perform(self, form):
        own = {"kind": MaterialKind.REMARKS, "speaker": self.speaker, "by": self.request.user}
        sitting = get_object_or_404(Session.objects.select_related("conference__forum"), pk=self.sitting.pk)
        return services.add_material(sitting, **form.values(), **own)

    def get_success_url(self) -> str:
        return self.here("sessions:remarks", sitting_id=self.sitting.pk)


class RemoveRemarksView(SpeakerMixin, DomainActionView):
    """A speaker takes back what they have handed in themselves."""

    removes = True
    success_message = _("The file is removed.")

    def perform(self):
        rows = own_remarks(self.request.user, self.conference, self.sitting)
        found = next((row for row in rows if row.pk == self.kwargs["material_id"]), None)
        if found is None:
            raise Http404
        services.remove_material(found, by=self.request.user)

    def get_success_url(self) -> str:
        return self.here("sessions:remarks", sitting_id=self.sitting.pk)
