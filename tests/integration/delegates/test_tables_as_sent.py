"""Tables of people in the shapes in which offices send them: read, asked about, or told what is wrong in which cell."""

import re

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from apps.core.exceptions import Refused
from apps.core.tables.assigning import ColumnsOpen
from apps.delegates import services
from apps.delegates.models import Delegate, Person
from apps.delegates.people_table.people_file import Said, read_people
from apps.delegates.people_table.whole_names import split_whole_names
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory

HEAD = "Family name,Given name,E-mail,Delegation"
NAMES = {
    "VAR": {"en": "Varland"},
    "MOL": {"en": "Molvania Republic", "mn": "Молва улс"},
    "KRT": {"en": "Kôte d’Areth"},
}


@pytest.fixture(autouse=True)
def delegations(conference):
    entities = [EntityFactory(forum=conference.forum, code=code, default_names=NAMES[code]) for code in NAMES]
    return {entity.code: ParticipationFactory(conference=conference, entity=entity) for entity in entities}


@pytest.fixture
def url(conference):
    return reverse("delegates:import", args=[conference.forum.slug, conference.slug])


@pytest.fixture
def read(conference):
    """`read(text)`: the rows; those that need it with their whole names split first, as on the page."""
    return lambda text, **said: read_people(split_whole_names(text), conference, said=Said(**said))


def upload(data: bytes, name: str = "people.csv") -> dict:
    return {"file": SimpleUploadedFile(name, data)}


def fields_of(page) -> dict[str, str]:
    """What the browser would send back of a preview."""
    form = page.context["form"]
    return {name: value for name, value in form.data.items() if value}


def people(rows) -> list[tuple[str, str, str]]:
    return [(row.person.get("family_name"), row.person.get("given_name"), row.person.get("email")) for row in rows]


UNA = [("Norr", "Una", "una@x.example")]
PLAIN = "Norr,Una,una@x.example,VAR"


@pytest.mark.parametrize(
    "text",
    [
        f"sep=;\n{HEAD}\n{PLAIN}\n".replace(",", ";"),
        f"\ufeffsep=,\n{HEAD}\n{PLAIN}\n",
        f"MINISTRY OF OUTER AFFAIRS,,,,\nParticipants; as of 3 May,,,,\n,,,,\nNo.,{HEAD}\n1,{PLAIN}\n",
        f"S/N,Surname / Family Name,First Name(s),E-mail address(es),Country/Organisation\n1,{PLAIN}\n",
        "NACHNAME|Vorname|E-Mail|Land\nNorr|Una|una@x.example|VAR\n",
        "성,이름 (영문),given name,이메일,국가\nNorr,,Una,una@x.example,VAR\n",
        f"{HEAD}\r{PLAIN}\r",
        f'{HEAD}\n"Norr\n",Una,"una@x.example\n",VAR\n',
        "Norr,Una,una@x.example,VAR\n",
    ],
    ids=["sep", "mark and sep", "title", "usual headings", "German", "Korean", "CR", "lines in cells", "no headings"],
)
def test_shapes_that_are_read(read, text):
    said = {
        "columns": {f"column {n}": f for n, f in enumerate(["family_name", "given_name", "email", "delegation"], 1)}
    }
    assert people(read(text, **(said if text.startswith("Norr") else {})).rows) == UNA


def test_what_stands_above_the_headings_is_told(read):
    found = read(f"LIST,,,\nas of 3 May,,,\n{HEAD}\n{PLAIN}\n")
    assert list(map(str, found.remarks)) == ["Skipped above the headings: LIST; as of 3 May."]
    assert [row.line for row in found.rows] == [4]


