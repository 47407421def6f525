"""The guide as pages: editions, their recommendations, what differs between them, and a search.

Everything is read from the same values that cards are made of. No patient is looked at.
"""

from collections.abc import Iterable, Iterator, Mapping

from flask import Blueprint, Response, request

from mbc_cards.conditions import Named, names_within
from mbc_cards.drugs import name_of
from mbc_cards.edition_diff import Change, difference
from mbc_cards.editions import EDITIONS
from mbc_cards.recommendation import Add, Edition, Kind, Recommendation
from mbc_cards.rulebook import clauses
from mbc_service.web.pages import page
from mbc_service.web.trees import tree

KIND_TITLES: Mapping[Kind, str] = {
    Kind.NEXT_LINE: "Next line of therapy",
    Kind.ORDER_CHECK: "Checks of the order being written",
    Kind.BONE: "Bone-modifying agents",
    Kind.MONITORING: "Safety monitoring",
    Kind.TESTING: "Tests",
    Kind.SUPPORTIVE: "Supportive care",
    Kind.INFORMATION: "Statements carried as a line on other cards",
}
MOST_FOUND = 60
LONGEST_QUESTION = 100


def guide_pages(editions: Mapping[str, Edition] = EDITIONS) -> Blueprint:
    """Return `/guide`, one page for each edition and recommendation, and the differences of two editions."""
    pages = Blueprint("guide", __name__)
    texts = {
        (edition.id, item.id): words(item)
        for edition in editions.values()
        for item in edition.recommendations
    }

    @pages.get("/guide")
    def start() -> Response:
        question = request.args.get("q", "")[:LONGEST_QUESTION]
        found = list(search(question, editions.values(), texts)) if question.strip() else []
        return page(
            "guide.html",
            here="guide",
            editions=newest_first(editions),
            question=question,
            found=found[:MOST_FOUND],
            count=len(found),
        )

    @pages.get("/guide/<edition_id>")
    def edition(edition_id: str) -> Response:
        chosen = editions.get(edition_id)
        if chosen is None:
            return _missing(editions)
        others = [other for other in newest_first(editions) if other is not chosen]
        return page(
            "guide_edition.html", here="guide", edition=chosen, groups=list(by_kind(chosen)), others=others
        )

    @pages.get("/guide/<edition_id>/<recommendation_id>")
    def recommendation(edition_id: str, recommendation_id: str) -> Response:
        chosen = editions.get(edition_id)
        found = _called(recommendation_id, chosen) if chosen else None
        if chosen is None or found is None:
            return _missing(editions)
        return page(
            "guide_recommendation.html",
            here="guide",
            edition=chosen,
            recommendation=found,
            when=tree(found.when),
            unless=tree(found.unless) if found.unless else None,
            clauses=[item for item in clauses(found) if item[0] not in ("When", "Unless")],
            terms=[tree(term) for term in terms(found)],
            elsewhere=[
                (other, _called(found.id, other)) for other in newest_first(editions) if other is not chosen
            ],
        )

    @pages.get("/guide/<earlier_id>/to/<later_id>")
    def what_changed(earlier_id: str, later_id: str) -> Response:
        earlier, later = editions.get(earlier_id), editions.get(later_id)
        if earlier is None or later is None:
            return _missing(editions)
        return page(
            "guide_difference.html", here="guide", found=difference(earlier, later), concerned=concerned
        )

    return pages


def newest_first(editions: Mapping[str, Edition]) -> list[Edition]:
    """Return the editions by their date, the newest first."""
    return sorted(editions.values(), key=lambda each: each.dated, reverse=True)


def by_kind(edition: Edition) -> Iterator[tuple[str, str, list[Recommendation]]]:
    """Yield anchor, title and recommendations of each kind of card that the edition has."""
    for kind, title in KIND_TITLES.items():
        found = [item for item in edition.recommendations if item.kind is kind]
        if found:
            yield kind.value, title, found


def words(recommendation: Recommendation) -> str:
    """Return everything a recommendation says, in lower case, drug names included."""
    parts = [recommendation.id, recommendation.title, *(text for _, text in clauses(recommendation))]
    drugs = {drug for regimen in recommendation.offer for choice in regimen.components for drug in choice}
    drugs |= recommendation.about
    drugs |= {drug for repair in recommendation.repairs if isinstance(repair, Add) for drug in repair.choice}
    return " ".join([*parts, *map(name_of, sorted(drugs))]).lower()


def search(
    question: str, editions: Iterable[Edition], texts: Mapping[tuple[str, str], str]
) -> Iterator[tuple[Edition, Recommendation]]:
    """Yield the recommendations in which every word of the question stands; those in whose title first."""
    asked = question.lower().split()
    found = [
        (edition, item)
        for edition in sorted(editions, key=lambda each: each.dated, reverse=True)
        for item in edition.recommendations
        if all(word in texts[edition.id, item.id] for word in asked)
    ]
    yield from sorted(found, key=lambda pair: not all(word in pair[1].title.lower() for word in asked))


def concerned(change: Change) -> str:
    """Return which clauses differ: "when; offer; 2 terms"; a term is a clause under its own name."""
    labels = list(dict.fromkeys(clause.label for clause in change.differing))
    found = [label.lower() for label in labels if not label.startswith("“")]
    count = len(labels) - len(found)
    return "; ".join([*found, *([f"{count} term{'' if count == 1 else 's'}"] if count else [])])


def terms(recommendation: Recommendation) -> Iterator[Named]:
    """Yield the named conditions that its options and repairs use, each once."""
    parts = [regimen.when for regimen in recommendation.offer]
    parts += [addition.when for regimen in recommendation.offer for addition in regimen.additions]
    parts += [repair.when for repair in recommendation.repairs if isinstance(repair, Add)]
    named = (term for part in parts if part is not None for term in names_within(part))
    yield from {term.name: term for term in named}.values()


def _called(name: str, edition: Edition) -> Recommendation | None:
    return next((item for item in edition.recommendations if item.id == name), None)


def _missing(editions: Mapping[str, Edition]) -> Response:
    return page("guide_missing.html", status=404, here="guide", editions=newest_first(editions))
