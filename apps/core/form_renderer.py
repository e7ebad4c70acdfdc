"""Controls of forms: a list of thirty options is half the time of a small page."""

from typing import Any

from django.forms.renderers import DjangoTemplates, Jinja2
from django.template import TemplateDoesNotExist


class FormRenderer(DjangoTemplates):
    """Django's own templates for its controls, those for the quicker engine; what other libraries add (the back office)
    has none of these.
    """

    def __init__(self) -> None:
        self.quick = Jinja2()

    def get_template(self, template_name: str) -> Any:
        try:
            return self.quick.get_template(template_name)
        except TemplateDoesNotExist:
            return super().get_template(template_name)
