"""Forms by which many are added, one after the other: people, delegations, rooms, sessions, the team."""

from typing import Any
from urllib.parse import urlencode

from django.forms import BaseForm
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from apps.core.lazy import Words
from apps.core.views import Page

ANOTHER = "another"  # the name of the second button (components/save_buttons.html)


class AddsAnother(Page):
    """Mixed in before DomainFormView. What was added is said by name; the second button brings the form back.

    `keeps` names the fields that the next form begins with, as they were; their values stand in its address.
    """

    keeps: tuple[str, ...] = ()
    saved_words: Words = _("Saved: %(name)s.")
    request: Any
    result: Any = None

    def named(self) -> str:
        """What was added, as lists name it."""
        raise NotImplementedError

    def get_initial(self) -> dict[str, Any]:
        base: Any = super()
        return base.get_initial() | {name: self.request.GET[name] for name in self.keeps if self.request.GET.get(name)}

    @property
    def wants_another(self) -> bool:
        return ANOTHER in self.request.POST

    @property
    def success_message(self) -> str:
        return str(self.saved_words) % {"name": self.named()}

    def another_url(self) -> str:
        kept = {name: self.request.POST[name] for name in self.keeps if self.request.POST.get(name)}
        return f"{self.request.path}?{urlencode(kept)}" if kept else self.request.path

    def form_valid(self, form: BaseForm) -> HttpResponse:
        base: Any = super()
        answer = base.form_valid(form)
        if self.wants_another and self.result is not None:
            return HttpResponseRedirect(self.another_url())
        return answer


class AddsToList(AddsAnother):
    """The form stands under the list it adds to: the next one is begun there, beside what has just been saved."""

    def another_url(self) -> str:
        kept = {name: self.request.POST[name] for name in self.keeps if self.request.POST.get(name)}
        return f"{self.request.path}?{urlencode({'added': self.added_id()} | kept)}#add"

    def added_id(self) -> str:
        return str(self.result.pk)

    @property
    def success_message(self) -> str:
        return "" if self.wants_another else super().success_message

    def just_added(self, names: dict[str, str]) -> str:
        """What the address says was added, of those in the list (`names` by id); else nothing."""
        return names.get(self.request.GET.get("added", ""), "")
