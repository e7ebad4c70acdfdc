"""Personal links: nothing but the link itself opens the invitation."""

import pytest
from django.core.signing import Signer

from apps.core.exceptions import Refused
from apps.delegates.invitations import links
from tests.factories.delegates import InvitationFactory


def code_of(token: str) -> str:
    with pytest.raises(Refused) as refused:
        links.read_token(token)
    return refused.value.code


def test_a_link_opens_its_own_invitation(invitation):
    InvitationFactory()
    assert links.read_token(links.token_of(invitation)) == invitation


def test_a_link_speaks_the_language_of_the_person(invitation):
    invitation.delegate.person.language = "ja"
    assert links.invitation_link(invitation).startswith("http://127.0.0.1:8000/ja/i/")


def test_every_altered_letter_is_noticed(invitation):
    token = links.token_of(invitation)
    for index in range(0, len(token) - 1, 3):
        altered = token[:index] + ("A" if token[index] != "A" else "B") + token[index + 1 :]
        assert code_of(altered) == "altered"


@pytest.mark.parametrize("token", ["x", "..", "a.1.b", "ü", "A" * 500, "null"])
def test_nonsense_is_no_link(db, token):
    assert code_of(token) == "altered"


def test_a_signature_made_for_something_else_opens_nothing(invitation):
    value = links.token_of(invitation).rpartition(".")[0]
    assert code_of(Signer(salt="another.purpose", sep=".").sign(value)) == "altered"


def test_a_signed_link_to_nobody_opens_nothing(invitation):
    token = links.token_of(invitation)
    invitation.delete()
    assert code_of(token) == "altered"
