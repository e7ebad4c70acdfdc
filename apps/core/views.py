"""Who may open a page, said on the view itself: every view is public or names its permission."""

from typing import TYPE_CHECKING, Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, ValidationError
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.generic import View

from apps.core.access import who_may
from apps.core.exceptions import Refused

if TYPE_CHECKING:

    class Page(View):
        """What the classes named …Mixin are mixed into."""

        def entered(self) -> None: ...
        def get_context_data(self, **kwargs: Any) -> dict[str, Any]: ...
        def get_form(self, form_class: Any = None) -> Any: ...
        def get_form_kwargs(self) -> dict[str, Any]: ...
        def form_invalid(self, form: Any) -> HttpResponse: ...
        def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse: ...
else:
    Page = object


class PublicMixin(Page):
    """Anybody may open this view; its queryset decides what they see."""

    public = True


class PermissionRequiredMixin(Page):
    """One permission (a rules predicate), asked of the object the view is about.

    Nobody signed in: to the sign-in page, and back here after it, before any object is looked up. Signed in without the
    permission: 403, saying who may (`core.access`), or 404 where the mere existence of the object is a secret
    (`conceal = True`).
    """

    permission_required: str = ""
    conceal = False
    request: Any  # with an account as its `user`, which the stubs cannot say of a view

    def get_permission_object(self) -> Any:
        """The object the permission is asked for; None for a permission that needs no object."""
        return None

    def entered(self) -> None:
        """Somebody may open the page; called before it is made."""

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        if not self.permission_required:
            raise ImproperlyConfigured(f"{type(self).__name__} names no permission")
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not request.user.has_perm(self.permission_required, self.get_permission_object()):
            raise Http404 if self.conceal else PermissionDenied(who_may(self.permission_required))
        self.entered()
        return super().dispatch(request, *args, **kwargs)


def refusal_to_form(form: BaseForm, refused: Refused) -> None:
    """Show a refusal beside the field it names, or above the form when that field is not on it."""
    field = refused.field if refused.field in form.fields else None
    form.add_error(field, ValidationError(refused.message, code=refused.code))
