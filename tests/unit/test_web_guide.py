"""The guide as pages: what the editions hold can be read, searched and compared."""

import pytest
from flask.testing import FlaskClient
from tests.lib.consultations import world

from mbc_cards.edition_diff import Change, ClauseChange
from mbc_cards.editions import EDITIONS
from mbc_service.web.guide import by_kind, concerned, newest_first, search, terms, words

GUIDE = EDITIONS["cancernet-2021-07"]
TEXTS = {
    (edition.id, item.id): words(item) for edition in EDITIONS.values() for item in edition.recommendations
}
each_edition = pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.id)


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return world().app.test_client()


def test_every_edition_is_listed_with_who_reviewed_it(client: FlaskClient) -> None:
    text = client.get("/guide").text
    for edition in EDITIONS.values():
        assert f'href="/guide/{edition.id}"' in text
        assert edition.dated_text in text
    assert "not reviewed by a clinician" in text


@each_edition
def test_an_edition_lists_every_recommendation_under_its_kind(client: FlaskClient, edition) -> None:
    text = client.get(f"/guide/{edition.id}").text
    for item in edition.recommendations:
        assert f'id="{item.id}"' in text
    groups = {anchor: items for anchor, _, items in by_kind(edition)}
    assert len(edition.recommendations) == sum(map(len, groups.values()))
    assert {item.kind.value for item in edition.recommendations} == set(groups)


@each_edition
def test_every_recommendation_has_a_page_with_its_source(client: FlaskClient, edition) -> None:
    for item in edition.recommendations:
        response = client.get(f"/guide/{edition.id}/{item.id}")
        assert 200 == response.status_code
        assert item.id in response.text
        assert "For whom" in response.text
        assert "{drug}" not in response.text
        assert ("Unless" in response.text) == (item.unless is not None)


def test_a_recommendation_explains_the_names_its_options_use(client: FlaskClient) -> None:
    item = next(item for item in GUIDE.recommendations if list(terms(item)))
    text = client.get(f"/guide/{GUIDE.id}/{item.id}").text
    assert "Terms" in text
    for term in terms(item):
        assert term.name in text


def test_a_recommendation_without_such_names_has_no_terms(client: FlaskClient) -> None:
    item = next(item for item in GUIDE.recommendations if not list(terms(item)))
    assert "<h3>Terms</h3>" not in client.get(f"/guide/{GUIDE.id}/{item.id}").text


@pytest.mark.parametrize(
    "path",
    [
        "/guide/none",
        "/guide/none/none",
        "/guide/cancernet-2021-07/none",
        "/guide/none/to/cancernet-2021-07",
        "/guide/cancernet-2021-07/to/none",
    ],
)
def test_what_is_not_in_the_guide_leads_to_what_is(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert 404 == response.status_code
    assert 'href="/guide/cancernet-2021-07"' in response.text


def test_two_editions_are_compared(client: FlaskClient) -> None:
    text = client.get("/guide/cancernet-2019-04/to/cancernet-2021-07").text
    for heading in ("Changed", "Added", "No longer there", "Put in other words"):
        assert f"<h2>{heading}</h2>" in text


def clause(label: str) -> ClauseChange:
    return ClauseChange(label, "before", "now")


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (["When", "Offer", "Offer"], "when; offer"),
        (["Asks, if it cannot be decided", "“a PARP inhibitor”"], "asks, if it cannot be decided; 1 term"),
        (["“a PARP inhibitor”", "“before menopause”"], "2 terms"),
    ],
)
def test_a_changed_statement_says_in_a_few_words_what_differs(labels: list[str], words: str) -> None:
    item = GUIDE.recommendations[0]
    assert words == concerned(Change(item, item, tuple(clause(label) for label in labels)))


def test_an_edition_compared_with_itself_has_no_difference(client: FlaskClient) -> None:
    text = client.get("/guide/cancernet-2021-07/to/cancernet-2021-07").text
    assert f"{len(GUIDE.recommendations)} say the same in both" in text
    assert "<h2>" not in text


def found(question: str) -> list[str]:
    return [item.id for _, item in search(question, [GUIDE], TEXTS)]


def test_a_search_finds_statements_in_which_every_word_stands() -> None:
    assert found("tucatinib brain")
    assert set(found("tucatinib brain")) < set(found("tucatinib"))
    assert found("TUCATINIB") == found("tucatinib")
    assert [] == found("tucatinib nosuchword")


def test_statements_with_the_words_in_their_title_come_first() -> None:
    titles = {item.id: item.title.lower() for item in GUIDE.recommendations}
    hits = ["bone" in titles[name] for name in found("bone")]
    assert sorted(hits, reverse=True) == hits
    assert True in hits
    assert False in hits


def test_drugs_are_found_by_name_even_where_only_their_id_is_in_the_table() -> None:
    assert "ado-trastuzumab emtansine" in " ".join(TEXTS.values())
    assert found("ado-trastuzumab emtansine")


def test_a_search_says_how_much_it_found_and_shows_no_more_than_can_be_read(client: FlaskClient) -> None:
    few = client.get("/guide?q=tucatinib+brain").text
    assert "with “tucatinib brain”" in few
    many = client.get("/guide?q=cancer").text
    assert "add a word to narrow the search" in many
    assert "Nothing has every one of these words" in client.get("/guide?q=nosuchword").text


def test_an_empty_search_is_the_start_page(client: FlaskClient) -> None:
    assert "recommendations with" not in client.get("/guide?q=++").text


def test_what_is_searched_for_is_shown_as_text(client: FlaskClient) -> None:
    text = client.get("/guide", query_string={"q": "<b>bone</b>"}).text
    assert "<b>bone" not in text
    assert "&lt;b&gt;bone" in text


def test_editions_stand_newest_first() -> None:
    dates = [edition.dated for edition in newest_first(EDITIONS)]
    assert sorted(dates, reverse=True) == dates
