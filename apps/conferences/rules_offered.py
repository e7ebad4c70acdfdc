"""Which rules can be chosen. One that nothing here carries out is not offered; an edition that has it keeps it."""

from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import Rule
from apps.core.lazy import Words

NOT_CARRIED_OUT = frozenset({Rule.SILENCE})  # it needs clocks and letters of its own
NOT_YET = _("%(rule)s (cannot be carried out here yet)")


def is_carried_out(rule: str) -> bool:
    return rule not in NOT_CARRIED_OUT


def offered(held: str) -> list[tuple[str, Words]]:
    """The rules to choose from, for an edition that decides by `held`: a rule it has already is never taken from it."""
    return [
        (rule, rule.label if is_carried_out(rule) else NOT_YET % {"rule": rule.label})
        for rule in Rule
        if is_carried_out(rule) or rule == held
    ]