def test_japanese_headings_and_the_name_in_two_scripts(read):
    head = "番号,氏名（漢字）,フリガナ,氏名（英語表記）,ご所属,役職名,e-mail,国名"
    found = read(f"{head}\n1,例山 花,レイヤマ ハナ,REIYAMA Hana,例大学,教授,hana@dai.example,VAR\n")
    (row,) = found.rows
    assert row.person == {
        "family_name": "REIYAMA", "given_name": "Hana", "native_name": "例山 花", "name_order": "family_first",
        "affiliation": "例大学", "position": "教授", "email": "hana@dai.example",
    }  # fmt: skip
    assert (row.errors, found.unused) == ({}, ["番号", "フリガナ"])


def test_an_empty_column_of_the_same_name_is_not_meant(read):
    text = "Familienname;Family name;Given name;E-mail;Delegation\n;Größler;Jörg;joerg@minde.example;VAR\n"
    assert people(read(text).rows) == [("Größler", "Jörg", "joerg@minde.example")]


def test_cells_with_quotation_marks_are_taken_as_they_are(read):
    head = "Family name\tGiven name\tE-mail\tDelegation\tAffiliation"
    rows = ['Norr\tUna\tu@x.example\tVAR\t"Peace" Foundation', 'Tarn\t"Ole" Olaf\to@x.example\tVAR\tInst. "Mir"']
    lines = 'Fell\tIda\ti@x.example\tVAR\t"Institute of ""Tides""\nNorth Wing"'
    plain = 'Rask\tEva\te@x.example\tVAR\t"North\nWing"'
    found = read("\n".join([head, *rows, lines, 'Birk\tJan\tj@x.example\tVAR\t"Peace"', plain]))
    affiliations = ['"Peace" Foundation', 'Inst. "Mir"', 'Institute of "Tides" North Wing', '"Peace"', "North Wing"]
    assert [row.person["affiliation"] for row in found.rows] == affiliations
    assert [row.person["given_name"] for row in found.rows] == ["Una", '"Ole" Olaf', "Ida", "Jan", "Eva"]
    assert [row.line for row in found.rows] == [2, 3, 4, 6, 7]


def test_a_file_with_tabs_in_which_every_cell_is_quoted(read):
    quoted = "\n".join("\t".join(f'"{cell}"' for cell in line.split(",")) for line in (HEAD, PLAIN))
    assert people(read(quoted).rows) == UNA


ADDRESSES = {
    "mailto:one@x.example": "one@x.example",
    "MAILTO: one@x.example?subject=Talks": "one@x.example",
    "Two B <two@x.example>": "two@x.example",
    '"B, Two" <two@x.example>': "two@x.example",
    "two@x.example <two@x.example>": "two@x.example",
    "four@x.example.": "four@x.example",
    "\u00a0six@x.example\u00a0": "six@x.example",
    "seven＠x．example": "seven@x.example",
    "ｓｅｖｅｎ＠ｘ。example": "seven@x.example",
    "eight+talks@x.example": "eight+talks@x.example",
    "nine@mülheim.example": "nine@mülheim.example",
    "nine@xn--bcher-kva.example": "nine@bücher.example",
    "<eleven@x.example>": "eleven@x.example",
    "seventeen@x.example\u200e": "seventeen@x.example",
    "\ufeffeigh\u200bteen@x.exam\u00adple": "eighteen@x.example",
    "\u202anineteen@x.example\u202c": "nineteen@x.example",
    "\u2066nineteen@x.example\u2069": "nineteen@x.example",
    "twenty@x.example; Twenty@x.example": "twenty@x.example",
    "twenty@x.example\ntwenty@x.example": "twenty@x.example",
    "o’neil@x.example".replace("’", "'"): "o'neil@x.example",
}
NONE = {
    "three@x.example;three.c@y.example": "There is more than one address here. Keep one.",
    "three@x.example three.c@y.example": "There is more than one address here. Keep one.",
    "a@x.example <b@y.example>": "There is more than one address here. Keep one.",
    "jörg@x.example": "Only plain Latin letters can stand before the “@”: “jörg” has others.",
    "twelve(at)x.example": "Write “@” in place of “(at)”.",
    "twelve [AT] x.example": "Write “@” in place of “[AT]”.",
    "n/a": "“n/a” is no address. Leave it empty while there is none.",
    "-": "“-” is no address. Leave it empty while there is none.",
    "tbc": "“tbc” is no address. Leave it empty while there is none.",
    "未定": "“未定” is no address. Leave it empty while there is none.",
    "nineteen@x": "Enter a valid email address.",
    "elp\u202emaxe@x.example": (
        "Take out the invisible character U+202E (at position 4): it turns letters round, and what is read is "
        "not what is written."
    ),
    "twenty at x.example": "Enter a valid email address.",
}


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


