"""Results of gene tests: tests of named genes, HL7 genomics variants, carrier tests.

A variant that is there is POSITIVE whatever it means; what it means stands in `significance`. A negative
result of a test limited to one variant, or to the family's known variant, does not clear the gene and is
UNCLEAR. An amplification is no mutation and is UNCLEAR. Genes that were merely studied give nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from mbc_cards.chart import Call, GeneResult, Significance
from mbc_cards.evidence import Problem
from mbc_cards.terminology.biomarkers import GENE_STUDIED, SIGNIFICANCE, SOURCE_CLASS, GeneTest, GeneTestKind
from mbc_cards.values import Origin
from mbc_service.fhir.answers import said_by_interpretation, said_by_value
from mbc_service.fhir.coding import plain, says_any
from mbc_service.fhir.concepts import concept_of
from mbc_service.fhir.gene_names import BRCA_BOTH, NamedGenes, combined, genes_in
from mbc_service.fhir.lenient import Json, items, mapping, text
from mbc_service.fhir.result import Result, notes_of
from mbc_service.fhir.said import SILENT, Said, together

_CHANGE_TYPE: Final = "48019-4"
_LIMITED: Final = frozenset({GeneTestKind.KNOWN_FAMILIAL, GeneTestKind.SINGLE_VARIANT})
_UNREAD: Final = frozenset({GeneTestKind.PROTEIN, GeneTestKind.SEQUENCE_DATA})
_FUSION: Final = (" fusion ", " rearrange", " translocation ", " chromosomal ")
_AMPLIFIED: Final = (" amplification ", " amplified ", " copy number gain ", " duplication ", " gain ")
_VARIANT_NAME: Final = re.compile(r"\b[cp]\.[\w*>_+\-()=]*\d|\b[A-Z]\d{2,4}[A-Z*]\b")
_GERMAN_RESULTS: Final = {"M": Call.POSITIVE, "W": Call.NEGATIVE, "S": Call.UNCLEAR}
"""Mutated, wild type, other: the German cancer registries' data set."""

_TOPICS: Final = {
    "BRCA1": "brca",
    "BRCA2": "brca",
    BRCA_BOTH: "brca",
    "AKT1": "akt_pathway",
    "PTEN": "akt_pathway",
}


def topic_of(gene: str) -> str:
    """Return the name of the fact that suffers when a result of this gene cannot be used."""
    return _TOPICS.get(gene) or ("ntrk" if gene.startswith("NTRK") else gene.casefold())


@dataclass(slots=True)
class _Parts:
    """What the components of a genomics result say together."""

    genes: dict[str, None] = field(default_factory=dict)
    count: int = 0
    said: list[Said] = field(default_factory=list)
    words: str = ""
    conflict: bool = False
    has_genes: bool = False


def _parts(holder: Json, *, snomed: bool) -> _Parts:
    parts = _Parts()
    words: list[str] = []
    for element in items(holder.get("component")):
        component = mapping(element)
        code = _loinc(component)
        if code == GENE_STUDIED:
            value = component.get("valueCodeableConcept") or {"text": text(component.get("valueString"))}
            named = NamedGenes(value)
            parts.has_genes = True
            parts.genes.update(dict.fromkeys(named.symbols))
            parts.count += named.count
            parts.conflict = parts.conflict or not named.agree
        elif code in (SOURCE_CLASS, SIGNIFICANCE):
            parts.said.append(said_by_value(component, snomed=snomed))
        elif code == _CHANGE_TYPE:
            words.extend(concept_of(component.get("valueCodeableConcept")).texts)
    parts.words = plain(" / ".join(words))
    return parts


def _loinc(component: Json) -> str:
    codings = concept_of(component.get("code")).codings
    return next((coding.code for coding in codings if coding.system == "loinc"), "")


def read_variant(result: Result) -> Iterator[GeneResult | Problem]:
    """Return what one HL7 variant Observation (LOINC 69548-6) says of each gene of ours that it names."""
    holder, snomed = result.holder, result.context.snomed
    parts = _parts(holder, snomed=snomed)
    if parts.conflict:
        yield from _conflict(result, parts.genes)
        return
    genes: Iterable[str] = parts.genes
    count = parts.count
    if not parts.has_genes:
        # Some registries name the gene only in a note.
        genes = genes_in(" / ".join(notes_of(holder)))
        count = len(tuple(genes))
    value = said_by_value(holder, snomed=snomed)
    interpreted = said_by_interpretation(holder, snomed=snomed)
    said = together([value, interpreted, *parts.said, *_implied(result)])
    words = parts.words + plain(" / ".join(_answer_texts(holder)))
    fusion = says_any(words, _FUSION)
    call = said.call or _german_result(holder)
    for gene in combined(genes):
        if gene == "ERBB2":
            continue
        is_fusion = gene.startswith("NTRK") and (fusion or count > 1)
        if call is None and said.significance is not None:
            called: Call = Call.POSITIVE
        elif call is Call.POSITIVE and not is_fusion and (count > 1 or says_any(words, _AMPLIFIED)):
            called = Call.UNCLEAR
        else:
            called = call or Call.UNCLEAR
        yield from _gene_result(result, gene, called, said, fusion=is_fusion)


