"""What is wrong with a forum file: the place, as a JSON path, and a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Problem:
    path: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.path}: {self.sentence}"


@dataclass
class Problems:
    """Collects every problem before anything is said, in the order of the file as far as possible."""

    found: list[Problem] = field(default_factory=list)

    def add(self, path: str, sentence) -> None:
        problem = Problem(path, str(sentence))
        if problem not in self.found:
            self.found.append(problem)

    def __bool__(self) -> bool:
        return bool(self.found)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.found)


class FileRefused(Exception):
    """The file is not taken in; nothing has been written. `problems` says why, place by place."""

    def __init__(self, problems: Problems):
        super().__init__("\n".join(map(str, problems)))
        self.problems = list(problems)
