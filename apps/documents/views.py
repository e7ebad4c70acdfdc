from functools import cached_property
from typing import cast

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.views.generic import ListView, TemplateView, View

from apps.conferences.models import Forum
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.views import PublicMixin
from apps.documents import decision_words, language_choice, pdf, symbols
from apps.documents.choices import CorrigendumKind, PublicationState
from apps.documents.corrected import corrected_places
from apps.documents.forms import RegisterFilterForm
from apps.documents.models import Corrigendum, Document, LanguageVersion

DIGITS = 5  # of the number of a version


class RegisterView(PublicMixin, ListView):
    """Every public document: find it by symbol, words, forum, year, language or kind."""

    template_name = "documents/register.html"
    paginate_by = 30

    @cached_property
    def form(self) -> RegisterFilterForm:
        public = Document.objects.public()
        forums = Forum.objects.filter(conferences__documents__in=public).distinct()
        years = public.order_by("-year").values_list("year", flat=True).distinct()
        names = [(forum.slug, pick(forum.names, get_language())) for forum in forums]
        return RegisterFilterForm(self.request.GET, forums=names, years=list(years))

    def get_queryset(self):
        wanted = self.form.narrowing()
        found = Document.objects.matching(wanted["q"]) if "q" in wanted else Document.objects.public()
        if "language" in wanted:
            found &= Document.objects.in_language(wanted["language"])
        lookups = {"forum": "conference__forum__slug", "year": "year", "kind": "kind"}
        found = found.filter(**{lookups[name]: value for name, value in wanted.items() if name in lookups})
        return found.with_live_versions().with_succession().select_related("conference__forum")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            form=self.form, narrowed=bool(self.form.narrowing()), nav_current="documents:register", **kwargs
        )


class SymbolMixin(PublicMixin):
    """A page at a symbol. Typed in another letter case it leads to the right one, whether or not anything is there."""

    argument = "symbol"

    def dispatch(self, request, *args, **kwargs):
        if (symbol := symbols.canonical(kwargs[self.argument])) != kwargs[self.argument]:
            target = reverse(request.resolver_match.view_name, kwargs={self.argument: symbol})
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"{target}?{query}" if query else target)
        return super().dispatch(request, *args, **kwargs)


class DocumentMixin(SymbolMixin):
    """Finds the document of the address and the language version this reader gets; 404 when nothing of it is theirs."""

    @cached_property
    def reading(self) -> language_choice.Reading:
        documents = Document.objects.visible_to(self.request.user).with_succession().select_related("conference__forum")
        document = documents.filter(symbol=self.kwargs["symbol"]).first()
        if document is None:
            raise Http404
        wanted = self.request.GET.get("language") or get_language()
        if wanted not in CONTENT_LANGUAGES:
            raise Http404
        is_team = self.request.user.has_perm("documents.view_unpublished", document.conference)
        found = language_choice.reading_of(document, wanted, sequence=self.sequence(), unpublished=is_team)
        if found is None:
            raise Http404
        return found

    def sequence(self) -> int | None:
        """Which version of the language, where the address says one; what is no number is the number of none."""
        asked = self.request.GET.get("version", "")
        if not asked:
            return None
        return int(asked) if asked.isdecimal() and len(asked) < DIGITS else 0

    def tombstone(self) -> HttpResponse:
        """The address stays and says why the text is gone."""
        shown = self.reading
        context = {
            "document": shown.document,
            "retracted": shown.tombstone,
            "links": self.language_links(),
            "permalink": language_choice.permalink(shown.document),
        }
        return render(self.request, "documents/retracted.html", {**context, **self.places()}, status=410)

    def language_links(self) -> list[dict]:
        current = self.reading.version
        return [
            {
                "version": each,
                "url": language_choice.address(self.reading.document, each.language),
                "current": each == current,
            }
            for each in self.reading.visible
        ]

    def places(self) -> dict:
        conference = self.reading.document.conference
        return {"forum": conference.forum, "conference": conference, "nav_current": "documents:register"}


