"""A form that comes back because something in it is wrong answers 422, on every page that has one.

Programs and logs then see what a person reads: nothing was done. Asked here of what a page is made of, so that no view
can forget it; the pages of other libraries (sign-in, second factor) are such pages too.
"""

from collections.abc import Callable

from django.forms import BaseForm
from django.forms.formsets import BaseFormSet
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse

WRONG = 422


class WrongFormMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_template_response(
        self, request: HttpRequest, response: SimpleTemplateResponse
    ) -> SimpleTemplateResponse:
        shown = (response.context_data or {}).values()
        if request.method == "POST" and response.status_code == 200 and any(map(is_wrong, shown)):
            response.status_code = WRONG
        return response


def is_wrong(shown: object) -> bool:
    """Whether something is wrong in it: a form, or the rows of one that say so themselves."""
    if isinstance(shown, (BaseForm, BaseFormSet)):
        return shown.is_bound and not shown.is_valid()
    return getattr(shown, "is_sound", True) is False
