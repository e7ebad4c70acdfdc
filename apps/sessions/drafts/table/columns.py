"""Columns of a table of sessions: how they are called in the languages that programmes come in."""

import re
from collections.abc import Iterator, Sequence

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from apps.core.languages import CONTENT_LANGUAGES
from apps.core.lazy import Words
from apps.core.tables.headings import Column, Vocabulary, column, key
from apps.sessions.choices import Role

CLOCK = re.compile(r"^\s*\d{1,2}[:.時]\d{2}")
# What a language is called in a heading such as "Title (Japanese)".
LANGUAGE_WORDS = {
    "en": "english engl eng anglais englisch inglés 英語 英文 英 영어",
    "ja": "japanese jap jpn japonais japanisch 日本語 和文 日 日文 일본어",
    "ko": "korean kor coréen koreanisch 韓国語 韓国朝鮮語 한국어 국문",
    "zh-hans": "chinese chn zh chinois chinesisch 中国語 中文 汉语",
    "mn": "mongolian mon モンゴル語 монгол",
    "ru": "russian rus russe russisch ロシア語 русский",
    "fr": "french fra français französisch フランス語",
    "de": "german deu ger deutsch allemand ドイツ語",
    "it": "italian ita italiano italienisch イタリア語",
    "es": "spanish esp español spanisch スペイン語",
}
TITLE = """title session sessiontitle titleofsession sessionname topic subject event 件名 題名 題目 タイトル 会合 会合名
    セッション 議題 제목 회의명 세션 标题 题目 会议 会议名称 titel thema titre título titolo тема название"""
ABOUT = """description abstract about summary remarks notes details 説明 概要 内容 備考 설명 개요 说明 简介 beschreibung
    résumé descripción descrizione описание"""
ROLES: dict[Role, str] = {
    Role.CHAIR: """chair chairs chairperson chairman chairwoman cochair cochairs chairedby 議長 座長 의장 좌장 主席 主持
        vorsitz président présidence председатель""",
    Role.MODERATOR: """moderator moderators moderation moderatedby モデレーター 司会 司会者 사회 사회자 主持人
        модератор""",
    Role.SPEAKER: """speaker speakers panelist panelists panellist panellists presenter presenters person persons people
        登壇者 発表者 講演者 연사 발표자 发言人 演讲者 referent referenten intervenant orador докладчик""",
    Role.DISCUSSANT: """discussant discussants commentator commentators 討論者 コメンテーター 토론자 评论人""",
    Role.RAPPORTEUR: """rapporteur rapporteurs notetaker notetakers 報告者 記録 記録係 보고자 报告员
        berichterstatter рапортёр""",
    Role.INTERPRETER: """interpreter interpreters interpretation 通訳 通訳者 통역 통역사 口译 dolmetscher""",
    Role.PARTICIPANT: """participant participants attendee attendees 参加者 出席者 참석자 参加人员""",
}


def _per_language(field: str, label: Words, aliases: str) -> Iterator[Column]:
    """One column without a language, and one of each."""
    yield column(field, label, aliases)
    for code, name in CONTENT_LANGUAGES.items():
        words = [key(code), key(name), *LANGUAGE_WORDS[code].split()]
        combined = [f"{alias}{word}" for alias in aliases.split() for word in words]
        combined += [f"{word}{alias}" for alias in aliases.split() for word in words]
        yield Column(f"{field}:{code}", format_lazy("{} ({})", label, name), frozenset(map(key, combined)))


COLUMNS = [
    *_per_language("titles", _("title"), TITLE),
    column(
        "format",
        _("format"),
        "format type kind sessiontype category 形式 種別 区分 種類 형식 유형 类型 art typ тип",
    ),
    column(
        "day",
        _("day"),
        "day date dates 日 日付 日にち 期日 開催日 날짜 일자 日期 tag datum jour fecha дата день",
    ),
    column(
        "start",
        _("starts"),
        """start starts starttime from begin begins beginning time times when 開始 開始時刻 開始時間 時間 時刻 시작
        시작시간 시간 开始 开始时间 时间 beginn von uhrzeit zeit début heure inicio hora начало время""",
    ),
    column(
        "end",
        _("ends"),
        "end ends endtime to until till 終了 終了時刻 終了時間 종료 종료시간 结束 结束时间 ende bis fin конец",
    ),
    column(
        "length",
        _("length"),
        "length duration minutes mins min 長さ 所要時間 所要 時間数 分 소요시간 dauer durée duración длительность",
    ),
    column(
        "room",
        _("room"),
        """room rooms venue location place hall 会議室 会場 場所 部屋 회의실 장소 会议室 地点 raum ort salle
        lieu sala зал место""",
    ),
    column(
        "delegations",
        _("delegations"),
        """delegation delegations country countries party parties side sides 代表団 国 国地域 参加国 参加代表団
        대표단 국가 代表团 国家 delegationen länder délégations pays делегации страны""",
    ),
    *(column(str(role), role.label, aliases) for role, aliases in ROLES.items()),
    column(
        "visibility",
        _("who may know of it"),
        """visibility opento whomayknowofit whomayknow access audience public 公開 公開範囲 閲覧範囲 공개범위 公开范围
        sichtbarkeit""",
    ),
    *_per_language("descriptions", _("description"), ABOUT),
]
BARE = {"titles", "descriptions"}


def is_row(cells: Sequence[str]) -> bool:
    """No line of headings holds a time of day."""
    return any(CLOCK.match(cell) for cell in cells)


TELLING = {each.field for each in COLUMNS if each.field.partition(":")[0] == "titles"} | {"start", "day"}
SESSIONS = Vocabulary(COLUMNS, telling=TELLING, is_row=is_row)
