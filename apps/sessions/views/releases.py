"""The page from which a programme is released, and when it is released at all."""

from functools import cached_property
from uuid import UUID

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from apps.conferences.choices import ProgrammeMode
from apps.conferences.views.base import DomainFormView
from apps.conferences.views.scope import EditionScope
from apps.core.views import PermissionRequiredMixin
from apps.delegates.invitations.letters import sender_of
from apps.sessions import services
from apps.sessions.forms.releases import ModeForm, ReleaseForm
from apps.sessions.releases.letters import Letters
from apps.sessions.releases.preview import Preview, preview_of
from apps.sessions.releases.reading import Reader
from apps.sessions.views.desk import DeskMixin

MOST_NAMES = 200


class PreviewMixin(DeskMixin):
    """What a release would do now: of everything, or of the sessions that the address names (`only`)."""

    permission_required = "sessions.manage"

    @cached_property
    def only(self) -> list[UUID] | None:
        try:
            return [UUID(value) for value in self.request.GET.getlist("only")] or None
        except ValueError:
            return None

    @cached_property
    def preview(self) -> Preview:
        return preview_of(self.conference, self.only, timezone.now())


class ReleaseView(PreviewMixin, DomainFormView):
    """What is different, who is told of it, and one button."""

    template_name = "sessions/release.html"
    form_class = ReleaseForm
    creates = True
    is_refused = False

    def get_initial(self):
        return {"seen": " ".join(change.token for change in self.preview.changes), "chosen": self.only is not None}

    def get_context_data(self, **kwargs):
        preview = self.preview
        entries = [side for change in preview.changes for side in (change.before, change.after) if side]
        seen = set(kwargs["form"].data.get("seen", "").split()) if self.is_refused else None
        kwargs |= {
            "days": Reader(self.conference, entries).days(preview.changes, seen),
            "count": len(preview.changes),
            "told": preview.recipients.told[:MOST_NAMES],
            "told_count": len(preview.recipients.told),
            "guest_count": len(preview.guests),
            "without_address": preview.recipients.without_address,
            "only": self.only,
            "last": self.conference.releases.last(),
            "as_edited": self.conference.programme_mode == ProgrammeMode.AS_EDITED,
            "fresh": {"seen": self.get_initial()["seen"], "chosen": self.only is not None},
        }
        return super().get_context_data(**kwargs)

    def form_invalid(self, form):
        """The page is made anew, with what has come meanwhile marked."""
        self.is_refused = True
        self.__dict__.pop("preview", None)
        return super().form_invalid(form)

    def perform(self, form):
        return services.release_programme(
            self.conference,
            by=self.request.user,
            sittings=form.sittings,
            seen=form.tokens,
            note=form.cleaned_data["note"],
        )

    @property
    def success_message(self):
        told = self.result.told
        message = ngettext(
            "Version %(number)s is released, and one person is told by email.",
            "Version %(number)s is released, and %(told)s people are told by email.",
            told,
        )
        return message % {"number": self.result.number, "told": told}

    def get_success_url(self):
        return self.here("sessions:version", number=self.result.number)


class ReleaseMailView(PreviewMixin, TemplateView):
    """The email to one person as it would go out."""

    template_name = "sessions/release_mail.html"

    def get_context_data(self, **kwargs):
        found = {person.pk: (person, news) for person, news in self.preview.recipients.told}
        if self.kwargs["person_id"] not in found:
            raise Http404
        person, news = found[self.kwargs["person_id"]]
        mail = Letters(self.conference, sender_of(self.conference)).preview(person, news)
        return super().get_context_data(person=person, mail=mail, only=self.only, **kwargs)


class ProgrammeModeView(EditionScope, PermissionRequiredMixin, DomainFormView):
    """Released, or published as it is edited."""

    page = "sessions:programme-mode"
    form_class = ModeForm
    template_name = "sessions/programme_mode.html"

    def get_initial(self):
        return {"mode": self.conference.programme_mode}

    def perform(self, form):
        return services.set_programme_mode(self.conference, form.cleaned_data["mode"], by=self.request.user)

    @property
    def success_message(self):
        return _("Saved.")

    def get_success_url(self):
        return self.here("conferences:setup")