@pytest.mark.parametrize(("typed", "address"), ADDRESSES.items(), ids=ascii)
def test_an_address_with_one_reading_is_cleaned(read, typed, address):
    (row,) = read(f"{HEAD}\nA,One,{quoted(typed)},VAR\n").rows
    assert (row.person["email"], row.errors) == (address, {})


@pytest.mark.parametrize(("typed", "sentence"), NONE.items(), ids=ascii)
def test_what_is_no_address_is_told_at_its_cell(read, typed, sentence):
    (row,) = read(f"{HEAD}\nA,One,{quoted(typed)},VAR\n").rows
    assert row.errors == {"email": sentence}


def test_the_preview_says_how_an_address_was_read(desk, url):
    page = desk.post(url, {"table": f"{HEAD}\nA,One,mailto:one@x.example,VAR\n"}, follow=True).text
    assert "taken as one@x.example" in page


def test_the_preview_ends_its_sentence_as_its_language_does(desk, url):
    text = f"{HEAD}\n{PLAIN}\nTarn,Ole,nobody,VAR\n"
    for language, sentence in (
        ("en", "1 person will be added; 1 row has mistakes."),
        ("ja", "1名を追加します、1行に誤りがあります。"),
    ):
        page = desk.post(url.replace("/en/", f"/{language}/"), {"table": text}, follow=True).text
        assert sentence in " ".join(re.sub(r"<[^>]*>", "", page.partition('id="preview"')[2]).split())
        text = text.replace("una@x", "eva@x")


def test_two_people_of_one_office_address_are_told_of_each_other(read):
    found = read(f"{HEAD}\nNorr,Una,office@emb.example,VAR\nTarn,Ole,Office@emb.example,VAR\n")
    assert [row.errors for row in found.rows] == [
        {},
        {
            "email": "The same address as line 2 (Una Norr). Give each person an address of their own, or leave one "
            "empty."
        },
    ]


def test_a_column_title_with_job_titles_is_the_job_title(read):
    found = read(f"Title,{HEAD}\nDeputy Head of Section,{PLAIN}\n")
    assert found.rows[0].person["position"] == "Deputy Head of Section"
    assert "honorific" not in found.rows[0].person
    assert "The column “Title” holds job titles and is taken as such." in map(str, found.remarks)


def test_a_column_title_with_forms_of_address_is_that(read):
    found = read(f"Title,{HEAD}\nDr.,{PLAIN}\nH.E. Prof. Dr,Tarn,Ole,ole@x.example,VAR\n")
    assert [row.person["honorific"] for row in found.rows] == ["Dr.", "H.E. Prof. Dr"]


@pytest.mark.parametrize(
    "text",
    [
        f"Title,{HEAD}\nDr,{PLAIN}\nDirector,Tarn,Ole,ole@x.example,VAR\n",
        f"Title,Position,{HEAD}\nBureau chief,Director,{PLAIN}\n",
    ],
    ids=["both", "beside a job title"],
)
def test_a_column_title_that_may_be_either_is_asked_about(desk, url, read, text):
    with pytest.raises(ColumnsOpen) as unsaid:
        read(text)
    assert unsaid.value.code == "column_open"
    page = desk.post(url, {"table": text}, follow=True)
    assert "Say under “What the columns hold” what is in these: Title." in page.text
    answered = {**fields_of(page), "column_0": "honorific"}
    again = desk.post(url, answered, follow=True)
    assert again.context["people"].rows[0].person["honorific"] in ("Dr", "Bureau chief")


