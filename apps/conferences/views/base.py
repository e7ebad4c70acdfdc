"""What every page about a forum or a conference starts from."""

from functools import cached_property
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.generic import FormView, View

from apps.accounts.models import User
from apps.conferences.addresses import address
from apps.conferences.models import Conference, Forum
from apps.conferences.permissions import has_offers
from apps.conferences.services import take_up_roles
from apps.core.exceptions import Refused
from apps.core.guards.full_disk import refused_when_full
from apps.core.kept_pages import KeptPageMixin
from apps.core.rows.once_built import once_built
from apps.core.rows.pressed import fingerprint_of, once
from apps.core.views import Page, refusal_to_form


class ForumMixin(Page):
    """Finds the forum of the address (`forum_slug`); permissions are asked about it.

    A forum of which nothing is public yet is found by its own teams only: for everybody else it does not exist (404).
    """

    nav_current = ""

    @cached_property
    def forum(self) -> Forum:
        forum = Forum.objects.visible_to(self.request.user).filter(slug=self.kwargs["forum_slug"]).first()
        if forum is None:
            raise Http404
        return forum

    def get_permission_object(self):
        return self.forum

    def entered(self) -> None:
        """Whoever opens a page of the desk takes up the roles that they were given in the forum."""
        super().entered()
        if has_offers(self.request.user, self.forum.pk):
            take_up_roles(self.forum, by=cast(User, self.request.user))

    def get_context_data(self, **kwargs):
        kwargs.setdefault("forum", self.forum)
        kwargs.setdefault("nav_current", self.nav_current)
        return super().get_context_data(**kwargs)


class ConferenceMixin(ForumMixin):
    """Finds the conference of the address (`forum_slug`, `conference_slug`); permissions are asked about it.

    A draft is found by its own team only: for everybody else it does not exist (404).
    """

    @cached_property
    def conference(self) -> Conference:
        slugs = self.kwargs["forum_slug"], self.kwargs["conference_slug"]
        user = self.request.user
        if user.is_anonymous:
            found = once_built((type(self).__module__, type(self).__qualname__), self.named_by, *slugs)
        elif type(self).beside_conference is ConferenceMixin.beside_conference:
            found = once_built("plain", self.named_by, *slugs, user.pk)
        else:
            found = self.named_by(*slugs, user.pk)
        if conference := next(iter(found), None):
            return conference
        raise Http404

    def named_by(self, forum_slug: str, slug: str, user_id: UUID | None = None) -> QuerySet[Conference]:
        """The conference of an address, where this account knows of it."""
        user = User(pk=user_id) if user_id else AnonymousUser()
        rows = Conference.objects.visible_to(user).select_related("forum").annotate(**self.beside_conference())
        return rows.filter(forum__slug=forum_slug, slug=slug)[:1]

    def beside_conference(self) -> dict[str, Any]:
        """Columns that a page reads together with its conference; `beside` has their values."""
        return {}

    def beside(self, name: str) -> Any:
        return getattr(self.conference, name)

    @property
    def forum(self) -> Forum:
        return self.conference.forum

    def here(self, name: str, **kwargs) -> str:
        """The address of a page of this conference."""
        return address(self.conference, name, **kwargs)

    def get_permission_object(self):
        return self.conference

    def get_context_data(self, **kwargs):
        kwargs.setdefault("conference", self.conference)
        return super().get_context_data(**kwargs)


class DomainFormView(KeptPageMixin, FormView):
    """A form whose valid data go to one domain call (`perform`); its refusal stands beside the field it names."""

    success_message: Any = ""  # words, or a property that finds them
    creates = False  # makes something new: pressed twice, or after Back, it makes it once

    def perform(self, form: BaseForm) -> Any:
        raise NotImplementedError

    def made_url(self) -> str:
        """Where that is found which has just been made."""
        return self.get_success_url()

    def perform_once(self, form: BaseForm) -> str | None:
        """The address of what the same form has made a moment ago; None where it has done its work now."""

        def work() -> Any:
            self.result = self.perform(form)
            return self.result

        if self.creates:
            posted = dict(self.request.POST.lists())
            return once(fingerprint_of(str(self.request.user.pk), self.request.path, posted), work, self.made_url)
        work()
        return None

    def form_valid(self, form: BaseForm) -> HttpResponse:
        if self.is_kept:
            return self.form_invalid(form)
        try:
            with refused_when_full():
                made = self.perform_once(form)
        except Refused as refused:
            self.refused = refused
            refusal_to_form(form, refused)
            if accept := getattr(form, "accept_refusal", None):
                accept(refused)
            return self.form_invalid(form)
        self.forget_kept()
        if made is not None:
            messages.info(self.request, _("This was saved already, a moment ago. It was not made a second time."))
            return HttpResponseRedirect(made or self.get_success_url())
        if self.success_message:
            messages.success(self.request, self.success_message)
        return HttpResponseRedirect(self.get_success_url())


class DomainActionView(View):
    """A button: one domain call (`perform`) by POST, then back to a page that says what came of it."""

    http_method_names = ["post"]
    success_message: Any = ""
    removes: Any = False  # takes something away: a second press finds nothing, and is answered like the first

    def perform(self) -> Any:
        raise NotImplementedError

    def perform_once(self) -> None:
        """Who has not removed it, but asks for something that is not there, is told that it is not (404)."""
        if self.removes:
            once(fingerprint_of(str(self.request.user.pk), self.request.path, {}), self.perform, self.get_success_url)
        else:
            self.perform()

    def get_success_url(self) -> str:
        raise NotImplementedError

    def post(self, request, *args, **kwargs) -> HttpResponse:
        try:
            with refused_when_full():
                self.perform_once()
        except Refused as refused:
            messages.error(request, refused.message)
        else:
            if self.success_message:
                messages.success(request, self.success_message)
        return HttpResponseRedirect(self.get_success_url())
