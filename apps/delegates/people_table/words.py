"""Words in the cells of a list of people: roles, orders of names, languages."""

from django.utils.translation import gettext_lazy as _

from apps.core.languages import CONTENT_LANGUAGES, NAME_LANGUAGES
from apps.core.tables.cells import parts, word
from apps.core.tables.headings import key
from apps.delegates.choices import DelegateRole, NameOrder

# Who heads a delegation is a credential with a date, not a role: such a row is a delegate, and is told about.
HEADS = {
    "headofdelegation", "headofthedelegation", "head", "hod", "chiefdelegate", "delegationhead", "団長", "代表団長",
    "首席代表", "단장", "수석대표", "团长", "главаделегации",
}  # fmt: skip
MEMBERS = {
    "delegate", "delegates", "participant", "member", "memberofdelegation", "alternate", "deputyhead",
    "deputyheadofdelegation", "代表", "団員", "代表団員", "参加者", "副団長", "대표", "단원", "대표단원", "참가자",
    "代表团成员", "团员", "делегат", "участник", "төлөөлөгч",
}  # fmt: skip
OBSERVERS = {"observer", "observers", "オブザーバー", "옵서버", "옵저버", "观察员", "наблюдатель", "ажиглагч"}
ROLE_WORDS: dict[str, str] = {
    **dict.fromkeys(HEADS | MEMBERS, DelegateRole.DELEGATE), **dict.fromkeys(OBSERVERS, DelegateRole.OBSERVER),
    "resourceperson": DelegateRole.RESOURCE_PERSON, "有識者": DelegateRole.RESOURCE_PERSON,
    "専門家": DelegateRole.RESOURCE_PERSON, "専門家招請": DelegateRole.RESOURCE_PERSON,
    "focalpoint": DelegateRole.FOCAL_POINT, "窓口": DelegateRole.FOCAL_POINT, "連絡担当": DelegateRole.FOCAL_POINT,
}  # fmt: skip
ORDER_WORDS: dict[str, str] = {
    "": NameOrder.GIVEN_FIRST, "givenfirst": NameOrder.GIVEN_FIRST, "givennamefirst": NameOrder.GIVEN_FIRST,
    "名姓": NameOrder.GIVEN_FIRST, "familyfirst": NameOrder.FAMILY_FIRST, "familynamefirst": NameOrder.FAMILY_FIRST,
    "姓名": NameOrder.FAMILY_FIRST,
}  # fmt: skip
LANGUAGE_WORDS = {
    **{key(code): code for code in CONTENT_LANGUAGES}, **{key(name): code for code, name in CONTENT_LANGUAGES.items()},
    "japanese": "ja", "korean": "ko", "chinese": "zh-hans", "mongolian": "mn", "russian": "ru", "french": "fr",
    "german": "de", "italian": "it", "spanish": "es", "英語": "en", "韓国語": "ko", "中国語": "zh-hans",
    "モンゴル語": "mn", "ロシア語": "ru", "フランス語": "fr", "ドイツ語": "de", "イタリア語": "it", "スペイン語": "es",
    "zh": "zh-hans", "engb": "en", "enus": "en", "eng": "en", "jp": "ja", "jpn": "ja", "kr": "ko", "kor": "ko",
    "cn": "zh-hans", "zhcn": "zh-hans", "rus": "ru",
}  # fmt: skip
REPEATS = {"〃", "々", "同上", "同前", "上同", "위와같음", "ditto", "do", "idem", "id", "тоже", '"', "''", "”", "″"}


NAME_LANGUAGE_WORDS = {
    **LANGUAGE_WORDS, "zhhant": "zh-hant", "traditionalchinese": "zh-hant", key(NAME_LANGUAGES["zh-hant"]): "zh-hant",
    "繁体字中国語": "zh-hant", "中国語繁体字": "zh-hant",
}  # fmt: skip


def repeats_the_cell_above(text: str) -> bool:
    return text.lower().replace(" ", "").strip("-–—.") in REPEATS


def roles(text: str) -> list[str]:
    known = ", ".join(str(role.label) for role in DelegateRole)
    found = [word(part, ROLE_WORDS, known) for part in parts(text)]
    return list(dict.fromkeys(found)) or [str(DelegateRole.DELEGATE)]


def is_head(text: str) -> bool:
    return any(key(part) in HEADS for part in parts(text))


def languages(text: str) -> list[str]:
    return [word(part, LANGUAGE_WORDS, ", ".join(CONTENT_LANGUAGES)) for part in parts(text)]


def language_of_mail(text: str) -> str:
    """The first of those that are named; English where none is."""
    return next(iter(languages(text)), "en")


def name_language(text: str) -> str:
    return word(text, NAME_LANGUAGE_WORDS, ", ".join(NAME_LANGUAGES)) if text else ""


def name_order(text: str) -> str:
    return word(text, ORDER_WORDS, _("given first, family first"))
