from collections import Counter
from functools import cached_property
from typing import cast

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import DomainActionView, DomainFormView
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.typesetting import fonts
from apps.core.views import PermissionRequiredMixin
from apps.documents import services as documents
from apps.documents.choices import LanguageStatus, PublicationState
from apps.documents.language_choice import address_of, permalink, placed
from apps.documents.models import Document, LanguageVersion
from apps.statements import services
from apps.statements.forms.publishing import PublishForm, RetractForm, TranslationForm
from apps.statements.views.base import StatementMixin

WAITING = {PublicationState.DRAFT, PublicationState.SCHEDULED}


class PublicationMixin(StatementMixin, PermissionRequiredMixin):
    """About the document that came of a text; there is none before it is adopted or issued."""

    permission_required = "documents.publish"

    @cached_property
    def versions(self) -> list[LanguageVersion]:
        if self.statement.document is None:
            raise Http404
        found = self.statement.document.versions.select_related("publication", "document__conference")
        return list(found.order_by("language", "sequence"))

    @cached_property
    def newest(self) -> dict[str, LanguageVersion]:
        """Of each language the version that was deposited last."""
        return {each.language: each for each in self.versions}

    @cached_property
    def version(self) -> LanguageVersion:
        """The one of the address: of its language the newest, or that of `?version=`."""
        newest = self.newest.get(self.kwargs["language"])
        asked = self.request.GET.get("version") or str(newest.sequence if newest else "")
        wanted = (self.kwargs["language"], asked)
        found = next((each for each in self.versions if (each.language, str(each.sequence)) == wanted), None)
        if found is None:
            raise Http404
        return found

    def get_success_url(self) -> str:
        return self.text_url("publish")


class PublishView(PublicationMixin, DomainFormView):
    """Languages, embargo, and what is public now."""

    form_class = PublishForm
    template_name = "statements/publish.html"
    success_message = _("Done. The table shows what the public can read, and from when.")

    def get_form_kwargs(self):
        waiting = [each for each in self.newest.values() if each.publication.state_at() in WAITING]
        return super().get_form_kwargs() | {"conference": self.conference, "versions": waiting}

    def perform(self, form):
        moment = form.cleaned_data["moment"]
        return documents.publish_versions(form.chosen(), by=self.request.user, embargo_until=moment)

    def get_context_data(self, **kwargs):
        now = timezone.now()
        rows = [
            {
                "version": each,
                "state": each.publication.state_at(now),
                "is_earlier": each != self.newest[each.language],
                "url": address_of(each),
            }
            for each in self.versions
        ]
        document = cast(Document, self.statement.document)  # there is one: `versions` has asked for it
        return super().get_context_data(rows=rows, permalink=permalink(document), boxed=self.boxed(), **kwargs)

    def boxed(self) -> list[fonts.Boxed]:
        """The letters of which the PDFs show the code only, with their places."""
        return fonts.boxed(
            (f"{CONTENT_LANGUAGES[each.language]}, {place}", text)
            for each in self.newest.values()
            for place, text in placed(each)
        )


class TranslateView(PublicationMixin, DomainFormView):
    """Add a language to the document, correct a translation, or bring a later authentic version; the record stays.

    Where something was guessed about what was pasted, that is shown first.
    """

    permission_required = "statements.write"
    form_class = TranslationForm
    template_name = "statements/translate.html"
    success_message = _("Added to the register. It is not published yet.")

    def get_form_kwargs(self):
        authentic = {each.language for each in self.versions if each.status == LanguageStatus.AUTHENTIC}
        return super().get_form_kwargs() | {
            "taken": Counter(version.language for version in self.versions),
            "authentic": authentic,
            "harmonisable": services.may_be_harmonised(self.statement),
        }

    def form_valid(self, form):
        if guessed := form.guessed():
            form.show()
            return self.to_kept() or self.render_to_response(self.get_context_data(form=form, guessed=guessed))
        return super().form_valid(form)

    def perform(self, form):
        way = services.harmonise if form.is_authentic else services.translate
        return way(self.statement, by=self.request.user, **form.words())


class WithholdView(PublicationMixin, DomainActionView):
    success_message = _("Publication is cancelled; nothing is published.")

    def perform(self):
        return documents.withhold_version(self.version, by=self.request.user)


class RetractView(PublicationMixin, DomainFormView):
    """Take a live version back for good; the address keeps the note."""

    form_class = RetractForm
    template_name = "statements/retract.html"
    success_message = _("Retracted. Its address now shows the note.")

    def perform(self, form):
        return documents.retract_version(self.version, notes=form.cleaned_data["notes"], by=self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(version=self.version, back=self.get_success_url(), **kwargs)
