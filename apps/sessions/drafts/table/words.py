"""Words in the cells of a table of sessions: formats, and to whom they are open."""

from functools import cache

from django.conf import settings
from django.utils.translation import override

from apps.core.tables.cells import word
from apps.core.tables.headings import key
from apps.sessions.choices import Format
from apps.sessions.openness import VISIBILITY_CHOICES

FORMATS: dict[str, str] = {
    Format.PLENARY: """plenarysession panel paneldiscussion session talk lecture keynote 全体会議 本会議 セッション
        パネル 본회의 전체회의 全体会议 plenum""",
    Format.BILATERAL: "bilateralmeeting bilat 二者会談 バイ会談 양자회담 양자 双边 双边会谈",
    Format.TRILATERAL: "trilateralmeeting trilat 三者会談 3者会合 삼자회담 三边 三边会谈",
    Format.WORKING_GROUP: """workinggroupmeeting wg group workshop drafting draftinggroup breakout breakoutsession
        分科会 部会 ワーキンググループ 실무그룹 분과회의 工作组 arbeitsgruppe""",
    Format.PUBLIC: """publicmeeting openevent publicevent podium pressconference 公開シンポジウム 公開 공개회의
        公开会议""",
    Format.CEREMONY: """opening closing openingceremony closingceremony welcome signing 開会 閉会 開会式 閉会式 式
        개회식 폐회식 开幕式 闭幕式""",
    Format.BREAK: """coffee coffeebreak tea lunch dinner meal breakfast reception pause 昼食 夕食 コーヒーブレイク
        休憩時間 レセプション 휴식 오찬 만찬 茶歇 午餐 晚餐 休息""",
    Format.OTHER: "excursion visit tour meeting 視察 見学 その他の行事 기타 其他",
}
VISIBILITIES: dict[str, str] = {
    "public": "open everybody everyone yes 一般公開 公開 はい",
    "participants": "participant allparticipants registered delegates 参加者 全参加者",
    "session": "closed no internal private thosetakingpart thissessionsparticipants 非公開 関係者のみ",
    "secretariat": "team staff organizers organizersonly 事務局 事務局のみ",
}


def format_of(text: str) -> str:
    """ValidationError, naming what there is, for a word that is not known."""
    return word(text, _formats(), ", ".join(str(each.label) for each in Format))


def visibility_of(text: str) -> str:
    return word(text, _visibilities(), ", ".join(str(label) for _value, label in VISIBILITY_CHOICES))


@cache
def _formats() -> dict[str, str]:
    found = _in_all_languages([(str(each.value), each.label) for each in Format])
    return {key(alias): value for value, aliases in FORMATS.items() for alias in aliases.split()} | found


@cache
def _visibilities() -> dict[str, str]:
    found = _in_all_languages(VISIBILITY_CHOICES)
    return {key(alias): value for value, aliases in VISIBILITIES.items() for alias in aliases.split()} | found


def _in_all_languages(choices: list) -> dict[str, str]:
    """By their own words in every language of the pages, and by their codes."""
    found: dict[str, str] = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            found |= {key(str(label)): str(value) for value, label in choices}
    return found | {key(str(value)): str(value) for value, _label in choices}
