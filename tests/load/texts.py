"""Texts under negotiation: redlines, the matrix, amendments on words that moved, the log, a long text to be edited."""

import random
import time
from collections.abc import Callable, Iterator
from functools import cache, partial

from django.db.models.functions import Now
from django.urls import reverse

from apps.conferences.choices import PartyKind, Rule
from apps.conferences.models import Conference
from apps.documents.choices import DocumentKind
from apps.documents.services import publish_version
from apps.statements import services
from apps.statements.amendments.merging import rebase
from apps.statements.choices import Basis, Distribution, StanceValue, StanceVisibility
from apps.statements.consensus.parties import candidates
from apps.statements.log.comparing import compare
from apps.statements.log.snapshots import Snapshot, applied, difference
from apps.statements.models import Stance, Statement
from apps.statements.paragraphs.blocks import Block
from tests.factories.conferences import DecisionProfileFactory, TeamMemberFactory
from tests.factories.delegations import ParticipationFactory
from tests.load.clients import processor_ms
from tests.load.installation import organizer, signed_in
from tests.load.pages import cookie_of, page
from tests.load.rows import Measure, Row

PARAGRAPHS, PARTIES, AMENDMENTS, STEPS, EARLIER = 200, 57, 200, 1000, 500
SENTENCES = {
    "en": "The participants reaffirm that peace and stability of the region rest on dialogue and respect for the law.",
    "ja": "参加者は、地域の平和と安定が対話及び法の尊重に基づくことを再確認し、相互理解の促進に努める。",
    "zh-hans": "与会各方重申，本地区的和平与稳定建立在对话与尊重法律的基础之上，并将努力促进相互理解。",
    "ko": "참가자들은 지역의 평화와 안정이 대화와 법의 존중에 기초함을 재확인하고 상호 이해의 증진에 노력한다.",
}


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of the quickest of three runs."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def sentence(language: str, number: int) -> str:
    return f"{SENTENCES[language]} ({number})"


