"""Addresses in other scripts: their names for mail servers are those that registries give out."""

import pytest
from django.core.exceptions import ValidationError

from apps.core.email_addresses import ascii_form, can_be_mailed, tidy, validate_address, with_name

DOMAINS = {  # of RFC 5890 and of registries
    "one@bücher.example": "one@xn--bcher-kva.example",
    "one@münchen.example": "one@xn--mnchen-3ya.example",
    "one@straße.example": "one@xn--strae-oqa.example",  # and not strasse.example, which is somebody else's
    "one@例え.テスト": "one@xn--r8jz45g.xn--zckzah",
    "one@пример.испытание": "one@xn--e1afmkfd.xn--80akhbyknj4f",
    "one@BÜCHER.example": "one@xn--bcher-kva.example",
    "one@bu\u0308cher.example": "one@xn--bcher-kva.example",
    "one@plain.example": "one@plain.example",
}


@pytest.mark.parametrize(("address", "written"), DOMAINS.items(), ids=ascii)
def test_a_domain_by_its_ascii_name(address, written):
    assert ascii_form(address) == written
    validate_address(address)
    assert with_name("Jörg", address).endswith(f"<{written}>")


@pytest.mark.parametrize("address", ["one@bücher.example", "one@straße.example", "one@例え.テスト"], ids=ascii)
def test_what_a_browser_hands_over_is_the_same_address(address):
    assert tidy(ascii_form(address)) == address


@pytest.mark.parametrize(
    "address", ["one@xn--bcher-kv.example", "one@xn--.example", "one@xn--a-\u00fc.example"], ids=ascii
)
def test_an_ascii_name_of_nothing_stays(address):
    assert tidy(address) == address


@pytest.mark.parametrize("address", ["one@♥.example", f"one@{'ü' * 60}.example"], ids=ascii)
def test_a_domain_that_can_have_no_such_name_is_refused(address):
    with pytest.raises(ValidationError):
        validate_address(address)


@pytest.mark.parametrize("address", ["jörg@x.example", "例@x.example"])
def test_letters_before_the_at_that_not_every_server_takes(address):
    with pytest.raises(ValidationError) as refused:
        validate_address(address)
    assert refused.value.code == "local_part"
    assert len(refused.value.messages) == 1


@pytest.mark.parametrize(
    ("address", "can"),
    [("one@x.example", True), (" one@mülheim.example ", True), ("", False), ("tbc", False), ("a@b@x.example", False)],
)
def test_one_wrong_address_is_told_from_one_to_be_mailed(address, can):
    assert can_be_mailed(address) is can