def test_letters_in_parts_are_put_together(read):
    text = f"{HEAD}\nMu\u0308llerova\u0301,Zoe\u0308,zoe@x.example,VAR\n\u110b\u1168,하나,h@x.example,VAR\n"
    assert people(read(text).rows) == [("Müllerová", "Zoë", "zoe@x.example"), ("예", "하나", "h@x.example")]
    assert read(f"{HEAD}\n福,A,a@x.example,VAR\n").rows[0].person["family_name"] == "福"


def test_totals_and_repeated_headings_are_passed_over_and_told(read):
    text = f"No,{HEAD}\n1,{PLAIN}\n2,,,,\nNo,{HEAD}\n3,Tarn,Ole,ole@x.example,VAR\nTotal: 2,,,,\n"
    text += ",合計 2名,,,\n,Sous-total,2,,\n"
    found = read(text)
    assert [row.line for row in found.rows] == [2, 5]
    assert list(map(str, found.remarks)) == [
        "Line 3 is skipped, as it names nobody: “2”.",
        "Line 4 is skipped: it repeats the headings.",
        "Line 6 is skipped, as it names nobody: “Total: 2”.",
        "Line 7 is skipped, as it is a total: “合計 2名”.",
        "Line 8 is skipped, as it is a total: “Sous-total 2”.",
    ]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Kote d'Areth", "KRT"), ("KÔTE D'ARETH", "KRT"), ("Republic of Molvania", "MOL"), ("krt", "KRT"),
        ("Varland (VAR)", "VAR"), ("VAR – Varland", "VAR"), ("Delegation of Varland", "VAR"), ("VAR: ワルランド", None),
        ("Varland / Molvania", None), ("The Molvania Republic", "MOL"), ("Молва улс", "MOL"), ("varland", "VAR"),
    ],
)  # fmt: skip
def test_a_delegation_by_any_of_its_names(read, delegations, typed, code):
    (row,) = read(f"{HEAD}\nNorr,Una,una@x.example,{typed}\n").rows
    assert (row.participation, bool(row.errors)) == (delegations.get(code), code is None)


def test_a_name_that_may_be_of_two_delegations_is_told(conference, read):
    entity = EntityFactory(forum=conference.forum, code="MO2", default_names={"en": "Republic of the Molvania"})
    ParticipationFactory(conference=conference, entity=entity)
    (row,) = read(f"{HEAD}\nNorr,Una,una@x.example,Republic Molvania\n").rows
    assert row.errors["delegation"].startswith("No delegation of this conference is called “Republic Molvania”.")


def test_roles_and_languages_as_lists_have_them(read):
    head = f"{HEAD},Role,Language"
    rows = ["A,A,a@x.example,VAR,Head of delegation,English", "B,B,b@x.example,VAR,Delegate / Observer,en-GB"]
    found = read("\n".join([head, *rows, "C,C,c@x.example,VAR,Participant,English/French"]))
    assert [(row.roles, row.person["language"], row.errors) for row in found.rows] == [
        (["delegate"], "en", {}), (["delegate", "observer"], "en", {}), (["delegate"], "en", {}),
    ]  # fmt: skip
    assert "A head of delegation is named" in str(found.rows[0].remarks[0])
    assert found.rows[2].person["languages"] == ["en", "fr"]


MERGED = (
    "Delegation,Family name,Given name,E-mail,Role\nVAR,Norr,Una,u@x.example,\n,Tarn,Ole,o@x.example,\n"
    ",Guest,Ida,i@x.example,resource person\nMOL,Birk,Jan,j@x.example,\n,Rask,Eva,e@x.example,\n"
)