class DocumentView(DocumentMixin, TemplateView):
    """A document to read, cite and print, at its address for ever."""

    template_name = "documents/document.html"

    def get(self, request, *args, **kwargs):
        if self.reading.version is None:
            return self.tombstone()
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        shown = self.reading
        version = cast(LanguageVersion, shown.version)  # without one, `get` has shown the tombstone
        corrigendum = language_choice.corrigendum_of(version)
        return super().get_context_data(
            reading=shown,
            document=shown.document,
            version=shown.version,
            is_public=shown.is_public(),
            links=self.language_links(),
            earlier=[{"version": each, "url": language_choice.address_of(each)} for each in shown.earlier],
            newest_url=language_choice.address(shown.document, version.language),
            corrected=language_choice.corrected_words(version, shown.visible),
            switch=language_choice.switch(shown),
            corrigendum=corrigendum,
            corrigendum_hash=pdf.hash_lines(corrigendum.sha256) if corrigendum else "",
            paragraphs=list(language_choice.paragraphs(version)),
            note=language_choice.status_note(version, shown.visible),
            facts=decision_words.facts(shown.document),
            annexes=decision_words.annexes(shown.document, version.language),
            told_by=decision_words.told_by(shown.document),
            permalink=language_choice.permalink(shown.document),
            hash_groups=pdf.hash_lines(shown.document.sha256),
            **self.places(),
            **kwargs,
        )


class PdfView(DocumentMixin, View):
    """The same version as PDF, under the same conditions."""

    def get(self, request, *args, **kwargs):
        version = self.reading.version
        if version is None:
            return self.tombstone()
        content = pdf.content_of(version, self.reading.visible, is_earlier=self.reading.is_earlier)
        tag = f'"{pdf.fingerprint(content)}"'
        response = get_conditional_response(request, etag=tag)
        if response is None:
            name = symbols.file_name(version.document.symbol, version.language, "pdf")
            headers = {"Content-Disposition": f'inline; filename="{name}"'}
            response = HttpResponse(pdf.pdf_of(content), content_type="application/pdf", headers=headers)
        response["ETag"], response["Cache-Control"] = tag, "no-cache, private"
        return response


class AnyCaseView(PublicMixin, View):
    """An address typed in whatever letter case, whether or not anything is there: it leads to the one for ever."""

    def get(self, request, *args, **kwargs):
        query = request.META.get("QUERY_STRING", "")
        target = self.target(kwargs["typed"])
        return HttpResponsePermanentRedirect(f"{target}?{query}" if query else target)

    def target(self, typed: str) -> str:
        symbol = symbols.canonical(typed[:-4] if typed.lower().endswith(".pdf") else typed)
        if symbol != symbols.canonical(typed):
            return reverse("documents:pdf", kwargs={"symbol": symbol})
        found = symbols.parse(symbol)
        name = "corrigendum" if found and found.corrigendum else "document"
        return reverse(f"documents:{name}", kwargs={"symbol" if name == "document" else name: symbol})


class CorrigendumView(SymbolMixin, TemplateView):
    """What a corrigendum adds to an adopted text, who approved it, and its hash, at its address for ever."""

    template_name = "documents/corrigendum.html"
    argument = "corrigendum"

    def get_context_data(self, **kwargs):
        known = Corrigendum.objects.visible_to(self.request.user).defer("canonical")
        found = known.select_related("document__conference__forum", "version__publication")
        corrigendum = found.filter(symbol=self.kwargs["corrigendum"]).first()
        if corrigendum is None:
            raise Http404
        document, version = corrigendum.document, corrigendum.version
        version.document = document
        conference = document.conference
        state, is_editorial = version.publication.state_at(), corrigendum.kind == CorrigendumKind.EDITORIAL
        is_known = conference.is_public and state in (PublicationState.LIVE, PublicationState.RETRACTED)
        is_team = self.request.user.has_perm("documents.view_unpublished", conference)
        if not is_known and not is_team:
            raise Http404
        kwargs["corrigendum"] = corrigendum
        return super().get_context_data(
            document=document,
            version=version,
            is_public=state == PublicationState.LIVE,
            is_retracted=state == PublicationState.RETRACTED,
            paragraphs=[] if is_editorial else list(language_choice.paragraphs(version)),
            changes=corrected_places(version, unpublished=is_team) if is_editorial else [],
            hash_groups=pdf.hash_lines(corrigendum.sha256),
            version_url=language_choice.address_of(version),
            forum=conference.forum,
            conference=conference,
            nav_current="documents:register",
            **kwargs,
        )
