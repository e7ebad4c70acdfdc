"""The lock of a text and its moves, for the verbs; what has no verb, a deadline that passes, asks `consensus.life`."""

from apps.statements.consensus.life import freeze, freeze_words, locked, move

__all__ = ["freeze", "freeze_words", "locked", "move"]