def test_merged_cells_are_asked_about_and_filled_down(desk, url, read, conference):
    assert read(MERGED).without_delegation == [3, 6]
    page = desk.post(url, {"table": MERGED}, follow=True)
    assert "Lines 3, 6 have no delegation, as from merged cells." in page.text
    assert 'name="confirm"' not in page.text
    filled = desk.post(url, {**fields_of(page), "fill": "above"}, follow=True)
    codes = [row.participation.entity.code for row in filled.context["people"].rows]
    assert codes == ["VAR", "VAR", "VAR", "MOL", "MOL"]
    done = desk.post(url, {**fields_of(filled), "confirm": "1"})
    assert done.status_code == 302
    assert Delegate.objects.of(conference).filter(participation=None).count() == 0


def test_a_delegation_on_a_line_of_its_own_stands_over_its_people(read):
    text = "Family name,Given name,E-mail,Delegation\nVarland,,,\nNorr,Una,u@x.example,\nTarn,Ole,o@x.example,\n"
    text += "Molvania Republic,,,\nBirk,Jan,j@x.example,\n,,,KRT\nRask,Eva,e@x.example,\n"
    found = read(text)
    assert list(map(str, found.remarks)) == [
        "Line 2 is skipped, as it only names a delegation: “Varland”.",
        "Line 5 is skipped, as it only names a delegation: “Molvania Republic”.",
        "Line 7 is skipped, as it only names a delegation: “KRT”.",
    ]
    assert found.without_delegation == [3, 4, 6, 8]
    codes = [row.participation.entity.code for row in read(text, fill="above").rows]
    assert codes == ["VAR", "VAR", "MOL", "KRT"]
    own = read(text.replace("o@x.example,", "o@x.example,KRT"), fill="above")
    assert [row.participation.entity.code for row in own.rows] == ["VAR", "KRT", "MOL", "KRT"]


@pytest.mark.parametrize("sign", ["〃", "同上", "ditto", "do.", "Idem", "''", '- " -'])
def test_a_sign_that_repeats_the_cell_above(read, sign):
    found = read(f"{HEAD}\n{PLAIN}\nTarn,Ole,o@x.example,{quoted(sign)}\nFell,Ida,i@x.example,{quoted(sign)}\n")
    assert [(row.participation.entity.code, row.errors) for row in found.rows] == [("VAR", {})] * 3


def test_a_code_that_reads_like_such_a_sign_is_a_code(conference, read):
    entity = EntityFactory(forum=conference.forum, code="DO", default_names={"en": "Dorland"})
    other = ParticipationFactory(conference=conference, entity=entity)
    assert read(f"{HEAD}\n{PLAIN}\nTarn,Ole,o@x.example,do\n").rows[1].participation == other


def test_merged_cells_can_mean_nobody(read):
    found = read(MERGED, fill="outside")
    assert [row.participation is None for row in found.rows] == [False, True, True, False, True]
    assert found.is_ready


def test_every_column_can_be_mapped_by_hand(desk, url, conference):
    text = "Alpha,Beta,Gamma,Delta\nNorr,Una,una@x.example,VAR\n"
    page = desk.post(url, {"table": text}, follow=True)
    assert "The table has no column" in page.text
    for number in range(4):
        assert f'name="column_{number}"' in page.text
    said = {"column_0": "family_name", "column_1": "given_name", "column_2": "email", "column_3": "delegation"}
    preview = desk.post(url, {**fields_of(page), **said}, follow=True)
    assert people(preview.context["people"].rows) == UNA
    wider = preview.context["form"].data["table"].replace("Alpha", "New,Alpha").replace("Norr", "9,Norr")
    kept = desk.post(
        url, {**fields_of(preview), "table": wider}, follow=True
    )  # it is known by its heading, not by its place
    assert people(kept.context["people"].rows) == UNA
    assert desk.post(url, {**fields_of(kept), "confirm": "1"}).status_code == 302
    assert Person.objects.get().email == "una@x.example"


