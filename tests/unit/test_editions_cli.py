"""The command line lists editions, prints one, checks their shape, and shows how two differ."""

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import orjson
import pytest
from click.testing import CliRunner, Result
from tests.lib.resources import condition, icd10cm, patient

from mbc_cards import editions as registered
from mbc_cards import facts
from mbc_cards.editions import EDITIONS
from mbc_cards.recommendation import Edition, Hook
from mbc_cards.rulebook import rulebook
from mbc_service.cases import Case, bundle, load, read_case
from mbc_service.cli import main
from mbc_service.documents import SUCCESSIONS, documents
from mbc_service.edition_effects import Shown, changed_cases, changes_text, picture_in, shown

ROOT = Path(__file__).parents[2]
CASES = {case.slug: case for case in load(ROOT / "fhir_fixtures" / "cases")}
GUIDE_2018, GUIDE_2019, GUIDE_2021 = (
    EDITIONS[id_] for id_ in ("cancernet-2018-05", "cancernet-2019-04", "cancernet-2021-07")
)
SUMMARY_2015 = EDITIONS["asco-her2-2015-01"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["editions", *arguments])


def test_editions_are_listed_with_date_size_and_the_one_that_speaks_by_default() -> None:
    result = run("list")
    assert result.exit_code == 0, result.output
    lines = result.output.splitlines()
    assert len(EDITIONS) == len(lines)
    assert "   ysc                   undated     supplement" in lines[0]
    assert [EDITIONS["us-2026-07"].title] == [
        line[line.index("not reviewed") + 14 :] for line in lines if line.startswith("*")
    ]


def test_reviewed_editions_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    signed = replace(GUIDE_2021, reviewed_by=("a clinician",))
    monkeypatch.setattr(registered, "EDITIONS", MappingProxyType({signed.id: signed}))
    assert "reviewed" in run("list").output
    assert "not reviewed" not in run("list").output


def test_one_edition_is_printed_in_english() -> None:
    assert rulebook(SUMMARY_2015) == run("show", "asco-her2-2015-01").output


@pytest.mark.parametrize("arguments", [("show", "nope"), ("diff", "ysc", "nope"), ("check", "nope")])
def test_an_unknown_edition_is_refused_with_those_that_exist(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert 2 == result.exit_code
    assert "no edition is called 'nope'; there are: asco-her2-2015-01, " in result.output


def test_every_edition_is_checked_when_none_is_named() -> None:
    result = run("check", "--today", "2026-07-02")
    assert 0 == result.exit_code
    assert [
        f"{item.id}: in shape, {len(item.recommendations)} recommendations" for item in EDITIONS.values()
    ] == (result.output.splitlines())


def test_sources_to_be_read_again_are_counted_and_no_fault() -> None:
    result = run("check", "us-2026-07", "--today", "2030-01-01")
    assert 0 == result.exit_code
    assert "to be checked against their source since 2026-10-02" in result.output
    assert "cancernet" not in result.output


def test_a_fault_is_printed_and_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    first, *others = GUIDE_2021.recommendations
    broken = replace(GUIDE_2021, recommendations=(replace(first, title=""), *others))
    shelf = MappingProxyType({broken.id: broken, "ysc": EDITIONS["ysc"]})
    monkeypatch.setattr(registered, "EDITIONS", shelf)
    result = run("check")
    assert 1 == result.exit_code
    assert f"cancernet-2021-07: {first.id}: has no title or no summary" in result.output
    assert "cancernet-2021-07: in shape" not in result.output
    assert "ysc: in shape" in result.output


def test_a_difference_names_clauses_and_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = run("diff", "asco-her2-2015-01", "cancernet-2018-05")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("# From asco-her2-2015-01 to cancernet-2018-05\n")
    assert f"of {len(CASES)})" in result.output
    assert "### first-line-after-menopause (patient-view)" in result.output
    assert "### silent-antibiotic" not in result.output


def test_the_cases_can_be_elsewhere(tmp_path: Path) -> None:
    folder = tmp_path / "own-case"
    folder.mkdir()
    (folder / "case.toml").write_text(
        'story = "A story."\ntoday = 2024-06-01\nhook = "patient-view"\n', encoding="utf-8"
    )
    resources = [patient(), condition(icd10cm("C79.51", "Secondary malignant neoplasm of bone"))]
    (folder / "bundle.json").write_bytes(orjson.dumps(bundle(resources, "collection")))
    result = run("diff", "ysc", "ysc", "--cases", str(tmp_path))
    assert result.output.endswith("## Cases whose cards change (0 of 1)\n")
    assert "own-case" == read_case(folder).slug


def changed(old: Edition, new: Edition, slug: str) -> list[str]:
    case = CASES[slug]
    return changes_text(tuple(changed_cases(old, new, [case])), 1).splitlines()


def test_a_case_whose_cards_are_the_same_is_not_named() -> None:
    assert [] == list(changed_cases(GUIDE_2021, GUIDE_2021, CASES.values()))


def test_a_case_says_what_is_new_and_what_no_longer_stands_on_its_cards() -> None:
    lines = changed(SUMMARY_2015, GUIDE_2021, "her2-positive-first-line")
    assert "## Cases whose cards change (1 of 1)" == lines[0]
    assert "### her2-positive-first-line (patient-view)" == lines[2]
    assert any(line.startswith("* New: ") and "`her2pos.l1.phesgo-docetaxel`" in line for line in lines)


def test_what_is_gone_is_said_from_the_other_side() -> None:
    lines = changed(GUIDE_2021, SUMMARY_2015, "her2-positive-first-line")
    assert any(line.startswith("* No longer: ") and "`her2pos.l1.phesgo-docetaxel`" in line for line in lines)


def test_the_same_in_another_order_is_said_so() -> None:
    turned = replace(GUIDE_2021, recommendations=tuple(reversed(GUIDE_2021.recommendations)))
    text = "\n".join(changed(GUIDE_2021, turned, "first-line-after-menopause"))
    assert text.endswith("* The same, in another order or on other cards")


def test_only_the_selected_orders_of_a_case_are_looked_at() -> None:
    both = CASES["alpelisib-without-pik3ca-result"]
    one = replace(both, selections=both.selections[:1])
    ordered = [picture_in(case)[facts.order_drugs].value for case in (both, one)]
    assert [{"alpelisib", "fulvestrant"}, {"alpelisib"}] == [drugs.sure for drugs in ordered if drugs]


def test_what_a_card_shows_are_its_recommendations_and_suggestions() -> None:
    case: Case = CASES["denosumab-60-mg-for-bone-metastases"]
    cards = shown(GUIDE_2021, picture_in(case), Hook(case.hook))
    assert all(isinstance(card, Shown) and card.recommendations for card in cards)
    assert "bone.check.denosumab-60mg" in {id_ for card in cards for id_ in card.recommendations}


def test_every_edition_and_each_succession_is_a_document() -> None:
    texts = documents(ROOT)
    folder = ROOT / "cards" / "rulebook"
    assert {folder / f"{id_}.md" for id_ in EDITIONS} <= texts.keys()
    for old, new in SUCCESSIONS:
        assert texts[folder / f"{old}_to_{new}.md"].startswith(f"# From {old} to {new}\n")
