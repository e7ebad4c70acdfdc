"""The way of a text from its beginning to a state, along transitions that the database allows."""

from collections import deque

from apps.statements.choices import State
from apps.statements.text_life import TRANSITIONS


def bring_to(state: str) -> list[State]:
    """The states to pass through, the last one being `state`; empty for a planned text."""
    ways: dict[State, list[State]] = {State.PLANNED: []}
    queue = deque([State.PLANNED])
    while queue:
        here = queue.popleft()
        for step in TRANSITIONS:
            if step.source == here and step.target not in ways:
                ways[step.target] = [*ways[here], step.target]
                queue.append(step.target)
    return ways[State(state)]