def test_a_column_taken_wrongly_can_be_put_right_and_is_shown_again_first(desk, url):
    page = desk.post(url, {"table": f"{HEAD},Affiliation\n{PLAIN},Head of Bureau\n"}, follow=True)
    changed = {**fields_of(page), "column_4": "position", "confirm": "1"}
    again = desk.post(url, changed, follow=True)
    assert again.status_code == 200
    assert again.context["people"].rows[0].person["position"] == "Head of Bureau"
    assert desk.post(url, {**fields_of(again), "confirm": "1"}).status_code == 302
    person = Person.objects.get()
    assert (person.position, person.affiliation) == ("Head of Bureau", "")


def test_a_whole_name_can_be_said_by_hand(desk, url):
    page = desk.post(url, {"table": "Who,E-mail,Delegation\nUna Norr,una@x.example,VAR\n"}, follow=True)
    split = desk.post(url, {**fields_of(page), "column_0": "whole_name"}, follow=True)
    assert people(split.context["people"].rows) == UNA


def test_whom_an_address_is_taken_for_is_named_and_asked_where_the_names_differ(desk, url, conference):
    PersonFactory(forum=conference.forum, email="una@x.example", family_name="Norr", given_name="Una Maria")
    known = PersonFactory(forum=conference.forum, email="ole@x.example", family_name="Alder", given_name="Bo")
    text = f"{HEAD}\n{PLAIN}\nTarn,Ole,ole@x.example,VAR\n"
    page = desk.post(url, {"table": text}, follow=True)
    assert "taken for Una Maria Norr" in page.text
    assert "This address is in the list as Bo Alder: the same person?" in page.text
    assert 'name="confirm"' not in page.text
    (question,) = re.findall(r'name="(same_[0-9a-f]{16})"', page.text)[:1]
    other = desk.post(url, {**fields_of(page), question: "other"}, follow=True)
    assert other.context["people"].rows[1].errors == {
        "email": "This address is in the list as Bo Alder. Give this person another one, or leave it empty."
    }
    same = desk.post(url, {**fields_of(page), question: "same"}, follow=True)
    assert desk.post(url, {**fields_of(same), "confirm": "1"}).status_code == 302
    assert Delegate.objects.of(conference).filter(person=known).exists()
    assert Person.objects.filter(forum=conference.forum).count() == 2


def test_somebody_of_another_name_who_is_here_already_is_not_passed_over_in_silence(conference, read):
    DelegateFactory(conference=conference, person__email="una@x.example", person__family_name="Alder")
    found = read(f"{HEAD}\n{PLAIN}\n")
    assert ([row.outcome for row in found.rows], [row.is_open for row in found.rows]) == (["here"], [True])


def test_nothing_is_taken_in_while_somebody_has_to_be_asked(conference, read, organizer):
    PersonFactory(forum=conference.forum, email="una@x.example", family_name="Alder", given_name="Bo")
    with pytest.raises(Refused) as refused:
        services.import_people(conference, read(f"{HEAD}\n{PLAIN}\n").rows, by=organizer)
    assert refused.value.code == "asked"
    assert not Delegate.objects.exists()


@pytest.mark.parametrize("known", [{"family_name": "NORR"}, {"family_name": "Una", "given_name": "Nórr"}])
def test_a_name_in_another_order_or_without_accents_is_not_asked_about(conference, read, known):
    PersonFactory(forum=conference.forum, email="una@x.example", **{"given_name": "Una", **known})
    assert [(row.outcome, row.is_open) for row in read(f"{HEAD}\n{PLAIN}\n").rows] == [("known", False)]


def test_the_same_name_in_its_own_script_is_not_asked_about(conference, read):
    PersonFactory(
        forum=conference.forum, email="h@x.example", family_name="例", given_name="一郎", native_name="例 一郎"
    )
    found = read(f"{HEAD},native name\nExample,Ichiro,h@x.example,VAR,例　一郎\n")
    assert [row.is_open for row in found.rows] == [False]


