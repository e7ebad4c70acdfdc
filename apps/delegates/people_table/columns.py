"""Columns of a list of people: how they are called in the languages that lists come in, their order in the export."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.core.tables.headings import Vocabulary, column
from apps.delegates.person_columns import NAME

ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")

COLUMNS = [
    column(
        "family_name",
        _("family name"),
        "familyname surname lastname family nachname familienname apellido apellidos nomdefamille cognome 姓 名字 "
        "姓ローマ字 ローマ字姓 姓英字 фамилия овог 성 姓氏",
        True,
    ),
    column(
        "given_name",
        _("given name"),
        "givenname givennames firstname firstnames forename forenames given vorname nombre prénom prenom 名 名ローマ字 "
        "ローマ字名 名英字 имя нэр",
    ),
    column(
        "native_name",
        _("name in its own script"),
        "nativename nameinitsownscript nativescript nameinnativescript localname 氏名 名前 お名前 漢字氏名 氏名漢字 "
        "漢字 姓名漢字 姓名 성명 이름 한글성명 한글이름 中文姓名 汉字姓名",
    ),
    column(
        "native_language", _("language of that name"), "nativelanguage languageofthatname 氏名の言語 漢字氏名の言語"
    ),
    column("name_order", _("name order"), "nameorder order 姓名の順 名前の順"),
    column(
        "honorific",
        _("form of address"),
        "honorific formofaddress salutation title anrede titel civilité tratamiento prefix mrms 敬称",
    ),
    column(
        "email",
        _("email"),
        "email emails mail emailaddress emailaddresses mailaddress emailid eaddress correo correoelectronico "
        "correoelectrónico courriel adresseemail メール メールアドレス eメール 電子メール 電子メールアドレス アドレス "
        "이메일 전자우편 메일 邮箱 电子邮件 电子邮箱 電子郵件 эпочта почта элпочта электроннаяпочта имэйл",
        True,
    ),
    column(
        "delegation",
        _("delegation"),
        "delegation delegations country countries countryregion nation state entity code countrycode delegationcode "
        "pays land país pais 代表団 代表団名 国 国名 国地域 国地域名 参加国 代表 국가 국가명 나라 국적 "
        "国家 国别 代表团 страна делегация улс",
        True,
    ),
    column("roles", pgettext_lazy("people", "roles"), "role roles rolle rôle 役割 参加区分 역할 角色 роль үүрэг"),
    column(
        "affiliation",
        _("affiliation"),
        "affiliation affiliations organization organisation organizations institution institute institut employer "
        "company ministry agency organismo institución 所属 ご所属 所属先 所属機関 所属機関名 所属組織 機関名 "
        "勤務先 소속 소속기관 기관 单位 工作单位 机构 организация байгууллага",
    ),
    column(
        "position",
        _("job title"),
        "position positions jobtitle post designation function rank occupation cargo fonction funktion 役職 役職名 "
        "肩書 職名 職位 직책 직위 직함 职务 职位 должность албантушаал",
    ),
    column(
        "language",
        _("language of email"),
        "language languageofmail maillanguage 言語 メールの言語 案内言語 언어 语言 язык",
    ),
    column("languages", _("languages"), "languages spokenlanguages workinglanguages 使用言語 話せる言語"),
    column("time_zone", _("time zone"), "timezone zone タイムゾーン 時間帯"),
]
WHOLE_NAME = column(
    "whole_name",
    _("whole name, to be split"),
    "name names fullname nameofparticipant participantname nameofdelegate delegatename nameandsurname participant "
    "nomcomplet nombrecompleto ローマ字氏名 氏名ローマ字 英語氏名 氏名英語 氏名英語表記 氏名英字 英文氏名 영문이름 "
    "영문성명 фио",
)


def holds_address(cells: Sequence[str]) -> bool:
    """No line of headings holds one."""
    return any(len(cell) < 300 and "@" in cell and ADDRESS.search(cell) is not None for cell in cells)


PEOPLE = Vocabulary([*COLUMNS, WHOLE_NAME], telling={*NAME, "whole_name", "email"}, is_row=holds_address)
