"""Forms in the product's look: label, help and error beside the control they are about."""

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from apps.core.forms import TranslatedWidget
from apps.core.markup import written

register = template.Library()


def kind_of(widget: forms.Widget) -> str:
    """Which of the layouts a control takes: hidden, radios, checkboxes, tick, group (several controls) or plain."""
    if widget.is_hidden:
        return "hidden"
    if isinstance(widget, forms.RadioSelect):
        return "checkboxes" if isinstance(widget, forms.CheckboxSelectMultiple) else "radios"
    if isinstance(widget, forms.CheckboxInput):
        return "tick"
    if isinstance(widget, TranslatedWidget | forms.MultiWidget | forms.SelectDateWidget):
        return "group"
    return "plain"


def options_of(field: BoundField) -> list[dict[str, str]]:
    """The choices of a radio or checkbox group; a form field may explain them in `option_help = {value: sentence}`."""
    explained = getattr(field.field, "option_help", {})
    return [
        {"tag": option.tag(), "label": option.choice_label, "help": explained.get(str(option.data["value"]), "")}
        for option in field.subwidgets
    ]


def anchor_of(field: BoundField) -> str:
    """The id of the first control of a field, for a link that leads to it."""
    if kind_of(field.field.widget) in ("radios", "checkboxes"):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


@register.simple_tag
def field(field: BoundField, label: str = "", help_text: str = "", optional: bool = True, css: str = "") -> SafeString:
    """A whole field. `optional=False` leaves the word "optional" away (filters, where everything is)."""
    kind = kind_of(field.field.widget)
    return written(
        "components/field.jinja",
        field=field,
        kind=kind,
        label=label or field.label,
        help_text=help_text or field.help_text,
        help_known=bool(field.help_text),
        errors=list(field.errors),
        options=options_of(field) if kind in ("radios", "checkboxes") else [],
        described_by=field.aria_describedby or "",
        optional=optional and not field.field.required and kind != "tick",
        css=css,
    )


@register.inclusion_tag("components/form_errors.html")
def form_errors(*forms_shown: forms.BaseForm) -> dict:
    """Everything that is wrong, above the form, each sentence leading to its field; nothing when nothing is wrong."""
    entries = []
    for form in forms_shown:
        if not form.is_bound:
            continue
        entries += [{"text": text, "anchor": ""} for text in form.non_field_errors()]
        for bound in form:
            where = "" if bound.is_hidden else anchor_of(bound)
            label = str(bound.label).rstrip(".。")  # a tick's may be a whole sentence
            entries += [{"text": text, "anchor": where, "label": label} for text in bound.errors]
    return {"entries": entries}


@register.inclusion_tag("components/fields.html")
def fields(form: forms.BaseForm, optional: bool = True) -> dict:
    """All fields of a form in their order, for forms that need no layout of their own.

    A form says in `beside` which of its fields stand on one line: `beside = [("day", "time")]`.
    """
    lines = {line[0]: line for line in getattr(form, "beside", ())}
    follow = {name for line in lines.values() for name in line[1:]}
    lines_shown = [
        [form[each] for each in lines.get(name, (name,)) if each in form.fields]
        for name in form.fields
        if name not in follow
    ]
    return {"lines": lines_shown, "optional": optional}
