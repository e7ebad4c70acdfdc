"""How paragraphs of such texts begin, or end where the verb comes last: offered for an empty one, never put in.

"…" is where the rest is written. English, French, Spanish, Russian and Chinese follow the resolutions of the General
Assembly of the United Nations, which exist in these languages side by side; Japanese and Korean the translations of
such resolutions that their foreign ministries publish, where the verb closes the paragraph. Mongolian is no language
of the United Nations: here stand only the few closings that the published translations of the Charter and of the
Universal Declaration of Human Rights use, without the suffix of the object, which follows the vowels of its word.
Other languages have none until somebody of the field says what is usual. Operative paragraphs are those of joint
statements, in which the participants are the subject of the sentence.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from apps.documents.choices import ParagraphKind

PREAMBLE, OPERATIVE = ParagraphKind.PREAMBLE, ParagraphKind.OPERATIVE
REST = "…"
SHARED = 2  # paragraphs that begin alike, from which their beginning is offered
MOST_WORDS = 3
LONGEST = 100  # letters

KNOWN: Mapping[str, Mapping[str, Sequence[str]]] = {
    "en": {
        PREAMBLE: (
            "Recalling …", "Reaffirming …", "Noting …", "Noting with appreciation …", "Recognizing …",
            "Emphasizing …", "Welcoming …", "Bearing in mind …", "Taking into account …", "Convinced …",
            "Deeply concerned …",
        ),
        OPERATIVE: (
            "Decide to …", "Reaffirm …", "Call upon …", "Agree to …", "Encourage …", "Invite …", "Request …",
            "Welcome …", "Take note of …", "Express their appreciation to …", "Undertake to …",
        ),
    },
    "fr": {
        PREAMBLE: (
            "Rappelant …", "Réaffirmant …", "Notant …", "Notant avec satisfaction …", "Considérant …",
            "Soulignant …", "Se félicitant …", "Ayant à l’esprit …", "Tenant compte …", "Convaincus …",
            "Profondément préoccupés …",
        ),
        OPERATIVE: (
            "Décident de …", "Réaffirment …", "Demandent …", "Conviennent de …", "Encouragent …", "Invitent …",
            "Prient …", "Se félicitent …", "Prennent note …", "Expriment leur gratitude …", "S’engagent à …",
        ),
    },
    "es": {
        PREAMBLE: (
            "Recordando …", "Reafirmando …", "Observando …", "Observando con aprecio …", "Reconociendo …",
            "Destacando …", "Acogiendo con beneplácito …", "Teniendo presente …", "Teniendo en cuenta …",
            "Convencidos …", "Profundamente preocupados …",
        ),
        OPERATIVE: (
            "Deciden …", "Reafirman …", "Exhortan …", "Acuerdan …", "Alientan …", "Invitan …", "Solicitan …",
            "Acogen con beneplácito …", "Toman nota …", "Expresan su reconocimiento …", "Se comprometen a …",
        ),
    },
    "ru": {
        PREAMBLE: (
            "ссылаясь на …", "подтверждая …", "отмечая …", "отмечая с удовлетворением …", "признавая …",
            "подчеркивая …", "приветствуя …", "памятуя о …", "принимая во внимание …", "будучи убеждены …",
            "будучи глубоко обеспокоены …",
        ),
        OPERATIVE: (
            "постановляют …", "подтверждают …", "призывают …", "договариваются …", "рекомендуют …", "предлагают …",
            "просят …", "приветствуют …", "принимают к сведению …", "выражают признательность …", "обязуются …",
        ),
    },
    "zh-hans": {
        PREAMBLE: (
            "回顾…", "重申…", "注意到…", "赞赏地注意到…", "认识到…", "强调…", "欢迎…", "铭记…", "考虑到…", "深信…",
            "深为关切…",
        ),
        OPERATIVE: (
            "决定…", "重申…", "吁请…", "同意…", "鼓励…", "邀请…", "请…", "欢迎…", "注意到…", "表示感谢…", "承诺…",
        ),
    },
    "ja": {
        PREAMBLE: (
            "…を想起し、", "…を再確認し、", "…に留意し、", "…に評価とともに留意し、", "…を認識し、", "…を強調し、",
            "…を歓迎し、", "…を念頭に置き、", "…を考慮し、", "…を確信し、", "…を深く懸念し、",
        ),
        OPERATIVE: (
            "…を決定する。", "…を再確認する。", "…を要請する。", "…に合意する。", "…を奨励する。", "…を招請する。",
            "…を歓迎する。", "…に留意する。", "…に謝意を表明する。", "…を約束する。",
        ),
    },
    "ko": {
        PREAMBLE: (
            "… 상기하고,", "… 재확인하며,", "… 유의하고,", "… 인식하며,", "… 강조하고,", "… 환영하며,",
            "… 염두에 두고,", "… 고려하여,", "… 확신하며,", "… 깊이 우려하며,",
        ),
        OPERATIVE: (
            "… 결정한다.", "… 재확인한다.", "… 촉구한다.", "… 합의한다.", "… 장려한다.", "… 요청한다.",
            "… 환영한다.", "… 유의한다.", "… 사의를 표한다.",
        ),
    },
    "mn": {
        PREAMBLE: ("… харгалзан үзэж,", "… дахин нотолж,", "… тэмдэглэж,"),
        OPERATIVE: ("… шийдвэрлэв.", "… уриалж байна."),
    },
}  # fmt: skip


class Offered(NamedTuple):
    """A phrase for a kind of paragraph; `is_own`: texts that this forum adopted begin so."""

    text: str
    is_own: bool


def begun(text: str) -> str:
    """What stands in a field once a phrase was chosen; "" for what can be none."""
    return text.replace(REST, "") if REST in text and len(text) <= LONGEST else ""


def closes(language: str) -> bool:
    """Whether such a phrase stands at the end in this language."""
    texts = [text for each in KNOWN.get(language, {}).values() for text in each]
    return bool(texts) and all(text.startswith(REST) for text in texts)


def offered(language: str, used: Iterable[tuple[str, str, int]] = ()) -> dict[str, list[Offered]]:
    """The phrases of a language by kind; `used` are (kind, first or last words, times) of texts adopted before.

    What the forum used comes first, the most frequent before the others. Beginnings that nobody listed are offered
    where several paragraphs share them and words are told apart by blanks.
    """
    found: dict[str, list[Offered]] = {}
    counted: dict[str, Counter[str]] = {}
    own: dict[str, Counter[str]] = {}
    for kind, words, times in used:
        known = _known_in(language, kind, words)
        (counted if known else own).setdefault(kind, Counter())[known or words] += times
    for kind in (PREAMBLE, OPERATIVE):
        texts = KNOWN.get(language, {}).get(kind, ())
        ranked = counted.get(kind, Counter()) + _shared(own.get(kind, Counter()))
        first = [text for text, _times in sorted(ranked.items(), key=lambda each: (-each[1], each[0]))]
        rest = [text for text in texts if text not in ranked]
        if first or rest:
            found[kind] = [*(Offered(text, True) for text in first), *(Offered(text, False) for text in rest)]
    return found


def _known_in(language: str, kind: str, words: str) -> str:
    """The longest phrase of the list with which a paragraph begins (or ends); "" where it is none of them."""
    texts = sorted(KNOWN.get(language, {}).get(kind, ()), key=len, reverse=True)
    said = words.casefold()
    for text in texts:
        bare = text.replace(REST, "").strip().casefold()
        fits = said.endswith(bare) if text.startswith(REST) else f"{said} ".startswith(f"{bare} ")
        if fits or (text.endswith(REST) and not text.endswith(f" {REST}") and said.startswith(bare)):
            return text
    return ""


def _shared(heads: Counter[str]) -> Counter[str]:
    """The longest beginnings of two words or more that several paragraphs share."""
    found: Counter[str] = Counter()
    left = Counter(heads)
    for length in range(MOST_WORDS, 1, -1):
        counts: Counter[str] = Counter()
        for head, times in left.items():
            if len(head.split()) >= length:
                counts[" ".join(head.split()[:length])] += times
        for start, times in counts.items():
            if times >= SHARED:
                found[f"{start} {REST}"] = times
        taken = [start for start, times in counts.items() if times >= SHARED]
        left = Counter({head: times for head, times in left.items() if not _begins(head, taken)})
    return found


def _begins(head: str, starts: Iterable[str]) -> bool:
    return any(f"{head} ".startswith(f"{start} ") for start in starts)