def reworded(text: str, dice: random.Random) -> str:
    """Some stretch of it is gone, and another has come."""
    at = dice.randrange(len(text) // 2)
    return text[:at] + text[at + len(text) // 6 :] + text[at : at + len(text) // 8]


def snapshot(language: str, texts: list[str]) -> Snapshot:
    rows = [
        {"uid": str(number), "kind": "operative", "number": str(number), "words": {language: text}}
        for number, text in enumerate(texts, start=1)
    ]
    return {"working_language": language, "titles": {language: "For measurements"}, "paragraphs": rows}


def redlines(_stack) -> Iterator[Row]:
    """Every paragraph changed, and every tenth moved."""
    for language in SENTENCES:
        dice = random.Random(7)
        before = [sentence(language, number) for number in range(PARAGRAPHS)]
        old, new = snapshot(language, before), snapshot(language, [reworded(text, dice) for text in before])
        new["paragraphs"] = [*new["paragraphs"][::10], *(row for at, row in enumerate(new["paragraphs"]) if at % 10)]
        took = timed(partial(compare, old, new, language))
        yield Row(f"redline of {PARAGRAPHS} paragraphs, {language}", took, "ms", at_most=300)


def rebases(_stack) -> Iterator[Row]:
    dice = random.Random(7)
    base = sentence("en", 1)
    cases = [(base, reworded(base, dice), reworded(base, dice)) for _ in range(AMENDMENTS)]
    took = timed(lambda: [rebase(*case) for case in cases])
    yield Row(f"rebase of {AMENDMENTS} amendments", took, "ms", at_most=1000)


def replay(_stack) -> Iterator[Row]:
    """A text of two hundred paragraphs made again from its first state, one change after the other."""
    dice = random.Random(7)
    state = first = snapshot("en", [sentence("en", number) for number in range(PARAGRAPHS)])
    changes = []
    for _ in range(STEPS):
        texts = [row["words"]["en"] for row in state["paragraphs"]]
        at = dice.randrange(len(texts))
        texts[at] = reworded(sentence("en", at), dice)
        after = snapshot("en", texts)
        changes.append(difference(state, after))
        state = after

    def replayed() -> None:
        standing = first
        for change in changes:
            standing = applied(standing, change)
        if standing != state:
            raise SystemExit("bench: the log does not give the text")

    yield Row(f"replay of {STEPS} entries of a log", timed(replayed), "ms", at_most=1000)


@cache
def negotiated() -> Statement:
    """Two hundred paragraphs in two languages before fifty-seven delegations, each with a stance on each; circulated to
    their heads.
    """
    subject, by = edition(), organizer()
    blocks = [
        Block({code: sentence(code, number) for code in ("en", "ja")}, number=str(number))
        for number in range(1, PARAGRAPHS + 1)
    ]
    draft = services.Draft(
        kind=DocumentKind.JOINT_STATEMENT, basis=Basis.PARTIES, working_language="en", dated_on=subject.starts_on,
        titles={"en": "For measurements", "ja": "測定用"}, texts={}, blocks=blocks,
    )  # fmt: skip
    statement = services.draft_text(subject, draft, by=by)
    parties = services.choose_parties(statement, candidates(subject, PartyKind.DELEGATION, "en"), by=by)
    services.circulate(statement, Distribution.HEADS, by=by)
    statement = Statement.objects.get(pk=statement.pk)
    Stance.objects.bulk_create(
        Stance(
            statement=statement, paragraph_id=uid, revision=statement.revision, order=party.order,
            participation_id=party.participation_id, value=StanceValue.PREFERS, visibility=StanceVisibility.HEADS,
            at=Now(), by=by,
        )
        for party in parties
        for uid in statement.revision.texts.values_list("paragraph", flat=True)
    )  # fmt: skip
    return statement


def edition() -> Conference:
    """Of a forum of its own, run by the same organizer."""
    subject = DecisionProfileFactory(rule=Rule.CONSENSUS, authentic_languages=["en"]).conference
    TeamMemberFactory(conference=subject, user=organizer())
    for number in range(1, PARTIES + 1):
        ParticipationFactory(conference=subject, order=number)
    return subject


def place(name: str) -> str:
    statement = negotiated()
    slugs = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    return reverse(f"statements:{name}", kwargs={**slugs, "statement_id": statement.pk})


def matrix(stack) -> Iterator[Row]:
    name = f"matrix of {PARTIES} × {PARAGRAPHS}"
    yield from page(stack, name, place("matrix"), client=signed_in(), sql=15, p50=250)


def editor(stack) -> Iterator[Row]:
    """Opened again, and after somebody has saved it each time."""
    name, path, client = f"{PARAGRAPHS} paragraphs to be edited", place("edit"), signed_in()
    yield from page(stack, name, path, client=client, sql=12, times=20)
    saved = partial(Statement.objects.filter(pk=negotiated().pk).update, updated_at=Now())
    took = processor_ms(stack, path, cookie=cookie_of(client), times=1, first=saved)
    yield Row(f"{name}, after each save: processor time", took, "ms")


@cache
def earlier() -> None:
    """Five hundred paragraphs of the same forum, issued and public."""
    subject, by = negotiated().conference, organizer()
    dice = random.Random(7)
    texts = [reworded(sentence("en", number), dice) for number in range(1, EARLIER + 1)]
    blocks = [Block({"en": text}, number=str(number)) for number, text in enumerate(texts, start=1)]
    draft = services.Draft(
        kind=DocumentKind.CHAIR_STATEMENT, basis=Basis.CHAIR, working_language="en", dated_on=subject.starts_on,
        titles={"en": "An earlier text"}, texts={}, blocks=blocks,
    )  # fmt: skip
    issued = services.issue(services.draft_text(subject, draft, by=by), by=by)
    for version in issued.document.versions.all():
        publish_version(version, by=by)


def finder(stack) -> Iterator[Row]:
    """Begun with a paragraph to which all of them are near: the most that can be found and compared."""
    earlier()
    begun = negotiated().revision.texts.first().paragraph_id
    name = f"agreed language in {EARLIER} paragraphs"
    yield from page(stack, name, f"{place('agreed-language')}?paragraph={begun}", client=signed_in(), sql=12, times=20)


MEASURES: dict[str, Measure] = {
    "finder": finder,
    "redlines": redlines,
    "rebases": rebases,
    "replay": replay,
    "matrix": matrix,
    "editor": editor,
}
