"""Rows of the list of people, as they are read."""

from uuid import UUID

from apps.delegates.people_list.delegate_rows import DelegateRow
from apps.delegates.people_list.roster import Group
from apps.delegates.templatetags.people import people_rows


def person(**values) -> DelegateRow:
    texts = dict.fromkeys(DelegateRow._fields, "") | {"pk": UUID(int=7), "status": "proposed", "roles": ["delegate"]}
    return DelegateRow(
        **texts | {"delivered": False, "given_name": "Ana", "family_name": "Kim", "name_order": "given"} | values
    )


def test_a_person_with_all_that_is_known():
    row = person(
        native_name="金安娜",
        native_language="ko",
        affiliation="Peace & Co",
        email="a@b.example",
        roles=["delegate", "observer"],
    )
    lines = people_rows([Group(None, [row])], "/people/").splitlines()
    assert [line.strip() for line in lines] == [
        '<tbody><tr class="delegation"><th scope="rowgroup" colspan="5">outside delegations</th></tr>',
        '<tr><td><div><a href="/people/00000000-0000-0000-0000-000000000007/">Ana Kim</a>'
        '<br><span class="small" lang="ko">金安娜</span></div></td>',
        '<td data-label="Affiliation">Peace &amp; Co</td>',
        '<td class="desk-only" data-label="Email">a@b.example</td>',
        '<td class="desk-only" data-label="Roles">delegate, observer</td>',
        '<td data-label="Status"><span class="chip ">not yet invited</span></td></tr>',
        "</tbody>",
    ]


def test_a_name_in_its_own_script_says_its_language_where_it_stands_alone():
    written = people_rows([Group(None, [person(given_name="安娜", family_name="金", native_language="ko")])], "/")
    assert '/" lang="ko">' in written
    assert "<br>" not in written
