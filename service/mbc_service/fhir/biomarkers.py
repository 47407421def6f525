"""Results of PD-L1, microsatellite instability and mismatch repair tests, each as reported.

MSI is POSITIVE when high and NEGATIVE when low or stable. MMR is POSITIVE when deficient and NEGATIVE when
proficient; one lost protein is a deficiency, one intact protein alone is unclear. PD-L1 is positive or
negative only as reported: the cut-off is the laboratory's, and no percentage is turned into a status.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from mbc_cards.chart import Call, Marker, MarkerResult
from mbc_cards.evidence import Problem
from mbc_cards.terminology.biomarkers import Biomarker, BiomarkerTest, Reading
from mbc_service.fhir.amounts import amount_of
from mbc_service.fhir.answers import has_answer, said_by_interpretation, said_by_value
from mbc_service.fhir.coding import plain, says_any
from mbc_service.fhir.concepts import concept_of
from mbc_service.fhir.lenient import text
from mbc_service.fhir.result import Result
from mbc_service.fhir.said import Said, together

_PROTEINS: Final = frozenset({Biomarker.MLH1, Biomarker.MSH2, Biomarker.MSH6, Biomarker.PMS2})
_MARKERS: Final = {
    Biomarker.PDL1: Marker.PD_L1,
    Biomarker.MSI: Marker.MSI,
    Biomarker.MMR: Marker.MMR,
    **dict.fromkeys(_PROTEINS, Marker.MMR),
}
TOPICS: Final = {Marker.PD_L1: "pd_l1", Marker.MSI: "msi", Marker.MMR: "mmr"}
_NAMES: Final = {
    Marker.PD_L1: (" pd l1 ", " pdl1 ", "programmed cell death", "programmed death", " cd274 "),
    Marker.MSI: ("microsatellit", " msi "),
    Marker.MMR: ("mismatch", " mmr ", " mlh1 ", " msh2 ", " msh6 ", " pms2 ", " dmmr ", " pmmr "),
}
_LOST: Final = (
    " loss ",
    " lost ",
    " deficient ",
    " deficiency ",
    " dmmr ",
    " d mmr ",
    " absent ",
    " verlust ",
    " defizient ",
)
_NOT_LOST: Final = (
    " no evidence of loss ",
    " no loss ",
    " without loss ",
    " not deficient ",
    " kein verlust ",
    " no deficiency ",
)
_INTACT: Final = (" intact ", " retained ", " preserved ", " proficient ", " pmmr ", " p mmr ", " erhalten ")
_HIGHEST_PERCENT: Final = 100.0


def read_biomarker(result: Result, tests: Sequence[BiomarkerTest]) -> Iterator[MarkerResult | Problem]:
    """Return what one result of these markers says; other markers, and methods of scoring, give nothing."""
    test = tests[0]
    marker = _MARKERS.get(test.marker)
    if marker is None or test.reading is Reading.SCORING_METHOD:
        return
    if result.concept.texts and not says_any(result.concept.words, _NAMES[marker]):
        yield result.problem(
            "code-display-conflict",
            f"The code means {marker.value} but the name beside it does not, so the result was not used; "
            "correct the code or the name.",
            TOPICS[marker],
        )
        return
    said = _said(result)
    if said.contradictory:
        yield result.problem(
            "answer-conflict",
            "Two parts of the answer say opposite things; correct the result.",
            TOPICS[marker],
        )
        yield _result(result, marker, Call.CONTRADICTORY)
        return
    if marker is Marker.PD_L1:
        percent = _percent(result)
        if percent is None and said.call is None and not _says_something(result):
            return
        yield _result(result, marker, said.call or Call.UNCLEAR, percent)
    elif marker is Marker.MSI:
        yield _result(result, marker, _msi(said))
    else:
        yield _result(result, marker, _mmr(result, said, is_protein=test.marker in _PROTEINS))


def _said(result: Result) -> Said:
    snomed = result.context.snomed
    return together(
        [said_by_value(result.holder, snomed=snomed), said_by_interpretation(result.holder, snomed=snomed)]
    )


def _says_something(result: Result) -> bool:
    return has_answer(result.holder) or "dataAbsentReason" in result.holder


def _result(result: Result, marker: Marker, call: Call, percent: float | None = None) -> MarkerResult:
    return MarkerResult(
        marker,
        call,
        result.evidence(),
        specimen=result.specimen(),
        percent=percent,
        about_other_primary=result.is_about_other_primary(),
    )


def _percent(result: Result) -> float | None:
    amount = amount_of(result.holder)
    if amount is None or amount.unit.casefold() not in ("%", "percent"):
        return None
    value = amount.exact
    return value if value is not None and 0 <= value <= _HIGHEST_PERCENT else None


def _msi(said: Said) -> Call:
    if said.msi_high is not None:
        return Call.POSITIVE if said.msi_high else Call.NEGATIVE
    # "Positive" and "present" do not tell high from low.
    return Call.UNCLEAR if said.call in (Call.POSITIVE, None) else said.call


def _mmr(result: Result, said: Said, *, is_protein: bool) -> Call:
    holder = result.holder
    words = plain(
        " / ".join((text(holder.get("valueString")), *concept_of(holder.get("valueCodeableConcept")).texts))
    )
    for phrase in _NOT_LOST:
        words = words.replace(phrase, " intact ")
    lost, intact = says_any(words, _LOST), says_any(words, _INTACT)
    if lost and intact:
        return Call.UNCLEAR
    if is_protein:
        if lost or said.call is Call.NEGATIVE:
            return Call.POSITIVE
        return said.call if said.call is Call.NOT_DONE else Call.UNCLEAR
    if lost or intact:
        return Call.POSITIVE if lost else Call.NEGATIVE
    return said.call if said.call is Call.NOT_DONE else Call.UNCLEAR
