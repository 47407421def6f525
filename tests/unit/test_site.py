"""The site file says what a site prefers; anything it names must exist."""

from pathlib import Path

import pytest

from mbc_cards.editions import EDITIONS
from mbc_cards.recommendation import Test
from mbc_service.errors import ConfigurationError
from mbc_service.site import EXAMPLE, OrderCode, read_site, test_word

EDITION = next(iter(EDITIONS.values()))
SOME_ID = EDITION.recommendations[0].id


def site(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "site.toml"
    path.write_text(text)
    return path


def faults(tmp_path: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(ConfigurationError) as caught:
        read_site(site(tmp_path, text), EDITION)
    return caught.value.faults


def test_without_a_file_nothing_is_decided() -> None:
    found = read_site(None, EDITION)
    assert found.preferences.formulary == ()
    assert found.names == {}


def test_everything_a_site_may_decide_is_read(tmp_path: Path) -> None:
    text = f"""
    formulary = ["letrozole", "anastrozole"]
    [excluded]
    margetuximab = "not stocked"
    [disabled]
    "{SOME_ID}" = "has its own check"
    [names]
    letrozole = "letrozole (house brand)"
    [order_codes.letrozole]
    system = "urn:oid:1.2.3"
    code = "LET25"
    display = "letrozole 2.5 mg tablet"
    [order_codes.dental-examination]
    system = "urn:oid:1.2.3"
    code = "DENT"
    display = "dental check"
    """
    found = read_site(site(tmp_path, text), EDITION)
    assert found.preferences.formulary == ("letrozole", "anastrozole")
    assert found.preferences.excluded == {"margetuximab": "not stocked"}
    assert found.preferences.disabled == {SOME_ID: "has its own check"}
    assert found.names == {"letrozole": "letrozole (house brand)"}
    assert found.order_codes["letrozole"] == OrderCode("urn:oid:1.2.3", "LET25", "letrozole 2.5 mg tablet")
    assert test_word(Test.DENTAL_EXAMINATION) in found.order_codes


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('formulary = ["letrozol"]', "formulary: letrozol is no drug id (did you mean letrozole?)"),
        ('formulary = ["xyzzy"]', "formulary: xyzzy is no drug id (the rulebook has the ids)"),
        ("formulary = [1]", "formulary: 1 is no drug id (the rulebook has the ids)"),
        ('formulary = "letrozole"', "formulary must be a list of drug ids"),
        ("excluded = 1", "excluded must be a table of drug ids"),
        ('[excluded]\nletrozole = ""', "excluded: letrozole needs a text"),
        ("[names]\nletrozole = 1", "names: letrozole needs a text"),
        (
            '[disabled]\n"zzz.zzz" = "why"',
            "disabled: zzz.zzz is no recommendation id (the rulebook has the ids)",
        ),
        ("order_codes = 1", "order_codes must hold a table for each drug or test"),
        ("[order_codes]\nletrozole = 1", "order_codes: letrozole needs exactly system, code and display"),
        (
            '[order_codes.letrozole]\nsystem="a"\ncode=" "\ndisplay="c"',
            "order_codes: letrozole needs texts that are not empty",
        ),
        (
            "colour = 1",
            "colour is not known here; known are formulary, excluded, disabled, names, order_codes",
        ),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, fault: str) -> None:
    assert faults(tmp_path, text) == (f"site.toml: {fault}.",)


def test_a_file_that_is_not_there_is_named_by_its_variable(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="MBC_SITE names a file that cannot be read"):
        read_site(tmp_path / "none.toml", EDITION)


@pytest.mark.parametrize("content", [b"formulary = [", b"a = \xff\n"])
def test_a_file_that_is_not_toml_is_refused_with_the_place(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "site.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"MBC_SITE: site\.toml is not valid TOML"):
        read_site(path, EDITION)


def test_the_example_in_the_documents_is_a_site_file(tmp_path: Path) -> None:
    edition = EDITIONS["cancernet-2021-07"]
    assert read_site(site(tmp_path, EXAMPLE), edition).names == {"letrozole": "letrozole (FEMARA)"}
