"""Content set into pages. It goes in as data (JSON), so that nothing in it can be markup."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from apps.core.typesetting import fonts

RUNS = Path(__file__).with_name("runs.typ")
LATIN = "Libertinus Serif"
CJK = {"ja": "Noto Sans CJK JP", "ko": "Noto Sans CJK KR", "zh-hans": "Noto Sans CJK SC"}
CJK_DEFAULT = "Noto Sans CJK JP"
SCRIPTS = {"zh-hans": {"lang": "zh", "region": "CN"}}
# Runs of letters between which no line ends by itself; East Asian ones end anywhere, Thai and its like by their words.
UNBROKEN = re.compile(
    r"[^\s\u0e00-\u0fff\u1000-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ud7ff\uf900-\ufaff\uff00-\uffef]{25,}"
)
STEP = 8  # letters of such a run after which its line may end


def typeset(template: Path, content: dict[str, Any], made: dt.datetime) -> bytes:
    """A tagged PDF for screen readers (PDF/UA-1) of `template` with `content`, both said to be of the moment `made`.

    No network, and no file but the template. Should the typesetter refuse it all the same, it comes without that
    promise: better a plain PDF than none.
    """
    source = RUNS.read_bytes() + template.read_bytes()
    options: dict[str, Any] = {
        "sys_inputs": {"content": json.dumps(content, ensure_ascii=False)},
        "font_paths": fonts.fonts(),
        "timestamp": int(made.timestamp()),
    }
    try:
        return fonts.typesetter().compile(source, pdf_standards="ua-1", **options)
    except fonts.typesetter().TypstError:
        return fonts.typesetter().compile(source, **options)


def in_language(language: str) -> dict[str, Any]:
    """What a template is told of the language of its pages: language, region and faces."""
    return {**SCRIPTS.get(language, {"lang": language, "region": None}), "fonts": font_list(language)}


def font_list(language: str) -> list[str]:
    """Faces in the order they are asked: an East Asian text never takes another language's forms of a character."""
    return [CJK[language], LATIN] if language in CJK else [LATIN, CJK_DEFAULT]


def runs(text: str) -> list[dict[str, str]]:
    """Words, places where a line may end inside a word, and the codes of letters that are drawn as boxes."""
    found: list[dict[str, str]] = []
    for words, letter in fonts.in_print(text):
        found += _breakable(words)
        if letter:
            found.append({"box": fonts.code(letter)})
    return found


def _breakable(words: str) -> Iterator[dict[str, str]]:
    at = 0
    for run in UNBROKEN.finditer(words):
        letters = list(fonts.in_letters(run[0]))
        yield {"words": words[at : run.start()]}
        for start in range(0, len(letters), STEP):
            yield {"words": "".join(letters[start : start + STEP])}
            yield {"break": ""}
        at = run.end()
    yield {"words": words[at:]}