def test_two_known_people_of_one_name_are_told(conference, read, organizer):
    for _number in range(2):
        DelegateFactory(conference=conference, person__family_name="Norr", person__given_name="Una")
    (row,) = read(f"{HEAD}\nNorr,Una,,VAR\n").rows
    assert (row.outcome, row.known) == ("new", None)
    assert str(row.remarks[0]).startswith("2 people of this name are known.")


def test_of_one_name_it_can_be_somebody_else(desk, url, conference, organizer):
    DelegateFactory(conference=conference, person__family_name="Norr", person__given_name="Una")
    page = desk.post(url, {"table": f"{HEAD}\nNorr,Una,,VAR\n"}, follow=True)
    assert page.context["people"].rows[0].outcome == "here"
    assert "There is a Una Norr in the list: the same person?" in page.text
    (question,) = re.findall(r'name="(same_[0-9a-f]{16})"', page.text)[:1]
    other = desk.post(url, {**fields_of(page), question: "other"}, follow=True)
    assert desk.post(url, {**fields_of(other), "confirm": "1"}).status_code == 302
    assert Person.objects.filter(family_name="Norr").count() == 2


def test_a_file_whose_encoding_stays_open_is_asked_about(desk, url):
    text = "family name,given name,native name,e-mail,delegation\nKim,Nara,김나라,nara@hak.example,VAR\n"
    page = desk.post(url, upload(text.encode("cp949")), follow=True)
    assert "In which of these are the names right?" in page.text
    assert 'value="cp949"' in page.text
    assert "김나라" in page.text
    read = desk.post(url, {**fields_of(page), "encoding": "cp949", "reread": "1"}, follow=True)
    assert read.context["people"].rows[0].person["native_name"] == "김나라"
    other = desk.post(url, {**fields_of(read), "encoding": "gb18030", "reread": "1"}, follow=True)
    assert other.context["people"].rows[0].person["native_name"] == "辫唱扼"
    assert not Person.objects.exists()


def test_the_encoding_can_be_chosen_with_the_file(desk, url):
    page = desk.post(
        url,
        {**upload(f"{HEAD}\nGrößler,Jörg,j@x.example,VAR\n".encode("mac_roman")), "encoding": "mac_roman"},
        follow=True,
    )
    assert people(page.context["people"].rows) == [("Größler", "Jörg", "j@x.example")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<html><body><table><tr><td>Family name</td></tr></table></body></html>", "only called a workbook"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><table>", "only called a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "of the old kind (.xls)"),
        (b"%PDF-1.7\n", "This is a PDF"),
        (b"PK\x03\x04\x14\x00\x00\x00", "it is damaged"),
        (b"PK\x03\x04" + b"\x00" * 90, "it is damaged"),
    ],
    ids=["html", "doctype", "xls", "pdf", "cut zip", "no zip"],
)
def test_other_kinds_of_files_are_told_how_to_save_them(desk, url, data, words):
    page = desk.post(url, upload(data, "people.xls"), follow=True)
    assert page.status_code == 422
    assert words in page.text
    assert "ave it" in page.text


def test_a_workbook_is_read(desk, url, tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Notes"
    book.active.append(["Nothing here"])
    sheet = book.create_sheet("Participants")
    for row in (["LIST"], [], ["No", *HEAD.split(",")], [1.0, "Norr", 'Una "U"', "una@x.example", "VAR"]):
        sheet.append(row)
    book.save(tmp_path / "people.xlsx")
    page = desk.post(url, upload((tmp_path / "people.xlsx").read_bytes(), "people.xlsx"), follow=True)
    assert people(page.context["people"].rows) == [("Norr", 'Una "U"', "una@x.example")]
    assert "The sheet “Participants” of the workbook was read, and these were not: Notes." in page.text
    assert desk.post(url, {**fields_of(page), "confirm": "1"}).status_code == 302
    assert Person.objects.get().given_name == 'Una "U"'
