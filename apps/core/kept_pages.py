"""Pages that come of a button that saves nothing: a preview, a paragraph moved, a form in which something is wrong.

Such a page has an address of its own. Rendered as the answer to what was sent, it would be lost behind the browser's
own error page as soon as somebody goes back to it.
"""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.core.guards.full_disk import refused_when_full
from apps.core.rows import typed
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.core.views import Page, refusal_to_form

SHOWN = "shown"  # the argument of the address


class KeptPageMixin(Page):
    """Mixed in behind the permission: what was sent is kept for the account, and shown by GET as if it came now.

    `shows_only` names the buttons that save nothing; `only_shows` says it of everything that was sent. A view that
    finds out later calls `to_kept`. While the page `is_kept`, nothing may be saved.
    """

    request: Any
    shows_only: tuple[str, ...] = ()
    keeps_of_file = 0  # bytes of each file that was sent; a larger one is cut there, for the form to refuse
    keeps_pages = typed.MOST
    is_kept = False
    refused: Refused | None = None  # why this page is shown once more
    files: MultiValueDict | None = None  # as they were kept

    def only_shows(self, posted: QueryDict) -> bool:
        return any(name in posted for name in self.shows_only)

    @property
    def holder(self) -> str:
        """The account and the address; an address may be longer than there is room."""
        page = hashlib.sha256(self.request.path.encode()).hexdigest()
        return f"account {self.request.user.pk} {page}"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        has_files = bool(request.FILES)  # read now: asked for later, it would take what was sent out again
        keeps = not has_files or self.keeps_of_file
        if request.method == "POST" and keeps and self.only_shows(request.POST) and (kept := self.to_kept()):
            return kept
        if request.method in ("GET", "HEAD") and (key := request.GET.get(SHOWN)):
            found = typed.find(self.holder, key)
            if found is None:
                messages.info(
                    request,
                    _("What you had typed there has been saved, or erased after a day. This is how it stands now."),
                )
                return HttpResponseRedirect(self.not_kept())
            self.take_up(request, found[1])
            if found[1].get("is_wrong"):
                return self.form_invalid(self.form_anew())
        return super().dispatch(request, *args, **kwargs)

    def not_kept(self) -> str:
        """The address without what was kept: it may say more, as for whom the page speaks."""
        query = self.request.GET.copy()
        del query[SHOWN]
        return f"{self.request.path}?{query.urlencode()}" if query else self.request.path

    def form_invalid(self, form: Any) -> HttpResponse:
        """What is wrong, too, where `has_an_address`; else on the answer itself."""
        if self.has_an_address(form) and (kept := self.to_kept(self.refused, is_wrong=True)):
            return kept
        return super().form_invalid(form)

    def has_an_address(self, form: Any) -> bool:
        """Whether somebody goes back and forth to the page, and it finds the same wrong again by itself.

        Browsers say that they go to a page; programs and our scripts want the answer. A refusal goes along if it is a
        sentence and no more: who was quicker and what is asked back, that is of the moment. What a view says beside its
        form is not kept.
        """
        request = self.request
        if self.is_kept or not request.user.is_authenticated or "get" not in self.http_method_names:
            return False
        if request.headers.get("Sec-Fetch-Mode") != "navigate" or (request.FILES and not self.keeps_of_file):
            return False
        if self.refused and (type(self.refused) is not Refused or self.refused.code == CHANGED_MEANWHILE):
            return False
        return bool(form.errors) and self.form_anew().errors == form.errors

    def form_anew(self) -> Any:
        """The form as it was sent, with the sentence by which it was refused."""
        form = self.get_form()
        if self.refused:
            refusal_to_form(form, self.refused)
        return form

    def forget_kept(self) -> None:
        """It was saved: what was wrong need not be kept any more. A preview stays, for whoever goes back to it."""
        found = typed.find(self.holder, self.request.GET.get(SHOWN, ""))
        if found and found[1].get("is_wrong"):
            typed.erase(self.holder, found[0])

    def to_kept(
        self,
        refused: Refused | None = None,
        *,
        posted: Mapping[str, list[str]] | None = None,
        is_wrong: bool = False,
    ) -> HttpResponseRedirect | None:
        """To the page on which what was sent stands (or `posted` in its place), with why it was refused.

        None when that is here: where it was kept, and on a full disk, which keeps nothing: then the page is the answer
        itself.
        """
        if self.is_kept:
            return None
        data: dict[str, Any] = {"posted": posted} if posted is not None else self.sent()
        if is_wrong:
            data["is_wrong"] = True
        if refused:
            data["refused"] = [str(refused.message), refused.field, refused.code]
        try:
            with refused_when_full():
                key = typed.keep(self.holder, data, most=self.keeps_pages)
        except Refused:
            return None
        query = self.request.GET.copy()
        query[SHOWN] = str(key)
        return HttpResponseRedirect(f"{self.request.path}?{query.urlencode()}")

    def sent(self) -> dict[str, Any]:
        return {"posted": dict(self.request.POST.lists()), "files": self.files_sent()}

    def files_sent(self) -> dict[str, list[str]]:
        """Name and beginning of each file."""
        found = {}
        for field, file in self.request.FILES.items():
            file.seek(0)
            found[field] = [file.name, base64.b64encode(file.read(self.keeps_of_file)).decode()]
            file.seek(0)
        return found

    def take_up(self, request: HttpRequest, kept: dict[str, Any]) -> None:
        """Answer as to the POST that it was."""
        data = QueryDict(mutable=True)
        for name, values in kept["posted"].items():
            data.setlist(name, values)
        self.files = MultiValueDict()
        for field, (name, sent) in kept.get("files", {}).items():
            self.files[field] = SimpleUploadedFile(name, base64.b64decode(sent))
        if "refused" in kept:
            message, field, code = kept["refused"]
            self.refused = Refused(message, field=field, code=code)
        self.is_kept = True
        request.POST = data  # type: ignore[assignment]  # mutable, for a request of this one view
        request.method = "POST"

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        return kwargs if self.files is None else kwargs | {"files": self.files}