def _german_result(holder: Json) -> Call | None:
    for element in items(holder.get("interpretation")):
        for coding in concept_of(element).codings:
            if coding.code in _GERMAN_RESULTS and coding.system not in ("loinc", "snomed", "interpretation"):
                return _GERMAN_RESULTS[coding.code]
    return None


def _implied(result: Result) -> Iterator[Said]:
    """Return the significance that diagnostic implications, derived from this variant, give to it."""
    for implication in result.context.implications.get(result.reference, ()):
        for element in items(implication.get("component")):
            component = mapping(element)
            if _loinc(component) == SIGNIFICANCE:
                yield said_by_value(component, snomed=result.context.snomed)


def _answer_texts(holder: Json) -> Iterator[str]:
    yield text(holder.get("valueString"))
    yield from concept_of(holder.get("valueCodeableConcept")).texts
    for element in items(holder.get("interpretation")):
        yield from concept_of(element).texts


def read_gene_test(result: Result, tests: Sequence[GeneTest]) -> Iterator[GeneResult | Problem]:
    """Return what a test of named genes says of them."""
    test = tests[0]
    if test.kind in _UNREAD:
        return
    holder, snomed = result.holder, result.context.snomed
    names = genes_in(" / ".join(result.concept.texts))
    parts = _parts(holder, snomed=snomed)
    genes = dict.fromkeys(gene for one in tests for gene in one.genes)
    if parts.conflict or not _same_genes(genes, names) or not _same_genes(genes, tuple(parts.genes)):
        yield from _conflict(result, genes)
        return
    value, interpreted = said_by_value(holder, snomed=snomed), said_by_interpretation(holder, snomed=snomed)
    said = together([value, interpreted, *parts.said])
    if said is SILENT and not any(name.startswith("value") for name in holder):
        if "dataAbsentReason" not in holder and ("hasMember" in holder or "component" in holder):
            return
        said = Said(Call.NOT_DONE)
    call = _called(said, holder, test.kind)
    if call is Call.NEGATIVE:
        for note in notes_of(holder):
            genes.update(dict.fromkeys(genes_in(note)))
    for gene in combined(genes):
        fusion = gene.startswith("NTRK") and test.kind is GeneTestKind.REARRANGEMENT
        if gene != "ERBB2":
            yield from _gene_result(result, gene, call, said, fusion=fusion)


def _called(said: Said, holder: Json, kind: GeneTestKind) -> Call:
    if said.call is Call.NEGATIVE and kind in _LIMITED:
        return Call.UNCLEAR
    if said.call is None and (said.significance is not None or _names_variant(holder)):
        return Call.POSITIVE
    return said.call or Call.UNCLEAR


def _same_genes(tested: Iterable[str], named: Sequence[str]) -> bool:
    """Whether genes named beside a test are among those it tests; "BRCA", "NTRK" stand for any of theirs."""
    expected = tuple(tested)
    return not named or any(own == gene or own[:-1] == gene for gene in named for own in expected)


def _names_variant(holder: Json) -> bool:
    return any(_VARIANT_NAME.search(words) for words in _answer_texts(holder))


def read_carrier_test(result: Result, gene: str) -> Iterator[GeneResult | Problem]:
    """Return what a test for carriers of an inherited mutation says: such a result is about the germline."""
    test = GeneTest((gene,), GeneTestKind.MUTATION_ANALYSIS, "", "S")
    for event in read_gene_test(result, (test,)):
        if isinstance(event, GeneResult):
            origin = event.origin or Origin.GERMLINE
            yield GeneResult(
                event.gene,
                event.call,
                event.evidence,
                event.significance,
                origin,
                event.fusion,
                event.about_other_primary,
            )
        else:
            yield event


def _conflict(result: Result, genes: Iterable[str]) -> Iterator[Problem]:
    for topic in dict.fromkeys(map(topic_of, genes)):
        yield result.problem(
            "code-display-conflict",
            "The code and the name of a gene test mean different genes, so the result was not used; "
            "correct the code or the name.",
            topic,
        )


def _gene_result(
    result: Result, gene: str, call: Call, said: Said, *, fusion: bool
) -> Iterator[GeneResult | Problem]:
    significance = said.significance or Significance.UNSTATED
    if said.contradictory:
        yield result.problem(
            "answer-conflict",
            "Two parts of the answer say opposite things; correct the result.",
            topic_of(gene),
        )
        call, significance = Call.CONTRADICTORY, Significance.CONTRADICTORY
    yield GeneResult(
        gene,
        call,
        result.evidence(),
        significance,
        said.origin,
        fusion,
        result.is_about_other_primary(),
    )
