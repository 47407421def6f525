"""An edition in English, for reviewers: derived from the recommendations, so it cannot drift."""

from collections.abc import Iterable, Sequence
from functools import partial

from mbc_cards.conditions import Named, names_within
from mbc_cards.drugs import name_of, names_of
from mbc_cards.recommendation import (
    UNDATED,
    Add,
    Addition,
    Authority,
    Basis,
    Edition,
    Kind,
    Order,
    Recommendation,
    Regimen,
    Repair,
)

_KIND_TITLES = {
    Kind.NEXT_LINE: "Next line of therapy",
    Kind.ORDER_CHECK: "Checks of the order being written",
    Kind.BONE: "Bone-modifying agents",
    Kind.MONITORING: "Safety monitoring",
    Kind.TESTING: "Tests",
    Kind.SUPPORTIVE: "Supportive care",
    Kind.INFORMATION: "Statements carried as a line on other cards",
}


def rulebook(edition: Edition) -> str:
    """Return the edition as Markdown, one section per kind of card, in the order it is evaluated."""
    lines = [f"# {edition.title}", "", *_provenance(edition)]
    lines += _terms(edition)
    for kind, title in _KIND_TITLES.items():
        found = [item for item in edition.recommendations if item.kind is kind]
        if found:
            lines += [f"## {title} ({len(found)})", ""]
            for recommendation in found:
                lines += [*_section(recommendation), ""]
    return "\n".join(lines).rstrip() + "\n"


def _provenance(edition: Edition) -> Iterable[str]:
    yield "Generated from the edition's tables by `make docs`; do not edit."
    yield ""
    count = len(edition.recommendations)
    counted = f"{count} recommendation{'' if count == 1 else 's'}"
    yield f"* Edition id: `{edition.id}`, {edition.status.value}, {counted}"
    dated = edition.dated_text
    yield f"* Publisher: {edition.publisher}; {dated if edition.dated == UNDATED else f'dated {dated}'}"
    yield f"* Evidence up to: {edition.horizon}"
    yield f"* Scope: {edition.scope}"
    reviewers = ", ".join(edition.reviewed_by) or "nobody yet: not reviewed by a clinician"
    yield f"* Reviewed by: {reviewers}"
    for source in edition.sources:
        yield f"* Source: {source.publisher}, {source.title}, {source.dated}" + (
            f", {source.url}" if source.url else ""
        )
    yield ""


def _terms(edition: Edition) -> Iterable[str]:
    """The names that conditions use, each explained once."""
    named = {term.name: term for item in edition.recommendations for term in _named(item)}
    if named:
        yield from ("## Terms", "")
        yield from (f"* **“{name}”**: {named[name].part.text()}." for name in sorted(named))
        yield ""


def _named(recommendation: Recommendation) -> Iterable[Named]:
    conditions = [recommendation.when, recommendation.unless]
    for regimen in recommendation.offer:
        conditions += [regimen.when, *(addition.when for addition in regimen.additions)]
    conditions += [repair.when for repair in recommendation.repairs if isinstance(repair, Add)]
    return (term for condition in conditions if condition is not None for term in names_within(condition))


def _section(recommendation: Recommendation) -> Iterable[str]:
    yield f"### {recommendation.title}"
    yield ""
    yield f"`{recommendation.id}` · {recommendation.strength.value} · {recommendation.authority.value}"
    yield ""
    for label, text in clauses(recommendation):
        yield f"* **{label}** {text}"


def clauses(recommendation: Recommendation) -> Sequence[tuple[str, str]]:
    """Return a recommendation as labelled English clauses; the edition difference compares these."""
    said = partial(_of_any_drug, recommendation)
    found: list[tuple[str, str]] = [("When", f"{recommendation.when.text()}.")]
    if recommendation.unless is not None:
        found.append(("Unless", f"{recommendation.unless.text()}."))
    found += [("Offer", _regimen(regimen)) for regimen in recommendation.offer]
    found.append(("Says", said(recommendation.summary)))
    if recommendation.asks:
        found.append(("Asks, if it cannot be decided", said(recommendation.asks)))
    if recommendation.detail:
        found.append(("Detail", said(recommendation.detail)))
    if recommendation.repairs:
        found.append(("Suggests", "; ".join(_repair(repair) for repair in recommendation.repairs)))
    if recommendation.attaches_to:
        kinds = sorted(kind.value for kind in recommendation.attaches_to)
        found.append(("Shown on", f"{', '.join(kinds)} cards"))
    basis = recommendation.basis.value
    if recommendation.basis is not Basis.STATED:
        basis += f": {recommendation.additions.rstrip('.')}"
    if recommendation.authority is Authority.APPROVAL:
        basis += " (the source reports a drug approval)"
    sources = "; ".join(citation.text() for citation in recommendation.sources)
    found.append(("Source", f"{sources}. Basis: {basis}."))
    return found


def _of_any_drug(recommendation: Recommendation, text: str) -> str:
    """Return a sentence with words in the place for a drug: its name if the recommendation is about one."""
    if len(recommendation.about) == 1:
        filled = text.replace("{drug}", names_of(recommendation.about))
    else:
        filled = text.replace("{drug} ordered", "{drug}").replace("{drug}", "the drug ordered")
    return filled[:1].upper() + filled[1:]


def _regimen(regimen: Regimen) -> str:
    text = " + ".join(_choice(component) for component in regimen.components)
    if regimen.partner is not None:
        text += f" + {regimen.partner.value} (the source names no drug of it)"
    text += "".join(_addition(addition) for addition in regimen.additions)
    if regimen.when is not None:
        text += f", if {regimen.when.text()}"
    if not regimen.named:
        text += " (the source names the class, not the drug)"
    return text + (f". {regimen.note}" if regimen.note else "")


def _choice(drugs: Sequence[str]) -> str:
    return " or ".join(name_of(drug) for drug in drugs)


def _addition(addition: Addition) -> str:
    return f"; adding {_choice(addition.choice)} if {addition.when.text()}"


def _repair(repair: Repair) -> str:
    if isinstance(repair, Add):
        condition = f" (if {repair.when.text()})" if repair.when else ""
        return f"add {_choice(repair.choice)}{condition}"
    if isinstance(repair, Order):
        return f"order {repair.test.value}"
    return "take the drug out of the order"
